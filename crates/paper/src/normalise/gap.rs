//! Which space stays: Chinese has none, Latin keeps its own.

use super::Cleaner;
use crate::character::{is_han, is_letter, is_shared_mark, is_wide_mark, narrow};
use crate::ledger::Fate;

impl Cleaner<'_> {
    /// Decides whether the space before `c` stays.
    pub(super) fn close_gap(&mut self, c: char) {
        let Some((place, ended)) = self.gap.take() else {
            return;
        };
        let Some(last) = self.last() else {
            return;
        };
        if ended && last == '-' && is_letter(c) && c.is_lowercase() && self.ends_torn_word() {
            if let Some(range) = self.out.pop() {
                self.ledger.enter(range, Fate::Hyphen);
            }
            return;
        }
        if self.math && (!last.is_alphabetic() || !c.is_alphabetic()) {
            return;
        }
        if self.keeps_space(last, c, ended) {
            self.out.push(' ', place..place);
        }
    }

    fn ends_torn_word(&self) -> bool {
        self.out.text.chars().rev().nth(1).is_some_and(is_letter)
    }

    fn keeps_space(&self, last: char, c: char, ended: bool) -> bool {
        if is_han(last) && is_han(c) {
            return self.manner.gaps && !ended;
        }
        let wide =
            |it: char| is_han(it) || is_wide_mark(it) || (self.chinese && is_shared_mark(it));
        let pages = |it: char| matches!(it, '-' | '–' | '~');
        if self.manner.printed && ended && (self.is_within_address() || pages(last) || pages(c)) {
            return false;
        }
        if self.manner.printed && matches!(last, '.' | ',' | ':' | ';') {
            return true;
        }
        if wide(last) || wide(c) || (self.manner.printed && matches!(c, '[' | '(')) {
            return false;
        }
        if !self.chinese {
            // `to 2014 [1].`: the space stood before the mark that was lifted out.
            let lifted = self
                .out
                .marks
                .last()
                .is_some_and(|it| it.at == self.out.text.len());
            return !(lifted && matches!(c, ',' | '.' | ';' | ':' | ')'));
        }
        let digit = |it: Option<char>| it.is_some_and(|it| narrow(it).is_ascii_digit());
        let before = self.out.text.chars().rev().nth(1);
        // `19. 0%`, `5, 870`
        if matches!(last, '.' | ',') && digit(before) && digit(Some(c)) {
            return false;
        }
        if matches!(c, ',' | '.' | ';' | ':' | '%' | ')' | '?' | '!' | '％') || last == '(' {
            return false;
        }
        !(digit(Some(last)) && digit(Some(c)) && self.is_thousand())
    }

    /// Whether the line broke within a web address.
    fn is_within_address(&self) -> bool {
        let word = self.out.text.rsplit(' ').next().unwrap_or("");
        let begun = word.contains("http") || word.contains("www.") || word.contains("doi");
        begun && !word.ends_with(['。', '，'])
    }

    /// `8 500`: up to three digits, space, exactly three.
    fn is_thousand(&self) -> bool {
        let ahead = self.chars[self.at..]
            .iter()
            .take(4)
            .take_while(|&&it| narrow(it).is_ascii_digit())
            .count();
        let behind = self
            .out
            .text
            .bytes()
            .rev()
            .take(4)
            .take_while(u8::is_ascii_digit)
            .count();
        ahead == 3 && (1..=3).contains(&behind)
    }
}
