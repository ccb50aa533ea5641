//! What every platform accepts: the intersection of the SCORM specifications, Moodle 4.3 and
//! scorm-again 3.4, which refuse different things.

use super::Version;
use std::fmt;

/// A value that some platform refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The element.
    pub element: String,
    /// What it asks for.
    pub asks: &'static str,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} asks for {}", self.element, self.asks)
    }
}

/// Whether every platform accepts `value` for `element`.
///
/// # Errors
///
/// [`Refused`] with what the element asks for; also for an element that may not be set.
pub fn check(version: Version, element: &str, value: &str) -> Result<(), Refused> {
    let asks = match version {
        Version::V12 => rule_12(element),
        Version::V2004 => rule_2004(element),
    };
    let (accepts, asks) = asks.unwrap_or((|_| false, "not being set"));
    accepts(value).then_some(()).ok_or(Refused {
        element: element.to_owned(),
        asks,
    })
}

type Rule = (fn(&str) -> bool, &'static str);

fn rule_12(element: &str) -> Option<Rule> {
    let rule: Rule = match element {
        "cmi.core.lesson_location" => (|it| ascii(it, 255), "ASCII, at most 255"),
        "cmi.core.lesson_status" => (
            |it| {
                one_of(
                    it,
                    &["passed", "completed", "failed", "incomplete", "browsed"],
                )
            },
            "passed, completed, failed, incomplete or browsed",
        ),
        "cmi.core.score.raw" | "cmi.core.score.min" | "cmi.core.score.max" => {
            (|it| number(it, 100), "a plain number from 0 to 100")
        }
        "cmi.core.exit" => (
            |it| one_of(it, &["time-out", "suspend", "logout", ""]),
            "an exit",
        ),
        "cmi.core.session_time" => (timespan_12, "HHHH:MM:SS.SS"),
        "cmi.suspend_data" => (|it| ascii(it, 4096), "ASCII, at most 4096"),
        _ => match interaction_part(element)? {
            "id" => (
                |it| identifier(it, 255),
                "letters, digits, - and _, at most 255",
            ),
            "type" => (|it| one_of(it, TYPES), "a type of SCORM 1.2"),
            "time" => (clock, "HH:MM:SS"),
            "correct_responses.0.pattern" | "student_response" => {
                (|it| line(it, 255), "one line, at most 255")
            }
            "result" => (
                |it| one_of(it, &["correct", "wrong", "unanticipated", "neutral"]),
                "correct, wrong, unanticipated or neutral",
            ),
            "latency" => (timespan_12, "HHHH:MM:SS.SS"),
            _ => return None,
        },
    };
    Some(rule)
}

fn rule_2004(element: &str) -> Option<Rule> {
    let rule: Rule = match element {
        "cmi.location" => (|it| ascii(it, 1000), "ASCII, at most 1000"),
        "cmi.completion_status" => (
            |it| one_of(it, &["completed", "incomplete"]),
            "completed or incomplete",
        ),
        "cmi.success_status" => (|it| one_of(it, &["passed", "failed"]), "passed or failed"),
        "cmi.score.raw" | "cmi.score.min" | "cmi.score.max" => {
            (|it| number(it, 100), "a plain number from 0 to 100")
        }
        "cmi.score.scaled" | "cmi.progress_measure" => {
            (|it| number(it, 1), "a plain number from 0 to 1")
        }
        "cmi.exit" => (
            |it| one_of(it, &["time-out", "suspend", "normal", ""]),
            "an exit",
        ),
        "cmi.session_time" => (duration_2004, "PT#H#M#.##S"),
        "cmi.suspend_data" => (|it| ascii(it, 64_000), "ASCII, at most 64000"),
        _ => match interaction_part(element)? {
            "id" => (
                |it| identifier(it, 250),
                "letters, digits, - and _, at most 250",
            ),
            "type" => (|it| one_of(it, TYPES), "a type of SCORM 2004"),
            "timestamp" => (stamp, "YYYY-MM-DDThh:mm:ss.ssZ"),
            "description" => (
                |it| line(it, 250) && !it.starts_with('{'),
                "one line, at most 250",
            ),
            "correct_responses.0.pattern" | "learner_response" => {
                (response_2004, "up to 36 members, each at most 250")
            }
            "result" => (
                |it| one_of(it, &["correct", "incorrect", "unanticipated", "neutral"]),
                "correct, incorrect, unanticipated or neutral",
            ),
            "latency" => (duration_2004, "PT#H#M#.##S"),
            _ => return None,
        },
    };
    Some(rule)
}

const TYPES: &[&str] = &["true-false", "choice", "fill-in", "matching", "sequencing"];

/// `id` of `cmi.interactions.7.id`.
fn interaction_part(element: &str) -> Option<&str> {
    let (index, part) = element.strip_prefix("cmi.interactions.")?.split_once('.')?;
    digits(index, 1, 3).then_some(part)
}

fn one_of(value: &str, words: &[&str]) -> bool {
    words.contains(&value)
}

fn ascii(value: &str, room: usize) -> bool {
    value.len() <= room && value.bytes().all(|b| (0x20..0x7f).contains(&b))
}

fn line(value: &str, room: usize) -> bool {
    let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    value.encode_utf16().count() <= room && !value.contains(breaks)
}

fn identifier(value: &str, room: usize) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    !value.is_empty()
        && value.len() <= room
        && value.bytes().all(plain)
        && value.ends_with(|c: char| c.is_ascii_alphanumeric())
}

