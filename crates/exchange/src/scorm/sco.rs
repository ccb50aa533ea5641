//! A launched SCO: what it reads at its start, writes as the learner answers, and keeps for another
//! try when the platform does not take it.

mod launch;

pub use launch::{Entry, Launch, Mode};

use super::value::{hundredths, share};
use super::{Call, LmsApi, Version, check, duration, interaction_elements};
use crate::report::Answered;
use crate::standing::Standing;

/// Why something is not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no object, or it throws or gives nothing.
    Silent,
    /// The platform said no; its error code.
    Code(u16),
}

/// Whether the platform has what it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// All is stored.
    Stored,
    /// Not all is; to be tried again.
    Waiting(Trouble),
    /// The launch is for looking only.
    ReadOnly,
    /// The session is over.
    Closed,
}

/// What is to be stored after an answer.
#[derive(Debug, Clone, Copy)]
pub struct Save<'a> {
    /// Text of [`crate::memory::pack`].
    pub memory: &'a str,
    /// Where the learner is, as the app's own route.
    pub location: &'a str,
    /// How far the learner is.
    pub standing: Standing,
    /// Questions answered since the last save.
    pub answered: &'a [Answered],
    /// How long this session lasts, in hundredths of a second.
    pub elapsed: u64,
}

/// A launched SCO.
#[derive(Debug)]
pub struct Sco<A> {
    api: A,
    version: Version,
    link: Link,
    /// The next free interaction; `None` where the platform keeps none.
    interaction: Option<usize>,
    /// Best so far, by this or an earlier session: a grade does not fall by going on to learn.
    status: Status,
    score: Option<u32>,
    /// The platform has a mastery score of its own and judges any score at the session's end.
    judged_by_platform: bool,
    /// Not yet taken, in order.
    pending: Vec<(String, String)>,
    tries: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Incomplete,
    Completed,
    Passed,
}

/// Interactions that SCORM 2004 guarantees (its smallest permitted maximum).
const MOST_INTERACTIONS: usize = 250;

impl<A: LmsApi> Sco<A> {
    /// Whether the platform has what it was told.
    pub fn link(&self) -> Link {
        self.link
    }

    /// Stores the learner's work. Called after each answer: what waits for the closing of the tab
    /// is cut at 64 KiB by browsers and lost whole.
    pub fn save(&mut self, save: &Save<'_>) -> Link {
        if matches!(self.link, Link::ReadOnly | Link::Closed) {
            return self.link;
        }
        self.queue_place(save);
        self.queue_standing(&save.standing);
        self.queue_interactions(save.answered);
        self.queue_time(save.elapsed);
        self.flush()
    }

    /// Tries again what the platform did not take.
    pub fn retry(&mut self) -> Link {
        match self.link {
            Link::Waiting(_) => self.flush(),
            link => link,
        }
    }

    /// Seconds until the next [`retry`](Self::retry), if one is due: 2, 4, 8, 16, then every 32.
    pub fn retry_after(&self) -> Option<u32> {
        matches!(self.link, Link::Waiting(_)).then(|| 1 << self.tries.clamp(1, 5))
    }

    /// Ends the session, for a page that is left. What was saved is stored already.
    pub fn finish(&mut self, elapsed: u64) -> Link {
        if self.link == Link::Closed {
            return self.link;
        }
        if self.link != Link::ReadOnly {
            self.queue_time(elapsed);
            self.flush();
        }
        // Its answer changes nothing: the page is going.
        let _ = self.ask(Call::Finish, &[""]);
        self.link = Link::Closed;
        self.link
    }

    fn queue_place(&mut self, save: &Save<'_>) {
        self.queue(
            "cmi.suspend_data",
            "cmi.suspend_data",
            save.memory.to_owned(),
        );
        self.queue(
            "cmi.core.lesson_location",
            "cmi.location",
            save.location.to_owned(),
        );
    }

    fn queue_standing(&mut self, standing: &Standing) {
        let status = match (standing.complete(), standing.passed()) {
            (true, Some(true)) => Status::Passed,
            (true, None) => Status::Completed,
            // Not `failed`: some platforms lock the learner out. In SCORM 2004 completion is told
            // apart from success.
            (true, Some(false)) if self.version == Version::V2004 => Status::Completed,
            _ => Status::Incomplete,
        };
        self.status = self.status.max(status);
        self.queue_status();
        let score = standing.score();
        // A platform with a mastery score makes a first score of a learner who has just begun
        // "failed"; it gets the score when all was met.
        let ripe = standing.complete() || !self.judged_by_platform;
        if standing.points > 0 && ripe && self.score.is_none_or(|best| score >= best) {
            self.score = Some(score);
            self.queue_score(score);
        }
        if self.version == Version::V2004 {
            self.queue("", "cmi.progress_measure", share(standing.progress()));
        }
    }

