//! Members of other lists as wrong answers: which are of the same make, and which a learner believes.

use super::Maker;
use super::membership::{Wording, is_fit, word};
use crate::claim::Claim;
use crate::corpus::Source;
use crate::distractor::Distractor;
use crate::model::{Evidence, Trap};
use crate::wording::{length, quote, similarity, word_pairs};
use knowledge::{List, ListKind, Member};
use std::collections::BTreeSet;

/// Longest stem that an explanation repeats.
const STEM_IN_WHY: usize = 20;

/// Members of other lists of the same make, as wrong answers to “what belongs to list `asked`?”.
pub(super) fn foreign_members(
    maker: &Maker<'_>,
    asked: usize,
    wording: Wording,
) -> Vec<Distractor> {
    let Some(list) = maker.source.knowledge.lists.get(asked) else {
        return Vec::new();
    };
    let akin = maker.corpus.lists_like(&maker.source.paper.id, asked);
    let inline = |it: &List| it.kind == ListKind::Inline;
    let mut known = BTreeSet::new();
    let mut pool: Vec<Distractor> = Vec::new();
    for source in &maker.corpus.sources {
        let own = source.paper.id == maker.source.paper.id;
        for (index, other) in source.knowledge.lists.iter().enumerate() {
            let itself = own && (index == asked || is_nested(maker.source, list, other));
            // Points of one level stand in for each other; a chapter is no answer among measures.
            let levels = level(maker.source, list) == level(source, other);
            let outlines = list.kind == ListKind::Outline && other.kind == ListKind::Outline;
            // The chapters of the paper are no answer among points.
            let chapters = other.kind == ListKind::Outline && level(source, other) == Some(0);
            let among_points = chapters && level(maker.source, list) != Some(0);
            if outlines && !levels || among_points {
                continue;
            }
            // A point of another chapter is of another kind: a measure among arguments.
            let deep = outlines && level(maker.source, list) >= Some(2);
            if deep && own && !shares_a_chapter(source, list, other) {
                continue;
            }
            if itself || inline(list) != inline(other) || akin.contains(&other) || !is_fit(other) {
                continue;
            }
            for member in &other.members {
                let Some(text) = word(member, wording).filter(|it| known.insert(*it)) else {
                    continue;
                };
                // A heading that repeats what is asked about is no answer to it.
                if similarity(&list.stem, text) >= 0.4 {
                    continue;
                }
                pool.push(Distractor {
                    text: text.to_owned(),
                    claim: Claim::Member {
                        paper: maker.source.paper.id.clone(),
                        list: asked,
                        text: text.to_owned(),
                    },
                    trap: if own {
                        Trap::TrueButIrrelevant
                    } else {
                        Trap::OtherPaper
                    },
                    why: why_foreign(source, own, other),
                    origin: origin(source, other, member),
                    nearness: nearness(list, own, other) + believed(text, &list.stem),
                });
            }
        }
    }
    pool
}

fn level(source: &Source<'_>, list: &List) -> Option<u8> {
    source.paper.section(list.section).map(|it| it.level)
}

/// Whether both stand under one top heading.
fn shares_a_chapter(source: &Source<'_>, a: &List, b: &List) -> bool {
    let chapter = |it: &List| {
        let path = source.paper.path(it.section);
        let mut path = path.into_iter();
        path.find(|id| source.paper.section(*id).is_some_and(|it| it.level == 1))
    };
    chapter(a) == chapter(b)
}

/// Whether one list stands within the other's part of the paper: a sub-point is no wrong answer to
/// a question on the whole.
fn is_nested(source: &Source<'_>, list: &List, other: &List) -> bool {
    let nested =
        |a: &List, b: &List| source.paper.is_within(a.section, b.section) && a.section != b.section;
    let outlines = list.kind == ListKind::Outline && other.kind == ListKind::Outline;
    outlines && nested(list, other) || list.kind == ListKind::Outline && nested(other, list)
}

fn why_foreign(source: &Source<'_>, own: bool, other: &List) -> String {
    let place = source.place_in_words(other.section);
    // A heading that its points are said for.
    if let Some(heading) = own.then(|| argued(&other.stem)).flatten() {
        return format!("这是论述{}时谈到的。", quote(heading));
    }
    // A long stem is a heading: the place of its part says as much.
    let of = if length(&other.stem) <= STEM_IN_WHY {
        quote(&other.stem)
    } else if place.is_empty() {
        "另一部分".to_owned()
    } else {
        format!("另一部分（{place}）")
    };
    if own {
        return format!("文中它属于{of}。");
    }
    let paper = match source.name().as_str() {
        "文中" => "另一篇论文".to_owned(),
        name if name.starts_with('《') => name.to_owned(),
        name => format!("{name}的文章"),
    };
    format!("这是{paper}的说法，属于{of}。")
}

/// The heading whose points a list holds.
fn argued(stem: &str) -> Option<&str> {
    let heading = stem.strip_prefix('“')?;
    ["”的论述要点", "”的具体举措"]
        .iter()
        .find_map(|it| heading.strip_suffix(it))
}

fn origin(source: &Source<'_>, list: &List, member: &Member) -> Option<Evidence> {
    member
        .sentence
        .or_else(|| list.sentences.first().copied())
        .map(|it| source.evidence(it))
}

/// How much a wrong answer is believed of a heading: it shares a word with it, or none.
pub(super) fn believed(text: &str, heading: &str) -> f32 {
    let shares = word_pairs(heading)
        .iter()
        .any(|it| text.contains(it.as_str()));
    if shares { 0.8 } else { 0.2 }
}

/// Lists of the same kind and level in the same paper are the best sources, and lists of things of
/// the same kind (…产业, …产业).
fn nearness(list: &List, own: bool, other: &List) -> f32 {
    let tail = |text: &str| -> String { text.chars().rev().take(2).collect() };
    let mut near = 0.0;
    if own {
        near += 0.4;
    }
    if list.kind == other.kind {
        near += 0.2;
    }
    if list.section == other.section {
        near += 0.2;
    }
    if tail(&list.stem) == tail(&other.stem) {
        near += 0.3;
    }
    near
}

/// Why a member is right.
pub(super) fn why_own(list: &List) -> String {
    if length(&list.stem) <= STEM_IN_WHY {
        format!("文中把它列入{}。", quote(&list.stem))
    } else {
        "文中把它列为要点之一。".to_owned()
    }
}
