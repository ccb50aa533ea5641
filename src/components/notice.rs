//! What happened, what it means, what to do: in the flow of the page, never over it.

use crate::components::icon::Icon;
use crate::hooks::use_words;
use yew::prelude::*;

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Good to know.
    Info,
    /// Something is at risk.
    Warning,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Warning => "notice notice--warning",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Warning => Icon::Warning,
        }
    }
}

/// See [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// How grave it is.
    pub weight: Weight,
    /// What happened.
    pub title: AttrValue,
    /// What it means and what to do: words and controls.
    #[prop_or_default]
    pub children: Html,
    /// Puts it away; where it may be put away.
    #[prop_or_default]
    pub on_close: Option<Callback<()>>,
}

/// A notice.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let close = use_words().frame.close;
    html! {
        <section class={props.weight.class()} role="status">
            { props.weight.icon().draw() }
            <div class="stack stack--tight">
                <p><strong>{ &props.title }</strong></p>
                { props.children.clone() }
            </div>
            if let Some(on_close) = &props.on_close {
                <button type="button" class="button button--icon" aria-label={close}
                    onclick={on_close.reform(|_: MouseEvent| ())}>
                    { Icon::Cross.draw() }
                </button>
            }
        </section>
    }
}
