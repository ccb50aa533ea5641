//! What a journal must do on a shelf whose texts were damaged: set aside, report, use the rest,
//! overwrite nothing. To be called by the tests of every shelf, as [`contract`](crate::shelf::contract).

use crate::event::{Deed, Event, Replica};
use crate::fold::Progress;
use crate::journal::{Journal, PREFIX};
use crate::log::Log;
use crate::shelf::{Shelf, ShelfError};
use crate::stored::Unreadable;
use bank::{ItemId, PointId};
use study::{Answer, Moment, Purpose, Rating, Verdict};

/// A damage to one of the segments of a log.
struct Damage {
    name: &'static str,
    /// The segment of the writer.
    segment: usize,
    /// What the segment's text becomes; `None` when it is gone.
    text: fn(&str) -> Option<String>,
    /// What is reported of the text.
    why: Option<Unreadable>,
    /// Events known to be missing.
    missing: u32,
}

/// Segments of [`EVENTS`] events by one writer: two full ones and one that is begun.
const EVENTS: [u32; 3] = [256, 256, 88];
const WRITER: Replica = Replica(0x77);
const OTHER: Replica = Replica(0x78);
const DAY_MS: i64 = 86_400_000;

const DAMAGES: [Damage; 8] = [
    Damage {
        name: "a bit of the first segment turned over",
        segment: 0,
        text: |it| Some(flipped(it, 40)),
        why: Some(Unreadable::Damaged),
        missing: 256,
    },
    Damage {
        name: "a bit in the middle turned over",
        segment: 1,
        text: |it| Some(flipped(it, it.chars().count() / 2)),
        why: Some(Unreadable::Damaged),
        missing: 256,
    },
    Damage {
        name: "the last segment cut off",
        segment: 2,
        text: |it| Some(it.chars().take(it.chars().count() / 2).collect()),
        why: Some(Unreadable::Damaged),
        // Nobody knows how many there were.
        missing: 0,
    },
    Damage {
        name: "a segment without its payload",
        segment: 1,
        text: |it| it.split_once('\n').map(|(head, _)| head.to_owned()),
        why: Some(Unreadable::Damaged),
        missing: 256,
    },
    Damage {
        name: "a segment gone",
        segment: 1,
        text: |_| None,
        why: None,
        missing: 256,
    },
    Damage {
        name: "foreign bytes",
        segment: 1,
        text: |_| Some("\u{89}PNG\r\n\u{1a}\n\u{0}<html>".to_owned()),
        why: Some(Unreadable::Foreign),
        missing: 256,
    },
    Damage {
        name: "nothing",
        segment: 1,
        text: |_| Some(String::new()),
        why: Some(Unreadable::Foreign),
        missing: 256,
    },
    Damage {
        name: "a later version",
        segment: 1,
        text: |it| Some(it.replacen("wengu-log/1 ", "wengu-log/9 ", 1)),
        why: Some(Unreadable::Later(9)),
        missing: 256,
    },
];

/// The text with the lowest bit of one character turned over.
fn flipped(text: &str, place: usize) -> String {
    text.chars()
        .enumerate()
        .map(|(index, it)| match index {
            _ if index == place => char::from_u32(it as u32 ^ 1).unwrap_or(it),
            _ => it,
        })
        .collect()
}

/// Tries every damage. `page` opens the shelf as a page does; all pages see the same one, which is
/// empty before and after.
///
/// # Errors
///
/// What was done wrong, in words.
pub fn contract(page: &dyn Fn() -> Box<dyn Shelf>) -> Result<(), String> {
    DAMAGES.iter().try_for_each(|damage| {
        Trial { page, damage }
            .run()
            .map_err(|it| format!("{}: {it}", damage.name))
    })
}

struct Trial<'t> {
    page: &'t dyn Fn() -> Box<dyn Shelf>,
    damage: &'t Damage,
}

