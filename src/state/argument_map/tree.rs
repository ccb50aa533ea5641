//! Sections, the lists in them, and which nodes answer each other.

use crate::state::manuscript::heading;
use knowledge::{Knowledge, ListKind};
use paper::{Paper, SectionId, SectionKind, SentenceId};
use study::marking::fold;

/// The argument of a paper.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ArgumentMap {
    /// All nodes in pre-order, the paper itself first.
    pub nodes: Vec<Node>,
    /// Pairs of nodes that answer each other (correspondences), as indices.
    pub links: Vec<(usize, usize)>,
}

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it says.
    pub label: String,
    /// The node above; `None` for the paper alone.
    pub parent: Option<usize>,
    /// 1 for the paper.
    pub level: usize,
    /// The section that it is; `None` for lists and their members.
    pub section: Option<SectionId>,
    /// A sentence that shows it in the text.
    pub sentence: Option<SentenceId>,
}

impl ArgumentMap {
    /// The argument of a paper.
    pub fn new(paper: &Paper, knowledge: &Knowledge) -> Self {
        let mut map = Self::default();
        map.nodes.push(Node {
            label: paper.front.title.clone(),
            parent: None,
            level: 1,
            section: Some(SectionId(0)),
            sentence: None,
        });
        map.lists(knowledge, SectionId(0), 0);
        map.sections(paper, knowledge, SectionId(0), 0);
        map.link(knowledge);
        map
    }

    /// The nodes right below one, in order.
    pub fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        (node + 1..self.nodes.len()).filter(move |it| self.nodes[*it].parent == Some(node))
    }

    /// The nodes that answer this one.
    pub fn answers(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        self.links.iter().filter_map(move |&(left, right)| {
            (left == node)
                .then_some(right)
                .or((right == node).then_some(left))
        })
    }

    fn sections(&mut self, paper: &Paper, knowledge: &Knowledge, above: SectionId, parent: usize) {
        for (id, section) in paper.children(above) {
            if section.level == 0
                || section.kind == SectionKind::Abstract
                || section.title.is_empty()
            {
                continue;
            }
            let first = paper
                .sentences
                .iter()
                .find(|it| paper.is_within(it.section, id));
            let node = self.add(
                heading(&section.number, &section.title),
                parent,
                Some(id),
                section.topic.or(first.map(|it| it.id)),
            );
            self.lists(knowledge, id, node);
            self.sections(paper, knowledge, id, node);
        }
    }

    /// The lists that a section makes in its text. Those of the outline are its sections already.
    fn lists(&mut self, knowledge: &Knowledge, section: SectionId, parent: usize) {
        let lists = knowledge.lists.iter();
        for list in lists.filter(|it| it.kind != ListKind::Outline && it.section == section) {
            let stem = self.add(
                list.stem.clone(),
                parent,
                None,
                list.sentences.first().copied(),
            );
            for member in &list.members {
                let label = member.label.as_ref().unwrap_or(&member.text).clone();
                let sentence = member.sentence.or(list.sentences.first().copied());
                self.add(label, stem, None, sentence);
            }
        }
    }

    fn add(
        &mut self,
        label: String,
        parent: usize,
        section: Option<SectionId>,
        sentence: Option<SentenceId>,
    ) -> usize {
        self.nodes.push(Node {
            label,
            parent: Some(parent),
            level: self.nodes[parent].level + 1,
            section,
            sentence,
        });
        self.nodes.len() - 1
    }

    fn link(&mut self, knowledge: &Knowledge) {
        let labels: Vec<String> = self.nodes.iter().map(|it| fold(&it.label)).collect();
        let find = |text: &str| {
            let text = fold(text);
            let holds = |at: &usize| !text.is_empty() && labels[*at].contains(&text);
            // The paper's title holds many words; of the others the shortest label fits best.
            (1..labels.len())
                .filter(holds)
                .min_by_key(|at| labels[*at].len())
        };
        let pairs = knowledge.correspondences.iter().flat_map(|it| &it.pairs);
        let mut links: Vec<(usize, usize)> = pairs
            .filter_map(|it| Some((find(&it.left)?, find(&it.right)?)))
            .filter(|(left, right)| left != right)
            .map(|(left, right)| (left.min(right), left.max(right)))
            .collect();
        links.sort_unstable();
        links.dedup();
        self.links = links;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::library::Books;

    #[test]
    fn the_library_s_papers_are_trees_in_pre_order() {
        let books = Books::embedded().unwrap();
        let library = books.library();
        for (paper, knowledge) in library.papers.iter().zip(&library.knowledge) {
            let map = ArgumentMap::new(paper, knowledge);
            let shown = paper
                .sections
                .iter()
                .filter(|it| it.level > 0 && !it.title.is_empty());
            let sections = map.nodes.iter().filter(|it| it.section.is_some()).count();
            assert_eq!(
                sections,
                shown.count() + 1,
                "{}: each section once",
                paper.id
            );
            for (at, node) in map.nodes.iter().enumerate().skip(1) {
                let parent = node.parent.unwrap();
                assert!(parent < at, "parents come first");
                assert_eq!(node.level, map.nodes[parent].level + 1);
                assert!(!node.label.is_empty());
                assert!(
                    node.sentence.is_some(),
                    "{} can be shown in the text",
                    node.label
                );
            }
            for &(left, right) in &map.links {
                assert!(left < right && right < map.nodes.len());
                assert!(map.answers(left).any(|it| it == right));
            }
        }
    }
}
