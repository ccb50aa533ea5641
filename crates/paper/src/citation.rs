//! Citation marks: `[7](P501)`, `[3,5-7]`, `[19]582`, `<sup>[3]</sup>`, ①.

use crate::character::{is_blank, narrow};
use std::borrow::Cow;

/// Added to the number of a ①, so that notes and references are not taken for each other before
/// the lists are joined; references count up to 999.
pub(crate) const CIRCLED: u16 = 1000;

/// The references a mark names, each with the page it gives, and how many characters it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub references: Vec<u16>,
    pub page: Option<String>,
    /// Characters of the text that are the mark.
    pub len: usize,
}

/// The mark that begins at the start of `chars`, if one does.
pub(crate) fn parse(chars: &[char]) -> Option<Mark> {
    let (references, mut at) = bracketed(chars)?;
    let mut page = None;
    // The line may end between the mark and its page.
    let gap = chars[at..].iter().take_while(|&&c| is_blank(c)).count();
    let named = chars
        .get(at + gap)
        .is_some_and(|&c| matches!(c, '(' | '（'))
        && chars
            .get(at + gap + 1)
            .is_some_and(|&c| matches!(c, 'P' | 'p' | '第'));
    let gap = if named { gap } else { 0 };
    if let Some((found, len)) = page_behind(&chars[at + gap..]) {
        page = Some(found);
        at += gap + len;
    }
    Some(Mark {
        references,
        page,
        len: at,
    })
}

/// A line without its citation marks: what it says is judged by its words.
pub(crate) fn without_marks(line: &str) -> Cow<'_, str> {
    if !line.contains(['[', '［', '〔', '【']) {
        return Cow::Borrowed(line);
    }
    let chars: Vec<char> = line.chars().collect();
    let mut words = String::with_capacity(line.len());
    let mut at = 0;
    while at < chars.len() {
        match parse(&chars[at..]) {
            Some(mark) => at += mark.len,
            None => {
                words.push(chars[at]);
                at += 1;
            }
        }
    }
    Cow::Owned(words)
}

/// `[3,5-7]` in brackets of any width; three digits at most, so that `〔2023〕5号` stays text.
fn bracketed(chars: &[char]) -> Option<(Vec<u16>, usize)> {
    let close = match chars.first()? {
        '[' => ']',
        '［' => '］',
        '〔' => '〕',
        '【' => '】',
        _ => return None,
    };
    let mut numbers: Vec<u16> = Vec::new();
    let mut current: Option<u16> = None;
    let mut range_from = None;
    for (offset, &c) in chars.iter().enumerate().skip(1).take(40) {
        let c = narrow(c);
        if let Some(digit) = c.to_digit(10) {
            let next = current.unwrap_or(0) * 10 + digit as u16;
            if next > 999 {
                return None;
            }
            current = Some(next);
        } else if is_blank(c) || (c == '^' && offset == 1) {
        } else if matches!(c, ',' | '，' | '、' | ';' | '；') {
            close_number(&mut numbers, &mut range_from, current.take()?)?;
        } else if matches!(c, '-' | '–' | '—' | '~' | '～' | '－' | '‐' | '−') {
            if range_from.is_none() {
                range_from = Some(current.take()?);
            } else if current.is_some() {
                return None;
            }
        } else if c == close || (c == ']' && close == '］') {
            close_number(&mut numbers, &mut range_from, current.take()?)?;
            return (!numbers.is_empty()).then_some((numbers, offset + 1));
        } else {
            return None;
        }
    }
    None
}

fn close_number(numbers: &mut Vec<u16>, from: &mut Option<u16>, to: u16) -> Option<()> {
    let first = from.take().unwrap_or(to);
    if to == 0 || first == 0 || to < first || to - first > 60 {
        return None;
    }
    numbers.extend(first..=to);
    Some(())
}

