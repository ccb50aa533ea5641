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

/// Reads a text as received. `id` is the file name without its extension; what `about` says wins
/// over the text.
pub fn read(id: &str, _received: &[u8], about: &About) -> Paper {
    let front = Front {
        title: about.title.clone().unwrap_or_default(),
        ..Front::default()
    };
    Paper {
        id: id.to_owned(),
        front,
        ..Paper::default()
    }
}
