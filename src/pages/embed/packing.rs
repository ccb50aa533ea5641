//! A package for a learning platform: the app packs itself, with what was chosen.

use crate::browser::download;
use crate::components::field::{Field, FieldKind, number};
use crate::components::segmented::Segmented;
use crate::hooks::use_words;
use crate::live;
use crate::platform::own_files::{self, Withheld};
use exchange::package::{Course, package};
use exchange::{Platform, Settings};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Value of the choice, platform, name of the file.
const FORMATS: [(&str, Platform, &str); 3] = [
    ("SCORM 1.2", Platform::Scorm12, "wengu-scorm12.zip"),
    ("SCORM 2004", Platform::Scorm2004, "wengu-scorm2004.zip"),
    ("cmi5", Platform::Cmi5, "wengu-cmi5.zip"),
];

/// How far the packing is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    Idle,
    Packing,
    /// Offered, so many kilobytes.
    Packed(usize),
    Withheld(Withheld),
    Failed,
}

/// See [`Packing`].
#[derive(Properties, PartialEq)]
pub(super) struct PackingProps {
    /// What was chosen.
    pub settings: Settings,
}

/// The choice of a platform, and the button.
#[component]
pub(super) fn Packing(props: &PackingProps) -> Html {
    let words = &use_words().embed;
    let format = use_state_eq(|| 0);
    let title = use_state_eq(|| words.usual_course.to_owned());
    let mastery = use_state_eq(|| None::<u8>);
    let state = use_state_eq(|| State::Idle);
    let pack = {
        let (_, platform, name) = FORMATS[*format];
        let settings = Settings {
            platform,
            mastery: *mastery,
            ..props.settings.clone()
        };
        let (title, state) = (title.clone(), state.clone());
        Callback::from(move |_: MouseEvent| {
            let (settings, title, state) = (settings.clone(), title.clone(), state.setter());
            state.set(State::Packing);
            spawn_local(async move {
                state.set(packed(&title, &settings, name).await);
            });
        })
    };
    let on_title = {
        let title = title.clone();
        Callback::from(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            title.set(typed.trim().to_owned());
        })
    };
    html! {
        <section class="panel stack" aria-labelledby="embed-package">
            <h2 id="embed-package">{ words.package }</h2>
            <p>{ words.package_about }</p>
            { live!(Segmented {
                legend: words.format,
                name: "embed-format",
                value: FORMATS[*format].0,
                options: FORMATS.map(|(it, _, _)| (it.into(), it.into())).to_vec(),
                on_choose: {
                    let format = format.clone();
                    move |it: AttrValue| format.set(FORMATS.iter().position(|that| that.0 == it).unwrap_or(0))
                },
            }) }
            <div class="field">
                <label for="embed-title">{ words.course }</label>
                <input id="embed-title" class="field-input" value={(*title).clone()} onchange={on_title} maxlength="100" />
            </div>
            { live!(Field {
                id: "embed-mastery",
                label: words.mastery,
                hint: words.mastery_hint,
                kind: FieldKind::Number(1, 100),
                value: mastery.map(|it| it.to_string()).unwrap_or_default(),
                on_change: {
                    let mastery = mastery.clone();
                    move |typed: String| mastery.set(number(&typed, 1, 100).and_then(|it| u8::try_from(it).ok()))
                },
            }) }
            <div class="cluster">
                <button type="button" class="button button--first" disabled={*state == State::Packing || title.is_empty()} onclick={pack}>
                    { words.download }
                </button>
                <p aria-live="polite">{ match *state {
                    State::Idle => AttrValue::default(),
                    State::Packing => words.packing.into(),
                    State::Packed(kilobytes) => (words.packed)(kilobytes).into(),
                    State::Withheld(Withheld::Nothing) => words.withheld.into(),
                    State::Withheld(Withheld::Unreachable) => words.unreachable.into(),
                    State::Withheld(Withheld::Changed) => words.changed.into(),
                    State::Failed => words.failed.into(),
                } }</p>
            </div>
        </section>
    }
}

async fn packed(title: &str, settings: &Settings, name: &str) -> State {
    let files = match own_files::fetch().await {
        Ok(files) => files,
        Err(why) => return State::Withheld(why),
    };
    match package(&files, &Course::named(title, settings), settings) {
        Ok(bytes) => {
            download::zip(name, &bytes);
            State::Packed(bytes.len() / 1000)
        }
        Err(_) => State::Failed,
    }
}
