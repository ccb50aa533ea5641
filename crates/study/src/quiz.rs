//! A quiz: some questions of a scope, drawn by a seed.

use crate::course::{Course, Scope};
use crate::evidence::{Confidence, guess};
use crate::learner::{Answer, Learner, Purpose};
use crate::marking::{Marked, Response, Terms, mark};
use crate::moment::Moment;
use crate::seed::Draws;
use crate::settings::ChoiceRule;
use bank::{Content, Form, Item, ItemId, Kind, PointId, Question};
use paper::order::{SortedMap, SortedSet};
use serde::{Deserialize, Serialize};

/// When a quiz shows what was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Feedback {
    /// After each question.
    #[default]
    AtOnce,
    /// After the last.
    AtEnd,
}

/// A quiz with what was answered so far. It is stored after every answer and goes on after a
/// reload with the same questions, and the same options in the same order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// Draws the questions and the order of their options.
    pub seed: u64,
    /// When it shows what was right.
    pub feedback: Feedback,
    /// How choices are marked.
    pub rule: ChoiceRule,
    /// The questions, in order.
    pub items: Vec<ItemId>,
    /// What was answered, by place in `items`.
    pub given: SortedMap<usize, Given>,
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The answer.
    pub response: Response,
    /// How sure the learner was, where he said so.
    pub confidence: Option<Confidence>,
    /// Time it took.
    pub took_ms: u32,
    /// Marks by which the learner overruled the machine's estimate, in parts of
    /// [`FULL`](crate::marking::FULL).
    pub overruled: Option<u32>,
}

impl Quiz {
    /// What was given to an item.
    pub fn response(&self, item: ItemId) -> Option<&Response> {
        let place = self.items.iter().position(|it| *it == item)?;
        Some(&self.given.get(&place)?.response)
    }

    /// Draws `count` questions of the scope, or as many as it has. What was retired or is held for
    /// wrong is not asked. One question a point comes first; further ones only where points run
    /// out.
    pub fn draw(
        course: &Course,
        learner: &Learner,
        scope: &Scope,
        count: usize,
        seed: u64,
        feedback: Feedback,
    ) -> Self {
        let candidates: Vec<&Item> = course
            .items()
            .iter()
            .filter(|it| {
                let record = learner.item(it.id);
                it.content.kind() != Kind::Card
                    && !record.retired
                    && !record.disputed
                    && scope.holds(course, learner, it)
            })
            .collect();
        let mut used = SortedSet::new();
        let drawn = draw(course, candidates, count, &mut Draws::new(seed), &mut used);
        Self {
            seed,
            feedback,
            rule: learner.settings().choice_rule,
            items: drawn.iter().map(|it| it.id).collect(),
            given: SortedMap::new(),
        }
    }

    /// The place of the first question without an answer.
    pub fn next(&self) -> Option<usize> {
        (0..self.items.len()).find(|it| !self.given.contains_key(it))
    }

    /// Marks the answer at a place; `None` where there is none, or the question is gone.
    pub fn mark(&self, course: &Course, terms: &Terms, place: usize) -> Option<Marked> {
        let item = course.item(*self.items.get(place)?)?;
        let given = self.given.get(&place)?;
        let Content::Question(question) = &item.content else {
            return None;
        };
        let marked = mark(question, &given.response, self.rule, terms);
        Some(match given.overruled {
            Some(share) => marked.overruled(share),
            None => marked,
        })
    }

    /// The answer at a place, for the log.
    pub fn answer(&self, course: &Course, terms: &Terms, place: usize) -> Option<Answer> {
        let item = course.item(*self.items.get(place)?)?;
        let given = self.given.get(&place)?;
        let marked = self.mark(course, terms, place)?;
        Some(answer(item, given, &marked, Purpose::Quiz))
    }
}

pub(crate) fn answer(item: &Item, given: &Given, marked: &Marked, purpose: Purpose) -> Answer {
    let verdict = if given.response.is_empty() {
        crate::Verdict::Empty
    } else {
        marked.verdict(guess(item).unwrap_or(0))
    };
    Answer {
        item: item.id,
        point: item.point,
        purpose,
        verdict,
        confidence: given.confidence,
        took_ms: given.took_ms,
    }
}

/// The order in which the choices, right members or members of a question are shown: places in
/// the bank. It depends on the seed and the item alone, not on its neighbours or on time.
pub fn shown_order(seed: u64, item: ItemId, question: &Question) -> Vec<usize> {
    let mut draws = Draws::of(&[seed, item.0]);
    match &question.form {
        Form::Single { choices } | Form::Multiple { choices } => draws.order(choices.len()),
        Form::Match { pairs } => disorder(&mut draws, pairs.len()),
        Form::Order { members } => disorder(&mut draws, members.len()),
        _ => Vec::new(),
    }
}

/// A drawn order that is not the right one: shown in that, a sequence would ask nothing, and what stands side by
/// side would belong together.
fn disorder(draws: &mut Draws, len: usize) -> Vec<usize> {
    let mut order = draws.order(len);
    if order.is_sorted() {
        order.reverse();
    }
    order
}

/// Draws `count` of the candidates, in the order they are to be asked: evenly over the sections,
/// each point once and no relatives, as long as there are others.
pub(crate) fn draw<'c>(
    course: &Course,
    candidates: Vec<&'c Item>,
    count: usize,
    draws: &mut Draws,
    used: &mut SortedSet<PointId>,
) -> Vec<&'c Item> {
    let mut waiting = dealt(candidates, draws);
    let mut drawn: Vec<&Item> = Vec::new();
    let related = |it: &Item, used: &SortedSet<PointId>| {
        used.iter()
            .any(|point| course.are_relatives(*point, it.point))
    };
    // First only what gives nothing away; then relatives; then further questions on one point.
    for strictness in (0..3).rev() {
        let mut left = Vec::new();
        for item in waiting {
            let fits = match strictness {
                2 => !used.contains(&item.point) && !related(item, used),
                1 => !used.contains(&item.point),
                _ => true,
            };
            if drawn.len() < count && fits {
                used.insert(item.point);
                drawn.push(item);
            } else {
                left.push(item);
            }
        }
        waiting = left;
    }
    draws.shuffle(&mut drawn);
    drawn
}

/// The candidates shuffled and dealt section by section in turns, so that no section fills an
/// exam by being long.
fn dealt<'c>(candidates: Vec<&'c Item>, draws: &mut Draws) -> Vec<&'c Item> {
    let mut sections: SortedMap<(&str, u16), Vec<&Item>> = SortedMap::new();
    for item in candidates {
        let section = sections.entry((&item.paper, item.section.0)).or_default();
        section.push(item);
    }
    let mut hands: Vec<Vec<&Item>> = sections.into_iter().map(|(_, section)| section).collect();
    hands.iter_mut().for_each(|it| draws.shuffle(it));
    draws.shuffle(&mut hands);
    let mut dealt = Vec::new();
    while !hands.is_empty() {
        for hand in &mut hands {
            dealt.extend(hand.pop());
        }
        hands.retain(|it| !it.is_empty());
    }
    dealt
}

/// The questions in the book of mistakes that can come back today: those not yet right today.
pub fn mistakes(course: &Course, learner: &Learner, now: Moment) -> Vec<ItemId> {
    let today = learner.scheduler().day(now);
    course
        .items()
        .iter()
        .filter(|it| {
            let record = learner.item(it.id);
            let right_today = record.mistake
                == crate::Mistake::Open {
                    right_on: Some(today),
                };
            record.mistake.is_open() && !right_today && !record.retired && !record.disputed
        })
        .map(|it| it.id)
        .collect()
}
