//! The lines above the abstract: the journal's head, title, authors, affiliations.

use super::affiliation::{affiliations, is_affiliation};
use super::names::{authors, bracketed, western_authors};
use crate::character::{self, is_blank, is_han, is_letter, is_mostly_han};
use crate::citation;
use crate::furniture;
use crate::label::Label;
use crate::lines::{Layout, Line};
use crate::number;
use crate::reflow::{bare, is_known_heading};
use std::ops::Range;

/// What a line at the top is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TopLine {
    /// The journal's: name, volume, issue, column.
    Running,
    Title,
    Authors,
    Affiliation,
    /// The English title or the authors in Pinyin, between the Chinese ones and the abstract.
    English,
    /// A label with its content.
    Label,
}

/// How many lines at the start may be title and authors.
const MOST_LINES: usize = 20;

/// The lines above the abstract, the first heading or the first paragraph, each with what it is.
///
/// `above` is the title that stands in front matter already: then the text has no top, but for a
/// first line that says it again.
pub(crate) fn top(lines: &[Line<'_>], layout: Layout, above: Option<&str>) -> Vec<Option<TopLine>> {
    if let Some(title) = above {
        let again = lines.first().is_some_and(|it| bare(it.text).0 == title);
        return if again {
            vec![Some(TopLine::Title)]
        } else {
            Vec::new()
        };
    }
    let first = zone(lines, 0..lines.len().min(MOST_LINES), layout);
    let titled = first
        .iter()
        .zip(lines)
        .any(|(kind, line)| *kind == TopLine::Title && line.text.contains(is_han));
    let mut kinds: Vec<Option<TopLine>> = first.into_iter().map(Some).collect();
    if !titled && let Some(second) = behind_english(lines) {
        let found = zone(lines, second.clone(), layout);
        if found.len() == second.len() && found.contains(&TopLine::Title) {
            kinds.resize(second.start.max(kinds.len()), None);
            kinds.truncate(second.start);
            kinds.extend(found.into_iter().map(Some));
        }
    }
    kinds
}

/// The lines between an English abstract that comes first and the Chinese one.
fn behind_english(lines: &[Line<'_>]) -> Option<Range<usize>> {
    let labelled = |it: &Line<'_>, wanted: &[Label]| {
        it.label.is_some_and(|found| wanted.contains(&found.label))
    };
    let end = lines
        .iter()
        .position(|it| labelled(it, &[Label::Abstract, Label::Keywords]))?;
    let english = lines[..end]
        .iter()
        .rposition(|it| labelled(it, &[Label::AbstractEn, Label::KeywordsEn]))?;
    let start = (english..end).find(|&it| lines[it].text.contains(is_han))?;
    (end - start <= MOST_LINES).then_some(start..end)
}

/// What the lines of a range are, up to the first that is no part of a top.
fn zone(lines: &[Line<'_>], range: Range<usize>, layout: Layout) -> Vec<TopLine> {
    let start = range.start;
    let mut kinds: Vec<TopLine> = Vec::new();
    for at in range {
        match kind(lines, at, &kinds, layout) {
            Some(kind) => kinds.push(kind),
            None => break,
        }
    }
    let lines = &lines[start..];
    // What stands above the last line of the journal's head belongs to that head.
    let authors = kinds
        .iter()
        .position(|&it| it == TopLine::Authors)
        .unwrap_or(kinds.len());
    let running = kinds[..authors]
        .iter()
        .rposition(|&it| it == TopLine::Running);
    if let Some(last) = running
        && kinds[last..authors].contains(&TopLine::Title)
    {
        kinds[..last]
            .iter_mut()
            .filter(|it| matches!(it, TopLine::Title | TopLine::English))
            .for_each(|it| *it = TopLine::Running);
    }
    name_column(lines, &mut kinds);
    // A head that comes on every page is the journal's if a title of its own follows.
    for at in 0..authors.min(kinds.len()) {
        let title_below =
            kinds[at + 1..authors]
                .iter()
                .zip(&lines[at + 1..])
                .any(|(kind, line)| {
                    *kind == TopLine::Title && !line.repeated && !line.text.starts_with(['—', '–'])
                });
        if kinds[at] == TopLine::Title && lines[at].repeated && title_below {
            kinds[at] = TopLine::Running;
        }
    }
    kinds
}

/// `本刊特稿` over a title: the journal's column, much shorter than the title, which does not go on
/// with it.
fn name_column(lines: &[Line<'_>], kinds: &mut [TopLine]) {
    let mut titles = (0..kinds.len()).filter(|&it| kinds[it] == TopLine::Title);
    let (Some(first), Some(second)) = (titles.next(), titles.next()) else {
        return;
    };
    let count = |at: usize| bare(lines[at].text).0.chars().count();
    let goes_on = lines[second].text.starts_with([
        '与', '和', '及', '的', '—', '–', '-', '：', ':', '─', '（', '(',
    ]);
    if count(first) <= 6 && count(second) >= 10 && !goes_on {
        kinds[first] = TopLine::Running;
    }
}

fn kind(lines: &[Line<'_>], at: usize, above: &[TopLine], layout: Layout) -> Option<TopLine> {
    let line = &lines[at];
    if let Some(found) = line.label {
        let early = matches!(
            found.label,
            Label::Title
                | Label::Author
                | Label::Affiliation
                | Label::Apparatus
                | Label::Classification
                | Label::Received
        );
        return early.then_some(TopLine::Label);
    }
    let (words, _) = bare(line.text);
    let title_seen = above.contains(&TopLine::Title);
    let authors_seen = above.contains(&TopLine::Authors);
    if is_masthead(words) || (!title_seen && furniture::names_issue(words)) {
        return Some(TopLine::Running);
    }
    let dashed =
        words.starts_with(['—', '–', '-', '─']) && !words.starts_with("- ") && !line.closed;
    let subtitle = title_seen && !authors_seen && dashed;
    if subtitle {
        return Some(TopLine::Title);
    }
    if number::parse(words).is_some_and(|it| !words[it.len..].is_empty() && !is_affiliation(words))
    {
        return None;
    }
    let wrapped = above.last() == Some(&TopLine::Affiliation) && is_unclosed(lines[at - 1].text);
    if wrapped && line.width <= 100 {
        return Some(TopLine::Affiliation);
    }
    let western = title_seen && !authors_seen && western_authors(words).is_some();
    if authors(words).is_some() || western {
        return Some(TopLine::Authors);
    }
    if title_seen && is_dateline(words) {
        return Some(TopLine::Running);
    }
    // □ 政治学研究
    if words.starts_with(['□', '○', '◇', '●', '◎']) && words.chars().count() <= 14 {
        return Some(TopLine::Running);
    }
    if is_affiliation(words)
        && (title_seen || words.starts_with(['(', '（']))
        && !words.contains('。')
    {
        return Some(TopLine::Affiliation);
    }
    let english =
        title_seen && !is_mostly_han(words) && !words.contains(is_han) && words.contains(is_letter);
    if english && line.width <= 140 && !words.ends_with('.') {
        return Some(TopLine::English);
    }
    // Under the journal's head what looked like a title above was the journal's name.
    let below_head = above.contains(&TopLine::Running)
        && matches!(above.last(), Some(TopLine::Running | TopLine::English));
    if (!title_seen || (below_head && !authors_seen)) && is_open_title(lines, at) {
        return Some(TopLine::Title);
    }
    if authors_seen || is_paragraph(line, layout) {
        return None;
    }
    if !title_seen {
        return Some(TopLine::Title);
    }
    goes_on(lines, at, above, layout).then_some(TopLine::Title)
}

/// `……何以增收：` or `……的演进逻辑、`, which its next line goes on with, and then the authors: a title.
fn is_open_title(lines: &[Line<'_>], at: usize) -> bool {
    let words = bare(lines[at].text).0;
    let open = words.ends_with(['：', ':', '、']) && words.chars().count() <= 40;
    let signed = lines[at + 1..]
        .iter()
        .skip(1)
        .take(2)
        .any(|it| authors(it.text).is_some());
    open && signed && !words.contains(['，', '。', '；'])
}

/// Whether a bracket still waits for its end.
fn is_unclosed(text: &str) -> bool {
    text.matches(['（', '(']).count() > text.matches(['）', ')']).count()
}

/// Whether a second line continues the title: nothing heads a text, and authors or the abstract
/// follow soon.
fn goes_on(lines: &[Line<'_>], at: usize, above: &[TopLine], layout: Layout) -> bool {
    let line = &lines[at];
    let second = above.iter().filter(|&&it| it == TopLine::Title).count() < 3;
    if line.text.starts_with('#') || is_known_heading(bare(line.text).0) || !second {
        return false;
    }
    let after_running = above.last() == Some(&TopLine::Running);
    lines[at + 1..].iter().take(4).find_map(|it| {
        let words = bare(it.text).0;
        if authors(words).is_some() || it.label.is_some() {
            Some(true)
        } else if is_paragraph(it, layout) || number::parse(words).is_some() {
            Some(after_running)
        } else {
            None
        }
    }) == Some(true)
}

/// Whether a line is running text.
fn is_paragraph(line: &Line<'_>, layout: Layout) -> bool {
    let words = citation::without_marks(bare(line.text).0);
    let marks = words.matches(['，', ',', '；', ';']).count();
    let open = words.ends_with(['，', ',', '、', '；', '：', ':']);
    let ended = words.contains('。') || words.ends_with(['！', '!']);
    // Space between Chinese characters and marks of Markdown say nothing of the length.
    let width: u32 = words
        .chars()
        .filter(|&c| !line.han || !(is_blank(c) || matches!(c, '\\' | '*')))
        // Half-width marks will be full width.
        .map(|c| {
            let mark = line.han && c.is_ascii_punctuation();
            if mark { 2 } else { character::width(c) }
        })
        .sum();
    let full = match layout {
        Layout::Wrapped(full) => line.width * 20 >= full * 17 && (marks > 0 || line.indented),
        Layout::Paragraphs => width > 80 && marks > 0,
    };
    ended || open || full || marks >= 2 || width > 120
}

/// `原创 李小满 江南学刊 2024-05-06 08:30`: what a page of the web says of its origin.
fn is_dateline(words: &str) -> bool {
    let digits = |it: &str| it.len() >= 2 && it.bytes().all(|b| b.is_ascii_digit());
    let dated = words.split([' ', '\u{3000}']).any(|it| {
        let parts: Vec<&str> = it.split(['-', '/', '.']).collect();
        matches!(parts[..], [year, month, day] if year.len() == 4 && digits(year) && digits(month) && digits(day))
    });
    let short = words.chars().count() <= 50 && !words.contains(['，', '。']);
    short && (dated || words.starts_with("原创 "))
}

/// What the top lines say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Top {
    pub title: String,
    pub title_en: String,
    pub authors: Vec<String>,
    pub affiliations: Vec<String>,
}

/// The lines, an affiliation that was broken in its brackets made whole.
fn joined(lines: &[(TopLine, String)]) -> Vec<(TopLine, String)> {
    let mut joined: Vec<(TopLine, String)> = Vec::new();
    for (kind, line) in lines {
        match joined.last_mut() {
            Some((TopLine::Affiliation, above))
                if *kind == TopLine::Affiliation && is_unclosed(above) =>
            {
                above.push_str(line);
            }
            _ => joined.push((*kind, line.clone())),
        }
    }
    joined
}

/// Reads the lines, each cleaned but for the spaces between names.
pub(crate) fn read_top(lines: &[(TopLine, String)]) -> Top {
    let mut top = Top::default();
    let lines = joined(lines);
    let han = |kind: TopLine| lines.iter().any(|it| it.0 == kind && it.1.contains(is_han));
    let (han_title, han_authors, han_places) = (
        han(TopLine::Title),
        han(TopLine::Authors),
        han(TopLine::Affiliation),
    );
    for (kind, line) in &lines {
        let words = line.trim();
        // What is said in Chinese and in English is taken from the Chinese.
        let foreign = !words.contains(is_han);
        match kind {
            TopLine::Title if foreign && han_title && words.contains(' ') => {
                join_title(&mut top.title_en, words);
            }
            TopLine::Title => {
                let (names, words) = signed_title(words);
                top.authors.extend(names);
                join_title(&mut top.title, words);
            }
            TopLine::Authors if foreign && han_authors => {}
            TopLine::Affiliation if foreign && han_places => {}
            TopLine::Authors => {
                let known = top.authors.clone();
                let names = authors(words).or_else(|| western_authors(words));
                let names = names.unwrap_or_default();
                top.authors
                    .extend(names.into_iter().filter(|it| !known.contains(it)));
                top.affiliations.extend(
                    bracketed(words)
                        .iter()
                        .filter(|it| is_affiliation(it))
                        .flat_map(|it| affiliations(it)),
                );
            }
            TopLine::Affiliation => top.affiliations.extend(affiliations(words)),
            TopLine::English if authors(words).is_none() => join_title(&mut top.title_en, words),
            _ => {}
        }
    }
    top.title = top
        .title
        .trim_end_matches(['*', '＊', '∗', '①', '†', '※', ' ', '\u{3000}'])
        .to_owned();
    top
}

/// `李小满｜非遗保护`: the author before the title.
fn signed_title(words: &str) -> (Vec<String>, &str) {
    let Some((name, title)) = words.split_once(['｜', '|']) else {
        return (Vec::new(), words);
    };
    match authors(name.trim()) {
        Some(names) if !title.trim().is_empty() => (names, title.trim()),
        _ => (Vec::new(), words),
    }
}

/// A subtitle is set off by a dash; other second lines continue the first.
pub(super) fn join_title(title: &mut String, more: &str) {
    if title.is_empty() {
        title.push_str(more);
        return;
    }
    let rest = more.trim_start_matches(['—', '–', '-', '－', ' ', '─']);
    if rest.len() < more.len() {
        title.truncate(title.trim_end_matches(['—', '─']).len());
        title.push_str("——");
    } else if title.ends_with(is_letter) && rest.starts_with(is_letter) {
        title.push(' ');
    }
    title.push_str(rest);
}

/// The head of a journal's page: name, volume, issue, date, ISSN, column.
pub(crate) fn is_masthead(words: &str) -> bool {
    let words = words.trim();
    let digits = words.contains(|c: char| c.is_ascii_digit());
    let short = words.chars().count() <= 50;
    let issue =
        digits && short && words.contains(['卷', '期']) && words.contains(['第', '年', '总']);
    let date = digits
        && words
            .chars()
            .all(|c| !c.is_alphabetic() || "年月日".contains(c));
    let column = words.starts_with(['·', '■', '◆', '▲', '【', '★', '※', '［', '['])
        && words.ends_with(['·', '■', '◆', '▲', '】', '★', '※', '］', ']'])
        && words.chars().count() <= 20;
    let journal = words.ends_with("学报")
        || words.ends_with("版）")
        || words.ends_with("版)")
        || words.contains("学报（")
        || words.contains("学报(");
    let plain = words.chars().all(|c| !c.is_alphanumeric());
    const OPENERS: &[&str] = &[
        "Vol",
        "No.",
        "ISSN",
        "CN",
        "http",
        "www.",
        "Journal of",
        "JOURNAL OF",
    ];
    issue
        || date
        || column
        || journal
        || plain
        || is_english_date(words)
        || OPENERS.iter().any(|it| words.starts_with(it))
}

/// `May 2025`, `2025年5月 May 2025`, `Sep., 2023`.
fn is_english_date(words: &str) -> bool {
    const MONTHS: &[&str] = &[
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    words.chars().count() <= 30
        && MONTHS.iter().any(|it| words.contains(it))
        && words.contains("20")
        && words.chars().filter(|c| c.is_alphabetic()).count() <= 14
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn what_stands_at_the_top() {
        use TopLine::*;
        let table: [(&str, &[TopLine]); 17] = [
            (
                "2025年第1期\n托管何以增收：\n基于规模化视角的证据\n麦青禾1  岳鸣岐2\n摘要：甲。",
                &[Running, Title, Title, Authors],
            ),
            (
                "本刊特稿\n论新时代家风建设的资源与路径\n文/罗 霄\n摘要：甲。",
                &[Running, Title, Authors],
            ),
            (
                "论数字经济\n原创 李小满 江南学刊 2024-05-06 08:30\n摘要：甲。",
                &[Title, Running],
            ),
            (
                "On the Digital Economy\nZHANG San\nAbstract: The.\nKeywords: a\n论数字经济\n张三\n摘要：甲。",
                &[Title, Authors, Title, Authors],
            ),
            ("论数字经济\n张三\n摘要：甲。", &[Title, Authors]),
            ("摘要：甲。", &[]),
            ("一、引言\n甲。", &[]),
            ("近年来，数字经济快速发展，规模不断扩大。\n乙。", &[]),
            (
                "第39卷 第5期\n2023年9月\n经济管理评论\nVol.39 No.5\n论数字经济\n张三\n摘要：甲。",
                &[Running, Running, Running, Running, Title, Authors],
            ),
            (
                "论数字经济的逻辑\n与实践路径\n张三\n摘要：甲。",
                &[Title, Title, Authors],
            ),
            (
                "论数字经济\n——以浙江为例\n张三 李四\n（浙江大学 经济学院，杭州 310027）\n摘要：甲。",
                &[Title, Title, Authors, Affiliation],
            ),
            (
                "论数字经济\n张三\nOn the Digital Economy\nZHANG San\n摘要：甲。",
                &[Title, Authors, English, Authors],
            ),
            (
                "论数字经济\n2024-03-25 祁文博 严溪\n现代教育研究 2024年2期\n摘要：甲。",
                &[Title, Authors, Running],
            ),
            (
                "第43卷第3期\n2025年5月\n江淮学刊\nMay 2025\n论数字经济\n顾明*\n摘要：甲。",
                &[Running, Running, Running, Running, Title, Authors],
            ),
            ("论数字经济\n引言\n数字经济是重要的。", &[Title]),
            (
                "第4卷第2期\n2025年4月\n江淮学刊\nJianghuai Review\nVol.4 No.2\nApr. 2025\n\
                 论数字经济的逻辑、\n成效与路径\n\n张三1，李四2\n\n（1.江北大学 经济学院，湖北 武汉 430072）\n摘要：甲。",
                &[
                    Running,
                    Running,
                    Running,
                    Running,
                    Running,
                    Running,
                    Title,
                    Title,
                    Authors,
                    Affiliation,
                ],
            ),
            (
                "论数字经济的逻辑、\n成效与路径\n张三 李四\n摘要：甲。",
                &[Title, Title, Authors],
            ),
        ];
        for (text, expected) in table {
            let lines = split(text, 0);
            let seen: Vec<TopLine> = top(&lines, Layout::Paragraphs, None)
                .into_iter()
                .flatten()
                .collect();
            assert_eq!(seen, expected, "{text}");
        }
    }
}
