//! 填空: what is typed is compared with the key after folding away what makes no difference.
//!
//! A near miss counts only where it cannot be another word: two neighbouring characters swapped,
//! a 的, 了, 之, 和, 与 or 及 more or less, one of the pairs that are confused in writing and mean the
//! same. Any other character makes another term of a term (公有制 and 私有制, 按劳 and 按需), so
//! that no distance between spellings is taken for tolerance. And what would count as a near miss
//! does not, if it brings in another term of the course.

use super::fold::fold;
use super::{Detail, Marked, Terms, part};

/// How a gap was filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// As the paper has it.
    Right,
    /// Nearly; counted as right, and shown.
    Near,
    /// Another answer.
    Wrong,
    /// Nothing.
    Empty,
}

impl Blank {
    /// Whether it gains the marks.
    pub fn counts(self) -> bool {
        matches!(self, Self::Right | Self::Near)
    }
}

pub(super) fn mark(
    gaps: &[&str],
    accepted: &[Vec<String>],
    given: &[String],
    terms: &Terms,
) -> Marked {
    let blanks: Vec<Blank> = gaps
        .iter()
        .enumerate()
        .map(|(place, key)| {
            let others = accepted.get(place).map_or(&[][..], Vec::as_slice);
            let keys = std::iter::once(*key).chain(others.iter().map(String::as_str));
            gap(keys, given.get(place).map_or("", String::as_str), terms)
        })
        .collect();
    let hits = blanks.iter().filter(|it| it.counts()).count();
    Marked {
        share: part(hits, blanks.len()),
        detail: Detail::Blanks(blanks),
    }
}

fn gap<'k>(keys: impl Iterator<Item = &'k str>, given: &str, terms: &Terms) -> Blank {
    let given = fold(given);
    if given.is_empty() {
        return Blank::Empty;
    }
    let mut best = Blank::Wrong;
    for key in keys {
        let key = fold(key);
        if key == given {
            return Blank::Right;
        }
        if is_near(&key, &given) && !terms.is_rival(&given, &key) {
            best = Blank::Near;
        }
    }
    best
}

/// Characters that may be more or less without another meaning.
const PARTICLES: &str = "的了之和与及";

/// Written one for the other without another meaning (异形词 and common slips). Folded forms.
const ALIKE: [&str; 8] = [
    "像象", "作做", "账帐", "唯惟", "份分", "它他", "那哪", "粘黏",
];

/// Shortest key for which a slip is forgiven: in a shorter one, every character is the answer.
const SHORTEST: usize = 4;

fn is_near(key: &str, given: &str) -> bool {
    if key.chars().count() < SHORTEST {
        return false;
    }
    let bare =
        |it: &str| -> Vec<char> { it.chars().filter(|it| !PARTICLES.contains(*it)).collect() };
    let (key, given) = (bare(key), bare(given));
    if key == given {
        return !key.is_empty();
    }
    if key.len() != given.len() {
        return false;
    }
    let differing: Vec<usize> = (0..key.len()).filter(|it| key[*it] != given[*it]).collect();
    match differing[..] {
        [only] => are_alike(key[only], given[only]),
        [one, other] => other == one + 1 && key[one] == given[other] && key[other] == given[one],
        _ => false,
    }
}

fn are_alike(one: char, other: char) -> bool {
    ALIKE
        .iter()
        .any(|it| it.contains(one) && it.contains(other))
}
