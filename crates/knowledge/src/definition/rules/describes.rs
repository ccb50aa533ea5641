//! X 描述了 D，即 D′: laws and effects are defined by what they describe.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

const CUES: &[&str] = &[
    "描述了",
    "刻画了",
    "反映了",
    "描述的是",
    "反映的是",
    "刻画的是",
];

/// What describes by its nature; other subjects need a 即 behind.
const DESCRIBERS: &[&str] = &[
    "效应", "定律", "定理", "规律", "曲线", "模型", "函数", "指数", "系数", "悖论", "原理", "法则",
];

pub(super) const RULE: Rule = Rule {
    name: "描述了",
    find,
    examples: &[
        Example {
            sentence: "在经济学中，恩格尔定律描述了收入与食品支出之间的关系，即收入越高，食品支出的比重越低。",
            term: "恩格尔定律",
            text: "收入与食品支出之间的关系，即收入越高，食品支出的比重越低",
            kind: Definition,
        },
        Example {
            sentence: "基尼系数反映了收入分配的不平等程度。",
            term: "基尼系数",
            text: "收入分配的不平等程度",
            kind: Definition,
        },
    ],
    counter_examples: &["这一变化反映了时代的要求。", "报告反映了群众的意见。"],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    CUES.iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = scene.statement_end(cue.end);
            let describes = DESCRIBERS.iter().any(|it| subject.text.ends_with(it));
            let explained = scene.text[cue.end..end].contains("，即");
            if subject.form == Form::Clause || !(describes || explained) {
                return None;
            }
            Finding::new(scene, subject.text, Definition, cue.end, end)
        })
        .collect()
}
