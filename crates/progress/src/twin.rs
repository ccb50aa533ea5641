//! A shelf with a second copy: what one of the two loses, the other gives back.
//!
//! Learning platforms wipe localStorage (Moodle, whenever its caches are purged) and leave a
//! browser's databases alone. So each text goes to a second place as well, and when a page is opened
//! both are [levelled](recall): by union, never by writing one over the other.

use crate::draft::{DRAFTS, SET_ASIDE};
use crate::journal::{ImportError, Journal, PREFIX};
use crate::shelf::{Shelf, ShelfError};

/// Takes copies in the order in which they come, in its own time, and does not answer.
pub trait Copies {
    /// Copies a text under its key.
    fn put(&self, key: &str, text: &str);
    /// Drops the copy under a key.
    fn remove(&self, key: &str);
}

/// A shelf whose texts are copied. What is read is read from the shelf alone.
#[derive(Debug, Clone)]
pub struct TwinShelf<S, C> {
    shelf: S,
    copies: C,
}

impl<S: Shelf, C: Copies> TwinShelf<S, C> {
    /// The shelf, with its copies.
    pub fn new(shelf: S, copies: C) -> Self {
        Self { shelf, copies }
    }
}

impl<S: Shelf, C: Copies> Shelf for TwinShelf<S, C> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.shelf.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        // Copied in any case: where the shelf is full, the copy is the only one.
        self.copies.put(key, text);
        self.shelf.put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        // What a wiped shelf never knew of is not this page's to drop from the copy.
        let was_there = self.shelf.get(key)?.is_some();
        self.shelf.remove(key)?;
        if was_there {
            self.copies.remove(key);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.shelf.keys()
    }
}

/// What came of [`recall`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recalled {
    /// Events that only the copy held.
    pub new: usize,
    /// Texts that the copy lacks, or has otherwise, and that may be copied now.
    pub behind: Vec<(String, String)>,
    /// Why what was found is not on the shelf.
    pub fault: Option<ShelfError>,
}

/// Levels a shelf with its copy, when a page is opened: what only the copy holds goes back to its
/// place, and into the journal. Nothing that lies on the shelf is changed: of two drafts the shelf's
/// stays, and of two segments of the log both are kept, event by event.
pub fn recall(shelf: &dyn Shelf, copy: &[(String, String)], journal: &mut Journal) -> Recalled {
    let before = journal.log().len();
    let mut recalled = Recalled::default();
    let mut to_merge = Vec::new();
    for (key, text) in copy.iter().filter(|it| is_kept(&it.0)) {
        let merges = match shelf.get(key) {
            Ok(Some(own)) => own != *text,
            Ok(None) => shelf.put(key, text).is_err(),
            Err(_) => true,
        };
        if merges && key.starts_with(PREFIX) {
            to_merge.push((key, text));
        }
    }
    recalled.fault = journal.refresh().err();
    let mut unmerged = Vec::new();
    for (key, text) in to_merge {
        if let Err(why) = journal.import(text) {
            // The copy stays the only place of these events, or of a text for a later version.
            unmerged.push(key);
            if let ImportError::Shelf(fault) = why {
                recalled.fault = Some(fault);
            }
        }
    }
    recalled.new = journal.log().len() - before;
    // A shelf that cannot be read has nothing to copy.
    for key in shelf.keys().unwrap_or_default() {
        if is_kept(&key)
            && !unmerged.contains(&&key)
            && let Ok(Some(text)) = shelf.get(&key)
            && !copy.iter().any(|it| it.0 == key && it.1 == text)
        {
            recalled.behind.push((key, text));
        }
    }
    recalled
}

