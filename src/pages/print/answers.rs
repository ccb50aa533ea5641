//! The key of an exam, and the sheet to write answers on.

use super::questions::{head, part_head};
use super::{by_part, letter};
use crate::state::library::Books;
use crate::words::Words;
use bank::{ClozePart, Content, Form, Item, Question, Rubric};
use study::{Exam, shown_order};
use yew::prelude::*;

pub(super) fn key(books: &Books, exam: &Exam, words: &Words) -> Html {
    html! {
        <article class="print-sheet">
            { head(exam, Some(words.print.key), words) }
            { for by_part(books, exam).into_iter().map(|(part, items)| html! {
                <section>
                    { part_head(exam, part, &items, words) }
                    <ol class="print-questions">
                        { for items.iter().map(|(number, item)| html! {
                            <li value={number.to_string()} lang="zh-Hans">{ answer(item, exam.seed, words) }{ proof(books, item, words) }</li>
                        }) }
                    </ol>
                </section>
            }) }
        </article>
    }
}

fn answer(item: &Item, seed: u64, words: &Words) -> Html {
    let Content::Question(question) = &item.content else {
        return Html::default();
    };
    match &question.form {
        Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric) => scheme(rubric, words),
        Form::Material { tasks, .. } => html! {
            <ol>{ for tasks.iter().map(|it| html! { <li>{ scheme(&it.rubric, words) }</li> }) }</ol>
        },
        _ => html! { <p><strong>{ short_answer(item, question, seed, words) }</strong></p> },
    }
}

/// The answer of a question that is not answered in sentences.
fn short_answer(item: &Item, question: &Question, seed: u64, words: &Words) -> String {
    let order = shown_order(seed, item.id, question);
    let shown_at = |place: usize| order.iter().position(|it| *it == place).map(letter);
    match &question.form {
        Form::Single { choices } | Form::Multiple { choices } => {
            let shown = order.iter().enumerate();
            let right = shown.filter(|(_, it)| choices.get(**it).is_some_and(|it| it.correct));
            right.map(|(at, _)| letter(at)).collect()
        }
        Form::Judgement { correct, change } => {
            let mark = words.print.judgements[usize::from(!correct)];
            match change {
                Some(it) => format!("{mark} {}{} → {}", words.quiz.changed, it.wrong, it.right),
                None => mark.to_owned(),
            }
        }
        Form::Blank { parts, .. } => {
            let hidden = parts.iter().filter_map(|it| match it {
                ClozePart::Hidden(text) => Some(text.as_str()),
                ClozePart::Shown(_) => None,
            });
            hidden.collect::<Vec<_>>().join(" / ")
        }
        Form::Match { pairs } => {
            let right =
                (0..pairs.len()).filter_map(|it| Some(format!("{}{}", it + 1, shown_at(it)?)));
            right.collect::<Vec<_>>().join("  ")
        }
        Form::Order { members } => (0..members.len()).filter_map(shown_at).collect(),
        _ => String::new(),
    }
}

/// Marking points with their marks, and a full answer.
fn scheme(rubric: &Rubric, words: &Words) -> Html {
    html! {
        <>
            <ul>{ for rubric.points.iter().map(|it| html! { <li>{ &it.text }{ "（" }{ (words.print.marks)(it.weight) }{ "）" }</li> }) }</ul>
            <p>{ &rubric.model }</p>
        </>
    }
}

/// The first sentence that proves it.
fn proof(books: &Books, item: &Item, words: &Words) -> Html {
    let proof = item.evidence.first();
    let text = proof.and_then(|it| {
        let (_, paper) = books.paper(&it.paper)?;
        let heading = it.heading.and_then(|it| paper.section(it));
        let sentence = || Some(paper.sentence(it.sentence)?.text.as_str());
        heading.map(|it| it.title.as_str()).or_else(sentence)
    });
    html! {
        if let Some(text) = text { <p class="small soft">{ words.print.why }{ text }</p> }
    }
}

/// Lines to write on.
const FEW: usize = 4;
const MANY: usize = 14;

pub(super) fn sheet(books: &Books, exam: &Exam, words: &Words) -> Html {
    html! {
        <article class="print-sheet">
            { head(exam, Some(words.print.sheet), words) }
            { for by_part(books, exam).into_iter().map(|(part, items)| html! {
                <section>
                    { part_head(exam, part, &items, words) }
                    <ol class="print-cells">
                        { for items.iter().map(|(number, item)| html! {
                            <li value={number.to_string()} class={is_long(item).then_some("print-cell--long")}>{ field(*number, item, words) }</li>
                        }) }
                    </ol>
                </section>
            }) }
        </article>
    }
}

fn is_long(item: &Item) -> bool {
    matches!(&item.content, Content::Question(it) if matches!(it.form,
        Form::Term(_) | Form::Short(_) | Form::Essay(_) | Form::Material { .. } | Form::Blank { .. } | Form::Match { .. } | Form::Order { .. }))
}

/// Where the answer goes: letters to mark, or lines.
fn field(number: usize, item: &Item, words: &Words) -> Html {
    let Content::Question(question) = &item.content else {
        return Html::default();
    };
    let bubbles = |marks: Vec<String>| {
        html! {
            <span class="print-bubbles"><span class="number">{ number }</span>{ for marks.into_iter().map(|it| html! { <span class="print-bubble">{ it }</span> }) }</span>
        }
    };
    let lines = |count: usize| {
        html! {
            <div class="print-lines"><span class="number">{ number }</span>{ for (0..count).map(|_| html! { <span class="print-ruled"></span> }) }</div>
        }
    };
    match &question.form {
        Form::Single { choices } | Form::Multiple { choices } => bubbles(
            (0..choices.len())
                .map(|it| letter(it).to_string())
                .collect(),
        ),
        Form::Judgement { .. } => bubbles(words.print.judgements.map(str::to_owned).to_vec()),
        Form::Blank { .. } | Form::Order { .. } => lines(1),
        Form::Match { pairs } => lines(pairs.len().div_ceil(3)),
        Form::Term(_) => lines(FEW),
        Form::Short(_) => lines(FEW * 2),
        Form::Essay(_) => lines(MANY),
        Form::Material { tasks, .. } => lines(MANY.max(tasks.len() * FEW * 2)),
    }
}
