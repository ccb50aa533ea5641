//! x
use yew::prelude::*;
/// x
#[component]
pub fn Cards() -> Html { html!{} }
