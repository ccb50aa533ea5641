//! What is kept of each point, each item and each day.

use crate::memory::Memory;
use crate::moment::Day;

/// What is known of one point.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PointRecord {
    /// Its memory.
    pub memory: Memory,
    /// The day it was last asked, in whatever way.
    pub asked: Option<Day>,
    /// Taken out by the learner until he puts it back.
    pub suspended: bool,
    /// Not asked on this day any more.
    pub buried: Option<Day>,
    /// Marked by the learner.
    pub starred: bool,
}

/// What is known of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItemRecord {
    /// Answers.
    pub asked: u32,
    /// Right ones.
    pub right: u32,
    /// The day of the last answer.
    pub last: Option<Day>,
    /// Where it stands in the book of mistakes.
    pub mistake: Mistake,
    /// 斩题: never asked in practice again (exams still may).
    pub retired: bool,
    /// Held for wrong by the learner.
    pub disputed: bool,
}

/// 错题本: a question answered wrongly stays until it was right on two different days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mistake {
    /// Never wrong.
    #[default]
    Never,
    /// In the book.
    Open {
        /// The day on which it was right once since.
        right_on: Option<Day>,
    },
    /// Was in the book, and is mastered.
    Mastered,
}

impl Mistake {
    /// After an answer.
    #[must_use]
    pub(crate) fn after(self, right: bool, on: Day) -> Self {
        match (self, right) {
            (_, false) => Self::Open { right_on: None },
            (Self::Open { right_on: None }, true) => Self::Open { right_on: Some(on) },
            (
                Self::Open {
                    right_on: Some(day),
                },
                true,
            ) if day != on => Self::Mastered,
            (unchanged, true) => unchanged,
        }
    }

    /// Whether it is in the book.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// What was done on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayCount {
    /// Answers.
    pub answers: u32,
    /// Right ones.
    pub right: u32,
    /// Points that were new before.
    pub introduced: u32,
    /// Time spent on them.
    pub took_ms: u64,
    /// Cards asked for the first time that day at an interval below [`MATURE_DAYS`].
    pub young: Recalled,
    /// The same at a longer one.
    pub mature: Recalled,
}

/// Interval in days from which on a point is mature.
pub const MATURE_DAYS: u32 = 21;

/// How many were recalled out of how many asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recalled {
    /// Asked.
    pub asked: u32,
    /// Recalled.
    pub right: u32,
}

impl Recalled {
    pub(crate) fn count(&mut self, right: bool) {
        self.asked += 1;
        self.right += u32::from(right);
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            asked: self.asked + other.asked,
            right: self.right + other.right,
        }
    }

    /// The share recalled; `None` where nothing was asked.
    pub fn share(self) -> Option<f64> {
        (self.asked > 0).then(|| f64::from(self.right) / f64::from(self.asked))
    }
}

/// What was foretold against what came, for answers of about the same probability of recall.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Foretold {
    /// Asked and recalled.
    pub came: Recalled,
    /// Sum of the probabilities foretold.
    pub sum: f64,
}
