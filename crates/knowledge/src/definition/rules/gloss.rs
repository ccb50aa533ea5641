//! X…，其要义在于 D; X…，其含义为 D: a clause that says what the name before it means.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

const NOUNS: &[&str] = &[
    "其要义",
    "其要旨",
    "其含义",
    "其涵义",
    "其内涵",
    "其意思",
    "其本意",
];
const COPULAS: &[&str] = &["在于", "就在于", "是说", "是指", "是", "为"];
/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 10;

pub(super) const RULE: Rule = Rule {
    name: "其要义在于",
    find,
    examples: &[
        Example {
            sentence: "基尼系数是衡量收入差距的常用指标，其含义为用于不平均分配的收入占全部收入的比例。",
            term: "基尼系数",
            text: "用于不平均分配的收入占全部收入的比例",
            kind: Definition,
        },
        Example {
            sentence: "学者把这种办法概括为“渐进改革”，其要义在于先易后难、先试点再推广。",
            term: "渐进改革",
            text: "先易后难、先试点再推广",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "这一概念流传已久，其含义为学界反复争论。",
        "其含义是清楚的。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    NOUNS
        .iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let rest = &scene.text[cue.end..];
            let copula = COPULAS.iter().find(|it| rest.starts_with(**it))?;
            let start = cue.end + copula.len();
            let end = scene.statement_end(start);
            let own = scene.subject(cue.start);
            let subject = own
                .filter(|it| it.form == Form::Quoted)
                .or_else(|| scene.inherited_subject(cue.start))?;
            let named =
                (3..=12).contains(&subject.text.chars().count()) && !subject.text.contains('的');
            let says = scene.text[start..end].chars().count() >= SHORTEST;
            (named && says).then(|| Finding::new(scene, subject.text, Definition, start, end))?
        })
        .collect()
}
