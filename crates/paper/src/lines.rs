//! The lines of the text as received, and how wide a full one is.

use crate::character::{is_blank, is_closer, is_mostly_han, is_terminal, width};
use crate::label::{self, Found, Label};
use crate::reflow::bare;
use std::ops::Range;

/// A line that holds more than space.
#[derive(Debug, Clone)]
pub(crate) struct Line<'a> {
    /// What it says, without the space around it.
    pub text: &'a str,
    /// Where that stands.
    pub start: usize,
    /// Columns of `text`.
    pub width: u32,
    /// Whether it opens with the indent of a paragraph.
    pub indented: bool,
    /// Whether empty lines stand above it.
    pub after_blank: bool,
    /// Whether Chinese outweighs Latin.
    pub han: bool,
    /// The label of front or back matter that opens it.
    pub label: Option<Found>,
    /// Whether it ends as a paragraph ends.
    pub closed: bool,
    /// Whether it comes again on other pages.
    pub repeated: bool,
    /// Whether a page ended above it.
    pub after_break: bool,
}

impl Line<'_> {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }
}

/// Whether a text ends as a sentence ends; closing quotes and citation marks behind the full stop
/// are looked through.
pub(crate) fn is_closed(text: &str) -> bool {
    let mut rest = text.trim_end();
    for _ in 0..8 {
        let Some(last) = rest.chars().next_back() else {
            return false;
        };
        if is_terminal(last) || last == '…' {
            return true;
        }
        if last == '.' {
            return !rest.ends_with("..") || rest.ends_with("...");
        }
        if rest.ends_with("</sup>")
            && let Some(open) = rest.rfind("<sup>")
        {
            rest = rest[..open].trim_end();
        } else if rest.ends_with("}$")
            && let Some(open) = rest.rfind("$^{")
        {
            rest = rest[..open].trim_end();
        } else if last == '）' || last == ')' {
            let Some(open) = rest.rfind(['（', '(']) else {
                return false;
            };
            if rest[open..]
                .trim_end_matches(['）', ')'])
                .ends_with(is_terminal)
            {
                return true;
            }
            rest = rest[..open].trim_end();
        } else if last == ']' || last == '］' {
            let Some(open) = rest.rfind(['[', '［']) else {
                return false;
            };
            rest = rest[..open].trim_end();
        } else if is_closer(last) || crate::number::circled(last).is_some() {
            rest = rest[..rest.len() - last.len_utf8()].trim_end();
        } else if last.is_ascii_digit() {
            // `[19]582` behind the full stop.
            let digits = rest.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
            if !digits.ends_with([']', '］']) {
                return false;
            }
            rest = digits;
        } else {
            return false;
        }
    }
    false
}

/// Whether a line is nothing but a citation mark.
pub(crate) fn is_mark(text: &str) -> bool {
    let chars: Vec<char> = text.chars().take(40).collect();
    crate::citation::parse(&chars).is_some_and(|it| {
        chars[it.len..]
            .iter()
            .all(|&c| is_closer(c) || is_terminal(c))
    })
}

/// The lines of a text from the byte `from` on, the empty ones only remembered.
pub(crate) fn split(text: &str, from: usize) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut after_blank = false;
    let mut start = from;
    let ends = [
        '\n', '\r', '\u{c}', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    for raw in text[from..].split_inclusive(ends) {
        let body = raw.trim_matches(is_blank);
        if body.is_empty() {
            // The second half of \r\n ends no line of its own.
            after_blank |= !(raw == "\n" && start > 0 && text.as_bytes()[start - 1] == b'\r');
        } else {
            let lead = raw.len() - raw.trim_start_matches(is_blank).len();
            let above_closed = lines.last().is_some_and(|it: &Line<'_>| it.closed);
            lines.push(Line {
                text: body,
                start: start + lead,
                width: body.chars().map(width).sum(),
                indented: is_indent(&raw[..lead]),
                after_blank,
                han: is_mostly_han(body),
                label: label::at_start(body),
                closed: is_closed(body) || (above_closed && is_mark(body)),
                repeated: false,
                after_break: false,
            });
            after_blank = false;
        }
        start += raw.len();
    }
    lines
}

/// Two full-width spaces or what stands for them. A single space is the dust of a page break.
fn is_indent(lead: &str) -> bool {
    let wide = lead.matches('\u{3000}').count();
    wide >= 2 || lead.contains('\t') || lead.chars().filter(|c| !c.is_control()).count() + wide >= 4
}

/// How the lines of a text are to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Each line is a paragraph.
    Paragraphs,
    /// Lines break where the page is full: at about this many columns.
    Wrapped(u32),
}

