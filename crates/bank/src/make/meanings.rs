//! Questions on what a term means: which term, which meaning, and the meaning in the learner's words.

use super::definitions::{
    is_defined_once, is_full, is_guessed, is_term, name, points_to_one, said, whose_words,
};
use super::phrases::{are_kin, see};
use super::{Maker, Topic, single};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::{Form, Kind, Trap};
use crate::rubric;
use crate::rules::Rule;
use crate::wording::{inner, length};
use knowledge::{Definition, DefinitionKind};

/// All questions on a definition.
pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    which_term(maker, topic, it);
    which_meaning(maker, topic, it);
    explain_term(maker, topic, it);
}

/// 释义 → 名词.
fn which_term(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    if !points_to_one(maker, it)
        || !is_term(maker, it)
        || !is_full(&it.text)
        || is_guessed(maker, it)
    {
        return;
    }
    let stem = format!(
        "下列概念中，{}用来指“{}”的是{GAP}。",
        owner(maker, it),
        inner(&it.text)
    );
    let claim = |term: &str| Claim::Of {
        term: term.to_owned(),
        text: it.text.clone(),
    };
    let pool = maker.rival_terms(&it.term, claim, &stem);
    // Beside an aspect (社会主义的本质) bare terms are of another kind.
    if name(maker, it) != it.term {
        return;
    }
    let key = (
        it.term.clone(),
        claim(&it.term),
        "文中正是这样界定它的。".to_owned(),
        None,
    );
    single(
        maker,
        topic,
        "term",
        stem,
        key,
        pool,
        see(maker.source, it.sentence),
    );
}

/// Who uses the term so: the speaker, else the paper.
fn owner(maker: &Maker<'_>, it: &Definition) -> String {
    let paper = || maker.source.name();
    it.speaker.clone().unwrap_or_else(paper)
}

/// 名词 → 释义.
fn which_meaning(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let whole = is_full(&it.text) && length(&it.text) >= 10;
    if it.text.contains(&it.term) || !is_term(maker, it) || !whole {
        return;
    }
    let stem = format!("{}对“{}”的界定是{GAP}。", owner(maker, it), name(maker, it));
    let claim = |text: &str| Claim::Of {
        term: it.term.clone(),
        text: text.to_owned(),
    };
    let pool = other_meanings(maker, it, claim);
    let key = (
        it.text.clone(),
        claim(&it.text),
        "原文就是这样界定的。".to_owned(),
        None,
    );
    single(
        maker,
        topic,
        "meaning",
        stem,
        key,
        pool,
        see(maker.source, it.sentence),
    );
}

fn other_meanings(
    maker: &Maker<'_>,
    it: &Definition,
    claim: impl Fn(&str) -> Claim,
) -> Vec<Distractor> {
    let mut pool = Vec::new();
    for source in &maker.corpus.sources {
        for other in &source.knowledge.definitions {
            let same = maker.corpus.same_term(&other.term, &it.term);
            let proper = other.kind == DefinitionKind::Definition && is_full(&other.text);
            let circular = other.text.contains(&it.term) || other.text.contains(&other.term);
            // Of another make it is crossed out unread.
            if same || !proper || circular || !are_kin(&other.text, &it.text) {
                continue;
            }
            pool.push(Distractor {
                text: other.text.clone(),
                claim: claim(&other.text),
                trap: Trap::WrongOwner,
                why: format!("这是对{}的说明。", crate::wording::quote(&other.term)),
                origin: Some(source.evidence(other.sentence)),
                nearness: 0.5,
            });
        }
    }
    pool
}

/// 名词解释.
fn explain_term(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    // What is explained is a term of the subject, not any phrase that a sentence happens to define.
    let circular = it.text.contains(&it.term);
    // Of several meanings none is the one to be explained.
    let several = !is_defined_once(maker, it);
    if !is_term(maker, it) || circular || several || !is_full(&it.text) || length(&it.term) < 3 {
        let detail = it.text.clone();
        maker.refuse(Kind::Term, Rule::GenericKey, it.term.clone(), detail);
        return;
    }
    let stem = format!("名词解释：{}{}。", name(maker, it), whose_words(maker, it));
    let whole = Definition {
        text: said(maker, it),
        term: name(maker, it),
        ..it.clone()
    };
    let rubric = rubric::of_definition(maker.source, &stem, &whole);
    maker.question(
        topic,
        "",
        (stem, Form::Term(rubric)),
        Vec::new(),
        format!(
            "按原文的界定答出各个要点。{}",
            see(maker.source, it.sentence)
        ),
    );
}
