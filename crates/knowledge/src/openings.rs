//! The first sentence at or below each node of the outline.

use paper::{Paper, SectionId};

/// For each node, by its id, the index of the first sentence that stands in it or below it.
pub(crate) struct Openings(Vec<Option<usize>>);

impl Openings {
    pub(crate) fn of(paper: &Paper) -> Self {
        let mut first = vec![None; paper.sections.len()];
        for (at, sentence) in paper.sentences.iter().enumerate() {
            let mut here = Some(sentence.section);
            while let Some(id) = here {
                // Known, and so are those above it.
                let Some(place @ None) = first.get_mut(usize::from(id.0)) else {
                    break;
                };
                *place = Some(at);
                here = paper.section(id).and_then(|it| it.parent);
            }
        }
        Self(first)
    }

    /// Index into [`Paper::sentences`].
    pub(crate) fn first(&self, id: SectionId) -> Option<usize> {
        self.0.get(usize::from(id.0)).copied().flatten()
    }
}
