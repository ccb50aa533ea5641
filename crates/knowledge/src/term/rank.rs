//! How much a phrase is a term of its paper: the odds that people choose it, by all that speaks for
//! and against it (log-linear: each [`Feature`](super::evidence::Feature) adds its weight).

use super::candidate::Candidate;
use super::{evidence, weights};

/// Larger is better.
pub(crate) fn score(
    text: &str,
    candidate: &Candidate<'_>,
    whole_paper: bool,
    keyword: bool,
) -> f64 {
    let weight = if whole_paper {
        weights::in_paper
    } else {
        weights::in_abstract
    };
    let mut sum = 0.0;
    evidence::of(text, candidate, keyword, |feature, degree| {
        sum += weight(feature) * degree;
    });
    libm::exp(sum)
}
