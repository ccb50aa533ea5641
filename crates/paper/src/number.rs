//! The number that opens a heading or an item: `一、`, `（一）`, `1.`, `2.1`, `第一章`, `第一，`, `①`.

use crate::character::{is_blank, is_han, narrow, numeral};

/// How a number is written. Each style is a level of its own; which one, the document decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Style {
    /// 第一部分, 第一编, 第一篇
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 壹、
    Formal,
    /// 一、
    Han,
    /// （一）
    HanParen,
    /// `1.` (depth 1), `1.1` (depth 2) …
    Arabic(u8),
    /// （1）, `1)`
    ArabicParen,
    /// ①
    Circled,
    /// 第一，
    Ordinal,
    /// 其一，
    Among,
    /// 一是
    Being,
    /// 首先，其次，再次，最后，
    Sequence,
}

impl Style {
    /// Whether it opens items more than headings: its title is a clause of the paragraph.
    pub(crate) fn is_item(self) -> bool {
        matches!(
            self,
            Self::Ordinal | Self::Among | Self::Being | Self::Sequence
        )
    }
}

/// A number at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub style: Style,
    /// The count at its level: 2 for `1.2`.
    pub value: u16,
    /// The first component: 1 for `1.2`, else the same as `value`.
    pub major: u16,
    /// Bytes of the line that are number and separator.
    pub len: usize,
}

/// 最后 comes after any count.
pub(crate) const LAST: u16 = u16::MAX;

/// The number that opens `line`, if one does. Whether it counts on from the one before is for the
/// outline to say.
pub(crate) fn parse(line: &str) -> Option<Number> {
    let first = line.chars().next()?;
    match first {
        '第' => after_di(line),
        '其' | '首' | '再' | '最' => sequence(line),
        '（' | '(' => parenthesised(line),
        '§' => paragraph_sign(line),
        _ if FORMAL.contains(first) => formal(line),
        _ if circled(first).is_some() => {
            let value = circled(first)?;
            Some(number(
                Style::Circled,
                value,
                skip(line, first.len_utf8(), is_blank),
            ))
        }
        _ if narrow(first).is_ascii_digit() => arabic(line),
        _ if is_han_digit(first) => han(line),
        _ => None,
    }
}

/// The numerals of documents, simplified and traditional, each pair worth its place.
const FORMAL: &str = "壹壹贰貳叁參肆肆伍伍陆陸柒柒捌捌玖玖拾拾";

/// `壹、前言`: one numeral and its mark.
fn formal(line: &str) -> Option<Number> {
    let first = line.chars().next()?;
    let value = FORMAL.chars().position(|it| it == first)? as u16 / 2 + 1;
    let gap = skip(line, first.len_utf8(), is_blank);
    let mark = char_at(line, gap)?;
    "、．.：:".contains(mark).then(|| {
        number(
            Style::Formal,
            value,
            skip(line, gap + mark.len_utf8(), is_blank),
        )
    })
}

/// `§2.1 风险认知`
fn paragraph_sign(line: &str) -> Option<Number> {
    let start = skip(line, '§'.len_utf8(), is_blank);
    let rest = &line[start..];
    let number = arabic(rest).or_else(|| {
        // `§2理论`: the sign leaves no doubt.
        let end = skip(rest, 0, |c| narrow(c).is_ascii_digit());
        let value = numeral(&rest[..end])?;
        Some(number(Style::Arabic(1), value, end))
    })?;
    Some(Number {
        len: start + number.len,
        ..number
    })
}

fn number(style: Style, value: u16, len: usize) -> Number {
    Number {
        style,
        value,
        major: value,
        len,
    }
}

fn is_han_digit(c: char) -> bool {
    "一二三四五六七八九十".contains(c)
}

/// The value of ①…⑳, ⑴…, ❶….
pub(crate) fn circled(c: char) -> Option<u16> {
    let base = match c {
        '\u{2460}'..='\u{2473}' => 0x245f,
        '\u{2474}'..='\u{2487}' => 0x2473,
        '\u{2776}'..='\u{277f}' => 0x2775,
        '\u{3251}'..='\u{325f}' => return Some((c as u32 - 0x3251 + 21) as u16),
        '\u{32b1}'..='\u{32bf}' => return Some((c as u32 - 0x32b1 + 36) as u16),
        _ => return None,
    };
    Some((c as u32 - base) as u16)
}

/// The byte behind the characters from `from` on for which `keep` holds.
fn skip(line: &str, from: usize, keep: impl Fn(char) -> bool) -> usize {
    line[from..]
        .char_indices()
        .find(|&(_, c)| !keep(c))
        .map_or(line.len(), |(at, _)| from + at)
}

