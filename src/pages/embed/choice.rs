//! What is embedded: which part of the library, which questions, how it looks.

use crate::components::field::{Field, FieldKind, number};
use crate::components::scope_fields::toggled;
use crate::components::segmented::Segmented;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::papers::title;
use crate::state::assignment::SEEDS;
use bank::Kind;
use exchange::Settings;
use paper::Paper;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Questions of a quiz that a link may ask for.
const MOST: u32 = 200;

/// See [`Choice`].
#[derive(Properties, PartialEq)]
pub(super) struct ChoiceProps {
    /// What is chosen.
    pub settings: Settings,
    /// Something else is.
    pub on_change: Callback<Settings>,
}

/// Fields for what a link, a frame or a package fixes.
#[component]
pub(super) fn Choice(props: &ChoiceProps) -> Html {
    let all = use_words();
    let words = &all.embed;
    let study = use_study();
    let papers = &study.desk().books().library().papers;
    let chosen = &props.settings;
    // A list of questions leaves nothing to draw.
    let is_drawn = chosen.items.is_empty();
    let set = |change: fn(&mut Settings, String)| {
        let settings = chosen.clone();
        props.on_change.reform(move |value: String| {
            let mut settings = settings.clone();
            change(&mut settings, value);
            settings
        })
    };
    let on_scope = set(|it, value| it.scope = Some(value).filter(|it| !it.is_empty()))
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    let on_kind = set(|it, name| {
        if let Some(kind) = Kind::ALL.into_iter().find(|it| it.name() == name) {
            let kinds = it.kind.iter().copied().collect();
            it.kind = toggled(&kinds, &kind).into_iter().collect();
        }
    });
    let row = |legend,
               name: &'static str,
               value: &Option<String>,
               options: Vec<(AttrValue, AttrValue)>,
               on: Callback<String>| {
        let value = value.clone().unwrap_or_default();
        let on_choose = on.reform(|it: AttrValue| it.to_string());
        live!(Segmented {
            legend,
            name,
            options,
            value,
            languages: name == "embed-lang",
            on_choose
        })
    };
    html! {
        <section class="panel stack" aria-labelledby="embed-choice">
            <h2 id="embed-choice">{ words.choice }</h2>
            <div class="field">
                <label for="embed-scope">{ words.scope }</label>
                <select id="embed-scope" class="field-input" onchange={on_scope}>
                    <option value="" selected={chosen.scope.is_none()}>{ words.scope_all }</option>
                    { for papers.iter().flat_map(|it| places(it, title(it, &all.paper))).map(|(value, name)| {
                        let selected = chosen.scope.as_ref() == Some(&value);
                        html! { <option {value} {selected} lang="zh-Hans">{ name }</option> }
                    }) }
                </select>
            </div>
            if is_drawn {
                <fieldset class="boxes">
                    <legend>{ all.quiz.kinds }</legend>
                    { for Kind::ALL.into_iter().filter(|it| *it != Kind::Card).map(|kind| html! {
                        <label class="box">
                            <input type="checkbox" checked={chosen.kind.contains(&kind)}
                                onchange={on_kind.reform(move |_: Event| kind.name().to_owned())} />
                            <span>{ all.quiz.kind(kind) }</span>
                        </label>
                    }) }
                    <p class="soft small">{ words.kinds_hint }</p>
                </fieldset>
            }
            <div class="settings-fields">
                if is_drawn {
                    { live!(Field {
                        id: "embed-number",
                        label: words.number,
                        hint: words.number_hint,
                        kind: FieldKind::Number(1, MOST),
                        value: chosen.number.map(|it| it.to_string()).unwrap_or_default(),
                        on_change: set(|it, typed| it.number = number(&typed, 1, MOST).and_then(|it| u16::try_from(it).ok())),
                    }) }
                }
                { live!(Field {
                    id: "embed-seed",
                    label: words.seed,
                    hint: words.seed_hint,
                    kind: FieldKind::Number(1, SEEDS as u32),
                    value: chosen.seed.map(|it| it.to_string()).unwrap_or_default(),
                    on_change: set(|it, typed| it.seed = number(&typed, 1, SEEDS as u32).map(u64::from)),
                }) }
            </div>
            { row(words.language, "embed-lang", &chosen.language, words.languages.map(|(it, name)| (it.into(), name.into())).into(),
                set(|it, value| it.language = Some(value).filter(|it| !it.is_empty()))) }
            { row(words.theme, "embed-theme", &chosen.theme, words.themes.map(|(it, name)| (it.into(), name.into())).into(),
                set(|it, value| it.theme = Some(value).filter(|it| !it.is_empty()))) }
        </section>
    }
}

/// A paper and its sections, as a link names them and as they are shown.
fn places(paper: &Paper, title: AttrValue) -> Vec<(String, AttrValue)> {
    let mut places = vec![(paper.id.clone(), title)];
    for (at, section) in paper.sections.iter().enumerate() {
        if section.level > 0 {
            let indent = "\u{3000}".repeat(usize::from(section.level));
            let name = format!("{indent}{}{}", section.number, section.title);
            places.push((format!("{}/{at}", paper.id), name.into()));
        }
    }
    places
}
