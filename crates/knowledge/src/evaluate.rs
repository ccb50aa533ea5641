//! How well the terms agree with the keywords that authors gave: exact-match micro-F1.
//!
//! Reads the keyword file of CSL (ydli-ai/CSL, `benchmark/kg`): `task \t text \t kw_kw_kw`, the
//! text being the abstract, a blank, and the title.

use crate::segmenter::Segmenter;
use crate::term;
use paper::{Front, Paper, Paragraph, Section, SectionId, SectionKind, Sentence, SentenceId, Span};
use std::collections::BTreeSet;

/// Agreement of the first `at` terms of each document with its keywords.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// How many terms of each document counted.
    pub at: usize,
    /// Of these, the share that are keywords.
    pub precision: f64,
    /// Of the keywords, the share found.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

/// What [`keywords`] measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// Documents read.
    pub documents: usize,
    /// Lines that could not be read.
    pub unreadable: usize,
    /// Against all keywords.
    pub all: Vec<Agreement>,
    /// Against the keywords that stand in the text.
    pub present: Vec<Agreement>,
}

/// Counts over documents.
#[derive(Default)]
struct Tally {
    hits: usize,
    given: usize,
    wanted: usize,
}

impl Tally {
    fn agreement(&self, at: usize) -> Agreement {
        let share = |of: usize| self.hits as f64 / of.max(1) as f64;
        let (precision, recall) = (share(self.given), share(self.wanted));
        let sum = precision + recall;
        let f1 = if sum > 0.0 {
            2.0 * precision * recall / sum
        } else {
            0.0
        };
        Agreement {
            at,
            precision,
            recall,
            f1,
        }
    }
}

/// Measures the terms of each line of `file` against the authors' keywords. `segmenter` is asked
/// for a fresh one a document.
pub fn keywords<S: Segmenter>(file: &str, mut segmenter: impl FnMut() -> S) -> Evaluation {
    const DEPTHS: [usize; 3] = [3, 5, 10];
    let mut all: [Tally; 3] = Default::default();
    let mut present: [Tally; 3] = Default::default();
    let (mut documents, mut unreadable) = (0, 0);
    for line in file.lines() {
        let Some((text, keywords)) = document(line) else {
            unreadable += 1;
            continue;
        };
        documents += 1;
        let found = terms(text, &mut segmenter());
        let here: BTreeSet<_> = keywords
            .iter()
            .copied()
            .filter(|it| text.contains(it))
            .collect();
        for (place, depth) in DEPTHS.into_iter().enumerate() {
            let first = &found[..found.len().min(depth)];
            for (tally, wanted) in [(&mut all[place], &keywords), (&mut present[place], &here)] {
                tally.hits += first
                    .iter()
                    .filter(|it| wanted.contains(it.as_str()))
                    .count();
                tally.given += first.len();
                tally.wanted += wanted.len();
            }
        }
    }
    let agreements = |tallies: [Tally; 3]| {
        let pairs = tallies.iter().zip(DEPTHS);
        pairs.map(|(it, at)| it.agreement(at)).collect()
    };
    Evaluation {
        documents,
        unreadable,
        all: agreements(all),
        present: agreements(present),
    }
}

fn document(line: &str) -> Option<(&str, BTreeSet<&str>)> {
    let mut columns = line.split('\t');
    let (_, text, keywords) = (columns.next()?, columns.next()?, columns.next()?);
    Some((
        text,
        keywords
            .split('_')
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect(),
    ))
}

/// The terms of an abstract with its title, best first.
fn terms(text: &str, segmenter: &mut dyn Segmenter) -> Vec<String> {
    term::find(&abstract_paper(text), segmenter)
        .into_iter()
        .map(|it| it.text)
        .collect()
}

/// A paper that is nothing but abstract and title.
fn abstract_paper(text: &str) -> Paper {
    let (body, title) = text.rsplit_once(' ').unwrap_or((text, ""));
    let sentences: Vec<Sentence> = body
        .split_inclusive(['。', '；', '.', '!', '?'])
        .chain(std::iter::once(title))
        .filter(|it| !it.trim().is_empty())
        .enumerate()
        .map(|(at, it)| Sentence {
            id: SentenceId(at as u32),
            section: SectionId(0),
            paragraph: 0,
            text: it.to_owned(),
            span: Span::new(0, 0),
            citations: Vec::new(),
        })
        .collect();
    Paper {
        front: Front {
            title: title.to_owned(),
            ..Front::default()
        },
        sections: vec![Section {
            level: 0,
            number: String::new(),
            title: title.to_owned(),
            kind: SectionKind::Root,
            parent: None,
            topic: None,
            span: Span::new(0, 0),
        }],
        paragraphs: vec![Paragraph {
            section: SectionId(0),
            first: 0,
            count: sentences.len() as u32,
        }],
        sentences,
        ..Paper::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_documents() {
        let (text, keywords) = document("to keywords\t摘要. 题目\t甲乙_丙丁").unwrap();
        assert_eq!(text, "摘要. 题目");
        assert_eq!(keywords, BTreeSet::from(["甲乙", "丙丁"]));
        assert_eq!(document("no columns"), None);
    }

    #[test]
    fn agreement_is_the_harmonic_mean() {
        let tally = Tally {
            hits: 2,
            given: 4,
            wanted: 8,
        };
        let it = tally.agreement(5);
        assert_eq!((it.precision, it.recall), (0.5, 0.25));
        assert!((it.f1 - 1.0 / 3.0).abs() < 1e-9);
        assert_eq!(Tally::default().agreement(3).f1, 0.0);
    }
}
