//! An answered question as the elements of `cmi.interactions.n`.

use super::Version;
use super::value::{clock_time, cut, duration, timestamp};
use crate::report::{Answered, Outcome, Response};
use paper::order;

/// The elements and their values, in the order in which they have to be set: the id first, then
/// the type, for what follows is read by the type.
pub fn elements(version: Version, index: usize, answered: &Answered) -> Vec<(String, String)> {
    let kind = kind(&answered.response);
    let mut parts = vec![("id", answered.item.to_string()), ("type", kind.to_owned())];
    match version {
        Version::V12 => parts.push(("time", clock_time(answered.at))),
        Version::V2004 => {
            parts.push(("timestamp", timestamp(answered.at)));
            parts.push(("description", description(&answered.stem)));
        }
    }
    if let Some(key) = answered.key.as_ref().and_then(|key| response(version, key)) {
        parts.push(("correct_responses.0.pattern", key));
    }
    if let Some(given) = response(version, &answered.response) {
        let name = match version {
            Version::V12 => "student_response",
            Version::V2004 => "learner_response",
        };
        parts.push((name, given));
    }
    parts.push(("result", outcome(version, answered.result).to_owned()));
    parts.push(("latency", duration(version, answered.latency)));
    parts
        .into_iter()
        .map(|(name, value)| (format!("cmi.interactions.{index}.{name}"), value))
        .collect()
}

/// SCORM 1.2 has no long text; `fill-in` with the beginning of it is what platforms show.
fn kind(response: &Response) -> &'static str {
    match response {
        Response::Choice(_) => "choice",
        Response::Judgement(_) => "true-false",
        Response::Pairs(_) => "matching",
        Response::Sequence(_) => "sequencing",
        Response::Gaps(_) | Response::Text(_) => "fill-in",
    }
}

fn outcome(version: Version, outcome: Outcome) -> &'static str {
    match (outcome, version) {
        (Outcome::Right, _) => "correct",
        (Outcome::Wrong, Version::V12) => "wrong",
        (Outcome::Wrong, Version::V2004) => "incorrect",
        (Outcome::Unmarked, _) => "neutral",
    }
}

/// The answer in the version's notation; `None` where the notation has no room for it.
fn response(version: Version, response: &Response) -> Option<String> {
    let (comma, dot) = match version {
        Version::V12 => (",", "."),
        Version::V2004 => ("[,]", "[.]"),
    };
    let list = |members: &[u8]| {
        let letters: Option<Vec<_>> = members.iter().map(|it| letter(*it)).collect();
        Some(letters?.join(comma))
    };
    match response {
        Response::Judgement(yes) => Some(
            match (version, yes) {
                (Version::V12, true) => "t",
                (Version::V12, false) => "f",
                (Version::V2004, true) => "true",
                (Version::V2004, false) => "false",
            }
            .to_owned(),
        ),
        // What is chosen is a set; Moodle refuses a member that comes twice.
        Response::Choice(chosen) => {
            let mut chosen = chosen.clone();
            order::sort(&mut chosen);
            chosen.dedup();
            list(&chosen)
        }
        Response::Sequence(order) => list(order),
        Response::Pairs(pairs) => {
            let pair = |(left, right): &(u8, u8)| Some(letter(*left)? + dot + &letter(*right)?);
            let pairs: Option<Vec<_>> = pairs.iter().map(pair).collect();
            Some(pairs?.join(comma))
        }
        Response::Gaps(gaps) => Some(words(version, gaps)),
        Response::Text(text) => Some(words(version, std::slice::from_ref(text))),
    }
    .filter(|it| !it.is_empty())
}

/// A letter or digit names a member: SCORM 1.2 allows a single one. The notations end at 36.
fn letter(member: u8) -> Option<String> {
    let byte = match member {
        0..26 => b'a' + member,
        26..36 => b'0' + (member - 26),
        _ => return None,
    };
    Some(char::from(byte).to_string())
}

