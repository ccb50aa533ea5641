//! X 是“D”: the defining words are somebody's.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

pub(super) const RULE: Rule = Rule {
    name: "是“…”",
    find,
    examples: &[Example {
        sentence: "从根本上讲，文化是“人类在社会历史发展过程中所创造的物质财富和精神财富的总和”。",
        term: "文化",
        text: "人类在社会历史发展过程中所创造的物质财富和精神财富的总和",
        kind: Definition,
    }],
    counter_examples: &[
        "科技是“第一生产力”。",
        "他是“从群众中来”的人，其作风是“实事求是、联系群众、艰苦奋斗”。",
    ],
};

/// Shorter quotations are names or slogans.
const LEAST: usize = 14;

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("是“")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let close = cue.end + scene.text[cue.end..].find('”')?;
            let inner = &scene.text[cue.end..close];
            let role = inner.contains('的') && !inner.ends_with('的');
            let more = subject.adverb.is_some();
            if subject.form == Form::Clause || inner.chars().count() < LEAST || !role || more {
                return None;
            }
            Finding::new(scene, subject.text, Definition, cue.end, close)
        })
        .filter(|it| !super::role::is_role(&it.text))
        .collect()
}
