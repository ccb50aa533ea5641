//! Items that a teacher chose by hand, written short enough for an address.

use bank::ItemId;
use paper::hash::{base32, from_base32};
use paper::order::{self, SortedSet};
use std::fmt::Write as _;

/// What the text begins with: the version of its form.
const VERSION: u8 = b'1';
/// Characters of an item: 30 bits of its id. Of two items of a library of a thousand the same are written once in two
/// thousand libraries; both are asked then.
const DIGITS: u32 = 6;

/// Items, each by the end of its id.
///
/// Written as a version and six characters an item. What cannot be read (a torn address, a form of a later version) is
/// counted and left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemList {
    /// Sorted, each once.
    ends: Vec<u64>,
    unread: usize,
}

/// What a library has of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// The items that it has.
    pub items: SortedSet<ItemId>,
    /// How many it does not have.
    pub unknown: usize,
}

impl ItemList {
    /// Items that an address of 2,000 characters, which everything takes, has room for, beside the page's own address
    /// and the other settings.
    pub const MOST: usize = 250;

    /// A list of these.
    pub fn of(items: impl IntoIterator<Item = ItemId>) -> Self {
        let ends = items.into_iter().map(end).collect();
        Self::sorted(ends, 0)
    }

    fn sorted(mut ends: Vec<u64>, unread: usize) -> Self {
        order::sort(&mut ends);
        ends.dedup();
        Self { ends, unread }
    }

    /// Reads what [`Display`](std::fmt::Display) wrote.
    pub(crate) fn read(text: &str) -> Self {
        let (version, written) = text.as_bytes().split_at(text.len().min(1));
        let (mut ends, mut unread) = (Vec::new(), 0);
        for one in written.chunks(DIGITS as usize) {
            match read_one(one).filter(|_| version == [VERSION]) {
                Some(end) => ends.push(end),
                None => unread += 1,
            }
        }
        Self::sorted(ends, unread)
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty() && self.unread == 0
    }

    /// How many items it names.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it names this item.
    pub fn contains(&self, item: ItemId) -> bool {
        self.ends.binary_search(&end(item)).is_ok()
    }

    /// With this item, or without it if it was in.
    #[must_use]
    pub fn toggled(mut self, item: ItemId) -> Self {
        match self.ends.binary_search(&end(item)) {
            Ok(place) => drop(self.ends.remove(place)),
            Err(place) => self.ends.insert(place, end(item)),
        }
        self
    }

    /// With all of these, as far as there is room; without them, if all were in.
    #[must_use]
    pub fn toggled_all(self, items: &[ItemId]) -> Self {
        let is_all = items.iter().all(|it| self.contains(*it));
        let room = match is_all {
            true => items.len(),
            false => Self::MOST.saturating_sub(self.len()),
        };
        let moved: Vec<ItemId> = items
            .iter()
            .filter(|it| self.contains(**it) == is_all)
            .take(room)
            .copied()
            .collect();
        moved.into_iter().fold(self, Self::toggled)
    }

    /// What of it a library has that holds these items.
    pub fn among(&self, library: impl IntoIterator<Item = ItemId>) -> Listed {
        let found = library.into_iter().filter(|it| self.contains(*it));
        let items: SortedSet<ItemId> = found.collect();
        let known = Self::of(items.iter().copied());
        Listed {
            unknown: self.unread + self.ends.len() - known.len(),
            items,
        }
    }
}

impl std::fmt::Display for ItemList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_char(char::from(VERSION))?;
        let mut ends = self.ends.iter();
        ends.try_for_each(|it| f.write_str(&base32(*it, DIGITS)))
    }
}

fn read_one(written: &[u8]) -> Option<u64> {
    let whole = (written.len() == DIGITS as usize).then_some(written)?;
    from_base32(&std::str::from_utf8(whole).ok()?.to_ascii_lowercase())
}

fn end(item: ItemId) -> u64 {
    item.0 & ((1 << (5 * DIGITS)) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_whatever_an_address_holds() {
        for (text, known, unread) in [
            ("", 0, 0),
            ("1", 0, 0),
            ("1000001", 1, 0),
            ("1000001000002", 2, 0),
            ("100000100000Z", 2, 0),
            // Torn by a messenger.
            ("100000100", 1, 1),
            // No characters of the alphabet; some of more than one byte.
            ("100000u", 0, 1),
            ("1温故000000", 1, 1),
            ("温故而知新", 0, 3),
            // A later version.
            ("2000001000002", 0, 2),
        ] {
            let list = ItemList::read(text);
            assert_eq!((list.len(), list.unread), (known, unread), "{text}");
            assert_eq!(list.is_empty(), known + unread == 0, "{text}");
        }
    }

    #[test]
    fn what_a_library_lacks_is_counted() {
        let list = ItemList::of([ItemId(7), ItemId(u64::MAX), ItemId(8)]);
        let library = [7, u64::MAX, 9].map(ItemId);
        let listed = list.among(library);
        assert_eq!(listed.items, [ItemId(7), ItemId(u64::MAX)].into());
        assert_eq!(listed.unknown, 1);
        assert_eq!(ItemList::read("2abc").among(library).unknown, 1);
    }

    #[test]
    fn there_is_room_for_so_many() {
        let section = |from: u64, to: u64| (from..to).map(ItemId).collect::<Vec<_>>();
        let most = ItemList::MOST as u64;
        let list = ItemList::of(section(0, 3)).toggled_all(&section(0, most + 9));
        assert_eq!(list, ItemList::of(section(0, most)));
        assert_eq!(list.clone().toggled_all(&section(most, most + 9)), list);
        let less = list.toggled_all(&section(0, 10));
        assert_eq!(less, ItemList::of(section(10, most)));
    }

    proptest! {
        #[test]
        fn lists_round_trip(ids in proptest::collection::vec(any::<u64>(), 0..40), other: u64) {
            let list = ItemList::of(ids.into_iter().map(ItemId));
            prop_assert_eq!(&ItemList::read(&list.to_string()), &list);
            let twice = list.clone().toggled(ItemId(other)).toggled(ItemId(other));
            prop_assert_eq!(twice, list);
        }

        #[test]
        fn any_text_is_read(text in ".{0,60}") {
            ItemList::read(&text);
        }
    }
}
