//! A learner's memory in the few characters that a learning platform keeps (`suspend_data`):
//! 4 096 of ASCII in SCORM 1.2.
//!
//! The review log does not fit and stays in the browser. What travels with the learner is what the
//! log folds to: for each knowledge point how stable and how hard it is, the day it was last
//! reviewed, its lapses, whether the last answer was right.
//!
//! Form: `w1`, four characters of checksum, then bits (see `bits.rs`): count (13), Rice parameter
//! (5), newest day (16), and for each point, in the order of their hashes: the distance to the
//! hash before (Rice), stability (8, logarithmic), difficulty (5), age in days (8, finer near 0),
//! lapses (2), held (1).

use crate::bits::{BitReader, BitWriter};
use bank::PointId;
use paper::order;
use std::collections::BTreeMap;

/// What is kept of a knowledge point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// The point.
    pub point: PointId,
    /// FSRS stability, in days.
    pub stability: f32,
    /// FSRS difficulty, from 1 to 10.
    pub difficulty: f32,
    /// Day of the last review, counted from 1970-01-01.
    pub day: u16,
    /// How often it was forgotten; 3 stands for 3 and more.
    pub lapses: u8,
    /// Whether its last answer was right.
    pub held: bool,
}

/// Text for the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// ASCII, at most as long as asked for.
    pub text: String,
    /// Points that found no room. They are in the log of this browser only.
    pub left_out: usize,
}

/// Why text of a platform is not the memory of a learner. It is to be set aside, not overwritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Not written by Wengu, or by a later version.
    Foreign,
    /// Cut short or changed on the way.
    Damaged,
}

const VERSION: &str = "w1";
const CHECK_CHARS: usize = 4;
const HASH_BITS: u32 = 24;
const MOST: usize = (1 << 13) - 1;
const STABILITY_LEAST: f64 = 0.001;
const STABILITY_MOST: f64 = 36_500.0;

/// Packs memory into at most `room` characters. What does not fit is left out, the least stable
/// first: it costs the learner least to learn again.
pub fn pack(kept: &[Kept], room: usize) -> Packed {
    let mut by_hash = BTreeMap::new();
    for it in kept {
        by_hash.entry(hash(it.point)).or_insert(*it);
    }
    let mut points: Vec<_> = by_hash.into_iter().collect();
    order::sort_by(&mut points, |(a_hash, a), (b_hash, b)| {
        b.stability.total_cmp(&a.stability).then(a_hash.cmp(b_hash))
    });
    points.truncate(MOST);
    let mut text = write(&points);
    // Each round cuts by what the text is too long, so a few rounds do.
    while text.len() > room && !points.is_empty() {
        let fit = points.len() * room / text.len();
        points.truncate(fit.min(points.len() - 1));
        text = write(&points);
    }
    if text.len() > room {
        text.clear();
    }
    Packed {
        text,
        left_out: kept.len() - points.len(),
    }
}

/// The memory that [`pack`] packed, of those points that the library (still) has.
///
/// # Errors
///
/// [`Unreadable`] if the text is not such memory. Empty text is a first launch: no memory.
pub fn unpack(text: &str, points: &[PointId]) -> Result<Vec<Kept>, Unreadable> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let rest = text.strip_prefix(VERSION).ok_or(Unreadable::Foreign)?;
    let (sum, body) = rest
        .split_at_checked(CHECK_CHARS)
        .ok_or(Unreadable::Damaged)?;
    if sum != checksum(body) {
        return Err(Unreadable::Damaged);
    }
    let mut known = BTreeMap::new();
    for point in points {
        known.entry(hash(*point)).or_insert(*point);
    }
    read(body, &known).ok_or(Unreadable::Damaged)
}

fn write(points: &[(u32, Kept)]) -> String {
    let mut points = points.to_vec();
    order::sort_by_key(&mut points, |it| it.0);
    let newest = points.iter().map(|(_, it)| it.day).max().unwrap_or(0);
    let k = rice_parameter(points.len());
    let mut bits = BitWriter::default();
    bits.write(u32::try_from(points.len()).unwrap_or(0), 13);
    bits.write(k, 5);
    bits.write(newest.into(), 16);
    let mut before = 0;
    for (hash, it) in points {
        bits.write_rice(hash - before, k);
        before = hash;
        bits.write(stability_code(it.stability), 8);
        bits.write(difficulty_code(it.difficulty), 5);
        bits.write(age_code(newest - it.day), 8);
        bits.write(it.lapses.min(3).into(), 2);
        bits.write(it.held.into(), 1);
    }
    let body = bits.finish();
    format!("{VERSION}{}{body}", checksum(&body))
}

