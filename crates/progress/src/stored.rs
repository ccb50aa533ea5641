//! The stored form of events.
//!
//! # Version 1
//!
//! ```text
//! wengu-log/1 <FNV-1a of the payload, 13 digits of base 32>\n<payload, see armor>
//!
//! payload   runs, then that many runs
//! run       writer: 8 bytes; number of the first event; events; seconds since 1970 of the first;
//!           offset in minutes; then the events
//! event     tag; [gap in the numbers]; seconds since the event before; [offset in minutes]; deed
//! tag       bits 0–3 deed, 4–5 rating − 1, 6 another offset follows, 7 a gap follows
//! deed 0    a card rated in a session: item, quarters of a second
//! deed 1    another answer: purpose, confidence and kind of verdict in one byte;
//!           if marked: per cent, one in so many; then item, quarters of a second
//! deed 2–11 mark on a point or an item: 8 bytes
//! deed 12–13 settings, exam: length, JSON; deed 12 with bits 4–5 = 1: memory adopted: point: 8
//!           bytes; difficulty, stability: 4 bytes each; day; lapses; with bits 4–5 = 2: note on an
//!           item: 8 bytes; length, UTF-8
//! deed 14–15 undo, redo: writer: 8 bytes; number
//! item      index into the items met so far in this payload; the next free index brings in a new
//!           one: 8 bytes, then the index of its point, where again the next free index brings in
//!           a new one: 8 bytes
//! ```
//!
//! Numbers are LEB128 varints, seconds and offsets zigzag. A rated card takes 5 bytes as a rule.

use crate::armor;
use crate::bytes::{Reader, put_signed, put_varint, put_word};
use crate::event::{Adopted, Deed, Event, EventId, Replica};
use crate::log::TICK_MS;
use crate::rare;
use bank::{ItemId, PointId};
use paper::order::SortedMap;
use study::{Answer, Confidence, Day, Moment, Purpose, Rating, Verdict};

const NAME: &str = "wengu-log/";
const VERSION: u32 = 1;

/// Why a stored text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not a log of Wengu.
    Foreign,
    /// It was written by a later version of Wengu, with this number of the form.
    Later(u32),
    /// It was cut off or changed: its checksum is wrong.
    Damaged,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Foreign => f.write_str("not a log of Wengu"),
            Self::Later(version) => write!(f, "written by a later version (form {version})"),
            Self::Damaged => f.write_str("cut off or changed since it was written"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// Events as text. They should come writer by writer, in their order, to be compact.
pub fn write<'a>(events: impl IntoIterator<Item = &'a Event>) -> String {
    let payload = armor::write(&Writer::default().payload(events));
    format!("{NAME}{VERSION} {}\n{payload}", checksum(&payload))
}

/// The events of a text.
pub fn read(text: &str) -> Result<Vec<Event>, Unreadable> {
    let rest = text
        .trim_end()
        .strip_prefix(NAME)
        .ok_or(Unreadable::Foreign)?;
    let (head, payload) = rest.split_once('\n').unwrap_or((rest, ""));
    let (version, check) = head.trim_end().split_once(' ').ok_or(Unreadable::Damaged)?;
    match version.parse() {
        Ok(VERSION) => {}
        Ok(later @ VERSION..) => return Err(Unreadable::Later(later)),
        Ok(_) | Err(_) => return Err(Unreadable::Damaged),
    }
    if checksum(payload) != check {
        return Err(Unreadable::Damaged);
    }
    let bytes = armor::read(payload).ok_or(Unreadable::Damaged)?;
    payload_of(&bytes).ok_or(Unreadable::Damaged)
}

fn checksum(payload: &str) -> String {
    paper::hash::base32(paper::hash::fnv1a(&[payload]), 13)
}

/// Settings are never rated, so the bits of the rating tell what else shares their number.
const ADOPT: u8 = 12 | 1 << 4;
/// A note, among the deeds of number 12.
const NOTE: u8 = 12 | 2 << 4;
const OFFSET: u8 = 0x40;
const GAP: u8 = 0x80;

