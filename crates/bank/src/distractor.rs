//! Choosing distractors: wrong everywhere, and as much like the key as can be.

use crate::claim::{Claim, SAME};
use crate::corpus::Corpus;
use crate::model::{Choice, Evidence, Trap};
use crate::rules::is_shortened;
use crate::wording::{is_claim, is_trouble, length, overlaps, similarity};

/// Longest option over shortest option (median of real exams 1.5, ninth decile 2.9).
pub(crate) const MAX_RATIO: f32 = 2.5;

/// A wrong answer that might do.
#[derive(Debug, Clone)]
pub(crate) struct Distractor {
    pub(crate) text: String,
    pub(crate) claim: Claim,
    pub(crate) trap: Trap,
    pub(crate) why: String,
    pub(crate) origin: Option<Evidence>,
    /// Nearness to the key in meaning, from 0 to 1, as far as the generator knows.
    pub(crate) nearness: f32,
}

/// The best `count` of `pool` beside `keys`, or `None` if there are not enough.
///
/// `seed` decides whether a distractor at least as long as the longest key is asked for: in seven
/// of ten cases, so that length gives nothing away.
pub(crate) fn pick(
    corpus: &Corpus<'_>,
    keys: &[&str],
    pool: Vec<Distractor>,
    count: usize,
    seed: u64,
) -> Option<Vec<Distractor>> {
    let mut ranked: Vec<(f32, Distractor)> = pool
        .into_iter()
        .filter(|it| {
            let fits = |key: &&str| differs(key, &it.text) && like_length(key, &it.text);
            let made_like = |key: &&str| same_shape(key, &it.text) && same_mood(key, &it.text);
            keys.iter().all(fits) && keys.iter().any(made_like)
        })
        .map(|it| (likeness(keys, &it), it))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.text.cmp(&b.1.text)));
    let longest_key = keys.iter().map(|it| length(it)).max().unwrap_or(0);
    let wants_long = seed % 10 < 9;
    let mut picked: Vec<Distractor> = Vec::new();
    if wants_long {
        let long = ranked
            .iter()
            .position(|(_, it)| length(&it.text) >= longest_key && !it.claim.holds(corpus));
        if let Some(at) = long {
            picked.push(ranked.remove(at).1);
        }
    }
    for (_, it) in ranked {
        if picked.len() == count {
            break;
        }
        let fits = picked
            .iter()
            .all(|other| differs(&other.text, &it.text) && like_length(&other.text, &it.text));
        if fits && !it.claim.holds(corpus) {
            picked.push(it);
        }
    }
    (picked.len() == count).then_some(picked)
}

/// Whether two options cannot be taken for the same.
fn differs(a: &str, b: &str) -> bool {
    !overlaps(a, b) && similarity(a, b) < SAME + 0.15 && !is_shortened(a, b) && !is_shortened(b, a)
}

/// Whether neither option is much longer than the other.
pub(crate) fn like_length(a: &str, b: &str) -> bool {
    let (short, long) = (length(a).min(length(b)), length(a).max(length(b)));
    long as f32 <= short as f32 * MAX_RATIO
}

/// Whether two keys are so near in length that neither is told from the other by it.
pub(crate) fn of_one_length(a: &str, b: &str) -> bool {
    let (a, b) = (length(a), length(b));
    a * 5 <= b * 8 && b * 5 <= a * 8
}

/// Whether two options are of one make: both numbers or neither, both one clause or both several.
pub(crate) fn same_shape(a: &str, b: &str) -> bool {
    let same = |test: fn(&str) -> bool| test(a) == test(b);
    same(|it| it.contains('，'))
        && same(|it| it.starts_with(|c: char| c.is_ascii_digit()))
        && same(|it| it.starts_with('“'))
        && same(|it| it.contains('《'))
        && same(|it| it.contains('：'))
}

/// Whether two options do the same, where they are long enough to do something: both claim, or both call
/// for something; both speak of a trouble, or neither does.
pub(crate) fn same_mood(a: &str, b: &str) -> bool {
    let clauses = length(a) >= CLAUSE && length(b) >= CLAUSE;
    !clauses || is_claim(a) == is_claim(b) && is_trouble(a) == is_trouble(b)
}

/// Shortest option that is a clause.
const CLAUSE: usize = 10;

fn likeness(keys: &[&str], it: &Distractor) -> f32 {
    let one = |key: &str| {
        let (a, b) = (length(key) as f32, length(&it.text) as f32);
        let size = a.min(b) / a.max(b);
        let last = key.chars().last() == it.text.chars().last();
        let first = key.chars().next() == it.text.chars().next();
        let listed = key.contains('、') == it.text.contains('、');
        size + 0.5 * f32::from(u8::from(last))
            + 0.3 * f32::from(u8::from(first))
            + 0.3 * f32::from(u8::from(listed))
    };
    let shape = keys.iter().map(|it| one(it)).sum::<f32>() / keys.len().max(1) as f32;
    shape + 1.5 * it.nearness
}

/// The options with their claims, in canonical order: by the hash of their words, which is no
/// order that tells anything.
pub(crate) fn options(
    keys: Vec<(String, Claim, String, Option<Evidence>)>,
    distractors: Vec<Distractor>,
) -> (Vec<Choice>, Vec<Claim>) {
    let mut all: Vec<(Choice, Claim)> = keys
        .into_iter()
        .map(|(text, claim, why, origin)| {
            let choice = Choice {
                text,
                correct: true,
                why,
                trap: None,
                origin,
            };
            (choice, claim)
        })
        .collect();
    all.extend(distractors.into_iter().map(|it| {
        let choice = Choice {
            text: it.text,
            correct: false,
            why: it.why,
            trap: Some(it.trap),
            origin: it.origin,
        };
        (choice, it.claim)
    }));
    all.sort_by_key(|(it, _)| (paper::hash::fnv1a(&[&it.text]), it.text.clone()));
    all.into_iter().unzip()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_of_one_make() {
        for (a, b, expected) in [
            ("头雁效应", "马太效应", true),
            ("43.2%", "22.5%", true),
            ("43.2%", "百分之四十", false),
            ("创新", "全要素生产率大幅提升", false),
            ("站稳立场", "弥合不平衡，站稳立场", false),
            ("“新产业”", "新模式", false),
        ] {
            assert_eq!(like_length(a, b) && same_shape(a, b), expected, "{a} / {b}");
        }
    }
}
