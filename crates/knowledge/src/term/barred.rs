//! Words that stand in no name, told by their own build: with them a predicate, a place at a thing or a
//! pointing hand got between nouns.

use super::shape::manner_and_rest;
use crate::reading::Token;
use crate::words;

/// Whether a word never stands within a term, wherever in a phrase.
pub(super) fn is_barred(word: &Token) -> bool {
    let text = word.text.as_str();
    governs_by_its_end(word)
        || is_potential(text)
        || is_predicate_clause(word)
        || is_predicate(text)
        || points(text)
        || is_distributive(text)
        || words::DIRECTIONALS.has(text)
        || words::COMPARATIVES.has(text)
        || text == "好"
}

/// Whether a word never closes one: 街道手里, 债务人名下 tell where something is.
pub(super) fn is_place_at(word: &Token) -> bool {
    let text = word.text.as_str();
    let place = word.tag == "s"
        && text.chars().count() == 2
        && text.ends_with(['里', '中', '上', '下', '边', '旁', '前', '后'])
        && !matches!(text, "线上" | "线下" | "地下" | "水下" | "空中");
    place || words::PLACES_AT.has(&word.text)
}

/// 沉迷于|娱乐, 无异于|空谈: what closes with 于 governs what follows, whatever the dictionary calls it.
pub(super) fn governs_by_its_end(word: &Token) -> bool {
    word.chars() > 1 && word.text.ends_with('于') && word.tag.starts_with(['v', 'l', 'i', 'd', 'a'])
}

/// 跟不上, 办不了, 看得见: a verb with what it can or cannot reach.
fn is_potential(text: &str) -> bool {
    let mut chars = text.chars();
    let (Some(_), Some(middle), Some(end), None) =
        (chars.next(), chars.next(), chars.next(), chars.next())
    else {
        return false;
    };
    matches!(middle, '不' | '得') && "上下了到出起住开动见完清成着过来去掉".contains(end)
}

/// 值得一提的是: a set phrase that is a clause.
fn is_predicate_clause(word: &Token) -> bool {
    word.tag.starts_with(['l', 'i']) && (word.text.contains('的') || word.text.ends_with('是'))
}

/// 不断完善, 快速增长, 蓬勃发展: a manner with its verb, which the dictionary has as one word.
fn is_predicate(text: &str) -> bool {
    let weak =
        |(manner, verb): (&str, &str)| words::MANNERS.has(manner) && words::WEAK_TAILS.has(verb);
    manner_and_rest(text).is_some_and(weak)
}

/// 当今世界, 这份: what points at its moment is no name.
fn points(text: &str) -> bool {
    ["当今", "当前", "目前", "如今", "当下", "这", "那"]
        .iter()
        .any(|it| text.starts_with(it))
        && !matches!(text, "那么" | "那达慕")
}

/// 一件件, 一条条.
fn is_distributive(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next() == Some('一')
        && matches!((chars.next(), chars.next(), chars.next()), (Some(a), Some(b), None) if a == b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::fixture::word;

    #[test]
    fn some_words_stand_in_no_name() {
        for it in [
            "热衷于/l",
            "无异于/l",
            "有赖于/v",
            "追不上/v",
            "离不开/v",
            "听得见/v",
            "值得注意的是/l",
            "快速增长/n",
            "稳步提升/l",
            "蓬勃发展/i",
            "当今时代/i",
            "这份/mq",
            "一桩桩/l",
            "好/a",
            "起来/v",
            "更具/v",
        ] {
            assert!(is_barred(&word(it)), "{it}");
        }
    }

    #[test]
    fn words_that_only_look_so_may() {
        for it in [
            "单于/nr",
            "不确定性/n",
            "得不偿失/i",
            "恩格尔系数/n",
            "可持续发展/l",
            "快速检测/n",
            "充分就业/n",
            "协调发展/l",
            "当代艺术/n",
            "一体化/n",
            "友好/a",
            "更新/v",
            "未来/t",
            "目的/n",
        ] {
            assert!(!is_barred(&word(it)), "{it}");
        }
    }

    #[test]
    fn a_place_at_a_thing_closes_no_name() {
        for it in ["手里/s", "名下/n", "身边/s"] {
            assert!(is_place_at(&word(it)), "{it}");
        }
        for it in ["线上/s", "海外/s", "基层/n", "门下/n"] {
            assert!(!is_place_at(&word(it)), "{it}");
        }
    }
}
