//! A sheet beside the page: what was opened, while the page stays in sight. Escape closes it and
//! the focus goes back to what opened it.

use crate::browser::page;
use crate::components::icon::Icon;
use crate::hooks::use_words;
use yew::prelude::*;

/// See [`Sheet`].
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// Its name.
    pub title: AttrValue,
    /// Language of the name, where it is a paper's own words.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// What it shows.
    pub children: Html,
    /// Puts it away.
    pub on_close: Callback<()>,
}

/// A sheet.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let close = use_words().frame.close;
    let opener = use_memo((), |()| page::focused());
    use_effect_with(props.title.clone(), |_| {
        page::focus(HEAD);
    });
    let put_away = {
        let on_close = props.on_close.clone();
        Callback::from(move |()| {
            on_close.emit(());
            if let Some(opener) = opener.as_ref() {
                // It fails where the opener has left the page: then the focus stays where it is.
                let _ = opener.focus();
            }
        })
    };
    let onkeydown = {
        let put_away = put_away.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                put_away.emit(());
            }
        })
    };
    html! {
        <div class="sheet" role="dialog" aria-labelledby={HEAD} {onkeydown}>
            <header class="sheet-head">
                <h2 id={HEAD} tabindex="-1" lang={props.lang.clone()}>{ &props.title }</h2>
                <button type="button" class="button button--icon" aria-label={close}
                    onclick={put_away.reform(|_: MouseEvent| ())}>{ Icon::Cross.draw() }</button>
            </header>
            <div class="sheet-body stack">{ props.children.clone() }</div>
        </div>
    }
}

const HEAD: &str = "sheet-head";
