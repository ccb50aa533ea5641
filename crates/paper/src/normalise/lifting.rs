//! What is lifted out of the text: citation marks, and the marks of Markdown, HTML and TeX.

use super::{Cleaner, Mark};
use crate::character::{is_blank, is_han, is_wide_mark};
use crate::citation;
use crate::ledger::Fate;
use crate::markup;
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
            '[' | '［' | '〔' | '【' => citation::parse(rest),
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
            c if self.manner.circled => circled(c).map(|number| citation::Mark {
                references: vec![number + citation::CIRCLED],
                page: None,
                len: 1,
            }),
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
            '*' => self.emphasis(),
            '$' => self.math_mark(),
            '\\' if rest.get(1).is_some_and(char::is_ascii_punctuation) => Some(1),
            _ => None,
        };
        if let Some(len) = len {
            self.drop(len, Fate::Markup);
        }
        len.is_some()
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
