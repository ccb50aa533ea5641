//! A flashcard: what is asked, and what is recalled.

use crate::components::cloze::Cloze;
use crate::hooks::use_words;
use crate::live;
use crate::words::Cards as Names;
use bank::Card;
use std::rc::Rc;
use yew::prelude::*;

/// How much of a card is in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What is asked; of a list so many members.
    Front {
        /// Members in sight.
        members: usize,
    },
    /// All of it.
    Back,
}

impl Side {
    /// The card as it is first shown.
    pub const FRONT: Self = Self::Front { members: 0 };

    fn is_back(self) -> bool {
        self == Self::Back
    }
}

/// See [`FlashCard`].
#[derive(Properties, PartialEq)]
pub struct FlashCardProps {
    /// The card.
    pub card: Rc<Card>,
    /// How much of it is shown.
    pub side: Side,
}

/// A flashcard.
#[component]
pub fn FlashCard(props: &FlashCardProps) -> Html {
    let words = &use_words().cards;
    let side = props.side;
    let (ask, front, back) = match &*props.card {
        Card::Definition { term, definition } => (
            words.ask_definition.to_string(),
            big(term),
            html! { <p class="flash-card-answer">{ definition }</p> },
        ),
        Card::Term { definition, term } => (words.ask_term.into(), plain(definition), big(term)),
        Card::Cloze { parts } => {
            let parts = Rc::new(parts.clone());
            let cloze = html! { <p class="flash-card-text">{ live!(Cloze { parts, open: side.is_back() }) }</p> };
            (words.ask_cloze.into(), cloze, Html::default())
        }
        Card::List {
            stem,
            members,
            ordered,
            complete,
        } => {
            let ask = if *ordered {
                words.ask_list_ordered
            } else {
                words.ask_list
            };
            let list = member_list(members, *ordered, *complete, side, words);
            (
                ask(members.len()),
                html! { <>{ plain(stem) }{ list }</> },
                Html::default(),
            )
        }
        Card::Pair { stem, answer } => (words.ask_pair.into(), plain(stem), big(answer)),
        Card::Quotation {
            words: said,
            speaker,
            work,
        } => (
            words.ask_quotation.into(),
            html! { <blockquote class="quoted flash-card-text">{ said }</blockquote> },
            html! { <>{ big(speaker) }if let Some(work) = work { <p class="soft">{ work }</p> }</> },
        ),
        Card::Figure { stem, answer } => (words.ask_figure.into(), plain(stem), big(answer)),
        Card::Contrast { stem, views } => (words.ask_contrast.into(), plain(stem), contrast(views)),
    };
    html! {
        <div class="flash-card" data-side={if side.is_back() { "back" } else { "front" }}>
            <p class="flash-card-ask soft">{ ask }</p>
            <div class="flash-card-front" lang="zh-Hans">{ front }</div>
            <div class="flash-card-back" lang="zh-Hans" aria-live="polite">
                if side.is_back() {
                    { back }
                }
            </div>
        </div>
    }
}

/// Members that are recalled one by one; 1 for every other card.
pub fn steps(card: &Card) -> usize {
    match card {
        Card::List { members, .. } => members.len(),
        _ => 1,
    }
}

fn big(text: &str) -> Html {
    html! { <p class="flash-card-big">{ text }</p> }
}

fn plain(text: &str) -> Html {
    html! { <p class="flash-card-text">{ text }</p> }
}

fn member_list(
    members: &[String],
    ordered: bool,
    complete: bool,
    side: Side,
    words: &Names,
) -> Html {
    let shown = match side {
        Side::Front { members } => members,
        Side::Back => members.len(),
    };
    let rows = members.iter().enumerate().map(|(index, text)| {
        let is_shown = index < shown;
        html! {
            <li key={index} class="member-list-member" data-shown={is_shown.to_string()}>
                if is_shown {
                    <span>{ text }</span>
                } else {
                    <span class="cloze-gap" role="img" aria-label={words.gap}></span>
                }
            </li>
        }
    });
    let tag = if ordered { "ol" } else { "ul" };
    html! {
        <>
            <@{tag} class={classes!("member-list", ordered.then_some("member-list--ordered"))} aria-live="polite">
                { for rows }
            </@>
            if !complete && side.is_back() {
                <p class="soft">{ words.and_more }</p>
            }
        </>
    }
}

fn contrast(views: &[(String, String)]) -> Html {
    html! {
        <dl class="flash-card-views">
            { for views.iter().map(|(title, text)| html! {
                <div key={title.clone()}><dt class="soft">{ title }</dt><dd>{ text }</dd></div>
            }) }
        </dl>
    }
}