/// What the reader will have met so far.
#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    items: SortedMap<(ItemId, PointId), u64>,
    points: SortedMap<PointId, u64>,
}

impl Writer {
    fn payload<'a>(mut self, events: impl IntoIterator<Item = &'a Event>) -> Vec<u8> {
        let mut runs: Vec<Vec<&Event>> = Vec::new();
        for event in events {
            match runs.last_mut() {
                Some(run) if follows(run, event) => run.push(event),
                _ => runs.push(vec![event]),
            }
        }
        put_varint(&mut self.out, runs.len() as u64);
        for run in &runs {
            self.run(run);
        }
        self.out
    }

    fn run(&mut self, run: &[&Event]) {
        let Some(first) = run.first() else { return };
        put_word(&mut self.out, first.id.replica.0);
        put_varint(&mut self.out, u64::from(first.id.number));
        put_varint(&mut self.out, run.len() as u64);
        let mut seconds = first.at.unix_ms.div_euclid(1_000);
        let mut offset = first.at.offset_minutes;
        let mut number = first.id.number;
        put_signed(&mut self.out, seconds);
        put_signed(&mut self.out, i64::from(offset));
        for event in run {
            let at = event.at;
            let gap = event.id.number.saturating_sub(number);
            let flags = if gap > 0 { GAP } else { 0 }
                | if at.offset_minutes == offset {
                    0
                } else {
                    OFFSET
                };
            self.out.push(flags | tag(&event.deed));
            if gap > 0 {
                put_varint(&mut self.out, u64::from(gap));
            }
            let now = at.unix_ms.div_euclid(1_000);
            put_signed(&mut self.out, now - seconds);
            if at.offset_minutes != offset {
                put_signed(&mut self.out, i64::from(at.offset_minutes));
            }
            (seconds, offset) = (now, at.offset_minutes);
            number = event.id.number.saturating_add(1);
            self.deed(&event.deed);
        }
    }

    fn deed(&mut self, deed: &Deed) {
        match deed {
            Deed::Answer(answer) => self.answer(answer),
            Deed::Suspend(PointId(id), _)
            | Deed::Bury(PointId(id))
            | Deed::Star(PointId(id), _)
            | Deed::Forget(PointId(id))
            | Deed::Retire(ItemId(id), _)
            | Deed::Dispute(ItemId(id), _) => put_word(&mut self.out, *id),
            Deed::Note(item, text) => {
                put_word(&mut self.out, item.0);
                self.text(text);
            }
            Deed::Set(settings) => self.text(&rare::write_settings(settings)),
            Deed::Exam(record) => self.text(&rare::write_exam(record)),
            Deed::Adopt(it) => {
                put_word(&mut self.out, it.point.0);
                let bits = |it: f32| u64::from(it.to_bits());
                put_word(
                    &mut self.out,
                    bits(it.stability) << 32 | bits(it.difficulty),
                );
                put_signed(&mut self.out, i64::from(it.last.0));
                put_varint(&mut self.out, u64::from(it.lapses));
            }
            Deed::Undo(id) | Deed::Redo(id) => {
                put_word(&mut self.out, id.replica.0);
                put_varint(&mut self.out, u64::from(id.number));
            }
        }
    }

    fn answer(&mut self, answer: &Answer) {
        if plain(answer).is_none() {
            let confidence = answer.confidence.map_or(0, |it| it as u8 + 1);
            let verdict = match answer.verdict {
                Verdict::Rated(_) => 0,
                Verdict::Marked {
                    in_words: false, ..
                } => 1,
                Verdict::Empty => 2,
                Verdict::Marked { in_words: true, .. } => 3,
            };
            self.out
                .push(answer.purpose as u8 | confidence << 2 | verdict << 4);
            if let Verdict::Marked {
                percent, one_in, ..
            } = answer.verdict
            {
                self.out.push(percent);
                put_varint(&mut self.out, u64::from(one_in));
            }
        }
        self.item(answer.item, answer.point);
        self.out
            .push(u8::try_from(answer.took_ms / TICK_MS).unwrap_or(u8::MAX));
    }

    fn item(&mut self, item: ItemId, point: PointId) {
        let next = self.items.len() as u64;
        let index = *self.items.entry((item, point)).or_insert(next);
        put_varint(&mut self.out, index);
        if index < next {
            return;
        }
        put_word(&mut self.out, item.0);
        let next = self.points.len() as u64;
        let index = *self.points.entry(point).or_insert(next);
        put_varint(&mut self.out, index);
        if index == next {
            put_word(&mut self.out, point.0);
        }
    }

    fn text(&mut self, text: &str) {
        put_varint(&mut self.out, text.len() as u64);
        self.out.extend(text.as_bytes());
    }
}

