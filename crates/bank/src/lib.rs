//! [`Knowledge`](knowledge::Knowledge) becomes a [`Bank`] of flashcards and questions, each with
//! its proof. An item that is not provably right is not in it.
//!
//! [`generate`] proposes many candidates (`make`), throws away what breaks a rule (`rules`,
//! `claim`) and chooses among the rest (`selection`). [`Audit`] tells what was thrown away.

mod accepted;
mod audit;
mod cite;
mod claim;
mod core_set;
mod corpus;
mod coverage;
mod difficulty;
mod distractor;
mod draft;
mod excerpt;
mod fingerprint;
#[cfg(test)]
mod fixture;
mod generate;
mod library;
mod make;
pub mod migration;
mod model;
mod positions;
pub mod report;
mod rubric;
mod rules;
pub mod sample;
mod segments;
mod selection;
mod standing;
mod telling;
mod turn;
mod units;
mod variants;
mod wording;

pub use audit::{Audit, Rejection};
pub use generate::generate;
pub use library::Library;
pub use model::{
    Bank, Bloom, Card, Change, Choice, ClozePart, Content, Evidence, Form, Item, ItemId, Kind,
    Point, PointId, Question, Rubric, Task, Trap,
};
pub use rules::Rule;
