//! How well the terms agree with the keywords that authors gave: exact-match micro-F1.
//!
//! Reads the keyword file of CSL (ydli-ai/CSL, `benchmark/kg`): `task \t text \t kw_kw_kw`, the
//! text being the abstract, a blank, and the title.

use crate::segmenter::Segmenter;
use crate::term;
use paper::{Front, Paper, Paragraph, Section, SectionId, SectionKind, Sentence, SentenceId, Span};
use std::collections::BTreeSet;

/// A line of the file: what the authors chose and what the rules found.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Abstract and title.
    pub text: String,
    /// The authors' keywords.
    pub keywords: BTreeSet<String>,
    /// The terms found, best first.
    pub found: Vec<String>,
}

/// Agreement of the first terms of each document with its keywords, all documents counted together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Of the terms counted, the share that are keywords.
    pub precision: f64,
    /// Of the keywords, the share found.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

/// Which keywords a measurement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// All that the authors gave.
    All,
    /// Those that stand in the text.
    Present,
}

/// Finds the terms of each line of `file`; a line that is no document gives none. `segmenter` is
/// asked for a fresh one a document.
pub fn documents<S: Segmenter>(file: &str, mut segmenter: impl FnMut() -> S) -> Vec<Document> {
    let columns = file.lines().filter_map(columns);
    columns
        .map(|(text, keywords)| Document {
            text: text.to_owned(),
            keywords: keywords.into_iter().map(str::to_owned).collect(),
            found: terms(text, &mut segmenter()),
        })
        .collect()
}

/// How well the first `at` terms of each document agree with its keywords.
pub fn agreement<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    at: usize,
    wanted: Wanted,
) -> Agreement {
    let (mut hits, mut given, mut keywords) = (0, 0, 0);
    for document in documents {
        let counts = |it: &&String| wanted == Wanted::All || document.text.contains(it.as_str());
        let chosen: BTreeSet<_> = document.keywords.iter().filter(counts).collect();
        let first = &document.found[..document.found.len().min(at)];
        hits += first.iter().filter(|it| chosen.contains(it)).count();
        given += first.len();
        keywords += chosen.len();
    }
    Agreement::new(hits, given, keywords)
}

impl Agreement {
    fn new(hits: usize, given: usize, wanted: usize) -> Self {
        let share = |of: usize| hits as f64 / of.max(1) as f64;
        let (precision, recall) = (share(given), share(wanted));
        let sum = precision + recall;
        let f1 = if sum > 0.0 {
            2.0 * precision * recall / sum
        } else {
            0.0
        };
        Self {
            precision,
            recall,
            f1,
        }
    }
}

fn columns(line: &str) -> Option<(&str, BTreeSet<&str>)> {
    let mut columns = line.split('\t');
    let (_, text, keywords) = (columns.next()?, columns.next()?, columns.next()?);
    let keywords = keywords.split('_').map(str::trim);
    Some((text, keywords.filter(|it| !it.is_empty()).collect()))
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
    fn lines_have_columns() {
        let (text, keywords) = columns("to keywords\t摘要. 题目\t甲乙_丙丁").unwrap();
        assert_eq!(text, "摘要. 题目");
        assert_eq!(keywords, BTreeSet::from(["甲乙", "丙丁"]));
        assert_eq!(columns("no columns"), None);
    }

    #[test]
    fn agreement_counts_all_documents_together() {
        let document = |text: &str, keywords: &[&str], found: &[&str]| Document {
            text: text.to_owned(),
            keywords: keywords.iter().map(|it| (*it).to_owned()).collect(),
            found: found.iter().map(|it| (*it).to_owned()).collect(),
        };
        let documents = [
            document("甲乙丙丁", &["甲乙", "戊己"], &["甲乙", "丙丁"]),
            document("庚辛", &["庚辛", "壬癸"], &["庚辛"]),
        ];
        let all = agreement(&documents, 1, Wanted::All);
        assert_eq!((all.precision, all.recall), (1.0, 0.5));
        assert!((all.f1 - 2.0 / 3.0).abs() < 1e-9);
        let present = agreement(&documents, 2, Wanted::Present);
        assert!((present.precision - 2.0 / 3.0).abs() < 1e-9);
        assert!((present.recall - 1.0).abs() < 1e-9);
        let none = agreement(&[], 5, Wanted::All);
        assert!(none.f1.abs() < 1e-9, "nothing measured is nothing found");
    }
}
