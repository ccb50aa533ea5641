//! The time that is left. When it is over the learner decides: it can be extended or switched off.

use crate::browser::clock;
use crate::components::notice::{Notice, Weight};
use crate::hooks::use_words;
use crate::live;
use crate::state::exam_sitting::ExamSitting;
use gloo::timers::callback::Interval;
use std::rc::Rc;
use yew::prelude::*;

/// See [`TimeLeft`].
#[derive(Properties, PartialEq)]
pub(super) struct TimeLeftProps {
    /// The exam.
    pub sitting: Rc<ExamSitting>,
    /// Gives more time.
    pub on_extend: Callback<MouseEvent>,
    /// Switches the limit off.
    pub on_switch_off: Callback<MouseEvent>,
    /// Hands in.
    pub on_hand_in: Callback<MouseEvent>,
}

/// The clock.
#[component]
pub(super) fn TimeLeft(props: &TimeLeftProps) -> Html {
    let words = &use_words().exam;
    let now = use_state_eq(clock::now);
    use_effect_with((), {
        let now = now.clone();
        move |()| {
            let ticking = Interval::new(1_000, move || now.set(clock::now()));
            move || drop(ticking)
        }
    });
    let Some(left) = props.sitting.exam.left_ms(*now) else {
        return html! { <p class="soft">{ words.no_limit }</p> };
    };
    let more = html! {
        <div class="cluster">
            <button type="button" class="button" onclick={&props.on_extend}>{ words.extend }</button>
            <button type="button" class="button" onclick={&props.on_switch_off}>{ words.switch_off }</button>
        </div>
    };
    if left <= 0 {
        return live!(Notice {
            weight: Weight::Warning,
            title: words.time_over,
            children: html! { <><p>{ words.time_over_advice }</p>
            <button type="button" class="button button--first" onclick={&props.on_hand_in}>{ words.hand_in }</button>
            { more }</> }
        });
    }
    html! {
        <details class="time-left">
            <summary class="number"><span role="timer">{ (words.left)(left / 1_000) }</span></summary>
            { more }
        </details>
    }
}
