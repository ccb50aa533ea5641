//! 设置: how one studies, how it looks, what is kept.

mod keeping;
mod look;
mod study_plan;

use crate::components::page_head::PageHead;
use crate::hooks::use_words;
use crate::live;
use keeping::Keeping;
use look::Look;
use study_plan::StudyPlan;
use yew::prelude::*;

/// The settings.
#[component]
pub fn Settings() -> Html {
    let words = &use_words().settings;
    html! {
        <div class="settings stack stack--loose">
            { live!(PageHead { title: words.title }) }
            { live!(StudyPlan) }
            { live!(Look) }
            { live!(Keeping) }
        </div>
    }
}
