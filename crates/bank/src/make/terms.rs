//! Key terms in the sentences that say most of them: clozes, so that every top term is asked.

use super::phrases::see;
use super::sentences::aliases;
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, single};
use crate::claim::Claim;
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::{excerpt, find};
use crate::model::{Card, Form, Kind};
use crate::rules::Rule;
use crate::wording::{closed, is_name, length};
use knowledge::{Cue, Term, TermKind};
use paper::{Sentence, SentenceId};
use std::collections::BTreeSet;

/// Least nearness of a rival: the same last character and kind, or a marked term of this paper.
const NEAR: f32 = 0.45;
/// Variant of a card that is there for coverage alone.
pub(crate) const COVER: &str = "cover";
/// Rank up to which one mark is enough for a term that comes again and again.
const LEADING: usize = 15;
/// Terms asked about, best first.
const TERMS: usize = 45;

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut used: BTreeSet<SentenceId> = BTreeSet::new();
    for (rank, term) in maker.source.knowledge.terms.iter().take(TERMS).enumerate() {
        let worth = is_worth_a_cloze(maker, rank, term);
        if !worth && rank >= crate::core_set::TERMS {
            maker.refuse(
                Kind::Card,
                Rule::GenericKey,
                term.text.clone(),
                String::new(),
            );
            continue;
        }
        let Some(sentence) = best_sentence(maker, term, &used) else {
            maker.refuse(
                Kind::Card,
                Rule::NoExcerpt,
                term.text.clone(),
                String::new(),
            );
            continue;
        };
        used.insert(sentence.id);
        items(maker, term, sentence, worth);
    }
}

/// Whether the paper itself sets the term apart, so that another in its place is plainly wrong.
fn is_quoted(term: &Term, sentence: &Sentence) -> bool {
    sentence.text.contains(&format!("“{}”", term.text))
}

/// Whether the term is worth asking for: the paper defines it, names it a keyword, or marks it twice
/// over; a metaphor that stands in quotation marks once is none. A name is asked with what the person
/// said.
fn is_worth_a_cloze(maker: &Maker<'_>, rank: usize, term: &Term) -> bool {
    let has = |cue: Cue| term.cues.contains(&cue);
    let strong = [Cue::Keyword, Cue::Title, Cue::Defined, Cue::Abbreviation];
    let weak = [
        Cue::Quoted,
        Cue::Heading,
        Cue::Suffix,
        Cue::Hyphen,
        Cue::BookTitle,
    ];
    let marks = weak.into_iter().filter(|it| has(*it)).count();
    let often = term.sentences.len() >= 2;
    let marked = strong.into_iter().any(has)
        || marks >= 2 && often
        || marks >= 1 && rank < LEADING && term.sentences.len() >= 3;
    let quotations = &maker.source.knowledge.quotations;
    let speaks = quotations
        .iter()
        .any(|it| it.speaker.as_ref() == Some(&term.text));
    let person = term.kind == TermKind::Person || speaks;
    marked && is_name(&term.text) && !person
}

/// The sentence that says most about the term: a topic sentence or a short one where it leads,
/// and one that no other term has taken.
fn best_sentence<'a>(
    maker: &Maker<'a>,
    term: &Term,
    used: &BTreeSet<SentenceId>,
) -> Option<&'a Sentence> {
    let source = maker.source;
    let topics: BTreeSet<SentenceId> = source
        .paper
        .sections
        .iter()
        .filter_map(|it| it.topic)
        .collect();
    term.sentences
        .iter()
        .filter_map(|it| source.sentence(*it))
        .filter(|it| !used.contains(&it.id))
        .filter_map(|it| {
            let words = find(&it.text, &term.text).and_then(|at| excerpt(&it.text, at, ON_CARD))?;
            let mut worth = 1.0 / (1.0 + (length(words) as f32 - 45.0).abs() / 20.0);
            if topics.contains(&it.id) {
                worth += 0.4;
            }
            if words.starts_with(&term.text) {
                worth += 0.3;
            }
            if ["是", "包括", "意味着", "有助于", "必须", "关键"]
                .iter()
                .any(|it| words.contains(it))
            {
                worth += 0.1;
            }
            Some((worth, it))
        })
        .max_by(|a, b| {
            a.0.total_cmp(&b.0)
                .then(source.place(b.1.id).cmp(&source.place(a.1.id)))
        })
        .map(|it| it.1)
}

fn items(maker: &mut Maker<'_>, term: &Term, sentence: &Sentence, worth: bool) {
    let word = term.text.as_str();
    let central = term
        .cues
        .iter()
        .any(|it| matches!(it, Cue::Keyword | Cue::Title | Cue::Heading));
    let topic = Topic {
        point: maker.point(format!("term/{word}"), format!("“{word}”在文中的论述")),
        evidence: maker.source.evidence_of(&[sentence.id]),
        worth: if central { 0.5 } else { 0.4 },
    };
    let why = see(maker.source, sentence.id);
    let Some(at) = find(&sentence.text, word) else {
        return;
    };
    if let Some(words) = excerpt(&sentence.text, at.clone(), ON_CARD) {
        let parts = hide(&closed(words), &[word]);
        // A card that nothing but coverage asks for is kept only if no other item has the term.
        let variant = if worth { "cloze" } else { COVER };
        maker.card(&topic, variant, Card::Cloze { parts }, why.clone());
    }
    if !worth {
        return;
    }
    // One of an enumeration is asked with the others.
    let before = sentence.text[..at.start].chars().next_back();
    let after = sentence.text[at.end..].chars().next();
    if before == Some('、') || after == Some('、') {
        return;
    }
    // What stands in every eighth sentence is guessed without reading.
    if term.sentences.len() * 8 > maker.source.paper.sentences.len() {
        return;
    }
    if let Some(words) = excerpt(&sentence.text, at.clone(), IN_STATEMENT) {
        let parts = hide(&closed(words), &[word]);
        let stem = closed(&with_gaps(&parts));
        let accepted = vec![aliases(maker, word)];
        maker.question(
            &topic,
            "",
            (stem, Form::Blank { parts, accepted }),
            Vec::new(),
            why.clone(),
        );
    }
    if is_quoted(term, sentence)
        && let Some(words) = excerpt(&sentence.text, at, IN_STEM)
        && words.matches(word).count() == 1
    {
        let claim = |rival: &str| Claim::Says(words.replacen(word, rival, 1));
        let pool = maker.rival_terms(word, claim, words);
        // Without a rival of the same ending the options are a random draw.
        let pool = pool.into_iter().filter(|it| it.nearness >= NEAR).collect();
        let key = (word.to_owned(), claim(word), "原句如此。".to_owned(), None);
        single(
            maker,
            &topic,
            "",
            closed(&words.replacen(word, GAP, 1)),
            key,
            pool,
            why,
        );
    }
}
