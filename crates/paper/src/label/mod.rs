//! The labels of front and back matter, in all their spellings: 摘要, [摘 要], 【内容提要】…

mod words;

use crate::character::is_blank;
use crate::front;
use crate::markup;
use words::{FIRSTS, WORDS};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Label {
    Title,
    Subtitle,
    Author,
    Affiliation,
    Abstract,
    Keywords,
    Classification,
    /// 文献标识码, 文章编号, DOI: nothing to learn from.
    Apparatus,
    Funding,
    AboutAuthors,
    Received,
    Editor,
    /// Where the paper was published before: 来源, 原载《…》.
    Source,
    /// 附录: questionnaires and tables behind the argument.
    Appendix,
    References,
    Notes,
    /// An entry of a reference list or a note, standing where its page ended. It has no word.
    Footnote,
    Thanks,
    AbstractEn,
    KeywordsEn,
}

/// A label found in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub label: Label,
    /// Where the label with its brackets and colon ends, in bytes of the line.
    pub end: usize,
}

const OPEN: &[char] = &['[', '［', '【', '〔', '〖', '（', '(', '<', '《', '「'];
const CLOSE: &[char] = &[']', '］', '】', '〕', '〗', '）', ')', '>', '》', '」'];

/// The label that opens `line`, if one does.
pub(crate) fn at_start(line: &str) -> Option<Found> {
    let lead = line
        .find(|c: char| !(is_blank(c) || "#*＊>_".contains(c)))
        .unwrap_or(line.len());
    if let Some(label) = unlabelled(&line[lead..], lead > 0) {
        return Some(Found { label, end: lead });
    }
    let (label, end, firm) = match_at(line, lead).or_else(|| unknown(line, lead))?;
    // `**摘要：**`
    let mut end = end;
    if line[end..].starts_with('*') {
        end = line.len()
            - line[end..]
                .trim_start_matches(|c: char| c == '*' || is_blank(c))
                .len();
    }
    let alone = line[end..].trim().is_empty() || is_translation(&line[end..]);
    let end = if is_translation(&line[end..]) {
        line.len()
    } else {
        end
    };
    (firm || alone).then_some(Found { label, end })
}

/// Matter that says what it is without a label: `本文系……阶段性成果`, `（作者系……）`,
/// `*　某某，某大学教授`.
fn unlabelled(words: &str, starred: bool) -> Option<Label> {
    let opened = words.starts_with(OPEN);
    let words = words.trim_start_matches(OPEN);
    let words = words
        .strip_prefix("注")
        .map_or(words, |it| it.trim_start_matches(['：', ':']));
    let begins = |all: &[&str]| all.iter().any(|it| words.starts_with(it));
    // Such notes are short, and few lines begin so: only those are searched.
    let holds = |all: &[&str]| all.iter().any(|it| words.contains(it));
    const FUNDED: &[&str] = &[
        "本文系",
        "本文为",
        "本文是",
        "本文受",
        "本研究受",
        "本文得到",
        "本研究得到",
        "本文研究受",
        "本文研究得到",
        "本文係",
        "本文為",
    ];
    if begins(FUNDED)
        && !words.starts_with("本文系统")
        && holds(&["项目", "基金", "课题", "資助", "計畫", "計劃"])
        && holds(&["成果", "资助", "项目", "資助"])
    {
        return Some(Label::Funding);
    }
    if begins(&[
        "原载",
        "原文载",
        "本文原载",
        "原刊于",
        "原文刊于",
        "本文原刊",
    ]) && holds(&["《"])
        && words.chars().count() <= 60
    {
        return Some(Label::Source);
    }
    if opened
        && begins(&[
            "作者分别",
            "作者系",
            "作者为",
            "作者是",
            "作者係",
            "作者單位",
        ])
    {
        return Some(Label::AboutAuthors);
    }
    let author = starred
        && !words.starts_with('*')
        && holds(&["教授", "研究员", "讲师", "研究生", "博士", "研究員", "講師"])
        && holds(&["大学", "学院", "研究院", "研究所", "党校", "大學", "學院"]);
    author.then_some(Label::AboutAuthors)
}

/// A label that is not in the list, told by its last word and its colon: `JEL分类号：`.
fn unknown(line: &str, at: usize) -> Option<(Label, usize, bool)> {
    const LAST: &[&str] = &[
        "号", "码", "日期", "项目", "简介", "网址", "邮箱", "地址", "编号", "電話", "电话", "版权",
    ];
    let rest = &line[at..];
    let word = rest.trim_start_matches(OPEN);
    let opened = word.len() < rest.len();
    let ends = |c: char| "：:".contains(c) || (opened && CLOSE.contains(&c));
    let end = word.char_indices().take(12).find(|it| ends(it.1))?.0;
    let name = word[..end].trim();
    let count = name.chars().count();
    let fits = (2..=10).contains(&count)
        && name
            .chars()
            .all(|c| crate::character::is_han(c) || c.is_ascii_alphabetic())
        && LAST.iter().any(|it| name.ends_with(it));
    let start = at + (rest.len() - word.len()) + end;
    let behind = line[start..]
        .trim_start_matches(|c: char| CLOSE.contains(&c) || "：:".contains(c) || is_blank(c));
    fits.then(|| (Label::Apparatus, line.len() - behind.len(), true))
}

