//! The result of one student as a short text of ASCII, to be sent in a message and pasted.
//!
//! ```text
//! WG1-<paper>-<sitting>-<answers>-<check>
//! ```
//!
//! | part | characters | what |
//! |---|---|---|
//! | `WG1` | 3 | Wengu, version 1 |
//! | paper | 7 | [`fingerprint`] of the questions and their order, 35 bits |
//! | sitting | 3 | told apart from another student with the same answers, 15 bits |
//! | answers | one a question | marks gained in 30ths of those to be had; 31: not answered |
//! | check | 4 | FNV-1a of all before it, 20 bits: one mistyped code in a million goes unseen |
//!
//! Each character is a digit of Crockford's base 32, in lower or upper case. It names nobody.

use crate::marking::FULL;
use bank::ItemId;
use paper::hash::{base32, fnv1a, from_base32};

const HEAD: &str = "wg1";
const PAPER: u32 = 7;
const SITTING: u32 = 3;
const CHECK: u32 = 4;
/// Marks are kept in so many parts.
const PARTS: u32 = 30;
const UNANSWERED: u64 = 31;
/// Longer ones are no codes of ours.
const MOST: usize = 500;

/// What identifies a set of questions in their order: the same for all students of a class.
pub fn fingerprint(items: impl IntoIterator<Item = ItemId>) -> u64 {
    let ids: Vec<String> = items.into_iter().map(|it| it.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    fnv1a(&ids) & ((1 << (5 * PAPER)) - 1)
}

/// The result of one student.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResultCode {
    /// What was asked, by [`fingerprint`].
    pub paper: u64,
    /// Which sitting.
    sitting: u64,
    /// For each question the marks gained, in 30ths; `None` where nothing was answered.
    marks: Vec<Option<u8>>,
}

impl ResultCode {
    /// The result of a sitting, `shares` in parts of [`FULL`]. `sitting` is any number that
    /// another sitting would hardly have.
    pub fn new(paper: u64, sitting: u64, shares: impl IntoIterator<Item = Option<u32>>) -> Self {
        let part = |share: u32| ((share.min(FULL) * PARTS + FULL / 2) / FULL) as u8;
        Self {
            paper,
            sitting: fnv1a(&[&sitting.to_string()]) & ((1 << (5 * SITTING)) - 1),
            marks: shares.into_iter().map(|it| it.map(part)).collect(),
        }
    }

    /// For each question the share of its marks, from 0 to 1; an unanswered one has none.
    pub fn shares(&self) -> impl Iterator<Item = f64> + '_ {
        let share = |it: &Option<u8>| f64::from(it.unwrap_or(0)) / f64::from(PARTS);
        self.marks.iter().map(share)
    }

    /// Whether a question was answered.
    pub fn is_answered(&self, question: usize) -> bool {
        self.marks.get(question).is_some_and(Option::is_some)
    }

    /// Number of questions.
    pub fn questions(&self) -> usize {
        self.marks.len()
    }

    /// Reads a code.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let text = text.trim().to_ascii_lowercase();
        let (body, check) = text.rsplit_once('-').ok_or(CodeError::Foreign)?;
        let parts: Vec<&str> = body.split('-').collect();
        let [head, paper, sitting, answers] = parts[..] else {
            return Err(match parts.first() {
                Some(&HEAD) => CodeError::Damaged,
                Some(head) if is_later(head) => CodeError::Later,
                _ => CodeError::Foreign,
            });
        };
        if head != HEAD {
            return Err(if is_later(head) {
                CodeError::Later
            } else {
                CodeError::Foreign
            });
        }
        let whole = paper.len() == PAPER as usize
            && sitting.len() == SITTING as usize
            && (1..=MOST).contains(&answers.len())
            && checksum(body) == check;
        if !whole {
            return Err(CodeError::Damaged);
        }
        let mark = |it: char| {
            let value = from_base32(it.encode_utf8(&mut [0; 4]))?;
            Some((value != UNANSWERED).then_some(value as u8))
        };
        let read = || {
            Some(Self {
                paper: from_base32(paper)?,
                sitting: from_base32(sitting)?,
                marks: answers.chars().map(mark).collect::<Option<_>>()?,
            })
        };
        read().ok_or(CodeError::Damaged)
    }
}

impl std::fmt::Display for ResultCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let answers: String = self
            .marks
            .iter()
            .map(|it| base32(it.map_or(UNANSWERED, u64::from), 1))
            .collect();
        let body = format!(
            "{HEAD}-{}-{}-{answers}",
            base32(self.paper, PAPER),
            base32(self.sitting, SITTING)
        );
        write!(
            f,
            "{}",
            format!("{body}-{}", checksum(&body)).to_ascii_uppercase()
        )
    }
}