fn follows(run: &[&Event], event: &Event) -> bool {
    run.last()
        .is_some_and(|last| last.id.replica == event.id.replica && last.id.number < event.id.number)
}

/// The rating of a card that was simply rated in a session.
fn plain(answer: &Answer) -> Option<Rating> {
    match answer {
        Answer {
            purpose: Purpose::Cards,
            confidence: None,
            verdict: Verdict::Rated(rating),
            ..
        } => Some(*rating),
        _ => None,
    }
}

fn tag(deed: &Deed) -> u8 {
    match deed {
        Deed::Answer(answer) => {
            let rating = match answer.verdict {
                Verdict::Rated(rating) => (rating as u8 - 1) << 4,
                Verdict::Marked { .. } | Verdict::Empty => 0,
            };
            rating | u8::from(plain(answer).is_none())
        }
        Deed::Suspend(_, on) => 3 - u8::from(*on),
        Deed::Bury(_) => 4,
        Deed::Star(_, on) => 6 - u8::from(*on),
        Deed::Forget(_) => 7,
        Deed::Retire(_, on) => 9 - u8::from(*on),
        Deed::Dispute(_, on) => 11 - u8::from(*on),
        Deed::Set(_) => 12,
        Deed::Adopt(_) => ADOPT,
        Deed::Note(..) => NOTE,
        Deed::Exam(_) => 13,
        Deed::Undo(_) => 14,
        Deed::Redo(_) => 15,
    }
}

/// What was met so far.
#[derive(Default)]
struct Met {
    items: Vec<(ItemId, PointId)>,
    points: Vec<PointId>,
}

fn payload_of(bytes: &[u8]) -> Option<Vec<Event>> {
    let mut reader = Reader(bytes);
    let mut met = Met::default();
    let mut events = Vec::new();
    for _ in 0..reader.varint()? {
        run_of(&mut reader, &mut met, &mut events)?;
    }
    // One zero byte may be left over from the armor.
    (reader.0.len() <= 1).then_some(events)
}

fn run_of(reader: &mut Reader<'_>, met: &mut Met, events: &mut Vec<Event>) -> Option<()> {
    let replica = Replica(reader.word()?);
    let mut number = u32::try_from(reader.varint()?).ok()?;
    let count = reader.varint()?;
    let mut seconds = reader.signed()?;
    let mut offset = i16::try_from(reader.signed()?).ok()?;
    for _ in 0..count {
        let tag = reader.byte()?;
        if tag & GAP != 0 {
            number = number.checked_add(u32::try_from(reader.varint()?).ok()?)?;
        }
        seconds = seconds.checked_add(reader.signed()?)?;
        if tag & OFFSET != 0 {
            offset = i16::try_from(reader.signed()?).ok()?;
        }
        events.push(Event {
            id: EventId { replica, number },
            at: Moment::new(seconds.checked_mul(1_000)?, offset),
            deed: met.deed(reader, tag)?,
        });
        number = number.saturating_add(1);
    }
    Some(())
}

