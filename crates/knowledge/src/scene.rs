//! A sentence with its words, and the grammar that the finders ask of it.

use crate::characters::Characters;
use crate::list::Series;
use crate::reading::Token;
use crate::speech::Quote;
use crate::words;
use paper::Paper;
use std::cell::OnceCell;
use std::ops::Range;

/// Marks that end a clause. 、 joins members of one clause.
pub(crate) const CLAUSE_MARKS: &[char] = &['，', '。', '；', '：', '！', '？', '…', ',', ';', ':'];

/// A sentence of the paper.
pub(crate) struct Scene<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    /// Index into [`paper::Paper::sentences`].
    pub(crate) sentence: usize,
    /// What stands in it between quotation marks.
    pub(crate) quotes: &'a [Quote],
    /// The words of the sentence before.
    pub(crate) before: &'a [Token],
    /// What 、 joins in it, read when first asked for: three finders ask, some more than once.
    pub(crate) series: OnceCell<Vec<Series<'a>>>,
    /// Its characters: the rules look for hundreds of cues, of which it holds a handful.
    pub(crate) characters: Characters,
}

/// The scenes of a paper, one a sentence.
pub(crate) fn scenes<'a>(
    paper: &'a Paper,
    tokens: &'a [Vec<Token>],
    quotes: &'a [Vec<Quote>],
) -> Vec<Scene<'a>> {
    let all = tokens;
    let parts = paper
        .sentences
        .iter()
        .zip(tokens.iter().zip(quotes))
        .enumerate();
    parts
        .map(|(sentence, (it, (tokens, quotes)))| Scene {
            text: &it.text,
            tokens,
            sentence,
            quotes,
            before: sentence
                .checked_sub(1)
                .and_then(|it| all.get(it))
                .map_or(&[], Vec::as_slice),
            series: OnceCell::new(),
            characters: Characters::of(&it.text),
        })
        .collect()
}

impl<'a> Scene<'a> {
    /// Where each of `cues` stands as whole words, in order.
    pub(crate) fn cues(&self, cue: &str) -> Vec<Range<usize>> {
        if !self.characters.may_hold(cue) {
            return Vec::new();
        }
        self.text
            .match_indices(cue)
            .map(|(at, _)| at..at + cue.len())
            .filter(|it| self.on_word_edges(it))
            .collect()
    }

    /// Whether no word is cut by the range.
    pub(crate) fn on_word_edges(&self, range: &Range<usize>) -> bool {
        let edge = |at: usize| {
            at == 0
                || at == self.text.len()
                || self.tokens.binary_search_by_key(&at, |it| it.start).is_ok()
        };
        edge(range.start) && edge(range.end)
    }

    /// The words that lie in the range.
    pub(crate) fn words(&self, range: Range<usize>) -> &'a [Token] {
        let from = self.tokens.partition_point(|it| it.start < range.start);
        let to = self.tokens.partition_point(|it| it.end <= range.end);
        self.tokens.get(from..to.max(from)).unwrap_or(&[])
    }

    /// The start of the clause that holds `at`.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let mut depth = 0_u32;
        for (place, c) in self.text[..at].char_indices().rev() {
            match c {
                '）' => depth += 1,
                '（' => depth = depth.saturating_sub(1),
                _ if depth == 0 && CLAUSE_MARKS.contains(&c) => return place + c.len_utf8(),
                _ => {}
            }
        }
        0
    }

    /// The end of the clause that begins at or holds `at`: the place of its closing mark.
    pub(crate) fn clause_end(&self, at: usize) -> usize {
        let mut depth = 0_i32;
        for (place, c) in self.text[at..].char_indices() {
            match c {
                '“' | '（' | '《' | '‘' => depth += 1,
                '”' | '）' | '》' | '’' => {
                    depth -= 1;
                    if depth < 0 {
                        return at + place;
                    }
                }
                _ if depth == 0 && CLAUSE_MARKS.contains(&c) => return at + place,
                _ => {}
            }
        }
        self.text.len()
    }

    /// The end of what is said from `at` on: full stop, semicolon, or the quotation's end.
    pub(crate) fn statement_end(&self, at: usize) -> usize {
        let mut depth = 0_i32;
        for (place, c) in self.text[at..].char_indices() {
            match c {
                '“' | '（' | '《' | '‘' => depth += 1,
                '”' | '）' | '》' | '’' => {
                    depth -= 1;
                    if depth < 0 {
                        return at + place;
                    }
                }
                '。' | '；' | '！' | '？' if depth == 0 => return at + place,
                _ => {}
            }
        }
        self.text.len()
    }

    /// The quotation that holds `at`.
    pub(crate) fn quote_at(&self, at: usize) -> Option<&'a Quote> {
        self.quotes.iter().find(|it| it.inner.contains(&at))
    }

    /// The start of the statement that holds `at`: behind the last full stop, semicolon, colon or
    /// the opening of the quotation.
    pub(crate) fn statement_start(&self, at: usize) -> usize {
        let before = &self.text[..at];
        let mark = before
            .rfind(['。', '；', '！', '？', '：'])
            .map_or(0, |it| it + '。'.len_utf8());
        self.quote_at(at)
            .map_or(mark, |it| mark.max(it.inner.start))
    }
}

/// Whether a subject needs another sentence to be understood.
pub(crate) fn points_elsewhere(first: &str) -> bool {
    words::ANAPHORA.has(first)
}

pub(crate) fn balanced(text: &str) -> bool {
    [('“', '”'), ('（', '）'), ('《', '》')]
        .iter()
        .all(|(open, close)| text.matches(*open).count() == text.matches(*close).count())
}

pub(crate) fn text_of(words: &[Token]) -> String {
    words.iter().map(|it| it.text.as_str()).collect()
}

/// The longest common ending.
pub(crate) fn shared_ending(items: &[String]) -> String {
    let Some(first) = items.first() else {
        return String::new();
    };
    let starts = first.char_indices().map(|(at, _)| &first[at..]);
    starts
        .into_iter()
        .find(|end| items.iter().all(|it| it.ends_with(*end)))
        .unwrap_or("")
        .to_owned()
}
