//! The exam as it is handed out.

use super::{by_part, letter};
use crate::pages::exam::marks_text;
use crate::state::library::Books;
use crate::words::Words;
use bank::{ClozePart, Content, Form, Item, Question};
use study::{Exam, shown_order};
use yew::prelude::*;

pub(super) fn exam(books: &Books, exam: &Exam, words: &Words) -> Html {
    html! {
        <article class="print-sheet">
            { head(exam, None, words) }
            { for by_part(books, exam).into_iter().map(|(part, items)| html! {
                <section>
                    { part_head(exam, part, &items, words) }
                    <ol class="print-questions">
                        { for items.iter().map(|(number, item)| question(*number, item, exam.seed)) }
                    </ol>
                </section>
            }) }
        </article>
    }
}

/// Name of the exam, what the sheet is, number, marks and time, and fields for the student.
pub(super) fn head(exam: &Exam, what: Option<&'static str>, words: &Words) -> Html {
    let own = &words.print;
    let blueprints = study::Blueprint::all();
    let at = blueprints
        .iter()
        .position(|it| it.name == exam.blueprint.name);
    let name = at
        .and_then(|it| words.exam.names.get(it))
        .copied()
        .unwrap_or(words.exam.title);
    let total: u32 = exam
        .questions
        .iter()
        .map(|it| exam.blueprint.parts[it.part].marks)
        .sum();
    html! {
        <header class="print-head">
            <h2>{ name }if let Some(what) = what { { " · " }{ what } }</h2>
            <p class="number">{ (own.number)(exam.seed) }{ " · " }{ (own.total)(&marks_text(total), exam.blueprint.minutes) }</p>
            if what != Some(own.key) {
                <p class="print-student">{ for own.student.iter().map(|it| html! { <span>{ *it }<span class="print-line"></span></span> }) }</p>
            }
        </header>
    }
}

pub(super) fn part_head(exam: &Exam, part: usize, items: &[(usize, &Item)], words: &Words) -> Html {
    let kind = items
        .first()
        .map_or("", |it| words.quiz.kind(it.1.content.kind()));
    let marks = marks_text(exam.blueprint.parts[part].marks);
    html! { <h3>{ (words.print.part)(part, kind, items.len(), &marks) }</h3> }
}

fn question(number: usize, item: &Item, seed: u64) -> Html {
    let Content::Question(question) = &item.content else {
        return Html::default();
    };
    html! {
        <li value={number.to_string()} lang="zh-Hans">{ body(item, question, seed) }</li>
    }
}

fn body(item: &Item, question: &Question, seed: u64) -> Html {
    let order = shown_order(seed, item.id, question);
    let stem = html! { <p>{ &question.stem }</p> };
    match &question.form {
        Form::Single { choices } | Form::Multiple { choices } => html! {
            <>
                { stem }
                <ul class="print-choices-list">{ for order.iter().enumerate().filter_map(|(shown, it)| {
                    let choice = choices.get(*it)?;
                    Some(html! { <li>{ letter(shown) }{ ". " }{ &choice.text }</li> })
                }) }</ul>
            </>
        },
        Form::Judgement { .. } => html! { <p>{ &question.stem }{ "（　　）" }</p> },
        Form::Blank { parts, .. } => html! {
            <p>{ for parts.iter().map(|it| match it {
                ClozePart::Shown(text) => html! { { text } },
                ClozePart::Hidden(_) => html! { <span class="print-gap"></span> },
            }) }</p>
        },
        Form::Match { pairs } => html! {
            <>
                { stem }
                <div class="print-match">
                    <ol>{ for pairs.iter().map(|it| html! { <li>{ &it.0 }{ "（　　）" }</li> }) }</ol>
                    <ul>{ for order.iter().enumerate().filter_map(|(shown, it)| {
                        let right = &pairs.get(*it)?.1;
                        Some(html! { <li>{ letter(shown) }{ ". " }{ right }</li> })
                    }) }</ul>
                </div>
            </>
        },
        Form::Order { members } => html! {
            <>
                { stem }
                <ul>{ for order.iter().enumerate().filter_map(|(shown, it)| {
                    let member = members.get(*it)?;
                    Some(html! { <li>{ letter(shown) }{ ". " }{ member }</li> })
                }) }</ul>
                <p><span class="print-line"></span></p>
            </>
        },
        Form::Term(_) | Form::Short(_) | Form::Essay(_) => stem,
        Form::Material {
            passage,
            source,
            tasks,
        } => html! {
            <>
                { stem }
                <blockquote class="quoted"><p>{ passage }</p>if let Some(source) = source { <p class="small">{ source }</p> }</blockquote>
                <ol>{ for tasks.iter().map(|it| html! { <li>{ &it.stem }</li> }) }</ol>
            </>
        },
    }
}
