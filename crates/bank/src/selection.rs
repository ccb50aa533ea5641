//! Choice of the best: at most two questions a point, kinds and keys in balance, a core set that
//! covers the paper.

mod balance;
mod cover;
mod tally;

use crate::audit::{Audit, Rejection};
use crate::core_set;
use crate::corpus::Source;
use crate::difficulty;
use crate::draft::Draft;
use crate::make::{NODE, is_among_statements};
use crate::model::{Card, Content, Form, Item, Kind};
use crate::positions;
use crate::rules::Rule;
use crate::wording::bare;
use balance::balance;
use cover::without_needless_cover;
use paper::SentenceId;
use std::collections::{BTreeMap, BTreeSet};
use tally::{SHARES, Tally, truth_of};

/// Questions on one point: more would ask the same fact again.
const QUESTIONS_A_POINT: usize = 2;
/// Points of less worth are asked once, as long as there are enough questions: theirs turn on one
/// word of one sentence.
const ONCE: f32 = 0.55;
/// Enough questions on a paper.
const ENOUGH: usize = 140;
/// Variants of cards that ask for different things: a definition is learnt in both directions, what
/// else a point offers is the same fact in another dress.
const DIRECTIONS: [&str; 2] = ["definition", "term"];

/// The items of one paper, in their final order.
pub(crate) fn choose(source: &Source<'_>, drafts: Vec<Draft>, audit: &mut Audit) -> Vec<Item> {
    let drafts = without_duplicates(drafts, audit);
    let (cards, questions): (Vec<Draft>, Vec<Draft>) = drafts
        .into_iter()
        .partition(|it| matches!(it.content, Content::Card(_)));
    let mut chosen = choose_cards(cards, audit);
    let questions = with_cards(questions, &chosen, audit);
    chosen.extend(balance(choose_questions(questions, audit), audit));
    let chosen = without_idle_nodes(chosen, audit);
    let mut chosen = without_needless_cover(source, chosen, audit);
    chosen.sort_by_key(|it| (it.place, it.point.key.clone(), it.kind(), it.id()));
    positions::spread_keys(&mut chosen);
    let core = core_set::of(source, &chosen);
    let mut items: Vec<Item> = chosen
        .into_iter()
        .zip(core)
        .map(|(it, core)| {
            let difficulty = difficulty::of(&it);
            it.into_item(difficulty, core)
        })
        .collect();
    // Core before extension; within each, reading order.
    items.sort_by_key(|it| !it.core);
    items
}

fn refuse(audit: &mut Audit, draft: &Draft, rule: Rule, detail: &str) {
    audit.rejections.push(Rejection {
        paper: draft.point.paper.clone(),
        kind: draft.kind(),
        rule,
        text: draft.visible(),
        detail: detail.to_owned(),
    });
}

/// One item an id (but for the two truth values of a judgement), one item a wording.
fn without_duplicates(drafts: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let mut ids = BTreeSet::new();
    let mut words = BTreeSet::new();
    let mut answers = BTreeSet::new();
    let mut kept = Vec::new();
    let mut ranked: Vec<(usize, Draft)> = drafts.into_iter().enumerate().collect();
    ranked.sort_by(|a, b| b.1.worth.total_cmp(&a.1.worth).then(a.0.cmp(&b.0)));
    for (at, draft) in ranked {
        let truth = truth_of(&draft);
        let asks = (draft.kind(), bare(&asked_words(&draft)));
        let fresh_id = !ids.contains(&(draft.id(), truth));
        let told = answer_of(&draft).is_some_and(|it| !answers.insert(it));
        if fresh_id && !told && words.insert(asks) {
            ids.insert((draft.id(), truth));
            kept.push((at, draft));
        } else {
            refuse(audit, &draft, Rule::Duplicate, &draft.point.key);
        }
    }
    kept.sort_by_key(|it| it.0);
    kept.into_iter().map(|it| it.1).collect()
}

/// Where a card asks by name, its answer and the sentence that proves it: asked under two names it is one
/// card (`民营企业的优势` as a list, and as a feature).
fn answer_of(draft: &Draft) -> Option<(Option<SentenceId>, String)> {
    let Content::Card(card) = &draft.content else {
        return None;
    };
    let answer = match card {
        Card::List { members, .. } => members.concat(),
        Card::Pair { answer, .. } => answer.clone(),
        _ => return None,
    };
    let plain = answer.chars().filter(|it| it.is_alphanumeric()).collect();
    Some((draft.evidence.first().map(|it| it.sentence), plain))
}

