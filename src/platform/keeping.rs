//! Who keeps the learner's progress: this browser always, and the platform that launched the page.

use super::learner_shelf::LearnerShelf;
use super::session::PlatformSession;
use super::start::settings;
use crate::browser::shelf::LocalShelf;
use crate::state::library::Books;
use exchange::report::Answered;
use exchange::scorm::Launch;
use progress::{Journal, Shelf};
use std::cell::Cell;
use std::rc::Rc;

/// Who keeps the learner's progress, to be shown at all times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeper {
    /// This browser.
    Browser,
    /// The learning platform.
    Platform,
    /// The learning platform, but for so many points that it has no room for.
    PlatformInPart(usize),
    /// The learning platform did not take the last answers; it is asked again by itself.
    PlatformWaits,
    /// The platform shows finished work: nothing is kept.
    Nobody,
    /// What the platform kept cannot be read: this browser keeps it, and the platform's text stays.
    PlatformUnreadable,
    /// The package was launched without its platform: this browser keeps it.
    PlatformMissing,
}

/// The keeping of progress, from the opening of the page to its end. Cheap to clone.
#[derive(Clone)]
pub struct Keeping(Rc<Inner>);

struct Inner {
    session: Option<(PlatformSession, Launch)>,
    /// Says more than the session where it cannot be used.
    keeper: Cell<Option<Keeper>>,
}

impl PartialEq for Keeping {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeping {
    /// Begins: finds the platform that launched the page, if one did.
    pub fn begin() -> Self {
        let (session, keeper) = match PlatformSession::launch(&settings()) {
            Ok(Some(launched)) => (Some(launched), None),
            Ok(None) => (None, Some(Keeper::Browser)),
            Err(keeper) => (None, Some(keeper)),
        };
        Self(Rc::new(Inner {
            session,
            keeper: Cell::new(keeper),
        }))
    }

    /// The browser's shelf. Under a platform each learner has one of his own: the machines of a
    /// classroom are shared.
    pub fn shelf(&self) -> Box<dyn Shelf> {
        match &self.0.session {
            Some((_, launch)) => Box::new(LearnerShelf::new(LocalShelf, &launch.learner)),
            None => Box::new(LocalShelf),
        }
    }

    /// Takes what the platform kept into the journal.
    pub fn resume(&self, books: &Books, journal: &mut Journal) {
        if let Some((session, launch)) = &self.0.session
            && !session.resume(launch, books, journal)
        {
            // It may be a later version's: it is not written over.
            self.0.keeper.set(Some(Keeper::PlatformUnreadable));
        }
    }

    /// Takes note of answered questions for the platform's own list.
    pub fn report(&self, answered: Vec<Answered>) {
        if let (Some((session, _)), None) = (&self.0.session, self.0.keeper.get()) {
            session.report(answered);
        }
    }

    /// Hands the progress to the platform.
    pub fn save(&self, journal: &Journal, books: &Books) {
        if let (Some((session, _)), None) = (&self.0.session, self.0.keeper.get()) {
            session.save(journal, books);
        }
    }

    /// Ends the platform's session.
    pub fn finish(&self) {
        if let Some((session, _)) = &self.0.session {
            session.finish();
        }
    }

    /// Who keeps the progress now.
    pub fn keeper(&self) -> Keeper {
        match (&self.0.session, self.0.keeper.get()) {
            (_, Some(keeper)) => keeper,
            (Some((session, _)), None) => session.keeper(),
            (None, None) => Keeper::Browser,
        }
    }

    /// Calls back when [`keeper`](Self::keeper) may have changed by itself.
    pub fn on_change(&self, call: impl Fn() + 'static) {
        if let Some((session, _)) = &self.0.session {
            session.on_change(call);
        }
    }
}
