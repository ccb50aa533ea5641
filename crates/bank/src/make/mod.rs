//! The generators: one file for each piece of knowledge, each proposing cards and questions.
//!
//! They propose freely; [`Maker::propose`] lets through what the rules let through.

mod announcements;
mod callings;
mod classes;
mod contrasts;
mod definitions;
mod demands;
mod divisions;
mod enumerations;
mod essays;
mod figurative;
mod figures;
mod labels;
mod leaves;
mod list_faults;
mod list_wording;
mod lists;
mod matches;
mod materials;
mod meanings;
mod measures;
mod membership;
mod natures;
mod nodes;
mod orders;
mod origins;
mod outsiders;
mod pair;
mod pairs;
mod parts;
mod phrases;
mod points;
mod predicates;
mod quantities;
mod quotations;
mod rows;
mod sentences;
mod sides;
mod slots;
mod speakers;
mod statements;
mod terms;
mod theses;
mod turns;

pub(crate) use nodes::NODE;
pub(crate) use statements::is_among_statements;
pub(crate) use terms::COVER;

use crate::audit::Rejection;
use crate::cite;
use crate::claim::Claim;
use crate::corpus::{Corpus, Source};
use crate::distractor::{self, Distractor};
use crate::draft::{Draft, PointKey};
use crate::excerpt::excerpt;
use crate::model::{Bloom, Card, Change, Content, Evidence, Form, Kind, Question, Trap};
use crate::rules::{self, Rule};
use crate::wording::length;
use std::ops::Range;

/// Longest excerpt in a choice question, a statement or blank, a card.
pub(crate) const IN_STEM: usize = 66;
pub(crate) const IN_STATEMENT: usize = 86;
pub(crate) const ON_CARD: usize = 120;

/// Collects the candidates of one paper.
pub(crate) struct Maker<'a> {
    pub(crate) corpus: &'a Corpus<'a>,
    pub(crate) source: &'a Source<'a>,
    pub(crate) drafts: Vec<Draft>,
    pub(crate) rejections: Vec<Rejection>,
}

/// All candidates of a paper that pass the rules, in the order of generation, and the others.
pub(crate) fn all<'a>(
    corpus: &'a Corpus<'a>,
    source: &'a Source<'a>,
) -> (Vec<Draft>, Vec<Rejection>) {
    let mut maker = Maker {
        corpus,
        source,
        drafts: Vec::new(),
        rejections: Vec::new(),
    };
    definitions::make(&mut maker);
    lists::make(&mut maker);
    labels::make(&mut maker);
    classes::make(&mut maker);
    demands::make(&mut maker);
    pairs::make(&mut maker);
    quotations::make(&mut maker);
    figures::make(&mut maker);
    turns::make(&mut maker);
    theses::make(&mut maker);
    callings::make(&mut maker);
    natures::make(&mut maker);
    origins::make(&mut maker);
    terms::make(&mut maker);
    matches::make(&mut maker);
    nodes::join(&mut maker);
    contrasts::make(&mut maker);
    essays::make(&mut maker);
    materials::make(&mut maker);
    leaves::make(&mut maker);
    statements::make(&mut maker);
    (maker.drafts, maker.rejections)
}

/// Terms, best first, that a claim may be about.
const SUBJECTS: usize = 30;
/// Shortest claim that says enough.
const CLAIM: usize = 18;

/// What all items on one point share.
pub(crate) struct Topic {
    pub(crate) point: PointKey,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) worth: f32,
}

impl<'a> Maker<'a> {
    pub(crate) fn point(&self, key: String, name: String) -> PointKey {
        PointKey {
            paper: self.source.paper.id.clone(),
            key,
            name,
        }
    }

