//! X 具有 A、B、C 等特征.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Attribute;
use crate::model::Slot;
use crate::scene::Scene;
use crate::subject::Form;

const HEADS: &[&str] = &[
    "特征",
    "特点",
    "属性",
    "特性",
    "特质",
    "优势",
    "二重性",
    "双重属性",
    "性质",
];

pub(super) const RULE: Rule = Rule {
    name: "具有…特征",
    find,
    examples: &[
        Example {
            sentence: "数据要素兼具非竞争性、可复制性等特征，其价值在于流通。",
            term: "数据要素",
            text: "非竞争性、可复制性等特征",
            kind: Attribute,
        },
        Example {
            sentence: "平台企业同样具有规模大、用户多的特点。",
            term: "平台企业",
            text: "规模大、用户多的特点",
            kind: Attribute,
        },
    ],
    counter_examples: &[
        "它具有重要意义。",
        "平台企业具有重要地位。",
        "这一政策具有连续性特征。",
        "传统农业以经验为主，具有产量低、波动大的特征。",
        "多种因素需要一种体现新理念，具有高技术、高效率特征，能够提供支撑的农业。",
    ],
};

/// Whether the features are not the subject's: it is a clause itself (以经验为主，具有…), or they stand among what is said of
/// a noun that follows (需要一种体现理念，具有…特征，能够…的农业).
fn is_of_another(scene: &Scene<'_>, cue: usize, subject: &str) -> bool {
    let made = subject
        .split_once('以')
        .and_then(|it| it.1.split_once('为'));
    let clause = made.is_some_and(|it| !it.1.contains('的'));
    let before = &scene.text[scene.statement_start(cue)..cue];
    let behind = before.rsplit_once("一种").map(|it| it.1);
    clause || behind.is_some_and(|it| it.contains('，') && !it.contains('的'))
}

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    ["兼具", "具有", "具备", "拥有", "呈现出", "呈现"]
        .iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = scene.clause_end(cue.end);
            let text = &scene.text[cue.end..end];
            let head = HEADS.iter().find(|it| text.ends_with(**it))?;
            if subject.form == Form::Clause
                || is_of_another(scene, cue.start, &subject.text)
                || text.chars().count() < head.chars().count() + 4
            {
                return None;
            }
            let filler = text.trim_end_matches(head).trim_end_matches(['的', '等']);
            let mut finding = Finding::new(scene, subject.text, Attribute, cue.end, end)?;
            finding.slots = vec![Slot {
                role: (*head).to_owned(),
                filler: filler.to_owned(),
            }];
            Some(finding)
        })
        .collect()
}
