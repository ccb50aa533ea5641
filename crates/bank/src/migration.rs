//! What became of items whose id is gone: so that no one loses the history of an item because its
//! question was improved.
//!
//! An id is made from what is asked ([`ItemId`]), so wording changes need nothing here. When a
//! point is renamed, merged, split or given up, the test over the ids of the seeds fails until
//! this table says what became of each old id. Memory belongs to points, so the table is of points;
//! an item's answers follow its point.

use crate::model::PointId;

/// What became of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is the same point under another id; two old points may become one.
    Became(PointId),
    /// It is asked no more; its history stays in the log and counts for nothing.
    Retired,
}

/// Old points, each with its fate, in ascending order of ids.
const TABLE: &[(PointId, Fate)] = &[];

/// The fate of `point`; `None` for a point that never changed.
pub fn fate(point: PointId) -> Option<Fate> {
    fate_in(TABLE, point)
}

/// The point under which the history of `point` counts today: itself if it never changed, `None`
/// if it was retired.
pub fn current(point: PointId) -> Option<PointId> {
    current_in(TABLE, point)
}

fn fate_in(table: &[(PointId, Fate)], point: PointId) -> Option<Fate> {
    let at = table.binary_search_by_key(&point, |it| it.0).ok()?;
    table.get(at).map(|it| it.1)
}

fn current_in(table: &[(PointId, Fate)], point: PointId) -> Option<PointId> {
    let mut here = point;
    // A chain is no longer than the table; a circle is a fault that the test below refuses.
    for _ in 0..=table.len() {
        match fate_in(table, here) {
            None => return Some(here),
            Some(Fate::Retired) => return None,
            Some(Fate::Became(next)) => here = next,
        }
    }
    None
}

/// Ids that a snapshot holds and the bank does not, and for which no fate is told.
pub fn unaccounted(snapshot: &[PointId], bank: &[PointId]) -> Vec<PointId> {
    unaccounted_in(TABLE, snapshot, bank)
}

fn unaccounted_in(
    table: &[(PointId, Fate)],
    snapshot: &[PointId],
    bank: &[PointId],
) -> Vec<PointId> {
    let told = |point: PointId| match fate_in(table, point) {
        None => false,
        Some(Fate::Retired) => true,
        Some(Fate::Became(_)) => current_in(table, point).is_some_and(|it| bank.contains(&it)),
    };
    snapshot
        .iter()
        .copied()
        .filter(|it| !bank.contains(it) && !told(*it))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const P: [PointId; 5] = [PointId(1), PointId(2), PointId(3), PointId(4), PointId(5)];
    const OLD: &[(PointId, Fate)] = &[
        (PointId(1), Fate::Became(PointId(2))),
        (PointId(2), Fate::Became(PointId(3))),
        (PointId(4), Fate::Retired),
    ];

    #[test]
    fn chains_end_where_the_history_counts_today() {
        assert_eq!(
            P.map(|it| current_in(OLD, it)),
            [Some(P[2]), Some(P[2]), Some(P[2]), None, Some(P[4])]
        );
    }

    #[test]
    fn an_id_that_vanished_without_a_word_is_named() {
        assert_eq!(unaccounted_in(OLD, &P, &[P[2]]), [P[4]]);
        assert!(unaccounted_in(OLD, &P, &[P[2], P[4]]).is_empty());
        // Became something that is not in the bank either.
        assert_eq!(unaccounted_in(OLD, &P, &[P[4]]), [P[0], P[1], P[2]]);
    }

    #[test]
    fn a_circle_ends() {
        let circle = [(P[0], Fate::Became(P[1])), (P[1], Fate::Became(P[0]))];
        assert_eq!(current_in(&circle, P[0]), None);
    }

    #[test]
    fn the_table_is_in_order_and_runs_in_no_circle() {
        assert!(TABLE.is_sorted_by(|a, b| a.0 < b.0));
        for (point, _) in TABLE {
            let mut here = *point;
            let mut steps = 0;
            while let Some(Fate::Became(next)) = fate(here) {
                (here, steps) = (next, steps + 1);
                assert!(steps <= TABLE.len(), "{point} runs in a circle");
            }
        }
    }
}
