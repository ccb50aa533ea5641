//! 测验: made, answered, looked through.

mod builder;
mod review;
mod runner;

pub(super) use runner::Outcome;

use crate::components::page_head::PageHead;
use crate::hooks::{use_kept, use_next_task, use_words};
use crate::live;
use crate::pages::today::coming;
use crate::state::sitting::Sitting;
use builder::Builder;
use review::Review;
use runner::Runner;
use yew::prelude::*;

/// The quiz that waits, or the way to one.
#[component]
pub fn Quiz() -> Html {
    let words = &use_words().quiz;
    let sitting = use_kept::<Sitting>().get();
    let come = use_next_task(|| ());
    html! {
        <div class="quiz stack">
            { live!(PageHead { title: words.title }) }
            {
                match sitting {
                    _ if !come => coming(),
                    None => live!(Builder),
                    Some(it) if it.finished => live!(Review { sitting: it }),
                    Some(it) => live!(Runner { sitting: it }),
                }
            }
        </div>
    }
}
