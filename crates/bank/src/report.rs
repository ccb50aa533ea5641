//! The audits as figures: what a bank holds, what it covers, what was thrown away, and how far a
//! learner gets who knows nothing.

use crate::audit::Audit;
use crate::core_set::TERMS;
use crate::corpus::Corpus;
use crate::coverage::{self, Target};
use crate::model::{Bank, Choice, Content, Form, Item, Kind};
use crate::rules::Rule;
use crate::wording::{length, similarity};
use knowledge::Knowledge;
use paper::Paper;
use std::collections::{BTreeMap, BTreeSet};

/// Figures of one paper's items.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperReport {
    /// The paper's id.
    pub paper: String,
    /// Items by kind.
    pub kept: BTreeMap<Kind, usize>,
    /// Of them core.
    pub core: usize,
    /// Knowledge points.
    pub points: usize,
    /// Rejected candidates by rule and kind.
    pub rejected: BTreeMap<(Rule, Kind), usize>,
    /// First- and second-level outline nodes: covered, all.
    pub nodes: (usize, usize),
    /// Titles of the nodes not covered.
    pub nodes_missed: Vec<String>,
    /// Top terms: covered, all.
    pub terms: (usize, usize),
    /// The terms not covered.
    pub terms_missed: Vec<String>,
    /// Single questions that “always the longest” answers: right (ties share), all.
    pub longest: (f32, usize),
    /// Single questions that “most like the stem” answers.
    pub most_like_stem: (f32, usize),
    /// Keys of single questions by place in canonical order.
    pub places: [usize; 4],
    /// True and false statements.
    pub judgements: (usize, usize),
}

/// One report a paper, in the order of `papers`.
pub fn report(
    papers: &[Paper],
    knowledge: &[Knowledge],
    bank: &Bank,
    audit: &Audit,
) -> Vec<PaperReport> {
    let corpus = Corpus::new(papers, knowledge, &[]);
    corpus
        .sources
        .iter()
        .map(|source| {
            let id = source.paper.id.as_str();
            let items: Vec<&Item> = bank.items.iter().filter(|it| it.paper == id).collect();
            let mut missing = coverage::targets(source);
            let nodes = missing
                .iter()
                .filter(|it| matches!(it, Target::Node(_)))
                .count();
            let terms = missing.len() - nodes;
            for item in &items {
                let covered = coverage::of_item(source, item, &missing);
                missing.retain(|it| !covered.contains(it));
            }
            let mut nodes_missed = Vec::new();
            let mut terms_missed = Vec::new();
            for it in missing {
                match it {
                    Target::Node(node) => {
                        nodes_missed.extend(source.paper.section(node).map(|it| it.title.clone()))
                    }
                    Target::Term(term) => terms_missed.push(term),
                }
            }
            PaperReport {
                paper: id.to_owned(),
                kept: kinds(&items),
                core: items.iter().filter(|it| it.core).count(),
                points: items
                    .iter()
                    .map(|it| it.point)
                    .collect::<BTreeSet<_>>()
                    .len(),
                rejected: rejected(audit, id),
                nodes: (nodes - nodes_missed.len(), nodes),
                nodes_missed,
                terms: (terms - terms_missed.len(), terms),
                terms_missed,
                longest: baseline(&items, |_, it| length(&it.text) as f32),
                most_like_stem: baseline(&items, |stem, it| similarity(stem, &it.text)),
                places: places(&items),
                judgements: judgements(&items),
            }
        })
        .collect()
}

fn kinds(items: &[&Item]) -> BTreeMap<Kind, usize> {
    let mut kinds = BTreeMap::new();
    for it in items {
        *kinds.entry(it.content.kind()).or_insert(0) += 1;
    }
    kinds
}

fn rejected(audit: &Audit, paper: &str) -> BTreeMap<(Rule, Kind), usize> {
    let mut counts = BTreeMap::new();
    for it in audit.rejections.iter().filter(|it| it.paper == paper) {
        *counts.entry((it.rule, it.kind)).or_insert(0) += 1;
    }
    counts
}

fn singles<'i>(items: &[&'i Item]) -> Vec<(&'i str, &'i [Choice])> {
    items
        .iter()
        .filter_map(|it| match &it.content {
            Content::Question(question) => match &question.form {
                Form::Single { choices } => Some((question.stem.as_str(), choices.as_slice())),
                _ => None,
            },
            Content::Card(_) => None,
        })
        .collect()
}

/// How many single questions are answered by always taking the choice of the highest score.
fn baseline(items: &[&Item], score: impl Fn(&str, &Choice) -> f32) -> (f32, usize) {
    let singles = singles(items);
    let right = singles.iter().map(|(stem, choices)| {
        let top = choices
            .iter()
            .map(|it| score(stem, it))
            .fold(f32::MIN, f32::max);
        let best: Vec<_> = choices.iter().filter(|it| score(stem, it) >= top).collect();
        best.iter().filter(|it| it.correct).count() as f32 / best.len().max(1) as f32
    });
    (right.sum(), singles.len())
}

fn places(items: &[&Item]) -> [usize; 4] {
    let mut places = [0; 4];
    for (_, choices) in singles(items) {
        if let Some(place) = choices.iter().position(|it| it.correct)
            && let Some(count) = places.get_mut(place)
        {
            *count += 1;
        }
    }
    places
}

fn judgements(items: &[&Item]) -> (usize, usize) {
    let mut counts = (0, 0);
    for it in items {
        if let Content::Question(question) = &it.content
            && let Form::Judgement { correct, .. } = question.form
        {
            if correct {
                counts.0 += 1;
            } else {
                counts.1 += 1;
            }
        }
    }
    counts
}

impl std::fmt::Display for PaperReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let cards = self.kept.get(&Kind::Card).copied().unwrap_or(0);
        let all: usize = self.kept.values().sum();
        writeln!(f, "{}", self.paper)?;
        writeln!(
            f,
            "  {all} items: {cards} cards, {} questions; {} core; {} points",
            all - cards,
            self.core,
            self.points
        )?;
        write!(f, "  kept    ")?;
        for (kind, count) in &self.kept {
            write!(f, " {} {count}", kind.name())?;
        }
        writeln!(f)?;
        writeln!(f, "  nodes    {} of {}", self.nodes.0, self.nodes.1)?;
        for it in &self.nodes_missed {
            writeln!(f, "           - {it}")?;
        }
        writeln!(
            f,
            "  terms    {} of {} (top {TERMS})",
            self.terms.0, self.terms.1
        )?;
        for it in &self.terms_missed {
            writeln!(f, "           - {it}")?;
        }
        let share = |(right, all): (f32, usize)| 100.0 * right / all.max(1) as f32;
        writeln!(
            f,
            "  chance   always the longest {:.0} %, most like the stem {:.0} % of {} (chance 25 %)",
            share(self.longest),
            share(self.most_like_stem),
            self.longest.1
        )?;
        writeln!(f, "  keys     {:?} by place", self.places)?;
        writeln!(
            f,
            "  true     {} of {}",
            self.judgements.0,
            self.judgements.0 + self.judgements.1
        )?;
        writeln!(f, "  rejected {}", self.rejected.values().sum::<usize>())?;
        let mut rule = None;
        for ((it, kind), count) in &self.rejected {
            if rule == Some(*it) {
                write!(f, ", {} {count}", kind.name())?;
            } else {
                if rule.is_some() {
                    writeln!(f)?;
                }
                write!(f, "    {:<20} {} {count}", it.name(), kind.name())?;
                rule = Some(*it);
            }
        }
        writeln!(f)
    }
}
