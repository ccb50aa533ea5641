//! What is held about a learner's memory of one knowledge point.

use crate::moment::Day;
use serde::{Deserialize, Serialize};

/// How well the learner recalled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// 忘了: not recalled.
    Again = 1,
    /// 困难: recalled, with an effort. It is a pass; a learner who presses it for “forgotten”
    /// spoils his schedule, so the app has to say so.
    Hard = 2,
    /// 记得.
    Good = 3,
    /// 轻松.
    Easy = 4,
}

impl Rating {
    /// All, worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The rating with this number, 1 to 4.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|it| *it as u8 == number)
    }

    /// Whether the point was recalled.
    pub fn passes(self) -> bool {
        self != Self::Again
    }
}

/// Memory of one point. Never stored: always folded from the log.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Memory {
    /// Never asked.
    #[default]
    New,
    /// On its way through the steps of the day, the first time or after a lapse.
    Learning {
        /// The memory so far.
        trace: Trace,
        /// Index of the step that it waits on.
        step: u8,
        /// When it is to be asked again.
        due: Due,
        /// Whether it was known once and forgotten.
        relearning: bool,
    },
    /// Known; asked again after days.
    Review {
        /// The memory so far.
        trace: Trace,
        /// Days from the last answer to the next.
        interval: u32,
        /// The day on which it is asked again.
        due: Day,
    },
}

/// The FSRS state with what the schedule needs besides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trace {
    /// Days until the probability of recall has fallen to 90 %.
    pub stability: f32,
    /// From 1 (easy) to 10 (hard).
    pub difficulty: f32,
    /// The day of the last answer that counted.
    pub last: Day,
    /// Answers that counted.
    pub repetitions: u32,
    /// Times that it was known and then forgotten.
    pub lapses: u32,
}

/// When a learning point is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// At this instant (Unix milliseconds), today.
    At(i64),
    /// On this day, because the step reaches beyond the end of today.
    On(Day),
}

impl Memory {
    /// The trace; `None` for a new point.
    pub fn trace(&self) -> Option<&Trace> {
        match self {
            Self::New => None,
            Self::Learning { trace, .. } | Self::Review { trace, .. } => Some(trace),
        }
    }

    /// Whether it was never asked.
    pub fn is_new(&self) -> bool {
        matches!(self, Self::New)
    }

    /// The day on which it is asked again, if that is counted in days.
    pub fn due_day(&self) -> Option<Day> {
        match self {
            Self::Review { due, .. }
            | Self::Learning {
                due: Due::On(due), ..
            } => Some(*due),
            Self::New | Self::Learning { .. } => None,
        }
    }
}
