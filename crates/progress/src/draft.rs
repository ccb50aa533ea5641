//! What is under way and not yet in the log: a quiz or an exam being answered.
//!
//! Kept whole after every answer under `wengu/draft/<name>`, so that a crash or a reload costs
//! nothing.
//!
//! # Version 2
//!
//! ```text
//! wengu-draft/2 <FNV-1a of the payload, 13 digits of base 32>\n<payload: postcard, see armor>
//! ```
//!
//! Postcard names no fields: whoever changes the shape of a draft counts the version up, and the
//! kept fixtures say when. Version 1 was JSON. It is not migrated but set aside: what a quiz had
//! gained stood in the log already.
//!
//! A draft that was dropped leaves `wengu-draft/2 dropped` behind. A key that is gone would say the
//! same as a wiped shelf, and a [second copy](crate::twin) that missed the drop, as the page was
//! left at that moment, would give the draft back.

use crate::armor;
use crate::shelf::{Shelf, ShelfError};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Keys of drafts begin so.
pub const DRAFTS: &str = "wengu/draft/";
/// Keys of drafts that could not be read begin so.
pub const SET_ASIDE: &str = "wengu/aside/";

const HEAD: &str = "wengu-draft/2 ";
/// What a dropped draft leaves behind.
const DROPPED: &str = "wengu-draft/2 dropped";
/// Where version 1 kept drafts: key, and name of the draft.
const OLD: [(&str, &str); 2] = [("wengu/quiz", "quiz"), ("wengu/exam", "exam")];

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
    let bytes = postcard::to_allocvec(draft).map_err(|it| ShelfError::Refused(it.to_string()))?;
    let payload = armor::write(&bytes);
    let text = format!("{HEAD}{}\n{payload}", checksum(&payload));
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
    if text == DROPPED {
        return Ok(None);
    }
    let draft = payload(&text).and_then(|it| postcard::from_bytes(&it).ok());
    if draft.is_some() {
        return Ok(draft);
    }
    Err(DraftError::SetAside(set_aside(shelf, &key, name, &text)?))
}

/// Drops a draft that is finished or given up. Where there is none nothing is written: what a wiped
/// shelf never knew of is not this page's to drop.
pub fn drop(shelf: &dyn Shelf, name: &str) -> Result<(), ShelfError> {
    let key = format!("{DRAFTS}{name}");
    match shelf.get(&key)? {
        Some(text) if text != DROPPED => shelf.put(&key, DROPPED),
        _ => Ok(()),
    }
}

/// Sets aside the drafts that are damaged or of another version, and returns all that lies aside:
/// key and text. To be called when a page is opened.
pub fn sort_out(shelf: &dyn Shelf) -> Result<Vec<(String, String)>, ShelfError> {
    for (key, name) in OLD {
        if let Some(text) = shelf.get(key)? {
            set_aside(shelf, key, name, &text)?;
        }
    }
    for key in shelf.keys()? {
        if let Some(name) = key.strip_prefix(DRAFTS)
            && let Some(text) = shelf.get(&key)?
            && text != DROPPED
            && payload(&text).is_none()
        {
            set_aside(shelf, &key, name, &text)?;
        }
    }
    let mut aside = Vec::new();
    for key in shelf
        .keys()?
        .into_iter()
        .filter(|it| it.starts_with(SET_ASIDE))
    {
        let text = shelf.get(&key)?;
        aside.extend(text.map(|text| (key, text)));
    }
    Ok(aside)
}

fn set_aside(shelf: &dyn Shelf, key: &str, name: &str, text: &str) -> Result<String, ShelfError> {
    // The hash makes the key of each text its own: nothing set aside is ever written over.
    let aside = format!("{SET_ASIDE}{name}-{}", checksum(text));
    shelf.put(&aside, text)?;
    shelf.remove(key)?;
    Ok(aside)
}

