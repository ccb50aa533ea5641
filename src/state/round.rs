//! A round of cards: which one is on the desk, how much of it is in sight, what was answered.
//!
//! The round is not stored: the queue is made from the learner's state, so one begun after a
//! reload goes on where the last one stopped.

use crate::components::flash_card::{Side, steps};
use bank::{Card, Content, ItemId, PointId};
use paper::order;
use paper::order::SortedMap;
use std::collections::VecDeque;
use study::{
    Answer, Ask, Course, Learner, Moment, Next, Plan, Purpose, Rating, Reason, Scope, Session,
    Verdict,
};

/// A round of cards.
#[derive(Debug, Clone)]
pub struct Round {
    queue: Queue,
    /// What is on the desk.
    pub next: Next,
    /// How much of the card is in sight.
    pub side: Side,
    shown_at: Moment,
    /// What was done, the first step first.
    trail: Vec<Step>,
    /// Lapses of the point on the desk before it was asked.
    lapses: u32,
    /// The point that the last rating showed to be a leech.
    leech: Option<PointId>,
}

/// What was done with a card of the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Rated(Given),
    PutAway(Ask),
}

/// Where the cards come from.
#[derive(Debug, Clone)]
enum Queue {
    /// What the schedule asks for.
    Due(Box<Session>),
    /// What the learner asked for, in this order.
    Chosen(VecDeque<ItemId>),
}

/// An answer of this round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// What was asked.
    pub ask: Ask,
    /// How it was rated.
    pub rating: Rating,
}

impl Round {
    /// A round of what is due in this scope.
    pub fn of_due(course: &Course, learner: &Learner, scope: Scope, now: Moment) -> Self {
        let session = session(course, learner, scope, now);
        Self::new(Queue::Due(Box::new(session)), course, learner, now)
    }

    /// A round of these cards, whether due or not.
    pub fn of_chosen(items: &[ItemId], course: &Course, learner: &Learner, now: Moment) -> Self {
        let cards = items
            .iter()
            .filter(|it| card(course, **it).is_some())
            .copied()
            .collect();
        Self::new(Queue::Chosen(cards), course, learner, now)
    }

    fn new(queue: Queue, course: &Course, learner: &Learner, now: Moment) -> Self {
        let mut round = Self {
            queue,
            next: Next::Done,
            side: Side::FRONT,
            shown_at: now,
            trail: Vec::new(),
            lapses: 0,
            leech: None,
        };
        round.deal(course, learner, now);
        round
    }

    /// The item on the desk.
    pub fn ask(&self) -> Option<Ask> {
        match self.next {
            Next::Ask(ask) => Some(ask),
            Next::Wait { .. } | Next::Done => None,
        }
    }

    /// Shows more: the next member of a list, else the back.
    pub fn turn(&mut self, course: &Course) {
        let members = self
            .ask()
            .and_then(|it| card(course, it.item))
            .map_or(1, steps);
        self.side = match self.side {
            Side::Front { members: shown } if shown + 1 < members => {
                Side::Front { members: shown + 1 }
            }
            _ => Side::Back,
        };
    }

    /// The answer to the card or question on the desk, so judged.
    pub fn answer(&self, verdict: Verdict, now: Moment) -> Option<Answer> {
        let ask = self.ask()?;
        let took = now.unix_ms.saturating_sub(self.shown_at.unix_ms).max(0);
        Some(Answer {
            item: ask.item,
            point: ask.point,
            purpose: Purpose::Cards,
            verdict,
            confidence: None,
            took_ms: u32::try_from(took).unwrap_or(u32::MAX),
        })
    }

    /// Goes on after the card on the desk was rated and the learner's state knows of it.
    pub fn rated(&mut self, rating: Rating, course: &Course, learner: &Learner, now: Moment) {
        if let Some(ask) = self.ask() {
            self.trail.push(Step::Rated(Given { ask, rating }));
            let lapses = lapses(learner, ask.point);
            let is_told = lapses > self.lapses && learner.settings().reminds_of_leech(lapses);
            self.leech = is_told.then_some(ask.point);
            self.settle(ask, course, learner, now);
        }
    }

    /// Goes on after a rating that was undone was done again, if its card is on the desk.
    pub fn rated_again(
        &mut self,
        point: PointId,
        rating: Rating,
        course: &Course,
        learner: &Learner,
        now: Moment,
    ) {
        if self.ask().is_some_and(|it| it.point == point) {
            self.rated(rating, course, learner, now);
        }
    }

    /// Goes on after a point was put away (suspended, held for wrong), if it is on the desk.
    pub fn put_away(&mut self, point: PointId, course: &Course, learner: &Learner, now: Moment) {
        if let Some(ask) = self.ask().filter(|it| it.point == point) {
            self.trail.push(Step::PutAway(ask));
            self.settle(ask, course, learner, now);
        }
    }