fn char_at(line: &str, at: usize) -> Option<char> {
    line.get(at..)?.chars().next()
}

fn after_di(line: &str) -> Option<Number> {
    let start = '第'.len_utf8();
    let start = skip(line, start, is_blank);
    let end = skip(line, start, |c| {
        is_han_digit(c) || "百零〇".contains(c) || narrow(c).is_ascii_digit()
    });
    let value = numeral(&line[start..end])?;
    let end = skip(line, end, is_blank);
    let rest = &line[end..];
    let unit = [
        ("部分", Style::Part),
        ("编", Style::Part),
        ("篇", Style::Part),
        ("章", Style::Chapter),
        ("节", Style::Section),
        ("節", Style::Section),
    ];
    if let Some((word, style)) = unit.into_iter().find(|(word, _)| rest.starts_with(word)) {
        let after = end + word.len();
        let behind = skip(line, after, |c| is_blank(c) || "：:、．.".contains(c));
        // 第一章分析了… is a sentence about a chapter, not its heading.
        let separated = behind > after || behind == line.len();
        return (separated || is_plain_title(&line[behind..]))
            .then(|| number(style, value, behind));
    }
    let mark = char_at(line, end)?;
    "，,、：:".contains(mark).then(|| {
        number(
            Style::Ordinal,
            value,
            skip(line, end + mark.len_utf8(), is_blank),
        )
    })
}

/// Short and without any mark.
fn is_plain_title(rest: &str) -> bool {
    let count = rest.chars().count();
    (2..=16).contains(&count)
        && rest.chars().all(is_han)
        && !rest.contains('了')
        && !rest.contains('是')
}

fn sequence(line: &str) -> Option<Number> {
    let words = [
        ("首先", 1),
        ("其次", 2),
        ("再次", 3),
        ("最后", LAST),
        ("最後", LAST),
    ];
    let (len, value, style) =
        if let Some((word, value)) = words.into_iter().find(|(word, _)| line.starts_with(word)) {
            (word.len(), value, Style::Sequence)
        } else {
            let digit = line
                .strip_prefix('其')?
                .chars()
                .next()
                .filter(|&c| is_han_digit(c))?;
            (
                '其'.len_utf8() + digit.len_utf8(),
                numeral(&digit.to_string())?,
                Style::Among,
            )
        };
    let mark = char_at(line, len)?;
    "，,、：:"
        .contains(mark)
        .then(|| number(style, value, skip(line, len + mark.len_utf8(), is_blank)))
}

fn parenthesised(line: &str) -> Option<Number> {
    let open = line.chars().next()?.len_utf8();
    let close = line.find(['）', ')'])?;
    let inner: String = line[open..close]
        .chars()
        .filter(|&c| !is_blank(c))
        .collect();
    let value = numeral(&inner)?;
    let style = if inner.chars().all(is_han_digit) {
        Style::HanParen
    } else {
        Style::ArabicParen
    };
    let after = close + char_at(line, close)?.len_utf8();
    Some(number(
        style,
        value,
        skip(line, after, |c| is_blank(c) || "、．.".contains(c)),
    ))
}

fn han(line: &str) -> Option<Number> {
    let end = skip(line, 0, is_han_digit);
    let value = numeral(&line[..end])?;
    let gap = skip(line, end, is_blank);
    let mark = char_at(line, gap)?;
    if "、．.".contains(mark) {
        let behind = skip(line, gap + mark.len_utf8(), is_blank);
        // 一、二产业 and 二、三线城市 enumerate.
        let enumerates = char_at(line, behind).is_some_and(is_han_digit)
            && char_at(line, skip(line, behind, is_han_digit))
                .is_none_or(|c| "、产线级类者次季等和与".contains(c));
        return (!enumerates).then(|| number(Style::Han, value, behind));
    }
    if gap > end && is_han(mark) {
        return Some(number(Style::Han, value, gap));
    }
    let item = end == gap && mark == '是' && line[..end].chars().count() == 1;
    item.then(|| number(Style::Being, value, end + '是'.len_utf8()))
}

