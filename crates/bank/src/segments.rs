//! Where words begin and end in a text that is made of the paper's words.

use knowledge::{Class, Knowledge, Segment};
use std::collections::{BTreeMap, BTreeSet};

/// The lines of a paper as text and as words, and all its words.
pub(crate) struct Segments<'a> {
    lines: Vec<(String, Vec<Segment>)>,
    words: BTreeMap<&'a str, Class>,
}

/// Longest word, in characters, that is no term.
const LONGEST: usize = 8;

impl<'a> Segments<'a> {
    pub(crate) fn new(knowledge: &'a Knowledge) -> Self {
        let terms: BTreeSet<&str> = knowledge.terms.iter().map(|it| it.text.as_str()).collect();
        // A long word that is no term after all was two words that stood together often.
        let is_word =
            |it: &&Segment| it.text.chars().count() <= LONGEST || terms.contains(it.text.as_str());
        let all = knowledge.lines.iter().flatten().filter(is_word);
        let mut segments = Self {
            lines: Vec::new(),
            words: all.map(|it| (it.text.as_str(), it.class)).collect(),
        };
        for line in &knowledge.lines {
            let cut = |it: &Segment| match is_word(&it) {
                true => vec![it.clone()],
                false => segments.longest_words(&it.text),
            };
            let text = line.iter().map(|it| it.text.as_str()).collect();
            let words = line.iter().flat_map(cut).collect();
            segments.lines.push((text, words));
        }
        segments
    }

    /// The words of a text: as the paper's line that holds it is cut, else the longest words of the paper.
    pub(crate) fn of(&self, text: &str) -> Vec<Segment> {
        let mut lines = self.lines.iter();
        lines
            .find_map(|(line, words)| {
                let mut places = line.match_indices(text);
                places.find_map(|(at, _)| between(words, at, at + text.len()))
            })
            .map_or_else(|| self.longest_words(text), <[Segment]>::to_vec)
    }

    fn longest_words(&self, text: &str) -> Vec<Segment> {
        let mut words = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
            let ends: Vec<usize> = ends.take(LONGEST).collect();
            let known = ends.iter().rev();
            let known = known
                .copied()
                .find(|it| self.words.contains_key(&rest[..*it]));
            let end = known.unwrap_or(ends[0]);
            words.push(Segment {
                text: rest[..end].to_owned(),
                class: self.class(&rest[..end]),
            });
            rest = &rest[end..];
        }
        words
    }

    /// A character that is no word of the paper is a noun, or a mark.
    fn class(&self, word: &str) -> Class {
        let unknown = || match word.chars().any(char::is_alphanumeric) {
            true => Class::Noun,
            false => Class::Mark,
        };
        self.words.get(word).copied().unwrap_or_else(unknown)
    }
}

/// The words from one byte to another, if words begin and end there.
fn between(words: &[Segment], from: usize, to: usize) -> Option<&[Segment]> {
    let mut at = 0;
    let mut first = None;
    for (index, word) in words.iter().enumerate() {
        if at == from {
            first = Some(index);
        }
        at += word.text.len();
        if at == to {
            return words.get(first?..=index);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_as_its_line_is() {
        let line = |words: &str| -> Vec<Segment> {
            let words = words.split(' ');
            let segment = |it: &str| Segment {
                text: it.to_owned(),
                class: Class::Noun,
            };
            words.map(segment).collect()
        };
        let knowledge = Knowledge {
            lines: vec![
                line("新兴 行业 对 劳动者 就业"),
                line("提升 新 技能 实现 富裕"),
            ],
            ..Knowledge::default()
        };
        let segments = Segments::new(&knowledge);
        for (text, expected) in [
            ("新技能实现", "新 技能 实现"),
            // Torn out of its line, it is put together from the words of the paper.
            ("兴行业", "兴 行业"),
            ("劳动者技能", "劳动者 技能"),
            ("", ""),
        ] {
            let words: Vec<String> = segments.of(text).into_iter().map(|it| it.text).collect();
            assert_eq!(words.join(" "), expected, "{text}");
        }
    }
}
