//! Other names of the same thing: 《…》（RCEP）, X（简称Y）, X（以下简称“Y”）, X，又称Y.

use paper::Paper;
use std::collections::{BTreeMap, BTreeSet};

/// Which names stand for which.
#[derive(Debug, Default)]
pub(crate) struct Aliases(BTreeMap<String, BTreeSet<String>>);

impl Aliases {
    /// The other names of `term`.
    pub(crate) fn of(&self, term: &str) -> Vec<String> {
        self.0
            .get(term)
            .map(|it| it.iter().cloned().collect())
            .unwrap_or_default()
    }
}

/// The aliases that a paper introduces.
pub(crate) fn find(paper: &Paper) -> Aliases {
    let mut aliases = Aliases::default();
    for sentence in &paper.sentences {
        for (long, short) in introduced(&sentence.text) {
            if long != short {
                aliases.0.entry(long).or_default().insert(short);
            }
        }
    }
    aliases
}

/// The words that open a short form within brackets.
const OPENERS: &[&str] = &[
    "以下简称",
    "下文简称",
    "简称为",
    "简称",
    "又称",
    "又名",
    "亦称",
    "也称",
    "缩写为",
    "即",
    "英文缩写",
];

/// Pairs of long and short name that a sentence introduces in brackets.
fn introduced(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('（').map(|it| from + it) {
        let inside_start = open + '（'.len_utf8();
        let Some(close) = text[inside_start..].find('）').map(|it| inside_start + it) else {
            break;
        };
        from = close;
        if let Some(short) = short_form(&text[inside_start..close])
            && let Some(long) = long_form(&text[..open], &short)
        {
            pairs.push((long, short));
        }
    }
    pairs
}

fn short_form(inside: &str) -> Option<String> {
    let last = inside.rsplit(['，', '；', ',']).next()?.trim();
    let opened = OPENERS.iter().find_map(|it| last.strip_prefix(it));
    let name = opened.unwrap_or(last).trim_matches(['“', '”', '：', ' ']);
    let latin = name.len() >= 2
        && name.len() <= 12
        && name.chars().all(|c| {
            c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-' || c.is_ascii_lowercase()
        })
        && name.chars().filter(char::is_ascii_uppercase).count() >= 2;
    let chars = name.chars().count();
    let chinese =
        opened.is_some() && (2..=12).contains(&chars) && !name.contains(['，', '、', '。', '的']);
    (latin || chinese).then(|| name.to_owned())
}

/// The name before the bracket: 《…》, “…”, or the phrase back to the last mark or joining word.
fn long_form(before: &str, short: &str) -> Option<String> {
    for (open, close) in [('《', '》'), ('“', '”')] {
        if let Some(inner) = before.strip_suffix(close) {
            let start = inner.rfind(open)? + open.len_utf8();
            return Some(inner[start..].to_owned());
        }
    }
    let marks: &[char] = &['，', '。', '、', '；', '：', '）', '》', '”', '“', '（'];
    let phrase = before.rsplit(marks).next()?;
    // A name that a verb governs begins behind the verb; without a dictionary the longest of the
    // usual openers is cut.
    let phrase = [
        "包括", "例如", "加入", "提出", "采用", "利用", "使用", "通过", "基于", "以及", "即", "和",
        "与", "的", "对", "在", "将",
    ]
    .iter()
    .filter_map(|it| phrase.rfind(it).map(|at| at + it.len()))
    .max()
    .map_or(phrase, |at| {
        if phrase[at..].chars().count() >= short.chars().count().max(4) {
            &phrase[at..]
        } else {
            phrase
        }
    });
    let chars = phrase.chars().count();
    (3..=24).contains(&chars).then(|| phrase.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(text: &str) -> Vec<(String, String)> {
        introduced(text)
    }

    #[test]
    fn brackets_introduce_short_names() {
        for (text, long, short) in [
            (
                "积极加入《区域全面经济伙伴关系协定》（RCEP）",
                "区域全面经济伙伴关系协定",
                "RCEP",
            ),
            (
                "人工智能（Artificial Intelligence，AI）迅速发展",
                "人工智能",
                "AI",
            ),
            (
                "《中华人民共和国数据安全法》（以下简称《数据安全法》）",
                "中华人民共和国数据安全法",
                "《数据安全法》",
            ),
            ("采用卷积神经网络（简称CNN）", "卷积神经网络", "CNN"),
        ] {
            assert_eq!(pair(text), [(long.to_owned(), short.to_owned())], "{text}");
        }
    }

    #[test]
    fn other_brackets_introduce_none() {
        for text in [
            "核心零部件（元器件）",
            "报告（2024年）",
            "见图（a）",
            "（一）总体要求",
        ] {
            assert_eq!(pair(text), [], "{text}");
        }
    }
}
