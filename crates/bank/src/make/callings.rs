//! What the paper calls something done: `在农业中发展网络是乡村振兴理论的基本观点`. Asked the other
//! way round: what is called so.

use super::phrases::{by_the_paper, see};
use super::sentences::is_everywhere;
use super::theses::weight;
use super::{Maker, Topic};
use crate::claim::Claim;
use crate::model::Card;
use crate::wording::{balanced, is_action, length, open_reference, without_connective};
use paper::Sentence;

/// Bounds of what is called so, and of what it is called.
const SUBJECT: std::ops::RangeInclusive<usize> = 8..=26;
const CALLED: std::ops::RangeInclusive<usize> = 8..=30;

pub(super) fn make(maker: &mut Maker<'_>) {
    for sentence in &maker.source.paper.sentences {
        if let Some((subject, called)) = calling(&sentence.text)
            && tells(maker, called)
            && is_called_once(maker, sentence, called)
        {
            let worth = weight(maker, sentence).unwrap_or(WORTH);
            items(maker, sentence, (subject, called), worth);
        }
    }
}

/// Worth of what stands in no place of weight.
const WORTH: f32 = 0.5;

/// Something done that opens a sentence, and what it is called there.
fn calling(text: &str) -> Option<(&str, &str)> {
    let clause = without_connective(text).split(['，', '；', '。']).next()?;
    let (subject, called) = clause.split_once('是')?;
    let done = subject
        .strip_prefix('在')
        .and_then(|it| it.split_once('中'))
        .map_or(subject, |it| it.1);
    let fits = SUBJECT.contains(&length(subject))
        && CALLED.contains(&length(called))
        && is_action(done)
        && called.contains('的')
        && !called.contains('是')
        && !called.starts_with(['否', '在', '由', '从', '对', '不'])
        && [subject, called]
            .iter()
            .all(|it| balanced(it) && open_reference(it).is_none());
    fits.then_some((subject, called))
}

/// Whether what it is called names a term, and is more than praise.
fn tells(maker: &Maker<'_>, called: &str) -> bool {
    const PRAISE: &[&str] = &[
        "重要", "关键", "根本", "必然", "之一", "核心", "内在", "有效",
    ];
    let mut terms = maker.source.knowledge.terms.iter();
    let named = terms.any(|it| {
        length(&it.text) >= 4 && called.contains(&it.text) && !is_everywhere(maker, &it.text)
    });
    named && !PRAISE.iter().any(|it| called.contains(it))
}

/// Whether no other sentence calls anything so.
fn is_called_once(maker: &Maker<'_>, sentence: &Sentence, called: &str) -> bool {
    let head = called.rsplit('的').next().unwrap_or(called);
    let mut others = maker.source.paper.sentences.iter();
    !others.any(|it| it.id != sentence.id && it.text.contains(head) && it.text.contains('是'))
}

fn items(maker: &mut Maker<'_>, sentence: &Sentence, (subject, called): (&str, &str), worth: f32) {
    let topic = Topic {
        point: maker.point(format!("calling/{called}"), called.to_owned()),
        evidence: maker.source.evidence_of(&[sentence.id]),
        worth,
    };
    let why = see(maker.source, sentence.id);
    let card = Card::Pair {
        stem: format!("{}什么是{called}？", maker.source.holds_that()),
        answer: subject.to_owned(),
    };
    maker.card(&topic, "calling", card, why.clone());
    let words = format!("{subject}是{called}");
    let truth = by_the_paper(maker, &words);
    let says = Claim::Says(words);
    maker.statement(&topic, truth, says, format!("与原文一致。{why}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_and_what_it_is_called_are_found() {
        for (text, expected) in [
            (
                "在发展农业中促进乡村振兴是数字乡村理论的基本观点，以网络赋能乡村是必然选择。",
                Some(("在发展农业中促进乡村振兴", "数字乡村理论的基本观点")),
            ),
            ("企业是科技成果转化的核心枢纽。", None),
            ("这样推动农业发展是数字乡村理论的基本观点。", None),
            ("促进农业的全面发展是可能的。", None),
        ] {
            assert_eq!(calling(text), expected, "{text}");
        }
    }
}
