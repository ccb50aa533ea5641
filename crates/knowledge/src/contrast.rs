//! The same term in several papers: how each defines and divides it.

use crate::model::{Contrast, DefinitionKind, Knowledge, View};
use paper::Paper;
use std::collections::BTreeMap;

/// The terms that two or more papers define or divide, in the order of the first paper's terms.
pub(crate) fn find(papers: &[Paper], knowledge: &[Knowledge]) -> Vec<Contrast> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, it) in knowledge.iter().enumerate() {
        for term in names(it) {
            let of = holders.entry(term).or_default();
            if of.last() != Some(&at) {
                of.push(at);
            }
        }
    }
    let mut found: Vec<(usize, usize, Contrast)> = holders
        .into_iter()
        .filter(|(_, of)| of.len() >= 2)
        .filter_map(|(term, of)| {
            let views: Vec<View> = of
                .iter()
                .filter_map(|&at| view(term, papers, &knowledge[at]))
                .collect();
            let first = *of.first()?;
            let rank = knowledge[first]
                .terms
                .iter()
                .position(|it| it.text == term)?;
            (views.len() >= 2).then(|| {
                (
                    first,
                    rank,
                    Contrast {
                        term: term.to_owned(),
                        views,
                    },
                )
            })
        })
        .collect();
    found.sort_by_key(|(paper, rank, _)| (*paper, *rank));
    found.into_iter().map(|(_, _, it)| it).collect()
}

/// A paper's terms by all their names.
fn names(knowledge: &Knowledge) -> impl Iterator<Item = &str> {
    let terms = knowledge.terms.iter();
    terms.flat_map(|it| {
        std::iter::once(it.text.as_str()).chain(it.aliases.iter().map(String::as_str))
    })
}

/// What one paper says of the term; `None` where it only uses it.
fn view(term: &str, papers: &[Paper], knowledge: &Knowledge) -> Option<View> {
    let index = |at: usize| u16::try_from(at).ok();
    let mut definitions: Vec<(bool, u16)> = knowledge
        .definitions
        .iter()
        .enumerate()
        .filter(|(_, it)| it.term == term)
        .filter_map(|(at, it)| Some((it.kind == DefinitionKind::Attribute, index(at)?)))
        .collect();
    // Definitions before attributes: what it is, then what is said of it.
    definitions.sort_unstable();
    let lists: Vec<u16> = knowledge
        .lists
        .iter()
        .enumerate()
        .filter(|(_, it)| it.stem.contains(term) && !it.stem.starts_with('《'))
        .filter_map(|(at, _)| index(at))
        .collect();
    let known = papers.iter().any(|it| it.id == knowledge.paper);
    (known && !(definitions.is_empty() && lists.is_empty())).then(|| View {
        paper: knowledge.paper.clone(),
        definitions: definitions.into_iter().map(|(_, at)| at).collect(),
        lists,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Definition, Term, TermKind};
    use paper::{SentenceId, Span};

    fn knowledge(paper: &str, term: &str, defined: &[(&str, DefinitionKind)]) -> Knowledge {
        Knowledge {
            paper: paper.to_owned(),
            terms: vec![Term {
                text: term.to_owned(),
                aliases: Vec::new(),
                kind: TermKind::Concept,
                score: 1.0,
                sentences: Vec::new(),
                cues: Vec::new(),
            }],
            definitions: defined
                .iter()
                .map(|(text, kind)| Definition {
                    term: term.to_owned(),
                    text: (*text).to_owned(),
                    kind: *kind,
                    rule: "是指".to_owned(),
                    sentence: SentenceId(1),
                    span: Span::new(0, 0),
                    speaker: None,
                    slots: Vec::new(),
                })
                .collect(),
            ..Knowledge::default()
        }
    }

    fn paper(id: &str) -> Paper {
        Paper {
            id: id.to_owned(),
            ..Paper::default()
        }
    }

    #[test]
    fn papers_that_define_the_same_term_are_contrasted() {
        use DefinitionKind::{Attribute, Definition};
        let all = [
            knowledge(
                "a",
                "数字鸿沟",
                &[("重要的问题", Attribute), ("接入的差距", Definition)],
            ),
            knowledge("b", "数字鸿沟", &[("使用的差距", Definition)]),
            knowledge("c", "平台经济", &[("一种经济", Definition)]),
        ];
        let papers = [paper("a"), paper("b"), paper("c")];
        let found = find(&papers, &all);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].term, "数字鸿沟");
        assert_eq!(
            found[0].views[0].definitions,
            [1, 0],
            "definitions come first"
        );
    }

    #[test]
    fn a_paper_that_only_uses_a_term_has_no_view() {
        let all = [
            knowledge("a", "数字鸿沟", &[]),
            knowledge("b", "数字鸿沟", &[]),
        ];
        assert_eq!(find(&[paper("a"), paper("b")], &all), []);
    }
}
