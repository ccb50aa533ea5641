//! Rules on the options of single and multiple questions.

use crate::corpus::Corpus;
use crate::distractor::{MAX_RATIO, same_shape};
use crate::draft::Draft;
use crate::make::STATEMENTS;
use crate::model::{Choice, Kind};
use crate::wording::{Bigrams, bare, length, longest_common, overlaps};

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
            if overlaps(&a.text, &b.text) {
                return Err(format!("{} / {}", a.text, b.text));
            }
        }
    }
    Ok(())
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

/// Distractors that all begin or end alike, as the key does not, point at the key.
pub(super) fn key_is_no_odd_one(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    // Statements are told apart by what they say.
    if draft.variant == STATEMENTS {
        return Ok(());
    }
    let (keys, wrong): (Vec<&Choice>, Vec<&Choice>) =
        draft.choices().iter().partition(|it| it.correct);
    let start = |it: &Choice| -> String { it.text.chars().take(2).collect() };
    if let [one, two, rest @ ..] = keys.as_slice() {
        let alike = start(one) == start(two) && rest.iter().all(|it| start(it) == start(one));
        let told = alike && wrong.iter().all(|it| start(it) != start(one));
        return (!told).then_some(()).ok_or_else(|| one.text.clone());
    }
    let ([key], [first, ..]) = (keys.as_slice(), wrong.as_slice()) else {
        return Ok(());
    };
    let end = |it: &Choice| -> String { it.text.chars().rev().take(2).collect() };
    let odd = |edge: &dyn Fn(&Choice) -> String| {
        wrong.iter().all(|it| edge(it) == edge(first)) && edge(key) != edge(first)
    };
    if draft.kind() == Kind::Single && (odd(&start) || odd(&end)) {
        return Err(key.text.clone());
    }
    Ok(())
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

/// The stem without the title of its paper, which says what is meant and gives nothing away.
fn untitled(draft: &Draft, corpus: &Corpus<'_>) -> String {
    let stem = draft.visible();
    match corpus.source(&draft.point.paper) {
        Some(it) if !it.paper.front.title.is_empty() => stem.replace(&it.paper.front.title, ""),
        _ => stem,
    }
}

/// The key of a single question may not stand out by its likeness to the stem.
pub(super) fn key_is_not_likest(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let stem = Bigrams::of(&untitled(draft, corpus));
    let likeness = |it: &Choice| Bigrams::of(&it.text).similarity(&stem);
    let wrong = draft.choices().iter().filter(|it| !it.correct);
    let most_wrong = wrong.map(likeness).fold(0.0, f32::max);
    let clue = |it: &&Choice| it.correct && likeness(it) > most_wrong + 0.04;
    match draft.choices().iter().find(clue) {
        Some(it) if draft.kind() == Kind::Single => Err(it.text.clone()),
        _ => Ok(()),
    }
}

/// Neither the key nor most of it may stand in the stem, unless as much of every option does.
pub(super) fn key_is_not_in_stem(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let stem = bare(&untitled(draft, corpus));
    let shared = |text: &str| {
        let text = bare(text);
        longest_common(&text, &stem) as f32 / length(&text).max(1) as f32
    };
    let most_wrong = draft
        .choices()
        .iter()
        .filter(|it| !it.correct)
        .map(|it| shared(&it.text))
        .fold(0.0, f32::max);
    match draft
        .choices()
        .iter()
        .filter(|it| it.correct)
        .find(|it| shared(&it.text) > 0.6 || shared(&it.text) > most_wrong + 0.4)
    {
        Some(it) => Err(it.text.clone()),
        None => Ok(()),
    }
}
