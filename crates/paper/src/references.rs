//! The reference list and notes: lines into entries, and citations to their numbers.

use crate::bibliography::{entry, type_mark, year};
use crate::character::{is_blank, narrow};
use crate::citation::CIRCLED;
use crate::ledger::{Fate, Ledger};
use crate::model::{Reference, Sentence};
use crate::normalise::{Manner, normalise};
use crate::notes;
use crate::number::{Style, circled, parse};
use std::ops::Range;

/// The entries of a list, its pieces being lines in the text as received.
pub(crate) fn entries(
    text: &str,
    pieces: &[Range<usize>],
    notes: &[&str],
    ledger: &mut Ledger,
) -> Vec<Reference> {
    let mut groups: Vec<(u16, Vec<Range<usize>>)> = Vec::new();
    let mut numbered = false;
    for piece in pieces {
        let last = groups.last().map_or(0, |it| it.0);
        for part in parts(text, piece.clone(), last, notes) {
            match (part.number, groups.last_mut()) {
                (Some(number), _) => groups.push((number, vec![part.words])),
                (None, Some(group)) => group.1.push(part.words),
                (None, None) => groups.push((1, vec![part.words])),
            }
            numbered |= part.number.is_some();
            ledger.enter(part.mark, Fate::Reference);
        }
    }
    if !numbered {
        groups = by_lines(text, pieces);
    }
    groups
        .into_iter()
        .map(|(number, pieces)| {
            let words = normalise(text, &pieces, Manner::reference(), ledger).text;
            entry(number, words.trim())
        })
        .filter(|it| !it.text.is_empty())
        .collect()
}

/// The entries of a list without numbers: each line is one, unless the one above is unfinished.
fn by_lines(text: &str, pieces: &[Range<usize>]) -> Vec<(u16, Vec<Range<usize>>)> {
    let mut groups: Vec<(u16, Vec<Range<usize>>)> = Vec::new();
    for piece in pieces {
        let unfinished = groups
            .last()
            .and_then(|it| it.1.last())
            .is_some_and(|it| !is_complete(&text[it.clone()]));
        match groups.last_mut() {
            Some(group) if unfinished => group.1.push(piece.clone()),
            _ => groups.push((groups.len() as u16 + 1, vec![piece.clone()])),
        }
    }
    groups
}

/// Whether a line ends as an entry ends: full stop, year, page.
pub(crate) fn is_complete(line: &str) -> bool {
    line.trim_end().ends_with(|c: char| {
        matches!(c, '.' | '。' | '．' | '页' | ')' | '）' | '期' | '版') || c.is_ascii_digit()
    })
}

/// The mark that opens a note: `[1]` or ①, not `1.`, which opens headings too.
pub(crate) fn note_mark(line: &str) -> Option<(u16, usize)> {
    let first = line.chars().next()?;
    let fits = circled(first).is_some() || matches!(first, '[' | '［' | '〔');
    if fits { mark_at(line) } else { None }
}

/// Whether words are a bibliographic entry: a type mark, or a work with publisher, issue or page.
pub(crate) fn is_entry(words: &str) -> bool {
    if type_mark(words).is_some() {
        return true;
    }
    let work = words.contains('《') && words.contains('》');
    let place = ["出版社", "书局", "书店", "页", "期", "日", "版"]
        .iter()
        .any(|it| words.contains(it));
    let cites = ["参见", "参阅", "转引", "载《", "同上", "同①"]
        .iter()
        .any(|it| words.starts_with(it));
    (work && place && year(words).is_some()) || cites
}

struct Part {
    number: Option<u16>,
    mark: Range<usize>,
    words: Range<usize>,
}

