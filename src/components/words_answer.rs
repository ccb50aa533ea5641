//! An answer in words: a field to write in, and once marked, which points it made.

use crate::components::source_quote::proof_route;
use crate::hooks::use_words;
use crate::words::Quiz as Names;
use bank::{Point, Rubric};
use std::rc::Rc;
use study::marking::{Estimate, Finding, Met};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// See [`WordsAnswer`].
#[derive(Properties, PartialEq)]
pub struct WordsAnswerProps {
    /// Unique in the page.
    pub id: AttrValue,
    /// What is asked.
    pub stem: AttrValue,
    /// Whether the stem is shown here; else it names the field alone.
    pub show_stems: bool,
    /// What is written.
    pub text: AttrValue,
    /// How it is marked.
    pub rubric: Rc<Rubric>,
    /// Whether it is marked.
    pub is_marked: bool,
    /// What the marking found; `None` where nothing was written.
    pub estimate: Option<Rc<Estimate>>,
    /// Something else is written now.
    pub on_type: Callback<String>,
}

/// A field for words.
#[component]
pub fn WordsAnswer(props: &WordsAnswerProps) -> Html {
    let words = &use_words().quiz;
    let oninput = props
        .on_type
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let length = props.text.chars().filter(|it| !it.is_whitespace()).count();
    html! {
        <div class="words-answer stack stack--tight">
            <label for={&props.id} lang="zh-Hans" class={(!props.show_stems).then_some("heard-only")}>{ &props.stem }</label>
            <textarea id={&props.id} class="field-text" lang="zh-Hans" value={&props.text} {oninput} readonly={props.is_marked}
                placeholder={words.write_here} rows="6" />
            <p class="soft small number">{ (words.characters)(length) }</p>
            if props.is_marked {
                { points(&props.rubric, props.estimate.as_deref(), words) }
            }
        </div>
    }
}

/// The marking points with what was found of each, and a full answer.
fn points(rubric: &Rubric, estimate: Option<&Estimate>, words: &Names) -> Html {
    html! {
        <>
            <h2 class="marking-points-head">{ words.points }</h2>
            <ul class="marking-points">
                { for rubric.points.iter().enumerate().map(|(index, point)| {
                    marking_point(point, estimate.and_then(|it| it.findings.get(index)), words)
                }) }
            </ul>
            <p class="soft small">{ words.estimate }</p>
            <details class="model-answer">
                <summary>{ words.model }</summary>
                <p lang="zh-Hans">{ &rubric.model }</p>
            </details>
        </>
    }
}

fn marking_point(point: &Point, finding: Option<&Finding>, words: &Names) -> Html {
    let met = finding.map_or(Met::No, |it| it.met);
    let (name, mark) = match met {
        Met::Yes => ("yes", words.met[2]),
        Met::Partly => ("partly", words.met[1]),
        Met::No => ("no", words.met[0]),
    };
    let missing = finding
        .map(|it| it.missing.join(words.comma))
        .unwrap_or_default();
    html! {
        <li class="marking-point" data-met={name}>
            <span class="marking-point-mark">{ mark }{ " " }<span class="number">{ (words.weight)(point.weight) }</span></span>
            <span lang="zh-Hans">{ &point.text }</span>
            if met != Met::Yes && !missing.is_empty() {
                <span class="soft small">{ words.missing }<span lang="zh-Hans">{ missing }</span></span>
            }
            if let Some(route) = proof_route(&point.evidence) {
                <a class="small" href={route.href()}>{ words.open_source }</a>
            }
        </li>
    }
}
