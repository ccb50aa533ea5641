//! The X hypothesis holds that D: what a doctrine says is what it is.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

/// Endings of names of doctrines. People and papers hold views, too, but these define none.
const DOCTRINES: &[&str] = &[
    "假说", "假设", "理论", "学说", "定律", "定理", "原理", "悖论", "法则", "论", "说", "主义",
    "范式", "猜想",
];

pub(super) const RULE: Rule = Rule {
    name: "学说认为",
    find,
    examples: &[Example {
        sentence: "波特假说认为，适当的环境规制能够激励企业创新，从而抵消成本。",
        term: "波特假说",
        text: "适当的环境规制能够激励企业创新，从而抵消成本",
        kind: Definition,
    }],
    counter_examples: &[
        "学者认为，环境规制能够激励企业创新。",
        "该理论认为，价格由供求决定。",
        "本文认为，制度是重要的。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    ["认为，", "认为", "主张，", "主张", "要求"]
        .iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let name = subject.text.as_str();
            let doctrine = subject.form != Form::Clause
                && subject.adverb.is_none()
                && (3..=12).contains(&name.chars().count())
                && DOCTRINES.iter().any(|it| name.ends_with(it) && name != *it);
            // Theories ask for nothing: what asks is a doctrine.
            let asks = &scene.text[cue.clone()] == "要求";
            let doctrine = doctrine && (!asks || name.ends_with("主义"));
            let end = scene.statement_end(cue.end);
            doctrine.then(|| Finding::new(scene, subject.text, Definition, cue.end, end))?
        })
        .collect()
}
