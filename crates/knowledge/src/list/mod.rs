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
mod pairing;
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

use crate::characters::Characters;
use crate::model::List;
use crate::reading::{self, Token};
use crate::scene::Scene;
use crate::segmenter::Segmenter;
use paper::{Paper, SentenceId};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// All lists of a paper, in reading order: the outline's first where both begin at one place.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>], headings: &[Vec<Token>]) -> Vec<List> {
    let outline = outline::find(paper, headings);
    let topics = topic::of_sentences(paper, scenes);
    let counted = ordinal::Source {
        paper,
        scenes,
        headings,
        topics: &topics,
    };
    let mut lists = counted.named(outline);
    lists.extend(counted.find());
    lists.extend(inline::find(paper, scenes, &topics));
    lists.extend(stated::find(paper, scenes, &topics));
    let mut lists: Vec<List> = lists
        .into_iter()
        .map(|it| pairing::rejoined(paper, it))
        .collect();
    let places: BTreeMap<SentenceId, usize> = paper
        .sentences
        .iter()
        .enumerate()
        .rev()
        .map(|(at, it)| (it.id, at))
        .collect();
    let place = |it: &List| it.sentences.first().and_then(|id| places.get(id)).copied();
    lists.sort_by_cached_key(|it| place(it).unwrap_or(0));
    merged(lists)
}

/// Abstract and body often give the same list: one list, proved by both.
fn merged(lists: Vec<List>) -> Vec<List> {
    let mut kept: Vec<List> = Vec::with_capacity(lists.len());
    let mut places: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for list in lists {
        let texts: Vec<String> = list.members.iter().map(|it| it.text.clone()).collect();
        match places.get(&texts).and_then(|at| kept.get_mut(*at)) {
            Some(known) => {
                for sentence in list.sentences {
                    if !known.sentences.contains(&sentence) {
                        known.sentences.push(sentence);
                    }
                }
            }
            None => {
                places.insert(texts, kept.len());
                kept.push(list);
            }
        }
    }
    kept
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
        series: OnceCell::new(),
        characters: Characters::of(sentence),
    };
    let mut found = Vec::new();
    for series in series(&scene) {
        let site = site::Site {
            scene: &scene,
            series,
            topic: None,
        };
        if let Some(stem) = (frame.stem)(&site) {
            found.push((stem, series.members.clone()));
        }
    }
    found
}
