//! The log and its fold, kept together as events come in.

use crate::event::{Deed, Event, EventId, Replica};
use crate::fold::{Progress, cancelled};
use crate::log::{Log, OrderKey};
use study::{Kin, Moment};

/// Events behind which the state is kept twice, so that an undo folds these again and not all.
const TAIL: usize = 128;

/// A log with its state. The state is always that of folding the log from the start.
#[derive(Debug, Clone, Default)]
pub struct Live {
    log: Log,
    /// The state before `tail`.
    base: Progress,
    tail: Vec<Event>,
    now: Progress,
    latest: Option<OrderKey>,
    kin: Kin,
}

impl Live {
    /// Folds a log.
    pub fn new(log: Log, kin: Kin) -> Self {
        let mut live = Self {
            log,
            kin,
            ..Self::default()
        };
        live.refold();
        live
    }

    /// The log.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The state.
    pub fn progress(&self) -> &Progress {
        &self.now
    }

    /// Records what was done now.
    pub fn record(&mut self, replica: Replica, deed: Deed, at: Moment) -> Event {
        let event = self.log.record(replica, deed, at);
        let key = self.log.key(event.id);
        // A clock that runs behind another device's puts the event before some of its events.
        if key > self.latest {
            self.latest = key;
            self.append(&event);
        } else {
            self.refold();
        }
        event
    }

    /// Takes in another log.
    pub fn merge(&mut self, other: &Log) {
        self.log.merge(other);
        self.refold();
    }

    fn append(&mut self, event: &Event) {
        self.tail.push(event.clone());
        match event.deed {
            Deed::Undo(id) | Deed::Redo(id) if self.is_recent(id) => {
                self.now = self.base.clone();
                self.now.extend(&self.tail);
            }
            Deed::Undo(_) | Deed::Redo(_) => self.refold(),
            _ => {
                self.now.push(event);
                if self.tail.len() >= 2 * TAIL {
                    self.rest();
                }
            }
        }
    }

    fn is_recent(&self, id: EventId) -> bool {
        self.tail.iter().any(|it| it.id == id)
    }

    /// Moves all but the last events from the tail into the base. What an undo among the kept
    /// ones cancels is not in the base; a redo of it folds all anew.
    fn rest(&mut self) {
        let cancelled = cancelled(&self.tail);
        let kept = self.tail.split_off(self.tail.len().saturating_sub(TAIL));
        self.base.extend_but(&self.tail, &cancelled);
        self.tail = kept;
    }

    fn refold(&mut self) {
        self.tail = self.log.in_order();
        self.latest = self.tail.last().and_then(|it| self.log.key(it.id));
        self.base = Progress::new(self.kin.clone());
        self.rest();
        self.now = self.base.clone();
        self.now.extend(&self.tail);
    }
}
