//! What stands around a phrase: where it ends, and what its neighbours make of it.

use super::shape::is_single;
use crate::reading::{Class, Token};
use crate::words;
use std::ops::Range;

/// Nothing that a noun phrase may hold: it ends there.
fn is_boundary(word: Option<&Token>) -> bool {
    // A measure word that the closed list does not know is a piece of a torn word (监管沙|盒).
    let torn = |it: &Token| it.tag == "q" && !words::CLOSED.has(&it.text);
    word.is_none_or(|it| matches!(it.class, Class::Mark | Class::Closed | Class::Verb) && !torn(it))
}

/// Before a phrase a verb is a boundary, too: it governs the phrase (强化协同监管).
pub(super) fn is_start(word: Option<&Token>) -> bool {
    is_boundary(word) || word.is_some_and(governs)
}

/// Behind a phrase a light head is a boundary, too: the term is complete without it (X的过程, X领域).
pub(super) fn is_end(word: Option<&Token>) -> bool {
    // An idiom is a predicate (X与Y相辅相成).
    let ends = |it: &Token| {
        words::LIGHT_HEADS.has(&it.text) || it.tag == "i" && !words::VERBAL_NOUNS.has(&it.text)
    };
    is_boundary(word) || word.is_some_and(ends)
}

/// A verb that most often takes an object.
pub(super) fn governs(word: &Token) -> bool {
    is_governing(word) || word.class == Class::VerbalNoun && words::WEAK_TAILS.has(&word.text)
}

/// Whether the marks of a list stand on both sides, or 、 on one and the list's edge on the other.
pub(super) fn is_member(before: Option<&Token>, behind: Option<&Token>) -> bool {
    let is =
        |it: Option<&Token>, marks: &[&str]| it.is_some_and(|it| marks.contains(&it.text.as_str()));
    is(before, &["、"]) && is(behind, &["、", "等", "和", "与", "及", "以及"])
        || is(before, &["和", "与", "及", "以及"]) && is(behind, &["等"])
        || is(before, &["如", "以", "包括", "例如", "比如"]) && is(behind, &["、"])
        // 布局|高端芯片、操作系统: the first of what a verb governs.
        || before.is_some_and(governs) && is(behind, &["、"])
}

/// Whether the words before 的 make one phrase with what stands behind it: 为X的, or a single character.
pub(super) fn is_owner(before: &[Token]) -> bool {
    match before {
        [.., as_what, owner] => matches!(as_what.text.as_str(), "为" | "作为") || owns(owner),
        [owner] => owns(owner),
        [] => false,
    }
}

fn owns(owner: &Token) -> bool {
    is_single(owner) && owner.class == Class::Noun
}

/// Whether what follows is a thing that is spoken of: it opens a clause, in quotation marks or not, 的 makes it
/// something's own, a preposition governs it, or it is given in quotation marks as a name (称为“…”).
pub(super) fn is_spoken_of(before: &[Token]) -> bool {
    let (before, quoted) = match before {
        [rest @ .., quote] if quote.text == "“" => (rest, true),
        _ => (before, false),
    };
    before.last().is_none_or(|it| match it.text.as_str() {
        "，" | "。" | "；" | "：" | "的" | "在" | "对" | "从" | "把" | "将" | "由" | "与"
        | "随着" | "所谓" => true,
        "是" | "为" | "称为" | "称作" | "称之为" | "叫" | "叫做" | "即" => quoted,
        _ => false,
    })
}

/// Whether what stands behind a phrase calls it a word of the trade: “…”的概念, “…”一词.
pub(super) fn is_called(behind: &[Token]) -> bool {
    let skipped = |it: &&Token| matches!(it.text.as_str(), "”" | "的" | "这一" | "这个");
    let called = behind.iter().take(4).find(|it| !skipped(it));
    called.is_some_and(|it| words::CONCEPT_WORDS.has(&it.text))
}

/// Whether a phrase that a verb opens is what is done: a modal stands before it, a verb that no noun use is
/// known of with 和 (坚持和发展), or such a verb opens the next member of its list (稳定就业、提高工资), or 的同时
/// stands behind it.
pub(super) fn is_done(before: &[Token], phrase: &[Token], behind: &[Token]) -> bool {
    let sure = |it: &Token| it.class == Class::Verb && it.chars() > 1;
    let led = match before {
        [.., verb, and] if matches!(and.text.as_str(), "和" | "与" | "并" | "及") => sure(verb),
        [.., modal] => is_modal(&modal.text),
        [] => false,
    };
    // 提高|学习能力、改善体质: what a verb governs is its object.
    let governed = phrase
        .first()
        .is_some_and(|it| it.class == Class::VerbalNoun)
        && before.last().is_some_and(sure);
    let followed = match behind {
        [mark, verb, ..] if mark.text == "、" => sure(verb) && !governed,
        [of, while_, ..] => of.text == "的" && while_.text == "同时",
        _ => false,
    };
    (led || followed) && acts(phrase)
}