impl Met {
    fn deed(&mut self, reader: &mut Reader<'_>, tag: u8) -> Option<Deed> {
        let rating = Rating::from_number((tag >> 4 & 3) + 1)?;
        Some(match tag & 0x0f {
            0 => {
                let purpose = Purpose::Cards;
                Deed::Answer(self.answer(reader, purpose, None, Verdict::Rated(rating))?)
            }
            1 => {
                let byte = reader.byte()?;
                let purpose = PURPOSES[usize::from(byte & 3)];
                let confidence = CONFIDENCES[usize::from(byte >> 2 & 3)];
                let verdict = match byte >> 4 {
                    0 => Verdict::Rated(rating),
                    2 => Verdict::Empty,
                    kind @ (1 | 3) => Verdict::Marked {
                        percent: reader.byte()?,
                        one_in: u32::try_from(reader.varint()?).ok()?,
                        in_words: kind == 3,
                    },
                    _ => return None,
                };
                Deed::Answer(self.answer(reader, purpose, confidence, verdict)?)
            }
            kind @ (2 | 3) => Deed::Suspend(PointId(reader.word()?), kind == 2),
            4 => Deed::Bury(PointId(reader.word()?)),
            kind @ (5 | 6) => Deed::Star(PointId(reader.word()?), kind == 5),
            7 => Deed::Forget(PointId(reader.word()?)),
            kind @ (8 | 9) => Deed::Retire(ItemId(reader.word()?), kind == 8),
            kind @ (10 | 11) => Deed::Dispute(ItemId(reader.word()?), kind == 10),
            12 if tag & 0x3f == ADOPT => Deed::Adopt(adopted(reader)?),
            12 if tag & 0x3f == NOTE => Deed::Note(ItemId(reader.word()?), text(reader)?),
            12 => Deed::Set(Box::new(rare::read_settings(&text(reader)?)?)),
            13 => Deed::Exam(Box::new(rare::read_exam(&text(reader)?)?)),
            kind => {
                let id = EventId {
                    replica: Replica(reader.word()?),
                    number: u32::try_from(reader.varint()?).ok()?,
                };
                if kind == 14 {
                    Deed::Undo(id)
                } else {
                    Deed::Redo(id)
                }
            }
        })
    }

    fn answer(
        &mut self,
        reader: &mut Reader<'_>,
        purpose: Purpose,
        confidence: Option<Confidence>,
        verdict: Verdict,
    ) -> Option<Answer> {
        let (item, point) = self.item(reader)?;
        Some(Answer {
            item,
            point,
            purpose,
            verdict,
            confidence,
            took_ms: u32::from(reader.byte()?) * TICK_MS,
        })
    }

    fn item(&mut self, reader: &mut Reader<'_>) -> Option<(ItemId, PointId)> {
        let index = usize::try_from(reader.varint()?).ok()?;
        if index == self.items.len() {
            let item = ItemId(reader.word()?);
            let index = usize::try_from(reader.varint()?).ok()?;
            if index == self.points.len() {
                self.points.push(PointId(reader.word()?));
            }
            self.items.push((item, *self.points.get(index)?));
        }
        self.items.get(index).copied()
    }
}

const PURPOSES: [Purpose; 4] = [Purpose::Cards, Purpose::Quiz, Purpose::Exam, Purpose::Cram];

const CONFIDENCES: [Option<Confidence>; 4] = [
    None,
    Some(Confidence::Sure),
    Some(Confidence::Unsure),
    Some(Confidence::Guessed),
];

fn adopted(reader: &mut Reader<'_>) -> Option<Adopted> {
    let point = PointId(reader.word()?);
    let bits = reader.word()?;
    Some(Adopted {
        point,
        stability: f32::from_bits((bits >> 32) as u32),
        difficulty: f32::from_bits(bits as u32),
        last: Day(i32::try_from(reader.signed()?).ok()?),
        lapses: u32::try_from(reader.varint()?).ok()?,
    })
}

fn text(reader: &mut Reader<'_>) -> Option<String> {
    let length = usize::try_from(reader.varint()?).ok()?;
    String::from_utf8(reader.take(length)?).ok()
}