    fn queue_status(&mut self) {
        let lesson_status = match self.status {
            Status::Incomplete => "incomplete",
            Status::Completed => "completed",
            Status::Passed => "passed",
        };
        match self.version {
            Version::V12 => self.queue("cmi.core.lesson_status", "", lesson_status.to_owned()),
            Version::V2004 => {
                let done = if self.status == Status::Incomplete {
                    "incomplete"
                } else {
                    "completed"
                };
                self.queue("", "cmi.completion_status", done.to_owned());
                if self.status == Status::Passed {
                    self.queue("", "cmi.success_status", "passed".to_owned());
                }
            }
        }
    }

    fn queue_score(&mut self, score: u32) {
        self.queue("cmi.core.score.min", "cmi.score.min", "0".to_owned());
        self.queue("cmi.core.score.max", "cmi.score.max", "100".to_owned());
        self.queue("cmi.core.score.raw", "cmi.score.raw", hundredths(score));
        if self.version == Version::V2004 {
            self.queue("", "cmi.score.scaled", share(score));
        }
    }

    fn queue_interactions(&mut self, answered: &[Answered]) {
        for it in answered {
            let Some(index) = self.interaction.filter(|it| *it < MOST_INTERACTIONS) else {
                return;
            };
            self.pending
                .extend(interaction_elements(self.version, index, it));
            self.interaction = Some(index + 1);
        }
    }

    fn queue_time(&mut self, elapsed: u64) {
        let time = duration(self.version, elapsed);
        self.queue("cmi.core.session_time", "cmi.session_time", time);
    }

    /// The element by its name in SCORM 1.2 or 2004; a later value takes the place of an earlier.
    fn queue(&mut self, v12: &str, v2004: &str, value: String) {
        let element = match self.version {
            Version::V12 => v12,
            Version::V2004 => v2004,
        };
        self.pending.retain(|(it, _)| it != element);
        self.pending.push((element.to_owned(), value));
    }

    /// Sends what waits, then has it stored.
    fn flush(&mut self) -> Link {
        let result = self.send().and_then(|()| self.ask(Call::Commit, &[""]));
        self.link = match result {
            Ok(()) => Link::Stored,
            Err(trouble) => Link::Waiting(trouble),
        };
        self.tries = if result.is_ok() { 0 } else { self.tries + 1 };
        self.link
    }

    fn send(&mut self) -> Result<(), Trouble> {
        while let Some((element, value)) = self.pending.first().cloned() {
            // What some platform refuses is not sent to any.
            if check(self.version, &element, &value).is_ok() {
                match self.ask(Call::Set, &[&element, &value]) {
                    Err(Trouble::Code(code)) if is_refusal(code) => self.refused(&element),
                    other => other?,
                }
            }
            self.pending.retain(|(it, _)| *it != element);
        }
        Ok(())
    }

    /// An element that the platform does not have or take will not be taken the next time either.
    /// Without an interaction's id the rest of it has no place.
    fn refused(&mut self, element: &str) {
        if element.starts_with("cmi.interactions.") && element.ends_with(".id") {
            self.interaction = None;
            self.pending
                .retain(|(it, _)| !it.starts_with("cmi.interactions."));
        }
    }

    fn get(&mut self, names: &[&str; 2]) -> String {
        let element = match self.version {
            Version::V12 => names[0],
            Version::V2004 => names[1],
        };
        // An element that is not set reads as "", with or without an error (Moodle, scorm-again).
        self.api.call(Call::Get, &[element]).unwrap_or_default()
    }

    fn ask(&mut self, call: Call, arguments: &[&str]) -> Result<(), Trouble> {
        match self.api.call(call, arguments).as_deref() {
            Some("true" | "1") => Ok(()),
            Some(_) => Err(Trouble::Code(self.last_error())),
            None => Err(Trouble::Silent),
        }
    }

    fn last_error(&mut self) -> u16 {
        let code = self.api.call(Call::LastError, &[]).unwrap_or_default();
        code.trim().parse().unwrap_or(0)
    }
}

/// Codes by which a platform says that it does not have the element or does not take the value,
/// now and always: 2xx argument, 351 set failure, 401 to 408 of both versions.
fn is_refusal(code: u16) -> bool {
    matches!(code, 201..=203 | 351 | 401..=408)
}

#[cfg(test)]
mod tests;
