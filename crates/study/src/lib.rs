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
mod outcome;
mod plan;
mod quiz;
mod record;
mod scheduler;
mod seed;
mod session;
mod settings;

pub use blueprint::{Blueprint, Part};
pub use course::{Course, Scope};
pub use evidence::{Confidence, Verdict};
pub use exam::{Asked, Cell, Exam, ExamResult, Tally, seed_of};
pub use fuzz::Load;
pub use learner::{Answer, LONGEST_ANSWER_MS, Learner, Purpose};
pub use memory::{Due, Memory, Rating, Trace};
pub use moment::{Day, Moment};
pub use outcome::{Credit, Outcome, Wait};
pub use plan::{Forecast, Plan, forecast};
pub use quiz::{Feedback, Given, Quiz, mistakes, shown_order};
pub use record::{DayCount, Foretold, ItemRecord, MATURE_DAYS, Mistake, PointRecord, Recalled};
pub use scheduler::Scheduler;
pub use seed::Draws;
pub use session::{Ask, Counts, Next, Reason, Session};
pub use settings::{ChoiceRule, Settings};
