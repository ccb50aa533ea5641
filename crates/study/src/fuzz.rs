//! Spreading the due days, so that what was learnt together does not come back together.
//!
//! The ranges are Anki's (rslib, `scheduler/states/fuzz.rs`). The draw depends on the point and
//! its repetitions alone, so that a preview shows what an answer will give.

use crate::memory::Rating;
use crate::moment::Day;
use crate::seed::Draws;
use bank::PointId;
use std::collections::BTreeMap;

/// How many points come due on each day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Load(BTreeMap<Day, u32>);

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
/// load balancer has it; beyond, all days of the range have the same chance.
pub(crate) fn spread(
    interval: f64,
    bounds: std::ops::RangeInclusive<u32>,
    today: Day,
    load: &Load,
    seed: (PointId, u32, Rating),
) -> u32 {
    let (lower, upper) = range(interval, *bounds.start(), *bounds.end());
    if lower == upper {
        return lower;
    }
    let (point, repetition, rating) = seed;
    // The rating is part of the seed only so that the four previews are independent draws.
    let mut draws = Draws::of(&[point.0, u64::from(repetition), rating as u64]);
    if interval > BALANCED_UP_TO {
        return lower + draws.below((upper - lower + 1) as usize) as u32;
    }
    let weight = |days: u32| {
        let load = f64::from(load.on(today.plus(days))) + 1.0;
        1.0 / (load * load * f64::from(days.max(1)))
    };
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
                    &load,
                    (PointId(*it), 3, Rating::Good),
                ) == 11
            })
            .count();
        assert!(hits > 190, "{hits}");
    }
}
