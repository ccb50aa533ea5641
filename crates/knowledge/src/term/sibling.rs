//! Names that stand side by side in a list and close alike: 接入沟、使用沟、结果沟. If the language
//! of the paper makes names this way, all of them are names.

use super::shape::{chars, is_everyday};
use crate::reading::{Class, Token};
use crate::words;
use std::ops::Range;

/// So many members with one ending make a series.
const LEAST: usize = 3;
const CHARS: std::ops::RangeInclusive<usize> = 3..=8;

/// The members of each series on a line.
pub(super) fn series(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut members: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        let joins = matches!(token.text.as_str(), "、" | "和" | "与" | "以及" | "及");
        let breaks = token.class == Class::Mark || words::CLOSED.has(&token.text);
        if joins || breaks {
            members.push(without_verb(tokens, start..at));
        }
        if breaks && !joins {
            found.extend(alike(tokens, &members));
            members.clear();
        }
        if joins || breaks {
            start = at + 1;
        }
    }
    members.push(without_verb(tokens, start..tokens.len()));
    found.extend(alike(tokens, &members));
    found
}

/// The member behind the verb that governs the list (包括接入沟), unless the verb is part of the name.
fn without_verb(tokens: &[Token], member: Range<usize>) -> Range<usize> {
    let verb = tokens[member.clone()]
        .first()
        .is_some_and(|it| it.class == Class::Verb);
    let rest = member.start + usize::from(verb)..member.end;
    if verb && chars(&tokens[rest.clone()]) < *CHARS.start() {
        member
    } else {
        rest
    }
}

/// The members with the ending of the most, where these are enough.
fn alike(tokens: &[Token], members: &[Range<usize>]) -> Vec<Range<usize>> {
    let named = |it: &&Range<usize>| is_name(&tokens[(*it).clone()]);
    let names: Vec<_> = members.iter().filter(named).collect();
    let Some(ending) = names.get(1).and_then(|it| ending(tokens, it)) else {
        return Vec::new();
    };
    let same: Vec<_> = names
        .into_iter()
        .filter(|it| self::ending(tokens, it) == Some(ending))
        .cloned()
        .collect();
    if same.len() < LEAST { Vec::new() } else { same }
}

fn ending(tokens: &[Token], member: &Range<usize>) -> Option<char> {
    tokens.get(member.end.checked_sub(1)?)?.text.chars().last()
}

fn is_name(words: &[Token]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    words.len() > 1
        && CHARS.contains(&chars(words))
        && !words.iter().all(is_everyday)
        && first.chars() > 1
        && !words[1..].iter().any(|it| it.class == Class::Verb)
        && !words::LIGHT_HEADS.has(&last.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::fixture::line;

    fn members(text: &str) -> Vec<String> {
        let tokens = line(text);
        series(&tokens)
            .into_iter()
            .map(|it| crate::term::shape::text_of(&tokens[it]))
            .collect()
    }

    #[test]
    fn members_that_close_alike_are_a_series() {
        assert_eq!(
            members("包括/v 接入/n 沟/n 、/w 使用/v 沟/n 和/c 结果/n 沟/n 。/w"),
            ["接入沟", "使用沟", "结果沟"]
        );
    }

    #[test]
    fn two_are_none_and_unlike_ones_are_none() {
        for text in [
            "接入/n 沟/n 和/c 结果/n 沟/n 。/w",
            "语料/n 库/n 、/w 制度/n 网/n 、/w 师资/n 队伍/n 。/w",
        ] {
            assert_eq!(members(text), Vec::<String>::new(), "{text}");
        }
    }
}