/// Whether a key is the learner's. The rest of an origin belongs to others.
fn is_kept(key: &str) -> bool {
    [PREFIX, DRAFTS, SET_ASIDE]
        .iter()
        .any(|it| key.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;
    use crate::event::{Deed, Replica};
    use crate::shelf::MemoryShelf;
    use bank::PointId;
    use proptest::prelude::*;
    use study::Moment;

    /// Another shelf as the copy: what a database does later, it does at once.
    impl Copies for MemoryShelf {
        fn put(&self, key: &str, text: &str) {
            Shelf::put(self, key, text).unwrap();
        }
        fn remove(&self, key: &str) {
            Shelf::remove(self, key).unwrap();
        }
    }

    type Twin = TwinShelf<MemoryShelf, MemoryShelf>;

    fn texts(of: &dyn Shelf) -> Vec<(String, String)> {
        let keys = of.keys().unwrap().into_iter();
        keys.map(|key| (key.clone(), of.get(&key).unwrap().unwrap()))
            .collect()
    }

    fn journal(shelf: impl Shelf + 'static, page: u64) -> Journal {
        Journal::open(Box::new(shelf), Replica(page), at(0)).0
    }

    fn at(second: i64) -> Moment {
        Moment::new(1_795_305_600_000 + second * 1_000, 480)
    }

    fn star(journal: &mut Journal, point: u64) {
        let deed = Deed::Star(PointId(point), true);
        let second = i64::try_from(point).unwrap();
        let _ = journal.record(deed, at(second));
    }

    fn opened(twin: &Twin, copy: &MemoryShelf, page: u64) -> (Journal, Recalled) {
        let mut journal = journal(twin.clone(), page);
        let recalled = recall(twin, &texts(copy), &mut journal);
        (journal, recalled)
    }

    #[test]
    fn keeps_the_contract_and_the_copy_is_equal() {
        let (shelf, copy) = (MemoryShelf::default(), MemoryShelf::default());
        let twin = TwinShelf::new(shelf.clone(), copy.clone());
        crate::shelf::contract(&twin).unwrap();
        Shelf::put(&twin, "a", "一").unwrap();
        Shelf::put(&twin, "a", "二").unwrap();
        assert_eq!(texts(&shelf), texts(&copy));
        Shelf::remove(&twin, "a").unwrap();
        assert_eq!(texts(&shelf), texts(&copy));
    }

    #[test]
    fn a_damaged_log_is_set_aside() {
        let twin = TwinShelf::new(MemoryShelf::default(), MemoryShelf::default());
        crate::salvage::contract(&|| Box::new(twin.clone()) as Box<dyn Shelf>).unwrap();
    }

    #[test]
    fn a_wiped_shelf_gets_everything_back() {
        let (shelf, copy) = (MemoryShelf::default(), MemoryShelf::default());
        let twin = TwinShelf::new(shelf.clone(), copy.clone());
        let mut first = journal(twin.clone(), 1);
        (0..300).for_each(|it| star(&mut first, it));
        Shelf::put(&twin, "wengu/draft/quiz", "a draft").unwrap();
        Shelf::put(&copy, "somebody/else", "x").unwrap();
        let before = first.log().clone();

        for key in shelf.keys().unwrap() {
            Shelf::remove(&shelf, &key).unwrap();
        }
        // The page drops drafts that it does not see, before it knows of the copy.
        draft::drop(&twin, "quiz").unwrap();
        let (second, recalled) = opened(&twin, &copy, 2);
        assert_eq!(second.log(), &before);
        assert_eq!((recalled.new, recalled.fault), (300, None));
        assert_eq!(
            Shelf::get(&shelf, "wengu/draft/quiz").unwrap().as_deref(),
            Some("a draft")
        );
        assert_eq!(Shelf::get(&shelf, "somebody/else").unwrap(), None);
        // And it is there without the copy, too.
        assert_eq!(journal(shelf, 3).log(), &before);
    }

    /// A database writes later: whoever finishes a quiz and leaves the page leaves the copy behind.
    #[test]
    fn a_dropped_draft_does_not_come_back_from_a_copy_that_missed_it() {
        let (shelf, copy) = (MemoryShelf::default(), MemoryShelf::default());
        let twin = TwinShelf::new(shelf.clone(), copy.clone());
        draft::keep(&twin, "quiz", &7).unwrap();
        let missed = texts(&copy);
        draft::drop(&twin, "quiz").unwrap();
        for (key, text) in missed {
            Shelf::put(&copy, &key, &text).unwrap();
        }
        let (_, recalled) = opened(&twin, &copy, 2);
        assert_eq!(draft::resume::<i32>(&twin, "quiz"), Ok(None));
        assert_eq!(recalled.behind, texts(&shelf), "the copy learns of it");
    }

    #[test]
    fn a_first_copy_is_a_whole_one() {
        let (shelf, copy) = (MemoryShelf::default(), MemoryShelf::default());
        star(&mut journal(shelf.clone(), 1), 7);
        Shelf::put(&shelf, "moodle/cache", "not ours").unwrap();
        let mut second = journal(shelf.clone(), 2);
        let recalled = recall(&shelf, &texts(&copy), &mut second);
        assert_eq!(recalled.new, 0);
        let keys: Vec<_> = recalled.behind.iter().map(|it| it.0.clone()).collect();
        assert_eq!(keys, [format!("{PREFIX}{}/0000", Replica(1))]);
    }

    #[test]
    fn what_a_full_shelf_refused_comes_from_the_copy() {
        let (shelf, copy) = (MemoryShelf::with_capacity(150), MemoryShelf::default());
        let twin = TwinShelf::new(shelf, copy.clone());
        let mut first = journal(twin.clone(), 1);
        (0..60).for_each(|it| star(&mut first, it));
        assert!(first.is_unsaved(), "the shelf is full");
        let (second, recalled) = opened(&twin, &copy, 2);
        assert_eq!(second.log(), first.log());
        assert_eq!(recalled.fault, Some(ShelfError::Full));
        let key = format!("{PREFIX}{}/0000", Replica(1));
        assert!(
            recalled.behind.iter().all(|it| it.0 != key),
            "the copy keeps what it alone has"
        );
    }

    #[test]
    fn a_copy_that_lags_is_brought_up_to_date() {
        let (shelf, copy) = (MemoryShelf::default(), MemoryShelf::default());
        let twin = TwinShelf::new(shelf.clone(), copy.clone());
        let mut first = journal(twin.clone(), 1);
        star(&mut first, 1);
        let key = format!("{PREFIX}{}/0000", Replica(1));
        let older = Shelf::get(&copy, &key).unwrap().unwrap();
        star(&mut first, 2);
        let newer = Shelf::get(&copy, &key).unwrap().unwrap();
        Shelf::put(&copy, &key, &older).unwrap();
        let (_, recalled) = opened(&twin, &copy, 2);
        assert_eq!((recalled.new, recalled.behind), (0, vec![(key, newer)]));
    }

    proptest! {
        /// Whichever of the texts are lost on either side, an event that one side has is there.
        #[test]
        fn levelling_is_a_union(
            pages in proptest::collection::vec(1u64..40, 1..6),
            lost in proptest::collection::vec(any::<(bool, bool)>(), 6),
        ) {
            let (shelf, copy) = (MemoryShelf::default(), MemoryShelf::default());
            let twin = TwinShelf::new(shelf.clone(), copy.clone());
            let mut expected = std::collections::BTreeSet::new();
            for (page, count) in (1u64..).zip(&pages) {
                let mut open = journal(twin.clone(), page);
                (0..*count).for_each(|it| star(&mut open, page * 100 + it));
            }
            for (key, (here, there)) in shelf.keys().unwrap().into_iter().zip(&lost) {
                let text = Shelf::get(&shelf, &key).unwrap().unwrap();
                if *here {
                    Shelf::remove(&shelf, &key).unwrap();
                }
                if *there {
                    Shelf::remove(&copy, &key).unwrap();
                }
                if !*here || !*there {
                    expected.extend(crate::stored::read(&text).unwrap().into_iter().map(|it| it.id));
                }
            }
            let kept = texts(&shelf);
            let (journal, _) = opened(&twin, &copy, 99);
            let found: std::collections::BTreeSet<_> = journal.log().by_writer().map(|it| it.id).collect();
            prop_assert_eq!(found, expected);
            for (key, text) in kept {
                prop_assert_eq!(Shelf::get(&shelf, &key).unwrap(), Some(text), "nothing is written over");
            }
        }
    }
}
