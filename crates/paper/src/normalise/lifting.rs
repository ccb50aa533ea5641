//! What is lifted out of the text: citation marks, and the marks of Markdown, HTML and TeX.

use super::{Cleaner, Mark};
use crate::character::{is_blank, is_han, is_wide_mark};
use crate::citation;
use crate::ledger::Fate;
use crate::markup;
use crate::notes;
use crate::number::circled;

impl Cleaner<'_> {
    /// `- `, `* `, `> ` at the start of a paragraph are Markdown's.
    pub(super) fn list_marker(&self) -> Option<usize> {
        let mark = self.chars.first()?;
        let spaced = self.chars.get(1).is_some_and(|&c| c == ' ');
        (matches!(mark, '-' | '*' | '>' | '+' | '•') && spaced).then_some(1)
    }

    pub(super) fn take_mark(&mut self) -> bool {
        if !self.manner.citations {
            return false;
        }
        let rest = &self.chars[self.at..];
        let mark = match rest[0] {
            '[' | '［' | '〔' | '【' => {
                notes::mark(rest, self.manner.notes).or_else(|| citation::parse(rest))
            }
            '\\' => escaped_mark(rest),
            '<' => markup::superscript(rest),
            '$' => markup::latex_superscript(rest),
            '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' if self.follows_words() => {
                citation::raised(rest)
            }
            '^' => rest.get(1).filter(|&&c| c == '[').and_then(|_| {
                let inner = citation::parse(&rest[1..])?;
                let close = usize::from(rest.get(1 + inner.len) == Some(&'^'));
                Some(citation::Mark {
                    len: inner.len + 1 + close,
                    ..inner
                })
            }),
            // At a paragraph's start ① counts; behind words it marks a note.
            c if self.manner.circled && !self.out.text.is_empty() => {
                circled(c).map(|number| citation::Mark {
                    references: vec![number + citation::CIRCLED],
                    page: None,
                    len: 1,
                })
            }
            _ => None,
        };
        let Some(mark) = mark else {
            return false;
        };
        let range = self.range(mark.len);
        self.out.marks.push(Mark {
            at: self.out.text.len(),
            range,
            references: mark.references,
            page: mark.page,
        });
        self.drop(mark.len, Fate::Citation);
        true
    }

    /// Whether a raised digit here is a mark and no power: m², 10⁹ and 平方米² keep theirs.
    fn follows_words(&self) -> bool {
        self.last().is_some_and(|it| {
            (is_han(it) && it != '米') || is_wide_mark(it) || matches!(it, '”' | '’')
        })
    }

    /// Tags of HTML, `**`, and a backslash that only protects a mark.
    pub(super) fn take_markup(&mut self) -> bool {
        let rest = &self.chars[self.at..];
        let len = match rest[0] {
            '<' => markup::tag(rest),
            '*' => self.emphasis().or_else(|| self.slant()),
            '$' => self.math_mark(),
            '\\' => return self.take_escaped(),
            _ => None,
        };
        if let Some(len) = len {
            self.drop(len, Fate::Markup);
        }
        len.is_some()
    }

    /// `\*`: the mark behind a backslash is itself.
    fn take_escaped(&mut self) -> bool {
        let Some(c) = self.chars.get(self.at + 1).copied() else {
            return false;
        };
        if !c.is_ascii_punctuation() {
            return false;
        }
        self.drop(1, Fate::Markup);
        self.take(c);
        true
    }

    /// `*` if it opens or closes words set in italics: they stand on their own, without figures
    /// beside them that it could mark.
    fn slant(&mut self) -> Option<usize> {
        const LONGEST: usize = 60;
        if self.slanted_until == Some(self.at) {
            self.slanted_until = None;
            return Some(1);
        }
        let word = |it: Option<&char>| it.is_some_and(|&c| is_han(c) || c.is_alphabetic());
        let bound = |it: Option<&char>| it.is_none_or(|&c| !c.is_ascii_alphanumeric() && c != '*');
        let before = self.at.checked_sub(1).and_then(|it| self.chars.get(it));
        let inner = self.chars.get(self.at + 1..)?;
        let len = inner.iter().take(LONGEST).position(|&c| c == '*')?;
        let fits = self.chinese
            && !self.manner.printed
            && bound(before)
            && word(inner.first())
            && len > 0
            && !is_blank(inner[len - 1])
            && !inner[..len].contains(&'\n')
            && bound(inner.get(len + 1));
        self.slanted_until = fits.then_some(self.at + 1 + len);
        fits.then_some(1)
    }

    /// `**` if it opens or closes bold type: it has a partner, and a word beside it.
    fn emphasis(&mut self) -> Option<usize> {
        let rest = &self.chars[self.at..];
        let run = rest.iter().take_while(|&&c| c == '*').count();
        if run != 2 {
            return None;
        }
        if self.bold {
            self.bold = false;
            return Some(2);
        }
        let word = rest.get(2).is_some_and(|&c| !is_blank(c));
        let partner = rest[2..].windows(2).take(200).any(|it| it == ['*', '*']);
        self.bold = word && partner;
        self.bold.then_some(2)
    }

    /// `$` around a formula of TeX.
    fn math_mark(&mut self) -> Option<usize> {
        if self.math {
            self.math = false;
            return Some(1);
        }
        self.math = markup::formula(&self.chars[self.at..]).is_some();
        self.math.then_some(1)
    }

    /// `\sim` and the like within a formula: the sign it stands for.
    pub(super) fn take_sign(&mut self) -> bool {
        if !self.math || self.chars[self.at] != '\\' {
            return false;
        }
        let Some((len, sign)) = markup::sign(&self.chars[self.at..]) else {
            return false;
        };
        let range = self.range(len);
        self.gap = None;
        self.out.push(sign, range);
        self.drop(len, Fate::Markup);
        true
    }
}

/// `\[3\]`: a mark whose brackets a tool protected.
fn escaped_mark(chars: &[char]) -> Option<citation::Mark> {
    if chars.get(1) != Some(&'[') {
        return None;
    }
    let plain: Vec<char> = chars
        .iter()
        .copied()
        .take(60)
        .filter(|&c| c != '\\')
        .collect();
    let mark = citation::parse(&plain)?;
    let mut left = mark.len;
    let len = chars.iter().position(|&c| {
        left -= usize::from(c != '\\');
        left == 0
    })? + 1;
    Some(citation::Mark { len, ..mark })
}
