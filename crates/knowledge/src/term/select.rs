//! Which phrases are kept as terms, and in which order.

use super::candidate::{Candidate, Candidates, text_of};
use super::rank;
use crate::reading::Class;
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// A phrase that was kept.
pub(crate) struct Kept {
    pub(crate) text: String,
    pub(crate) score: f64,
}

/// The phrases that are terms, best first; equal scores in reading order.
pub(crate) fn select(
    all: &Candidates,
    keywords: &BTreeSet<String>,
    most: usize,
    whole_paper: bool,
) -> Vec<Kept> {
    let headless = headless(all);
    let mut ranked: Vec<(&String, &Candidate, f64)> = all
        .iter()
        .map(|(text, it)| {
            let score = rank::score(text, it, all, keywords.contains(text));
            (text, it, score)
        })
        .filter(|(text, it, score)| {
            *score > 0.0
                && !headless.contains(text.as_str())
                && (keywords.contains(*text)
                    || stands(it, all) && is_marked_enough(it, whole_paper))
        })
        .collect();
    ranked.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.1.first.cmp(&b.1.first)));

    let mut kept: Vec<Kept> = Vec::new();
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for (text, candidate, score) in ranked {
        if kept.len() >= most {
            break;
        }
        if !keywords.contains(text) && is_part_or_whole(text, candidate, &counts) {
            continue;
        }
        counts.insert(text, candidate.count);
        kept.push(Kept {
            text: text.clone(),
            score,
        });
    }
    kept
}

/// Phrases whose head stands right behind them wherever they are named with care: 价值偏移 where the
/// headings speak of 价值偏移风险.
fn headless(all: &Candidates) -> BTreeSet<String> {
    let whole = all.values().filter(|it| {
        let named = it.title + it.heading + it.topic + it.quoted > 0;
        let head = it.words.last();
        it.words.len() > 1
            && (named || it.count > 1)
            && head.is_some_and(|it| words::SUFFIXES.has(&it.text) && it.text.chars().count() > 1)
    });
    whole
        .filter_map(|it| {
            let bare = text_of(&it.words[..it.words.len() - 1]);
            let alone = all.get(&bare)?;
            // The headings always give the head: the body's short form is no name.
            let headed = it.heading + it.topic > 0
                && alone.heading + alone.topic <= it.heading + it.topic
                && alone.quoted + alone.title == 0;
            let seldom_alone = alone.count <= it.count * 2 || headed;
            (seldom_alone && bare.chars().count() >= 4).then_some(bare)
        })
        .collect()
}

/// Whether a phrase of everyday words may be a term: in a whole paper it must be marked as one;
/// an abstract has no room for phrases.
fn is_marked_enough(candidate: &Candidate, whole_paper: bool) -> bool {
    if !whole_paper || candidate.quoted > 0 || candidate.title > 0 || candidate.book {
        return true;
    }
    match candidate.words.as_slice() {
        [one] => {
            let chars = one.text.chars().count();
            let quality = one.text.ends_with(['型', '性', '者']);
            chars >= 3 && !quality && (chars > 3 || candidate.count > 1)
        }
        words => {
            let plain = |it: &crate::reading::Token| {
                words::GENERIC.has(&it.text) || words::MODIFIERS.has(&it.text)
            };
            let headed = candidate.heading + candidate.topic > 0;
            // A verb that the lists do not know still governs (主动拥抱技术变革, 划定权力边界).
            let verb = |it: &crate::reading::Token| {
                it.class == Class::Verbish && it.text.chars().count() > 1
            };
            let governed = words.first().is_some_and(verb) && candidate.count < 4
                || words[..words.len() - 1].iter().any(verb) && candidate.count < 3 && !headed;
            if governed {
                return false;
            }
            let often = candidate.count > if headed { 1 } else { 2 };
            !words.iter().all(plain) || often && candidate.whole > 0
        }
    }
}

/// Whether a phrase is more than a verb and its object, or a term and a weak tail.
fn stands(candidate: &Candidate, all: &Candidates) -> bool {
    let words = &candidate.words;
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    if words.len() == 1 || candidate.quoted > 0 || candidate.book {
        return true;
    }
    let others = |rest: &[crate::reading::Token]| {
        all.get(&text_of(rest)).is_some_and(|it| {
            it.count > candidate.count
                || it.quoted > 0
                || rest.len() == 1 && it.count >= candidate.count
        })
    };
    let chars = |rest: &[crate::reading::Token]| text_of(rest).chars().count();
    let front = &words[..words.len() - 1];
    let rest = &words[1..];
    // 现代化产业体系: what ends in 化 modifies, whatever the dictionary calls it.
    let governs = matches!(first.class, Class::VerbalNoun | Class::Verbish)
        && !first.text.ends_with(['化', '型', '性'])
        && chars(rest) >= 4
        && others(rest);
    let weak = words::WEAK_TAILS.has(&last.text) && chars(front) >= 4 && others(front);
    let torn = candidate.whole == 0
        && candidate
            .around
            .iter()
            .filter_map(|it| all.get(it))
            .any(|it| it.count * 10 >= candidate.count * 9);
    !governs && !weak && !torn
}

/// Whether a kept term already says it: a kept longer term holds nearly all its occurrences, or
/// it is a kept term with a plain word at its edge.
fn is_part_or_whole(text: &str, candidate: &Candidate, kept: &BTreeMap<&str, u32>) -> bool {
    kept.iter().any(|(other, count)| {
        let part = other.contains(text) && f64::from(*count) >= 0.75 * f64::from(candidate.count);
        // Often said with its modifier, the longer phrase is a term of its own (新型生产关系).
        let whole = candidate.count < 3 && text.contains(*other) && has_plain_edge(text, other);
        part || whole
    })
}

/// Whether `text` is `inner` with nothing but plain words around it.
fn has_plain_edge(text: &str, inner: &str) -> bool {
    let Some((before, behind)) = text.split_once(inner) else {
        return false;
    };
    let plain = |it: &str| {
        it.is_empty()
            || words::GENERIC.has(it)
            || words::MODIFIERS.has(it)
            || words::WEAK_TAILS.has(it)
    };
    inner.chars().count() >= 4 && plain(before) && plain(behind)
}
