//! A [`Paper`](paper::Paper) becomes [`Knowledge`]: what a student is examined on, found by rules.

mod model;
mod segmenter;

pub use model::{
    Contrast, Correspondence, Cue, Definition, DefinitionKind, Figure, Knowledge, List, ListKind,
    Member, Pair, Quotation, Slot, Term, TermKind, View,
};
pub use segmenter::{Segmenter, Word};
