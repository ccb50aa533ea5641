//! Sorting and collecting with one copy of the code, for what runs in the browser.
//!
//! The standard library compiles its sort anew for every type and every comparison, some 4 KB each, and its trees
//! (`BTreeMap`, `BTreeSet`) likewise: measured, a fifth of the app. These sort places instead of values, all by the same
//! code, and keep maps and sets in sorted `Vec`s. Host-only crates have no need of them.
//!
//! Putting something into the middle of a `Vec` moves what stands behind it: fine for the thousands of points, items and
//! days of a learner, wrong for the log of all reviews, which keeps the tree.

use litemap::LiteMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;

/// As `BTreeMap`, in the order of its keys.
pub type SortedMap<K, V> = LiteMap<K, V>;

/// As `BTreeSet`, in order. Stored as a sequence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortedSet<T>(Vec<T>);

/// As [`slice::sort_by`]: stable.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut order, &mut |one, other| {
        compare(&items[one], &items[other])
    });
    for place in 0..items.len() {
        // What belongs here may have been swapped away already: follow it.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        items.swap(place, from);
    }
}

/// As [`slice::sort_by_key`]: stable.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// As [`slice::sort`]: stable.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The one sort of the program.
#[inline(never)]
fn sort_places(order: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    order.sort_by(|one, other| compare(*one, *other));
}

/// As `collect` into a set.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> SortedSet<T> {
    let mut sorted: Vec<T> = items.into_iter().collect();
    sort(&mut sorted);
    sorted.dedup();
    SortedSet(sorted)
}

/// As `collect` into a map: of equal keys the last wins.
pub fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> SortedMap<K, V> {
    let mut sorted: Vec<(K, V)> = items.into_iter().collect();
    sorted.reverse();
    sort_by(&mut sorted, |one, other| one.0.cmp(&other.0));
    sorted.dedup_by(|next, kept| next.0 == kept.0);
    LiteMap::from_sorted_store_unchecked(sorted)
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> SortedSet<T> {
    /// With nothing in it.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The least.
    pub fn first(&self) -> Option<&T> {
        self.0.first()
    }
}

impl<T: Ord> SortedSet<T> {
    /// Whether `it` is in the set.
    pub fn contains<Q: Ord + ?Sized>(&self, it: &Q) -> bool
    where
        T: std::borrow::Borrow<Q>,
    {
        self.place(it).is_ok()
    }

    /// Puts `it` in, and tells whether it was new.
    pub fn insert(&mut self, it: T) -> bool {
        match self.place(&it) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, it);
                true
            }
        }
    }

    /// Takes `it` out, and tells whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, it: &Q) -> bool
    where
        T: std::borrow::Borrow<Q>,
    {
        self.place(it).map(|place| self.0.remove(place)).is_ok()
    }

    /// What is in both.
    pub fn intersection<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.iter().filter(|it| other.contains(*it))
    }

    fn place<Q: Ord + ?Sized>(&self, it: &Q) -> Result<usize, usize>
    where
        T: std::borrow::Borrow<Q>,
    {
        self.0.binary_search_by(|own| own.borrow().cmp(it))
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        set(items)
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(items: [T; N]) -> Self {
        set(items)
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for it in items {
            self.insert(it);
        }
    }
}

impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, items: I) {
        self.extend(items.into_iter().copied());
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Serialize> Serialize for SortedSet<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'de, T: Deserialize<'de> + Ord> Deserialize<'de> for SortedSet<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn a_set_is_the_standard_library_s(steps in proptest::collection::vec((any::<bool>(), 0u8..20), 0..100)) {
            let (mut ours, mut theirs) = (SortedSet::new(), BTreeSet::new());
            for (put, it) in steps {
                if put {
                    prop_assert_eq!(ours.insert(it), theirs.insert(it));
                } else {
                    prop_assert_eq!(ours.remove(&it), theirs.remove(&it));
                }
                prop_assert_eq!(ours.contains(&it), theirs.contains(&it));
                prop_assert!(ours.iter().eq(&theirs));
            }
        }

        #[test]
        fn as_the_standard_library(items in proptest::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            sort_by_key(&mut ours, |it| it.0);
            theirs.sort_by_key(|it| it.0);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            let tree: BTreeSet<_> = items.iter().copied().collect();
            prop_assert!(set(items.clone()).iter().eq(&tree));
            let tree: BTreeMap<_, _> = items.iter().copied().collect();
            prop_assert!(map(items).iter().eq(&tree));
        }
    }
}
