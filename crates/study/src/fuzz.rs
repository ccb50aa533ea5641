//! Spreading the due days, so that what was learnt together does not come back together.
//!
//! The ranges are Anki's (rslib, `scheduler/states/fuzz.rs`), and so are the weights (rslib,
//! `scheduler/states/load_balancer.rs`). A draw depends on the point and its repetitions alone, so
//! that a preview shows what an answer will give.

use crate::memory::Rating;
use crate::moment::Day;
use crate::seed::Draws;
use bank::PointId;
use paper::order::SortedMap;

/// How many points come due on each day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Load(SortedMap<Day, u32>);

impl Load {
    /// One more on that day.
    pub fn add(&mut self, day: Day) {
        *self.0.entry(day).or_default() += 1;
    }

    /// One less on that day.
    pub fn remove(&mut self, day: Day) {
        if let Some(count) = self.0.get_mut(&day) {
            *count -= 1;
            if *count == 0 {
                self.0.remove(&day);
            }
        }
    }

    /// Points due on that day.
    pub fn on(&self, day: Day) -> u32 {
        self.0.get(&day).copied().unwrap_or(0)
    }

    /// The days with something due, in order.
    pub fn days(&self) -> impl Iterator<Item = (Day, u32)> + '_ {
        self.0.iter().map(|(day, count)| (*day, *count))
    }
}

/// What stands in the days to come, where a point is to be put among them.
#[derive(Debug, Clone, Copy)]
pub struct Outlook<'l> {
    /// How many points come due on each day.
    pub load: &'l Load,
    /// The days on which relatives of the point come due.
    pub relatives: &'l [Day],
}

impl<'l> From<&'l Load> for Outlook<'l> {
    fn from(load: &'l Load) -> Self {
        Self {
            load,
            relatives: &[],
        }
    }
}

impl Outlook<'_> {
    /// The chance of a day, `days` from today, among others.
    fn weight(self, today: Day, days: u32, balanced: bool) -> f64 {
        let day = today.plus(days);
        let room = if balanced {
            let load = f64::from(self.load.on(day)) + 1.0;
            1.0 / (load * load * f64::from(days.max(1)))
        } else {
            1.0
        };
        room * self.dispersal(day)
    }

    /// Less for a day near the one on which a relative comes due: it would give the answer away.
    fn dispersal(self, day: Day) -> f64 {
        let nearest = self.relatives.iter().map(|it| it.0.abs_diff(day.0)).min();
        match nearest {
            Some(0) => 1e-6,
            Some(days @ 1..=4) => 0.2 * f64::from(days),
            _ => 1.0,
        }
    }
}

/// The days that an interval may be moved to, both ends included.
fn range(interval: f64, least: u32, most: u32) -> (u32, u32) {
    if interval < 2.5 {
        let fixed = round(interval).clamp(least, most.max(least));
        return (fixed, fixed);
    }
    let delta = 1.0
        + 0.15 * (interval.min(7.0) - 2.5)
        + 0.10 * (interval.min(20.0) - 7.0).max(0.0)
        + 0.05 * (interval - 20.0).max(0.0);
    let most = most.max(least);
    let lower = round(interval - delta).max(2).clamp(least, most);
    let upper = round(interval + delta).clamp(lower, most);
    if upper == lower && upper > 2 && upper < most {
        (lower, upper + 1)
    } else {
        (lower, upper)
    }
}

fn round(days: f64) -> u32 {
    // `as` saturates, which is what a length in days wants.
    (days + 0.5) as u32
}

/// Longest interval for which the load of the days is looked at; beyond, it is not known yet.
const BALANCED_UP_TO: f64 = 90.0;

/// An interval near `interval` and within `least..=most`.
///
/// Up to [`BALANCED_UP_TO`] days a day's chance is (1 / (load + 1))² · 1 / interval, as Anki's
/// load balancer has it; beyond, all days of the range have the same chance. In both, days near
/// to those of relatives have less.
pub(crate) fn spread(
    interval: f64,
    bounds: std::ops::RangeInclusive<u32>,
    today: Day,
    outlook: Outlook<'_>,
    seed: (PointId, u32, Rating),
) -> u32 {
    let (lower, upper) = range(interval, *bounds.start(), *bounds.end());
    if lower == upper {
        return lower;
    }
    let (point, repetition, rating) = seed;
    // The rating is part of the seed only so that the four previews are independent draws.
    let mut draws = Draws::of(&[point.0, u64::from(repetition), rating as u64]);
    let balanced = interval <= BALANCED_UP_TO;
    if !balanced && outlook.relatives.is_empty() {
        return lower + draws.below((upper - lower + 1) as usize) as u32;
    }
    let weight = |days: u32| outlook.weight(today, days, balanced);
    let total: f64 = (lower..=upper).map(weight).sum();
    let mut left = draws.unit() * total;
    for days in lower..upper {
        left -= weight(days);
        if left < 0.0 {
            return days;
        }
    }
    upper
}

