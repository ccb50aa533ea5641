//! 下列说法中，符合文中论述的是: a true statement among false ones, each of which was judged alone.

use super::{Maker, NODE, Topic, single};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::{Draft, GAP};
use crate::excerpt::is_clean_cut;
use crate::model::{Change, Form};
use crate::wording::{balanced, length, opens_alone, outer, unclosed};
use paper::SectionId;
use paper::hash::fnv1a;

/// Variant of these questions: a paper has some of them, not one for each fact.
pub(crate) const STATEMENTS: &str = "statements";
/// Bounds of a statement as an option.
const OPTION: std::ops::RangeInclusive<usize> = 12..=56;
/// False statements offered to a question, nearest first: the best three are taken.
const OFFERED: usize = 24;

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
        .flat_map(|it| versions(maker, it))
        .partition(|it| it.change.is_some());
    for it in &right {
        question(maker, it, &wrong);
    }
}

/// What is stated, without who states it: among options that alone would tell.
fn plain<'t>(text: &'t str, holds_that: &str, name: &str) -> Option<&'t str> {
    let text = text.strip_prefix(holds_that).unwrap_or(text);
    let Some(rest) = text.strip_prefix(name) else {
        return Some(text);
    };
    // `张三提出的路径之一是“…”`: what is named.
    let named = rest.strip_prefix("提出")?;
    let (_, quoted) = named.split_once('“')?;
    quoted.strip_suffix('”')
}

/// A statement in full, and by its first clause where that says what counts.
fn versions(maker: &Maker<'_>, draft: &Draft) -> Vec<Statement> {
    let Some(whole) = statement(maker, draft) else {
        return Vec::new();
    };
    let counts = |text: &str| match &whole.change {
        Some(change) => text.contains(&change.wrong) || text.contains(&outer(&change.wrong)),
        None => true,
    };
    let clause = whole.text.find('，').map(|at| &whole.text[..at]);
    let clause = clause.filter(|it| {
        let said = ["是", "具有", "以", "形成", "发挥"]
            .iter()
            .any(|word| it.contains(word));
        let cut = is_clean_cut(&whole.text, it.len(), '，');
        said && cut && counts(it) && OPTION.contains(&length(it)) && balanced(it)
    });
    let short = clause.map(|it| Statement {
        text: it.to_owned(),
        claim: match &whole.claim {
            Claim::Says(_) if whole.change.is_none() => Claim::Says(it.to_owned()),
            other => other.clone(),
        },
        draft: whole.draft.clone(),
        change: whole.change.clone(),
    });
    std::iter::once(whole).chain(short).collect()
}

fn statement(maker: &Maker<'_>, draft: &Draft) -> Option<Statement> {
    let question = draft.question()?;
    let Form::Judgement { change, .. } = &question.form else {
        return None;
    };
    let text = plain(
        unclosed(&question.stem),
        &maker.source.holds_that(),
        &maker.source.name(),
    )?;
    let text = outer(text);
    let fits = OPTION.contains(&length(&text))
        && !draft.point.key.starts_with(NODE)
        && opens_alone(&text)
        && !["按照", "文中", "《"].iter().any(|it| text.starts_with(it))
        && text.matches('“').count() == text.matches('”').count();
    let claim = draft.claims.first()?.clone();
    fits.then(|| Statement {
        draft: draft.clone(),
        text,
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
    // (Its full and its short wording hold one another: at most one is picked.)
    let mut points: Vec<(&str, bool)> = Vec::new();
    near.retain(|it| {
        let version = (it.draft.point.key.as_str(), it.text.contains('，'));
        let fresh = !points.contains(&version);
        points.push(version);
        fresh
    });
    near.truncate(OFFERED);
    let pool: Vec<Distractor> = near
        .iter()
        .filter_map(|it| distractor(it, &key.text))
        .collect();
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

fn distractor(it: &Statement, key: &str) -> Option<Distractor> {
    let change = it.change.as_ref()?;
    Some(Distractor {
        text: it.text.clone(),
        claim: it.claim.clone(),
        trap: change.trap,
        why: format!("“{}”应为“{}”。", change.wrong, change.right),
        origin: it.draft.evidence.first().cloned(),
        // So that not the same three serve every question of one length.
        nearness: 0.2 + (fnv1a(&["near", key, &it.text]) % 60) as f32 / 100.0,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_do_not_say_who_speaks() {
        for (stem, expected) in [
            ("张三认为，传统产业是基石", Some("传统产业是基石")),
            (
                "张三提出“弥合不平衡，站稳立场”",
                Some("弥合不平衡，站稳立场"),
            ),
            (
                "张三提出的路径之一是“弥合不平衡，站稳立场”",
                Some("弥合不平衡，站稳立场"),
            ),
            ("张三列举的路径有三条", None),
            ("习近平指出，关键是质优", Some("习近平指出，关键是质优")),
        ] {
            assert_eq!(plain(stem, "张三认为，", "张三"), expected, "{stem}");
        }
    }
}
