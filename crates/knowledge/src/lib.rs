//! A [`Paper`](paper::Paper) becomes [`Knowledge`]: what a student is examined on, found by rules.

mod model;
mod segmenter;

pub use model::{
    Contrast, Correspondence, Cue, Definition, DefinitionKind, Figure, Knowledge, List, ListKind,
    Member, Pair, Quotation, Slot, Term, TermKind, View,
};
pub use segmenter::{Segmenter, Word};

use paper::Paper;

/// All that can be found in one paper.
pub fn extract(paper: &Paper, _segmenter: &mut dyn Segmenter) -> Knowledge {
    Knowledge {
        paper: paper.id.clone(),
        ..Knowledge::default()
    }
}

/// What several papers say of the same terms.
pub fn contrast(_papers: &[Paper], _knowledge: &[Knowledge]) -> Vec<Contrast> {
    Vec::new()
}
