//! Rules on stems and on what cards show first.

use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::model::{Card, Content, Kind};
use crate::wording::{balanced, length, open_reference, others_of_what};

/// Bounds of a stem in characters (real exams: tenth 16, median 28, ninetieth percentile 65).
const STEM: std::ops::RangeInclusive<usize> = 12..=70;
/// Bound of a judgement or blank, whose stem is a sentence of the paper.
const SENTENCE: usize = 90;
/// Bound of what a card shows.
const CARD: usize = 130;

pub(super) fn length_in_bounds(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let text = draft.visible();
    // The title says which paper is meant; it is not read.
    let title = corpus
        .source(&draft.point.paper)
        .map_or("", |it| it.paper.front.title.as_str());
    let named = !title.is_empty() && text.contains(title);
    let size = length(&text) - if named { length(title) } else { 0 };
    let good = match draft.kind() {
        Kind::Card => (2..=CARD).contains(&size),
        // 名词解释 shows the term alone.
        Kind::Term => size <= *STEM.end(),
        Kind::Judgement | Kind::Blank => (*STEM.start()..=SENTENCE).contains(&size),
        _ => STEM.contains(&size),
    };
    good.then_some(())
        .ok_or_else(|| format!("{size} characters"))
}

pub(super) fn is_complete(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let text = draft.visible();
    let dangling = ["，", "、", "；", "：", "）", "”", "的", "了"]
        .iter()
        .any(|it| text.starts_with(it) && !text.starts_with(crate::draft::GAP));
    let ends = match draft.content {
        Content::Question(_) => text.ends_with(['。', '？', '”']),
        Content::Card(_) => !text.ends_with(['，', '、', '；', '：']),
    };
    // `…的不同寻常之处在于。` is cut before what it says.
    let said = text.trim_end_matches(['。', '？', '”']);
    let cut = ["在于", "就是", "取决于", "意味着", "表现为", "包括", "正是"]
        .iter()
        .any(|it| said.ends_with(it));
    let cut = cut || runs_on(&unquoted(&text));
    (!text.is_empty() && balanced(&text) && !dangling && ends && !cut)
        .then_some(())
        .ok_or_else(|| text.clone())
}

/// Whether a clause has two predicates without a joint: `过程中伴随甲问题影响乙`.
fn runs_on(text: &str) -> bool {
    const VERBS: &[&str] = &["伴随", "出现", "存在", "产生", "面临"];
    const THEN: &[&str] = &["影响", "导致", "制约", "阻碍", "加剧"];
    text.split(['，', '；', '。']).any(|clause| {
        let then = THEN
            .iter()
            .filter_map(|it| clause.split_once(&format!("问题{it}")));
        let mut before = then.map(|it| it.0);
        before.any(|it| {
            VERBS.iter().any(|verb| {
                let behind = it.rsplit_once(verb);
                behind.is_some_and(|it| !it.1.starts_with('的') && !it.0.is_empty())
            })
        })
    })
}

pub(super) fn points_nowhere(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    // A quotation card shows somebody's very words.
    if matches!(draft.content, Content::Card(Card::Quotation { .. })) {
        return Ok(());
    }
    let seen = draft.visible();
    // 我们 are the authors, or whoever reads: in a quotation, whoever is quoted.
    let own = unquoted(&seen);
    if let Some(word) = ["我们", "在我看来", "我认为"]
        .iter()
        .find(|it| own.contains(**it))
    {
        return Err((*word).to_owned());
    }
    // `H3` is a mark of the paper's own.
    let chars: Vec<char> = seen.chars().collect();
    if chars
        .windows(2)
        .any(|it| it[0] == 'H' && it[1].is_ascii_digit())
    {
        return Err("H".to_owned());
    }
    if others_of_what(&seen) {
        return Err("其他".to_owned());
    }
    match open_reference(&seen) {
        Some(word) => Err(word.to_owned()),
        None => Ok(()),
    }
}

/// The text without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut depth = 0_i32;
    let outside = text.chars().filter(|c| {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    outside.collect()
}

pub(super) fn no_citation_mark(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let marked = |text: &str| {
        text.split('[').skip(1).any(|it| {
            it.split(']')
                .next()
                .is_some_and(|it| it.chars().all(|c| c.is_ascii_digit() || c == '-'))
        }) || ["<sup>", "出版社", "年版"]
            .iter()
            .any(|it| text.contains(it))
    };
    // What a page or its marking left behind.
    const LEFT: &[char] = &['│', '|', '*', '$', '^', '□', '#', '<', '>', '\\'];
    let marked = |text: &str| marked(text) || text.contains(LEFT);
    let text = draft.visible();
    let options = draft.choices().iter().map(|it| it.text.as_str());
    match std::iter::once(text.as_str())
        .chain(options)
        .find(|it| marked(it))
    {
        Some(it) => Err(it.to_owned()),
        None => Ok(()),
    }
}

/// Whether the stem asks for what is *not* so.
pub(crate) fn is_negative(stem: &str) -> bool {
    ["不属于", "不包括", "不正确", "不是文中", "错误的"]
        .iter()
        .any(|it| stem.contains(it))
}

pub(super) fn negation_is_marked(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let text = draft.visible();
    let choice = matches!(draft.kind(), Kind::Single | Kind::Multiple);
    (!choice || !is_negative(&text) || text.contains("【不】"))
        .then_some(())
        .ok_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_with_two_predicates_runs_on() {
        for (text, expected) in [
            ("转型过程中伴随部分农民技能不足问题影响收入", true),
            ("发展中可能出现资金短缺问题制约建设", true),
            ("设施薄弱伴随的问题影响收入", false),
            ("设施薄弱问题影响收入", false),
            ("要解决存在的问题，影响深远", false),
        ] {
            assert_eq!(runs_on(text), expected, "{text}");
        }
    }
}