    /// Puts the card of the last step back on the desk, turned, once what was done with this point
    /// was undone.
    pub fn take_back(&mut self, point: PointId, course: &Course, learner: &Learner, now: Moment) {
        let ask = match self.trail.last() {
            Some(Step::Rated(Given { ask, .. }) | Step::PutAway(ask)) if ask.point == point => *ask,
            _ => return,
        };
        self.trail.pop();
        match &mut self.queue {
            Queue::Due(session) => session.update(course, learner, ask.point),
            Queue::Chosen(items) => items.push_front(ask.item),
        }
        self.next = Next::Ask(ask);
        self.side = Side::Back;
        self.shown_at = now;
        self.lapses = lapses(learner, ask.point);
        self.leech = None;
    }

    /// Looks again for what is to be asked: time went by.
    pub fn look_again(&mut self, course: &Course, learner: &Learner, now: Moment) {
        if self.ask().is_none() {
            self.deal(course, learner, now);
        }
    }

    fn settle(&mut self, ask: Ask, course: &Course, learner: &Learner, now: Moment) {
        match &mut self.queue {
            Queue::Due(session) => session.update(course, learner, ask.point),
            Queue::Chosen(items) => {
                items.pop_front();
            }
        }
        self.deal(course, learner, now);
    }

    fn deal(&mut self, course: &Course, learner: &Learner, now: Moment) {
        self.next = match &self.queue {
            Queue::Due(session) => session.next(course, learner, now),
            Queue::Chosen(items) => items
                .front()
                .and_then(|it| chosen(*it, course, learner))
                .map_or(Next::Done, Next::Ask),
        };
        self.side = Side::FRONT;
        self.shown_at = now;
        self.lapses = self.ask().map_or(0, |it| lapses(learner, it.point));
    }

    /// The point that the last rating showed to be a leech, to be spoken of.
    pub fn leech(&self) -> Option<PointId> {
        self.leech
    }

    /// Cards done and cards there are, as far as can be told now: a forgotten one comes again.
    pub fn progress(&self, learner: &Learner) -> (usize, usize) {
        let left = match &self.queue {
            Queue::Due(session) => {
                let counts = session.counts(learner);
                counts.due + counts.learning + counts.new
            }
            Queue::Chosen(items) => items.len(),
        };
        let open = usize::from(self.ask().is_some()).max(left);
        let done = self.given().count();
        (done, done + open)
    }

    /// What was answered, the first one first.
    pub fn given(&self) -> impl Iterator<Item = &Given> {
        self.trail.iter().filter_map(|it| match it {
            Step::Rated(given) => Some(given),
            Step::PutAway(_) => None,
        })
    }

    /// The points of the round by how they were last rated: remembered, and to come again.
    pub fn outcome(&self) -> (Vec<Given>, Vec<Given>) {
        let mut last: SortedMap<PointId, (usize, Given)> = SortedMap::new();
        for (index, given) in self.given().enumerate() {
            last.insert(given.ask.point, (index, *given));
        }
        let mut last: Vec<_> = last.into_iter().map(|(_, it)| it).collect();
        order::sort_by_key(&mut last, |it| it.0);
        last.into_iter()
            .map(|(_, given)| given)
            .partition(|it| it.rating.passes())
    }
}

fn lapses(learner: &Learner, point: PointId) -> u32 {
    let memory = learner.point(point).memory;
    memory.trace().map_or(0, |it| it.lapses)
}

fn chosen(item: ItemId, course: &Course, learner: &Learner) -> Option<Ask> {
    let point = course.item(item)?.point;
    let reason = if learner.point(point).memory.is_new() {
        Reason::New
    } else {
        Reason::Due
    };
    Some(Ask {
        item,
        point,
        reason,
        leech: learner.is_leech(point),
    })
}

/// The session of this moment, by the plan of the exam where there is one ahead.
pub fn session(course: &Course, learner: &Learner, scope: Scope, now: Moment) -> Session {
    let plan = Plan::new(course, learner, &scope, now);
    let session = Session::new(course, learner, scope, now);
    match &plan {
        Some(plan) => session.with_plan(course, learner, plan),
        None => session,
    }
}

/// The answer of a card as one text, where it is one that can be written down.
pub fn answer_text(card: &Card) -> Option<String> {
    match card {
        Card::Definition {
            definition: text, ..
        }
        | Card::Term { term: text, .. }
        | Card::Pair { answer: text, .. }
        | Card::Figure { answer: text, .. }
        | Card::Quotation { speaker: text, .. } => Some(text.clone()),
        Card::Cloze { parts } => Some(study::marking::gaps(parts).join(" ")),
        // A list is recalled member by member; what several papers say has no one wording.
        Card::List { .. } | Card::Contrast { .. } => None,
    }
}

/// The flashcard of an item.
pub fn card(course: &Course, item: ItemId) -> Option<&Card> {
    match &course.item(item)?.content {
        Content::Card(card) => Some(card),
        Content::Question(_) => None,
    }
}
