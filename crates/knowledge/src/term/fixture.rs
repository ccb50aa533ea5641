//! Words for tests.

use crate::reading::{Class, Token};

/// `word/tag`, the tag being n, v (governs), vn (may be a noun), c (closed), w (mark); of any other tag a noun.
pub(super) fn word(it: &str) -> Token {
    let (text, tag) = it.split_once('/').unwrap();
    Token {
        text: text.to_owned(),
        tag: tag.to_owned(),
        class: match tag {
            "v" => Class::Verb,
            "vn" => Class::VerbalNoun,
            "c" => Class::Closed,
            "w" => Class::Mark,
            _ => Class::Noun,
        },
        start: 0,
        end: 0,
    }
}

/// Such words, with blanks between them.
pub(super) fn line(text: &str) -> Vec<Token> {
    text.split_whitespace().map(word).collect()
}
