//! How much a phrase is a term of its paper.

use super::candidate::{Candidate, Candidates};
use crate::words;

/// C-value (Frantzi & Ananiadou 2000): occurrences less those that only belong to longer phrases.
pub(crate) fn c_value(candidate: &Candidate, all: &Candidates) -> f64 {
    let longer: Vec<u32> = candidate
        .around
        .iter()
        .filter_map(|it| all.get(it))
        .map(|it| it.count)
        .collect();
    let count = f64::from(candidate.count);
    if longer.is_empty() {
        return count;
    }
    let mean = f64::from(longer.iter().sum::<u32>()) / longer.len() as f64;
    // What fills a whole run stands on its own feet, whatever else it is part of.
    (count - 0.5 * mean).max(f64::from(candidate.whole))
}

/// The weight of the places and marks around a phrase.
pub(crate) fn cue_weight(text: &str, candidate: &Candidate, keyword: bool) -> f64 {
    let root = |n: u32| libm::sqrt(f64::from(n));
    let mut weight = 3.0 * root(candidate.title)
        + 1.2 * root(candidate.heading)
        + 0.8 * root(candidate.topic)
        + 0.5 * root(candidate.summary);
    if keyword {
        weight += 6.0;
    }
    if candidate.quoted > 0 {
        weight += 2.5;
    }
    if candidate.hyphen || candidate.book {
        weight += 2.0;
    }
    if words::SUFFIXES.ending(text).is_some() {
        weight += 1.0;
    }
    weight
}

/// Longer phrases are seldom what authors call their keywords.
const LONG: usize = 8;

/// Larger is better. The constants were set on the development split of CSL.
pub(crate) fn score(text: &str, candidate: &Candidate, all: &Candidates, keyword: bool) -> f64 {
    let chars = text.chars().count();
    let long = if chars > LONG { 0.5 } else { 1.0 };
    let early = 1.0 + 0.5 / (1.0 + candidate.first as f64);
    let plain = candidate
        .words
        .iter()
        .filter(|it| words::GENERIC.has(&it.text))
        .count() as f64
        / candidate.words.len().max(1) as f64;
    libm::log1p(c_value(candidate, all))
        * libm::pow(libm::log2(1.0 + chars as f64), 0.3)
        * long
        * early
        * (1.0 + 0.5 * cue_weight(text, candidate, keyword))
        * (1.0 - 0.3 * plain)
}
