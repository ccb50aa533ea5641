//! A paper: its text, its outline, and what can be opened in it.

use crate::browser::{appearance, clock, page};
use crate::components::icon::Icon;
use crate::components::outline::{Outline, OutlineLine};
use crate::components::page_head::PageHead;
use crate::components::paper_sheet::PaperSheet;
use crate::components::paper_text::{Opened, PaperText, section_anchor, sentence_anchor};
use crate::components::source_quote::marked_headings;
use crate::hooks::{use_study, use_taste, use_words};
use crate::live;
use crate::pages::not_found::NotFound;
use crate::pages::papers::title;
use crate::route::Route;
use crate::state::desk::Act;
use crate::state::library::Books;
use crate::state::manuscript::Manuscript;
use crate::state::taste::{Fancy, Tint};
use crate::state::tints::tints;
use bank::{Item, ItemId, Kind};
use paper::order;
use paper::order::SortedSet;
use paper::{SectionId, SentenceId};
use progress::Progress;
use std::rc::Rc;
use yew::prelude::*;
use yew_router::prelude::*;

/// See [`Paper`].
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// The paper's id.
    pub id: AttrValue,
    /// The proof to show: sentence ids with `,` between them; empty for none.
    pub sentences: AttrValue,
}

/// The page of a paper.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let study = use_study();
    let books = study.desk().books();
    match books.paper(&props.id) {
        Some((index, _)) => live!(Reader {
            books: books.clone(),
            index,
            sentences: props.sentences.clone()
        }),
        None => live!(NotFound),
    }
}

#[derive(Properties, PartialEq)]
struct ReaderProps {
    books: Books,
    index: usize,
    sentences: AttrValue,
}

#[component]
fn Reader(props: &ReaderProps) -> Html {
    let words = &use_words().paper;
    let opened = use_state(|| None::<Opened>);
    let manuscript = use_memo((props.books.clone(), props.index), |(books, index)| {
        let library = books.library();
        library
            .knowledge
            .get(*index)
            .map_or_else(Manuscript::default, |knowledge| {
                Manuscript::new(&library.papers[*index], knowledge)
            })
    });
    let outline = use_memo((props.books.clone(), props.index), |(books, index)| {
        outline(books, *index)
    });
    let proofs = use_memo(props.sentences.clone(), |it| parse_sentences(it));
    let proof_headings = use_memo(props.sentences.clone(), |it| marked_headings(it));
    let shown = (proofs.clone(), proof_headings.clone(), manuscript.clone());
    use_effect_with(shown, |(proofs, headings, _)| show_proof(proofs, headings));
    let is_proof = !proofs.is_empty() || !proof_headings.is_empty();
    // A text of 15,000 characters takes a slow phone longer than a press may stay unanswered: head and outline are
    // painted first. A proof that is to be shown has to be there at once.
    let is_drawn = use_state_eq(|| !props.sentences.is_empty());
    use_effect_with((), {
        let is_drawn = is_drawn.clone();
        move |()| {
            let later = gloo::timers::callback::Timeout::new(FRAME_MS, move || is_drawn.set(true));
            move || drop(later)
        }
    });
    let study = use_study();
    let (taste, change_taste) = use_taste();
    let tinted = taste.tint == Tint::On;
    let progress = study.desk().known().progress.clone();
    let tints = use_memo((ByRc(progress), props.index), |(progress, index)| {
        let id = &props.books.library().papers[*index].id;
        tints(&props.books, &progress.0.learner, id, clock::now())
    });
    let on_open = use_callback((), {
        let opened = opened.clone();
        move |it, ()| opened.set(Some(it))
    });
    let on_close = use_callback((), {
        let opened = opened.clone();
        move |(), ()| opened.set(None)
    });
    let on_ask_items = use_ask();
    let on_ask = {
        let (books, index) = (props.books.clone(), props.index);
        on_ask_items.reform(move |section: SectionId| {
            let paper = &books.library().papers[index];
            cards(books.items_of_section(paper, section))
                .map(|it| it.id)
                .collect()
        })
    };
    // On a phone an open outline is four screens that stand before the text.
    let unfolded = use_memo((), |()| appearance::has_side());
    let paper = &props.books.library().papers[props.index];
    html! {
        <div class="stack">
        if is_proof {
            { live!(BackBar) }
        }
        <div class="paper-page">
            <div class="paper-page-head stack">
                { live!(PageHead { title: title(paper, words), lang: "zh-Hans" }) }
                { front(paper, words) }
                if !tints.is_empty() {
                    { live!(TintSwitch {
                        on: tinted,
                        on_switch: change_taste.reform(move |()| Fancy::Tint(if tinted { Tint::Off } else { Tint::On })),
                    }) }
                }
            </div>
            <div class="paper-page-side">
                <details class="outline-fold" open={*unfolded}>
                    <summary>{ words.outline }</summary>
                    { live!(Outline { lines: outline, on_ask }) }
                </details>
            </div>
            <div class="paper-page-text stack">
                if *is_drawn || is_proof {
                    { live!(PaperText { manuscript, proofs, proof_headings, tints: tinted.then(|| tints.clone()), on_open }) }
                    { references(paper, words) }
                }
            </div>
            if let Some(opened) = &*opened {
                { live!(PaperSheet {
                    books: props.books.clone(),
                    index: props.index,
                    opened: opened.clone(),
                    on_close,
                    on_ask: on_ask_items,
                }) }
            }
        </div>
        </div>
    }
}

