//! A launch by a SCORM platform: resumes the learner's log from it, and keeps it there.

use super::carried;
use super::keeping::Keeper;
use super::lms::WindowApi;
use crate::browser::clock;
use crate::state::library::Books;
use exchange::report::Answered;
use exchange::scorm::{Launch, Link, Save, Sco, Version};
use exchange::{Platform, Settings};
use gloo::timers::callback::Timeout;
use progress::Journal;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use study::Moment;

/// A launch by a platform.
#[derive(Clone)]
pub(super) struct PlatformSession(Rc<Inner>);

struct Inner {
    sco: RefCell<Sco<WindowApi>>,
    version: Version,
    settings: Settings,
    begun: Moment,
    left_out: Cell<usize>,
    /// Answered since the last save.
    answered: RefCell<Vec<Answered>>,
    retry: RefCell<Option<Timeout>>,
    on_change: RefCell<Option<Box<dyn Fn()>>>,
}

impl PlatformSession {
    /// The session that the page's package names, with what the platform told. `Ok(None)` for a page
    /// that is in no package; an error for a package without its platform.
    pub(super) fn launch(settings: &Settings) -> Result<Option<(Self, Launch)>, Keeper> {
        let version = match settings.platform {
            Platform::Scorm12 => Version::V12,
            Platform::Scorm2004 => Version::V2004,
            Platform::Web | Platform::Cmi5 => return Ok(None),
        };
        let api = WindowApi::find(version).ok_or(Keeper::PlatformMissing)?;
        let (sco, launch) = Sco::launch(api, version).map_err(|_| Keeper::PlatformMissing)?;
        let session = Self(Rc::new(Inner {
            sco: RefCell::new(sco),
            version,
            settings: settings.clone(),
            begun: clock::now(),
            left_out: Cell::new(0),
            answered: RefCell::new(Vec::new()),
            retry: RefCell::new(None),
            on_change: RefCell::new(None),
        }));
        Ok(Some((session, launch)))
    }

    /// Takes what the platform kept into the journal. What cannot be read is left for the notice
    /// that tells of it, and is not written over until the learner answers.
    pub(super) fn resume(&self, launch: &Launch, books: &Books, journal: &mut Journal) -> bool {
        carried::take_in(&launch.memory, books, journal)
    }

    /// Takes note of answered questions, to be told with the next save.
    pub(super) fn report(&self, answered: Vec<Answered>) {
        self.0.answered.borrow_mut().extend(answered);
    }

    /// Stores what was learnt: after each answer, for what waits for the closing of the tab may
    /// be lost.
    pub(super) fn save(&self, journal: &Journal, books: &Books) {
        let suspended = carried::text(journal, self.0.version.suspend_room());
        self.0.left_out.set(suspended.left_out);
        let answered = self.0.answered.take();
        let link = self.0.sco.borrow_mut().save(&Save {
            memory: &suspended.text,
            location: &place(),
            standing: carried::standing(&self.0.settings, journal.progress(), books),
            answered: &answered,
            elapsed: self.elapsed(),
        });
        self.after(link);
    }

    /// Ends the session: the page is going.
    pub(super) fn finish(&self) {
        let elapsed = self.elapsed();
        self.0.sco.borrow_mut().finish(elapsed);
        self.0.retry.borrow_mut().take();
    }

    /// Who keeps the progress now.
    pub(super) fn keeper(&self) -> Keeper {
        match (self.0.sco.borrow().link(), self.0.left_out.get()) {
            (Link::ReadOnly, _) => Keeper::Nobody,
            (Link::Waiting(_) | Link::Closed, _) => Keeper::PlatformWaits,
            (Link::Stored, 0) => Keeper::Platform,
            (Link::Stored, points) => Keeper::PlatformInPart(points),
        }
    }

    /// Calls back when [`keeper`](Self::keeper) may have changed by itself.
    pub(super) fn on_change(&self, call: impl Fn() + 'static) {
        *self.0.on_change.borrow_mut() = Some(Box::new(call));
    }

    fn after(&self, link: Link) {
        let wait = self.0.sco.borrow().retry_after();
        let again = wait
            .filter(|_| matches!(link, Link::Waiting(_)))
            .map(|seconds| {
                let session = self.clone();
                Timeout::new(seconds * 1_000, move || {
                    let link = session.0.sco.borrow_mut().retry();
                    session.after(link);
                    if let Some(call) = &*session.0.on_change.borrow() {
                        call();
                    }
                })
            });
        *self.0.retry.borrow_mut() = again;
    }

    fn elapsed(&self) -> u64 {
        let ms = clock::now().unix_ms.saturating_sub(self.0.begun.unix_ms);
        u64::try_from(ms / 10).unwrap_or(0)
    }
}

/// The route, in ASCII as the platform asks for it.
fn place() -> String {
    web_sys::window()
        .and_then(|it| it.location().hash().ok())
        .filter(|it| it.is_ascii() && it.len() <= 255)
        .unwrap_or_default()
}
