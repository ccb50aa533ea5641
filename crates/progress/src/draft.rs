//! What is under way and not yet in the log: a quiz or an exam being answered.
//!
//! Kept whole after every answer under `wengu/draft/<name>`, so that a crash or a reload costs
//! nothing. Give two exams two names (their seeds), or a second tab would write over the first.

use crate::shelf::{Shelf, ShelfError};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Keys of drafts begin so.
pub const DRAFTS: &str = "wengu/draft/";
/// Keys of drafts that could not be read begin so.
pub const SET_ASIDE: &str = "wengu/aside/";

const HEAD: &str = "wengu-draft/1 ";

/// Why there is no draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftError {
    /// It could not be read; its text was moved under this key, to be offered as a download.
    SetAside(String),
    /// The shelf does not do what it is asked.
    Shelf(ShelfError),
}

impl From<ShelfError> for DraftError {
    fn from(error: ShelfError) -> Self {
        Self::Shelf(error)
    }
}

/// Keeps a draft, in place of the one of that name.
pub fn keep<T: Serialize>(shelf: &dyn Shelf, name: &str, draft: &T) -> Result<(), ShelfError> {
    let json = serde_json::to_string(draft).map_err(|it| ShelfError::Refused(it.to_string()))?;
    let text = format!("{HEAD}{}\n{json}", checksum(&json));
    shelf.put(&format!("{DRAFTS}{name}"), &text)
}

/// The draft of that name, if there is one.
///
/// # Errors
///
/// The draft is damaged, or was kept by a version whose drafts this one does not understand.
pub fn resume<T: DeserializeOwned>(shelf: &dyn Shelf, name: &str) -> Result<Option<T>, DraftError> {
    let key = format!("{DRAFTS}{name}");
    let Some(text) = shelf.get(&key)? else {
        return Ok(None);
    };
    if let Some(draft) = read(&text) {
        return Ok(Some(draft));
    }
    // The hash makes the key of each text its own: nothing set aside is ever written over.
    let aside = format!("{SET_ASIDE}{name}-{}", checksum(&text));
    shelf.put(&aside, &text)?;
    shelf.remove(&key)?;
    Err(DraftError::SetAside(aside))
}

/// Drops a draft that is finished or given up.
pub fn drop(shelf: &dyn Shelf, name: &str) -> Result<(), ShelfError> {
    shelf.remove(&format!("{DRAFTS}{name}"))
}

/// The names of all drafts, sorted.
pub fn names(shelf: &dyn Shelf) -> Result<Vec<String>, ShelfError> {
    let keys = shelf.keys()?;
    Ok(keys
        .iter()
        .filter_map(|it| it.strip_prefix(DRAFTS))
        .map(str::to_owned)
        .collect())
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let (check, json) = text.strip_prefix(HEAD)?.split_once('\n')?;
    (checksum(json) == check)
        .then(|| serde_json::from_str(json).ok())
        .flatten()
}

fn checksum(text: &str) -> String {
    paper::hash::base32(paper::hash::fnv1a(&[text]), 13)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf::MemoryShelf;
    use study::{Feedback, Quiz};

    fn quiz(seed: u64) -> Quiz {
        Quiz {
            seed,
            feedback: Feedback::AtEnd,
            rule: study::ChoiceRule::PlusMinus,
            items: vec![bank::ItemId(u64::MAX), bank::ItemId(1)],
            given: [].into(),
        }
    }

    #[test]
    fn a_draft_is_resumed() {
        let shelf = MemoryShelf::default();
        assert_eq!(resume::<Quiz>(&shelf, "quiz"), Ok(None));
        for seed in [u64::MAX, 2] {
            keep(&shelf, "quiz", &quiz(seed)).unwrap();
            assert_eq!(resume(&shelf, "quiz"), Ok(Some(quiz(seed))));
        }
        assert_eq!(names(&shelf).unwrap(), ["quiz"]);
        drop(&shelf, "quiz").unwrap();
        assert_eq!(resume::<Quiz>(&shelf, "quiz"), Ok(None));
    }

    #[test]
    fn what_cannot_be_read_is_set_aside() {
        let shelf = MemoryShelf::default();
        keep(&shelf, "quiz", &quiz(1)).unwrap();
        let good = shelf.get("wengu/draft/quiz").unwrap().unwrap();
        let cut = &good[..good.len() - 1];
        let later = good.replace("draft/1", "draft/2");
        for text in [cut, &later, "", "{}"] {
            shelf.put("wengu/draft/quiz", text).unwrap();
            let Err(DraftError::SetAside(key)) = resume::<Quiz>(&shelf, "quiz") else {
                panic!("{text:?} was read");
            };
            assert_eq!(shelf.get(&key).unwrap().as_deref(), Some(text));
            assert_eq!(resume::<Quiz>(&shelf, "quiz"), Ok(None));
        }
        assert_eq!(shelf.keys().unwrap().len(), 4);
    }

    #[test]
    fn a_full_shelf_keeps_the_draft_that_cannot_be_read() {
        let shelf = MemoryShelf::with_capacity(40);
        shelf
            .put("wengu/draft/quiz", "not a draft of ours")
            .unwrap();
        let error = resume::<Quiz>(&shelf, "quiz").unwrap_err();
        assert_eq!(error, DraftError::Shelf(ShelfError::Full));
        assert!(shelf.get("wengu/draft/quiz").unwrap().is_some());
    }
}
