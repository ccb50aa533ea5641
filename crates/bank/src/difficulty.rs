//! How hard an item is likely to be, before anyone has answered it.
//!
//! A guess from the form and from how alike the options are; the app replaces it by what learners
//! do. The order of forms follows what recall asks for: recognising, choosing all, recalling,
//! composing.

use crate::draft::Draft;
use crate::model::{ClozePart, Kind};
use crate::wording::{length, similarity};

/// From 0 (easy) to 1 (hard).
pub(crate) fn of(draft: &Draft) -> f32 {
    let form = match draft.kind() {
        Kind::Judgement => 0.25,
        Kind::Single => 0.3,
        Kind::Match => 0.35,
        Kind::Card => 0.4,
        Kind::Order => 0.45,
        Kind::Multiple => 0.5,
        Kind::Blank => 0.55,
        Kind::Term => 0.6,
        Kind::Short => 0.7,
        Kind::Material => 0.8,
        Kind::Essay => 0.9,
    };
    let value = form + 0.2 * closeness(draft) + 0.1 * effort(draft);
    // Two decimals: more would claim more than a guess.
    ((value.clamp(0.0, 1.0) * 100.0) as u32) as f32 / 100.0
}

/// How alike key and distractors are, from 0 to 1.
fn closeness(draft: &Draft) -> f32 {
    let choices = draft.choices();
    let keys = choices.iter().filter(|it| it.correct);
    keys.flat_map(|key| {
        choices
            .iter()
            .filter(|it| !it.correct)
            .map(|it| similarity(&key.text, &it.text))
    })
    .fold(0.0, f32::max)
}

/// How much is to be recalled, from 0 to 1.
fn effort(draft: &Draft) -> f32 {
    let hidden: usize = draft
        .parts()
        .iter()
        .map(|it| match it {
            ClozePart::Hidden(text) => length(text),
            ClozePart::Shown(_) => 0,
        })
        .sum();
    (hidden as f32 / 30.0).min(1.0)
}
