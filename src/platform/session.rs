//! A launch by a SCORM platform: resumes the learner's log from it, and keeps it there.

use super::keeping::Keeper;
use super::lms::WindowApi;
use crate::browser::clock;
use crate::state::library::Books;
use exchange::memory::Kept;
use exchange::report::Answered;
use exchange::scorm::{Launch, Link, Save, Sco, Version};
use exchange::suspend::{self, Resumed};
use exchange::{Platform, Settings, Standing};
use gloo::timers::callback::Timeout;
use progress::{Adopted, Deed, ImportError, Journal, Progress};
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
        let points = books.course().points();
        match suspend::read(&launch.memory, &points) {
            // A storage that is full or refuses loses nothing here: the platform keeps it.
            Ok(Resumed::Log(log)) => {
                !matches!(journal.import(&log), Err(ImportError::Unreadable(_)))
            }
            Ok(Resumed::Memory(kept)) => {
                adopt(kept, journal);
                true
            }
            Err(_) => false,
        }
    }

    /// Takes note of answered questions, to be told with the next save.
    pub(super) fn report(&self, answered: Vec<Answered>) {
        self.0.answered.borrow_mut().extend(answered);
    }

    /// Stores what was learnt: after each answer, for what waits for the closing of the tab may
    /// be lost.
    pub(super) fn save(&self, journal: &Journal, books: &Books) {
        let kept = memory(journal.progress());
        let suspended = suspend::write(&journal.export(), &kept, self.0.version.suspend_room());
        self.0.left_out.set(suspended.left_out);
        let answered = self.0.answered.take();
        let link = self.0.sco.borrow_mut().save(&Save {
            memory: &suspended.text,
            location: &place(),
            standing: self.standing(journal.progress(), books),
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

    /// How far the learner is in the part of the library that the package is about.
    fn standing(&self, progress: &Progress, books: &Books) -> Standing {
        let mut standing = Standing {
            mastery: self.0.settings.mastery,
            ..Standing::default()
        };
        let course = books.course();
        let scope = study::Scope {
            core: true,
            ..self.0.settings.study_scope()
        };
        let learner = &progress.learner;
        for point in course.points() {
            if !course
                .items_of(point)
                .any(|it| scope.holds(course, learner, it))
            {
                continue;
            }
            standing.points += 1;
            let record = learner.point(point);
            standing.met += u32::from(record.asked.is_some() || !record.memory.is_new());
            standing.held += u32::from(is_held(&record.memory));
        }
        standing
    }

    fn elapsed(&self) -> u64 {
        let ms = clock::now().unix_ms.saturating_sub(self.0.begun.unix_ms);
        u64::try_from(ms / 10).unwrap_or(0)
    }
}

fn is_held(memory: &study::Memory) -> bool {
    match memory {
        study::Memory::New => false,
        study::Memory::Learning { relearning, .. } => !relearning,
        study::Memory::Review { .. } => true,
    }
}

fn memory(progress: &Progress) -> Vec<Kept> {
    let records = progress.learner.points.iter();
    records
        .filter_map(|(point, record)| {
            let trace = record.memory.trace()?;
            Some(Kept {
                point: *point,
                stability: trace.stability,
                difficulty: trace.difficulty,
                day: u16::try_from(trace.last.0).unwrap_or(0),
                lapses: u8::try_from(trace.lapses).unwrap_or(u8::MAX),
                held: is_held(&record.memory),
            })
        })
        .collect()
}

/// Takes kept memories into the log, but for points of which it knows as much.
fn adopt(kept: Vec<Kept>, journal: &mut Journal) {
    for it in kept {
        let last = study::Day(it.day.into());
        let own = journal.progress().learner.point(it.point).memory;
        if own.trace().is_some_and(|own| own.last >= last) {
            continue;
        }
        let adopted = Adopted {
            point: it.point,
            stability: it.stability,
            difficulty: it.difficulty,
            last,
            lapses: it.lapses.into(),
        };
        // A refusing storage is told by the notice on storage; the platform keeps it in any case.
        let _ = journal.record(Deed::Adopt(adopted), clock::now());
    }
}

/// The route, in ASCII as the platform asks for it.
fn place() -> String {
    web_sys::window()
        .and_then(|it| it.location().hash().ok())
        .filter(|it| it.is_ascii() && it.len() <= 255)
        .unwrap_or_default()
}
