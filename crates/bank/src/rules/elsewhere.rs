//! Rules on gaps that another place of the paper fills otherwise: it says the same of something else.

use super::answers::none_is;
use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::wording::{bare, length, word_pairs};

/// Where the paper says the same of something else: `以（　　）赋能传统产业` beside `以数字技术赋能传统产业`.
pub(super) fn is_said_of_nothing_else(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some(source) = corpus.source(&draft.point.paper) else {
        return Ok(());
    };
    let title = bare(&source.paper.front.title);
    none_is(draft, |it| {
        let before = it.before.trim_end_matches(['“', '‘']).chars().next_back();
        let behind = it.behind.trim_start_matches(['”', '’']);
        let said: String = behind.chars().take(SAID).collect();
        let whole = length(&said) == SAID && said.chars().all(char::is_alphanumeric);
        let elsewhere = |text: &str| {
            let mut places = text.match_indices(&said);
            !text.contains(it.hidden)
                && places.any(|(at, _)| {
                    before.is_some_and(|it| {
                        text[..at]
                            .rsplit('，')
                            .next()
                            .is_some_and(|clause| clause.contains(it))
                    })
                })
        };
        let mut sentences = source.paper.sentences.iter();
        whole && !title.contains(&said) && sentences.any(|it| elsewhere(&it.text))
    })
}

/// The name of a class that the paper lists beside others of the same make: `如甲、乙等（新模式）` where `新产业、新模式、新业态`
/// stand side by side.
pub(super) fn has_no_sibling(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some(source) = corpus.source(&draft.point.paper) else {
        return Ok(());
    };
    none_is(draft, |it| {
        let sibling = |other: &str| {
            let alike = other.chars().next() == it.hidden.chars().next();
            other != it.hidden && length(other) == length(it.hidden) && alike
        };
        let beside = |text: &str| {
            text.split(['，', '。', '；']).any(|clause| {
                let members: Vec<&str> = clause.split('、').collect();
                members.windows(2).any(|pair| {
                    let [one, other] = pair else { return false };
                    let size = length(it.hidden);
                    let first = one.chars().skip(length(one).saturating_sub(size));
                    let (first, second): (String, String) =
                        (first.collect(), other.chars().take(size).collect());
                    first == it.hidden && sibling(&second) || second == it.hidden && sibling(&first)
                })
            })
        };
        let mut sentences = source.paper.sentences.iter();
        it.before.ends_with('等') && sentences.any(|it| beside(&it.text))
    })
}

/// What another term is said to have in another sentence: `使（生产资料）摆脱资本属性` beside `扬弃了生产力的资本属性`.
pub(super) fn stands_beside_no_other(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some(source) = corpus.source(&draft.point.paper) else {
        return Ok(());
    };
    let terms = || source.knowledge.terms.iter().map(|it| it.text.as_str());
    none_is(draft, |it| {
        let clause = it
            .behind
            .split(['，', '。', '；'])
            .next()
            .unwrap_or_default();
        let tail: String = clause
            .chars()
            .skip(length(clause).saturating_sub(TAIL))
            .collect();
        let verb = length(clause).saturating_sub(TAIL);
        if !(2..=VERB).contains(&verb) || it.before.is_empty() {
            return false;
        }
        let shown = |term: &str| it.before.contains(term) || it.behind.contains(term);
        let beside = |text: &str| {
            text.match_indices(&tail).any(|(at, _)| {
                let near: Vec<char> = text[..at].chars().rev().take(NEAR).collect();
                let near: String = near.into_iter().rev().collect();
                let mut others = terms();
                others.any(|term| {
                    near.contains(term)
                        && !shown(term)
                        && !it.hidden.contains(term)
                        && !term.contains(it.hidden)
                        && are_like(term, it.hidden)
                })
            })
        };
        let mut sentences = source.paper.sentences.iter();
        sentences.any(|other| !other.text.contains(it.hidden) && beside(&other.text))
    })
}

/// Whether two names begin alike: 生产资料 and 生产力.
fn are_like(a: &str, b: &str) -> bool {
    a.chars().take(2).eq(b.chars().take(2))
}

/// Characters by which a thing is known that something has.
const TAIL: usize = 4;
/// Longest verb between.
const VERB: usize = 4;
/// Characters before it in which its owner stands.
const NEAR: usize = 14;

/// Characters behind a gap by which the same is said.
const SAID: usize = 6;