/// What tells a question from another: its stem, and where stems are alike, what is to be joined or
/// chosen.
fn asked_words(draft: &Draft) -> String {
    let mut words = draft.visible();
    if let Some(Form::Match { pairs }) = draft.question().map(|it| &it.form) {
        pairs.iter().for_each(|(left, right)| {
            words.push_str(left);
            words.push_str(right);
        });
    }
    if let Some(Form::Material { passage, .. }) = draft.question().map(|it| &it.form) {
        words.push_str(passage);
    }
    // A true statement among others is another question beside other false ones.
    let all = is_among_statements(draft);
    for choice in draft.choices().iter().filter(|it| it.correct || all) {
        words.push_str(&choice.text);
    }
    words
}

/// Without cards on nodes that no question asks about: where a node stands is learnt to be asked.
fn without_idle_nodes(chosen: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let asked: BTreeSet<String> = chosen
        .iter()
        .filter(|it| it.kind() != Kind::Card)
        .map(|it| it.point.key.clone())
        .collect();
    let (kept, idle): (Vec<Draft>, Vec<Draft>) = chosen
        .into_iter()
        .partition(|it| it.variant != NODE || asked.contains(&it.point.key));
    for it in idle {
        refuse(audit, &it, Rule::GenericKey, &it.point.key);
    }
    kept
}

/// Questions on points that have a card, and those that draw several points together.
fn with_cards(questions: Vec<Draft>, cards: &[Draft], audit: &mut Audit) -> Vec<Draft> {
    let learnt: BTreeSet<&str> = cards.iter().map(|it| it.point.key.as_str()).collect();
    let (kept, bare): (Vec<Draft>, Vec<Draft>) = questions.into_iter().partition(|it| {
        matches!(it.kind(), Kind::Essay | Kind::Material) || learnt.contains(it.point.key.as_str())
    });
    for it in bare {
        refuse(audit, &it, Rule::NoCard, &it.point.key);
    }
    kept
}

fn by_point(drafts: Vec<Draft>) -> BTreeMap<String, Vec<Draft>> {
    let mut points: BTreeMap<String, Vec<Draft>> = BTreeMap::new();
    for draft in drafts {
        points
            .entry(draft.point.key.clone())
            .or_default()
            .push(draft);
    }
    points
}

/// The first card of each point, which its maker proposed first because it asks best.
fn choose_cards(cards: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let mut kept = Vec::new();
    for cards in by_point(cards).into_values() {
        let first = cards.first().map_or("", |it| it.variant);
        for (at, it) in cards.into_iter().enumerate() {
            let other_way = DIRECTIONS.contains(&first) && DIRECTIONS.contains(&it.variant);
            if at == 0 || other_way {
                kept.push(it);
            } else {
                refuse(audit, &it, Rule::PointFull, &it.point.key);
            }
        }
    }
    kept
}

/// Kinds that few points can bear, scarcest first: they choose before the others do.
const SCARCE: &[Kind] = &[
    Kind::Material,
    Kind::Essay,
    Kind::Match,
    Kind::Order,
    Kind::Term,
    Kind::Short,
];

/// The candidates of one point, and how many of them were taken.
struct PointCandidates {
    open: Vec<Draft>,
    taken: Vec<Kind>,
}

impl PointCandidates {
    /// In how many ways it can still be asked: kinds, and a judgement by its truth.
    fn ways(&self) -> usize {
        let ways: BTreeSet<(Kind, Option<bool>)> = self
            .open
            .iter()
            .map(|it| (it.kind(), truth_of(it)))
            .collect();
        ways.len()
    }

    fn is_worth_two(&self) -> bool {
        self.open.iter().any(|it| it.worth >= ONCE)
    }
}

