//! One line, always in sight: who keeps the learner's progress. And the offer of a new version.

use crate::browser::page;
use crate::components::notice::{Notice, Weight};
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::platform::Keeper;
use crate::platform::frame;
use crate::platform::offline::{self, Update};
use progress::ShelfError;
use yew::prelude::*;

/// Who keeps the progress now.
#[component]
pub fn KeeperLine() -> Html {
    let words = &use_words().platform;
    let study = use_study();
    let refused = matches!(study.desk().known().fault, Some(ShelfError::Refused(_)));
    let text: AttrValue = match study.keeper() {
        Keeper::Platform => words.platform.into(),
        Keeper::PlatformInPart(points) => (words.in_part)(points).into(),
        Keeper::PlatformWaits => words.waits.into(),
        Keeper::PlatformUnreadable => words.unreadable.into(),
        Keeper::Nobody => words.nobody.into(),
        Keeper::Browser | Keeper::PlatformMissing if refused => words.page_alone.into(),
        Keeper::PlatformMissing => words.missing.into(),
        Keeper::Browser => words.browser.into(),
    };
    html! {
        <p class="keeper-line" role="status">
            { text }
            if frame::is_framed() {
                <a class="keeper-line-out" href={page::address()} target="_blank" rel="noopener">
                    { words.own_tab }
                </a>
            }
        </p>
    }
}

/// The offer of a new version, where one waits. Nothing changes until the learner takes it.
#[component]
pub fn UpdateNotice() -> Html {
    let words = &use_words().platform;
    let in_platform = use_study().keeper() != Keeper::Browser;
    let update = use_state_eq(|| None::<Update>);
    use_effect_with((), {
        let update = update.clone();
        move |()| offline::keep(in_platform, move |it| update.set(Some(it)))
    });
    let Some(update) = (*update).clone() else {
        return Html::default();
    };
    let take = Callback::from(move |_: MouseEvent| update.take());
    live!(Notice {
        weight: Weight::Info,
        title: words.update,
        children: html! { <p><button type="button" class="button" onclick={take}>{ words.refresh }</button></p> }
    })
}
