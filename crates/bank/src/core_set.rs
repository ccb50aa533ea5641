//! The core set: the items that are worth every learner's time, some hundred a paper, so chosen
//! that they cover the outline and the key terms.

use crate::corpus::Source;
use crate::coverage;
use crate::draft::Draft;
use crate::model::Kind;
use std::collections::BTreeSet;

/// Size that the core set of a paper is filled up to, and at most (112 prompts for 20,000 words
/// in Quantum Country; a Chinese paper of 14,000 characters is of that order).
const SIZE: usize = 110;
/// Terms, best first, that the core set has to ask about.
pub(crate) const TERMS: usize = 30;

/// Which of the drafts are core, in their order.
pub(crate) fn of(source: &Source<'_>, drafts: &[Draft]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by(|&a, &b| {
        value(&drafts[b])
            .total_cmp(&value(&drafts[a]))
            .then(a.cmp(&b))
    });
    let mut core = vec![false; drafts.len()];
    let mut missing = coverage::targets(source);
    // First what covers something new, the best for each; then the best of the rest.
    for &at in &order {
        let covers = coverage::of(source, &drafts[at], &missing);
        if !covers.is_empty() {
            core[at] = true;
            missing.retain(|it| !covers.contains(it));
        }
    }
    let mut size = core.iter().filter(|it| **it).count();
    let mut probed: BTreeSet<(&str, bool)> = order
        .iter()
        .filter(|&&at| core[at])
        .map(|&at| probe(&drafts[at]))
        .collect();
    // One card and one question a point before a second of either.
    for second in [false, true] {
        for &at in &order {
            if size >= SIZE {
                return core;
            }
            if !core[at] && (second || !probed.contains(&probe(&drafts[at]))) {
                probed.insert(probe(&drafts[at]));
                core[at] = true;
                size += 1;
            }
        }
    }
    core
}

fn probe(draft: &Draft) -> (&str, bool) {
    (draft.point.key.as_str(), draft.kind() == Kind::Card)
}

fn value(draft: &Draft) -> f32 {
    let form = match draft.kind() {
        Kind::Card => 0.08,
        Kind::Essay | Kind::Material => 0.2,
        Kind::Match | Kind::Order | Kind::Term => 0.1,
        Kind::Single | Kind::Multiple | Kind::Short => 0.06,
        Kind::Judgement | Kind::Blank => 0.0,
    };
    draft.worth + form
}
