//! Text as received becomes a clean, structured [`Paper`].
//!
//! Reading never panics and never fails on any text: it returns what it understood, and
//! [`Notice`]s that say where it did not, why, and what to do.

mod aside;
mod bibliography;
mod character;
mod citation;
mod decode;
mod front;
mod front_matter;
mod furniture;
pub mod hash;
mod label;
mod ledger;
mod lines;
mod markup;
mod model;
mod normalise;
mod notes;
mod notice;
mod number;
pub mod order;
mod outline;
mod read;
mod references;
mod reflow;
mod sentence;
mod span;
mod usable;

pub use decode::{Decoded, Encoding, decode};
pub use ledger::{Fate, Ledger};
pub use model::{
    About, Citation, Front, Notice, Paper, Paragraph, Reference, Section, SectionId, SectionKind,
    Sentence, SentenceId, TitleOrigin,
};
pub use read::{Reading, read, read_with_ledger};
pub use span::{Clean, Received, Span};
pub use usable::{Unusable, unusable};
