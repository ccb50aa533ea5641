//! Marks of HTML, Markdown and TeX that text copied from the web carries.

use crate::character::{is_blank, is_han};
use crate::citation;
use crate::number::circled;
use std::borrow::Cow;

/// `<sup>[7](P501)</sup>`, `<sup>3</sup>`, `<sup>①</sup>`.
pub(crate) fn superscript(chars: &[char]) -> Option<citation::Mark> {
    const OPEN: &str = "<sup>";
    const CLOSE: &str = "</sup>";
    let starts = |at: usize, word: &str| {
        word.chars().enumerate().all(|(i, w)| {
            chars
                .get(at + i)
                .is_some_and(|c| c.eq_ignore_ascii_case(&w))
        })
    };
    if !starts(0, OPEN) {
        return None;
    }
    let start = OPEN.len();
    let end = (start..chars.len().min(start + 60)).find(|&at| starts(at, CLOSE))?;
    let inner: Vec<char> = chars[start..end]
        .iter()
        .copied()
        .filter(|&c| !is_blank(c))
        .collect();
    let len = end + CLOSE.len();
    let mark = |references, page| citation::Mark {
        references,
        page,
        len,
    };
    if let Some(found) = citation::parse(&inner)
        && found.len == inner.len()
    {
        return Some(mark(found.references, found.page));
    }
    if let [c] = inner[..]
        && let Some(number) = circled(c)
    {
        return Some(mark(vec![number + citation::CIRCLED], None));
    }
    // Bare numbers: `<sup>3</sup>`, `<sup>1,2</sup>`
    let bracketed: Vec<char> = std::iter::once('[')
        .chain(inner)
        .chain(std::iter::once(']'))
        .collect();
    let found = citation::parse(&bracketed)?;
    (found.len == bracketed.len()).then(|| mark(found.references, found.page))
}

/// The character that an entity of HTML at the start of `text` stands for, and its bytes.
pub(crate) fn entity(text: &str) -> Option<(usize, char)> {
    const NAMED: &[(&str, char)] = &[
        ("nbsp", '\u{a0}'),
        ("ensp", '\u{2002}'),
        ("emsp", '\u{2003}'),
        ("thinsp", '\u{2009}'),
        ("zwnj", '\u{200c}'),
        ("shy", '\u{ad}'),
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("middot", '·'),
        ("bull", '•'),
        ("hellip", '…'),
        ("mdash", '—'),
        ("ndash", '–'),
        ("times", '×'),
        ("divide", '÷'),
        ("plusmn", '±'),
        ("deg", '°'),
        ("permil", '‰'),
        ("sect", '§'),
        ("copy", '©'),
        ("reg", '®'),
        ("le", '≤'),
        ("ge", '≥'),
        ("ne", '≠'),
    ];
    let rest = text.strip_prefix('&')?;
    let end = rest.bytes().take(10).position(|b| b == b';')?;
    let name = rest.get(..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
        None => NAMED.iter().find(|it| it.0 == name)?.1,
    };
    Some((end + 2, c))
}

/// The entities in a text: where each stands, its bytes, its character.
pub(crate) fn entities(text: &str) -> impl Iterator<Item = (usize, usize, char)> + '_ {
    text.match_indices('&')
        .filter_map(|(at, _)| entity(&text[at..]).map(|(len, c)| (at, len, c)))
}

/// A text with its entities replaced: for fields that are read as words, not as places.
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, len, c) in entities(text) {
        out.push_str(&text[from..at]);
        out.push(c);
        from = at + len;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// The length of an HTML tag at the start of `chars`.
pub(crate) fn tag(chars: &[char]) -> Option<usize> {
    let name = if chars.get(1) == Some(&'/') { 2 } else { 1 };
    if !chars.get(name)?.is_ascii_alphabetic() {
        return None;
    }
    let end = chars.iter().take(200).position(|&c| c == '>')?;
    let inner = &chars[name..end];
    inner
        .iter()
        .all(|&c| !is_han(c) && c != '<')
        .then_some(end + 1)
}

/// `$^{[3]640}$`, `$^{3}$`: a citation set as a formula.
pub(crate) fn latex_superscript(chars: &[char]) -> Option<citation::Mark> {
    let start = ['$', '^', '{'];
    if !chars.starts_with(&start) {
        return None;
    }
    let close = chars.iter().take(60).position(|&c| c == '}')?;
    if chars.get(close + 1) != Some(&'$') {
        return None;
    }
    let inner: Vec<char> = chars[start.len()..close]
        .iter()
        .copied()
        .filter(|&c| !is_blank(c))
        .collect();
    let len = close + 2;
    let whole = citation::parse(&inner).filter(|it| it.len == inner.len());
    let found = whole.or_else(|| {
        let bracketed: Vec<char> = std::iter::once('[')
            .chain(inner.clone())
            .chain(std::iter::once(']'))
            .collect();
        citation::parse(&bracketed).filter(|it| it.len == bracketed.len())
    })?;
    Some(citation::Mark { len, ..found })
}

/// The length of a formula `$…$` at the start of `chars`: short, without Chinese.
pub(crate) fn formula(chars: &[char]) -> Option<usize> {
    let close = chars.iter().skip(1).take(120).position(|&c| c == '$')? + 1;
    let inner = &chars[1..close];
    (!inner.is_empty() && !inner.iter().any(|&c| is_han(c) || c == '\n')).then_some(close + 1)
}

/// The sign that a command of TeX stands for, and the length of the command.
pub(crate) fn sign(chars: &[char]) -> Option<(usize, char)> {
    const SIGNS: &[(&str, char)] = &[
        ("\\sim", '~'),
        ("\\times", '×'),
        ("\\leq", '≤'),
        ("\\geq", '≥'),
        ("\\pm", '±'),
        ("\\approx", '≈'),
        ("\\neq", '≠'),
        ("\\cdot", '·'),
    ];
    SIGNS.iter().find_map(|&(word, sign)| {
        let len = word.len();
        let fits = word.chars().zip(chars).filter(|(a, b)| a == *b).count() == len;
        let ends = !chars.get(len).is_some_and(char::is_ascii_alphabetic);
        (fits && ends).then_some((len, sign))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities() {
        let table = [
            ("甲&nbsp;乙", "甲\u{a0}乙"),
            ("R&amp;D", "R&D"),
            ("R&D 投入", "R&D 投入"),
            ("&#12290;", "。"),
            ("&#x3002;", "。"),
            ("&unknown;", "&unknown;"),
            ("&", "&"),
            ("&&lt;", "&<"),
        ];
        for (text, expected) in table {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }
}
