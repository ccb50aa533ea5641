//! How many new cards a day, how firmly to remember, when the exam is.

use crate::components::field::{Field, FieldKind, date, number};
use crate::components::segmented::Segmented;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::state::desk::Act;
use study::{ChoiceRule, Day, Settings};
use yew::prelude::*;

/// Retentions that may be chosen, in per cent.
const RETENTIONS: [u32; 4] = [80, 85, 90, 95];
const MOST_NEW: u32 = 200;
const MOST_MINUTES: u32 = 600;

/// The plan.
#[component]
pub(super) fn StudyPlan() -> Html {
    let words = &use_words().settings;
    let study = use_study();
    let settings = study.desk().learner().settings().clone();
    let set = {
        let settings = settings.clone();
        move |change: fn(&mut Settings, u32)| {
            let (study, settings) = (study.clone(), settings.clone());
            Callback::from(move |value: u32| {
                let mut settings = settings.clone();
                change(&mut settings, value);
                study.act(Act::Set(Box::new(settings)));
            })
        }
    };
    let typed = |least: u32, most: u32, set: Callback<u32>| {
        Callback::from(move |typed: String| {
            if let Some(value) = number(&typed, least, most) {
                set.emit(value);
            }
        })
    };
    let retention = (settings.desired_retention * 100.0).round() as u32;
    let set_retention = set(|it, value| it.desired_retention = value as f32 / 100.0);
    // Days before 1970 are no exam days: 0 stands for none.
    let set_exam = set(|it, day| it.exam_day = (day > 0).then_some(day as i32));
    let set_rule = set(|it, rule| it.choice_rule = RULES[rule as usize % RULES.len()]);
    let rule = RULES.iter().position(|it| *it == settings.choice_rule);
    html! {
        <section class="panel stack" aria-labelledby="plan">
            <h2 id="plan">{ words.plan }</h2>
            <div class="settings-fields">
                { live!(Field {
                    id: "new-per-day",
                    label: words.new_per_day,
                    kind: FieldKind::Number(0, MOST_NEW),
                    value: settings.new_per_day.to_string(),
                    on_change: typed(0, MOST_NEW, set(|it, value| it.new_per_day = value)),
                }) }
                { live!(Field {
                    id: "minutes",
                    label: words.minutes_a_day,
                    kind: FieldKind::Number(1, MOST_MINUTES),
                    value: settings.minutes_a_day.to_string(),
                    on_change: typed(1, MOST_MINUTES, set(|it, value| it.minutes_a_day = value)),
                }) }
                { live!(Field {
                    id: "exam-day",
                    label: words.exam_day,
                    kind: FieldKind::Date,
                    value: settings.exam_day.map(date_text).unwrap_or_default(),
                    on_change: Callback::from(move |typed: String| set_exam.emit(day_number(&typed))),
                }) }
                { live!(Field {
                    id: "rollover",
                    label: words.rollover,
                    hint: words.rollover_hint,
                    kind: FieldKind::Number(0, 23),
                    value: settings.rollover_hour.to_string(),
                    on_change: typed(0, 23, set(|it, value| it.rollover_hour = value as u8)),
                }) }
            </div>
            { live!(Segmented {
                legend: words.retention,
                name: "retention",
                options: RETENTIONS.iter().map(|it| (it.to_string().into(), format!("{it}%").into())).collect::<Vec<_>>(),
                value: retention.to_string(),
                on_choose: Callback::from(move |it: AttrValue| { if let Ok(it) = it.parse() { set_retention.emit(it) } }),
            }) }
            <p class="soft small">{ words.retention_hint }</p>
            { live!(Segmented {
                legend: words.choice_rule,
                name: "rule",
                options: words.choice_rules.iter().enumerate().map(|(it, words)| (it.to_string().into(), (*words).into())).collect::<Vec<_>>(),
                value: rule.unwrap_or(0).to_string(),
                on_choose: Callback::from(move |it: AttrValue| { if let Ok(it) = it.parse() { set_rule.emit(it) } }),
            }) }
        </section>
    }
}

/// In the order of their words.
const RULES: [ChoiceRule; 3] = [
    ChoiceRule::AllOrNothing,
    ChoiceRule::HalfForSome,
    ChoiceRule::PlusMinus,
];

fn date_text(day: i32) -> String {
    let (year, month, day) = Day(day).date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day typed; 0 where there is none.
fn day_number(typed: &str) -> u32 {
    date(typed)
        .map(|(year, month, day)| Day::from_date(year, month, day).0)
        .and_then(|it| u32::try_from(it).ok())
        .unwrap_or(0)
}
