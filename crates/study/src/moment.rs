//! Time as it comes in from the edge, and the learner's days.

use serde::{Deserialize, Serialize};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// An instant as the learner's clock shows it.
///
/// The offset is kept with every answer: the day that an answer fell on is the day that the
/// learner saw on the wall, wherever he has travelled since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 UTC.
    pub unix_ms: i64,
    /// Minutes that local time is ahead of UTC (China: 480), daylight saving included.
    pub offset_minutes: i16,
}

impl Moment {
    /// The instant in local time of that offset.
    pub fn new(unix_ms: i64, offset_minutes: i16) -> Self {
        Self {
            unix_ms,
            offset_minutes,
        }
    }

    /// The learner's day: local calendar days that begin at `rollover_hour`.
    pub fn day(self, rollover_hour: u8) -> Day {
        let local = self.unix_ms + i64::from(self.offset_minutes) * MINUTE;
        Day(((local - i64::from(rollover_hour) * HOUR).div_euclid(DAY)) as i32)
    }

    /// This instant moved by so many minutes, at the same offset.
    pub fn after_minutes(self, minutes: u32) -> Self {
        Self {
            unix_ms: self.unix_ms + i64::from(minutes) * MINUTE,
            ..self
        }
    }

    /// This instant moved by so many seconds, at the same offset.
    pub(crate) fn after_seconds(self, seconds: u32) -> Self {
        Self {
            unix_ms: self.unix_ms + i64::from(seconds) * 1_000,
            ..self
        }
    }
}

/// A calendar day of the learner, counted from 1970-01-01.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct Day(pub i32);

impl Day {
    /// So many days later.
    pub fn plus(self, days: u32) -> Self {
        Self(
            self.0
                .saturating_add(i32::try_from(days).unwrap_or(i32::MAX)),
        )
    }

    /// Days since `earlier`; 0 where the clock was set back.
    pub fn since(self, earlier: Self) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }

    /// Year, month and day of the month (proleptic Gregorian), for calendars and file names.
    pub fn date(self) -> (i32, u8, u8) {
        // Howard Hinnant, “chrono-compatible low-level date algorithms”, civil_from_days.
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        (year as i32, month as u8, day as u8)
    }

    /// The day of a date (an exam date typed by the learner); months and days out of range run on.
    pub fn from_date(year: i32, month: u8, day: u8) -> Self {
        // Howard Hinnant, days_from_civil.
        let (month, day) = (i64::from(month), i64::from(day));
        let y = i64::from(year) - i64::from(month <= 2);
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let mp = (month + 9) % 12;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + (153 * mp + 2) / 5 + day - 1;
        Self((era * 146_097 + doe - 719_468) as i32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Milliseconds of a UTC time.
    fn utc(year: i32, month: u8, day: u8, hour: i64, minute: i64) -> i64 {
        i64::from(Day::from_date(year, month, day).0) * DAY + hour * HOUR + minute * MINUTE
    }

    #[test]
    fn rollover() {
        // (what, UTC instant, offset in minutes, the learner's date)
        let table = [
            (
                "Beijing 03:59 is yesterday",
                utc(2026, 3, 9, 19, 59),
                480,
                (2026, 3, 9),
            ),
            (
                "Beijing 04:00 is today",
                utc(2026, 3, 9, 20, 0),
                480,
                (2026, 3, 10),
            ),
            (
                "Beijing, last minute of a year",
                utc(2026, 12, 31, 15, 59),
                480,
                (2026, 12, 31),
            ),
            (
                "Beijing after midnight of new year",
                utc(2026, 12, 31, 16, 1),
                480,
                (2026, 12, 31),
            ),
            (
                "Los Angeles 03:59",
                utc(2026, 1, 10, 11, 59),
                -480,
                (2026, 1, 9),
            ),
            (
                "Los Angeles 04:00",
                utc(2026, 1, 10, 12, 0),
                -480,
                (2026, 1, 10),
            ),
            (
                "Kiritimati 03:59",
                utc(2026, 1, 9, 13, 59),
                840,
                (2026, 1, 9),
            ),
            (
                "Kiritimati 04:00",
                utc(2026, 1, 9, 14, 0),
                840,
                (2026, 1, 10),
            ),
            // Berlin springs forward on 2026-03-29 at 01:00 UTC.
            (
                "Berlin evening before spring",
                utc(2026, 3, 28, 21, 0),
                60,
                (2026, 3, 28),
            ),
            (
                "Berlin 01:59 winter time",
                utc(2026, 3, 29, 0, 59),
                60,
                (2026, 3, 28),
            ),
            (
                "Berlin 03:00 summer time",
                utc(2026, 3, 29, 1, 0),
                120,
                (2026, 3, 28),
            ),
            (
                "Berlin 03:59 summer time",
                utc(2026, 3, 29, 1, 59),
                120,
                (2026, 3, 28),
            ),
            (
                "Berlin 04:00 summer time",
                utc(2026, 3, 29, 2, 0),
                120,
                (2026, 3, 29),
            ),
            // It falls back on 2026-10-25 at 01:00 UTC.
            (
                "Berlin 02:30 the first time",
                utc(2026, 10, 25, 0, 30),
                120,
                (2026, 10, 24),
            ),
            (
                "Berlin 02:30 the second time",
                utc(2026, 10, 25, 1, 30),
                60,
                (2026, 10, 24),
            ),
            (
                "Berlin 04:00 winter time",
                utc(2026, 10, 25, 3, 0),
                60,
                (2026, 10, 25),
            ),
            ("before 1970", utc(1969, 12, 31, 12, 0), 0, (1969, 12, 31)),
        ];
        for (what, ms, offset, date) in table {
            assert_eq!(Moment::new(ms, offset).day(4).date(), date, "{what}");
        }
    }

    #[test]
    fn a_clock_set_back_gives_no_negative_days() {
        assert_eq!(Day(10).since(Day(12)), 0);
        assert_eq!(Day(i32::MAX).since(Day(i32::MIN)), u32::MAX);
    }

    #[test]
    fn dates_round_trip() {
        for day in (-800_000..800_000).step_by(37) {
            let (year, month, date) = Day(day).date();
            assert_eq!(Day::from_date(year, month, date), Day(day));
        }
    }
}
