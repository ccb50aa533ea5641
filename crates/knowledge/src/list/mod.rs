//! Enumerations: what the outline divides, what ordinals count, what 、 joins.

mod inline;
mod ordinal;
mod outline;
mod stem;

pub(crate) use inline::series;
pub(crate) use outline::cut_titles;
pub(crate) use stem::of_heading as stem_of;

use crate::model::List;
use crate::reading::Token;
use crate::scene::Scene;
use paper::Paper;

/// All lists of a paper, in reading order: the outline's first where both begin at one place.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>], headings: &[Vec<Token>]) -> Vec<List> {
    let mut lists = outline::find(paper, headings);
    lists.extend(ordinal::find(paper, headings));
    lists.extend(inline::find(paper, scenes));
    lists.sort_by_key(|it| place(paper, it));
    lists
}

/// Index of the first sentence that proves the list.
fn place(paper: &Paper, list: &List) -> usize {
    let first = list.sentences.first();
    first
        .and_then(|id| paper.sentences.iter().position(|it| it.id == *id))
        .unwrap_or(0)
}
