//! Clean text into sentences.

use crate::character::{is_blank, is_closer, is_han, is_terminal};
use std::ops::Range;

/// A quotation longer than this is not held together.
const LONGEST_QUOTATION: usize = 400;

/// The sentences of a clean paragraph, as ranges without space around them; together they hold all
/// that is not space.
pub(crate) fn split(text: &str) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut nest = Nest::default();
    let mut at = 0;
    while at < chars.len() {
        let (offset, c) = chars[at];
        nest.take(c, at, &chars);
        at += 1;
        let ends = match c {
            _ if is_terminal(c) => true,
            '.' => is_latin_stop(&chars, at - 1),
            _ => false,
        };
        if !ends {
            continue;
        }
        // 。。 and ？！ end once, and what closes behind belongs here.
        let mut end = at;
        let mut closed = false;
        let mut inner = nest.clone();
        while let Some(&(_, next)) = chars.get(end) {
            if is_terminal(next) || next == '…' {
            } else if is_closer(next) && (inner.depth() > 0 || is_quote(next)) {
                closed = true;
            } else {
                break;
            }
            inner.take(next, end, &chars);
            end += 1;
        }
        if inner.depth() > 0 || (closed && leads_on(&chars, end)) {
            continue;
        }
        end += source_mark(&chars[end..]);
        nest = inner;
        at = end;
        let stop = chars.get(end).map_or(text.len(), |it| it.0);
        push(text, start..stop, &mut ranges);
        start = stop;
        debug_assert!(stop > offset);
    }
    push(text, start..text.len(), &mut ranges);
    ranges
}

/// Closing marks that belong to the sentence even where their opening one is missing.
fn is_quote(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』')
}

fn push(text: &str, range: Range<usize>, ranges: &mut Vec<Range<usize>>) {
    let slice = &text[range.clone()];
    let lead = slice.len() - slice.trim_start_matches(is_blank).len();
    let trimmed = slice.trim_matches(is_blank);
    if !trimmed.is_empty() {
        ranges.push(range.start + lead..range.start + lead + trimmed.len());
    }
}

/// Open quotations and brackets, each with the place where it opened.
#[derive(Debug, Clone, Default)]
struct Nest {
    open: Vec<char>,
}

impl Nest {
    fn depth(&self) -> usize {
        self.open.len()
    }

    fn take(&mut self, c: char, at: usize, chars: &[(usize, char)]) {
        if let Some(close) = closer_of(c) {
            // One that never closes, or closes too far away, opens nothing.
            if closes_soon(&chars[at + 1..], c, close) {
                self.open.push(close);
            }
        } else if self.open.last() == Some(&c) {
            self.open.pop();
        }
    }
}

fn closer_of(c: char) -> Option<char> {
    Some(match c {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '【' => '】',
        _ => return None,
    })
}

fn closes_soon(rest: &[(usize, char)], open: char, close: char) -> bool {
    let mut depth = 0_usize;
    for &(_, c) in rest.iter().take(LONGEST_QUOTATION) {
        if c == close {
            if depth == 0 {
                return true;
            }
            depth -= 1;
        } else if c == open {
            depth += 1;
        }
    }
    false
}

/// Whether the sentence goes on behind a quotation that ends in a full stop: `“……。”的论断`.
fn leads_on(chars: &[(usize, char)], at: usize) -> bool {
    chars
        .get(at)
        .is_some_and(|&(_, c)| "的是等和与及之、，；：,;）》".contains(c))
}

/// The length of `（顾某，2021）` behind a full stop: it names the source of what stands before.
fn source_mark(rest: &[(usize, char)]) -> usize {
    if !rest.first().is_some_and(|it| matches!(it.1, '（' | '(')) {
        return 0;
    }
    let Some(close) = rest
        .iter()
        .take(40)
        .position(|it| matches!(it.1, '）' | ')'))
    else {
        return 0;
    };
    let inside = &rest[1..close];
    let digits = inside
        .iter()
        .rev()
        .take_while(|it| it.1.is_ascii_digit())
        .count();
    let named = inside.first().is_some_and(|it| !it.1.is_ascii_digit());
    if digits == 4 && named { close + 1 } else { 0 }
}

/// A full stop of Latin text: before space and a capital, and not behind an abbreviation.
fn is_latin_stop(chars: &[(usize, char)], at: usize) -> bool {
    let Some(&(_, next)) = chars.get(at + 1) else {
        return true;
    };
    let capital = chars
        .get(at + 2)
        .is_some_and(|&(_, c)| c.is_uppercase() || is_han(c) || c == '“');
    if !(next == ' ' && capital || next == '”' || next == '"') {
        return false;
    }
    let word: String = chars[at.saturating_sub(6)..at]
        .iter()
        .rev()
        .map(|it| it.1)
        .take_while(|c| c.is_alphabetic() || *c == '.')
        .collect();
    let word: String = word.chars().rev().collect();
    const ABBREVIATIONS: &[&str] = &[
        "al", "cf", "Dr", "e.g", "eds", "ed", "etc", "Fig", "fig", "i.e", "Jr", "Mr", "Mrs", "Ms",
        "No", "no", "p", "pp", "Prof", "Sr", "St", "Univ", "vol", "Vol", "vs",
    ];
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !(initial || ABBREVIATIONS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits() {
        let table: [&[&str]; 13] = [
            &["甲是乙。", "丙是丁！", "戊？"],
            &[
                "他指出：“要坚决反对。同时，也要规范。”",
                "在发展中，必须处理。",
            ],
            &["提出了“发展是硬道理。”的论断。", "此后。"],
            &["所谓“为什么？”是问题。"],
            &["财富的创造……取决于科学。", "后面。"],
            &["增长12.5%，达到5870.3亿元。"],
            &["（参见前文。后文。）", "接着说。"],
            &["The U.S. economy grew by 3.5 percent.", "It e.g. Grew."],
            &["教育要公平。”（顾某，2021）", "后文。"],
            &["没有句号"],
            &["他说：“‘蛋糕’要分好。”", "完。"],
            &["不成对的“引号。", "也要断开。"],
            &["真的吗？！", "是的。"],
        ];
        for sentences in table {
            let text = sentences.concat().replace("percent.It", "percent. It");
            let seen: Vec<&str> = split(&text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(seen, sentences);
        }
    }
}