/// The scarce kinds up to their share, then one question for each point in turn, then a second.
fn choose_questions(questions: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let mut points = by_worth(questions);
    let mut tally = Tally::default();
    let mut chosen: Vec<Draft> = Vec::new();
    let room = (points.len() * QUESTIONS_A_POINT) as f32;
    for &kind in SCARCE {
        let share = SHARES.iter().find(|it| it.0 == kind).map_or(0.0, |it| it.1);
        let quota = libm::ceilf(share * room).max(1.0) as usize;
        for point in &mut points {
            if tally.kinds.get(&kind).copied().unwrap_or(0) >= quota {
                break;
            }
            take(point, &mut tally, &mut chosen, |it| it.kind() == kind);
        }
    }
    // Whoever can be asked in one way only goes first: the others make up for what that leaves unbalanced.
    points.sort_by_key(PointCandidates::ways);
    for round in 1..=QUESTIONS_A_POINT {
        for point in points.iter_mut().filter(|it| it.taken.len() < round) {
            if round == 1 || point.is_worth_two() {
                take(point, &mut tally, &mut chosen, |_| true);
            }
        }
    }
    for point in &mut points {
        if point.taken.len() < QUESTIONS_A_POINT && chosen.len() < ENOUGH {
            take(point, &mut tally, &mut chosen, |_| true);
        }
    }
    even_truths(&mut points, &mut chosen, audit);
    for surplus in points.into_iter().flat_map(|it| it.open) {
        refuse(audit, &surplus, Rule::PointFull, &surplus.point.key);
    }
    chosen
}

/// As many true judgements as false ones: the least worthy of those in excess go, and their points are asked in
/// another way where they can be.
fn even_truths(points: &mut [PointCandidates], chosen: &mut Vec<Draft>, audit: &mut Audit) {
    loop {
        let truths = chosen.iter().filter_map(truth_of);
        let (yes, no): (Vec<bool>, Vec<bool>) = truths.partition(|it| *it);
        let (yes, no) = (yes.len(), no.len());
        let excess = Some(yes > no);
        let last = chosen.iter().rposition(|it| truth_of(it) == excess);
        let Some(at) = last.filter(|_| yes.abs_diff(no) > 1) else {
            return;
        };
        let dropped = chosen.remove(at);
        refuse(audit, &dropped, Rule::Unbalanced, &dropped.point.key);
        let mut tally = Tally::default();
        chosen.iter().for_each(|it| tally.add(it));
        let own = |it: &&mut PointCandidates| {
            let mut open = it.open.iter();
            open.any(|it| it.point.key == dropped.point.key)
        };
        if let Some(point) = points.iter_mut().find(own) {
            point.taken.retain(|it| *it != Kind::Judgement);
            take(point, &mut tally, chosen, |it| truth_of(it) != excess);
        }
    }
}

/// Candidates by point, worthy points first: they get the kind that fits them best.
fn by_worth(questions: Vec<Draft>) -> Vec<PointCandidates> {
    let mut points: Vec<Vec<Draft>> = by_point(questions).into_values().collect();
    let key = |it: &Vec<Draft>| {
        let worth = it.iter().map(|it| it.worth).fold(0.0, f32::max);
        let place = it.iter().map(|it| it.place).min().unwrap_or(usize::MAX);
        (worth, place)
    };
    points.sort_by(|a, b| {
        let (a, b) = (key(a), key(b));
        b.0.total_cmp(&a.0).then(a.1.cmp(&b.1))
    });
    points
        .into_iter()
        .map(|open| PointCandidates {
            open,
            taken: Vec::new(),
        })
        .collect()
}

/// Take the candidate of a point that the bank needs most, of a kind the point has not yet.
fn take(
    point: &mut PointCandidates,
    tally: &mut Tally,
    chosen: &mut Vec<Draft>,
    fits: impl Fn(&Draft) -> bool,
) {
    if point.taken.len() >= QUESTIONS_A_POINT {
        return;
    }
    let best = (0..point.open.len())
        .filter(|&at| {
            let it = &point.open[at];
            fits(it) && !point.taken.contains(&it.kind()) && tally.has_room(it)
        })
        .min_by(|&a, &b| {
            tally
                .excess(&point.open[a])
                .total_cmp(&tally.excess(&point.open[b]))
                .then(a.cmp(&b))
        });
    if let Some(at) = best {
        let it = point.open.remove(at);
        point.taken.push(it.kind());
        tally.add(&it);
        chosen.push(it);
    }
}
