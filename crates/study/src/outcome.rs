//! What goes into the scheduler, and what comes out.

use crate::memory::{Memory, Rating};

/// What an answer leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// The answer.
    pub rating: Rating,
    /// The memory after it.
    pub memory: Memory,
    /// Until the next time, for the button.
    pub wait: Wait,
    /// Whether it makes the point a leech, or reminds of it: see
    /// [`reminds_of_leech`](crate::Settings::reminds_of_leech).
    pub leech: bool,
}

/// How long until a point is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wait {
    /// Within the day.
    Minutes(u32),
    /// On a later day.
    Days(u32),
}

/// What an answer is worth to the memory: the rating that it stands for, and how far a right
/// answer is to be believed (1 where it could not be guessed).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Credit {
    /// As if the learner had rated himself.
    pub rating: Rating,
    /// Probability that he knew it, given that he was right.
    pub belief: f32,
}

impl From<Rating> for Credit {
    fn from(rating: Rating) -> Self {
        Self {
            rating,
            belief: 1.0,
        }
    }
}
