//! Rules on the options of single and multiple questions.

use crate::corpus::Corpus;
use crate::distractor::{MAX_RATIO, same_shape};
use crate::draft::Draft;
use crate::model::{Choice, Kind};
use crate::wording::{length, open_reference, overlaps};

pub(super) fn count_is_right(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let choices = draft.choices();
    let keys = choices.iter().filter(|it| it.correct).count();
    let good = match draft.kind() {
        Kind::Single => choices.len() == 4 && keys == 1,
        Kind::Multiple => (4..=5).contains(&choices.len()) && keys >= 2,
        _ => true,
    };
    good.then_some(())
        .ok_or_else(|| format!("{} options, {keys} keys", choices.len()))
}

pub(super) fn are_distinct(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    for (at, a) in draft.choices().iter().enumerate() {
        for b in &draft.choices()[..at] {
            let same = overlaps(&a.text, &b.text) || are_near(&a.text, &b.text);
            if same || is_shortened(&a.text, &b.text) || is_shortened(&b.text, &a.text) {
                return Err(format!("{} / {}", a.text, b.text));
            }
        }
    }
    Ok(())
}

/// Whether two words of two characters share one: 科技 and 技术 are told apart by hair-splitting.
fn are_near(a: &str, b: &str) -> bool {
    length(a) == 2 && length(b) == 2 && a.chars().any(|it| b.contains(it))
}

/// Whether the one name is the other with a word left out: of 战略性产业 and 战略性新兴产业 neither can be the key.
pub(crate) fn is_shortened(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    let within = short.chars().all(|it| rest.any(|other| other == it));
    (3..=NAME).contains(&length(short)) && length(long) <= length(short) + 3 && within
}

/// Longest name.
const NAME: usize = 8;

/// An option stands alone, as a stem does.
pub(super) fn point_nowhere(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let plain = draft.choices().iter().filter(|it| !it.text.contains('“'));
    let mut open = plain.filter_map(|it| open_reference(&it.text));
    open.next().map_or(Ok(()), |it| Err(it.to_owned()))
}

/// A distractor is made like one of the keys at least, so that its make does not give it away.
pub(super) fn are_of_one_kind(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let (keys, wrong): (Vec<&Choice>, Vec<&Choice>) =
        draft.choices().iter().partition(|it| it.correct);
    match wrong
        .iter()
        .find(|it| !keys.iter().any(|key| same_shape(&key.text, &it.text)))
    {
        Some(it) => Err(it.text.clone()),
        None => Ok(()),
    }
}

pub(super) fn are_of_like_length(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let lengths = || draft.choices().iter().map(|it| length(&it.text));
    match (lengths().min(), lengths().max()) {
        (Some(short), Some(long)) if long as f32 > short as f32 * MAX_RATIO => {
            Err(format!("{short} to {long} characters"))
        }
        _ => Ok(()),
    }
}

/// Words that test-wise students cross out.
const ABSOLUTES: &[&str] = &[
    "一定", "必然", "唯一", "绝对", "完全", "永远", "所有", "任何", "只能", "一切",
];

/// Words in which they say nothing absolute.
const WHOLE: &[&str] = &[
    "所有制",
    "所有权",
    "所有者",
    "一定程度",
    "一定的",
    "不完全",
    "必然选择",
    "必然要求",
    "必然趋势",
    "绝对优势",
    "绝对多数",
    "绝对贫困",
    "必然结果",
    "必然产物",
];

pub(super) fn absolutes_are_even(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let choices = draft.choices();
    let holds = |text: &str, word: &str| {
        let whole = WHOLE
            .iter()
            .fold(text.to_owned(), |it, whole| it.replace(whole, ""));
        whole.contains(word)
    };
    let count = |correct: bool, word: &str| {
        choices
            .iter()
            .filter(|it| it.correct == correct && holds(&it.text, word))
            .count()
    };
    match ABSOLUTES
        .iter()
        .find(|it| (count(true, it) > 0) != (count(false, it) > 0))
    {
        Some(word) => Err((*word).to_owned()),
        None => Ok(()),
    }
}

pub(super) fn none_is_all_of_above(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const ALL: &[&str] = &["以上都", "以上皆", "以上均", "都不对", "都不是", "都对"];
    match draft
        .choices()
        .iter()
        .find(|it| ALL.iter().any(|all| it.text.contains(all)))
    {
        Some(it) => Err(it.text.clone()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_short_form_are_no_two_options() {
        for (short, long, expected) in [
            ("战略性产业", "战略性新兴产业", true),
            ("新产业", "战略性新兴产业", false),
            ("传统产业", "未来产业", false),
            ("马太效应", "头雁效应", false),
        ] {
            assert_eq!(is_shortened(short, long), expected, "{short} / {long}");
        }
    }
}
