//! Memory, sessions, quizzes, exams, marking. Time and seeds come in as arguments.

mod course;
pub mod evidence;
mod fuzz;
mod learner;
mod memory;
mod moment;
mod scheduler;
mod seed;
mod session;
mod settings;

pub use course::{Course, Scope};
pub use evidence::{Confidence, Verdict};
pub use fuzz::Load;
pub use learner::{
    Answer, DayCount, ItemRecord, LONGEST_ANSWER_MS, Learner, Mistake, PointRecord, Purpose,
};
pub use memory::{Due, Memory, Rating, Trace};
pub use moment::{Day, Moment};
pub use scheduler::{Credit, Outcome, Scheduler, Wait};
pub use seed::Draws;
pub use session::{Ask, Counts, Next, Reason, Session};
pub use settings::{ChoiceRule, Settings};