/// `参考文献(References)`, `参考文献（References）：`
fn is_translation(rest: &str) -> bool {
    let bare = rest.trim_matches(|c: char| is_blank(c) || "()（）[]：:".contains(c));
    !bare.is_empty()
        && (bare.eq_ignore_ascii_case("references") || bare.eq_ignore_ascii_case("notes"))
}

/// A label from `at` on: its end, and whether brackets or a colon leave no doubt.
fn match_at(line: &str, at: usize) -> Option<(Label, usize, bool)> {
    let rest = &line[at..];
    let opened = rest.starts_with(OPEN);
    let mut start = at;
    if opened {
        start += rest.chars().next()?.len_utf8();
    }
    // Nearly all lines are turned away by their first character.
    let first = line[start..].chars().next()?;
    FIRSTS.binary_search(&first.to_ascii_lowercase()).ok()?;
    let (label, mut end) = WORDS
        .iter()
        .find_map(|&(word, label)| Some((label, match_word(line, start, word)?)))?;
    let mut spaced = false;
    let mut closed = false;
    let mut colon = false;
    for c in line[end..].chars() {
        match c {
            _ if is_blank(c) => spaced = true,
            _ if opened && !closed && CLOSE.contains(&c) => closed = true,
            '*' if !colon => {}
            '：' | ':' | '∶' | '︰' if !colon => colon = true,
            '／' | '/' | '｜' | '|' if signs(label) && !colon => colon = true,
            _ => break,
        }
        end += c.len_utf8();
    }
    let wide = line[..end].contains('\u{3000}') || line[start..end].contains("  ");
    let loose = spaced
        && (wide
            || matches!(
                label,
                Label::Abstract
                    | Label::Keywords
                    | Label::Classification
                    | Label::Received
                    | Label::AboutAuthors
                    | Label::Funding
                    | Label::Apparatus
            )
            || (label == Label::Author && names_follow(&line[end..])));
    // 附录A, 附录一: numbered, and nothing goes on as a sentence.
    if label == Label::Appendix {
        let titled = !line.contains(['，', '。', '；']) && line.chars().count() <= 30;
        return (titled && (opened || spaced || colon || is_counted(&line[end..])))
            .then_some((label, end, true));
    }
    // 作者：… inside (责任编辑 …) closes later.
    let signed = label == Label::Editor && spaced && line.chars().count() <= 14;
    let firm = closed || colon || loose || signed || (opened && spaced);
    Some((label, end, firm))
}

/// Labels of people, which some columns part from their names by a bar.
fn signs(label: Label) -> bool {
    matches!(
        label,
        Label::Editor | Label::Author | Label::Source | Label::Title
    )
}

/// Whether names come first: `作 者 罗霄，某校讲师` against `作者 认为`.
fn names_follow(rest: &str) -> bool {
    !front::leading_authors(rest).0.is_empty()
}

/// `A`, `1`, `一`: which of several appendices; or nothing more.
fn is_counted(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        None => true,
        Some(c) => {
            (c.is_ascii_alphanumeric() || "一二三四五六七八九".contains(c))
                && chars
                    .next()
                    .is_none_or(|c| is_blank(c) || "：:".contains(c))
        }
    }
}

/// Where `word` ends in `line` from `at` on; spaces may stand between its characters.
fn match_word(line: &str, at: usize, word: &str) -> Option<usize> {
    let mut wanted = word.chars();
    let mut next = wanted.next()?;
    let mut entity_end = 0;
    for (offset, c) in line[at..].char_indices() {
        if is_blank(c) || offset < entity_end {
            continue;
        }
        // `摘&nbsp;&nbsp;要`
        if c == '&'
            && let Some((len, space)) = markup::entity(&line[at + offset..])
            && is_blank(space)
        {
            entity_end = offset + len;
            continue;
        }
        if !c.eq_ignore_ascii_case(&next) {
            return None;
        }
        match wanted.next() {
            Some(it) => next = it,
            None => return Some(at + offset + c.len_utf8()),
        }
    }
    None
}

