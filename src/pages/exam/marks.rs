//! The exam, marked: all in all, by kind, what to study next, question by question.

use super::marks_text;
use crate::browser::page;
use crate::components::copy_field::CopyField;
use crate::components::own_marks::own_marks;
use crate::components::page_head::TITLE;
use crate::components::question_view::QuestionView;
use crate::components::source_quote::SourceQuotes;
use crate::hooks::{use_kept, use_overrule, use_study, use_words};
use crate::live;
use crate::route::Route;
use crate::state::exam_sitting::ExamSitting;
use crate::state::manuscript::heading;
use std::rc::Rc;
use study::ExamResult;
use study::marking::{Detail, FULL, Marked};
use yew::prelude::*;

/// See [`Marks`].
#[derive(Properties, PartialEq)]
pub(super) struct MarksProps {
    /// The exam, handed in.
    pub sitting: Rc<ExamSitting>,
}

/// What is shown where nothing was answered.
const UNANSWERED: Marked = Marked {
    share: 0,
    detail: Detail::Foreign,
};

/// Sections named as what to study next.
const NEXT: usize = 5;

/// The result.
#[component]
pub(super) fn Marks(props: &MarksProps) -> Html {
    let words = &use_words().exam;
    let class = &use_words().class;
    // What had the focus is gone, and the score stands at the top.
    use_effect_with((), |()| page::arrive(TITLE));
    let quiz_words = &use_words().quiz;
    let progress = quiz_words.progress;
    let study = use_study();
    let kept = use_kept::<ExamSitting>();
    let only_lost = use_state_eq(|| true);
    let (overruled, on_overrule) = use_overrule(&props.sitting);
    let books = study.desk().books().clone();
    let result = use_memo(props.sitting.clone(), |it| it.result(&books));
    let another = {
        let kept = kept.clone();
        Callback::from(move |_: MouseEvent| kept.set(None))
    };
    let switch = {
        let only_lost = only_lost.clone();
        Callback::from(move |_: MouseEvent| only_lost.set(!*only_lost))
    };
    html! {
        <div class="stack stack--loose">
            <section class="panel stack">
                <h2>{ words.result }</h2>
                <p class="exam-score number">{ (words.score)(&marks_text(result.all.gained), &marks_text(result.all.total)) }</p>
                if result.is_estimate() {
                    <p class="soft small">{ words.estimate }</p>
                }
                if props.sitting.exam.eased {
                    <p class="soft small">{ words.eased }</p>
                }
                { live!(KindTable { result: (*result).clone() }) }
                { live!(Next { result: (*result).clone() }) }
                <div class="cluster">
                    <button type="button" class="button button--first" onclick={another}>{ words.another }</button>
                    <button type="button" class="button" aria-pressed={only_lost.to_string()} onclick={switch}>{ words.only_lost }</button>
                </div>
                { live!(CopyField { id: "exam-code", label: class.code, hint: class.code_hint, button: class.copy_code, text: props.sitting.result_code(&result).to_string() }) }
            </section>
            { for (0..props.sitting.exam.questions.len()).filter_map(|place| {
                let marked = result.questions.get(place)?.clone();
                let is_right = marked.as_ref().is_some_and(|it| it.share == FULL);
                if *only_lost && is_right && !overruled.contains(&place) {
                    return None;
                }
                let item = Rc::new(props.sitting.item(&books, place)?.clone());
                let response = props.sitting.response(place).cloned().map(Rc::new);
                let shown = marked.clone().unwrap_or(UNANSWERED);
                Some(html! {
                    <article key={place} class="panel stack">
                        <p class="soft small number">
                            { progress(place + 1, props.sitting.exam.questions.len()) }
                            if marked.is_none() {
                                { " · " }{ words.unanswered }
                            }
                        </p>
                        { live!(QuestionView {
                            books: books.clone(),
                            item: item.clone(),
                            seed: props.sitting.exam.seed,
                            response,
                            marked: Some(Rc::new(shown)),
                            on_response: Callback::noop(),
                            alone: false,
                        }) }
                        if !item.explanation.is_empty() {
                            <p class="outcome-why" lang="zh-Hans">{ &item.explanation }</p>
                        }
                        { live!(SourceQuotes { books: books.clone(), evidence: Rc::new(item.evidence.clone()) }) }
                        if let Some(marked) = &marked {
                            <p aria-live="polite" class="number">{ (quiz_words.share)(marked.share / (FULL / 100)) }</p>
                            { own_marks(place, marked, quiz_words, &on_overrule.reform(move |share| (place, share))) }
                        }
                    </article>
                })
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ResultProps {
    result: ExamResult,
}

/// Marks by kind.
#[component]
fn KindTable(props: &ResultProps) -> Html {
    let words = &use_words().exam;
    let kinds = &use_words().quiz;
    html! {
        <table>
            <caption class="heard-only">{ words.by_kind }</caption>
            <thead><tr>{ for words.kind_head.iter().map(|it| html! { <th scope="col">{ *it }</th> }) }</tr></thead>
            <tbody>
                { for props.result.kinds.iter().map(|(kind, tally)| html! {
                    <tr key={kind.name()}>
                        <th scope="row">{ kinds.kind(*kind) }</th>
                        <td>{ marks_text(tally.gained) }{ " / " }{ marks_text(tally.total) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The sections in which most marks were lost.
#[component]
fn Next(props: &ResultProps) -> Html {
    let words = &use_words().exam;
    let study = use_study();
    let next = props.result.next();
    if next.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight">
            <h3>{ words.study_next }</h3>
            <ul class="learnt-list">
                { for next.into_iter().take(NEXT).filter_map(|(id, section, tally)| {
                    let (_, paper) = study.desk().books().paper(id)?;
                    let node = paper.section(section)?;
                    let first = paper.sentences.iter().find(|it| it.section == section);
                    let route = first.map_or(Route::Paper { id: id.to_owned() }, |it| Route::PaperAt {
                        id: id.to_owned(),
                        sentences: it.id.to_string(),
                    });
                    let name = if node.level == 0 { paper.front.title.clone() } else { heading(&node.number, &node.title) };
                    Some(html! {
                        <li>
                            <a href={route.href()} lang="zh-Hans">{ name }</a>
                            <span class="soft small number">{ (words.lost)(&marks_text(tally.lost())) }</span>
                        </li>
                    })
                }) }
            </ul>
        </section>
    }
}
