//! The progress on its way to those who keep it, and back.

use super::Study;
use crate::browser::page;
use crate::platform::{Keeper, carried};
use progress::twin;
use std::cell::Cell;

impl Study {
    /// Who keeps the progress now.
    pub fn keeper(&self) -> Keeper {
        self.keeping.keeper()
    }

    /// Whether the browser holds a second copy of it.
    pub fn has_copy(&self) -> bool {
        self.keeping.has_copy()
    }

    /// Takes in what only the second copy holds, if this browser's first place was wiped.
    pub(super) fn recall(&self) {
        let study = self.clone();
        self.keeping.recall(move |copy| {
            let mut journal = study.journal.borrow_mut();
            let recalled = twin::recall(&*study.keeping.shelf(), &copy, &mut journal);
            drop(journal);
            study.keeping.recalled(recalled.behind, recalled.new);
            study.aside.sort_out(&study.keeping);
            study.aside.changed.set(study.aside.changed.get() + 1);
            if recalled.new > 0 {
                study.keep();
            }
            study.tell(recalled.fault);
        });
    }

    /// Takes in what a platform kept that answers in its own time.
    pub(super) fn resume(&self) {
        let study = self.clone();
        self.keeping.resume_later(move |text| {
            let books = study.desk.books();
            carried::take_in(text, books, &mut study.journal.borrow_mut())
        });
    }

    /// Where the learner goes when he leaves, if a platform says so.
    pub fn return_url(&self) -> Option<String> {
        self.keeping.return_url()
    }

    /// Hands the progress to the platform, if the page runs in one.
    pub(super) fn keep(&self) {
        self.keeping.save(&self.journal.borrow(), self.desk.books());
    }

    /// A page that is hidden may never be shown again; one that goes ends its session.
    pub(super) fn keep_on_leaving(&self) -> impl FnOnce() + use<> {
        self.keeping.on_change({
            let (study, before) = (self.clone(), Cell::new(self.keeper()));
            move || {
                study.reread();
                // A platform that has just answered is told what was done in the meantime.
                if before.replace(study.keeper()) == Keeper::PlatformOpens {
                    study.keep();
                }
            }
        });
        let (hidden, gone) = (self.clone(), self.keeping.clone());
        let listeners = [
            page::on_hide(move || hidden.keep()),
            page::on_leave(move || gone.finish()),
        ];
        move || drop(listeners)
    }

    /// Takes in what other tabs have written.
    pub fn reread(&self) {
        let mut journal = self.journal.borrow_mut();
        // There may be room by now.
        let fault = journal.refresh().err().or(journal.save().err());
        drop(journal);
        self.aside.changed.set(self.aside.changed.get() + 1);
        self.tell(fault);
    }
}
