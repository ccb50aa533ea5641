//! The review log: a set of events that only grows.
//!
//! Two logs of a learner are merged by the union of their events, so that merging is commutative,
//! associative and idempotent: in whatever order devices and tabs meet, they end up alike.

use crate::event::{Deed, Event, EventId, Replica};
use paper::order;
use std::collections::BTreeMap;
use study::{LONGEST_ANSWER_MS, Moment};

/// Step of the durations in the log.
pub(crate) const TICK_MS: u32 = 250;

/// All that a learner ever did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Log {
    events: BTreeMap<EventId, (Moment, Deed)>,
}

impl Log {
    /// Number of events.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Adds what a writer did, and returns the event as it is kept.
    pub fn record(&mut self, replica: Replica, deed: Deed, at: Moment) -> Event {
        let number = self
            .of(replica)
            .next_back()
            .map_or(0, |it| it.id.number.saturating_add(1));
        let event = normal(Event {
            id: EventId { replica, number },
            at,
            deed,
        });
        self.insert(event.clone());
        event
    }

    /// Adds an event that was recorded elsewhere. Of two different events with one identity,
    /// which only a copied file can bring about, all logs keep the same one.
    pub fn insert(&mut self, event: Event) {
        let event = normal(event);
        let entry = (event.at, event.deed);
        match self.events.entry(event.id) {
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(entry);
            }
            std::collections::btree_map::Entry::Occupied(mut place) => {
                if *place.get() != entry && rank(place.get()) < rank(&entry) {
                    place.insert(entry);
                }
            }
        }
    }

    /// Takes in all events of another log.
    pub fn merge(&mut self, other: &Self) {
        for event in other.by_writer() {
            self.insert(event);
        }
    }

    /// Whether an event is in the log.
    pub fn contains(&self, id: EventId) -> bool {
        self.events.contains_key(&id)
    }

    /// The events of one writer, in their order.
    pub fn of(&self, replica: Replica) -> impl DoubleEndedIterator<Item = Event> + '_ {
        let id = |number| EventId { replica, number };
        self.events.range(id(0)..=id(u32::MAX)).map(event)
    }

    /// The event that a deed takes the place of when the learner overruled an estimate after it was recorded: the
    /// latest answer to the same item for the same purpose, or the same exam. It is for the caller to undo it.
    pub fn superseded(&self, deed: &Deed) -> Option<EventId> {
        let is_same = |it: &Deed| match (it, deed) {
            (Deed::Answer(it), Deed::Answer(deed)) => {
                it.item == deed.item && it.purpose == deed.purpose
            }
            (Deed::Exam(it), Deed::Exam(deed)) => {
                it.seed == deed.seed && it.blueprint == deed.blueprint
            }
            _ => false,
        };
        let events = self.in_order();
        let found = events.iter().rfind(|it| is_same(&it.deed));
        found.map(|it| it.id)
    }

    /// All events, writer by writer: the order in which they are stored.
    pub fn by_writer(&self) -> impl Iterator<Item = Event> + '_ {
        self.events.iter().map(event)
    }

    /// Events that are known to have been written and are not here: every writer numbers from 0
    /// and leaves no number out. Asked at every act, so it looks at each writer's last event alone.
    pub fn missing(&self) -> u32 {
        let mut written = 0_u64;
        let mut from = Some(Replica(0));
        while let Some(replica) = from {
            let first = EventId { replica, number: 0 };
            let Some((next, _)) = self.events.range(first..).next() else {
                break;
            };
            let last = self.of(next.replica).next_back();
            written += last.map_or(0, |it| u64::from(it.id.number) + 1);
            from = next.replica.0.checked_add(1).map(Replica);
        }
        let missing = written - self.events.len() as u64;
        u32::try_from(missing).unwrap_or(u32::MAX)
    }

    /// Where an event stands among all.
    pub(crate) fn key(&self, id: EventId) -> Option<OrderKey> {
        let mut clock = Clock::default();
        self.of(id.replica)
            .map(|it| clock.key(&it))
            .find(|it| it.1 == id)
    }

    /// All events in the order in which they are taken into account: by time, except that a
    /// writer's events stay in the order he wrote them even where his clock was set back.
    pub fn in_order(&self) -> Vec<Event> {
        let mut clock = Clock::default();
        let mut keyed: Vec<(OrderKey, Event)> =
            self.by_writer().map(|it| (clock.key(&it), it)).collect();
        order::sort_by_key(&mut keyed, |it| it.0);
        keyed.into_iter().map(|it| it.1).collect()
    }
}

/// Place of an event among all: latest time its writer had seen, then identity.
pub(crate) type OrderKey = (i64, EventId);

/// Gives the order keys of events that come writer by writer.
#[derive(Default)]
struct Clock {
    last: Option<OrderKey>,
}

impl Clock {
    fn key(&mut self, event: &Event) -> OrderKey {
        let time = match self.last {
            Some((time, id)) if id.replica == event.id.replica => time.max(event.at.unix_ms),
            _ => event.at.unix_ms,
        };
        self.last = Some((time, event.id));
        (time, event.id)
    }
}

fn event((id, (at, deed)): (&EventId, &(Moment, Deed))) -> Event {
    Event {
        id: *id,
        at: *at,
        deed: deed.clone(),
    }
}

/// Any total order will do, as long as all logs use the same.
fn rank(entry: &(Moment, Deed)) -> String {
    format!("{entry:?}")
}

/// The event in the precision of the stored form.
fn normal(mut event: Event) -> Event {
    event.at.unix_ms = event.at.unix_ms.div_euclid(1_000) * 1_000;
    if let Deed::Answer(answer) = &mut event.deed {
        answer.took_ms = answer.took_ms.min(LONGEST_ANSWER_MS) / TICK_MS * TICK_MS;
    }
    event
}
