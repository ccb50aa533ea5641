//! How much of something is done, as a bar. Drawn by attributes: the page allows no inline style.

use yew::prelude::*;

/// See [`Meter`].
#[derive(Properties, PartialEq)]
pub struct MeterProps {
    /// Done.
    pub value: usize,
    /// Of so many.
    pub max: usize,
    /// What it says, for those who do not see it.
    pub label: AttrValue,
}

/// A bar.
#[component]
pub fn Meter(props: &MeterProps) -> Html {
    html! {
        <progress class="meter" value={props.value.to_string()} max={props.max.max(1).to_string()}
            aria-label={&props.label}></progress>
    }
}
