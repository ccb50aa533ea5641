//! The log on a shelf.
//!
//! # Keys
//!
//! `wengu/log/<writer>/<number>`: segments of the log. Every page writes under its own writer's
//! name alone, so that no tab overwrites another; the log is the union of all segments. A
//! page rewrites its last segment at each event until it holds [`SEGMENT`] events, and then
//! begins the next.
//!
//! Small segments that no page writes any more are drawn together into large ones when a page is
//! opened. What cannot be read stays where it is: nobody writes under its key.

use crate::event::{Deed, Event, EventId, Replica};
use crate::fold::Progress;
use crate::live::Live;
use crate::log::Log;
use crate::shelf::{Shelf, ShelfError};
use crate::stored::{self, Unreadable};
use paper::order::SortedMap;
use study::{Kin, Moment};

/// Keys of the log begin so.
pub const PREFIX: &str = "wengu/log/";
/// Events in a segment that is written one by one.
const SEGMENT: usize = 256;
/// Events in a segment drawn together.
const LARGE: usize = 32_768;
/// How many small segments may lie about before they are drawn together.
const SCATTERED: usize = 16;
/// A page that is still open may write its segment again; after so long it will not.
const SETTLED_MS: i64 = 2 * 24 * 3_600_000;

/// A stored text that was not understood. It stays on the shelf, untouched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it lies.
    pub key: String,
    /// The text, to be offered as a download.
    pub text: String,
    /// What is wrong with it.
    pub why: Unreadable,
}

/// The log with its state, on a shelf.
pub struct Journal {
    shelf: Box<dyn Shelf>,
    replica: Replica,
    live: Live,
    /// Number of the segment that is being written.
    segment: usize,
    /// Its events.
    open: Vec<Event>,
    /// Whether `open` holds events that are not on the shelf.
    unsaved: bool,
    /// What was seen under each key, as a hash.
    seen: SortedMap<String, u64>,
    aside: Vec<Aside>,
}

impl Journal {
    /// As [`open_with`](Self::open_with), for a library without relatives.
    pub fn open(
        shelf: Box<dyn Shelf>,
        replica: Replica,
        now: Moment,
    ) -> (Self, Result<(), ShelfError>) {
        Self::open_with(shelf, replica, Kin::default(), now)
    }

    /// Reads the log from a shelf. `replica` must be drawn anew for each page; the days of
    /// relatives are kept apart.
    ///
    /// The journal works in any case: where the shelf refuses, in memory alone, with the error
    /// beside it.
    pub fn open_with(
        shelf: Box<dyn Shelf>,
        replica: Replica,
        kin: Kin,
        now: Moment,
    ) -> (Self, Result<(), ShelfError>) {
        let mut journal = Self {
            shelf,
            replica,
            live: Live::new(Log::default(), kin),
            segment: 0,
            open: Vec::new(),
            unsaved: false,
            seen: SortedMap::new(),
            aside: Vec::new(),
        };
        let read = journal.refresh();
        // A shelf too full to draw its segments together is still a log that was read.
        let _ = journal.draw_together(now);
        (journal, read)
    }

    /// The state.
    pub fn progress(&self) -> &Progress {
        self.live.progress()
    }

    /// The log.
    pub fn log(&self) -> &Log {
        self.live.log()
    }

    /// What could not be read.
    pub fn aside(&self) -> &[Aside] {
        &self.aside
    }

    /// Events that are known to have been written and are not there, those of unreadable texts
    /// among them.
    pub fn missing(&self) -> u32 {
        self.log().missing()
    }

    /// Whether something is not on the shelf yet. It goes there with the next event, or by
    /// [`save`](Self::save).
    pub fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// Records what was done now and saves it.
    ///
    /// # Errors
    ///
    /// The event is in the state in any case; an error says that it is not on the shelf.
    pub fn record(&mut self, deed: Deed, at: Moment) -> Result<EventId, ShelfError> {
        let event = self.live.record(self.replica, deed, at);
        let id = event.id;
        self.open.push(event);
        self.unsaved = true;
        self.save()?;
        Ok(id)
    }

    /// Undoes the last thing done, if there is one.
    pub fn undo(&mut self, at: Moment) -> Option<Result<EventId, ShelfError>> {
        let id = self.progress().undoable()?;
        Some(self.record(Deed::Undo(id), at))
    }

