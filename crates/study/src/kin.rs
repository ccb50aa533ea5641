//! Which points give each other away: those that a common sentence proves.

use bank::PointId;
use paper::order;
use paper::order::{SortedMap, SortedSet};
use std::sync::Arc;

/// The relatives of each point. Cheap to clone.
///
/// Relatives belong to the library and not to the log: where a new edition of a paper parts two
/// points, the next folding spreads their days anew, and no answer is lost by it.
#[derive(Debug, Clone, Default)]
pub struct Kin(Arc<SortedMap<PointId, Vec<PointId>>>);

impl Kin {
    /// From groups, of each of which every two are relatives.
    pub fn new<G: IntoIterator<Item = PointId>>(groups: impl IntoIterator<Item = G>) -> Self {
        let mut kin: SortedMap<PointId, SortedSet<PointId>> = SortedMap::new();
        for group in groups {
            let group = order::set(group);
            for point in &group {
                let others = group.iter().filter(|it| *it != point);
                kin.entry(*point).or_default().extend(others);
            }
        }
        let sorted = |it: SortedSet<PointId>| it.into_iter().collect();
        Self(Arc::new(order::map(
            kin.into_iter()
                .map(|(point, others)| (point, sorted(others))),
        )))
    }

    /// The relatives of a point, sorted.
    pub fn of(&self, point: PointId) -> &[PointId] {
        self.0.get(&point).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_that_meet() {
        let kin =
            Kin::new([vec![1, 2], vec![2, 3, 3], vec![4]].map(|it| it.into_iter().map(PointId)));
        let of = |point| {
            kin.of(PointId(point))
                .iter()
                .map(|it| it.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            [of(1), of(2), of(3), of(4), of(5)],
            [vec![2], vec![1, 3], vec![2], vec![], vec![]]
        );
    }
}
