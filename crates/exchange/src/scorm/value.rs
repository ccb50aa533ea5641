//! Times and numbers in the forms of SCORM.

use super::Version;

/// A length of time, from hundredths of a second.
pub fn duration(version: Version, hundredths: u64) -> String {
    let (seconds, rest) = (hundredths / 100, hundredths % 100);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match version {
        // Moodle: two to four digits of hours.
        Version::V12 if hours > 9999 => "9999:59:59.99".to_owned(),
        Version::V12 => format!("{hours:04}:{minutes:02}:{seconds:02}.{rest:02}"),
        Version::V2004 => format!("PT{hours}H{minutes}M{seconds}.{rest:02}S"),
    }
}

/// Time of day, for SCORM 1.2, in UTC: a page does not know the platform's time zone.
pub fn clock_time(unix_seconds: u64) -> String {
    let day = unix_seconds % 86_400;
    format!("{:02}:{:02}:{:02}", day / 3600, day / 60 % 60, day % 60)
}

/// A point in time, for SCORM 2004 and xAPI. The hundredths are there for Moodle and scorm-again,
/// whose patterns allow the `Z` only behind a fraction, of at most two digits.
pub fn timestamp(unix_seconds: u64) -> String {
    let (year, month, day) = civil(unix_seconds / 86_400);
    format!(
        "{year:04}-{month:02}-{day:02}T{}.00Z",
        clock_time(unix_seconds)
    )
}

/// Year, month and day of a day counted from 1970-01-01 (Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms", `civil_from_days`).
fn civil(days: u64) -> (u64, u64, u64) {
    let z = days + 719_468;
    let era = z / 146_097;
    let of_era = z % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

/// Hundredths as a decimal number: `8333` is `83.33`. Never an exponent: scorm-again refuses it.
pub(super) fn hundredths(value: u32) -> String {
    decimal(value, 100, 2)
}

/// Hundredths of a percent as a share of 1: `8333` is `0.8333`.
pub(super) fn share(value: u32) -> String {
    decimal(value, 10_000, 4)
}

fn decimal(value: u32, unit: u32, places: usize) -> String {
    let text = format!("{}.{:0places$}", value / unit, value % unit);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `text` cut to `room` UTF-16 units, as JavaScript counts, never inside a character.
pub(super) fn cut(text: &str, room: usize) -> &str {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > room {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_the_form_of_their_version() {
        for (hundredths, v12, v2004) in [
            (0, "0000:00:00.00", "PT0H0M0.00S"),
            (6_234, "0000:01:02.34", "PT0H1M2.34S"),
            (360_000 * 25 + 5, "0025:00:00.05", "PT25H0M0.05S"),
            (u64::MAX, "9999:59:59.99", "PT51240955760304H18M36.15S"),
        ] {
            assert_eq!(duration(Version::V12, hundredths), v12);
            assert_eq!(duration(Version::V2004, hundredths), v2004);
        }
    }

    #[test]
    fn timestamps_are_of_the_calendar() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00.00Z"),
            (951_782_399, "2000-02-28T23:59:59.00Z"),
            (951_782_400, "2000-02-29T00:00:00.00Z"),
            (1_795_305_600, "2026-11-22T00:00:00.00Z"),
        ] {
            assert_eq!(timestamp(seconds), text);
        }
    }

    #[test]
    fn numbers_are_plain() {
        for (value, text, of_one) in [
            (0, "0", "0"),
            (10_000, "100", "1"),
            (8333, "83.33", "0.8333"),
            (5000, "50", "0.5"),
            (5, "0.05", "0.0005"),
        ] {
            assert_eq!(hundredths(value), text);
            assert_eq!(share(value), of_one);
        }
    }

    #[test]
    fn cuts_as_javascript_counts() {
        for (text, room, cut_text) in [
            ("温故", 2, "温故"),
            ("温故", 1, "温"),
            ("a𠀀b", 2, "a"),
            ("a𠀀b", 3, "a𠀀"),
        ] {
            assert_eq!(cut(text, room), cut_text);
        }
    }
}
