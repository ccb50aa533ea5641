//! Pieces of the text as received into clean text, with the way back for every byte.

mod gap;
mod glyph;
mod lifting;

use crate::character::{are_mostly_han, is_blank};
use crate::ledger::{Fate, Ledger};
use crate::markup;
use std::ops::Range;

/// Clean text that knows where each of its bytes came from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clean {
    pub text: String,
    /// For each byte of `text`, where its character stands in the text as received.
    from: Vec<u32>,
    /// For each byte of `text`, where that character ends there.
    to: Vec<u32>,
    /// Citation marks, in order.
    pub marks: Vec<Mark>,
}

/// A citation mark lifted out of the text.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// Byte of the clean text before which it stood.
    pub at: usize,
    /// Where it stands in the text as received.
    pub range: Range<usize>,
    pub references: Vec<u16>,
    pub page: Option<String>,
}

impl Clean {
    /// Where a range of the clean text stands in the text as received.
    pub(crate) fn received(&self, range: Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).map_or(0, |&it| it as usize);
        let end = range.end.checked_sub(1).and_then(|it| self.to.get(it));
        start..end.map_or(start, |&it| it as usize).max(start)
    }

    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            from: Vec::with_capacity(bytes),
            to: Vec::with_capacity(bytes),
            marks: Vec::new(),
        }
    }

    fn push(&mut self, c: char, range: Range<usize>) {
        self.text.push(c);
        self.from.resize(self.text.len(), range.start as u32);
        self.to.resize(self.text.len(), range.end as u32);
    }

    fn pop(&mut self) -> Option<Range<usize>> {
        let c = self.text.pop()?;
        let at = self.text.len();
        let range = *self.from.get(at)? as usize..*self.to.get(at)? as usize;
        self.from.truncate(self.text.len());
        self.to.truncate(self.text.len());
        debug_assert!(c.len_utf8() > 0);
        Some(range)
    }
}

/// How a stretch is cleaned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner<'a> {
    /// What its characters are entered as.
    pub fate: Fate,
    /// Whether `[7]` is a citation mark here; it is not within a reference list.
    pub citations: bool,
    /// Whether ① is one.
    pub circled: bool,
    /// The notes that `[^name]` may name.
    pub notes: &'a [&'a str],
    /// Whether a space between Chinese characters means something: in titles of cited works.
    pub gaps: bool,
    /// Whether marks stay as printed: in reference lists, which GB/T 7714 sets half width.
    pub printed: bool,
}

impl<'a> Manner<'a> {
    /// Running text.
    pub(crate) fn body(circled: bool, notes: &'a [&'a str]) -> Self {
        Self {
            fate: Fate::Sentence,
            citations: true,
            circled,
            notes,
            gaps: false,
            printed: false,
        }
    }

    /// Words that carry no citations.
    pub(crate) fn plain(fate: Fate) -> Self {
        Self {
            fate,
            citations: false,
            circled: false,
            notes: &[],
            gaps: false,
            printed: false,
        }
    }

    /// Words in which a space between Chinese characters stays one.
    pub(crate) fn with_gaps(self) -> Self {
        Self { gaps: true, ..self }
    }

    /// An entry of a reference list.
    pub(crate) fn reference() -> Self {
        Self {
            gaps: true,
            printed: true,
            ..Self::plain(Fate::Reference)
        }
    }
}

/// Cleans the pieces as one run and enters what became of each character.
pub(crate) fn normalise(
    text: &str,
    pieces: &[Range<usize>],
    manner: Manner<'_>,
    ledger: &mut Ledger,
) -> Clean {
    let source = Source::of(text, pieces);
    let mut cleaner = Cleaner {
        chinese: are_mostly_han(source.chars.iter().copied()),
        chars: source.chars,
        places: source.places,
        at: 0,
        out: Clean::with_capacity(bytes(pieces)),
        gap: None,
        brackets: Vec::new(),
        quote_open: false,
        bold: false,
        slanted_until: None,
        math: false,
        manner,
        ledger,
    };
    cleaner.run();
    cleaner.out
}

fn bytes(pieces: &[Range<usize>]) -> usize {
    pieces.iter().map(Range::len).sum()
}

/// The characters of a run, each with its place in the text as received.
struct Source {
    chars: Vec<char>,
    places: Vec<(u32, u32)>,
}

