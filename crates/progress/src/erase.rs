//! Deleting what is kept of a learner, and taking it back.

use crate::draft::{DRAFTS, SET_ASIDE};
use crate::journal::PREFIX;
use crate::shelf::{Shelf, ShelfError};

/// What was deleted: keys and texts, to be put back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased(Vec<(String, String)>);

/// Deletes the log and the drafts, whatever page wrote them.
///
/// `offered` are the keys of texts that could not be read and that the learner was given to keep:
/// they go as well. Other unreadable texts, in `unreadable`, stay: nobody has seen what they hold.
///
/// # Errors
///
/// The shelf does not do what it is asked; nothing is deleted then, as far as the shelf allows.
pub fn erase(
    shelf: &dyn Shelf,
    unreadable: &[String],
    offered: &[String],
) -> Result<Erased, ShelfError> {
    let mut texts = Vec::new();
    for key in shelf.keys()? {
        let is_ours = [PREFIX, DRAFTS, SET_ASIDE]
            .iter()
            .any(|it| key.starts_with(it));
        let is_unseen =
            (unreadable.contains(&key) || key.starts_with(SET_ASIDE)) && !offered.contains(&key);
        if is_ours && !is_unseen {
            let text = shelf.get(&key)?;
            texts.extend(text.map(|text| (key, text)));
        }
    }
    let erased = Erased(texts);
    for (key, _) in &erased.0 {
        if let Err(error) = shelf.remove(key) {
            // What is gone already comes back; the first error is the one to tell.
            let _ = erased.put_back(shelf);
            return Err(error);
        }
    }
    Ok(erased)
}

impl Erased {
    /// Whether there was nothing to delete.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts everything back where it was. Keys of the log are never used twice, so that what was
    /// done since stays beside it; a draft that was begun since stays, too.
    pub fn put_back(&self, shelf: &dyn Shelf) -> Result<(), ShelfError> {
        for (key, text) in &self.0 {
            if shelf.get(key)?.is_none() {
                shelf.put(key, text)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf::MemoryShelf;

    const TEXTS: [(&str, &str); 7] = [
        ("somebody/else", "x"),
        ("wengu/aside/exam-1", "an old draft"),
        ("wengu/draft/exam", "a draft"),
        ("wengu/log/a/0000", "a log"),
        ("wengu/log/b/0000", "a damaged log"),
        ("wengu/of/s2/wengu/log/c/0000", "another learner's"),
        ("wengu/taste", "dark"),
    ];

    fn shelf() -> MemoryShelf {
        let shelf = MemoryShelf::default();
        for (key, text) in TEXTS {
            shelf.put(key, text).unwrap();
        }
        shelf
    }

    fn keys(of: &[&str]) -> Vec<String> {
        of.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn all_goes_but_what_is_unseen_and_all_comes_back() {
        let unreadable = keys(&["wengu/log/b/0000"]);
        let seen = keys(&["wengu/log/b/0000", "wengu/aside/exam-1"]);
        let others = [
            "somebody/else",
            "wengu/of/s2/wengu/log/c/0000",
            "wengu/taste",
        ];
        // (offered, what stays besides what is none of ours)
        let table: [(&[String], &[&str]); 2] = [
            (&[], &["wengu/aside/exam-1", "wengu/log/b/0000"]),
            (&seen, &[]),
        ];
        for (offered, stays) in table {
            let shelf = shelf();
            let erased = erase(&shelf, &unreadable, offered).unwrap();
            let mut expected = keys(stays);
            expected.extend(keys(&others));
            expected.sort();
            assert_eq!(shelf.keys().unwrap(), expected);

            shelf.put("wengu/log/new/0000", "done since").unwrap();
            shelf.put("wengu/draft/exam", "begun since").unwrap();
            erased.put_back(&shelf).unwrap();
            for (key, text) in TEXTS {
                let text = if key == "wengu/draft/exam" {
                    "begun since"
                } else {
                    text
                };
                assert_eq!(shelf.get(key).unwrap().as_deref(), Some(text), "{key}");
            }
            assert_eq!(
                shelf.get("wengu/log/new/0000").unwrap().as_deref(),
                Some("done since")
            );
        }
    }

    /// Refuses to remove one key.
    struct Stubborn(MemoryShelf);

    impl Shelf for Stubborn {
        fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
            self.0.get(key)
        }
        fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
            self.0.put(key, text)
        }
        fn remove(&self, key: &str) -> Result<(), ShelfError> {
            if key == "wengu/log/b/0000" {
                return Err(ShelfError::Refused("no".to_owned()));
            }
            self.0.remove(key)
        }
        fn keys(&self) -> Result<Vec<String>, ShelfError> {
            self.0.keys()
        }
    }

    #[test]
    fn what_cannot_be_deleted_whole_is_not_deleted() {
        let shelf = Stubborn(shelf());
        assert!(erase(&shelf, &[], &[]).is_err());
        assert_eq!(shelf.keys().unwrap(), TEXTS.map(|it| it.0));
    }
}
