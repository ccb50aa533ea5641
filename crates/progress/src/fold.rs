//! From the log to the state.

use crate::event::{Deed, Event, EventId, ExamRecord};
use crate::log::Log;
use bank::ItemId;
use paper::order::{SortedMap, SortedSet};
use study::{Day, Kin, Learner, Trace};

/// How many steps can be undone.
const UNDO_DEPTH: usize = 30;

/// The state of a learner, with what can be undone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// Memories, marks on items, days.
    pub learner: Learner,
    /// Exams handed in, with their days, in order.
    pub exams: Vec<(Day, ExamRecord)>,
    /// What the learner wrote on items that he holds for wrong.
    pub notes: SortedMap<ItemId, String>,
    done: Vec<EventId>,
    undone: Vec<EventId>,
}

impl Progress {
    /// Folds a log from the start, for a library without relatives.
    pub fn of(log: &Log) -> Self {
        let mut progress = Self::default();
        progress.extend(&log.in_order());
        progress
    }

    /// The state before anything was done.
    pub(crate) fn new(kin: Kin) -> Self {
        Self {
            learner: Learner::with_kin(kin),
            ..Self::default()
        }
    }

    /// The event that undoing would undo.
    pub fn undoable(&self) -> Option<EventId> {
        self.done.last().copied()
    }

    /// The event that redoing would do again.
    pub fn redoable(&self) -> Option<EventId> {
        self.undone.last().copied()
    }

    /// Takes further events into account, which must come after those folded before. An undo in
    /// them reaches back only to events among them.
    pub(crate) fn extend(&mut self, events: &[Event]) {
        self.extend_but(events, &cancelled(events));
    }

    /// Takes further events into account, but for the cancelled ones.
    pub(crate) fn extend_but(&mut self, events: &[Event], cancelled: &SortedSet<EventId>) {
        for event in events {
            self.track(event);
            if !cancelled.contains(&event.id) {
                self.apply(event);
            }
        }
    }

    /// Takes the latest event into account. It must be neither an undo nor a redo.
    pub(crate) fn push(&mut self, event: &Event) {
        self.track(event);
        self.apply(event);
    }

    fn apply(&mut self, event: &Event) {
        let learner = &mut self.learner;
        match &event.deed {
            Deed::Answer(answer) => learner.answer(answer, event.at),
            Deed::Suspend(point, on) => learner.suspend(*point, *on),
            Deed::Bury(point) => learner.bury(*point, learner.scheduler().day(event.at)),
            Deed::Star(point, on) => learner.star(*point, *on),
            Deed::Forget(point) => learner.forget(*point),
            Deed::Retire(item, on) => learner.retire(*item, *on),
            Deed::Dispute(item, on) => learner.dispute(*item, *on),
            Deed::Note(item, text) => {
                self.notes.insert(*item, text.clone());
            }
            Deed::Set(settings) => learner.set((**settings).clone()),
            Deed::Adopt(it) => {
                let trace = Trace {
                    stability: it.stability,
                    difficulty: it.difficulty,
                    last: it.last,
                    repetitions: it.lapses.saturating_add(1),
                    lapses: it.lapses,
                };
                learner.adopt(it.point, trace);
            }
            Deed::Exam(record) => {
                let day = learner.scheduler().day(event.at);
                self.exams.push((day, (**record).clone()));
            }
            Deed::Undo(_) | Deed::Redo(_) => {}
        }
    }

    /// Keeps the two stacks.
    fn track(&mut self, event: &Event) {
        match &event.deed {
            Deed::Undo(id) => {
                if let Some(index) = self.done.iter().rposition(|it| it == id) {
                    self.undone.push(self.done.remove(index));
                }
            }
            Deed::Redo(id) => {
                if let Some(index) = self.undone.iter().rposition(|it| it == id) {
                    self.done.push(self.undone.remove(index));
                }
            }
            deed => {
                self.undone.clear();
                if deed.is_undoable() {
                    self.done.push(event.id);
                    if self.done.len() > UNDO_DEPTH {
                        self.done.remove(0);
                    }
                }
            }
        }
    }
}

/// The events that were undone and not redone.
pub(crate) fn cancelled(events: &[Event]) -> SortedSet<EventId> {
    let mut cancelled = SortedSet::new();
    for event in events {
        match event.deed {
            Deed::Undo(id) => {
                cancelled.insert(id);
            }
            Deed::Redo(id) => {
                cancelled.remove(&id);
            }
            _ => {}
        }
    }
    cancelled
}
