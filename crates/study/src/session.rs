//! A card session: what to ask next.
//!
//! Nothing of a session has to be stored. It is made from the learner's state at any moment, and
//! one made after a reload goes on where the last one stopped.
//!
//! # Order
//!
//! 1. Learning points whose step is due.
//! 2. Points due today or overdue, those most at risk (lowest retrievability) first.
//! 3. New points in the order of the papers, up to the day's number.
//! 4. What the [plan](crate::Plan) of an exam pulls forward, if there is one.
//! 5. Learning points up to [`learn_ahead_minutes`](crate::Settings::learn_ahead_minutes) early.
//!
//! A point is asked once a day (its items bury each other), but for its learning steps. Among the
//! first few candidates a relative of the last two points is passed over.

use crate::course::{Course, Scope};
use crate::learner::Learner;
use crate::memory::{Due, Memory};
use crate::moment::{Day, Moment};
use crate::record::PointRecord;
use bank::{Item, ItemId, Kind, PointId};
use paper::order;
use paper::order::SortedMap;
use std::collections::VecDeque;

/// How many candidates are looked at for one that is no relative of the points just asked.
const LOOK_AHEAD: usize = 16;

/// The queue of a session.
#[derive(Debug, Clone)]
pub struct Session {
    scope: Scope,
    day: Day,
    /// Learning points with the time of their step (Unix milliseconds).
    learning: SortedMap<PointId, i64>,
    due: VecDeque<PointId>,
    new: VecDeque<PointId>,
    /// Pulled forward for an exam.
    ahead: VecDeque<PointId>,
    /// New points a day, where a plan says otherwise than the settings.
    new_per_day: Option<u32>,
}

/// What a session does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Ask this item.
    Ask(Ask),
    /// Only learning points are left; the first comes at this time (Unix milliseconds).
    Wait {
        /// When.
        until: i64,
    },
    /// Nothing is left today.
    Done,
}

/// An item to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// The item.
    pub item: ItemId,
    /// Its point.
    pub point: PointId,
    /// Why it is asked.
    pub reason: Reason,
    /// Whether the point is a leech, and asked in another way than before.
    pub leech: bool,
}

/// Why an item is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// A learning step.
    Learning,
    /// It is due.
    Due,
    /// It is new.
    New,
    /// It is not due, but the exam is near.
    Ahead,
}

/// What is left of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// New points, within the day's number.
    pub new: usize,
    /// Points in learning steps.
    pub learning: usize,
    /// Points due, or pulled forward for an exam.
    pub due: usize,
}

impl Session {
    /// The session of this moment. A scope without kinds asks flashcards.
    pub fn new(course: &Course, learner: &Learner, scope: Scope, now: Moment) -> Self {
        let day = learner.scheduler().day(now);
        let mut session = Self {
            scope,
            day,
            learning: SortedMap::new(),
            due: VecDeque::new(),
            new: VecDeque::new(),
            ahead: VecDeque::new(),
            new_per_day: None,
        };
        let mut due = Vec::new();
        for point in course.points() {
            let record = learner.point(point);
            let Some(place) = place(&record, day) else {
                continue;
            };
            if session.choose(course, learner, point).is_none() {
                continue;
            }
            match place {
                Place::Learning(at) => {
                    session.learning.insert(point, at);
                }
                Place::Due => {
                    let recall = learner.scheduler().retrievability(&record.memory, day);
                    due.push((recall.unwrap_or(0.0), point));
                }
                Place::New => session.new.push_back(point),
            }
        }
        // Stable: equal risks stay in the order of the papers.
        order::sort_by(&mut due, |one, other| one.0.total_cmp(&other.0));
        session.due = due.into_iter().map(|(_, point)| point).collect();
        session
    }

    /// The session by the plan of an exam: its number of new points, and what it pulls forward.
    #[must_use]
    pub fn with_plan(mut self, course: &Course, learner: &Learner, plan: &crate::Plan) -> Self {
        self.new_per_day = Some(plan.new_per_day);
        let queued = order::set(self.due.iter().chain(self.learning.keys()).copied());
        self.ahead = plan
            .ahead
            .iter()
            .copied()
            .filter(|it| !queued.contains(it) && self.choose(course, learner, *it).is_some())
            .collect();
        self
    }

