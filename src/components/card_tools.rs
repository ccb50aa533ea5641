//! What can be done with a card besides rating it: star, suspend, bury, forget, hold for wrong.

use crate::components::icon::Icon;
use crate::components::report::Report;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::state::desk::Act;
use study::Ask;
use yew::prelude::*;

/// See [`CardTools`].
#[derive(Properties, PartialEq)]
pub struct CardToolsProps {
    /// The card.
    pub ask: Ask,
}

/// The tools.
#[component]
pub fn CardTools(props: &CardToolsProps) -> Html {
    let words = &use_words().cards;
    let study = use_study();
    let open = use_state_eq(|| false);
    let Ask { item, point, .. } = props.ask;
    let starred = study.desk().learner().point(point).starred;
    let (star_words, star) = if starred {
        (words.starred, Icon::Starred)
    } else {
        (words.star, Icon::Star)
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="card-tools">
            <button type="button" class="button button--plain" aria-pressed={starred.to_string()}
                onclick={study.on(move |_: MouseEvent| Act::Star(point))}>
                { star.draw() }<span>{ star_words }</span>
            </button>
            <button type="button" class="button button--icon" aria-label={words.more} aria-expanded={open.to_string()} onclick={toggle}>
                { Icon::Dots.draw() }
            </button>
            if *open {
                <div class="card-tools-more">
                    <button type="button" class="button button--plain" onclick={study.on(move |_: MouseEvent| Act::Suspend(point))}>
                        { words.suspend }
                    </button>
                    <button type="button" class="button button--plain" onclick={study.on(move |_: MouseEvent| Act::Bury(point))}>
                        { words.bury }
                    </button>
                    <button type="button" class="button button--plain" onclick={study.on(move |_: MouseEvent| Act::Forget(point))}>
                        { words.forget }
                    </button>
                    { live!(Report { item }) }
                </div>
            }
        </div>
    }
}