fn read(body: &str, known: &BTreeMap<u32, PointId>) -> Option<Vec<Kept>> {
    let mut bits = BitReader::new(body);
    let count = bits.read(13)?;
    let k = bits.read(5)?;
    let newest = u16::try_from(bits.read(16)?).ok()?;
    let mut hash = 0u32;
    let mut kept = Vec::new();
    for _ in 0..count {
        hash = hash.checked_add(bits.read_rice(k)?)?;
        let stability = stability_of(bits.read(8)?);
        let difficulty = difficulty_of(bits.read(5)?);
        let age = age_of(bits.read(8)?);
        let lapses = u8::try_from(bits.read(2)?).ok()?;
        let held = bits.read(1)? == 1;
        if let Some(point) = known.get(&hash) {
            kept.push(Kept {
                point: *point,
                stability,
                difficulty,
                day: newest.saturating_sub(age),
                lapses,
                held,
            });
        }
    }
    Some(kept)
}

/// 24 bits name a point among a library's few thousand: in one of 4 000, half a pair shares a hash.
fn hash(point: PointId) -> u32 {
    let folded = point.0 ^ (point.0 >> 24) ^ (point.0 >> 48);
    u32::try_from(folded & ((1 << HASH_BITS) - 1)).unwrap_or(0)
}

/// The parameter that codes distances of `count` even hashes in the fewest bits: log2 of the mean
/// distance times ln 2 (Kiely 2004, "Selecting the Golomb parameter in Rice coding").
fn rice_parameter(count: usize) -> u32 {
    let mean = (1usize << HASH_BITS) / count.max(1);
    (mean * 7 / 10).max(1).ilog2()
}

fn checksum(body: &str) -> String {
    let sum = paper::hash::fnv1a(&[body]);
    let folded = (sum ^ (sum >> 24) ^ (sum >> 48)) & 0xff_ffff;
    let mut bits = BitWriter::default();
    bits.write(u32::try_from(folded).unwrap_or(0), 24);
    bits.finish()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and clamped to 0..=most before the cast"
)]
fn code(value: f64, most: f64) -> u32 {
    libm::round(value).clamp(0.0, most) as u32
}

fn stability_code(days: f32) -> u32 {
    let days = f64::from(days).clamp(STABILITY_LEAST, STABILITY_MOST);
    let share = libm::log(days / STABILITY_LEAST) / libm::log(STABILITY_MOST / STABILITY_LEAST);
    code(share * 255.0, 255.0)
}

#[expect(clippy::cast_possible_truncation, reason = "f32 holds the range")]
fn stability_of(code: u32) -> f32 {
    let share = f64::from(code) / 255.0;
    (STABILITY_LEAST * libm::pow(STABILITY_MOST / STABILITY_LEAST, share)) as f32
}

fn difficulty_code(difficulty: f32) -> u32 {
    code((f64::from(difficulty) - 1.0) / 9.0 * 31.0, 31.0)
}

#[expect(clippy::cast_possible_truncation, reason = "f32 holds the range")]
fn difficulty_of(code: u32) -> f32 {
    (1.0 + f64::from(code) / 31.0 * 9.0) as f32
}

/// Days up to 127 as they are, then by four, up to 639.
fn age_code(age: u16) -> u32 {
    match u32::from(age) {
        near @ 0..128 => near,
        far => (128 + (far - 128) / 4).min(255),
    }
}

