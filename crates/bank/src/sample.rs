//! Items drawn for people to read: the same seed draws the same ones, and every kind of every paper
//! has its share.

use crate::model::{Bank, Item, Kind};
use paper::hash::fnv1a;
use std::collections::BTreeMap;

/// Least items of one kind of one paper: a share of a rare kind would round to nothing.
const LEAST: usize = 2;

/// `number` items (all, if there are fewer), by paper and kind: of each kind of each paper at least
/// two and as many more as it has of the bank. In the order of `bank`.
pub fn draw(bank: &Bank, number: usize, seed: u64) -> Vec<&Item> {
    let mut strata: BTreeMap<(&str, Kind), Vec<usize>> = BTreeMap::new();
    for (at, it) in bank.items.iter().enumerate() {
        let stratum = (it.paper.as_str(), it.content.kind());
        strata.entry(stratum).or_default().push(at);
    }
    let salt = seed.to_string();
    let order = |at: &usize| fnv1a(&["sample", &salt, &bank.items[*at].id.to_string()]);
    for items in strata.values_mut() {
        items.sort_by_key(order);
    }
    let sizes: Vec<usize> = strata.values().map(Vec::len).collect();
    let mut drawn: Vec<usize> = strata
        .values()
        .zip(shares(&sizes, number))
        .flat_map(|(items, share)| items.iter().copied().take(share))
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|at| &bank.items[at]).collect()
}

/// How many of each stratum are drawn: the least first, then always one more of the stratum that has
/// the most items for each one drawn (Webster's method), so that the shares follow the sizes.
fn shares(sizes: &[usize], number: usize) -> Vec<usize> {
    let mut shares = vec![0; sizes.len()];
    let mut left = number.min(sizes.iter().sum());
    for _ in 0..LEAST {
        for (share, size) in shares.iter_mut().zip(sizes) {
            if left > 0 && *share < *size {
                *share += 1;
                left -= 1;
            }
        }
    }
    while left > 0 {
        let open = (0..sizes.len()).filter(|&at| shares[at] < sizes[at]);
        let next =
            open.max_by_key(|&at| (1000 * sizes[at] / (2 * shares[at] + 1), sizes.len() - at));
        let Some(next) = next else { break };
        shares[next] += 1;
        left -= 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn shares_follow_sizes_and_leave_nobody_out() {
        for (sizes, number, expected) in [
            (&[100, 50, 3, 1][..], 20, &[11, 6, 2, 1][..]),
            (&[4, 4], 100, &[4, 4]),
            (&[9, 9, 9], 3, &[1, 1, 1]),
            (&[], 5, &[]),
        ] {
            assert_eq!(shares(sizes, number), expected, "{sizes:?} {number}");
        }
    }

    #[test]
    fn a_seed_draws_the_same_and_another_seed_others() {
        let bank = crate::generate(&[fixture::paper()], &[fixture::knowledge()], &[]).0;
        let ids = |seed| -> Vec<_> { draw(&bank, 20, seed).iter().map(|it| it.id).collect() };
        assert_eq!(ids(1).len(), 20);
        assert_eq!(ids(1), ids(1));
        assert_ne!(ids(1), ids(2));
        let all = draw(&bank, 10_000, 1);
        assert_eq!(all.len(), bank.items.len());
    }
}
