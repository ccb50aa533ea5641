//! A text as it should be and as it was given, laid against each other.
//!
//! Characters are compared as in 填空 ([`fold`](crate::marking::fold)): width, case, punctuation,
//! Traditional or Simplified, 的, 地 or 得, Chinese or Arabic digits make no difference. What is
//! right is a longest common subsequence (Wagner & Fischer 1974); time and room grow with the
//! product of both lengths, after what both begin and end with was taken off.

use crate::marking::{Folded, folded};

/// What became of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It stands in both.
    Right,
    /// It should be there and is not.
    Missing,
    /// It is there and should not.
    Extra,
}

/// A stretch of text with its mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its mark.
    pub mark: Mark,
    /// Its words: as they should be, for extra ones as they were given.
    pub text: String,
}

/// Two texts, laid against each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alignment {
    /// The stretches in order, neighbours with different marks. Right and missing ones joined are
    /// the text as it should be, with its punctuation.
    pub spans: Vec<Span>,
    /// Characters that are right.
    pub right: usize,
    /// Characters that there should be.
    pub wanted: usize,
    /// Characters too many.
    pub extra: usize,
}

impl Alignment {
    /// Right characters in per cent of those that there should be, extra ones counted against it:
    /// writing everything down does not help. 100 only if nothing differs.
    pub fn percent(&self) -> usize {
        (self.right * 100)
            .checked_div(self.wanted + self.extra)
            .unwrap_or(100)
    }

    /// Whether nothing differs.
    pub fn is_whole(&self) -> bool {
        self.right == self.wanted && self.extra == 0
    }

    fn push(&mut self, mark: Mark, text: &str) {
        match self.spans.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => self.spans.push(Span {
                mark,
                text: text.to_owned(),
            }),
        }
    }
}

/// A character that counts, folded, with its place in the text.
#[derive(Debug, Clone, Copy)]
struct Unit {
    /// One character may fold to as many as three (İ).
    key: [char; 3],
    start: usize,
    end: usize,
}

/// Lays what was given against what it should be.
pub fn align(wanted: &str, given: &str) -> Alignment {
    let (ours, theirs) = (units(wanted), units(given));
    let mut alignment = Alignment {
        wanted: ours.len(),
        ..Alignment::default()
    };
    let mut at = 0;
    for step in steps(&ours, &theirs) {
        match step {
            Step::Ours(place, mark) => {
                let unit = ours[place];
                // Punctuation before the first character goes with it, all other with the one before.
                let end = ours.get(place + 1).map_or(wanted.len(), |next| next.start);
                alignment.push(mark, &wanted[at..end]);
                at = end;
                debug_assert!(unit.end <= end, "units stand in order");
                alignment.right += usize::from(mark == Mark::Right);
            }
            Step::Theirs(place) => {
                let unit = theirs[place];
                alignment.push(Mark::Extra, &given[unit.start..unit.end]);
                alignment.extra += 1;
            }
        }
    }
    if at < wanted.len() {
        // Nothing in it counts: there is nothing to be missed.
        alignment.push(Mark::Right, &wanted[at..]);
    }
    alignment
}

fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut filled = 0;
    for Folded {
        character,
        start,
        end,
    } in folded(text)
    {
        match units.last_mut() {
            Some(last) if last.start == start => {
                if let Some(slot) = last.key.get_mut(filled) {
                    *slot = character;
                }
                filled += 1;
            }
            _ => {
                filled = 1;
                units.push(Unit {
                    key: [character, '\0', '\0'],
                    start,
                    end,
                });
            }
        }
    }
    units
}

#[derive(Debug, Clone, Copy)]
enum Step {
    /// A unit of the text as it should be.
    Ours(usize, Mark),
    /// A unit too many.
    Theirs(usize),
}

/// The way through both texts that has most in common; of several, what is missing comes before
/// what is extra.
fn steps(ours: &[Unit], theirs: &[Unit]) -> Vec<Step> {
    let same = |one: usize, other: usize| ours[one].key == theirs[other].key;
    let shorter = ours.len().min(theirs.len());
    let head = (0..shorter).take_while(|it| same(*it, *it)).count();
    let tail = (0..shorter - head)
        .take_while(|it| same(ours.len() - 1 - it, theirs.len() - 1 - it))
        .count();
    let (rows, columns) = (ours.len() - head - tail, theirs.len() - head - tail);

    // common[row][column]: how much the rests of both from there on have in common.
    let width = columns + 1;
    let mut common = vec![0_u32; (rows + 1) * width];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            common[row * width + column] = if same(head + row, head + column) {
                common[(row + 1) * width + column + 1] + 1
            } else {
                common[(row + 1) * width + column].max(common[row * width + column + 1])
            };
        }
    }

    let mut steps: Vec<Step> = (0..head).map(|it| Step::Ours(it, Mark::Right)).collect();
    let (mut row, mut column) = (0, 0);
    while row < rows || column < columns {
        let below = common.get((row + 1) * width + column);
        if row < rows && column < columns && same(head + row, head + column) {
            steps.push(Step::Ours(head + row, Mark::Right));
            (row, column) = (row + 1, column + 1);
        } else if row < rows && (column == columns || below >= common.get(row * width + column + 1))
        {
            steps.push(Step::Ours(head + row, Mark::Missing));
            row += 1;
        } else {
            steps.push(Step::Theirs(head + column));
            column += 1;
        }
    }
    let rest = ours.len() - tail..ours.len();
    steps.extend(rest.map(|it| Step::Ours(it, Mark::Right)));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `漏[…]` is missing, `多[…]` is extra.
    fn shown(wanted: &str, given: &str) -> String {
        let spans = align(wanted, given).spans;
        let shown = spans.into_iter().map(|it| match it.mark {
            Mark::Right => it.text,
            Mark::Missing => format!("漏[{}]", it.text),
            Mark::Extra => format!("多[{}]", it.text),
        });
        shown.collect()
    }

    #[test]
    fn marks() {
        let table = [
            (
                "山高月小，水落石出。",
                "山高月小水落石出",
                "山高月小，水落石出。",
            ),
            (
                "山高月小，水落石出。",
                "山高月小",
                "山高月小，漏[水落石出。]",
            ),
            (
                "山高月小，水落石出。",
                "水落石出",
                "漏[山高月小，]水落石出。",
            ),
            ("山高月小", "山高明月小", "山高多[明]月小"),
            ("山高月小", "山高日小", "山高漏[月]多[日]小"),
            ("“全面地发展”", "全面的發展", "“全面地发展”"),
            ("第三次分配", "第3次", "第三次漏[分配]"),
            ("增长12.5%。", "增长１２．５％", "增长12.5%。"),
            ("……", "", "……"),
            ("", "多余", "多[多余]"),
            ("", "", ""),
        ];
        for (wanted, given, expected) in table {
            assert_eq!(shown(wanted, given), expected, "{wanted} / {given}");
        }
    }

    #[test]
    fn percent() {
        let table = [
            ("山高月小", "山高月小", 100),
            ("山高月小", "山高", 50),
            ("山高月小", "山高月小山高月小", 50),
            ("山高月小", "", 0),
            ("", "", 100),
        ];
        for (wanted, given, expected) in table {
            assert_eq!(
                align(wanted, given).percent(),
                expected,
                "{wanted} / {given}"
            );
        }
    }
}
