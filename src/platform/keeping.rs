//! Who keeps the learner's progress: this browser always, and the platform that launched the page.

use super::late_store::LateStore;
use super::learner_shelf::{self, LearnerShelf};
use super::second_copy::SecondCopy;
use super::session::PlatformSession;
use super::start::settings;
use crate::browser::shelf::LocalShelf;
use crate::state::library::Books;
use exchange::report::Answered;
use exchange::scorm::Launch;
use exchange::{Platform, Settings};
use progress::{Copies as _, Journal, Shelf, TwinShelf};
use std::cell::Cell;
use std::rc::Rc;

/// Who keeps the learner's progress, to be shown at all times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeper {
    /// This browser, in one place.
    Browser,
    /// This browser, with a second copy.
    BrowserTwice,
    /// This browser, which gave back so many records that its first place had lost.
    BrowserGaveBack(usize),
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
    /// The platform is asked what it wants of this launch.
    PlatformOpens,
    /// The platform did not take what it was told; this browser keeps it.
    PlatformRefuses,
    /// The launch is over: this browser keeps what is done now.
    PlatformEnded,
}

impl Keeper {
    /// Whether the page runs outside of any platform's package.
    pub fn is_browser(self) -> bool {
        matches!(
            self,
            Self::Browser | Self::BrowserTwice | Self::BrowserGaveBack(_)
        )
    }
}

/// The keeping of progress, from the opening of the page to its end. Cheap to clone.
#[derive(Clone)]
pub struct Keeping(Rc<Inner>);

/// Who launched the page.
enum Session {
    /// Nobody.
    None,
    /// A SCORM platform, with what it told.
    Sco(PlatformSession, Launch),
    /// A cmi5 platform.
    Store(LateStore),
}

struct Inner {
    session: Session,
    /// Says more than the session where it cannot be used.
    keeper: Cell<Option<Keeper>>,
    /// What the keys of the learner begin with, under a platform.
    prefix: Option<String>,
    copy: SecondCopy,
    gave_back: Cell<usize>,
}

impl PartialEq for Keeping {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeping {
    /// Begins: finds the platform that launched the page, if one did.
    pub fn begin() -> Self {
        let (session, keeper, learner) = launch(&settings());
        // Under a platform each learner has a part of his own: the machines of a classroom are shared.
        let prefix = learner.map(|it| learner_shelf::prefix(&it));
        Self(Rc::new(Inner {
            session,
            keeper: Cell::new(keeper),
            copy: SecondCopy::new(prefix.as_deref().unwrap_or_default()),
            prefix,
            gave_back: Cell::new(0),
        }))
    }

    /// The browser's shelf, with its second copy.
    pub fn shelf(&self) -> Box<dyn Shelf> {
        let copy = self.0.copy.clone();
        match &self.0.prefix {
            Some(prefix) => Box::new(TwinShelf::new(LearnerShelf::new(LocalShelf, prefix), copy)),
            None => Box::new(TwinShelf::new(LocalShelf, copy)),
        }
    }

    /// Reads the second copy, and calls with it. Where the browser has none, nothing is called.
    pub fn recall(&self, call: impl FnOnce(Vec<(String, String)>) + 'static) {
        self.0.copy.read(call);
    }

    /// Brings the second copy up to date, once its records were taken into the journal; so many of
    /// them were new.
    pub fn recalled(&self, behind: Vec<(String, String)>, new: usize) {
        for (key, text) in behind {
            self.0.copy.put(&key, &text);
        }
        self.0.gave_back.set(new);
    }

    /// Drops from the second copy what is not on the shelf any more.
    pub fn forget(&self) {
        if let Ok(kept) = self.shelf().keys() {
            self.0.copy.keep_only(kept);
        }
        self.0.gave_back.set(0);
    }

    /// Whether the second copy is whole.
    pub fn has_copy(&self) -> bool {
        self.0.copy.holds()
    }

    /// Takes what the platform kept into the journal.
    pub fn resume(&self, books: &Books, journal: &mut Journal) {
        if let Session::Sco(session, launch) = &self.0.session
            && !session.resume(launch, books, journal)
        {
            // It may be a later version's: it is not written over.
            self.0.keeper.set(Some(Keeper::PlatformUnreadable));
        }
    }

    /// The same for a platform that answers in its own time: `take_in` is called then, and says
    /// whether what it was given could be read.
    pub fn resume_later(&self, take_in: impl FnOnce(&str) -> bool + 'static) {
        if let Session::Store(store) = &self.0.session {
            store.open(take_in);
        }
    }

    /// Takes note of answered questions for the platform's own list.
    pub fn report(&self, answered: Vec<Answered>) {
        match (&self.0.session, self.0.keeper.get()) {
            (Session::Sco(session, _), None) => session.report(answered),
            (Session::Store(store), _) => store.report(answered),
            _ => {}
        }
    }

    /// Hands the progress to the platform.
    pub fn save(&self, journal: &Journal, books: &Books) {
        match (&self.0.session, self.0.keeper.get()) {
            (Session::Sco(session, _), None) => session.save(journal, books),
            (Session::Store(store), _) => store.save(journal, books),
            _ => {}
        }
    }

    /// Ends the platform's session.
    pub fn finish(&self) {
        match &self.0.session {
            Session::None => {}
            Session::Sco(session, _) => session.finish(),
            Session::Store(store) => store.finish(),
        }
    }

    /// Who keeps the progress now.
    pub fn keeper(&self) -> Keeper {
        match (&self.0.session, self.0.keeper.get()) {
            (_, Some(keeper)) => keeper,
            (Session::Sco(session, _), None) => session.keeper(),
            (Session::Store(store), None) => store.keeper(),
            (Session::None, None) => match (self.0.gave_back.get(), self.0.copy.holds()) {
                (0, true) => Keeper::BrowserTwice,
                (0, false) => Keeper::Browser,
                (records, _) => Keeper::BrowserGaveBack(records),
            },
        }
    }

    /// Where the learner goes when he leaves, if the platform says so.
    pub fn return_url(&self) -> Option<String> {
        match &self.0.session {
            Session::Store(store) => store.return_url(),
            Session::None | Session::Sco(..) => None,
        }
    }

    /// Calls back when [`keeper`](Self::keeper) may have changed by itself.
    pub fn on_change(&self, call: impl Fn() + 'static) {
        let call = Rc::new(call);
        self.0.copy.on_change({
            let call = call.clone();
            move || call()
        });
        let call = move || call();
        match &self.0.session {
            Session::None => {}
            Session::Sco(session, _) => session.on_change(call),
            Session::Store(store) => store.on_change(call),
        }
    }
}

/// Finds the platform that launched the page, if one did; or who keeps the progress in its place.
/// And the learner, as the platform names him.
fn launch(settings: &Settings) -> (Session, Option<Keeper>, Option<String>) {
    if settings.platform == Platform::Cmi5 {
        let query = web_sys::window().and_then(|it| it.location().search().ok());
        return match query.and_then(|it| exchange::cmi5::learner(&it)) {
            Some(learner) => (
                Session::Store(LateStore::new(settings)),
                None,
                Some(learner),
            ),
            None => (Session::None, Some(Keeper::PlatformMissing), None),
        };
    }
    match PlatformSession::launch(settings) {
        Ok(Some((session, launch))) => {
            let learner = launch.learner.clone();
            (Session::Sco(session, launch), None, Some(learner))
        }
        Ok(None) => (Session::None, None, None),
        Err(keeper) => (Session::None, Some(keeper), None),
    }
}
