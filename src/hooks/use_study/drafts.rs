//! What lies on the shelf beside the log: drafts, and what could not be read.

use super::Study;
use crate::platform::Keeping;
use progress::draft;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};

/// What could not be read, besides the log.
#[derive(Default)]
pub(super) struct Aside {
    /// Drafts: key and text.
    pub(super) drafts: RefCell<Vec<(String, String)>>,
    /// Keys of what the learner was given to keep, drafts or log.
    pub(super) offered: RefCell<Vec<String>>,
    /// How often the drafts on the shelf were changed by another than their page.
    pub(super) changed: Cell<u32>,
}

impl Aside {
    pub(super) fn sort_out(&self, keeping: &Keeping) {
        // Where the shelf refuses there are no drafts; the journal has told of it.
        *self.drafts.borrow_mut() = draft::sort_out(&*keeping.shelf()).unwrap_or_default();
    }
}

impl Study {
    /// What lies on the shelf and could not be read: key and text.
    pub(super) fn unreadable(&self) -> Vec<(String, String)> {
        let journal = self.journal.borrow();
        let aside = journal.aside().iter();
        let mut texts: Vec<(String, String)> =
            aside.map(|it| (it.key.clone(), it.text.clone())).collect();
        texts.extend(self.aside.drafts.borrow().iter().cloned());
        texts
    }

    /// The texts that could not be read, for the learner to keep.
    pub fn offer_unreadable(&self) -> Vec<String> {
        let (keys, texts) = self.unreadable().into_iter().unzip();
        *self.aside.offered.borrow_mut() = keys;
        texts
    }

    /// How often the drafts on the shelf were changed by another than their page.
    pub(in crate::hooks) fn drafts_changed(&self) -> u32 {
        self.aside.changed.get()
    }

    /// The draft of this name. One that cannot be read is set aside.
    pub(in crate::hooks) fn draft<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        draft::resume(&*self.keeping.shelf(), name).ok().flatten()
    }

    /// Keeps a draft, or drops it.
    pub(in crate::hooks) fn keep_draft<T: Serialize>(&self, name: &str, value: Option<&T>) {
        let shelf = self.keeping.shelf();
        let kept = match value {
            Some(value) => draft::keep(&*shelf, name, value),
            None => draft::drop(&*shelf, name),
        };
        if let Err(fault) = kept
            && self.desk.known().fault.as_ref() != Some(&fault)
        {
            self.tell(Some(fault));
        }
    }
}
