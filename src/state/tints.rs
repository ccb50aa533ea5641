//! How well each sentence of a paper is remembered, as four steps.

use crate::components::paper_text::Tints;
use crate::state::library::Books;
use paper::order::SortedMap;
use study::{Learner, Moment};

/// Probabilities of recall at which the second, third and fourth step begin. At 90 % a point comes
/// due as a rule, so the two lower steps are what needs work.
const STEPS: [f32; 3] = [0.75, 0.9, 0.97];

/// The sentences of a paper that prove something already asked, by the weakest of it.
pub fn tints(books: &Books, learner: &Learner, paper: &str, now: Moment) -> Tints {
    let mut tints: Tints = SortedMap::new();
    for item in books.items_of_paper(paper) {
        let Some(recall) = learner.recall(item.point, now) else {
            continue;
        };
        let evidence = item.evidence.iter();
        for proof in evidence.filter(|it| it.paper == paper && it.heading.is_none()) {
            let step = step(recall);
            let weakest = tints.entry(proof.sentence).or_insert(step);
            *weakest = step.min(*weakest);
        }
    }
    tints
}

fn step(recall: f32) -> u8 {
    1 + STEPS.iter().filter(|it| recall >= **it).count() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps() {
        let table = [
            (0.0, 1),
            (0.74, 1),
            (0.75, 2),
            (0.9, 3),
            (0.96, 3),
            (0.97, 4),
            (1.0, 4),
        ];
        for (recall, expected) in table {
            assert_eq!(step(recall), expected, "{recall}");
        }
    }
}
