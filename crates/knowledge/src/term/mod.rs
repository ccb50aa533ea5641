//! Key terms: noun phrases, ranked by how often and where they stand.

mod alias;
mod barred;
mod candidate;
mod clause;
mod context;
mod defined;
mod evidence;
#[cfg(test)]
mod fixture;
mod kind;
mod marked;
mod nesting;
mod rank;
mod select;
mod shape;
mod sibling;
mod weights;

pub(crate) use defined::admit;

use crate::model::{Cue, Term};
use crate::reading::{self, Class, Line, Place};
use crate::segmenter::Segmenter;
use crate::words;
use candidate::{Candidate, Candidates};
use paper::{Paper, Sentence, SentenceId};
use std::collections::BTreeSet;

/// The key terms of a paper, best first. The segmenter has learnt them when this returns.
pub(crate) fn find(paper: &Paper, segmenter: &mut dyn Segmenter) -> Vec<Term> {
    learn_verbs(segmenter);
    let lines = reading::lines(paper, segmenter);
    let all = candidate::collect(&lines);
    let keywords = keywords(paper, &lines);
    let mut all = all;
    for keyword in &keywords {
        add_keyword(keyword, &lines, segmenter, &mut all);
    }
    let aliases = alias::find(paper);
    for (text, it) in &mut all {
        it.named = !aliases.of(text).is_empty();
    }
    let kept = select::select(
        &all,
        &keywords,
        most(paper, &lines),
        !is_abstract(paper, &lines),
    );
    let body = Body::of(paper);
    let terms: Vec<Term> = kept
        .into_iter()
        .filter_map(|it| {
            let candidate = all.get(&it.text)?;
            Some(term(paper, &body, it, candidate, &keywords, &aliases))
        })
        .filter(|it| !it.sentences.is_empty())
        .collect();
    let firm = terms.iter().filter(|it| is_firm(it, all.get(&it.text)));
    for term in firm {
        segmenter.learn(&term.text, "n");
    }
    terms
}

/// Whether a term is so certain that the words of a sentence may be cut anew around it. A phrase
/// that was seen once, unmarked, may hold the verb that governs what follows (管理层配置|资源): learnt
/// as a word, it would hide the sentence's build.
fn is_firm(term: &Term, candidate: Option<&Candidate<'_>>) -> bool {
    let marks = [
        Cue::Keyword,
        Cue::Title,
        Cue::Heading,
        Cue::Quoted,
        Cue::Hyphen,
        Cue::BookTitle,
        Cue::Abbreviation,
    ];
    // 行为侵犯|的是权利, 现实主义崇尚理性: said often or closed by a suffix, a noun with its verb is
    // no word either.
    let verb = candidate.is_some_and(|it| {
        let acts = |it: &reading::Token| matches!(it.class, Class::Verb | Class::Verbish);
        it.words.iter().skip(1).any(acts)
    });
    let weak = [Cue::Frequency, Cue::Suffix];
    let often = !verb && weak.iter().any(|it| term.cues.contains(it));
    let marked = marks.iter().any(|it| term.cues.contains(it));
    term.text.chars().count() <= 12 && (marked || often)
}

/// Verbs that the dictionary does not know would leave their pieces in noun phrases.
fn learn_verbs(segmenter: &mut dyn Segmenter) {
    for verb in words::VERBS.sorted() {
        if segmenter.cut(verb).len() > 1 {
            segmenter.learn(verb, "v");
        }
    }
}

/// The authors' keywords that the text holds.
fn keywords(paper: &Paper, lines: &[Line]) -> BTreeSet<String> {
    paper
        .front
        .keywords
        .iter()
        .filter(|it| lines.iter().any(|line| line.text.contains(it.as_str())))
        .cloned()
        .collect()
}

/// A keyword is a term whether the rules see a phrase in it or not.
fn add_keyword(keyword: &str, lines: &[Line], segmenter: &dyn Segmenter, all: &mut Candidates<'_>) {
    if all.contains_key(keyword) {
        return;
    }
    let count: usize = lines
        .iter()
        .map(|it| it.text.matches(keyword).count())
        .sum();
    let candidate = Candidate {
        words: reading::cut(keyword, segmenter).into(),
        count: count as u32,
        whole: count as u32,
        ..Candidate::default()
    };
    all.insert(keyword.to_owned(), candidate);
}