fn payload(text: &str) -> Option<Vec<u8>> {
    let (check, payload) = text.strip_prefix(HEAD)?.split_once('\n')?;
    (checksum(payload) == check)
        .then(|| armor::read(payload))
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
            given: Default::default(),
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
        drop(&shelf, "quiz").unwrap();
        assert_eq!(resume::<Quiz>(&shelf, "quiz"), Ok(None));
        assert_eq!(sort_out(&shelf), Ok(Vec::new()), "it is not damaged");
        keep(&shelf, "quiz", &quiz(3)).unwrap();
        assert_eq!(resume(&shelf, "quiz"), Ok(Some(quiz(3))));
    }

    #[test]
    fn no_draft_is_dropped_where_there_is_none() {
        let shelf = MemoryShelf::default();
        drop(&shelf, "quiz").unwrap();
        assert!(shelf.keys().unwrap().is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_set_aside() {
        let shelf = MemoryShelf::default();
        keep(&shelf, "quiz", &quiz(1)).unwrap();
        let good = shelf.get("wengu/draft/quiz").unwrap().unwrap();
        let cut: String = good.chars().take(good.chars().count() - 1).collect();
        let later = good.replace("draft/2", "draft/3");
        for text in [&cut, &later, "", "{}"] {
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

    #[test]
    fn drafts_of_other_versions_are_sorted_out() {
        let shelf = MemoryShelf::default();
        keep(&shelf, "quiz", &quiz(1)).unwrap();
        let others = [
            ("wengu/quiz", r#"{"quiz":{"seed":1}}"#),
            ("wengu/exam", "{}"),
            ("wengu/draft/exam", "wengu-draft/1 0000000000000\n{}"),
        ];
        for (key, text) in others {
            shelf.put(key, text).unwrap();
        }
        shelf.put("wengu/log/x", "a log").unwrap();
        let aside = sort_out(&shelf).unwrap();
        let mut texts: Vec<&str> = aside.iter().map(|it| it.1.as_str()).collect();
        let mut expected = others.map(|it| it.1);
        texts.sort_unstable();
        expected.sort_unstable();
        assert_eq!(texts, expected);
        assert!(aside.iter().all(|it| it.0.starts_with(SET_ASIDE)));
        assert_eq!(sort_out(&shelf).unwrap(), aside);
        assert_eq!(resume(&shelf, "quiz"), Ok(Some(quiz(1))));
        assert_eq!(shelf.keys().unwrap().len(), 5);
    }

    /// A crash in the middle of an exam costs nothing: the same questions, the same options in
    /// the same order, the same time left, the same flags.
    #[test]
    fn an_exam_goes_on_after_a_crash() {
        let choices: Vec<bank::Choice> = (0..6)
            .map(|it| bank::Choice {
                text: it.to_string(),
                correct: it == 0,
                why: String::new(),
                trap: None,
                origin: None,
            })
            .collect();
        let question = bank::Question {
            stem: String::new(),
            form: bank::Form::Single { choices },
        };
        let began = study::Moment::new(1_790_000_000_000, 480);
        let mut exam = study::Exam {
            scope: study::Scope {
                sections: [("p".to_owned(), paper::SectionId(3))].into(),
                kinds: [bank::Kind::Single].into(),
                ..study::Scope::default()
            },
            blueprint: study::Blueprint::postgraduate(),
            seed: u64::MAX - 1,
            questions: (0..4)
                .map(|it| study::Asked {
                    item: bank::ItemId(u64::MAX - it),
                    part: 0,
                })
                .collect(),
            given: Default::default(),
            flagged: [1, 3].into(),
            began,
            minutes: Some(180),
            eased: false,
        };
        exam.give(0, study::marking::Response::Choices([2].into()), 90_000);
        exam.give(
            1,
            study::marking::Response::Words(vec!["共同富裕".to_owned()]),
            7,
        );
        exam.extend(10);

        let shelf = MemoryShelf::default();
        keep(&shelf, "exam", &exam).unwrap();
        let resumed: study::Exam = resume(&shelf, "exam").unwrap().unwrap();
        assert_eq!(resumed, exam);
        let later = began.after_minutes(30);
        assert_eq!(resumed.left_ms(later), Some(160 * 60_000));
        let order = |it: &study::Exam| study::shown_order(it.seed, it.questions[2].item, &question);
        assert_eq!(order(&resumed), order(&exam));
        assert!(resumed.sheet()[3].flagged && !resumed.sheet()[3].answered);
    }
}
