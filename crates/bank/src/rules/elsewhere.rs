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
            !text.contains(&it.hidden)
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
            !title.contains(&it.hidden) && held * 2 >= said.len()
        };
        said.len() >= PARALLEL && titles().any(parallel)
    })
}

/// Shortest term that is left out of what is said of it.
const TERM: usize = 4;

/// Words by which two clauses are told to be parallel.
const PARALLEL: usize = 5;

#[cfg(test)]
mod tests {
    use super::super::tests::{Gapped, judge_gaps};
    use super::*;

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