fn arabic(line: &str) -> Option<Number> {
    let digit = |c: char| narrow(c).is_ascii_digit();
    let mut parts: Vec<u16> = Vec::new();
    let mut at = 0;
    loop {
        let end = skip(line, at, digit);
        if end == at {
            break;
        }
        if line[at..end].chars().count() > 2 {
            return None;
        }
        parts.push(numeral_or_zero(&line[at..end])?);
        at = end;
        match char_at(line, at) {
            Some(dot) if ".．".contains(dot) => at += dot.len_utf8(),
            // `1\.`: tools protect the number of a Markdown list.
            Some('\\') if char_at(line, at + 1) == Some('.') => at += 2,
            _ => break,
        }
    }
    let &value = parts.last()?;
    let &major = parts.first()?;
    let dotted = line[..at].ends_with(['.', '．']);
    let gap = skip(line, at, is_blank);
    let mut behind = gap;
    let next = char_at(line, gap);
    if parts.len() == 1 && !dotted {
        match next {
            Some('、') => behind = skip(line, gap + '、'.len_utf8(), is_blank),
            Some(c @ (')' | '）')) if gap == at => {
                let len = skip(line, gap + c.len_utf8(), is_blank);
                return Some(number(Style::ArabicParen, value, len));
            }
            // `1 引言`
            Some(c) if gap > at && (is_han(c) || opens_word(&line[gap..])) => {}
            _ => return None,
        }
    } else if !dotted && next == Some('、') {
        behind = skip(line, gap + '、'.len_utf8(), is_blank);
    }
    let opens = char_at(line, behind);
    if opens.is_some_and(|c| digit(c) || "%％‰-—~～/".contains(c)) {
        return None;
    }
    // 1.4亿 and 2.5 万亿元 are amounts; so are 3 个 and 5 年.
    let amount =
        !dotted && opens.is_some_and(|c| "万亿千百元倍个年月日公米吨%％次人家项点时".contains(c));
    if amount || parts.len() > 5 {
        return None;
    }
    Some(Number {
        style: Style::Arabic(parts.len() as u8),
        value,
        major,
        len: behind,
    })
}

/// `Introduction`: a capital, then small letters.
fn opens_word(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && chars.take(2).all(|c| c.is_ascii_lowercase())
        && rest.len() > 3
}

fn numeral_or_zero(digits: &str) -> Option<u16> {
    let digits: String = digits.chars().map(narrow).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_what_only_looks_like_one() {
        use Style::*;
        type Seen<'a> = Option<(Style, u16, &'a str)>;
        let table: [(&str, Seen<'_>); 43] = [
            ("一、引言", Some((Han, 1, "引言"))),
            ("十二、结语", Some((Han, 12, "结语"))),
            ("三　理论分析", Some((Han, 3, "理论分析"))),
            ("（一）科技赋能", Some((HanParen, 1, "科技赋能"))),
            ("(二)精神铸魂", Some((HanParen, 2, "精神铸魂"))),
            ("1.科技赋能：新质", Some((Arabic(1), 1, "科技赋能：新质"))),
            ("2、科技", Some((Arabic(1), 2, "科技"))),
            ("１．科技", Some((Arabic(1), 1, "科技"))),
            ("0 引言", Some((Arabic(1), 0, "引言"))),
            ("1 引言", Some((Arabic(1), 1, "引言"))),
            ("2.1 模型设定", Some((Arabic(2), 1, "模型设定"))),
            ("2.1.3模型设定", Some((Arabic(3), 3, "模型设定"))),
            ("（1）数据来源", Some((ArabicParen, 1, "数据来源"))),
            ("3)数据来源", Some((ArabicParen, 3, "数据来源"))),
            ("①数据来源", Some((Circled, 1, "数据来源"))),
            ("第一章 总则", Some((Chapter, 1, "总则"))),
            ("第二节　模型", Some((Section, 2, "模型"))),
            ("第三部分：结论", Some((Part, 3, "结论"))),
            ("第一，新质", Some((Ordinal, 1, "新质"))),
            ("第二,新质", Some((Ordinal, 2, "新质"))),
            ("其一，", Some((Among, 1, ""))),
            ("一是完善", Some((Being, 1, "完善"))),
            ("首先，完善", Some((Sequence, 1, "完善"))),
            ("最后,完善", Some((Sequence, LAST, "完善"))),
            ("壹、前言", Some((Formal, 1, "前言"))),
            ("參、研究發現", Some((Formal, 3, "研究發現"))),
            ("陆地面积很大", None),
            ("§1 引言", Some((Arabic(1), 1, "引言"))),
            ("§ 2.1 认知", Some((Arabic(2), 1, "认知"))),
            ("§3", Some((Arabic(1), 3, ""))),
            ("第一要务是发展", None),
            ("第四次工业革命", None),
            ("第20次会议", None),
            ("第一章分析了现状", None),
            ("1.4亿人口", None),
            ("2.5 万亿元", None),
            ("3.5%的增长", None),
            ("2023年以来", None),
            ("一、二产业融合", None),
            ("一枝独秀不是春", None),
            ("首先要看到", None),
            ("12 个月", None),
            ("", None),
        ];
        for (line, expected) in table {
            let seen = parse(line).map(|it| (it.style, it.value, &line[it.len..]));
            assert_eq!(seen, expected, "{line}");
        }
    }
}