/// Words of the learner: 255 characters in SCORM 1.2; in SCORM 2004 up to ten texts of 250.
fn words(version: Version, gaps: &[String]) -> String {
    match version {
        Version::V12 => cut(&plain(&gaps.join("；")), 255).to_owned(),
        Version::V2004 => {
            let texts: Vec<_> = gaps.iter().take(10).map(|gap| plain(gap)).collect();
            let cut: Vec<_> = texts.iter().map(|text| cut(text, 250)).collect();
            cut.join("[,]")
        }
    }
}

fn description(stem: &str) -> String {
    cut(&plain(stem), 250).to_owned()
}

/// One line without what the notation reads as its own: `[,]` parts, `{` opens a setting.
fn plain(text: &str) -> String {
    let one_line: String = text
        .chars()
        .map(|c| match c {
            '[' => '［',
            ']' => '］',
            '{' => '｛',
            '}' => '｝',
            '\u{2028}' | '\u{2029}' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    one_line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::ItemId;

    fn answered(response: Response) -> Answered {
        Answered {
            item: ItemId(7),
            stem: "什么是[x]？\n".into(),
            key: Some(response.clone()),
            response,
            result: Outcome::Wrong,
            at: 1_795_305_600,
            latency: 1234,
        }
    }

    #[test]
    fn answers_in_both_notations() {
        let text = |it: &str| it.to_owned();
        for (given, v12, v2004) in [
            (Response::Choice(vec![2, 0, 2]), "a,c", "a[,]c"),
            (Response::Judgement(true), "t", "true"),
            (Response::Judgement(false), "f", "false"),
            (
                Response::Pairs(vec![(0, 2), (1, 0)]),
                "a.c,b.a",
                "a[.]c[,]b[.]a",
            ),
            (Response::Sequence(vec![1, 35]), "b,9", "b[,]9"),
            (
                Response::Gaps(vec![text("新质"), text("生产\n力")]),
                "新质；生产 力",
                "新质[,]生产 力",
            ),
            (
                Response::Text(text("{lang=x}a[,]b")),
                "｛lang=x｝a［,］b",
                "｛lang=x｝a［,］b",
            ),
        ] {
            assert_eq!(response(Version::V12, &given).as_deref(), Some(v12));
            assert_eq!(response(Version::V2004, &given).as_deref(), Some(v2004));
        }
        for given in [
            Response::Sequence(vec![36]),
            Response::Choice(vec![]),
            Response::Text(String::new()),
        ] {
            assert_eq!(response(Version::V12, &given), None);
        }
    }

    #[test]
    fn the_id_and_the_type_come_first() {
        let shown = |version| {
            elements(version, 3, &answered(Response::Choice(vec![1])))
                .iter()
                .map(|(element, value)| format!("{element} = {value}\n"))
                .collect::<String>()
        };
        expect_test::expect![[r#"
            cmi.interactions.3.id = 0000000000007
            cmi.interactions.3.type = choice
            cmi.interactions.3.time = 00:00:00
            cmi.interactions.3.correct_responses.0.pattern = b
            cmi.interactions.3.student_response = b
            cmi.interactions.3.result = wrong
            cmi.interactions.3.latency = 0000:00:12.34
        "#]]
        .assert_eq(&shown(Version::V12));
        expect_test::expect![[r#"
            cmi.interactions.3.id = 0000000000007
            cmi.interactions.3.type = choice
            cmi.interactions.3.timestamp = 2026-11-22T00:00:00.00Z
            cmi.interactions.3.description = 什么是［x］？
            cmi.interactions.3.correct_responses.0.pattern = b
            cmi.interactions.3.learner_response = b
            cmi.interactions.3.result = incorrect
            cmi.interactions.3.latency = PT0H0M12.34S
        "#]]
        .assert_eq(&shown(Version::V2004));
    }
}
