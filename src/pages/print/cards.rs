//! Cards for both sides of the paper: a side of fronts, then the side of their backs.

use crate::state::duplex::{Turn, sheets};
use crate::words::Words;
use bank::{Card, ClozePart};
use yew::prelude::*;

pub(super) fn sides(cards: &[&Card], turn: Turn, words: &Words) -> Html {
    let sheets = sheets(cards.len(), turn);
    let all = sheets.len();
    let side = |places: &[Option<usize>], number: usize, is_back: bool| {
        html! {
            <article class="print-side">
                <div class="print-cards">
                    { for places.iter().map(|place| match place.and_then(|it| Some((it, cards.get(it)?))) {
                        Some((at, card)) => html! {
                            <div class="print-card" lang="zh-Hans">
                                <span class="print-card-number number">{ at + 1 }</span>
                                { if is_back { back(card, words) } else { front(card, words) } }
                            </div>
                        },
                        None => html! { <div class="print-card"></div> },
                    }) }
                </div>
                <p class="print-foot small number">{ (words.print.side)(number, all, is_back) }</p>
            </article>
        }
    };
    html! {
        { for sheets.iter().enumerate().flat_map(|(at, it)| [side(&it.front, at + 1, false), side(&it.back, at + 1, true)]) }
    }
}

fn front(card: &Card, words: &Words) -> Html {
    let own = &words.cards;
    let asked = |ask: &str, text: &str| html! { <><p class="small soft">{ ask.to_owned() }</p><p>{ text }</p></> };
    match card {
        Card::Definition { term, .. } => asked(own.ask_definition, term),
        Card::Term { definition, .. } => asked(own.ask_term, definition),
        Card::Cloze { parts } => html! {
            <><p class="small soft">{ own.ask_cloze }</p><p>{ for parts.iter().map(|it| match it {
                ClozePart::Shown(text) => html! { { text } },
                ClozePart::Hidden(_) => html! { <span class="print-gap"></span> },
            }) }</p></>
        },
        Card::List {
            stem,
            members,
            ordered,
            ..
        } => {
            let ask = if *ordered {
                own.ask_list_ordered
            } else {
                own.ask_list
            };
            asked(&ask(members.len()), stem)
        }
        Card::Pair { stem, .. } => asked(own.ask_pair, stem),
        Card::Quotation { words, .. } => asked(own.ask_quotation, words),
        Card::Figure { stem, .. } => asked(own.ask_figure, stem),
        Card::Contrast { stem, .. } => asked(own.ask_contrast, stem),
    }
}

fn back(card: &Card, words: &Words) -> Html {
    match card {
        Card::Definition {
            definition: text, ..
        }
        | Card::Term { term: text, .. }
        | Card::Pair { answer: text, .. }
        | Card::Figure { answer: text, .. } => html! { <p>{ text }</p> },
        Card::Cloze { parts } => html! {
            <p>{ for parts.iter().map(|it| match it {
                ClozePart::Shown(text) => html! { { text } },
                ClozePart::Hidden(text) => html! { <b>{ text }</b> },
            }) }</p>
        },
        Card::List {
            members, complete, ..
        } => html! {
            <><ol>{ for members.iter().map(|it| html! { <li>{ it }</li> }) }</ol>if !complete { <p>{ words.cards.and_more }</p> }</>
        },
        Card::Quotation { speaker, work, .. } => html! {
            <><p>{ speaker }</p>if let Some(work) = work { <p class="small">{ work }</p> }</>
        },
        Card::Contrast { views, .. } => html! {
            { for views.iter().map(|(title, text)| html! { <p><span class="small soft">{ title }</span><br />{ text }</p> }) }
        },
    }
}