    /// Does again what was undone last, if nothing was done since.
    pub fn redo(&mut self, at: Moment) -> Option<Result<EventId, ShelfError>> {
        let id = self.progress().redoable()?;
        Some(self.record(Deed::Redo(id), at))
    }

    /// Puts what is unsaved on the shelf.
    pub fn save(&mut self) -> Result<(), ShelfError> {
        if !self.unsaved {
            return Ok(());
        }
        self.put(stored::write(&self.open))?;
        self.unsaved = false;
        if self.open.len() >= SEGMENT {
            self.open.clear();
            self.segment += 1;
        }
        Ok(())
    }

    /// Takes in what other pages have written since.
    pub fn refresh(&mut self) -> Result<(), ShelfError> {
        let mut found = Log::default();
        let own = format!("{PREFIX}{}/", self.replica);
        for key in self.shelf.keys()? {
            if !key.starts_with(PREFIX) || key.starts_with(&own) {
                continue;
            }
            let Some(text) = self.shelf.get(&key)? else {
                continue;
            };
            let hash = paper::hash::fnv1a(&[&text]);
            if self.seen.insert(key.clone(), hash) == Some(hash) {
                continue;
            }
            match stored::read(&text) {
                Ok(events) => events.into_iter().for_each(|it| found.insert(it)),
                Err(why) => {
                    self.aside.retain(|it| it.key != key);
                    self.aside.push(Aside { key, text, why });
                }
            }
        }
        if !found.is_empty() {
            self.live.merge(&found);
        }
        Ok(())
    }

    /// The whole log as the text of a file.
    pub fn export(&self) -> String {
        let events: Vec<Event> = self.log().by_writer().collect();
        stored::write(&events)
    }

    /// Takes in a file that [`export`](Self::export) made, here or elsewhere, and returns how
    /// many events were new.
    ///
    /// # Errors
    ///
    /// What is wrong with the file; nothing was taken in then. Or the shelf is full; the events
    /// are in the state then, but will be gone with the page.
    pub fn import(&mut self, text: &str) -> Result<usize, ImportError> {
        let events = stored::read(text).map_err(ImportError::Unreadable)?;
        let new: Vec<Event> = events
            .into_iter()
            .filter(|it| !self.log().contains(it.id))
            .collect();
        let mut log = Log::default();
        new.iter().for_each(|it| log.insert(it.clone()));
        self.live.merge(&log);
        self.keep(&log).map_err(ImportError::Shelf)?;
        Ok(new.len())
    }

    /// Puts whole events of other writers under own keys.
    fn keep(&mut self, log: &Log) -> Result<(), ShelfError> {
        self.save()?;
        if !self.open.is_empty() {
            self.open.clear();
            self.segment += 1;
        }
        let events: Vec<Event> = log.by_writer().collect();
        for part in events.chunks(LARGE) {
            self.put(stored::write(part))?;
            self.segment += 1;
        }
        Ok(())
    }

    fn put(&self, text: String) -> Result<(), ShelfError> {
        let key = format!("{PREFIX}{}/{:04}", self.replica, self.segment);
        self.shelf.put(&key, &text)
    }

    /// Draws small settled segments together. The large one is on the shelf before the small ones
    /// go, and a small one goes only if it still is what was read.
    fn draw_together(&mut self, now: Moment) -> Result<(), ShelfError> {
        let mut small = Vec::new();
        let mut log = Log::default();
        for key in self.seen.keys() {
            let Some(text) = self.shelf.get(key)? else {
                continue;
            };
            let Ok(events) = stored::read(&text) else {
                continue;
            };
            let settled = |it: &Event| it.at.unix_ms.abs_diff(now.unix_ms) > SETTLED_MS as u64;
            if events.len() < LARGE / 2 && events.iter().all(settled) {
                events.into_iter().for_each(|it| log.insert(it));
                small.push((key.clone(), text));
            }
        }
        if small.len() < SCATTERED {
            return Ok(());
        }
        self.keep(&log)?;
        for (key, text) in small {
            if self.shelf.get(&key)?.as_ref() == Some(&text) {
                self.shelf.remove(&key)?;
            }
        }
        Ok(())
    }
}

/// Why a file was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// The file cannot be read.
    Unreadable(Unreadable),
    /// What it holds could not be stored.
    Shelf(ShelfError),
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => why.fmt(f),
            Self::Shelf(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for ImportError {}