/// A word in quotation marks that goes over into another one of its paragraph: `领头雁` beside `头雁效应`.
pub(super) fn is_no_link_of_a_chain(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some(source) = corpus.source(&draft.point.paper) else {
        return Ok(());
    };
    let own = draft
        .evidence
        .first()
        .and_then(|it| source.sentence(it.sentence));
    let Some(paragraph) = own.map(|it| it.paragraph) else {
        return Ok(());
    };
    let sentences = source.paper.sentences.iter();
    let text: String = sentences
        .filter(|it| it.paragraph == paragraph)
        .map(|it| it.text.as_str())
        .collect();
    let quoted = || {
        text.split('“')
            .skip(1)
            .filter_map(|it| it.split('”').next())
    };
    none_is(draft, |it| {
        let tail: String = it.hidden.chars().skip(1).collect();
        let chained = |other: &str| {
            length(&tail) >= 2 && other != it.hidden && other.starts_with(&tail) && other != tail
        };
        it.before.ends_with('“') && quoted().any(chained)
    })
}

/// What a sister heading says of something else in the same words tells nothing apart: `（新兴岗位）对能力提出新要求`
/// beside `新兴行业对门槛提出新要求`.
pub(super) fn is_no_part_of_parallels(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some(source) = corpus.source(&draft.point.paper) else {
        return Ok(());
    };
    let titles = || {
        source
            .paper
            .sections
            .iter()
            .flat_map(|it| it.title.split('，'))
    };
    none_is(draft, |it| {
        if !it.before.is_empty() {
            return false;
        }
        let clause = it.behind.split(['，', '。']).next().unwrap_or_default();
        // What is spoken of is in many headings, what is said of it is not.
        let terms = source.knowledge.terms.iter().map(|it| it.text.as_str());
        let named = terms.filter(|it| clause.contains(it) && length(it) >= TERM);
        let clause = named.fold(clause.to_owned(), |it, term| it.replace(term, "，"));
        let mut said = word_pairs(&clause);
        said.retain(|it| !source.paper.front.title.contains(it.as_str()));
        let parallel = |title: &str| {
            let held = said.iter().filter(|it| title.contains(it.as_str())).count();
            !title.contains(it.hidden) && held * 2 >= said.len()
        };
        said.len() >= PARALLEL && titles().any(parallel)
    })
}

/// Shortest term that is left out of what is said of it.
const TERM: usize = 4;

/// Words by which two clauses are told to be parallel.
const PARALLEL: usize = 4;

#[cfg(test)]
mod tests {
    use super::super::tests::{Gapped, blank, judge_gaps};
    use super::*;
    use crate::fixture;

    #[test]
    fn what_the_paper_says_of_its_like_is_not_asked() {
        let (mut papers, mut knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let mut sentence = papers[0].sentences[0].clone();
        sentence.text = "新农业、新农民与新农村改变了乡村资料的地域属性。".to_owned();
        papers[0].sentences.push(sentence);
        for name in ["乡村资料", "乡村产业"] {
            let mut term = knowledge[0].terms[0].clone();
            term.text = name.to_owned();
            knowledge[0].terms.push(term);
        }
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (text, hidden, open) in [
            ("网络使乡村产业摆脱地域属性，走向市场。", "乡村产业", true),
            ("网络使乡村产业摆脱交通瓶颈，走向市场。", "乡村产业", false),
        ] {
            let found = stands_beside_no_other(&blank(text, &[hidden]), &corpus);
            assert_eq!(found.is_err(), open, "{text}");
        }
        for (text, hidden, open) in [
            ("网络带动了种植、养殖等新农业的增长。", "新农业", true),
            ("网络带动了新农业的增长。", "新农业", false),
        ] {
            let found = has_no_sibling(&blank(text, &[hidden]), &corpus);
            assert_eq!(found.is_err(), open, "{text}");
        }
    }

    const TABLE: &[Gapped] = &[
        // A heading says `设施薄弱影响连通性`.
        (
            is_no_part_of_parallels,
            (
                "设备老化影响连通性与治理的有效性，也影响农民的收入。",
                "设备老化",
            ),
            ("数据分散使部门之间难以协同，也影响农民的收入。", "数据分散"),
        ),
    ];

    #[test]
    fn gaps_that_another_place_fills_fall() {
        judge_gaps(TABLE);
    }
}
