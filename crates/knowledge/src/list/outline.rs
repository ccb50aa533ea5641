//! The children of an outline node are a list.

use super::stem;
use crate::model::{List, ListKind, Member};
use crate::reading::Token;
use crate::segmenter::Segmenter;
use paper::{Paper, Section, SectionId, SectionKind, SentenceId};

/// A list for every node with two or more children.
pub(super) fn find(paper: &Paper, headings: &[Vec<Token>]) -> Vec<List> {
    let ids = (0..paper.sections.len()).map(|at| SectionId(at as u16));
    ids.filter_map(|id| of_node(paper, id, headings)).collect()
}

/// The words of every section's title.
pub(crate) fn cut_titles(paper: &Paper, segmenter: &dyn Segmenter) -> Vec<Vec<Token>> {
    let titles = paper.sections.iter().map(|it| it.title.as_str());
    titles
        .map(|it| crate::reading::cut(it, segmenter))
        .collect()
}

fn of_node(paper: &Paper, id: SectionId, headings: &[Vec<Token>]) -> Option<List> {
    let node = paper.section(id)?;
    let children: Vec<(SectionId, &Section)> =
        paper.children(id).filter(|(_, it)| divides(it)).collect();
    let children = first_run(children);
    if children.len() < 2 || node.kind == SectionKind::Abstract {
        return None;
    }
    let stem = if node.kind == SectionKind::Root {
        root_stem(&node.title)
    } else {
        stem::of_heading(&node.title, headings.get(usize::from(id.0))?)
    };
    let numbered = children.iter().all(|(_, it)| !it.number.is_empty());
    let mut sentences: Vec<SentenceId> = children
        .iter()
        .filter_map(|(child, it)| it.topic.or_else(|| first_sentence(paper, *child)))
        .collect();
    sentences.dedup();
    Some(List {
        stem,
        members: children
            .iter()
            .map(|(child, it)| member(*child, it))
            .collect(),
        ordered: numbered,
        complete: true,
        kind: ListKind::Outline,
        section: id,
        sentences,
        rule: "提纲".to_owned(),
    })
}

/// The children up to a number that was there before: behind it the children of a lost heading
/// begin.
fn first_run(children: Vec<(SectionId, &Section)>) -> Vec<(SectionId, &Section)> {
    let reset = (1..children.len()).find(|&at| {
        let number = &children[at].1.number;
        !number.is_empty() && children[..at].iter().any(|(_, it)| it.number == *number)
    });
    let mut children = children;
    children.truncate(reset.unwrap_or(children.len()));
    children
}

fn divides(section: &Section) -> bool {
    matches!(
        section.kind,
        SectionKind::Heading | SectionKind::Ordinal | SectionKind::Topic
    ) && !section.title.is_empty()
}

pub(super) fn root_stem(title: &str) -> String {
    if title.is_empty() {
        "全文的主要部分".to_owned()
    } else {
        format!("《{title}》的主要部分")
    }
}

fn member(id: SectionId, section: &Section) -> Member {
    let label = section
        .title
        .split_once('：')
        .map(|(label, _)| label.to_owned());
    Member {
        text: section.title.clone(),
        label: label.filter(|it| it.chars().count() <= 10),
        sentence: section.topic,
        section: Some(id),
    }
}

/// The first sentence at or below a node.
fn first_sentence(paper: &Paper, id: SectionId) -> Option<SentenceId> {
    paper
        .sentences
        .iter()
        .find(|it| paper.is_within(it.section, id))
        .map(|it| it.id)
}