fn digits(value: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit())
}

/// From 0 to `most`: up to three digits, and up to seven behind a point; no sign, no exponent. Compared digit by digit,
/// for parsing a float takes a table of ten kilobytes, which the app would download for this.
fn number(value: &str, most: u16) -> bool {
    let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
    let is_zero = part.bytes().all(|it| it == b'0');
    digits(whole, 1, 3)
        && digits(part, 1, 7)
        && whole
            .parse()
            .is_ok_and(|it: u16| it < most || it == most && is_zero)
}

fn clock(value: &str) -> bool {
    let mut parts = value.split(':');
    let mut below = |limit: u8| {
        parts
            .next()
            .is_some_and(|it| digits(it, 2, 2) && it.parse().is_ok_and(|it: u8| it < limit))
    };
    below(24) && below(60) && below(60) && parts.next().is_none()
}

fn timespan_12(value: &str) -> bool {
    let Some((hours, rest)) = value.split_once(':') else {
        return false;
    };
    let (whole, part) = rest.split_once('.').unwrap_or((rest, "00"));
    digits(hours, 2, 4) && clock(&format!("00:{whole}")) && digits(part, 1, 2)
}

fn duration_2004(value: &str) -> bool {
    let parts = || {
        let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let (seconds, part) = rest.strip_suffix('S')?.split_once('.')?;
        Some((hours, minutes, seconds, part))
    };
    parts().is_some_and(|(hours, minutes, seconds, part)| {
        digits(hours, 1, 15) && digits(minutes, 1, 2) && digits(seconds, 1, 2) && digits(part, 1, 2)
    })
}

fn stamp(value: &str) -> bool {
    let parts = || {
        let (date, time) = value.strip_suffix('Z')?.split_once('T')?;
        let (time, part) = time.split_once('.')?;
        let mut date = date.split('-');
        Some(([date.next()?, date.next()?, date.next()?], time, part))
    };
    parts().is_some_and(|([year, month, day], time, part)| {
        let within = |it: &str, most: u16| it.parse().is_ok_and(|it: u16| (1..=most).contains(&it));
        // Moodle ends at 2038.
        year.parse()
            .is_ok_and(|it: u16| (1970..=2038).contains(&it))
            && digits(month, 2, 2)
            && within(month, 12)
            && digits(day, 2, 2)
            && within(day, 31)
            && clock(time)
            && digits(part, 1, 2)
    })
}

fn response_2004(value: &str) -> bool {
    let members: Vec<_> = value.split("[,]").collect();
    members.len() <= 36
        && members
            .iter()
            .all(|it| line(it, 250) && !it.starts_with('{'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Version::{V12, V2004};

    /// The table of what platforms were found to refuse.
    #[test]
    fn refuses_what_any_platform_refuses() {
        let long = "a".repeat(4097);
        let longer = "a".repeat(64_001);
        for (version, element, value) in [
            (V12, "cmi.suspend_data", long.as_str()),
            (V12, "cmi.suspend_data", "温故"),
            (V12, "cmi.core.lesson_location", &long[..256]),
            (V12, "cmi.core.lesson_status", "not attempted"),
            (V12, "cmi.core.score.raw", "101"),
            (V12, "cmi.core.score.raw", "1e2"),
            (V12, "cmi.core.score.raw", "-1"),
            (V12, "cmi.core.session_time", "00:01:02.345"),
            (V12, "cmi.core.exit", "normal"),
            (V12, "cmi.interactions.0.id", "题目"),
            (V12, "cmi.interactions.0.result", "incorrect"),
            (V12, "cmi.interactions.0.type", "long-fill-in"),
            (V12, "cmi.core.student_id", "x"),
            (V2004, "cmi.suspend_data", longer.as_str()),
            (
                V2004,
                "cmi.interactions.0.timestamp",
                "2026-11-22T10:00:00.123Z",
            ),
            (
                V2004,
                "cmi.interactions.0.timestamp",
                "2026-11-22T10:00:00Z",
            ),
            (
                V2004,
                "cmi.interactions.0.timestamp",
                "2026-13-22T10:00:00.00Z",
            ),
            (V2004, "cmi.interactions.0.latency", "PT1M2.345S"),
            (V2004, "cmi.interactions.0.result", "wrong"),
            (V2004, "cmi.score.scaled", "1.1"),
            (V2004, "cmi.completion_status", "passed"),
            (V2004, "cmi.mode", "normal"),
        ] {
            assert!(check(version, element, value).is_err(), "{element} {value}");
        }
    }

    #[test]
    fn accepts_what_all_accept() {
        let full = "a".repeat(4096);
        for (version, element, value) in [
            (V12, "cmi.suspend_data", full.as_str()),
            (V12, "cmi.core.score.raw", "83.33"),
            (V12, "cmi.core.session_time", "0000:01:02.34"),
            (V12, "cmi.interactions.12.student_response", "新质生产力"),
            (V2004, "cmi.session_time", "PT0H1M2.34S"),
            (
                V2004,
                "cmi.interactions.0.timestamp",
                "2026-11-22T10:00:00.00Z",
            ),
            (V2004, "cmi.score.scaled", "0.8333"),
        ] {
            assert_eq!(check(version, element, value), Ok(()));
        }
    }
}
