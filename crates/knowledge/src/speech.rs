//! What stands between quotation marks, and who says it.

mod name;
pub(crate) mod placed;
mod wording;

use crate::reading::Token;
use crate::words;
use name::subject;
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
    // The person that 他 points to: the last one who spoke in the paragraph.
    let mut last_person: Option<String> = None;
    let mut open_since: Option<Option<String>> = None;
    let mut paragraph = u32::MAX;
    for (sentence, words) in paper.sentences.iter().zip(tokens) {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            open_since = None;
            last_person = None;
        }
        let (ranges, opened) = ranges(&sentence.text, open_since.is_some());
        let mut here = Vec::new();
        for (nth, inner) in ranges.into_iter().enumerate() {
            let continued = nth == 0 && open_since.is_some();
            let speaker = match (&open_since, continued) {
                (Some(speaker), true) => speaker.clone(),
                _ => speaker(&sentence.text, words, &inner, &last_person),
            };
            here.push(Quote {
                inner,
                speaker,
                continued,
            });
        }
        if let Some(spoke) = first_person(words) {
            last_person = Some(spoke);
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
    last_person: &Option<String>,
) -> Option<String> {
    let before: Vec<&Token> = words.iter().filter(|it| it.end <= inner.start).collect();
    // A verb of an earlier statement reports nothing of this one.
    let from = before
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "。" | "！" | "？"))
        .map_or(0, |at| at + 1);
    match before
        .iter()
        .rposition(|it| is_speech(it))
        .filter(|at| *at >= from)
    {
        Some(at) => subject(&before[from..at], last_person)
            .or_else(|| wording::speaker(text, words, inner.start)),
        None => wording::speaker(text, words, inner.start)
            .or_else(|| trailing(text, words, inner, last_person)),
    }
}

/// Verbs and nouns that report only right before a quotation.
const ONLY_BEFORE_QUOTES: &[&str] = &[
    "所说",
    "所言",
    "判断",
    "论断",
    "宣告",
    "有云",
    "云",
    "曰",
    "有言",
    "有载",
    "记载",
    "说得好",
    "说道",
    "提醒",
    "呼吁",
    "倡导",
    "直言",
    "回答",
    "比喻",
    "形容",
    "概括",
    "称为",
    "誉为",
    "告诫",
    "勉励",
    "号召",
    "感叹",
    "追问",
    "发问",
    "曾说",
];

fn is_speech(token: &Token) -> bool {
    words::SPEECH.has(&token.text) || ONLY_BEFORE_QUOTES.contains(&token.text.as_str())
}

/// The person who speaks in a sentence, quoted or not.
fn first_person(words: &[Token]) -> Option<String> {
    let all: Vec<&Token> = words.iter().collect();
    let verb = all.iter().position(|it| words::SPEECH.has(&it.text))?;
    let name = subject(&all[..verb], &None)?;
    (!name.starts_with('《') && !name::is_institution(&name)).then_some(name)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_quotation_reaches_the_end() {
        let open = ranges("他说：“甲。", false);
        assert_eq!((open.0.first(), open.1), (Some(&(12..18)), true));
        let closed = ranges("乙。”丙", true);
        assert_eq!((closed.0.first(), closed.1), (Some(&(0..6)), false));
    }
}