/// Where further labels stand within a line: `[中图分类号] D616 [文献标识码] A`.
pub(crate) fn inside(line: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, c) in line.char_indices() {
        let bracket = OPEN.contains(&c);
        if bracket && at > 0 && unlabelled(&line[at..], false).is_some() {
            found.push(at);
        }
        let parted = before.is_some_and(|b| is_blank(b) || matches!(b, '。' | '；' | ';'));
        if at > 0
            && (bracket || parted)
            && !is_blank(c)
            && let Some((label, end, _)) = match_at(line, at).or_else(|| unknown(line, at))
            && is_divider(label)
        {
            let marked = if bracket {
                line[at..end].contains(CLOSE)
            } else {
                line[at..end].contains(['：', ':', '∶'])
                    // `中图分类号 G521　文献标识码 A`: nothing else is written so.
                    || (matches!(label, Label::Classification | Label::Apparatus)
                        && line[at..end].ends_with(is_blank)
                        && line[end..].starts_with(|c: char| c.is_ascii_alphanumeric()))
            };
            if marked {
                found.push(at);
            }
        }
        before = Some(c);
    }
    found
}

/// Labels that may follow another on its line.
fn is_divider(label: Label) -> bool {
    !matches!(
        label,
        Label::Title
            | Label::Subtitle
            | Label::Author
            | Label::Source
            | Label::Appendix
            | Label::References
            | Label::Notes
            | Label::Thanks
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        use Label::*;
        let table: [(&str, Option<(Label, &str)>); 43] = [
            ("[摘 要] 新质", Some((Abstract, "新质"))),
            ("【摘要】新质", Some((Abstract, "新质"))),
            ("〔摘　要〕新质", Some((Abstract, "新质"))),
            ("摘　要：在发展", Some((Abstract, "在发展"))),
            ("摘要 在发展", Some((Abstract, "在发展"))),
            ("内容提要：在发展", Some((Abstract, "在发展"))),
            ("**摘要：**在发展", Some((Abstract, "在发展"))),
            ("## 摘要", Some((Abstract, ""))),
            ("摘要写得很好", None),
            ("关键词:数字经济", Some((Keywords, "数字经济"))),
            ("[关键词] 数字", Some((Keywords, "数字"))),
            ("關鍵詞：數字", Some((Keywords, "數字"))),
            ("Key words: new", Some((KeywordsEn, "new"))),
            ("**Abstract:** The", Some((AbstractEn, "The"))),
            ("Abstract art is", None),
            ("参考文献", Some((References, ""))),
            ("## 参考文献：", Some((References, ""))),
            ("参考文献的整理", None),
            ("【参考文献】", Some((References, ""))),
            ("注释：", Some((Notes, ""))),
            ("[责任编辑: 徐小梅]", Some((Editor, "徐小梅]"))),
            ("（责任编辑 徐小梅）", Some((Editor, "徐小梅）"))),
            ("基金项目：国家", Some((Funding, "国家"))),
            ("作者认为", None),
            ("编辑部的故事", None),
            ("编辑 李 闻", Some((Editor, "李 闻"))),
            (
                "责编／周小梨　美编／杨玲玲",
                Some((Editor, "周小梨　美编／杨玲玲")),
            ),
            ("JEL分类号：G21", Some((Apparatus, "G21"))),
            (
                "（作者系某大学教授）",
                Some((AboutAuthors, "（作者系某大学教授）")),
            ),
            (
                "*　顾某，某大学法学院副教授。",
                Some((AboutAuthors, "顾某，某大学法学院副教授。")),
            ),
            (
                "【注：本文系国家社会科学基金项目成果】",
                Some((Funding, "【注：本文系国家社会科学基金项目成果】")),
            ),
            ("电话号码：是个人信息", Some((Apparatus, "是个人信息"))),
            ("本文系统分析了项目的成果。", None),
            (
                "作者简介 张三，某大学教授",
                Some((AboutAuthors, "张三，某大学教授")),
            ),
            ("作 者 罗霄，某校讲师。", Some((Author, "罗霄，某校讲师。"))),
            ("作者 认为这样不妥", None),
            ("编辑｜小周", Some((Editor, "小周"))),
            ("摘&nbsp;&nbsp;要", Some((Abstract, ""))),
            (
                "来源：《学刊》2024年第2期",
                Some((Source, "《学刊》2024年第2期")),
            ),
            (
                "原载《学刊》2024年第2期",
                Some((Source, "原载《学刊》2024年第2期")),
            ),
            ("附录  访谈提纲", Some((Appendix, "访谈提纲"))),
            ("附录A 问卷", Some((Appendix, "A 问卷"))),
            ("附录中的问卷，见下文。", None),
        ];
        for (line, expected) in table {
            let seen = at_start(line).map(|it| (it.label, &line[it.end..]));
            assert_eq!(seen, expected, "{line}");
        }
    }

    #[test]
    fn several_on_a_line() {
        let line = "[中图分类号] D616 [文献标识码] A [文章编号] 1000-1";
        let parts: Vec<&str> = inside(line).into_iter().map(|at| &line[at..]).collect();
        assert_eq!(
            parts,
            ["[文献标识码] A [文章编号] 1000-1", "[文章编号] 1000-1"]
        );
        assert!(inside("他说：参考文献很多").is_empty());
    }
}
