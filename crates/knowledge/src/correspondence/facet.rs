//! Nodes of the outline with what their children are called.

use crate::list;
use crate::openings::Openings;
use crate::reading::Token;
use crate::scene::{Scene, shared_ending};
use paper::{Paper, SectionId, SectionKind, SentenceId};

use super::likeness;

/// A node with three or more children.
pub(super) struct Node {
    pub(super) id: SectionId,
    /// The index of its first sentence.
    place: usize,
    /// What the children are, as a noun phrase.
    pub(super) name: String,
    pub(super) titles: Vec<String>,
    /// The words of each title.
    pub(super) words: Vec<Vec<Token>>,
    /// The sentences that prove each child.
    pub(super) proofs: Vec<Vec<SentenceId>>,
}

/// Items that stand for the children of a node, one each.
pub(super) struct Facet {
    pub(super) name: String,
    pub(super) items: Vec<String>,
}

pub(super) fn nodes(paper: &Paper, headings: &[Vec<Token>]) -> Vec<Node> {
    let openings = Openings::of(paper);
    let ids = (0..paper.sections.len()).map(|at| SectionId(at as u16));
    ids.filter_map(|id| node(paper, id, headings, &openings))
        .collect()
}

fn node(
    paper: &Paper,
    id: SectionId,
    headings: &[Vec<Token>],
    openings: &Openings,
) -> Option<Node> {
    let section = paper.section(id)?;
    let children: Vec<_> = paper
        .children(id)
        .filter(|(_, it)| {
            !matches!(
                it.kind,
                SectionKind::Abstract | SectionKind::Conclusion | SectionKind::Root
            )
        })
        .collect();
    if children.len() < 3 || section.parent.is_none() {
        return None;
    }
    let words = |id: SectionId| headings.get(usize::from(id.0)).cloned().unwrap_or_default();
    let proof = |id: SectionId, topic: Option<SentenceId>| -> Vec<SentenceId> {
        let first = || Some(paper.sentences.get(openings.first(id)?)?.id);
        topic.or_else(first).into_iter().collect()
    };
    Some(Node {
        id,
        place: openings.first(id).unwrap_or(0),
        name: list::stem_of(&section.title, &words(id)),
        titles: children.iter().map(|(_, it)| it.title.clone()).collect(),
        words: children.iter().map(|(child, _)| words(*child)).collect(),
        proofs: children
            .iter()
            .map(|(child, it)| proof(*child, it.topic))
            .collect(),
    })
}

/// The series of a sentence that announce the children of the node.
fn announcing(scene: &Scene<'_>, node: &Node) -> Vec<Facet> {
    list::series(scene)
        .iter()
        .filter(|it| likeness::announces(&it.members, &node.titles))
        .map(|it| Facet {
            name: name(&it.members, node),
            items: it.members.clone(),
        })
        .collect()
}

/// How many sentences before or behind a node what announces it may stand: more than a paper has, so that
/// only in a book most need not be looked at.
const NEAR: usize = 600;

/// The sentences that announce the children of the node, with their series, in reading order.
pub(super) fn announcements<'s, 'a>(
    scenes: &'s [Scene<'a>],
    node: &Node,
) -> Vec<(&'s Scene<'a>, Vec<Facet>)> {
    let from = node.place.saturating_sub(NEAR);
    let near = scenes.iter().skip(from).take(2 * NEAR);
    near.map(|it| (it, announcing(it, node)))
        .filter(|(_, it)| !it.is_empty())
        .collect()
}

/// What the items share at their end, or what the node is about.
fn name(items: &[String], node: &Node) -> String {
    let shared = shared_ending(items);
    match shared.as_str() {
        "性" => "特性".to_owned(),
        "化" => "变化".to_owned(),
        "力" => "能力".to_owned(),
        _ if shared.chars().count() > 1 => shared,
        _ => node.name.clone(),
    }
}
