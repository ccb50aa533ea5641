//! 匹配 across facts of one sort: subjects with what each of them is, speakers with their words.

use super::phrases::{by_whom, see_each};
use super::predicates::predicates;
use super::sentences::is_everywhere;
use super::{Maker, NODE, Topic};
use crate::claim::Claim;
use crate::draft::Draft;
use crate::model::{Card, Content, Evidence, Form};
use crate::wording::{bare, length, longest_common, overlaps};
use knowledge::DefinitionKind;

/// Pairs in one question.
const PAIRS: usize = 4;
const FEWEST: usize = 3;
/// Longest right side.
const RIGHT: usize = 40;

/// One pair with the point that it is known by.
struct Fact {
    left: String,
    right: String,
    /// What crossing this left side with another right one would claim.
    says: fn(&str, &str) -> Claim,
    topic: Topic,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    let whose = by_whom(maker);
    let subjects = subjects(maker);
    ask(
        maker,
        subjects,
        &format!("{whose}将下列各项与相关的论断连线。"),
    );
    let speakers = speakers(maker);
    ask(maker, speakers, &format!("{whose}将下列引文与作者连线。"));
}

/// Questions of at most four facts, on the point of the first of each.
fn ask(maker: &mut Maker<'_>, facts: Vec<Fact>, stem: &str) {
    let mut left: Vec<Fact> = facts;
    while left.len() >= FEWEST {
        let mut taken: Vec<Fact> = Vec::new();
        let mut rest = Vec::new();
        for it in left {
            if taken.len() < PAIRS && taken.iter().all(|other| are_apart(maker, other, &it)) {
                taken.push(it);
            } else {
                rest.push(it);
            }
        }
        left = rest;
        let Some(first) = taken.first().filter(|_| taken.len() >= FEWEST) else {
            return;
        };
        let topic = Topic {
            point: first.topic.point.clone(),
            evidence: taken
                .iter()
                .flat_map(|it| it.topic.evidence.clone())
                .collect(),
            worth: first.topic.worth,
        };
        let pairs = taken.into_iter().map(|it| (it.left, it.right)).collect();
        let form = Form::Match { pairs };
        let why = see_each(maker.source, &topic.evidence);
        maker.question(&topic, "facts", (stem.to_owned(), form), Vec::new(), why);
    }
}

/// Whether neither fact's right side is true of the other's left one.
fn are_apart(maker: &Maker<'_>, a: &Fact, b: &Fact) -> bool {
    !overlaps(&a.left, &b.left)
        && !overlaps(&a.right, &b.right)
        && !(a.says)(&a.left, &b.right).holds(maker.corpus)
        && !(a.says)(&b.left, &a.right).holds(maker.corpus)
}

fn topic_of(draft: &Draft, evidence: Vec<Evidence>) -> Topic {
    Topic {
        point: draft.point.clone(),
        evidence,
        worth: draft.worth,
    }
}

/// The first card on a point whose key starts so: a fact without a card is not asked.
fn carded<'m>(maker: &'m Maker<'_>, key: &str) -> Option<&'m Draft> {
    maker.drafts.iter().find(|it| {
        let card = matches!(it.content, Content::Card(_));
        card && it.point.key.starts_with(key) && !it.point.key.starts_with(NODE)
    })
}

/// Subjects with what the paper says that they are.
fn subjects(maker: &Maker<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let attributes = maker.source.knowledge.definitions.iter();
    for it in attributes.filter(|it| it.kind == DefinitionKind::Attribute) {
        let Some(sentence) = maker.source.sentence(it.sentence) else {
            continue;
        };
        let Some(right) = predicates(&sentence.text, it).into_iter().next() else {
            continue;
        };
        let key = super::definitions::topic(maker, it).point.key;
        let told = longest_common(&bare(&it.term), &bare(right)) >= 2;
        if told || length(right) > RIGHT || is_everywhere(maker, &it.term) {
            continue;
        }
        if let Some(card) = carded(maker, &key) {
            facts.push(Fact {
                left: it.term.clone(),
                right: right.to_owned(),
                says: |term, text| Claim::Of {
                    term: term.to_owned(),
                    text: text.to_owned(),
                },
                topic: topic_of(card, maker.source.evidence_of(&[it.sentence])),
            });
        }
    }
    facts
}

/// Words with their speakers, no speaker twice.
fn speakers(maker: &Maker<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for draft in &maker.drafts {
        let Content::Card(Card::Quotation { words, speaker, .. }) = &draft.content else {
            continue;
        };
        if length(words) <= RIGHT && facts.iter().all(|it| it.right != *speaker) {
            facts.push(Fact {
                left: words.clone(),
                right: speaker.clone(),
                says: |words, speaker| Claim::Said {
                    speaker: speaker.to_owned(),
                    words: words.to_owned(),
                },
                topic: topic_of(draft, draft.evidence.clone()),
            });
        }
    }
    facts
}
