//! Choice of the best: at most two questions a point, kinds and keys in balance, a core set that
//! covers the paper.

use crate::audit::{Audit, Rejection};
use crate::core_set;
use crate::corpus::Source;
use crate::coverage;
use crate::difficulty;
use crate::draft::Draft;
use crate::make::COVER;
use crate::model::{Content, Form, Item, Kind};
use crate::positions;
use crate::rules::{Rule, is_negative};
use crate::wording::{Bigrams, bare, length};
use paper::SentenceId;
use std::collections::{BTreeMap, BTreeSet};

/// Questions on one point: more would ask the same fact again.
const QUESTIONS_A_POINT: usize = 2;
/// Points of less worth are asked once, as long as there are enough questions: theirs turn on one
/// word of one sentence.
const ONCE: f32 = 0.55;
/// Enough questions on a paper.
const ENOUGH: usize = 140;
/// Likeness from which two stems on one sentence are the same question.
const SAME_STEM: f32 = 0.86;
/// Cards on one point: both directions, a cloze, a list.
const CARDS_A_POINT: usize = 3;

/// Share of each kind that a paper's questions aim at.
const SHARES: &[(Kind, f32)] = &[
    (Kind::Single, 0.32),
    (Kind::Multiple, 0.16),
    (Kind::Judgement, 0.16),
    (Kind::Blank, 0.13),
    (Kind::Match, 0.04),
    (Kind::Order, 0.01),
    (Kind::Term, 0.06),
    (Kind::Short, 0.08),
    (Kind::Essay, 0.03),
    (Kind::Material, 0.02),
];

/// The items of one paper, in their final order.
pub(crate) fn choose(source: &Source<'_>, drafts: Vec<Draft>, audit: &mut Audit) -> Vec<Item> {
    let drafts = without_duplicates(drafts, audit);
    let (cards, questions): (Vec<Draft>, Vec<Draft>) = drafts
        .into_iter()
        .partition(|it| matches!(it.content, Content::Card(_)));
    let mut chosen = choose_cards(cards, audit);
    let questions = with_cards(questions, &chosen, audit);
    chosen.extend(balance(choose_questions(questions, audit), audit));
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
    let mut kept = Vec::new();
    let mut ranked: Vec<(usize, Draft)> = drafts.into_iter().enumerate().collect();
    ranked.sort_by(|a, b| b.1.worth.total_cmp(&a.1.worth).then(a.0.cmp(&b.0)));
    for (at, draft) in ranked {
        let truth = truth_of(&draft);
        let asks = (draft.kind(), bare(&asked_words(&draft)));
        let fresh_id = !ids.contains(&(draft.id(), truth));
        if fresh_id && words.insert(asks) {
            ids.insert((draft.id(), truth));
            kept.push((at, draft));
        } else {
            refuse(audit, &draft, Rule::Duplicate, &draft.point.key);
        }
    }
    kept.sort_by_key(|it| it.0);
    kept.into_iter().map(|it| it.1).collect()
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
    for choice in draft.choices().iter().filter(|it| it.correct) {
        words.push_str(&choice.text);
    }
    words
}

/// Whether a judgement is true; `None` for other kinds.
fn truth_of(draft: &Draft) -> Option<bool> {
    match draft.question().map(|it| &it.form) {
        Some(Form::Judgement { correct, .. }) => Some(*correct),
        _ => None,
    }
}

