//! The end of a round, or a pause in it: what was learnt, and what comes next.

use crate::browser::clock;
use crate::components::grade_bar::wait_words;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::route::Route;
use crate::state::desk::Act;
use crate::state::round::Given;
use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew_router::prelude::*;

/// See [`RoundEnd`].
#[derive(Properties, PartialEq)]
pub struct RoundEndProps {
    /// When the next card of the round comes, if it only waits (Unix milliseconds).
    pub wait_until: Option<i64>,
}

/// What was learnt.
#[component]
pub fn RoundEnd(props: &RoundEndProps) -> Html {
    let words = &use_words().cards;
    let study = use_study();
    let navigator = use_navigator();
    // A waiting card comes back by itself.
    use_effect_with(props.wait_until, {
        let study = study.clone();
        move |until| {
            let timer = until.map(|until| {
                let wait = (until - clock::now().unix_ms).clamp(0, 3_600_000) as u32;
                Timeout::new(wait + 500, move || study.act(Act::LookAgain))
            });
            move || drop(timer)
        }
    });
    let Some(round) = study.desk().round() else {
        return Html::default();
    };
    let (known, weak) = round.outcome();
    let answers = round.given().count();
    let remembered = round.given().filter(|it| it.rating.passes()).count();
    let leave = {
        let study = study.clone();
        Callback::from(move |_: MouseEvent| {
            study.act(Act::Leave);
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Today);
            }
        })
    };
    let title = match (props.wait_until, answers) {
        (Some(_), _) => words.pause,
        (None, 0) => words.empty,
        (None, _) => words.end,
    };
    html! {
        <div class="round-end stack">
            <h2>{ title }</h2>
            if let Some(until) = props.wait_until {
                <p>{ (words.pause_advice)(minutes_until(until)) }</p>
            }
            if answers > 0 {
                <p>{ (words.end_count)(answers, remembered) }</p>
            } else if props.wait_until.is_none() {
                <p>{ words.empty_advice }</p>
            }
            { live!(LearntList { title: words.learnt, given: known }) }
            { live!(LearntList { title: words.weak, given: weak }) }
            <div class="cluster">
                <button type="button" class="button button--first" onclick={leave}>{ words.to_today }</button>
                if study.desk().can_undo() && answers > 0 {
                    <button type="button" class="button" onclick={study.on(|_: MouseEvent| Act::Undo)}>{ words.undo }</button>
                }
            </div>
        </div>
    }
}

fn minutes_until(until: i64) -> u32 {
    let left = (until - clock::now().unix_ms).max(0);
    u32::try_from((left + 59_999) / 60_000).unwrap_or(u32::MAX)
}

#[derive(Properties, PartialEq)]
struct LearntListProps {
    title: AttrValue,
    given: Vec<Given>,
}

/// Points by name, with when they come again.
#[component]
fn LearntList(props: &LearntListProps) -> Html {
    let words = &use_words().cards;
    let study = use_study();
    if props.given.is_empty() {
        return Html::default();
    }
    let desk = study.desk();
    html! {
        <section class="stack stack--tight">
            <h3>{ &props.title }</h3>
            <ul class="learnt-list">
                { for props.given.iter().filter_map(|given| {
                    let item = desk.books().item(given.ask.item)?;
                    let wait = desk.learner().scheduler().wait(&desk.learner().point(item.point).memory, clock::now());
                    Some(html! {
                        <li key={item.id.to_string()}>
                            <span lang="zh-Hans">{ &item.point_name }</span>
                            <span class="soft small number">{ wait_words(wait, words) }</span>
                        </li>
                    })
                }) }
            </ul>
        </section>
    }
}
