//! What a paper sets apart: in quotation marks, in 《》, before the colon of a heading.

use super::barred::governs_by_its_end;
use super::context::is_governing;
use super::shape::{chars, is_plain, makes_term, text_of};
use crate::reading::{Class, Line, Place, Token};
use crate::words;
use std::ops::Range;

/// The end of the name before the colon of a heading (科技赋能：…), which is named with as much care
/// as a quoted one. Its last word may be a verb: 议题形成, 权力僭越.
pub(super) fn label(line: &Line) -> Option<usize> {
    if !matches!(line.place, Place::Heading | Place::Topic) {
        return None;
    }
    let colon = line.tokens.iter().position(|it| it.text == "：")?;
    let words = &line.tokens[..colon];
    let fits = (3..=10).contains(&chars(words));
    let plain = words.iter().all(|it| is_plain(&it.text));
    let (first, rest) = words.split_first()?;
    let opens = matches!(
        first.class,
        Class::Noun | Class::VerbalNoun | Class::Modifier
    );
    let joined = rest
        .iter()
        .all(|it| it.class != Class::Mark && !words::CLOSED.has(&it.text));
    (fits && opens && joined && !plain).then_some(colon)
}

/// Calls `take` with the range of the words between two marks on one line.
pub(super) fn between(
    tokens: &[Token],
    open: char,
    close: char,
    mut take: impl FnMut(Range<usize>),
) {
    let mut start = None;
    for (at, token) in tokens.iter().enumerate() {
        if token.text.starts_with(open) {
            start = Some(at + 1);
        } else if token.text.starts_with(close)
            && let Some(from) = start.take()
        {
            take(from..at);
        }
    }
}

/// What is quoted as a name: short, no clause, no word of everyday.
pub(super) fn is_quoted_name(inside: &[Token]) -> bool {
    let text = text_of(inside);
    let chars = chars(inside);
    // “真正的共同体”: 的 within a name whose head makes terms.
    let named = chars <= 8 && inside.last().is_some_and(|it| makes_term(&it.text));
    let acts = matches!(inside, [one, other, ..]
        if [one, other].iter().all(|it| words::VERBS.has(&it.text)));
    let clause = acts
        || inside.iter().any(|it| {
            it.class == Class::Mark && it.text != "+" && it.text != "-"
                || it.text == "的" && !named
                || words::CLAUSE_WORDS.has(&it.text)
                || asks(it)
                || governs_by_its_end(it)
        });
    let everyday = inside.len() == 1
        && (is_plain(&text)
            || words::VERBAL_NOUNS.has(&text)
            || words::VERBS.has(&text)
            || inside[0].class == Class::Verbish);
    let adverbial = inside
        .first()
        .is_some_and(|it| it.class == Class::Closed && it.tag != "m" && it.chars() > 1);
    // A verb with its object is a saying (系统困住骑手).
    let governs = chars > 4
        && inside
            .split_last()
            .is_some_and(|(_, rest)| rest.iter().skip(1).any(is_governing));
    (2..=10).contains(&chars) && !clause && !everyday && !adverbial && !governs
}

/// 从何而来, 谁, 怎么, 任何: asked, or left open. Not 几何.
fn asks(word: &Token) -> bool {
    let text = word.text.as_str();
    !word.tag.starts_with('n')
        && (text.contains(['何', '谁', '哪', '怎']) || text.starts_with("什么"))
}

/// A title without `（2024年）` at its end.
pub(super) fn without_year(inside: &[Token]) -> &[Token] {
    let open = inside
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "（" | "("));
    match open {
        Some(at) if at > 0 => &inside[..at],
        _ => inside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::fixture::line;

    #[test]
    fn a_quoted_name_says_asks_and_does_nothing() {
        for (inside, named) in [
            ("回声/n 室/n", true),
            ("几何/n 中心/n", true),
            ("真正/n 的/c 共同体/n", true),
            ("水渠/n 是/v 根本/n", false),
            ("财富/n 从何而来/l", false),
            ("谁/r 来/v 种地/vn", false),
            ("富/n 甲于/v 天下/n", false),
            ("系统/n 困住/v 骑手/n", false),
            ("水渠/n 的/c 尽头/n", false),
        ] {
            assert_eq!(is_quoted_name(&line(inside)), named, "{inside}");
        }
    }

    #[test]
    fn a_heading_names_before_its_colon() {
        for (text, end) in [
            ("水利/n 赋能/vn ：/w 修/v 渠/n", Some(2)),
            ("水利/n 的/c 作用/n ：/w 修/v 渠/n", None),
            ("修建/v 水渠/n ：/w 再/c 说/v", None),
            ("水利/n 赋能/vn", None),
        ] {
            let line = |place| Line {
                text: String::new(),
                tokens: line(text),
                place,
            };
            assert_eq!(label(&line(Place::Heading)), end, "{text}");
            assert_eq!(label(&line(Place::Body)), None, "{text}");
        }
    }
}
