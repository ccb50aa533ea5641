//! X 强调 D，主要是指 D′: the subject stands before 强调.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

pub(super) const RULE: Rule = Rule {
    name: "强调…主要是指",
    find,
    examples: &[Example {
        sentence: "从广义上讲，公共服务强调政府对公民需要的满足，主要是指教育、医疗和社会保障。",
        term: "公共服务",
        text: "政府对公民需要的满足，主要是指教育、医疗和社会保障",
        kind: Definition,
    }],
    counter_examples: &[
        "他强调，公平主要是指机会公平。",
        "会议强调质量，这是指产品的质量。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let turn = ["，主要是指", "，是指", "，主要指"]
        .iter()
        .find_map(|it| scene.text.find(it));
    let Some(turn) = turn else {
        return Vec::new();
    };
    scene
        .cues("强调")
        .into_iter()
        .filter(|cue| cue.end < turn && !scene.text[cue.end..].starts_with(['，', '：', '“']))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let speaks = scene
                .words(scene.clause_start(cue.start)..cue.start)
                .iter()
                .any(|it| it.tag.starts_with("nr") || it.text.ends_with("会议"));
            if subject.form != Form::Noun || speaks {
                return None;
            }
            Finding::new(
                scene,
                subject.text,
                Definition,
                cue.end,
                scene.statement_end(cue.end),
            )
        })
        .collect()
}
