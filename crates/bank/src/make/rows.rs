//! 单选: which row pairs all rightly. One order of the right sides is the paper's, the others are not.

use super::phrases::by_whom;
use super::sides::{Sides, heading};
use super::{Maker, Topic, seed};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Form, Trap};
use crate::wording::{inner, length};
use knowledge::{Correspondence, Pair};

/// Longest row as an option.
const ROW: usize = 60;

pub(super) fn make(
    maker: &mut Maker<'_>,
    topic: &Topic,
    (index, it): (usize, &Correspondence),
    why: String,
) {
    let who = maker.source.name();
    let heading = heading(&it.left).or_else(|| heading(&it.right));
    let stem = match (Sides::of(maker, it).both(), heading) {
        (Some(both), _) => format!("{}{both}的对应完全正确的是{GAP}。", by_whom(maker)),
        (None, Some(heading)) => {
            format!(
                "{who}论述“{}”时，下列对应完全正确的是{GAP}。",
                inner(heading)
            )
        }
        (None, None) => return,
    };
    let claim = |left: &Pair, right: &Pair| Claim::Pair {
        paper: maker.source.paper.id.clone(),
        correspondence: index,
        left: left.left.clone(),
        right: right.right.clone(),
    };
    let row = |order: &[usize]| {
        let pairs = it.pairs.iter().zip(order);
        let said: Vec<String> = pairs
            .clone()
            .map(|(left, at)| format!("{}——{}", left.left, it.pairs[*at].right))
            .collect();
        let claims = pairs
            .map(|(left, at)| claim(left, &it.pairs[*at]))
            .collect();
        (said.join("；"), Claim::All(claims))
    };
    let own: Vec<usize> = (0..it.pairs.len()).collect();
    let (text, all) = row(&own);
    if !(3..=4).contains(&own.len()) || length(&text) > ROW {
        return;
    }
    let origin = topic.evidence.first().cloned();
    let pool: Vec<Distractor> = crossed(own.len(), seed(&topic.point, "row") as usize)
        .iter()
        .map(|order| {
            let (text, claim) = row(order);
            let moved: Vec<String> = own
                .iter()
                .filter(|at| order[**at] != **at)
                .map(|at| {
                    let pair = &it.pairs[*at];
                    format!("“{}”对应“{}”", inner(&pair.left), inner(&pair.right))
                })
                .collect();
            Distractor {
                text,
                claim,
                trap: Trap::WrongOwner,
                why: format!("应为{}。", moved.join("，")),
                origin: origin.clone(),
                nearness: 1.0,
            }
        })
        .collect();
    let key = (text, all, "每一对都与原文一致。".to_owned(), origin.clone());
    // The rows are alike by intent: what tells them apart is what is asked.
    let (choices, claims) = distractor::options(vec![key], pool);
    let form = Form::Single { choices };
    maker.question(topic, "row", (stem, form), claims, why);
}

/// Three orders with something in the wrong place, no two alike: one pair stays in the first two, so that one
/// right pair does not give the row away.
fn crossed(count: usize, start: usize) -> Vec<Vec<usize>> {
    let swapped = |a: usize, b: usize| {
        let mut order: Vec<usize> = (0..count).collect();
        order.swap(a % count, b % count);
        order
    };
    let shifted = (0..count).map(|it| (it + 1) % count).collect();
    vec![
        swapped(start, start + 1),
        swapped(start + 1, start + 2),
        shifted,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_crossed_row_is_another_and_wrong() {
        for count in 3..=4 {
            let own: Vec<usize> = (0..count).collect();
            for start in 0..6 {
                let rows: BTreeSet<Vec<usize>> = crossed(count, start).into_iter().collect();
                assert_eq!(rows.len(), 3, "{count} pairs from {start}");
                assert!(!rows.contains(&own));
            }
        }
    }
}
