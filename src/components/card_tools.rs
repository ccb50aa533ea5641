//! What can be done with a card besides rating it: star, suspend, bury, forget, hold for wrong.

use crate::browser::page;
use crate::components::icon::Icon;
use crate::hooks::{use_study, use_words};
use crate::state::desk::Act;
use study::Ask;
use web_sys::HtmlTextAreaElement;
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
    // What is being written against the item, once the learner holds it for wrong.
    let report = use_state_eq(|| None::<String>);
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
                    <button id={REPORT_OPEN} type="button" class="button button--plain" aria-expanded={report.is_some().to_string()}
                        onclick={let report = report.clone(); move |_: MouseEvent| report.set(Some(String::new()))}>
                        { words.report }
                    </button>
                    if let Some(text) = &*report {
                        <div class="card-tools-report stack stack--tight">
                            <label for={REPORT}>{ words.report_ask }</label>
                            <textarea id={REPORT} class="field-text" rows="3" maxlength="2000" value={text.clone()} oninput={let report = report.clone(); move |event: InputEvent| {
                                report.set(Some(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
                            }} />
                            <div class="cluster">
                                <button type="button" class="button button--first" onclick={let text = text.clone(); study.on(move |_: MouseEvent| Act::Report(item, text.clone()))}>{ words.report_keep }</button>
                                <button type="button" class="button" onclick={let report = report.clone(); move |_: MouseEvent| {
                                    // The form goes, and with it the button that has the focus.
                                    page::focus(REPORT_OPEN);
                                    report.set(None);
                                }}>{ words.report_leave }</button>
                            </div>
                        </div>
                    }
                </div>
            }
        </div>
    }
}

const REPORT: &str = "report";
const REPORT_OPEN: &str = "report-open";