fn checksum(body: &str) -> String {
    let hash = fnv1a(&[body]);
    // The low bits of FNV mix badly: fold the high ones in.
    base32((hash ^ (hash >> 32)) & ((1 << (5 * CHECK)) - 1), CHECK)
}

fn is_later(head: &str) -> bool {
    head.strip_prefix("wg")
        .is_some_and(|it| it.parse::<u32>().is_ok_and(|it| it > 1))
}

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// It is something else.
    Foreign,
    /// A later version of Wengu made it.
    Later,
    /// A part is missing or was changed.
    Damaged,
}

/// All codes in a pasted text, whatever stands around them (names, commas, lines), each once, in a
/// stable order; and the words that should be codes and cannot be read.
pub fn codes_in(text: &str) -> (Vec<ResultCode>, Vec<(String, CodeError)>) {
    let mut codes = Vec::new();
    let mut broken = Vec::new();
    let words = text.split(|it: char| !(it.is_ascii_alphanumeric() || it == '-'));
    for word in words {
        match ResultCode::parse(word) {
            Ok(code) => codes.push(code),
            Err(CodeError::Foreign) => {}
            Err(error) => broken.push((word.to_owned(), error)),
        }
    }
    codes.sort();
    codes.dedup();
    (codes, broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> ResultCode {
        let shares = [Some(FULL), Some(0), None, Some(FULL / 2), Some(3_333)];
        ResultCode::new(
            fingerprint([ItemId(1), ItemId(2)]),
            1_700_000_000_000,
            shares,
        )
    }

    /// Codes of version 1 that were sent must be read for ever.
    #[test]
    fn version_1_is_kept() {
        assert_eq!(sample().to_string(), "WG1-A3QX4HA-RAW-Y0ZFA-1CSZ");
        let shares: Vec<f64> = sample().shares().collect();
        assert_eq!(shares, [1.0, 0.0, 0.0, 0.5, 1.0 / 3.0]);
        assert!(!sample().is_answered(2) && sample().is_answered(1));
    }

    #[test]
    fn what_is_no_code_says_why() {
        let good = sample().to_string();
        let table = [
            ("", CodeError::Foreign),
            ("hello-world", CodeError::Foreign),
            ("WG2-abc-def-ghi-jkl", CodeError::Later),
            ("WG12-x-y", CodeError::Later),
            ("WG1-abc", CodeError::Damaged),
            ("WG1-abc-def", CodeError::Damaged),
            (&good[..good.len() - 1], CodeError::Damaged),
            (&good.replacen('-', "-0", 1), CodeError::Damaged),
        ];
        for (text, error) in table {
            assert_eq!(ResultCode::parse(text), Err(error), "{text}");
        }
        assert_eq!(
            ResultCode::parse(&format!(" {} ", good.to_ascii_lowercase())),
            Ok(sample())
        );
    }

    #[test]
    fn codes_are_found_among_other_words() {
        let code = sample().to_string();
        let text = format!("张三：{code}，李四 {code}\nWG1-broken-code-x-y, hello");
        let (codes, broken) = codes_in(&text);
        assert_eq!(codes, [sample()]);
        assert_eq!(
            broken,
            [("WG1-broken-code-x-y".to_owned(), CodeError::Damaged)]
        );
    }

    proptest! {
        #[test]
        fn round_trip(paper: u64, sitting: u64, shares in proptest::collection::vec(proptest::option::of(0..=FULL), 1..80)) {
            let code = ResultCode::new(paper & ((1 << 35) - 1), sitting, shares.clone());
            let text = code.to_string();
            prop_assert!(text.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'-'));
            prop_assert_eq!(text.len(), 21 + shares.len());
            prop_assert_eq!(ResultCode::parse(&text), Ok(code.clone()));
            for (kept, share) in code.shares().zip(&shares) {
                let share = f64::from(share.unwrap_or(0)) / f64::from(FULL);
                prop_assert!((kept - share).abs() <= 0.5 / 30.0 + 1e-9);
            }
        }

        #[test]
        fn one_wrong_character_is_found(at in 4_usize..20, put in proptest::sample::select(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ".to_vec())) {
            let good = sample().to_string();
            let mut bytes = good.clone().into_bytes();
            prop_assume!(bytes[at] != b'-' && bytes[at] != put);
            bytes[at] = put;
            let bad = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(ResultCode::parse(&bad), Err(CodeError::Damaged));
        }

        #[test]
        fn nothing_pasted_panics(text: String) {
            let _ = codes_in(&text);
        }
    }
}
