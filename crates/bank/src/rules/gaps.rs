//! Rules on clozes, blanks and keys.

use crate::corpus::Corpus;
use crate::draft::{Draft, refilled};
use crate::model::{ClozePart, Kind};
use crate::wording::length;

/// Words that answer nothing.
const GENERIC: &[&str] = &[
    "发展", "提升", "提高", "促进", "推动", "实现", "加强", "问题", "方面", "作用", "影响", "关系",
    "基础", "重要", "需要", "能力", "水平", "过程", "要求", "内容", "人们", "社会", "国家", "经济",
    "我国", "目标",
];

pub(super) fn key_is_specific(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let hidden = draft.parts().iter().filter_map(|it| match it {
        ClozePart::Hidden(text) => Some(text.as_str()),
        ClozePart::Shown(_) => None,
    });
    let keys = draft
        .choices()
        .iter()
        .filter(|it| it.correct)
        .map(|it| it.text.as_str());
    match hidden
        .chain(keys)
        .find(|it| GENERIC.contains(it) || length(it) < 2)
    {
        Some(it) => Err(it.to_owned()),
        None => Ok(()),
    }
}

pub(super) fn refills_to_the_papers_words(
    draft: &Draft,
    corpus: &Corpus<'_>,
) -> Result<(), String> {
    if draft.parts().is_empty() {
        return Ok(());
    }
    let text = refilled(draft.parts());
    let text = text.trim_end_matches('。');
    let proved = draft
        .evidence
        .iter()
        .filter_map(|it| corpus.sentence(it))
        .any(|it| it.text.contains(text));
    proved.then_some(()).ok_or_else(|| text.to_owned())
}

/// A gap may not begin or end inside a term of any paper.
pub(super) fn tears_no_term(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let parts = draft.parts();
    if parts.is_empty() {
        return Ok(());
    }
    let text = refilled(parts);
    let mut at = 0;
    let mut edges = Vec::new();
    for part in parts {
        let (ClozePart::Shown(words) | ClozePart::Hidden(words)) = part;
        if matches!(part, ClozePart::Hidden(_)) {
            edges.extend([at, at + words.len()]);
        }
        at += words.len();
    }
    let is_torn = |term: &str| {
        text.match_indices(term).any(|(start, it)| {
            edges
                .iter()
                .any(|edge| start < *edge && *edge < start + it.len())
                && !is_inside_gap(parts, start, start + it.len())
        })
    };
    // Looked for before they are placed: most terms do not stand there.
    let mut terms = corpus.terms();
    let torn = terms.find(|(_, term)| text.contains(&term.text) && is_torn(&term.text));
    match torn {
        Some((_, term)) => Err(term.text.clone()),
        None => Ok(()),
    }
}

/// Heads that make one word with what stands before them.
pub(crate) const HEADS: &[&str] = &[
    "性",
    "之",
    "成果",
    "生产力",
    "生产关系",
    "劳动",
    "技术",
    "产品",
    "市场",
    "文化",
    "企业",
    "公有制",
    "私有制",
    "国家",
    "化",
    "力",
    "者",
    "论",
    "观",
    "学",
    "主义",
    "经济",
    "风险",
    "规范",
    "体系",
    "机制",
    "制度",
    "产业",
    "模式",
    "效应",
    "函数",
    "生产率",
    "群体",
    "人群",
    "行业",
    "部门",
];

/// The same with what follows: `（社会主义）发展与富裕之间`, `（中央网信）办的文件`.
const TAILS: &[&str] = &["发展与", "发展和", "办的", "委的"];

/// A gap may not leave the head of its own word behind: `（　　）经济` for 注意力经济.
pub(super) fn leaves_no_head(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let torn = draft.parts().windows(2).find_map(|it| match it {
        [ClozePart::Hidden(gap), ClozePart::Shown(after)] => HEADS
            .iter()
            .chain(TAILS)
            .any(|it| after.starts_with(it))
            .then(|| format!("{gap}|{after}")),
        _ => None,
    });
    torn.map_or(Ok(()), Err)
}

/// A gap within an enumeration takes a whole member: not `完善机制、建（　　）三个方面`.
pub(super) fn takes_whole_members(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let torn = draft.parts().windows(2).find_map(|it| match it {
        [ClozePart::Shown(before), ClozePart::Hidden(gap)] => {
            let (_, stub) = before.rsplit_once('、')?;
            let link = ["和", "与", "及", "以及", "或", "“", "《"].contains(&stub);
            (!link && (1..=2).contains(&length(stub))).then(|| format!("{stub}|{gap}"))
        }
        _ => None,
    });
    torn.map_or(Ok(()), Err)
}

/// Whether a range lies within one hidden part.
fn is_inside_gap(parts: &[ClozePart], start: usize, end: usize) -> bool {
    let mut at = 0;
    parts.iter().any(|part| {
        let (ClozePart::Shown(words) | ClozePart::Hidden(words)) = part;
        let here = at..at + words.len();
        at = here.end;
        matches!(part, ClozePart::Hidden(_)) && here.start <= start && end <= here.end
    })
}

pub(super) fn enough_is_shown(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let parts = draft.parts();
    if parts.is_empty() {
        return Ok(());
    }
    let count = |hidden: bool| -> usize {
        parts
            .iter()
            .map(|it| match it {
                ClozePart::Hidden(text) if hidden => length(text),
                ClozePart::Shown(text) if !hidden => {
                    text.chars().filter(|it| it.is_alphanumeric()).count()
                }
                _ => 0,
            })
            .sum()
    };
    let (hidden, shown) = (count(true), count(false));
    // “（　　）构成（　　）” can be filled with anything.
    (hidden > 0 && shown >= SHOWN && hidden <= 3 * shown)
        .then_some(())
        .ok_or_else(|| format!("{shown} shown, {hidden} hidden"))
}

/// Least that is shown around the gaps: less fits anything.
const SHOWN: usize = 9;

/// Longest gap that a learner is asked to type.
const TYPED: usize = 14;

pub(super) fn can_be_typed(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    if draft.kind() != Kind::Blank {
        return Ok(());
    }
    let mut distinct: Vec<&str> = Vec::new();
    for part in draft.parts() {
        if let ClozePart::Hidden(text) = part {
            if length(text) > TYPED {
                return Err(text.clone());
            }
            if distinct.contains(&text.as_str()) {
                return Err(format!("{text} twice"));
            }
            distinct.push(text);
        }
    }
    (distinct.len() <= 4)
        .then_some(())
        .ok_or_else(|| format!("{} gaps", distinct.len()))
}
