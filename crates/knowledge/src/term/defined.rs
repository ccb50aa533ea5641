//! Definitions as witnesses: what a paper takes the trouble to define is a term of it, however
//! seldom it stands there.

use super::kind;
use crate::model::{Cue, Definition, DefinitionKind, Term};
use crate::words;
use paper::Paper;

/// A defined name that no other cue found ranks as the term at this place.
const RANK: usize = 15;
/// What being defined adds to the score of a term that was found otherwise.
const GAIN: f32 = 1.3;

/// The terms, with the names that definitions add, best first.
pub(crate) fn admit(mut terms: Vec<Term>, definitions: &[Definition], paper: &Paper) -> Vec<Term> {
    let score_at = |terms: &[Term], place: usize| {
        let place = place.min(terms.len().saturating_sub(1));
        terms.get(place).map_or(1.0, |it| it.score)
    };
    let (high, low) = (score_at(&terms, RANK), score_at(&terms, usize::MAX));
    for definition in definitions {
        let defines = definition.kind == DefinitionKind::Definition;
        let name = definition.term.as_str();
        let names = |it: &&mut Term| it.text == name || it.aliases.iter().any(|it| it == name);
        let acts = acts_on_term(name, &terms);
        match terms.iter_mut().find(names) {
            Some(term) if defines && !term.cues.contains(&Cue::Defined) => {
                term.cues.push(Cue::Defined);
                term.score = (term.score * GAIN).max(high);
            }
            Some(_) => {}
            None if defines && is_name(name, paper) => {
                let term = of_definition(name, high, paper, vec![Cue::Defined]);
                terms.retain(|it| !is_piece(it, &term));
                terms.push(term);
            }
            // What the paper gives a place or features to is spoken of as a thing.
            None if !defines && is_plain_name(name) && !acts => {
                terms.push(of_definition(name, low, paper, Vec::new()));
            }
            None => {}
        }
    }
    terms.sort_by(|a, b| b.score.total_cmp(&a.score));
    terms
}

/// A torn piece of a defined name, never seen without it (监管沙 of 监管沙盒).
fn is_piece(term: &Term, whole: &Term) -> bool {
    let marked = [Cue::Keyword, Cue::Title, Cue::Quoted, Cue::Defined];
    whole.text.contains(&term.text)
        && term.sentences == whole.sentences
        && !marked.iter().any(|it| term.cues.contains(it))
}

/// Long enough to be no word of everyday, and one name.
fn is_plain_name(text: &str) -> bool {
    (4..=10).contains(&text.chars().count())
        && !text.contains(['的', '，', '、', '和', '与', '“', '”'])
        && !words::GENERIC.has(text)
        && words::SUFFIXES.ending(text).is_some()
}

/// 促进共同富裕: a verb before a term of the paper tells what is done with it.
fn acts_on_term(name: &str, terms: &[Term]) -> bool {
    let verb = |it: &str| words::VERBS.has(it) || words::VERBAL_NOUNS.has(it);
    let front = |it: &Term| name.strip_suffix(it.text.as_str()).is_some_and(verb);
    terms.iter().any(front)
}

/// A name and no phrase of the moment. 的 may stand in one that the paper quotes.
fn is_name(text: &str, paper: &Paper) -> bool {
    let quoted = || {
        let quoted = format!("“{text}”");
        paper.sentences.iter().any(|it| it.text.contains(&quoted))
    };
    (2..=14).contains(&text.chars().count())
        && !text.contains(['，', '、'])
        && !words::GENERIC.has(text)
        && !words::MODIFIERS.has(text)
        && (!text.contains('的') || quoted())
}

fn of_definition(text: &str, score: f32, paper: &Paper, cues: Vec<Cue>) -> Term {
    let holds = paper.sentences.iter().filter(|it| it.text.contains(text));
    Term {
        text: text.to_owned(),
        aliases: Vec::new(),
        kind: kind::of(text, &[], false),
        score,
        sentences: holds.map(|it| it.id).collect(),
        cues,
    }
}
