//! X 既是 A，也是 B.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Attribute;
use crate::scene::Scene;
use crate::subject::Form;

pub(super) const RULE: Rule = Rule {
    name: "既是…也是",
    find,
    examples: &[Example {
        sentence: "数字技术既是乡村发展的新动能，也是乡村治理的新工具。",
        term: "数字技术",
        text: "既是乡村发展的新动能，也是乡村治理的新工具",
        kind: Attribute,
    }],
    counter_examples: &["既要发展，也要保护。", "这既是机遇，也是挑战。"],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    ["既是", "不仅是", "不但是"]
        .iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = scene.statement_end(cue.end);
            let rest = &scene.text[cue.end..end];
            let second = ["，也是", "，又是", "，更是", "，还是", "，而且是"]
                .iter()
                .find_map(|it| rest.find(it))?;
            // The pair ends with the second 是-phrase; what follows is another statement.
            let close = scene.clause_end(cue.end + second + "，".len());
            let short = subject.form != Form::Clause && close <= end;
            short.then(|| Finding::new(scene, subject.text, Attribute, cue.start, close))?
        })
        .collect()
}