/// Seconds until a learning step is due: up to a quarter more than it says and at most five
/// minutes, so that what was learnt in a row does not come back in the same row (rslib,
/// `scheduler/answering/mod.rs`, `learning_ivl_with_fuzz`).
///
/// The rating is no part of the seed: a better one never comes sooner.
pub(crate) fn jittered(seconds: u32, point: PointId, repetition: u32) -> u32 {
    let most = (f64::from(seconds) * 0.25).min(300.0);
    let draw = Draws::of(&[point.0, u64::from(repetition), STEP]).unit();
    seconds.saturating_add((most * draw) as u32)
}

/// Parts the draws for steps from those for days, which have a rating in this place.
const STEP: u64 = u64::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        // (interval, least, most, lower, upper): values of Anki's own tests where it has them.
        let table = [
            (1.0, 1, 1000, 1, 1),
            (2.49, 1, 1000, 2, 2),
            (2.5, 1, 1000, 2, 4),
            (7.0, 1, 1000, 5, 9),
            (17.0, 1, 1000, 14, 20),
            (37.0, 1, 1000, 33, 41),
            (37.0, 36, 1000, 36, 41),
            (37.0, 1, 37, 33, 37),
            (37.0, 50, 37, 50, 50),
        ];
        for (interval, least, most, lower, upper) in table {
            assert_eq!(
                range(interval, least, most),
                (lower, upper),
                "{interval} {least} {most}"
            );
        }
    }

    #[test]
    fn full_days_are_avoided() {
        let mut load = Load::default();
        for _ in 0..200 {
            for day in 8..=12 {
                if day != 11 {
                    load.add(Day(day));
                }
            }
        }
        let hits = (0..200)
            .filter(|it| {
                spread(
                    10.0,
                    1..=100,
                    Day(0),
                    Outlook::from(&load),
                    (PointId(*it), 3, Rating::Good),
                ) == 11
            })
            .count();
        assert!(hits > 190, "{hits}");
    }

    #[test]
    fn the_days_of_relatives_are_avoided() {
        let load = Load::default();
        let drawn = |interval: f64, relatives: &[i32]| -> Vec<u32> {
            let relatives: Vec<Day> = relatives.iter().map(|it| Day(*it)).collect();
            let outlook = Outlook {
                load: &load,
                relatives: &relatives,
            };
            (0..500)
                .map(|it| {
                    let seed = (PointId(it), 3, Rating::Good);
                    spread(interval, 1..=1_000, Day(0), outlook, seed)
                })
                .collect()
        };
        // (interval, days of relatives)
        let table: [(f64, &[i32]); 4] = [
            (10.0, &[10]),
            (10.0, &[8, 12]),
            (30.0, &[27, 28, 29, 30, 31, 32]),
            (200.0, &[200]),
        ];
        for (interval, relatives) in table {
            let drawn = drawn(interval, relatives);
            let meets = |it: &u32| relatives.contains(&(*it as i32));
            assert!(!drawn.iter().any(meets), "{interval} {relatives:?}");
        }
        // The further away, the better.
        let count = |relatives: &[i32], day| {
            let drawn = drawn(30.0, relatives);
            drawn.iter().filter(|it| **it == day).count()
        };
        assert!(2 * count(&[28], 29) < count(&[], 29));
        assert!(count(&[28], 29) < count(&[28], 31));
        assert!(count(&[28], 31) > count(&[], 31));
    }

    #[test]
    fn steps_are_jittered_by_a_quarter_and_five_minutes_at_most() {
        for (seconds, most) in [(0, 0), (60, 75), (600, 750), (3_600, 3_900)] {
            let drawn: Vec<u32> = (0..200)
                .map(|it| jittered(seconds, PointId(it), 1))
                .collect();
            assert!(
                drawn.iter().all(|it| (seconds..=most).contains(it)),
                "{seconds}: {drawn:?}"
            );
            let distinct: paper::order::SortedSet<_> = drawn.iter().collect();
            assert!(distinct.len() as u32 > (most - seconds) / 4, "{seconds}");
            assert_eq!(jittered(seconds, PointId(7), 1), drawn[7]);
        }
    }
}
