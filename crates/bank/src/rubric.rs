//! Marking points (采分点) from the paper's words.

use crate::corpus::Source;
use crate::excerpt::is_clean_cut;
use crate::model::{Point, Rubric};
use crate::wording::{closed, length};
use knowledge::Definition;
use paper::SentenceId;

/// Most words that a marker asks for in one wording.
const WORDS: usize = 3;

/// A marking point: `text`, its `label` where the paper gives one, and what proves it.
pub(crate) fn point(
    source: &Source<'_>,
    stem: &str,
    text: &str,
    label: Option<&str>,
    weight: u8,
    sentences: &[SentenceId],
) -> Point {
    let mut accepted: Vec<Vec<String>> = Vec::new();
    let mut add = |words: Vec<String>| {
        if !words.is_empty() && !accepted.contains(&words) {
            accepted.push(words);
        }
    };
    if let Some(label) = label {
        add(vec![label.to_owned()]);
    }
    for clause in text.split(['，', '；', '：']) {
        let mut words = key_words(source, stem, clause);
        // The longest say most; the paper's order is kept.
        while words.len() > WORDS {
            let shortest = (0..words.len()).min_by_key(|&it| (length(&words[it]), it));
            if let Some(at) = shortest {
                words.remove(at);
            }
        }
        add(words);
    }
    add(vec![text.to_owned()]);
    Point {
        text: match label {
            Some(label) if !text.contains(label) => format!("{label}：{text}"),
            _ => text.to_owned(),
        },
        weight,
        accepted,
        evidence: source.evidence_of(sentences),
    }
}

/// Without wordings that would earn the mark of another point as well: `跟不上…要求` where all points end so.
pub(crate) fn told_apart(mut points: Vec<Point>) -> Vec<Point> {
    let texts: Vec<String> = points.iter().map(|it| it.text.clone()).collect();
    for (at, point) in points.iter_mut().enumerate() {
        let whole = point.text.clone();
        point.accepted.retain(|words| {
            let others = texts.iter().enumerate().filter(|(other, _)| *other != at);
            let mut fitting = others.filter(|(_, text)| words.iter().all(|it| text.contains(it)));
            words.concat() == whole || fitting.next().is_none()
        });
    }
    points
}

/// What a marker looks for in a clause: its terms, and what stands between them; not what the
/// question itself says.
fn key_words(source: &Source<'_>, stem: &str, clause: &str) -> Vec<String> {
    let mut terms: Vec<&str> = source
        .knowledge
        .terms
        .iter()
        .map(|it| it.text.as_str())
        // Short terms may be halves of other words; there is no dictionary here to tell.
        .filter(|it| length(it) >= 3 && clause.contains(it))
        .collect();
    terms.sort_by_key(|it| std::cmp::Reverse(it.len()));
    let mut words = Vec::new();
    for part in crate::draft::hide(clause, &terms) {
        match part {
            crate::model::ClozePart::Hidden(term) => words.push(term),
            crate::model::ClozePart::Shown(text) => words.extend(
                text.split(['的', '、', '“', '”', '《', '》', '（', '）', '。'])
                    .flat_map(split_at_links)
                    .map(str::to_owned),
            ),
        }
    }
    words.retain(|it| length(it) >= 2 && !stem.contains(it.as_str()));
    words.dedup();
    words
}

/// Split at 和, 与, 及 and 在 where they link and are not half of a word.
fn split_at_links(text: &str) -> Vec<&str> {
    const WORDS_WITH_LINKS: &[&str] = &[
        "和谐", "和平", "共和", "总和", "饱和", "参与", "与时", "给与", "普及", "涉及", "以及",
        "及时", "存在", "内在", "潜在", "现在", "在于",
    ];
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let inside = WORDS_WITH_LINKS.iter().any(|it| {
            text.match_indices(it)
                .any(|(from, it)| from <= at && at < from + it.len())
        });
        if matches!(c, '和' | '与' | '及' | '在') && !inside {
            pieces.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    pieces.push(&text[start..]);
    pieces
}

/// The points of a definition: its parts where it has some, else its clauses.
pub(crate) fn of_definition(source: &Source<'_>, stem: &str, it: &Definition) -> Rubric {
    let make = |text: &str| point(source, stem, text, None, 1, &[it.sentence]);
    let mut points: Vec<Point> = if it.slots.len() >= 2 {
        it.slots
            .iter()
            .map(|slot| make(&format!("{}：{}", slot.role, slot.filler)))
            .chain(what_it_is(it).map(make))
            .collect()
    } else {
        let mut clauses = clauses(&it.text);
        // An example is no part of what something is.
        let first = clauses.first().copied();
        clauses.retain(|it| !it.starts_with('如') || Some(*it) == first);
        clauses.into_iter().map(make).collect()
    };
    if let [only] = points.as_mut_slice() {
        only.weight = 2;
    }
    Rubric {
        points,
        model: closed(&format!("{}：{}", it.term, it.text)),
    }
}

/// What a composite definition says behind its parts: `以A为抓手，是【…的质态】`.
fn what_it_is(it: &Definition) -> Option<&str> {
    let last = it.slots.last()?;
    let (_, rest) = it
        .text
        .split_once(&format!("{}为{}", last.filler, last.role))?;
    rest.strip_prefix("，是").map(crate::wording::unclosed)
}

/// Clauses long enough to be a point; short ones, and those that complete it, stay with the one before.
pub(crate) fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let long = length(&text[start..at]) >= 8 && length(&text[at..]) >= 8;
        let whole = || crate::wording::balanced(&text[start..at]) && is_clean_cut(text, at, c);
        let sentence = c == '。' && at + c.len_utf8() < text.len();
        if (matches!(c, '，' | '；') && long || sentence) && whole() {
            clauses.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    clauses.push(&text[start..]);
    clauses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_split_and_words_stay() {
        assert_eq!(split_at_links("政府和企业"), ["政府", "企业"]);
        assert_eq!(split_at_links("参与分配"), ["参与分配"]);
    }

    #[test]
    fn a_composite_definition_is_marked_for_what_it_says_behind_its_parts() {
        let slot = knowledge::Slot {
            role: "核心载体".to_owned(),
            filler: "产业体系".to_owned(),
        };
        let mut it = crate::fixture::knowledge().definitions[0].clone();
        it.slots = vec![slot];
        it.text = "以产业体系为核心载体，是先进的质态".to_owned();
        assert_eq!(what_it_is(&it), Some("先进的质态"));
        it.text = "以产业体系为核心载体".to_owned();
        assert_eq!(what_it_is(&it), None);
    }

    #[test]
    fn clauses_are_not_stubs() {
        assert_eq!(
            clauses("创新，摆脱传统经济增长方式的路径，具有高科技高效能的特征"),
            ["创新，摆脱传统经济增长方式的路径", "具有高科技高效能的特征"]
        );
        // Two sentences are two points.
        assert_eq!(
            clauses("增强致富本领。要防止社会阶层固化，畅通向上流动通道"),
            ["增强致富本领", "要防止社会阶层固化", "畅通向上流动通道"]
        );
        // Half a condition is no point.
        let whole = "变量之间的非线性关系，即当自变量发生变化时，因变量会呈现指数级的增加或减少";
        assert_eq!(clauses(whole), [whole]);
    }
}