    /// The words around `focus` that make sense alone, without a clause that begins with another key term: it is
    /// another claim.
    pub(super) fn claim<'s>(
        &self,
        text: &'s str,
        focus: Range<usize>,
        limit: usize,
    ) -> Option<&'s str> {
        let terms = || self.source.knowledge.terms.iter().take(SUBJECTS);
        let other = |at: usize| {
            let (before, behind) = (&text[..at], &text[at + '，'.len_utf8()..]);
            terms().any(|it| behind.starts_with(&it.text) && !before.contains(&it.text))
        };
        let mut commas = text.match_indices('，').map(|it| it.0);
        let end = commas.find(|at| *at >= focus.end && other(*at));
        let own = end.and_then(|end| excerpt(&text[..end], focus.clone(), limit));
        own.filter(|it| length(it) >= CLAIM)
            .or_else(|| excerpt(text, focus, limit))
    }

    /// Judge a candidate and keep it or note why not.
    pub(crate) fn propose(
        &mut self,
        topic: &Topic,
        variant: &'static str,
        mut content: Content,
        claims: Vec<Claim>,
        explanation: String,
    ) {
        let evidence = cite::all(self.corpus, &mut content, &topic.evidence);
        let first = topic.evidence.first();
        let draft = Draft {
            point: topic.point.clone(),
            variant,
            section: first
                .map(|it| self.source.section_of(it.sentence))
                .unwrap_or_default(),
            bloom: bloom(&content),
            content,
            evidence,
            explanation,
            claims,
            worth: topic.worth,
            place: first.map_or(usize::MAX, |it| self.source.place(it.sentence)),
        };
        match rules::judge(&draft, self.corpus) {
            Ok(()) => self.drafts.push(draft),
            Err((rule, detail)) => self.refuse(draft.kind(), rule, draft.visible(), detail),
        }
    }

    pub(crate) fn card(
        &mut self,
        topic: &Topic,
        variant: &'static str,
        card: Card,
        explanation: String,
    ) {
        self.propose(topic, variant, Content::Card(card), Vec::new(), explanation);
    }

    pub(crate) fn question(
        &mut self,
        topic: &Topic,
        variant: &'static str,
        (stem, form): (String, Form),
        claims: Vec<Claim>,
        explanation: String,
    ) {
        let content = Content::Question(Question { stem, form });
        self.propose(topic, variant, content, claims, explanation);
    }

    /// A true statement.
    pub(crate) fn statement(&mut self, topic: &Topic, stem: String, claim: Claim, why: String) {
        let form = Form::Judgement {
            correct: true,
            change: None,
        };
        self.question(topic, "", (stem, form), vec![claim], why);
    }

    /// A statement made false by putting `wrong` where `right` stands.
    pub(crate) fn misstatement(
        &mut self,
        topic: &Topic,
        truth: String,
        (right, wrong, trap): (&str, &str, Trap),
        claim: Claim,
        why: String,
    ) {
        let form = Form::Judgement {
            correct: false,
            change: Some(Change {
                wrong: wrong.to_owned(),
                right: right.to_owned(),
                truth: truth.clone(),
                trap,
            }),
        };
        // Who says so is no part of what is changed: his title may hold the same word.
        let who = self.source.holds_that();
        let stem = match truth.strip_prefix(&who) {
            Some(said) => format!("{who}{}", said.replacen(right, wrong, 1)),
            None => truth.replacen(right, wrong, 1),
        };
        self.question(topic, "", (stem, form), vec![claim], why);
    }

    pub(crate) fn refuse(&mut self, kind: Kind, rule: Rule, text: String, detail: String) {
        self.rejections.push(Rejection {
            paper: self.source.paper.id.clone(),
            kind,
            rule,
            text,
            detail,
        });
    }
}

/// The level of Bloom's taxonomy that a form asks for as a rule.
fn bloom(content: &Content) -> Bloom {
    match content.kind() {
        Kind::Card | Kind::Blank | Kind::Term | Kind::Single => Bloom::Remember,
        Kind::Multiple | Kind::Judgement | Kind::Match | Kind::Order | Kind::Short => {
            Bloom::Understand
        }
        Kind::Material => Bloom::Apply,
        Kind::Essay => Bloom::Analyse,
    }
}

/// A number from what is asked, to vary what would otherwise always be the same.
pub(crate) fn seed(point: &PointKey, salt: &str) -> u64 {
    paper::hash::fnv1a(&["seed", &point.key, salt]) >> 7
}

/// Choose distractors, put the question together and propose it.
pub(super) fn single(
    maker: &mut Maker<'_>,
    topic: &Topic,
    variant: &'static str,
    stem: String,
    key: (String, Claim, String, Option<Evidence>),
    pool: Vec<Distractor>,
    explanation: String,
) {
    let seed = seed(&topic.point, variant);
    let picked = distractor::pick(maker.corpus, &[&key.0], pool, 3, seed);
    let Some(distractors) = picked else {
        maker.refuse(Kind::Single, Rule::FewDistractors, stem, key.0);
        return;
    };
    let (choices, claims) = distractor::options(vec![key], distractors);
    maker.question(
        topic,
        variant,
        (stem, Form::Single { choices }),
        claims,
        explanation,
    );
}
