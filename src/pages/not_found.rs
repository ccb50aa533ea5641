//! No such place.

use crate::components::page_head::PageHead;
use crate::hooks::use_words;
use crate::live;
use crate::route::Route;
use yew::prelude::*;

/// Says so and leads home.
#[component]
pub fn NotFound() -> Html {
    let words = &use_words().frame;
    html! {
        <div class="stack">
            { live!(PageHead { title: words.not_found }) }
            <p>{ words.not_found_advice }</p>
            <p><a class="button button--first" href={Route::Today.href()}>{ words.to_today }</a></p>
        </div>
    }
}
