//! x
use yew::prelude::*;
/// x
#[component]
pub fn Today() -> Html { html!{} }
