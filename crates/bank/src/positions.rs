//! Where the key of a single question stands in canonical order: each place equally often.

use crate::draft::Draft;
use crate::model::{Content, Form, Question};

/// In every four single questions the key stands once in each place, in an order drawn from the
/// first one's id, so that no pattern repeats.
pub(crate) fn spread_keys(drafts: &mut [Draft]) {
    let mut nth = 0_usize;
    let mut places = [0_usize, 1, 2, 3];
    for draft in drafts {
        let id = draft.id().0;
        let Content::Question(Question {
            form: Form::Single { choices },
            ..
        }) = &mut draft.content
        else {
            continue;
        };
        if nth.is_multiple_of(4) {
            places = permutation(id);
        }
        let to = places[nth % 4];
        nth += 1;
        if let Some(from) = choices.iter().position(|it| it.correct)
            && to < choices.len()
        {
            choices.swap(from, to);
            draft.claims.swap(from, to);
        }
    }
}

/// One of the 24 orders of four, from a hash (Fisher–Yates with its digits).
fn permutation(hash: u64) -> [usize; 4] {
    let mut places = [0, 1, 2, 3];
    let mut rest = (hash >> 9) as usize;
    for last in (1..4).rev() {
        places.swap(last, rest % (last + 1));
        rest /= last + 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permutations_hold_every_place() {
        for hash in 0..64 {
            let mut places = permutation(hash << 9);
            places.sort_unstable();
            assert_eq!(places, [0, 1, 2, 3]);
        }
    }
}