impl Trial<'_> {
    fn run(&self) -> Result<(), String> {
        let shelf = (self.page)();
        let whole = self.written()?;
        let key = key(WRITER, self.damage.segment);
        let good = shelf.get(&key).map_err(words)?.ok_or("no segment")?;
        let bad = (self.damage.text)(&good);
        match &bad {
            Some(bad) => shelf.put(&key, bad).map_err(words)?,
            None => shelf.remove(&key).map_err(words)?,
        }

        let rest = self.rest(&whole);
        let mut journal = self.open(OTHER, 1)?;
        check(journal.log() == &rest, "the rest is used")?;
        check(journal.progress() == &Progress::of(&rest), "and folded")?;
        self.reported(&journal, &key, bad.as_deref())?;

        // Much is written, and a later page tidies up: neither touches what cannot be read.
        for number in 0..300 {
            journal.record(deed(number), at(2, number)).map_err(words)?;
        }
        for replica in 0..20 {
            self.open(Replica(replica), 2)?
                .record(deed(7), at(2, 400 + replica as u32))
                .map_err(words)?;
        }
        let later = self.open(Replica(99), 40)?;
        check(
            later.log().len() == rest.len() + 320,
            "nothing is lost later",
        )?;
        self.reported(&later, &key, bad.as_deref())?;
        check(
            shelf.get(&key).map_err(words)? == bad,
            "the damaged text stays as it was",
        )?;
        for key in shelf.keys().map_err(words)? {
            shelf.remove(&key).map_err(words)?;
        }
        Ok(())
    }

    /// A log on the shelf.
    fn written(&self) -> Result<Log, String> {
        let mut journal = self.open(WRITER, 0)?;
        for number in 0..EVENTS.iter().sum() {
            journal.record(deed(number), at(0, number)).map_err(words)?;
        }
        Ok(journal.log().clone())
    }

    /// The events outside of the damaged segment.
    fn rest(&self, whole: &Log) -> Log {
        let first: u32 = EVENTS[..self.damage.segment].iter().sum();
        let lost = first..first + EVENTS[self.damage.segment];
        let mut rest = Log::default();
        whole
            .by_writer()
            .filter(|it: &Event| !lost.contains(&it.id.number))
            .for_each(|it| rest.insert(it));
        rest
    }

    fn reported(&self, journal: &Journal, key: &str, bad: Option<&str>) -> Result<(), String> {
        let reported: Vec<_> = journal
            .aside()
            .iter()
            .map(|it| (it.key.as_str(), Some(it.text.as_str()), Some(it.why)))
            .collect();
        let expected = match self.damage.why {
            Some(why) => vec![(key, bad, Some(why))],
            None => Vec::new(),
        };
        check(reported == expected, "what cannot be read is reported")?;
        check(
            journal.missing() == self.damage.missing,
            "and how much is missing",
        )
    }

    fn open(&self, replica: Replica, day: i64) -> Result<Journal, String> {
        let (journal, read) = Journal::open((self.page)(), replica, at(day, 0));
        read.map_err(words)?;
        Ok(journal)
    }
}

fn key(replica: Replica, segment: usize) -> String {
    format!("{PREFIX}{replica}/{segment:04}")
}

fn at(day: i64, number: u32) -> Moment {
    Moment::new(
        1_790_000_000_000 + day * DAY_MS + i64::from(number) * 1_000,
        480,
    )
}

fn deed(number: u32) -> Deed {
    Deed::Answer(Answer {
        item: ItemId(u64::from(number % 50)),
        point: PointId(u64::from(number % 50)),
        purpose: Purpose::Cards,
        verdict: Verdict::Rated(Rating::ALL[number as usize % 4]),
        confidence: None,
        took_ms: 4_000,
    })
}

fn words(error: ShelfError) -> String {
    error.to_string()
}

fn check(holds: bool, what: &str) -> Result<(), String> {
    holds.then_some(()).ok_or_else(|| what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf::MemoryShelf;

    #[test]
    fn in_memory() {
        let shelf = MemoryShelf::default();
        contract(&|| Box::new(shelf.clone())).unwrap();
    }
}
