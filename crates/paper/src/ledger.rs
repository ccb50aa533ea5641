//! The account of every character of the text as received: kept as what, or dropped why.

use crate::span::{Received, Span};
use std::ops::Range;

/// What became of a stretch of the text as received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// Nothing said yet. A finished ledger holds none of it.
    Open,
    /// Kept: a sentence's own words and marks.
    Sentence,
    /// Kept: a heading with its number.
    Heading,
    /// Kept: a citation mark, now a [`crate::Citation`].
    Citation,
    /// Kept: an entry of the reference list.
    Reference,
    /// Kept: front or back matter (title, authors, keywords, English abstract …).
    Matter,
    /// Dropped: space, line ends, and characters that show nothing.
    Space,
    /// Dropped: the hyphen of a word broken at the line's end.
    Hyphen,
    /// Dropped: the label of front matter (`摘要：`), whose content is kept.
    Label,
    /// Dropped: marks of Markdown or HTML.
    Markup,
    /// Dropped: a page number.
    PageNumber,
    /// Dropped: a running head or foot.
    RunningHead,
    /// Dropped: the truncated copy of an abstract that follows in full.
    Duplicate,
    /// Dropped: a row of a table, or the caption of a table or figure.
    Table,
    /// Dropped: a formula on a line of its own.
    Formula,
    /// Dropped: journal apparatus with no place in the model (document code, DOI, thanks, appendix).
    Apparatus,
}

impl Fate {
    /// Whether the stretch lives on in the paper.
    pub fn is_kept(self) -> bool {
        matches!(
            self,
            Self::Sentence | Self::Heading | Self::Citation | Self::Reference | Self::Matter
        )
    }
}

/// One [`Fate`] for each byte of the text as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    fates: Vec<Fate>,
}

impl Ledger {
    /// An account of `text` with its space entered and all else open.
    pub(crate) fn new(text: &str) -> Self {
        let mut fates = vec![Fate::Open; text.len()];
        for (at, c) in text.char_indices() {
            if crate::character::is_blank(c) {
                fates[at..at + c.len_utf8()].fill(Fate::Space);
            }
        }
        Self { fates }
    }

    /// Enters `range`; space within it stays space.
    pub(crate) fn enter(&mut self, range: Range<usize>, fate: Fate) {
        let end = range.end.min(self.fates.len());
        for it in &mut self.fates[range.start.min(end)..end] {
            if *it != Fate::Space {
                *it = fate;
            }
        }
    }

    /// Enters what is still open in `range`.
    pub(crate) fn enter_open(&mut self, range: Range<usize>, fate: Fate) {
        let end = range.end.min(self.fates.len());
        for it in &mut self.fates[range.start.min(end)..end] {
            if *it == Fate::Open {
                *it = fate;
            }
        }
    }

    /// What became of the byte at `at`.
    pub fn fate(&self, at: usize) -> Option<Fate> {
        self.fates.get(at).copied()
    }

    /// The whole account as runs of one fate, in order, without gaps.
    pub fn entries(&self) -> Vec<(Span<Received>, Fate)> {
        let mut entries = Vec::new();
        let mut start = 0;
        for at in 1..=self.fates.len() {
            if at == self.fates.len() || self.fates[at] != self.fates[start] {
                entries.push((Span::new(start, at), self.fates[start]));
                start = at;
            }
        }
        entries
    }
}