/// `(P501-502)`, `（第5页）`, `P5`, `582`, `582-583` behind a mark.
fn page_behind(chars: &[char]) -> Option<(String, usize)> {
    match chars.first()? {
        '(' | '（' => {
            let close = chars
                .iter()
                .take(24)
                .position(|c| matches!(c, ')' | '）'))?;
            let inner: String = chars[1..close]
                .iter()
                .map(|&c| narrow(c))
                .filter(|&c| !is_blank(c))
                .collect();
            let bare = inner
                .trim_start_matches(['P', 'p', '第', '.'])
                .trim_end_matches(['页', '頁']);
            let named = bare.len() < inner.len() || bare.len() <= 4;
            (named && is_page(bare)).then(|| (bare.to_owned(), close + 1))
        }
        '第' => {
            let (page, len) = digits(&chars[1..])?;
            let closed = matches!(chars.get(1 + len), Some('页' | '頁'));
            closed.then_some((page, len + 2))
        }
        'P' | 'p' => {
            let lead = chars
                .iter()
                .take(4)
                .position(|&c| narrow(c).is_ascii_digit())?;
            if !chars[..lead]
                .iter()
                .all(|c| matches!(c, 'P' | 'p' | '.' | ' '))
            {
                return None;
            }
            let (page, len) = digits(&chars[lead..])?;
            Some((page, lead + len))
        }
        c if narrow(*c).is_ascii_digit() => {
            let (page, len) = digits(chars)?;
            // `[3]2023 年`, `[3]50%`: the number belongs to the sentence.
            let behind = chars[len..].iter().find(|&&c| !is_blank(c));
            let own = behind.is_some_and(|&c| {
                "年月日%％.．万亿千百元个余多倍世岁家人项次点时号".contains(c)
                    || c.is_ascii_alphanumeric()
            });
            (!own).then_some((page, len))
        }
        _ => None,
    }
}

/// `⁴`, `²˒³`, `¹⁻³`: digits set high, as a PDF gives them.
pub(crate) fn raised(chars: &[char]) -> Option<Mark> {
    let level = |c: char| match c {
        '⁻' => Some('-'),
        '˒' | '⸴' => Some(','),
        _ => "⁰¹²³⁴⁵⁶⁷⁸⁹"
            .chars()
            .position(|it| it == c)
            .and_then(|it| char::from_digit(it as u32, 10)),
    };
    let mut run: Vec<char> = chars.iter().map_while(|&c| level(c)).collect();
    while run.last().is_some_and(|c| !c.is_ascii_digit()) {
        run.pop();
    }
    let len = run.len();
    let mark: Vec<char> = std::iter::once('[')
        .chain(run)
        .chain(std::iter::once(']'))
        .collect();
    let (references, _) = bracketed(&mark)?;
    Some(Mark {
        references,
        page: None,
        len,
    })
}

fn digits(chars: &[char]) -> Option<(String, usize)> {
    let text: String = chars
        .iter()
        .take(12)
        .map(|&c| narrow(c))
        .take_while(|&c| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '~'))
        .collect();
    let trimmed = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    is_page(trimmed).then(|| (trimmed.to_owned(), trimmed.chars().count()))
}

fn is_page(text: &str) -> bool {
    !text.is_empty()
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || "-–—~,，、".contains(c))
        && text
            .split(|c: char| !c.is_ascii_digit())
            .all(|it| it.len() <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        type Seen<'a> = Option<(Vec<u16>, Option<&'a str>, &'a str)>;
        let table: [(&str, Seen<'_>); 19] = [
            ("[7](P501)随", Some((vec![7], Some("501"), "随"))),
            ("[7](P501-502)", Some((vec![7], Some("501-502"), ""))),
            ("[3,5-7]和", Some((vec![3, 5, 6, 7], None, "和"))),
            ("[ 12 ]", Some((vec![12], None, ""))),
            ("［1］", Some((vec![1], None, ""))),
            ("[1]\n（P38），并", Some((vec![1], Some("38"), "，并"))),
            ("[3]第640页。", Some((vec![3], Some("640"), "。"))),
            ("[^2]，", Some((vec![2], None, "，"))),
            ("[19]582。", Some((vec![19], Some("582"), "。"))),
            ("[19]582-583。", Some((vec![19], Some("582-583"), "。"))),
            ("[3]2023 年", Some((vec![3], None, "2023 年"))),
            ("[3]50%", Some((vec![3], None, "50%"))),
            ("[1]P5，", Some((vec![1], Some("5"), "，"))),
            ("[1]（第15页）", Some((vec![1], Some("15"), ""))),
            ("[1](见附录)", Some((vec![1], None, "(见附录)"))),
            ("〔2023〕5号", None),
            ("[M]", None),
            ("[]", None),
            ("[0]", None),
        ];
        for (text, expected) in table {
            let chars: Vec<char> = text.chars().collect();
            let seen = parse(&chars);
            let rest: String = seen
                .as_ref()
                .map_or(String::new(), |it| chars[it.len..].iter().collect());
            let seen = seen.map(|it| (it.references, it.page, rest));
            let expected = expected.map(|(r, p, rest)| (r, p.map(str::to_owned), rest.to_owned()));
            assert_eq!(seen, expected, "{text}");
        }
    }
}
