//! A paper cut into words: what all the finders read.

use crate::segmenter::Segmenter;
use crate::words;
use paper::{Paper, SectionKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a word can do in a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// May stand anywhere in a term.
    Noun,
    /// A verb that may stand inside a term, and at its end if the language uses it as a noun.
    VerbalNoun,
    /// Another verb that is not known to govern: inside only.
    Verbish,
    /// Adjective or distinguishing word: not at the end.
    Modifier,
    /// Governs what follows: ends a phrase.
    Verb,
    /// Pronoun, preposition, adverb, number…: ends a phrase.
    Closed,
    /// Punctuation: ends a phrase.
    Mark,
}

impl Class {
    /// Whether such a word can be an act, whatever else it can be.
    pub fn acts(self) -> bool {
        matches!(self, Self::Verb | Self::VerbalNoun | Self::Verbish)
    }
}

/// A word of a line, with its place in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) tag: String,
    pub(crate) class: Class,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Token {
    /// Its length in characters.
    pub(crate) fn chars(&self) -> usize {
        self.text.chars().count()
    }

    /// Whether it can be an act, whatever else it can be.
    pub(crate) fn acts(&self) -> bool {
        self.class.acts()
    }
}

/// Where a line stands in the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The paper's title.
    Title,
    /// A heading that is a line of its own.
    Heading,
    /// A sentence that heads an outline node.
    Topic,
    /// A sentence of the abstract.
    Abstract,
    /// Any other sentence.
    Body,
}

/// A sentence or heading, cut into words.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
    pub(crate) place: Place,
}

/// The lines of a paper: title, headings, then the sentences in reading order.
pub(crate) fn lines(paper: &Paper, segmenter: &dyn Segmenter) -> Vec<Line> {
    let mut lines = Vec::with_capacity(paper.sentences.len() + paper.sections.len() + 1);
    let line = |text: &str, place| Line {
        text: text.to_owned(),
        tokens: cut(text, segmenter),
        place,
    };
    if !paper.front.title.is_empty() {
        lines.push(line(&paper.front.title, Place::Title));
    }
    for section in &paper.sections {
        if section.kind == SectionKind::Heading && !section.title.is_empty() {
            lines.push(line(&section.title, Place::Heading));
        }
    }
    for sentence in &paper.sentences {
        let section = paper.section(sentence.section);
        let place = match section {
            Some(it) if it.kind == SectionKind::Abstract => Place::Abstract,
            Some(it) if it.topic == Some(sentence.id) => Place::Topic,
            _ => Place::Body,
        };
        lines.push(line(&sentence.text, place));
    }
    glue_coined(&mut lines);
    lines
}

/// Joins what the dictionary does not know and the paper says again: 共｜契｜性, the name of a quality that its author
/// coined.
fn glue_coined(lines: &mut [Line]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for it in lines.iter().flat_map(|it| it.tokens.windows(COINED)) {
        if is_coined(it) {
            let text = it.iter().map(|it| it.text.as_str()).collect();
            *counts.entry(text).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count > 1);
    if counts.is_empty() {
        return;
    }
    for line in lines {
        let mut at = 0;
        while at + COINED <= line.tokens.len() {
            let window = &line.tokens[at..at + COINED];
            let text: String = window.iter().map(|it| it.text.as_str()).collect();
            if is_coined(window) && counts.contains_key(&text) {
                let (start, end) = (window[0].start, window[COINED - 1].end);
                let word = Token {
                    text,
                    tag: "n".to_owned(),
                    class: Class::Noun,
                    start,
                    end,
                };
                line.tokens.splice(at..at + COINED, [word]);
            }
            at += 1;
        }
    }
}

/// Characters of a coined word.
const COINED: usize = 3;

/// Whether three characters that the dictionary left apart may be the name of a quality.
fn is_coined(tokens: &[Token]) -> bool {
    const PLAIN: &str = "的是有和与及在为以对不就都也很更最具其该此之这那各每";
    let alone = |it: &Token| it.chars() == 1 && it.class != Class::Mark;
    let opens = |it: &Token| !it.text.contains(|c| PLAIN.contains(c));
    let (coined, ending) = tokens.split_at(tokens.len().saturating_sub(1));
    tokens.iter().all(alone)
        && coined.iter().all(opens)
        && ending.first().is_some_and(|it| it.text == "性")
}

/// The words of a text, `A-B` names glued together.
pub(crate) fn cut(text: &str, segmenter: &dyn Segmenter) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    for word in segmenter.cut(text) {
        let (start, end) = (at, at + word.text.len());
        at = end;
        let class = class_of(&word.text, &word.tag);
        tokens.push(Token {
            text: word.text,
            tag: word.tag,
            class,
            start,
            end,
        });
    }
    glue_hyphens(tokens)
}

