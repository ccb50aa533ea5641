//! What happened: the entries of the review log.

use bank::{ItemId, PointId};
use serde::{Deserialize, Serialize};
use study::{Answer, Day, Moment, Settings};

/// Who wrote an event: drawn at random by the edge each time a page is opened, so that two tabs
/// or devices never number their events alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Replica(pub u64);

impl std::fmt::Display for Replica {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&paper::hash::base32(self.0, 13))
    }
}

/// Identity of an event in all logs of a learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EventId {
    /// Who wrote it.
    pub replica: Replica,
    /// Its number among the events of that writer, from 0.
    pub number: u32,
}

/// An entry of the log. Times are in whole seconds, durations in whole quarters of a second, so
/// that what is stored is what was taken into account.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Which.
    pub id: EventId,
    /// When, by the learner's clock.
    pub at: Moment,
    /// What.
    pub deed: Deed,
}

/// What the learner did.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Rated a card or answered a question.
    Answer(Answer),
    /// Suspended a point (`true`) or put it back.
    Suspend(PointId, bool),
    /// Took a point out for the day.
    Bury(PointId),
    /// Starred a point or took the star off.
    Star(PointId, bool),
    /// Made a point new again.
    Forget(PointId),
    /// 斩题, or back.
    Retire(ItemId, bool),
    /// Held an item for wrong, or no more.
    Dispute(ItemId, bool),
    /// Wrote what is wrong with an item.
    Note(ItemId, String),
    /// Set the settings.
    Set(Box<Settings>),
    /// Handed in an exam.
    Exam(Box<ExamRecord>),
    /// Brought the memory of a point along from elsewhere.
    Adopt(Adopted),
    /// Undid an event.
    Undo(EventId),
    /// Did it after all.
    Redo(EventId),
}

impl Deed {
    /// Whether it can be undone. An exam handed in is handed in.
    pub fn is_undoable(&self) -> bool {
        match self {
            Self::Answer(answer) => answer.purpose != study::Purpose::Exam,
            Self::Set(_) | Self::Exam(_) | Self::Adopt(_) | Self::Undo(_) | Self::Redo(_) => false,
            _ => true,
        }
    }
}

/// The memory of a point as a learning platform keeps it, without the answers that it came from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Adopted {
    /// The point.
    pub point: PointId,
    /// FSRS stability, in days.
    pub stability: f32,
    /// FSRS difficulty, from 1 to 10.
    pub difficulty: f32,
    /// The day of the last answer.
    pub last: Day,
    /// How often it was forgotten.
    pub lapses: u32,
}

/// The result of an exam, as it is kept. The answers stand in the log by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ExamRecord {
    /// Name of the blueprint.
    pub blueprint: String,
    /// The seed that drew its questions.
    pub seed: u64,
    /// Hundredths of a mark gained.
    pub gained: u32,
    /// Hundredths of a mark to be had.
    pub total: u32,
    /// Seconds it took.
    pub seconds: u32,
    /// Whether the time was extended or switched off.
    pub untimed: bool,
}