    /// What to ask now.
    pub fn next(&self, course: &Course, learner: &Learner, now: Moment) -> Next {
        let ask = |point, reason| {
            let item = self.choose(course, learner, point)?;
            Some(Next::Ask(Ask {
                item: item.id,
                point,
                reason,
                leech: learner.is_leech(point),
            }))
        };
        let first = self.learning.iter().map(|(point, at)| (*at, *point)).min();
        let due_step = first.filter(|(at, _)| *at <= now.unix_ms);
        let new_left = self.new_left(learner);
        let ahead = now
            .after_minutes(learner.settings().learn_ahead_minutes)
            .unix_ms;
        let ahead_step = first.filter(|(at, _)| *at <= ahead);
        due_step
            .and_then(|(_, point)| ask(point, Reason::Learning))
            .or_else(|| ask(self.dispersed(course, learner, &self.due)?, Reason::Due))
            .or_else(|| {
                (new_left > 0)
                    .then(|| ask(self.dispersed(course, learner, &self.new)?, Reason::New))?
            })
            .or_else(|| ask(self.dispersed(course, learner, &self.ahead)?, Reason::Ahead))
            .or_else(|| ask(ahead_step?.1, Reason::Learning))
            .or_else(|| first.map(|(until, _)| Next::Wait { until }))
            .unwrap_or(Next::Done)
    }

    /// Takes note that what is known of a point changed: it was answered, suspended, buried, or
    /// an answer was undone. On a new day, make a new session.
    pub fn update(&mut self, course: &Course, learner: &Learner, point: PointId) {
        let was_due = position(&self.due, point);
        let was_new = position(&self.new, point);
        if let Some(index) = was_due {
            self.due.remove(index);
        }
        if let Some(index) = was_new {
            self.new.remove(index);
        }
        if let Some(index) = position(&self.ahead, point) {
            self.ahead.remove(index);
        }
        self.learning.remove(&point);
        if self.choose(course, learner, point).is_none() {
            return;
        }
        match place(&learner.point(point), self.day) {
            Some(Place::Learning(at)) => {
                self.learning.insert(point, at);
            }
            Some(Place::Due) => self.due.insert(was_due.unwrap_or(0), point),
            Some(Place::New) => self.new.insert(was_new.unwrap_or(0), point),
            None => {}
        }
    }

    /// What is left.
    pub fn counts(&self, learner: &Learner) -> Counts {
        Counts {
            new: self.new.len().min(self.new_left(learner)),
            learning: self.learning.len(),
            due: self.due.len() + self.ahead.len(),
        }
    }

    /// The day it was made for.
    pub fn day(&self) -> Day {
        self.day
    }

    /// What it asks about.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    fn new_left(&self, learner: &Learner) -> usize {
        self.new_per_day
            .unwrap_or(learner.settings().new_per_day)
            .saturating_sub(learner.on(self.day).introduced) as usize
    }

    /// The first of a queue that is no relative of the points just asked; else the first.
    fn dispersed(
        &self,
        course: &Course,
        learner: &Learner,
        queue: &VecDeque<PointId>,
    ) -> Option<PointId> {
        let gives_away = |point: PointId| {
            learner
                .recent
                .iter()
                .flatten()
                .any(|it| *it != point && course.are_relatives(*it, point))
        };
        queue
            .iter()
            .take(LOOK_AHEAD)
            .find(|it| !gives_away(**it))
            .or(queue.front())
            .copied()
    }

    /// The item that asks a point this time: the one asked least; for a leech one of another kind
    /// than flashcards, where the point has one.
    fn choose<'c>(
        &self,
        course: &'c Course,
        learner: &Learner,
        point: PointId,
    ) -> Option<&'c Item> {
        let usable = |kinds: &dyn Fn(Kind) -> bool| {
            course
                .items_of(point)
                .filter(|it| {
                    let record = learner.item(it.id);
                    kinds(it.content.kind())
                        && !record.retired
                        && !record.disputed
                        && self.scope.holds_but_kind(course, learner, it)
                })
                .min_by_key(|it| learner.item(it.id).asked)
        };
        let wanted = |kind| {
            if self.scope.kinds.is_empty() {
                kind == Kind::Card
            } else {
                self.scope.holds_kind(kind)
            }
        };
        let usual = usable(&wanted)?;
        if learner.is_leech(point) {
            return usable(&|kind| kind != usual.content.kind()).or(Some(usual));
        }
        Some(usual)
    }
}

/// Where a point stands today.
enum Place {
    Learning(i64),
    Due,
    New,
}

fn place(record: &PointRecord, today: Day) -> Option<Place> {
    if record.suspended || record.buried == Some(today) {
        return None;
    }
    match record.memory {
        Memory::Learning {
            due: Due::At(at), ..
        } => Some(Place::Learning(at)),
        _ if record.asked == Some(today) => None,
        Memory::New => Some(Place::New),
        Memory::Learning {
            due: Due::On(due), ..
        }
        | Memory::Review { due, .. } => (due <= today).then_some(Place::Due),
    }
}

fn position(queue: &VecDeque<PointId>, point: PointId) -> Option<usize> {
    queue.iter().position(|it| *it == point)
}