/// Wrapped text breaks in mid-sentence, paragraphs do not.
pub(crate) fn layout(lines: &[Line<'_>]) -> Layout {
    let body: Vec<&Line<'_>> = lines
        .iter()
        .filter(|it| it.han && it.width >= 20 && crate::number::parse(bare(it.text).0).is_none())
        // Keywords, and headings that say so, end without a full stop in any layout.
        .filter(|it| {
            let list = it.label.is_some_and(|it| it.label == Label::Keywords);
            !list && !it.text.starts_with(['#', '【']) && !it.text.starts_with("**")
        })
        .collect();
    if body.len() < 4 {
        return Layout::Paragraphs;
    }
    // Lines that end in mid-sentence show how wide the page is, unless titles outnumber them.
    let open = |it: &Line<'_>| !it.is_closed() && !it.text.ends_with(['；', ';', '：', ':']);
    let torn: Vec<&Line<'_>> = body.iter().copied().filter(|it| open(it)).collect();
    let wrapped = |full: u32| {
        let torn = torn
            .iter()
            .filter(|it| it.width.abs_diff(full) <= 6)
            .count();
        // Titles and last lines are much shorter and say nothing.
        let long = body.iter().filter(|it| it.width * 2 >= full).count();
        torn >= 3 && torn * 3 >= long
    };
    let usual = [commonest_width(&body), commonest_width(&torn)];
    usual
        .into_iter()
        .find(|&it| wrapped(it))
        .or_else(|| wide_rows(&torn).find(|&it| wrapped(it)))
        .map_or(Layout::Paragraphs, Layout::Wrapped)
}

/// Widths at which several torn lines end, where short lines outnumber them: too wide for headings.
fn wide_rows(torn: &[&Line<'_>]) -> impl Iterator<Item = u32> {
    const WIDE: u32 = 40;
    let mut widths: Vec<u32> = torn
        .iter()
        .map(|it| it.width)
        .filter(|it| (WIDE..=400).contains(it))
        .collect();
    widths.sort_unstable();
    widths.dedup();
    widths.into_iter().rev()
}

/// The commonest width, neighbours counted with it: the last character may not fit.
fn commonest_width(lines: &[&Line<'_>]) -> u32 {
    let top = lines.iter().map(|it| it.width).max().unwrap_or(0).min(400) as usize;
    let mut counts = vec![0_usize; top + 4];
    for line in lines {
        counts[(line.width as usize).min(top)] += 1;
    }
    let near = |at: usize| {
        counts[at.saturating_sub(3)..=(at + 3).min(top)]
            .iter()
            .sum::<usize>()
    };
    (20..=top)
        .max_by_key(|&at| (near(at), counts[at]))
        .unwrap_or(top) as u32
}

/// Whether empty lines are few enough to mean something.
pub(crate) fn blanks_part(lines: &[Line<'_>]) -> bool {
    let after_blank = lines.iter().filter(|it| it.after_blank).count();
    after_blank > 0 && after_blank * 5 <= lines.len() * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_lines() {
        let table = [
            ("实现共同富裕。", true),
            ("思想内核。”[1]", true),
            ("资本无序扩张。<sup>[7](P474)</sup>", true),
            ("终结了”[19]582。", true),
            ("推进路径，", false),
            ("生产力应用的界限", false),
            ("要素[11]", false),
            ("发展。”①", true),
            ("发展。”（顾某，2021）", true),
            ("发展。”$^{[3]640}$", true),
            ("生产总值（GDP）", false),
            ("", false),
        ];
        for (text, closed) in table {
            assert_eq!(is_closed(text), closed, "{text}");
        }
    }

    #[test]
    fn line_ends_of_every_kind() {
        let lines = split("一\r\n二\r\n\r\n　　三\r四\u{c}五", 0);
        let seen: Vec<_> = lines
            .iter()
            .map(|it| (it.text, it.after_blank, it.indented))
            .collect();
        assert_eq!(
            seen,
            [
                ("一", false, false),
                ("二", false, false),
                ("三", true, true),
                ("四", false, false),
                ("五", false, false)
            ]
        );
    }
}
