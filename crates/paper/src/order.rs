//! Sorting and collecting with one copy of the code, for what runs in the browser.
//!
//! The standard library compiles its sort anew for every type and every comparison, some 4 KB each, and sorts first when
//! it collects a `BTreeMap` or `BTreeSet`: measured, a twentieth of the app. These sort places instead of values, all by
//! the same code, and insert one by one. Host-only crates have no need of them.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

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
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for it in items {
        set.insert(it);
    }
    set
}

/// As `collect` into a map: of equal keys the last wins.
pub fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in items {
        map.insert(key, value);
    }
    map
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library(items in proptest::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            sort_by_key(&mut ours, |it| it.0);
            theirs.sort_by_key(|it| it.0);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(set(items.clone()), items.iter().copied().collect::<BTreeSet<_>>());
            prop_assert_eq!(map(items.clone()), items.into_iter().collect::<BTreeMap<_, _>>());
        }
    }
}
