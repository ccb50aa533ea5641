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
    let fault = &study.desk().known().fault;
    // The browser does not keep what is done now, and there is no second copy that would.
    let unkept = fault.is_some() && !study.has_copy();
    let full = matches!(fault, Some(ShelfError::Full));
    let text: AttrValue = match study.keeper() {
        Keeper::Platform => words.platform.into(),
        Keeper::PlatformInPart(points) => (words.in_part)(points).into(),
        Keeper::Nobody => words.nobody.into(),
        _ if unkept && full => words.full.into(),
        _ if unkept => words.page_alone.into(),
        Keeper::PlatformWaits => words.waits.into(),
        Keeper::PlatformUnreadable => words.unreadable.into(),
        Keeper::PlatformMissing => words.missing.into(),
        Keeper::PlatformOpens => words.opens.into(),
        Keeper::PlatformRefuses => words.refuses.into(),
        Keeper::PlatformEnded => words.ended.into(),
        Keeper::Browser => words.browser.into(),
        Keeper::BrowserTwice if fault.is_some() => words.copy_alone.into(),
        Keeper::BrowserTwice => words.twice.into(),
        Keeper::BrowserGaveBack(records) => (words.gave_back)(records).into(),
    };
    html! {
        <p class="keeper-line" role="status">
            { text }
            if let Some(url) = study.return_url() {
                <a class="keeper-line-out" href={url}>{ words.back }</a>
            }
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
    let in_platform = !use_study().keeper().is_browser();
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
