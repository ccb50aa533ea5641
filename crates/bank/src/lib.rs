//! [`Knowledge`](knowledge::Knowledge) becomes a [`Bank`] of flashcards and questions, each with
//! its proof. An item that is not provably right is not in it.

mod library;
mod model;

pub use library::Library;
pub use model::{
    Bank, Bloom, Card, Change, Choice, ClozePart, Content, Evidence, Form, Item, ItemId, Kind,
    Point, PointId, Question, Rubric, Task, Trap,
};

/// What generation rejected, and why.
#[derive(Debug, Default)]
pub struct Audit {}

/// All items of a library.
pub fn generate(
    _papers: &[paper::Paper],
    _knowledge: &[knowledge::Knowledge],
    _contrasts: &[knowledge::Contrast],
) -> (Bank, Audit) {
    (Bank::default(), Audit::default())
}