impl Source {
    /// Pieces are joined by a line end without extent; an entity of HTML is the character it stands
    /// for, in all of its place.
    fn of(text: &str, pieces: &[Range<usize>]) -> Self {
        // Most characters take three bytes.
        let count = bytes(pieces) / 2;
        let mut source = Self {
            chars: Vec::with_capacity(count),
            places: Vec::with_capacity(count),
        };
        for piece in pieces {
            if !source.chars.is_empty() {
                source.push('\n', piece.start, 0);
            }
            let slice = text.get(piece.clone()).unwrap_or("");
            let mut at = 0;
            for (entity, len, c) in markup::entities(slice) {
                source.extend(&slice[at..entity], piece.start + at);
                source.push(c, piece.start + entity, len);
                at = entity + len;
            }
            source.extend(&slice[at..], piece.start + at);
        }
        source
    }

    fn push(&mut self, c: char, start: usize, len: usize) {
        self.chars.push(c);
        self.places.push((start as u32, (start + len) as u32));
    }

    fn extend(&mut self, slice: &str, start: usize) {
        self.chars.extend(slice.chars());
        self.places.extend(slice.char_indices().map(|(at, c)| {
            let start = start + at;
            (start as u32, (start + c.len_utf8()) as u32)
        }));
    }
}

struct Cleaner<'a> {
    chars: Vec<char>,
    places: Vec<(u32, u32)>,
    at: usize,
    out: Clean,
    chinese: bool,
    /// Space was seen since the last character: where, and whether a line ended there.
    gap: Option<(usize, bool)>,
    /// Whether each open round bracket became full width.
    brackets: Vec<bool>,
    quote_open: bool,
    /// Within `**`.
    bold: bool,
    /// Within `*…*`: where it closes.
    slanted_until: Option<usize>,
    /// Within `$`.
    math: bool,
    manner: Manner<'a>,
    ledger: &'a mut Ledger,
}

impl Cleaner<'_> {
    fn run(&mut self) {
        if let Some(len) = self.list_marker() {
            self.drop(len, Fate::Markup);
        }
        while self.at < self.chars.len() {
            let c = self.chars[self.at];
            if is_blank(c) {
                let ended = self.gap.is_some_and(|it| it.1) || c == '\n';
                let place = self.gap.map_or(self.position(self.at), |it| it.0);
                self.gap = Some((place, ended));
                self.drop(1, Fate::Space);
            } else if !(self.take_mark() || self.take_sign() || self.take_markup()) {
                self.take(c);
            }
        }
    }

    fn position(&self, at: usize) -> usize {
        match self.places.get(at) {
            Some(it) => it.0 as usize,
            None => self.places.last().map_or(0, |it| it.1 as usize),
        }
    }

    /// The range in the text as received of `len` characters from here on.
    fn range(&self, len: usize) -> Range<usize> {
        let last = (self.at + len).min(self.places.len()).saturating_sub(1);
        let end = self.places.get(last).map_or(0, |it| it.1 as usize);
        let start = self.position(self.at);
        start..end.max(start)
    }

    fn drop(&mut self, len: usize, fate: Fate) {
        // Character by character: pieces need not touch each other.
        for at in self.at..(self.at + len).min(self.places.len()) {
            let (start, end) = self.places[at];
            let c = self.chars[at];
            // An entity is markup, unless it stands for a word's own character.
            let entity = (end - start) as usize > c.len_utf8() && !c.is_alphanumeric();
            let fate = if entity { Fate::Markup } else { fate };
            self.ledger.enter(start as usize..end as usize, fate);
        }
        self.at += len;
    }

    fn take(&mut self, c: char) {
        self.close_gap(c);
        let len = self.run_of_dots(c);
        if len > 0 {
            let range = self.range(len);
            let half = range.start..range.start;
            self.out.push('…', half);
            self.out.push('…', range);
            return self.drop(len, self.manner.fate);
        }
        let range = self.range(1);
        if let Some(letters) = glyph::ligature(c) {
            for letter in letters.chars() {
                self.out.push(letter, range.clone());
            }
        } else {
            let clean = self.mark_for(c);
            self.out.push(clean, range);
        }
        self.drop(1, self.manner.fate);
    }

    /// `...` and `。。。` stand for ……
    fn run_of_dots(&self, c: char) -> usize {
        if !self.chinese || self.manner.printed || !matches!(c, '.' | '。') {
            return 0;
        }
        let run = self.chars[self.at..]
            .iter()
            .take_while(|&&it| it == c)
            .count();
        if run >= 3 { run } else { 0 }
    }

    fn last(&self) -> Option<char> {
        self.out.text.chars().next_back()
    }

    /// The next character that is neither space nor part of a citation mark's brackets.
    fn next(&self, from: usize) -> Option<char> {
        self.chars[(self.at + from).min(self.chars.len())..]
            .iter()
            .copied()
            .find(|&c| !is_blank(c))
    }
}