/// A text of no more characters, without keywords and headings, is an abstract, not a paper.
const ABSTRACT: usize = 1_000;

fn is_abstract(paper: &Paper, lines: &[Line]) -> bool {
    let headed = lines.iter().any(|it| it.place == Place::Heading);
    length(lines) <= ABSTRACT && paper.front.keywords.is_empty() && !headed
}

/// How many terms a text of this length can bear. A short paper has its key terms, too.
fn most(paper: &Paper, lines: &[Line]) -> usize {
    if is_abstract(paper, lines) {
        return 12;
    }
    (40 + length(lines) / 45).min(240)
}

fn length(lines: &[Line]) -> usize {
    lines.iter().map(|it| it.text.chars().count()).sum()
}

fn term(
    paper: &Paper,
    body: &Body,
    kept: select::Kept,
    candidate: &Candidate<'_>,
    keywords: &BTreeSet<String>,
    aliases: &alias::Aliases,
) -> Term {
    let others = aliases.of(&kept.text);
    let names = std::iter::once(&kept.text).chain(&others);
    let mut holding: Vec<usize> = names.flat_map(|it| body.holding(it)).collect();
    holding.sort_unstable();
    holding.dedup();
    let ids = holding.iter().filter_map(|it| paper.sentences.get(*it));
    let mut sentences: Vec<SentenceId> = ids.map(|it| it.id).collect();
    if sentences.is_empty() {
        sentences.extend(below_heading(paper, &kept.text));
    }
    Term {
        kind: kind::of(&kept.text, &candidate.words, candidate.book),
        cues: cues(&kept.text, candidate, keywords, !others.is_empty()),
        aliases: others,
        score: kept.score as f32,
        sentences,
        text: kept.text,
    }
}

/// The sentences as one text, so that a word is looked for once and not once a sentence.
struct Body {
    text: String,
    /// Where each sentence begins in it.
    starts: Vec<usize>,
}

impl Body {
    fn of(paper: &Paper) -> Self {
        let mut body = Self {
            text: String::new(),
            starts: Vec::with_capacity(paper.sentences.len()),
        };
        for sentence in &paper.sentences {
            body.starts.push(body.text.len());
            body.text.push_str(&sentence.text);
            // No term holds a line break: none is found across two sentences.
            body.text.push('\n');
        }
        body
    }

    /// The indexes of the sentences that hold the word.
    fn holding(&self, word: &str) -> impl Iterator<Item = usize> {
        let places = self.text.match_indices(word).map(|(at, _)| at);
        places.map(|at| self.starts.partition_point(|it| *it <= at) - 1)
    }
}

/// The first sentence below the heading that holds the term.
fn below_heading(paper: &Paper, text: &str) -> Option<SentenceId> {
    let holds = |it: &paper::Section| it.title.contains(text);
    let heading = paper.sections.iter().position(holds)?;
    let below = |it: &&Sentence| it.section.0 as usize >= heading;
    paper.sentences.iter().find(below).map(|it| it.id)
}

fn cues(
    text: &str,
    candidate: &Candidate<'_>,
    keywords: &BTreeSet<String>,
    alias: bool,
) -> Vec<Cue> {
    [
        (Cue::Keyword, keywords.contains(text)),
        (Cue::Title, candidate.title > 0),
        (Cue::Heading, candidate.heading + candidate.topic > 0),
        (Cue::Quoted, candidate.quoted > 0),
        (Cue::Suffix, words::SUFFIXES.ending(text).is_some()),
        (Cue::Hyphen, candidate.hyphen),
        (Cue::BookTitle, candidate.book),
        (Cue::Frequency, candidate.count > 1),
        (Cue::Abbreviation, alias),
    ]
    .into_iter()
    .filter_map(|(cue, holds)| holds.then_some(cue))
    .collect()
}