/// A frame at 60 Hz, rounded up.
const FRAME_MS: u32 = 20;

/// Compares by identity: progress that was not replaced did not change.
struct ByRc(Rc<Progress>);

impl PartialEq for ByRc {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct TintSwitchProps {
    on: bool,
    on_switch: Callback<()>,
}

/// Tints on or off, and what they mean.
#[component]
fn TintSwitch(props: &TintSwitchProps) -> Html {
    let words = &use_words().paper;
    html! {
        <div class="tint-switch cluster small">
            <button type="button" class="button" aria-pressed={props.on.to_string()}
                onclick={props.on_switch.reform(|_: MouseEvent| ())}>{ words.tint }</button>
            if props.on {
                <ul class="tint-steps">
                    { for words.tint_steps.iter().enumerate().map(|(step, it)| html! {
                        <li class="sentence" data-recall={(step + 1).to_string()}>{ *it }</li>
                    }) }
                </ul>
            }
        </div>
    }
}

/// Asks items: begins a round of them and goes there.
#[hook]
fn use_ask() -> Callback<Vec<ItemId>> {
    let study = use_study();
    let navigator = use_navigator();
    Callback::from(move |items: Vec<ItemId>| {
        study.act(Act::Practise(items));
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Cards);
        }
    })
}

/// Leads back to the card or question that the learner came from.
#[component]
fn BackBar() -> Html {
    let words = &use_words().paper;
    let navigator = use_navigator();
    let back = Callback::from(move |_: MouseEvent| {
        if let Some(navigator) = &navigator {
            navigator.back();
        }
    });
    html! {
        <div class="back-bar">
            <button type="button" class="button" onclick={back}>
                { Icon::Back.draw() }{ words.back }
            </button>
            <span class="soft small">{ words.proof }</span>
        </div>
    }
}

fn parse_sentences(text: &str) -> SortedSet<SentenceId> {
    let ids = text
        .split(',')
        .filter(|it| !it.is_empty())
        .filter_map(paper::hash::from_base32)
        .filter_map(|it| u32::try_from(it).ok());
    order::set(ids.map(SentenceId))
}

/// Scrolls to the first proof, a heading before a sentence, once the page has been drawn.
fn show_proof(proofs: &SortedSet<SentenceId>, headings: &SortedSet<SectionId>) {
    let heading = headings.first().copied().map(section_anchor);
    let sentence = || proofs.first().copied().map(sentence_anchor);
    if let Some(anchor) = heading.or_else(sentence) {
        gloo::timers::callback::Timeout::new(0, move || {
            page::reveal(&anchor);
            page::focus(&anchor);
        })
        .forget();
    }
}

fn cards<'a>(items: impl Iterator<Item = &'a Item>) -> impl Iterator<Item = &'a Item> {
    items.filter(|it| it.content.kind() == Kind::Card)
}

fn outline(books: &Books, index: usize) -> Vec<OutlineLine> {
    let paper = &books.library().papers[index];
    paper
        .sections
        .iter()
        .enumerate()
        .filter_map(|(at, section)| {
            let items = cards(books.items_of_section(paper, SectionId(at as u16))).count();
            OutlineLine::new(at, section, items)
        })
        .collect()
}

/// Authors and keywords; the abstract is part of the text.
fn front(paper: &paper::Paper, words: &crate::words::Paper) -> Html {
    let front = &paper.front;
    html! {
        <div class="paper-front stack stack--tight" lang="zh-Hans">
            if !front.authors.is_empty() {
                <p>{ front.authors.join(words.comma) }</p>
            }
            if let Some(source) = &front.source {
                <p class="soft small">{ source }</p>
            }
            if !front.keywords.is_empty() {
                <p class="soft small"><b>{ words.keywords }</b>{ " " }{ front.keywords.join(words.comma) }</p>
            }
        </div>
    }
}

fn references(paper: &paper::Paper, words: &crate::words::Paper) -> Html {
    if paper.references.is_empty() {
        return Html::default();
    }
    html! {
        <section class="references stack" aria-labelledby="references">
            <h2 id="references">{ words.references }</h2>
            <ol class="references-list small" lang="zh-Hans">
                { for paper.references.iter().map(|it| html! {
                    <li key={it.number}><span class="number soft">{ format!("[{}] ", it.number) }</span>{ &it.text }</li>
                }) }
            </ol>
        </section>
    }
}
