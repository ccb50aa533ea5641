//! What a learning platform keeps of a learner between launches (`suspend_data`).
//!
//! The whole review log while it fits: nothing is lost then. Later the memory of each point, which
//! is what the log folds to ([`crate::memory`]).
//!
//! The log's text has one line of ASCII and one of ideographs from U+4E00, 14 bits each. Platforms
//! of SCORM 1.2 carry ASCII only, so its form here is `l1`, the first line, a space, and the
//! second line with those 14 bits packed six to a character.

use crate::bits::{BitReader, BitWriter};
use crate::memory::{self, Kept, Unreadable};
use bank::PointId;

const LOG: &str = "l1";
const FIRST: u32 = 0x4e00;
const BITS: u32 = 14;

/// Text for the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspended {
    /// ASCII, at most as long as asked for.
    pub text: String,
    /// Points that found no room. They are in the log of this browser only.
    pub left_out: usize,
}

/// What the platform kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Resumed {
    /// The whole log, as the journal exports it.
    Log(String),
    /// The memory of points.
    Memory(Vec<Kept>),
}

/// The text that keeps a learner in at most `room` characters: `log`, if it fits, else `kept`.
pub fn write(log: &str, kept: &[Kept], room: usize) -> Suspended {
    match ascii(log) {
        Some(text) if text.len() <= room => Suspended { text, left_out: 0 },
        _ => {
            let packed = memory::pack(kept, room);
            Suspended {
                text: packed.text,
                left_out: packed.left_out,
            }
        }
    }
}

/// Reads what [`write`] wrote.
///
/// # Errors
///
/// [`Unreadable`] if the text is neither. What the log holds is checked by who reads the log.
pub fn read(text: &str, points: &[PointId]) -> Result<Resumed, Unreadable> {
    match text.strip_prefix(LOG) {
        Some(packed) => log(packed).map(Resumed::Log).ok_or(Unreadable::Damaged),
        None => memory::unpack(text, points).map(Resumed::Memory),
    }
}

fn ascii(log: &str) -> Option<String> {
    let (head, payload) = log.trim_end().split_once('\n')?;
    let mut bits = BitWriter::default();
    for c in payload.chars() {
        let digit = u32::from(c)
            .checked_sub(FIRST)
            .filter(|it| it >> BITS == 0)?;
        bits.write(digit, BITS);
    }
    head.is_ascii()
        .then(|| format!("{LOG}{head}\u{20}{}", bits.finish()))
}

fn log(packed: &str) -> Option<String> {
    let (head, payload) = packed.rsplit_once(' ')?;
    let mut bits = BitReader::new(payload);
    let count = payload.len() * crate::bits::PER_CHAR / usize::try_from(BITS).ok()?;
    let mut text = format!("{head}\n");
    for _ in 0..count {
        text.push(char::from_u32(FIRST + bits.read(BITS)?)?);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::ItemId;
    use progress::{Deed, Journal, MemoryShelf, Replica};
    use study::{Answer, Moment, Purpose, Rating, Verdict};

    fn journal(reviews: u64) -> Journal {
        let now = |seconds: u64| {
            Moment::new(
                1_795_305_600_000 + i64::try_from(seconds).unwrap() * 1_000,
                480,
            )
        };
        let (mut journal, _) = Journal::open(Box::new(MemoryShelf::default()), Replica(7), now(0));
        for review in 0..reviews {
            let id = (review % 600).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let answer = Answer {
                item: ItemId(id ^ 1),
                point: PointId(id),
                purpose: Purpose::Cards,
                verdict: Verdict::Rated(Rating::Good),
                confidence: None,
                took_ms: 4_000,
            };
            journal
                .record(Deed::Answer(answer), now(review * 20))
                .unwrap();
        }
        journal
    }

    #[test]
    fn a_log_comes_back_whole() {
        for reviews in [0, 1, 2, 3, 100] {
            let log = journal(reviews).export();
            let suspended = write(&log, &[], 4096);
            assert!(suspended.text.is_ascii() && suspended.left_out == 0);
            let Ok(Resumed::Log(back)) = read(&suspended.text, &[]) else {
                panic!("no log");
            };
            let (mut other, _) = Journal::open(
                Box::new(MemoryShelf::default()),
                Replica(9),
                Moment::new(0, 0),
            );
            assert_eq!(other.import(&back), Ok(usize::try_from(reviews).unwrap()));
            assert_eq!(other.export(), log);
        }
    }

    /// A month of daily study stays whole in SCORM 2004; in SCORM 1.2 the memory takes over.
    #[test]
    fn what_does_not_fit_is_kept_as_memory() {
        let log = journal(6_000).export();
        assert!(matches!(
            read(&write(&log, &[], 64_000).text, &[]),
            Ok(Resumed::Log(_))
        ));
        assert!(matches!(
            read(&write(&log, &[], 4_096).text, &[]),
            Ok(Resumed::Memory(_))
        ));
    }

    #[test]
    fn foreign_and_damaged_texts_are_told_apart() {
        assert_eq!(read("l1", &[]), Err(Unreadable::Damaged));
        assert_eq!(read("l1x 论", &[]), Err(Unreadable::Damaged));
        assert_eq!(read("{}", &[]), Err(Unreadable::Foreign));
        assert_eq!(read("", &[]), Ok(Resumed::Memory(Vec::new())));
    }
}
