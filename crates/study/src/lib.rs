//! Memory, sessions, quizzes, exams, marking. Time and seeds come in as arguments.

mod blueprint;
mod course;
pub mod evidence;
mod exam;
mod fuzz;
mod learner;
pub mod marking;
mod memory;
mod moment;
mod plan;
mod quiz;
mod scheduler;
mod seed;
mod session;
mod settings;

pub use blueprint::{Blueprint, Part};
pub use course::{Course, Scope};
pub use evidence::{Confidence, Verdict};
pub use exam::{Asked, Cell, Exam, ExamResult, Tally, seed_of};
pub use fuzz::Load;
pub use learner::{
    Answer, DayCount, Foretold, ItemRecord, LONGEST_ANSWER_MS, Learner, MATURE_DAYS, Mistake,
    PointRecord, Purpose, Recalled,
};
pub use memory::{Due, Memory, Rating, Trace};
pub use moment::{Day, Moment};
pub use plan::{Forecast, Plan, forecast};
pub use quiz::{Feedback, Given, Quiz, mistakes, shown_order};
pub use scheduler::{Credit, Outcome, Scheduler, Wait};
pub use seed::Draws;
pub use session::{Ask, Counts, Next, Reason, Session};
pub use settings::{ChoiceRule, Settings};
