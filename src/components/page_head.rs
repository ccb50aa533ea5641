//! The head of a page: its title, which names the tab and takes the focus when one arrives.

use crate::browser::page;
use crate::hooks::use_words;
use yew::prelude::*;

/// See [`PageHead`].
#[derive(Properties, PartialEq)]
pub struct PageHeadProps {
    /// The title.
    pub title: AttrValue,
    /// Language of the title, where it is a paper's own.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// What stands beside it.
    #[prop_or_default]
    pub children: Html,
}

/// Title of a page and what stands beside it.
#[component]
pub fn PageHead(props: &PageHeadProps) -> Html {
    let name = use_words().frame.name;
    use_effect_with(props.title.clone(), move |title| {
        page::set_title(&format!("{title} · {name}"));
    });
    use_effect_with((), |()| page::arrive(TITLE));
    html! {
        <header class="page-head">
            <h1 id={TITLE} tabindex="-1" lang={props.lang.clone()}>{ &props.title }</h1>
            { props.children.clone() }
        </header>
    }
}

/// The element id of the title.
pub const TITLE: &str = "page-title";
