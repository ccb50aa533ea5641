//! The shape of a phrase: which words may open it, stand in it and close it.

use super::barred::{is_barred, is_place_at};
use crate::reading::{Class, Token};
use crate::words;

/// The longest phrase, in words and in characters.
const MAX_WORDS: usize = 6;
const MAX_CHARS: usize = 14;

/// Calls `take` with every span of words that a term may be.
pub(super) fn phrases(line: &[Token], mut take: impl FnMut(usize, usize)) {
    for start in 0..line.len() {
        if !opens(&line[start]) {
            continue;
        }
        let mut chars = 0;
        for end in start..line.len().min(start + MAX_WORDS) {
            let word = &line[end];
            chars += word.chars();
            if !joins(word) || chars > MAX_CHARS {
                break;
            }
            if is_phrase(&line[start..=end]) {
                take(start, end + 1);
            }
            // A verb may close a term (结构优化), but governs what follows, unless it is also used as a
            // noun (可信执行环境).
            if word.class == Class::Verb && !words::VERBAL_NOUNS.has(&word.text) {
                break;
            }
        }
    }
}

/// Whether a word may stand within a term. Of the closed classes these do: what the dictionary
/// takes for an adverb though the closed list does not know it (单独同意), and the suffix 者.
fn joins(word: &Token) -> bool {
    if is_barred(word) {
        return false;
    }
    match word.class {
        Class::Mark => false,
        // 就业|三条|渠道
        Class::Modifier if word.tag == "m" && !is_ordinal(word) => !word
            .text
            .ends_with(['条', '个', '种', '类', '项', '重', '层', '点', '步', '方']),
        Class::Verb => word.chars() > 1,
        Class::Closed => {
            word.tag == "k"
                || is_ordinal(word)
                || word.tag == "d" && word.chars() > 1 && !words::CLOSED.has(&word.text)
        }
        _ => true,
    }
}

/// An ending that stands alone was torn from its word (表现|性|评价).
fn is_ending(word: &str) -> bool {
    matches!(word, "性" | "化" | "型" | "率" | "者" | "式" | "度")
}

/// 第三次 opens terms (第三次分配).
fn is_ordinal(word: &Token) -> bool {
    word.tag == "m" && word.text.starts_with('第') && word.chars() == 3
}

fn opens(word: &Token) -> bool {
    joins(word)
        && word.tag != "k"
        && word.class != Class::Verb
        && !is_degree(&word.text)
        && !is_ending(&word.text)
        && !is_count(word)
        && !words::ANAPHORA.has(&word.text)
        && !words::FILLERS.has(&word.text)
        && !matches!(
            word.text.as_str(),
            "程度" | "方面" | "条件下" | "背景下" | "基础上"
        )
}

/// A numeral with its measure word counts what follows (四重风险, 三条路径).
fn is_count(word: &Token) -> bool {
    word.tag == "m" && !is_ordinal(word) && !word.text.ends_with(['元', '代', 'G', 'D'])
}

fn is_phrase(phrase: &[Token]) -> bool {
    let Some(last) = phrase.last() else {
        return false;
    };
    let text = text_of(phrase);
    if text.chars().count() < 2 || words::GENERIC.has(&text) {
        return false;
    }
    match phrase {
        [one] => is_single_term(one),
        // Where the dictionary does not know a word it leaves single characters: two of them are a
        // piece of a torn word (共契性 → 契性) or of everyday speech.
        [one, other] if is_single(one) && is_single(other) => false,
        _ => ends_well(last),
    }
}

pub(super) fn is_single(word: &Token) -> bool {
    word.chars() == 1
}

fn is_single_term(word: &Token) -> bool {
    let noun = matches!(word.class, Class::Noun | Class::VerbalNoun | Class::Verbish)
        || makes_term(&word.text);
    noun && !is_plain(&word.text) && !words::VERBAL_NOUNS.has(&word.text)
}

/// A word of any paper, or one that only modifies.
pub(super) fn is_everyday(word: &Token) -> bool {
    words::GENERIC.has(&word.text) || words::MODIFIERS.has(&word.text)
}

pub(super) fn is_plain(word: &str) -> bool {
    words::GENERIC.has(word) || words::MODIFIERS.has(word) || words::LIGHT_HEADS.has(word)
}

pub(super) fn makes_term(text: &str) -> bool {
    words::SUFFIXES.has(text) || words::SUFFIXES.ending(text).is_some_and(|it| it.len() > 3)
}

fn ends_well(last: &Token) -> bool {
    match last.class {
        _ if is_place_at(last) => false,
        Class::Modifier => words::SUFFIXES.has(&last.text),
        Class::Closed => last.tag == "k",
        _ => !words::MODIFIERS.has(&last.text),
    }
}

/// Adjectives of degree and evaluation make a phrase of the moment, not a term (良好环境).
fn is_degree(word: &str) -> bool {
    word.starts_with(['更', '极', '较', '很'])
        || word.starts_with('最') && !matches!(word, "最近" | "最后")
        || words::DEGREES.has(word)
}

pub(super) fn text_of(words: &[Token]) -> String {
    words.iter().map(|it| it.text.as_str()).collect()
}

/// So many characters.
pub(super) fn chars(words: &[Token]) -> usize {
    words.iter().map(Token::chars).sum()
}

/// A word of more than two characters, cut behind the second: a manner with its verb, if it is one (不断完善).
pub(super) fn manner_and_rest(word: &str) -> Option<(&str, &str)> {
    let (half, _) = word.char_indices().nth(2)?;
    Some(word.split_at(half))
}
