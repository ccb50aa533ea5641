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
    let place = RANK.min(terms.len().saturating_sub(1));
    let score = terms.get(place).map_or(1.0, |it| it.score);
    for definition in definitions {
        if definition.kind != DefinitionKind::Definition {
            continue;
        }
        let names =
            |it: &&mut Term| it.text == definition.term || it.aliases.contains(&definition.term);
        match terms.iter_mut().find(names) {
            Some(term) if term.cues.contains(&Cue::Defined) => {}
            Some(term) => {
                term.cues.push(Cue::Defined);
                term.score *= GAIN;
            }
            None if is_name(&definition.term, paper) => {
                terms.push(of_definition(&definition.term, score, paper));
            }
            None => {}
        }
    }
    terms.sort_by(|a, b| b.score.total_cmp(&a.score));
    terms
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

fn of_definition(text: &str, score: f32, paper: &Paper) -> Term {
    let holds = paper.sentences.iter().filter(|it| it.text.contains(text));
    Term {
        text: text.to_owned(),
        aliases: Vec::new(),
        kind: kind::of(text, &[], false),
        score,
        sentences: holds.map(|it| it.id).collect(),
        cues: vec![Cue::Defined],
    }
}
