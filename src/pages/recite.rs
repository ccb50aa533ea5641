//! 背诵: a passage, hidden step by step, written down and laid against the text.

use crate::browser::page;
use crate::components::difference::{difference, difference_legend};
use crate::components::page_head::PageHead;
use crate::components::segmented::Segmented;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::papers::title;
use crate::route::Route;
use crate::state::library::Books;
use crate::state::passages::{Passage, passages};
use crate::words::Words;
use bank::ClozePart;
use std::cell::RefCell;
use std::rc::Rc;
use study::recite::{Alignment, Rung, align, mask};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// See [`Recite`].
#[derive(Properties, PartialEq)]
pub struct ReciteProps {
    /// The paper's id and the place of the paragraph in it; `None` for the list of passages.
    #[prop_or_default]
    pub at: Option<(AttrValue, usize)>,
}

/// What was written, at which rung, and what came of it.
#[derive(Clone, PartialEq)]
struct Attempt {
    rung: Rung,
    text: String,
    result: Option<Alignment>,
    /// Whether nothing was written when it was to be compared.
    hasty: bool,
}

impl Attempt {
    fn new(rung: Rung) -> Self {
        Self {
            rung,
            text: String::new(),
            result: None,
            hasty: false,
        }
    }
}

/// Choosing a passage, or reciting it.
#[component]
pub fn Recite(props: &ReciteProps) -> Html {
    let words = use_words();
    let study = use_study();
    let attempt = use_state_eq(|| Attempt::new(Rung::Full));
    let shown = attempt.result.is_some();
    // Whoever begins anew goes on in the field, which has to be drawn first; who changes the rung
    // stays where he is.
    let eager = use_mut_ref(|| false);
    use_effect_with((attempt.rung, shown), {
        let eager = eager.clone();
        move |(_, shown)| {
            if *shown {
                page::focus(RESULT);
            } else if eager.replace(false) {
                page::focus(FIELD);
            }
        }
    });
    let books = study.desk().books();
    let passage = props
        .at
        .as_ref()
        .and_then(|(paper, place)| Passage::at(books, paper, *place));
    html! {
        <div class="recite stack">
            { live!(PageHead { title: words.recite.title }) }
            { match &passage {
                Some(passage) => recitation(books, passage, &attempt, &eager, words),
                None => choice(books, words),
            } }
        </div>
    }
}

const RESULT: &str = "recite-result";
const FIELD: &str = "recite-field";

/// All passages, by paper and section.
fn choice(books: &Books, words: &Words) -> Html {
    html! {
        <>
            <p>{ words.recite.about }</p>
            { for books.library().papers.iter().enumerate().map(|(index, paper)| html! {
                <details key={paper.id.clone()} class="recite-paper panel" open={index == 0}>
                    <summary lang="zh-Hans">{ title(paper, &words.paper) }</summary>
                    { for passages(books, &paper.id).into_iter().map(|(head, passages)| html! {
                        <section class="stack stack--tight">
                            if !head.is_empty() {
                                <h2 class="recite-head" lang="zh-Hans">{ head }</h2>
                            }
                            <ul class="recite-passages">
                                { for passages.iter().map(|it| html! {
                                    <li key={it.place}>
                                        <a href={it.route().href()}>
                                            <span lang="zh-Hans">{ it.opening() }</span>
                                            <span class="soft small number">{ (words.recite.characters)(it.length()) }</span>
                                        </a>
                                    </li>
                                }) }
                            </ul>
                        </section>
                    }) }
                </details>
            }) }
        </>
    }
}

