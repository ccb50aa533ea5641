//! Enumerations: what the outline divides, what ordinals count, what 、 joins.

mod announcement;
mod bounds;
mod clause;
mod count;
mod frames;
mod inline;
mod member_head;
mod ordinal;
mod outline;
mod run;
mod series;
mod shape;
mod site;
mod stated;
mod stem;
mod topic;

pub use frames::{Example, FRAMES, Frame};
pub(crate) use outline::cut_titles;
pub(crate) use series::{Series, series};
pub(crate) use stem::of_heading as stem_of;

use crate::model::List;
use crate::reading::{self, Token};
use crate::scene::Scene;
use crate::segmenter::Segmenter;
use paper::Paper;

/// All lists of a paper, in reading order: the outline's first where both begin at one place.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>], headings: &[Vec<Token>]) -> Vec<List> {
    let outline = outline::find(paper, headings);
    let mut lists = ordinal::named(paper, scenes, headings, outline);
    lists.extend(ordinal::find(paper, scenes, headings));
    lists.extend(inline::find(paper, scenes));
    lists.extend(stated::find(paper, scenes));
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

/// What `frame` alone finds in one sentence: stem and members. For the tests of the frames.
pub fn try_frame(
    frame: &Frame,
    sentence: &str,
    segmenter: &dyn Segmenter,
) -> Vec<(String, Vec<String>)> {
    let tokens = reading::cut(sentence, segmenter);
    let scene = Scene {
        text: sentence,
        tokens: &tokens,
        sentence: 0,
        quotes: &[],
        before: &[],
    };
    let mut found = Vec::new();
    for series in series(&scene) {
        let site = site::Site {
            scene: &scene,
            series: &series,
            topic: None,
        };
        if let Some(stem) = (frame.stem)(&site) {
            found.push((stem, series.members));
        }
    }
    found
}
