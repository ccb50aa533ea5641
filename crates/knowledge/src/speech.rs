//! What stands between quotation marks, and who says it.

use crate::reading::{Class, Token};
use crate::words;
use paper::Paper;
use std::ops::Range;

/// A stretch of a sentence between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quote {
    /// Within the marks, in bytes.
    pub(crate) inner: Range<usize>,
    /// Who says it; `None` where the sentence does not tell.
    pub(crate) speaker: Option<String>,
    /// It began in an earlier sentence.
    pub(crate) continued: bool,
}

/// The quotations of each sentence of the paper.
pub(crate) fn quotes(paper: &Paper, tokens: &[Vec<Token>]) -> Vec<Vec<Quote>> {
    let mut all = Vec::with_capacity(paper.sentences.len());
    // A person named as speaker stays the one that 他 points to within the section.
    let mut last_person: Option<String> = None;
    let mut open_since: Option<Option<String>> = None;
    let mut paragraph = u32::MAX;
    for (sentence, words) in paper.sentences.iter().zip(tokens) {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            open_since = None;
        }
        let (ranges, opened) = ranges(&sentence.text, open_since.is_some());
        let mut here = Vec::new();
        for (nth, inner) in ranges.into_iter().enumerate() {
            let continued = nth == 0 && open_since.is_some();
            let speaker = match (&open_since, continued) {
                (Some(speaker), true) => speaker.clone(),
                _ => speaker(&sentence.text, words, &inner, &mut last_person),
            };
            here.push(Quote {
                inner,
                speaker,
                continued,
            });
        }
        open_since = opened.then(|| here.last().and_then(|it| it.speaker.clone()));
        all.push(here);
    }
    all
}

/// The ranges within double quotation marks, and whether the last one stays open.
fn ranges(text: &str, mut open: bool) -> (Vec<Range<usize>>, bool) {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '“' if !open => {
                open = true;
                start = at + c.len_utf8();
            }
            '”' if open => {
                open = false;
                found.push(start..at);
            }
            _ => {}
        }
    }
    if open {
        found.push(start..text.len());
    }
    (found, open)
}

/// Who says what stands at `inner`: the subject of the reporting verb before it, or behind it.
fn speaker(
    text: &str,
    words: &[Token],
    inner: &Range<usize>,
    last_person: &mut Option<String>,
) -> Option<String> {
    let before: Vec<&Token> = words.iter().filter(|it| it.end <= inner.start).collect();
    let verb = before.iter().rposition(|it| is_speech(it));
    let named = match verb {
        Some(at) => subject(&before[..at], last_person),
        None => trailing(text, words, inner, last_person),
    };
    if let Some(name) = &named
        && words
            .iter()
            .any(|it| it.tag.starts_with("nr") && it.text == *name)
    {
        *last_person = Some(name.clone());
    }
    named
}

fn is_speech(token: &Token) -> bool {
    words::SPEECH.has(&token.text) || token.text == "所说" || token.text == "所言"
}

/// The one who speaks, from the words before the reporting verb.
fn subject(before: &[&Token], last_person: &Option<String>) -> Option<String> {
    let from = before
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "。" | "；" | "！" | "？" | "”"))
        .map_or(0, |at| at + 1);
    let clauses: Vec<&[&Token]> = before[from..]
        .split(|it| it.text == "，" || it.text == "：")
        .collect();
    for clause in clauses.iter().rev().filter(|it| !it.is_empty()) {
        if let Some(pronoun) = clause
            .iter()
            .find(|it| matches!(it.text.as_str(), "他" | "她"))
        {
            let _ = pronoun;
            return last_person.clone();
        }
        if let Some(name) = body(clause).or_else(|| person(clause)) {
            return Some(name);
        }
    }
    None
}

/// 以X同志为核心的党中央: the body, not the person.
fn body(clause: &[&Token]) -> Option<String> {
    let text: String = clause.iter().map(|it| it.text.as_str()).collect();
    let start = text.find('以')?;
    let end = ["党中央", "共产党人", "领导集体", "中央领导集体"]
        .iter()
        .filter_map(|it| text.find(it).map(|at| at + it.len()))
        .max()?;
    (start < end && text[start..end].contains('为')).then(|| text[start..end].to_owned())
}

fn person(clause: &[&Token]) -> Option<String> {
    let named = clause
        .iter()
        .find(|it| it.tag.starts_with("nr") && it.text.chars().count() > 1);
    if let Some(name) = named {
        return Some(name.text.clone());
    }
    institution(clause)
}

/// A report, a meeting, an office: the noun phrase right before the verb.
fn institution(clause: &[&Token]) -> Option<String> {
    const ENDINGS: &[&str] = &[
        "报告",
        "会议",
        "决定",
        "意见",
        "纲要",
        "规划",
        "公报",
        "白皮书",
        "宣言",
        "讲话",
        "宪法",
        "文件",
        "全会",
        "代表大会",
        "大会",
        "委员会",
        "银行",
        "组织",
        "研究院",
        "研究所",
        "论坛",
        "部",
        "局",
        "署",
        "院",
        "党中央",
        "国务院",
        "中央",
        "》",
    ];
    let end = clause
        .iter()
        .rposition(|it| !(it.tag == "d" || it.class == Class::Closed || it.tag == "ad"))?;
    let text: String = clause[..=end].iter().map(|it| it.text.as_str()).collect();
    let text = text
        .trim_start_matches("在")
        .trim_start_matches("正如")
        .trim_start_matches("根据")
        .to_owned();
    let fits = (2..=20).contains(&text.chars().count());
    (fits && ENDINGS.iter().any(|it| text.ends_with(it))).then_some(text)
}

/// “…”，马克思写道。
fn trailing(
    text: &str,
    words: &[Token],
    inner: &Range<usize>,
    last_person: &Option<String>,
) -> Option<String> {
    let behind: Vec<&Token> = words
        .iter()
        .filter(|it| it.start >= inner.end)
        .take_while(|it| it.text != "。" && it.text != "“")
        .collect();
    let verb = behind.iter().position(|it| is_speech(it))?;
    let closes = text[behind.get(verb)?.end..].starts_with(['。', '，', '：']);
    (closes && verb <= 6)
        .then(|| subject(&behind[1..verb.max(1)], last_person))
        .flatten()
}