fn recitation(
    books: &Books,
    passage: &Passage,
    attempt: &UseStateHandle<Attempt>,
    eager: &Rc<RefCell<bool>>,
    words: &Words,
) -> Html {
    let own = &words.recite;
    let begin = |rung: Rung| {
        let (attempt, eager) = (attempt.clone(), eager.clone());
        move || {
            *eager.borrow_mut() = true;
            attempt.set(Attempt::new(rung));
        }
    };
    let on_rung = {
        let attempt = attempt.clone();
        Callback::from(move |name: AttrValue| {
            let rung = Rung::ALL.into_iter().find(|it| name == it.name());
            attempt.set(Attempt::new(rung.unwrap_or(attempt.rung)));
        })
    };
    let options: Vec<(AttrValue, AttrValue)> = Rung::ALL
        .iter()
        .zip(own.rungs)
        .map(|(rung, name)| (rung.name().into(), name.into()))
        .collect();
    let again = begin(attempt.rung);
    html! {
        <>
            <p class="soft small"><span lang="zh-Hans">{ &passage.paper_title }{ for passage.path.iter().map(|it| html! { <>{ " › " }{ it }</> }) }</span></p>
            { live!(Segmented { legend: own.rung, name: "rung", value: attempt.rung.name(), options, on_choose: on_rung }) }
            if let Some(result) = &attempt.result {
                <section class="panel stack" aria-labelledby={RESULT}>
                    <h2 id={RESULT} tabindex="-1">{ own.result }</h2>
                    <p><strong>
                        if result.is_whole() { { own.whole } } else {
                            { (own.counts)(result.percent(), result.wanted - result.right, result.extra) }
                        }
                    </strong></p>
                    { difference(result, own) }
                    { difference_legend(own) }
                    <p class="soft small">{ own.practice }</p>
                    <div class="cluster">
                        if let Some(harder) = attempt.rung.harder() {
                            <button type="button" class="button button--first" onclick={let go = begin(harder); move |_: MouseEvent| go()}>{ own.harder }</button>
                        }
                        <button type="button" class="button" onclick={move |_: MouseEvent| again()}>{ own.again }</button>
                    </div>
                </section>
            } else {
                { writing(books, passage, attempt, words) }
            }
            <div class="cluster">
                <a class="button" href={Route::Recite.href()}>{ own.choose }</a>
                if let Some(next) = passage.next(books) {
                    <a class="button" href={next.href()}>{ own.next }</a>
                }
                if let Some(open) = passage.in_paper(books) {
                    <a class="button button--plain" href={open.href()}>{ own.open }</a>
                }
            </div>
        </>
    }
}

/// What is in sight, and the field.
fn writing(
    books: &Books,
    passage: &Passage,
    attempt: &UseStateHandle<Attempt>,
    words: &Words,
) -> Html {
    let own = &words.recite;
    let parts = mask(&passage.text, &passage.terms(books), attempt.rung);
    let oninput = {
        let attempt = attempt.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            attempt.set(Attempt {
                text,
                ..Attempt::new(attempt.rung)
            });
        })
    };
    let check = {
        let (attempt, wanted) = (attempt.clone(), passage.text.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*attempt).clone();
            next.hasty = next.text.trim().is_empty();
            next.result = (!next.hasty).then(|| align(&wanted, &next.text));
            if next.hasty {
                page::focus(FIELD);
            }
            attempt.set(next);
        })
    };
    // More than this cannot be right; without a bound, a pasted book would be laid against it.
    let most = passage.length() * 3 + 200;
    html! {
        <>
            <section class="panel stack stack--tight" aria-label={own.passage}>
                if attempt.rung == Rung::Blank {
                    <p class="soft">{ own.nothing_shown }</p>
                } else {
                    <p class="prose recite-text" lang="zh-Hans">
                        { for parts.iter().map(|it| match it {
                            ClozePart::Shown(text) => html! { { text } },
                            ClozePart::Hidden(_) => html! { <span class="cloze-gap" role="img" aria-label={words.cards.gap}></span> },
                        }) }
                    </p>
                }
            </section>
            <div class="field">
                <label for={FIELD}>{ own.write }</label>
                <textarea id={FIELD} class="field-text" lang="zh-Hans" rows="8" maxlength={most.to_string()} value={attempt.text.clone()} {oninput}
                    autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="recite-hint" />
                <p id="recite-hint" class="soft small" aria-live="polite">{ if attempt.hasty { own.write_first } else { own.practice } }</p>
            </div>
            <p><button type="button" class="button button--first button--large" onclick={check}>{ own.check }</button></p>
        </>
    }
}
