//! X 体现为 D, X 表现为 D.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Attribute;
use crate::scene::Scene;
use crate::subject::Form;

const CUES: &[&str] = &["体现为", "表现为", "概括为", "体现在", "表现在"];

pub(super) const RULE: Rule = Rule {
    name: "表现为",
    find,
    examples: &[Example {
        sentence: "数字鸿沟主要表现为接入机会的不平等和使用能力的不平等。",
        term: "数字鸿沟",
        text: "接入机会的不平等和使用能力的不平等",
        kind: Attribute,
    }],
    counter_examples: &["这集中体现为企业的作用。", "其影响体现在三个方面。"],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    CUES.iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = scene.statement_end(cue.end);
            let text = &scene.text[cue.end..end];
            let says =
                text.chars().count() >= 8 && !text.ends_with("方面") && !text.ends_with("几点");
            (subject.form != Form::Clause && says)
                .then(|| Finding::new(scene, subject.text, Attribute, cue.end, end))?
        })
        .collect()
}