fn class_of(text: &str, tag: &str) -> Class {
    if !text.chars().any(char::is_alphanumeric) {
        return Class::Mark;
    }
    if words::CLOSED.has(text) {
        return Class::Closed;
    }
    if words::VERBS.has(text) {
        return Class::Verb;
    }
    if words::VERBAL_NOUNS.has(text) {
        return Class::VerbalNoun;
    }
    // The dictionary takes some term suffixes for conjunctions or adverbs (假说).
    if text.chars().count() > 1 && words::SUFFIXES.has(text) {
        return Class::Noun;
    }
    match tag.as_bytes().first() {
        Some(b'n' | b'j' | b'l' | b'i' | b's' | b'e') => Class::Noun,
        Some(b'a' | b'b' | b'z' | b'h' | b'k' | b'g') => match tag {
            "an" => Class::VerbalNoun,
            _ => Class::Modifier,
        },
        Some(b'v') if tag == "vn" => Class::VerbalNoun,
        Some(b'v') => Class::Verbish,
        // jieba tags 未来 as time and 二元 as number, but terms hold them (未来产业, 二元结构).
        Some(b't') if text.chars().count() == 2 && !text.ends_with(['年', '月', '日']) => {
            Class::Modifier
        }
        Some(b'm') if starts_a_term(text) => Class::Modifier,
        Some(b'x') => Class::Noun,
        _ => Class::Closed,
    }
}

/// A number that is part of a word: 二元, 三权, 5G. Counts and digits alone are not.
fn starts_a_term(text: &str) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十百千万亿两几数半第0123456789";
    const COUNTED: &str = "个种次年元位项名倍月日";
    let numeral = |c: char| NUMERALS.contains(c);
    text == "二元"
        || text == "多元"
        || text == "新一代"
        || text.chars().count() == 2
            && !text.chars().all(numeral)
            && !text.ends_with(|c| COUNTED.contains(c))
}

/// Joins `柯布`, `-`, `道格拉斯` into one name. A hyphen between digits or dates joins nothing.
fn glue_hyphens(tokens: Vec<Token>) -> Vec<Token> {
    let mut glued: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let hyphen = matches!(
            token.text.as_str(),
            "-" | "‐" | "–" | "·" | "•" | "‧" | "・"
        );
        let joins = hyphen
            && glued.last().is_some_and(is_name_part)
            && tokens.peek().is_some_and(is_name_part);
        if !joins {
            glued.push(token);
            continue;
        }
        let mut name = token;
        // The name before the hyphen may itself be torn into single characters (柯/布).
        while let Some(part) = glued.pop_if(|it| is_name_part(it) && it.end == name.start) {
            let single = part.text.chars().count() == 1;
            name.text.insert_str(0, &part.text);
            name.start = part.start;
            if !single {
                break;
            }
        }
        if let Some(part) = tokens.next() {
            name.text.push_str(&part.text);
            name.end = part.end;
        }
        name.tag = "nz".to_owned();
        name.class = Class::Noun;
        glued.push(name);
    }
    glued
}

fn is_name_part(token: &Token) -> bool {
    token.class != Class::Mark
        && token.class != Class::Verb
        && token.class != Class::Closed
        && !token.text.chars().all(|it| it.is_ascii_digit())
}
