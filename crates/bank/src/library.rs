//! The embedded library: everything the app knows of its papers.

use crate::model::{Bank, Bloom, Content, Form, Item};
use knowledge::{Contrast, Cue, Knowledge};
use paper::order::SortedMap;
use paper::{Front, Paper, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Papers, what they know, and what is asked of them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Library {
    /// The papers, in their order.
    pub papers: Vec<Paper>,
    /// What each knows, in the same order.
    pub knowledge: Vec<Knowledge>,
    /// The same term in several papers.
    pub contrasts: Vec<Contrast>,
    /// All items.
    pub bank: Bank,
    /// For every Chinese character of a term or alias, its readings in plain pinyin (重: chong,
    /// zhong), sorted: enough to search terms by pinyin without a table of all characters.
    pub readings: SortedMap<char, Vec<String>>,
}

/// Terms of a paper, best first, that need no mark to be in its word list.
const UNMARKED: usize = 100;

impl Library {
    /// Without names far down the word lists that nothing marks, and without what the app shows nowhere: what was noticed and where it stood in the file, the workings of rules, and
    /// the knowledge that has become items. It is a seventh of what the papers add to a first visit. A page that comes to
    /// need a field takes it off this list.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        for paper in &mut self.papers {
            paper.notices.clear();
            paper.front = Front {
                title: std::mem::take(&mut paper.front.title),
                authors: std::mem::take(&mut paper.front.authors),
                keywords: std::mem::take(&mut paper.front.keywords),
                source: paper.front.source.take(),
                ..Front::default()
            };
            let places = paper.sections.iter_mut().map(|it| &mut it.span);
            for place in places.chain(paper.sentences.iter_mut().map(|it| &mut it.span)) {
                *place = Span::new(0, 0);
            }
        }
        for knowledge in &mut self.knowledge {
            knowledge.quotations.clear();
            knowledge.figures.clear();
            knowledge.lines.clear();
            // Far down the list, what nothing marks as a name is as often a piece of a phrase: nobody looks it up.
            let mut rank = 0;
            knowledge.terms.retain(|it| {
                rank += 1;
                rank <= UNMARKED || it.cues.iter().any(|it| *it != Cue::Frequency)
            });
            for term in &mut knowledge.terms {
                term.cues.clear();
                term.score = 0.0;
            }
            knowledge.lists.iter_mut().for_each(|it| it.rule.clear());
            let pairs = knowledge.correspondences.iter_mut();
            pairs.for_each(|it| it.rule.clear());
            for definition in &mut knowledge.definitions {
                definition.rule.clear();
                definition.slots.clear();
                definition.speaker = None;
            }
        }
        let terms = self.knowledge.iter().flat_map(|it| &it.terms);
        let words = terms.flat_map(|it| it.aliases.iter().chain([&it.text]));
        let used: BTreeSet<char> = words.flat_map(|it| it.chars()).collect();
        let readings = std::mem::take(&mut self.readings).into_iter();
        self.readings = paper::order::map(readings.filter(|it| used.contains(&it.0)));
        self.bank.items.iter_mut().for_each(trim);
        self
    }

    /// The paper with this id.
    pub fn paper(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|it| it.id == id)
    }
}

fn trim(item: &mut Item) {
    item.difficulty = 0.0;
    item.bloom = Bloom::Remember;
    let Content::Question(question) = &mut item.content else {
        return;
    };
    match &mut question.form {
        Form::Single { choices } | Form::Multiple { choices } => {
            for choice in choices {
                choice.trap = None;
                choice.origin = None;
            }
        }
        Form::Judgement {
            change: Some(change),
            ..
        } => change.truth.clear(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn far_down_the_word_list_only_marked_names_are_shown() {
        let mut knowledge = fixture::knowledge();
        let mut term = knowledge.terms[0].clone();
        term.cues = vec![Cue::Frequency];
        knowledge.terms = (0..UNMARKED + 2)
            .map(|at| {
                term.text = format!("乡{at}");
                term.clone()
            })
            .collect();
        knowledge.terms[UNMARKED + 1].cues.push(Cue::Quoted);
        let library = Library {
            knowledge: vec![knowledge],
            readings: paper::order::map([('乡', vec!["xiang".to_owned()]), ('镇', Vec::new())]),
            ..Library::default()
        };
        let library = library.trimmed();
        let terms = &library.knowledge[0].terms;
        assert_eq!(terms.len(), UNMARKED + 1);
        assert_eq!(
            terms.last().map(|it| it.text.clone()),
            Some(format!("乡{}", UNMARKED + 1))
        );
        assert_eq!(library.readings.iter().count(), 1);
    }
}