fn age_of(code: u32) -> u16 {
    let days = if code < 128 {
        code
    } else {
        128 + (code - 128) * 4
    };
    u16::try_from(days).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept(seed: u64) -> Kept {
        let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Kept {
            point: PointId(mixed),
            stability: 0.01 * 1.5f32.powi(i32::try_from(mixed >> 59).unwrap()),
            difficulty: 1.0 + f32::from(u8::try_from(mixed >> 56).unwrap()) / 30.0,
            day: 20_000 + u16::try_from(mixed >> 55 & 127).unwrap(),
            lapses: u8::try_from(mixed >> 40 & 3).unwrap(),
            held: mixed >> 30 & 1 == 1,
        }
    }

    fn ids(kept: &[Kept]) -> Vec<PointId> {
        kept.iter().map(|it| it.point).collect()
    }

    fn close(a: Kept, b: Kept) -> bool {
        let stability = f64::from(a.stability / b.stability);
        (a.point, a.day, a.lapses, a.held) == (b.point, b.day, b.lapses, b.held)
            && (0.96..1.04).contains(&stability)
            && (a.difficulty - b.difficulty).abs() < 0.15
    }

    #[test]
    fn six_hundred_points_fit_a_scorm_1_2_platform() {
        let all: Vec<_> = (0..600).map(kept).collect();
        let packed = pack(&all, 4096);
        assert_eq!(packed.left_out, 0, "{} characters", packed.text.len());
        assert!(packed.text.len() <= 4096 && packed.text.is_ascii());
        let back = unpack(&packed.text, &ids(&all)).unwrap();
        assert_eq!(back.len(), 600);
        for it in back {
            let original = all.iter().find(|that| that.point == it.point).unwrap();
            assert!(close(it, *original), "{it:?} {original:?}");
        }
    }

    #[test]
    fn on_overflow_the_most_stable_stay() {
        let all: Vec<_> = (0..2000).map(kept).collect();
        let packed = pack(&all, 4096);
        let back = unpack(&packed.text, &ids(&all)).unwrap();
        assert_eq!(back.len() + packed.left_out, 2000);
        assert!(back.len() >= 600, "{}", back.len());
        let weakest = back.iter().map(|it| it.stability).fold(f32::MAX, f32::min);
        let lost = all
            .iter()
            .filter(|it| !back.iter().any(|that| that.point == it.point))
            .map(|it| it.stability)
            .fold(0.0, f32::max);
        assert!(weakest >= lost * 0.96, "{weakest} {lost}");
    }

    /// Kept text of version 1: a later version has to read it.
    #[test]
    fn version_1_is_read() {
        let all = [kept(1), kept(2)];
        let text = "w1";
        let packed = pack(&all, 4096);
        assert!(packed.text.starts_with(text));
        expect_test::expect_file!["../tests/expected/memory-w1.txt"].assert_eq(&packed.text);
    }

    #[test]
    fn what_is_not_memory_is_told_apart() {
        let packed = pack(&[kept(1), kept(2)], 4096).text;
        let mut changed = packed.clone();
        changed.replace_range(12..13, if &packed[12..13] == "A" { "B" } else { "A" });
        for (text, result) in [
            ("", Ok(0)),
            ("w2AAAA", Err(Unreadable::Foreign)),
            ("{\"bookmark\":3}", Err(Unreadable::Foreign)),
            ("w1", Err(Unreadable::Damaged)),
            (&packed[..packed.len() - 1], Err(Unreadable::Damaged)),
            (&changed, Err(Unreadable::Damaged)),
            ("w1论文论文", Err(Unreadable::Damaged)),
        ] {
            assert_eq!(unpack(text, &[]).map(|it| it.len()), result, "{text}");
        }
    }

    #[test]
    fn points_that_the_library_lost_are_passed_over() {
        let all: Vec<_> = (0..9).map(kept).collect();
        let packed = pack(&all, 4096).text;
        assert_eq!(unpack(&packed, &ids(&all[..4])).unwrap().len(), 4);
    }

    proptest! {
        #[test]
        fn any_memory_fits_any_room(
            seeds in proptest::collection::vec((any::<u64>(), any::<f32>(), any::<f32>(), any::<u16>(), any::<u8>()), 0..60),
            room in 0usize..300,
        ) {
            let all: Vec<_> = seeds.into_iter().map(|(point, stability, difficulty, day, lapses)| Kept {
                point: PointId(point), stability, difficulty, day, lapses, held: true,
            }).collect();
            let packed = pack(&all, room);
            prop_assert!(packed.text.len() <= room);
            prop_assert!(packed.text.is_ascii());
            let back = unpack(&packed.text, &ids(&all)).unwrap();
            prop_assert_eq!(back.len() + packed.left_out, all.len());
        }

        #[test]
        fn any_text_is_judged(text in ".{0,80}", tail in "[A-Za-z0-9_-]{0,60}") {
            let _ = unpack(&text, &[]);
            let _ = unpack(&format!("w1{}{tail}", checksum(&tail)), &[]);
        }
    }
}
