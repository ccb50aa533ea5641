//! 放进课程: code for course pages, and packages for learning platforms that the app makes of itself.

mod choice;
mod items;
mod packing;

use crate::browser::page;
use crate::components::copy_field::CopyField;
use crate::components::page_head::PageHead;
use crate::hooks::use_words;
use crate::live;
use choice::Choice;
use exchange::embed::Home;
use exchange::{ItemList, Settings};
use items::Items;
use packing::Packing;
use yew::prelude::*;

/// The page.
#[component]
pub fn Embed() -> Html {
    let words = &use_words().embed;
    let chosen = use_state_eq(Settings::default);
    let on_change = {
        let chosen = chosen.clone();
        Callback::from(move |it| chosen.set(it))
    };
    let on_list = {
        let chosen = chosen.clone();
        Callback::from(move |items: ItemList| {
            let mut settings = (*chosen).clone();
            if !items.is_empty() {
                // The list says it all.
                settings.kind.clear();
                settings.number = None;
            }
            chosen.set(Settings { items, ..settings });
        })
    };
    let home = Home::of(&page::address());
    html! {
        <div class="embed stack stack--loose">
            { live!(PageHead { title: words.title }) }
            <p>{ words.about }</p>
            { live!(Choice { settings: (*chosen).clone(), on_change }) }
            { live!(Items { list: chosen.items.clone(), on_change: on_list }) }
            <section class="panel stack" aria-labelledby="embed-code">
                <h2 id="embed-code">{ words.code }</h2>
                if !home.is_public() {
                    <p>{ words.not_public }</p>
                }
                { live!(CopyField { id: "embed-iframe", label: words.iframe, hint: words.iframe_hint, button: words.copy, text: home.iframe(&chosen) }) }
                { live!(CopyField { id: "embed-element", label: words.element, hint: words.element_hint, button: words.copy, text: home.element(&chosen) }) }
                { live!(CopyField { id: "embed-link", label: words.link, hint: words.link_hint, button: words.copy, text: home.address(&chosen) }) }
            </section>
            { live!(Packing { settings: (*chosen).clone() }) }
        </div>
    }
}