/// Whether a verb opens a phrase, or an adjective that may be one (稳定), or a manner and a verb (敏锐感知).
fn acts(phrase: &[Token]) -> bool {
    let verb = |it: &Token| matches!(it.class, Class::VerbalNoun | Class::Verbish);
    match phrase {
        [manner, act, ..] if manner.tag.starts_with('a') => {
            manner.tag == "ad" || verb(act) || words::CAUSATIVES.has(&manner.text)
        }
        [first, ..] => verb(first),
        [] => false,
    }
}

/// What only verbs follow.
fn is_modal(word: &str) -> bool {
    words::MODALS.has(word) || words::MANNERS.has(word)
}

/// Whether another quotation stands before or behind, joined by 和 or 、.
pub(super) fn is_paired(tokens: &[Token], inside: &Range<usize>) -> bool {
    let text = |at: Option<usize>| {
        at.and_then(|it| tokens.get(it))
            .map_or("", |it| it.text.as_str())
    };
    let joins = |it: &str| matches!(it, "和" | "与" | "及" | "、");
    let before = |back| text(inside.start.checked_sub(back));
    let behind = |on| text(Some(inside.end + on));
    joins(before(2)) && before(3) == "”"
        || before(2) == "”"
        || joins(behind(1)) && behind(2) == "“"
        || behind(1) == "“"
}

/// What tells of a quoted name what it names: “…”倡议.
pub(super) fn is_type(word: &Token) -> bool {
    words::NAME_TYPES.has(&word.text)
}

/// A verb of more than one character that no noun use is known of.
pub(super) fn is_governing(word: &Token) -> bool {
    matches!(word.class, Class::Verb | Class::Verbish)
        && word.chars() > 1
        && !words::VERBAL_NOUNS.has(&word.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::fixture::line;

    #[test]
    fn a_modal_or_a_second_verb_tells_what_is_done() {
        for (before, phrase, behind, done) in [
            ("村民/n 必须/c", "建设/vn 水渠/n", "", true),
            ("坚持/v 和/c", "发展/vn 渔业/n", "", true),
            ("，/w", "培训/vn 教师/n", "、/w 提高/v 工资/n", true),
            ("提高/v", "学习/vn 能力/n", "、/w 改善/v 体质/n", false),
            ("在/c", "培训/vn 教师/n", "的/c 同时/c", true),
            ("包括/v", "培训/vn 教师/n", "、/w 校车/n", false),
            ("改革/vn 和/c", "发展/vn 渔业/n", "", false),
            ("必须/c", "渔业/n 合作/vn", "", false),
            ("乡村/n 的/c", "发展/vn 规划/n", "的/c 不足/n", false),
            ("", "发展/vn 规划/n", "", false),
        ] {
            let found = is_done(&line(before), &line(phrase), &line(behind));
            assert_eq!(found, done, "{before} {phrase} {behind}");
        }
    }

    #[test]
    fn a_thing_is_spoken_of_where_it_opens_or_is_owned_or_named() {
        for (before, spoken) in [
            ("", true),
            ("下乡/n ，/w", true),
            ("下乡/n 。/w “/w", true),
            ("城市/n 的/c", true),
            ("称为/v “/w", true),
            ("称为/v", false),
            ("阅读/vn “/w", false),
            ("呈现/v", false),
            ("口语化/n 、/w", false),
        ] {
            assert_eq!(is_spoken_of(&line(before)), spoken, "{before}");
        }
        for (behind, called) in [
            ("”/w 的/c 概念/n", true),
            ("”/w 一词/n", true),
            ("”/w 的/c 状态/n", false),
            ("的/c 概念图/n", false),
        ] {
            assert_eq!(is_called(&line(behind)), called, "{behind}");
        }
    }

    #[test]
    fn two_quotations_side_by_side_are_a_pair() {
        let pair = |text: &str| {
            let tokens = line(text);
            let open = tokens.iter().position(|it| it.text == "“").unwrap();
            is_paired(&tokens, &(open + 1..open + 2))
        };
        assert!(pair("“/w 回声/n ”/w 和/c “/w 茧房/n ”/w"));
        assert!(pair("“/w 回声/n ”/w “/w 茧房/n ”/w"));
        assert!(!pair("“/w 回声/n ”/w 和/c 茧房/n"));
        assert!(!pair("“/w 回声/n ”/w 让/v “/w 茧房/n ”/w"));
    }
}
