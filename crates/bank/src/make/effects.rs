//! Sentences that name one of two opposites (公有制, 内生, 宏观): true as they stand, false the other way
//! round.

use super::phrases::see;
use super::{IN_STATEMENT, Maker, ON_CARD, Topic};
use crate::claim::Claim;
use crate::draft::hide;
use crate::excerpt::{excerpt, find};
use crate::model::{Card, Trap};
use crate::wording::{bare, closed, is_action, length};
use paper::{SectionKind, Sentence};

/// Words with their opposites, of which neither is good or bad in itself: the statement has to be
/// known, not guessed.
const OPPOSITES: &[(&str, &str)] = &[
    ("高于", "低于"),
    ("低于", "高于"),
    ("公有制", "私有制"),
    ("私有制", "公有制"),
    ("正相关", "负相关"),
    ("负相关", "正相关"),
    ("外生", "内生"),
    ("内生", "外生"),
    ("短期", "长期"),
    ("长期", "短期"),
    ("主观", "客观"),
    ("客观", "主观"),
    ("东部", "西部"),
    ("西部", "东部"),
    ("供给侧", "需求侧"),
    ("需求侧", "供给侧"),
    ("直接", "间接"),
    ("间接", "直接"),
    ("显性", "隐性"),
    ("隐性", "显性"),
    ("宏观", "微观"),
    ("微观", "宏观"),
];
/// Words that call for something: turned round, they call for nonsense.
const CALLS: &[&str] = &["要", "应", "须", "需", "必须", "坚持"];

pub(super) fn make(maker: &mut Maker<'_>) {
    let paper = maker.source.paper;
    for sentence in &paper.sentences {
        let framed = paper
            .section(sentence.section)
            .is_some_and(|it| matches!(it.kind, SectionKind::Abstract | SectionKind::Conclusion));
        let known = maker.drafts.iter().any(|it| {
            let own = it.evidence.first().map(|it| it.sentence) == Some(sentence.id);
            own && it.point.paper == paper.id
        });
        if !framed && !known {
            effect(maker, sentence);
        }
    }
}

fn effect(maker: &mut Maker<'_>, sentence: &Sentence) {
    let text = sentence.text.as_str();
    let calls = is_action(text) || CALLS.iter().any(|it| text.contains(it));
    let Some((right, wrong)) = OPPOSITES.iter().find(|it| text.matches(it.0).count() == 1) else {
        return;
    };
    let Some(at) = find(text, right).filter(|_| !calls && !text.contains(wrong)) else {
        return;
    };
    let Some(words) = excerpt(text, at, IN_STATEMENT) else {
        return;
    };
    let opening: String = bare(words).chars().take(12).collect();
    let topic = Topic {
        point: maker.point(format!("effect/{opening}"), format!("“{opening}……”的论断")),
        evidence: maker.source.evidence_of(&[sentence.id]),
        worth: 0.4,
    };
    let why = see(maker.source, sentence.id);
    let Some(said) = from_word(words, right) else {
        return;
    };
    if length(words) <= ON_CARD {
        let parts = hide(&closed(words), &[said]);
        maker.card(&topic, "", Card::Cloze { parts }, why.clone());
    }
    let truth = closed(words);
    maker.statement(
        &topic,
        truth.clone(),
        Claim::Says(words.to_owned()),
        format!("原文就是这样说的。{why}"),
    );
    let change = (*right, *wrong, Trap::ConceptSwap);
    let claim = Claim::Says(words.replacen(right, wrong, 1));
    let no = format!("原文说的是“{right}”，不是“{wrong}”。{why}");
    maker.misstatement(&topic, truth, change, claim, no);
}

/// The clause from the word on: what a card asks for.
fn from_word<'w>(words: &'w str, word: &str) -> Option<&'w str> {
    let at = words.find(word)?;
    let said = words[at..].split(['，', '；', '。']).next()?;
    let plain = (5..=24).contains(&length(said)) && crate::wording::balanced(said);
    (plain && words.matches(said).count() == 1).then_some(said)
}
