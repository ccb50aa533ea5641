//! Towards an exam date: what to do each day. An estimate.

use crate::course::{Course, Scope};
use crate::learner::Learner;
use crate::moment::{Day, Moment};
use bank::PointId;
use paper::order;

/// Seconds that an answer to a card takes, before the learner's own time is known.
const USUAL_SECONDS: f64 = 8.0;
/// Answers after which the learner's own time is taken.
const KNOWN_AFTER: u32 = 50;
/// A new point is asked about so many times on its first day.
const ASKS_OF_NEW: f64 = 3.0;
/// Share of the day's time that new points may take; the rest is for what comes back.
const NEW_SHARE: f64 = 0.5;

/// What to do until the exam.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Days left, today included, the exam's own day not.
    pub days_left: u32,
    /// New points a day.
    pub new_per_day: u32,
    /// New points that the time does not suffice for.
    pub left_out: u32,
    /// The day from which on everything is gone over once more.
    pub last_pass: Day,
    /// Points of the last pass for today, those that the exam would find weakest first. To be
    /// asked when nothing else is due.
    pub ahead: Vec<PointId>,
}

impl Plan {
    /// The plan of today; `None` without an exam date ahead.
    pub fn new(course: &Course, learner: &Learner, scope: &Scope, now: Moment) -> Option<Self> {
        let settings = learner.settings();
        let today = learner.scheduler().day(now);
        let exam = Day(settings.exam_day?);
        let days_left = exam.since(today);
        if days_left == 0 {
            return None;
        }
        let points = points_of(course, learner, scope);
        let (new, known): (Vec<PointId>, Vec<PointId>) = points
            .into_iter()
            .partition(|it| learner.point(*it).memory.is_new());
        let answers_a_day = f64::from(settings.minutes_a_day) * 60.0 / seconds(learner);

        let pass_days = ((new.len() + known.len()) as f64 / answers_a_day).ceil() as u32;
        let pass_days = pass_days.clamp(1, days_left.div_ceil(3));
        let learning_days = days_left.saturating_sub(pass_days).max(1);
        let wanted = (new.len() as u32).div_ceil(learning_days);
        let possible = (answers_a_day * NEW_SHARE / ASKS_OF_NEW) as u32;
        let new_per_day = wanted.min(possible.max(1));
        let last_pass = Day(exam.0.saturating_sub_unsigned(pass_days));

        Some(Self {
            days_left,
            new_per_day,
            left_out: (new.len() as u32).saturating_sub(new_per_day * learning_days),
            last_pass,
            ahead: if today >= last_pass {
                weakest(learner, known, today, exam)
            } else {
                Vec::new()
            },
        })
    }
}

/// Points not yet asked today, those that the exam would find weakest first.
fn weakest(learner: &Learner, known: Vec<PointId>, today: Day, exam: Day) -> Vec<PointId> {
    let mut ahead: Vec<(f32, PointId)> = known
        .into_iter()
        .filter(|it| {
            let record = learner.point(*it);
            record.asked != Some(today) && record.buried != Some(today)
        })
        .map(|it| (recall(learner, it, exam), it))
        .collect();
    order::sort_by(&mut ahead, |one, other| one.0.total_cmp(&other.0));
    ahead.into_iter().map(|it| it.1).collect()
}

fn points_of(course: &Course, learner: &Learner, scope: &Scope) -> Vec<PointId> {
    course
        .points()
        .into_iter()
        .filter(|it| {
            !learner.point(*it).suspended
                && course
                    .items_of(*it)
                    .any(|item| scope.holds_but_kind(course, learner, item))
        })
        .collect()
}

/// Seconds that the learner takes for an answer.
fn seconds(learner: &Learner) -> f64 {
    let answers: u32 = learner.days.values().map(|it| it.answers).sum();
    let took: u64 = learner.days.values().map(|it| it.took_ms).sum();
    if answers < KNOWN_AFTER {
        return USUAL_SECONDS;
    }
    (took as f64 / 1_000.0 / f64::from(answers)).clamp(2.0, 60.0)
}

/// Probability that a point is known on a day; 0 for what was never asked.
pub(crate) fn recall(learner: &Learner, point: PointId, on: Day) -> f32 {
    let memory = learner.point(point).memory;
    learner
        .scheduler()
        .retrievability(&memory, on)
        .unwrap_or(0.0)
}
