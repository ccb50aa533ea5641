//! 更多: the places that a narrow bar has no room for.

use crate::components::frame::more_places;
use crate::components::page_head::PageHead;
use crate::hooks::use_words;
use crate::live;
use yew::prelude::*;

/// A list of places.
#[component]
pub fn More() -> Html {
    let words = &use_words().frame;
    html! {
        <div class="stack">
            { live!(PageHead { title: words.more }) }
            <ul class="place-list">
                { for more_places().map(|(route, icon, name)| html! {
                    <li><a href={route.href()}>{ icon.draw() }<span>{ name(words) }</span></a></li>
                }) }
            </ul>
        </div>
    }
}