/// Gives notes their numbers and citations theirs.
///
/// Notes ①… may begin anew on each page, and may stand beside a list `[1]…`. They are numbered on
/// behind that list in their order; marks in the text follow in the same order.
pub(crate) fn resolve(references: &mut [Reference], sentences: &mut [Sentence]) {
    let listed = references
        .iter()
        .map(|it| it.number)
        .filter(|&it| it < CIRCLED)
        .max()
        .unwrap_or(0);
    let mut printed: Vec<u16> = Vec::new();
    let runs_on = references
        .iter()
        .filter(|it| it.number >= CIRCLED)
        .is_sorted_by(|a, b| a.number < b.number);
    if listed == 0 && runs_on {
        return keep_printed(references, sentences);
    }
    for note in references.iter_mut().filter(|it| it.number >= CIRCLED) {
        printed.push(note.number);
        note.number = listed.saturating_add(printed.len() as u16);
    }
    let mut next = 0;
    let citations = sentences.iter_mut().flat_map(|it| &mut it.citations);
    for citation in citations.filter(|it| it.reference >= CIRCLED) {
        let ahead = printed
            .iter()
            .skip(next)
            .position(|&it| it == citation.reference)
            .map(|it| it + next);
        let again = printed[..next]
            .iter()
            .rposition(|&it| it == citation.reference);
        // The next note of this number, if it follows at once; else one cited before.
        let found = match (ahead, again) {
            (Some(ahead), Some(again)) if ahead > next => Some(again),
            (ahead, again) => ahead.or(again),
        };
        if let Some(found) = found {
            next = next.max(found + 1);
        }
        let place = found.map_or(citation.reference - CIRCLED, |it| it as u16 + 1);
        citation.reference = listed.saturating_add(place);
    }
}

/// Notes that run on through the paper keep the numbers they are printed with.
fn keep_printed(references: &mut [Reference], sentences: &mut [Sentence]) {
    let notes = references.iter_mut().map(|it| &mut it.number);
    let marks = sentences
        .iter_mut()
        .flat_map(|it| &mut it.citations)
        .map(|it| &mut it.reference);
    for number in notes.chain(marks).filter(|it| **it >= CIRCLED) {
        *number -= CIRCLED;
    }
}

/// Splits a line where the numbers that count on from `last` stand.
fn parts(text: &str, line: Range<usize>, last: u16, notes: &[&str]) -> Vec<Part> {
    let slice = &text[line.clone()];
    if let Some((number, len)) = notes::definition(slice, notes) {
        return vec![close(&line, (Some(number), 0..len), slice.len())];
    }
    let mut parts = Vec::new();
    let mut rest = 0;
    let mut last = last;
    let (number, len) = match mark_at(slice) {
        Some((number, len)) if number == last + 1 || number == 1 || last == 0 => {
            (Some(number), len)
        }
        _ => (None, 0),
    };
    let mut open = (number, 0..len);
    last = number.unwrap_or(last);
    // Several entries on one line.
    let mut at = len;
    while let Some(found) = slice[at..].find(['[', '［']) {
        let start = at + found;
        if let Some((number, len)) = mark_at(&slice[start..])
            && number == last + 1
            && slice[rest..start].len() > 12
            && slice[..start].ends_with(|c: char| is_blank(c) || ".。．;；".contains(c))
        {
            parts.push(close(&line, open, start));
            open = (Some(number), start..start + len);
            last = number;
            rest = start;
            at = start + len;
        } else {
            at = start + 1;
            while !slice.is_char_boundary(at) {
                at += 1;
            }
        }
    }
    parts.push(close(&line, open, slice.len()));
    parts
}

fn close(line: &Range<usize>, (number, mark): (Option<u16>, Range<usize>), end: usize) -> Part {
    let shift = |it: usize| line.start + it;
    Part {
        number,
        words: shift(mark.end)..shift(end),
        mark: shift(mark.start)..shift(mark.end),
    }
}

/// `[12]`, `［12］`, `12.`, `（12）`, ⑫ at the start of an entry: the number and its bytes.
pub(crate) fn mark_at(line: &str) -> Option<(u16, usize)> {
    let first = line.chars().next()?;
    if let Some(value) = circled(first) {
        return Some((value, first.len_utf8()));
    }
    // `\[12\]`: a tool protected the brackets.
    if let Some(bare) = line.strip_prefix('\\') {
        return mark_at(bare)
            .filter(|_| bare.starts_with('['))
            .map(|(number, len)| (number, len + 1));
    }
    if matches!(first, '[' | '［' | '〔' | '【') {
        let close = line.find([']', '］', '〕', '】'])?;
        let digits: String = line[first.len_utf8()..close]
            .chars()
            .filter(|&c| !is_blank(c) && c != '^' && c != '\\')
            .map(narrow)
            .collect();
        let fits =
            !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit());
        let end = close + line[close..].chars().next()?.len_utf8();
        return fits.then(|| digits.parse().ok().map(|it| (it, end)))?;
    }
    let number = parse(line)?;
    matches!(number.style, Style::Arabic(1) | Style::ArabicParen)
        .then_some((number.value, number.len))
}