/// Without cards that were made for coverage alone where another item has the term.
fn without_needless_cover(
    source: &Source<'_>,
    chosen: Vec<Draft>,
    audit: &mut Audit,
) -> Vec<Draft> {
    let mut missing = coverage::targets(source);
    let (spare, mut kept): (Vec<Draft>, Vec<Draft>) =
        chosen.into_iter().partition(|it| it.variant == COVER);
    for it in &kept {
        let covered = coverage::of(source, it, &missing);
        missing.retain(|it| !covered.contains(it));
    }
    for it in spare {
        let covered = coverage::of(source, &it, &missing);
        if covered.is_empty() {
            refuse(audit, &it, Rule::GenericKey, &it.point.key);
        } else {
            missing.retain(|it| !covered.contains(it));
            kept.push(it);
        }
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

fn choose_cards(cards: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let mut kept = Vec::new();
    for mut cards in by_point(cards).into_values() {
        for surplus in cards.drain(CARDS_A_POINT.min(cards.len())..) {
            refuse(audit, &surplus, Rule::PointFull, &surplus.point.key);
        }
        kept.extend(cards);
    }
    kept
}

/// What has been taken so far.
#[derive(Default)]
struct Tally {
    kinds: BTreeMap<Kind, usize>,
    truths: [usize; 2],
    singles: usize,
    longest: usize,
    likest: usize,
    choices: usize,
    negatives: usize,
    /// The stems by their first sentence.
    asked: BTreeMap<Option<SentenceId>, Vec<Bigrams>>,
}

impl Tally {
    fn add(&mut self, draft: &Draft) {
        *self.kinds.entry(draft.kind()).or_insert(0) += 1;
        let first = draft.evidence.first().map(|it| it.sentence);
        let stem = Bigrams::of(&draft.visible());
        self.asked.entry(first).or_default().push(stem);
        if let Some(truth) = truth_of(draft) {
            self.truths[usize::from(truth)] += 1;
        }
        if draft.kind() == Kind::Single {
            self.singles += 1;
            self.longest += usize::from(key_is_longest(draft));
            self.likest += usize::from(key_is_likest(draft));
        }
        if !draft.choices().is_empty() {
            self.choices += 1;
            self.negatives += usize::from(is_negative(&draft.visible()));
        }
    }

    /// Whether a question on the same sentence has all but the same stem.
    fn was_asked(&self, draft: &Draft) -> bool {
        let stem = Bigrams::of(&draft.visible());
        let first = draft.evidence.first().map(|it| it.sentence);
        self.asked
            .get(&first)
            .is_some_and(|asked| asked.iter().any(|it| it.similarity(&stem) >= SAME_STEM))
    }

    /// How much a candidate is in excess: smaller is taken first.
    fn excess(&self, draft: &Draft) -> f32 {
        let share = SHARES
            .iter()
            .find(|it| it.0 == draft.kind())
            .map_or(0.01, |it| it.1);
        let taken = self.kinds.get(&draft.kind()).copied().unwrap_or(0) as f32;
        let mut excess = (taken + 1.0) / share;
        if let Some(truth) = truth_of(draft) {
            let (mine, other) = (
                self.truths[usize::from(truth)],
                self.truths[usize::from(!truth)],
            );
            if mine > other {
                excess *= 4.0;
            }
        }
        if draft.kind() == Kind::Single && key_is_longest(draft) {
            let share = (self.longest + 1) as f32 / (self.singles + 1) as f32;
            excess *= if share > 0.25 { 3.0 } else { 1.0 };
        }
        if key_is_likest(draft) {
            let share = (self.likest + 1) as f32 / (self.singles + 1) as f32;
            excess *= if share > 0.28 { 3.0 } else { 1.0 };
        }
        if is_negative(&draft.visible()) && !draft.choices().is_empty() {
            let share = (self.negatives + 1) as f32 / (self.choices + 1) as f32;
            excess *= if share > 0.04 { 10.0 } else { 1.0 };
        }
        excess
    }
}

/// Whether the key is strictly the longest option.
pub(crate) fn key_is_longest(draft: &Draft) -> bool {
    let most = |correct: bool| {
        draft
            .choices()
            .iter()
            .filter(|it| it.correct == correct)
            .map(|it| length(&it.text))
            .max()
            .unwrap_or(0)
    };
    draft.kind() == Kind::Single && most(true) > most(false)
}

/// Whether the key of a single question is more like its stem than any other option.
fn key_is_likest(draft: &Draft) -> bool {
    let stem = Bigrams::of(&draft.visible());
    let most = |correct: bool| {
        let choices = draft.choices().iter().filter(|it| it.correct == correct);
        choices
            .map(|it| Bigrams::of(&it.text).similarity(&stem))
            .fold(0.0, f32::max)
    };
    draft.kind() == Kind::Single && most(true) > most(false)
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
    for surplus in points.into_iter().flat_map(|it| it.open) {
        refuse(audit, &surplus, Rule::PointFull, &surplus.point.key);
    }
    chosen
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
            fits(it) && !point.taken.contains(&it.kind()) && !tally.was_asked(it)
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

/// Drop what would make the whole give itself away.
fn balance(mut questions: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let drop_last =
        |questions: &mut Vec<Draft>, audit: &mut Audit, rule, which: &dyn Fn(&Draft) -> bool| {
            // The last chosen is the least worth.
            match questions.iter().rposition(which) {
                Some(at) => {
                    let it = questions.remove(at);
                    refuse(audit, &it, rule, &it.point.key);
                    true
                }
                None => false,
            }
        };
    let count = |questions: &[Draft], which: &dyn Fn(&Draft) -> bool| {
        questions.iter().filter(|it| which(it)).count()
    };
    let is = |truth: bool| move |it: &Draft| truth_of(it) == Some(truth);
    loop {
        let (yes, no) = (count(&questions, &is(true)), count(&questions, &is(false)));
        if yes.abs_diff(no) <= 1
            || !drop_last(&mut questions, audit, Rule::Unbalanced, &is(yes > no))
        {
            break;
        }
    }
    loop {
        let singles = count(&questions, &|it| it.kind() == Kind::Single);
        let longest = count(&questions, &key_is_longest);
        if longest * 10 <= singles * 3
            || !drop_last(&mut questions, audit, Rule::LongestKey, &key_is_longest)
        {
            break;
        }
    }
    let negative = |it: &Draft| !it.choices().is_empty() && is_negative(&it.visible());
    loop {
        let choices = count(&questions, &|it| !it.choices().is_empty());
        if count(&questions, &negative) * 20 <= choices
            || !drop_last(&mut questions, audit, Rule::TooManyNegatives, &negative)
        {
            break;
        }
    }
    questions
}
