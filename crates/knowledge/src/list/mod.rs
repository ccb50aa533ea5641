//! Enumerations: what the outline divides, what ordinals count, what 、 joins.

mod hypernym;
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
    merged(lists)
}

/// Abstract and body often give the same list: one list, proved by both.
fn merged(lists: Vec<List>) -> Vec<List> {
    let mut kept: Vec<List> = Vec::with_capacity(lists.len());
    for list in lists {
        let texts = |it: &List| {
            it.members
                .iter()
                .map(|it| it.text.clone())
                .collect::<Vec<_>>()
        };
        let known = kept.iter_mut().find(|it| texts(it) == texts(&list));
        match known {
            Some(known) => {
                for sentence in list.sentences {
                    if !known.sentences.contains(&sentence) {
                        known.sentences.push(sentence);
                    }
                }
            }
            None => kept.push(list),
        }
    }
    kept
}

/// Index of the first sentence that proves the list.
fn place(paper: &Paper, list: &List) -> usize {
    let first = list.sentences.first();
    first
        .and_then(|id| paper.sentences.iter().position(|it| it.id == *id))
        .unwrap_or(0)
}
