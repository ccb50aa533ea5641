//! 下列说法中，符合文中论述的是: a true statement among false ones, each of which was judged alone.

use super::{Maker, NODE, Topic, single};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::{Draft, GAP};
use crate::model::{Change, Form};
use crate::wording::{length, unclosed};
use paper::SectionId;
use paper::hash::fnv1a;

/// Variant of these questions: a paper has some of them, not one for each fact.
pub(crate) const STATEMENTS: &str = "statements";
/// Bounds of a statement as an option.
const OPTION: std::ops::RangeInclusive<usize> = 12..=56;
/// False statements offered to a question, nearest first: the best three are taken.
const OFFERED: usize = 9;

/// A statement that stood the rules.
struct Statement {
    draft: Draft,
    text: String,
    claim: Claim,
    /// What makes it false.
    change: Option<Change>,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    let (wrong, right): (Vec<Statement>, Vec<Statement>) = maker
        .drafts
        .iter()
        .filter_map(statement)
        .partition(|it| it.change.is_some());
    for it in &right {
        question(maker, it, &wrong);
    }
}

fn statement(draft: &Draft) -> Option<Statement> {
    let question = draft.question()?;
    let Form::Judgement { change, .. } = &question.form else {
        return None;
    };
    let text = unclosed(&question.stem);
    let fits = OPTION.contains(&length(text))
        && !draft.point.key.starts_with(NODE)
        && !["按照", "文中", "《"].iter().any(|it| text.starts_with(it))
        && text.matches('“').count() == text.matches('”').count();
    let claim = draft.claims.first()?.clone();
    fits.then(|| Statement {
        draft: draft.clone(),
        text: text.to_owned(),
        claim,
        change: change.clone(),
    })
}

fn question(maker: &mut Maker<'_>, key: &Statement, wrong: &[Statement]) {
    let section = key.draft.section;
    let mut near: Vec<&Statement> = wrong
        .iter()
        .filter(|it| it.draft.point.key != key.draft.point.key && shares_no_proof(it, key))
        .collect();
    near.sort_by_key(|it| {
        let order = fnv1a(&["statement", &key.text, &it.text]);
        (!is_near(maker, section, it.draft.section), order)
    });
    // Of one point one statement: two would contradict or repeat each other.
    let mut points: Vec<&str> = Vec::new();
    near.retain(|it| {
        let fresh = !points.contains(&it.draft.point.key.as_str());
        points.push(&it.draft.point.key);
        fresh
    });
    near.truncate(OFFERED);
    let pool: Vec<Distractor> = near.iter().filter_map(|it| distractor(it)).collect();
    let topic = Topic {
        point: key.draft.point.clone(),
        evidence: key.draft.evidence.clone(),
        worth: key.draft.worth,
    };
    let whose = match maker.source.name().as_str() {
        "文中" => "文中".to_owned(),
        name if name.starts_with('《') => name.to_owned(),
        name => format!("{name}文章"),
    };
    let stem = format!("下列说法中，符合{whose}论述的是{GAP}。");
    let answer = (
        key.text.clone(),
        key.claim.clone(),
        "与原文一致。".to_owned(),
        key.draft.evidence.first().cloned(),
    );
    let why = key.draft.explanation.clone();
    single(maker, &topic, STATEMENTS, stem, answer, pool, why);
}

fn distractor(it: &Statement) -> Option<Distractor> {
    let change = it.change.as_ref()?;
    Some(Distractor {
        text: it.text.clone(),
        claim: it.claim.clone(),
        trap: change.trap,
        why: format!("“{}”应为“{}”。", change.wrong, change.right),
        origin: it.draft.evidence.first().cloned(),
        nearness: 0.5,
    })
}

/// Whether two statements lean on different sentences: else one would give away the other.
fn shares_no_proof(a: &Statement, b: &Statement) -> bool {
    let of = |it: &Statement| it.draft.evidence.first().map(|it| it.sentence);
    of(a) != of(b)
}

/// Whether two sections stand under one chapter.
fn is_near(maker: &Maker<'_>, a: SectionId, b: SectionId) -> bool {
    let chapter = |it| maker.source.paper.path(it).into_iter().next();
    chapter(a) == chapter(b)
}
