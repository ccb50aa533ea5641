//! Text as received becomes a clean, structured [`Paper`].
//!
//! Reading never panics and never fails on any text: it returns what it understood, and
//! [`Notice`]s that say where it did not, why, and what to do.

pub mod hash;
mod model;
mod span;

pub use model::{
    About, Citation, Front, Notice, Paper, Paragraph, Reference, Section, SectionId, SectionKind,
    Sentence, SentenceId, TitleOrigin,
};
pub use span::{Clean, Received, Span};
