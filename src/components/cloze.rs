//! A sentence with hidden parts. Every gap is equally wide: its length would be a hint.

use crate::hooks::use_words;
use bank::ClozePart;
use std::rc::Rc;
use yew::prelude::*;

/// See [`Cloze`].
#[derive(Properties, PartialEq)]
pub struct ClozeProps {
    /// The sentence.
    pub parts: Rc<Vec<ClozePart>>,
    /// Whether the hidden parts are shown.
    pub open: bool,
}

/// A sentence with hidden parts.
#[component]
pub fn Cloze(props: &ClozeProps) -> Html {
    let gap = use_words().cards.gap;
    let parts = props.parts.iter().map(|part| match part {
        ClozePart::Shown(text) => html! { { text } },
        ClozePart::Hidden(text) if props.open => html! { <mark class="cloze-key">{ text }</mark> },
        ClozePart::Hidden(_) => {
            html! { <span class="cloze-gap" role="img" aria-label={gap}></span> }
        }
    });
    html! { <span class="cloze" aria-live="polite">{ for parts }</span> }
}
