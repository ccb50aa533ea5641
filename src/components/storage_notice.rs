//! Says when progress is not kept, or part of it could not be read, and what to do.

use crate::browser::download;
use crate::components::notice::{Notice, Weight};
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::route::Route;
use progress::ShelfError;
use yew::prelude::*;

/// The notice, where there is a reason for one.
#[component]
pub fn StorageNotice() -> Html {
    let words = &use_words().fault;
    let study = use_study();
    let closed = use_state_eq(|| false);
    let known = study.desk().known();
    let to_data = html! {
        <p><a class="button" href={Route::Settings.href()}>{ words.to_data }</a></p>
    };
    if let Some(fault) = &known.fault {
        let on_close = closed_by(&closed);
        return match fault {
            // What the one place refuses, the other holds; the line on keeping says so.
            _ if study.has_copy() => Html::default(),
            ShelfError::Refused(_) if *closed => Html::default(),
            ShelfError::Refused(_) => live!(Notice {
                weight: Weight::Warning,
                title: words.refused,
                on_close,
                children: html! { <p>{ words.refused_advice }</p> }
            }),
            // A full storage loses what is done now: it stays in sight until that is over.
            ShelfError::Full => live!(Notice {
                weight: Weight::Warning,
                title: words.full,
                children: html! { <><p>{ words.full_advice }</p>{ to_data }</> }
            }),
        };
    }
    if *closed {
        return Html::default();
    }
    // What could not be read is missing too, and can be kept: it is told alone.
    if known.unreadable == 0 {
        return match known.missing {
            0 => Html::default(),
            missing => live!(Notice {
                weight: Weight::Warning,
                title: (words.missing)(missing),
                on_close: closed_by(&closed),
                children: html! { <><p>{ words.missing_advice }</p>{ to_data }</> }
            }),
        };
    }
    let save = Callback::from(move |_: MouseEvent| {
        for (index, text) in study.offer_unreadable().iter().enumerate() {
            download::text(&format!("wengu-unreadable-{index}.txt"), text);
        }
    });
    live!(Notice {
        weight: Weight::Warning,
        title: words.unreadable,
        on_close: closed_by(&closed),
        children: html! { <><p>{ words.unreadable_advice }</p>
        <p><button type="button" class="button" onclick={save}>{ words.download_unreadable }</button></p></> }
    })
}

fn closed_by(closed: &UseStateHandle<bool>) -> Callback<()> {
    let closed = closed.clone();
    Callback::from(move |()| closed.set(true))
}
