//! 单选 and 多选.

use super::{Detail, FULL, Marked, keys, part};
use crate::settings::ChoiceRule;
use bank::Choice;
use paper::order::SortedSet;

pub(super) fn mark(choices: &[Choice], chosen: &SortedSet<usize>, rule: ChoiceRule) -> Marked {
    let keys = keys(choices);
    Marked {
        share: multiple(&keys, chosen, rule),
        detail: Detail::Places(
            (0..choices.len())
                .map(|it| keys.contains(&it) == chosen.contains(&it))
                .collect(),
        ),
    }
}

/// Marks of a choice by a rule, in parts of [`FULL`].
pub fn multiple(keys: &SortedSet<usize>, chosen: &SortedSet<usize>, rule: ChoiceRule) -> u32 {
    let hits = keys.intersection(chosen).count();
    let wrong = chosen.len() - hits;
    let complete = hits == keys.len() && wrong == 0 && !keys.is_empty();
    match rule {
        _ if complete => FULL,
        ChoiceRule::HalfForSome if hits > 0 && wrong == 0 => FULL / 2,
        ChoiceRule::AllOrNothing | ChoiceRule::HalfForSome => 0,
        ChoiceRule::PlusMinus => part(hits.saturating_sub(wrong), keys.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ChoiceRule::{AllOrNothing, HalfForSome, PlusMinus};

    /// Keys, chosen, 全对才给分, 少选得一半, ±.
    type Row = (&'static [usize], &'static [usize], u32, u32, u32);

    #[test]
    fn rules() {
        let table: [Row; 8] = [
            (&[0, 2], &[0, 2], FULL, FULL, FULL),
            (&[0, 2], &[0], 0, 5_000, 5_000),
            (&[0, 2], &[0, 1], 0, 0, 0),
            (&[0, 2], &[0, 1, 2], 0, 0, 5_000),
            (&[0, 2], &[1, 3], 0, 0, 0),
            (&[0, 1, 2, 3], &[0, 1, 2], 0, 5_000, 7_500),
            (&[0, 2], &[], 0, 0, 0),
            (&[], &[], 0, 0, 0),
        ];
        for (keys, chosen, all, half, plus_minus) in table {
            let set = |it: &[usize]| it.iter().copied().collect();
            for (rule, share) in [
                (AllOrNothing, all),
                (HalfForSome, half),
                (PlusMinus, plus_minus),
            ] {
                assert_eq!(
                    multiple(&set(keys), &set(chosen), rule),
                    share,
                    "{keys:?} {chosen:?} {rule:?}"
                );
            }
        }
    }
}
