//! “X”：D, X being an effect, a paradox or a trap: what follows the colon tells what happens.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::{Form, Scene};

/// Endings of names of regularities. After other quotations a colon opens speech or a list.
const REGULARITIES: &[&str] = &["效应", "悖论", "陷阱", "定律", "法则", "怪圈", "两难"];
/// The shortest text that tells what happens, in characters.
const SHORTEST: usize = 8;

pub(super) const RULE: Rule = Rule {
    name: "“…”：",
    find,
    examples: &[Example {
        sentence: "用户面对密集的条款，往往陷入“透明度悖论”：告知越详细，越无人阅读；告知越简略，越难以知情。",
        term: "透明度悖论",
        text: "告知越详细，越无人阅读；告知越简略，越难以知情",
        kind: Definition,
    }],
    counter_examples: &[
        "他说过“科学无国界”：这句话流传很广。",
        "会议讨论了“两个问题”：一是市场，二是政府。",
        "要跳出“历史周期率”：办法只有一个。",
        "警惕“中等收入陷阱”：见图。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("”：")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start + "”".len())?;
            let regular = subject.form == Form::Quoted
                && REGULARITIES.iter().any(|it| subject.text.ends_with(it));
            let end = scene.text.trim_end_matches(['。', '！']).len();
            let says = scene.text.get(cue.end..end)?.chars().count() >= SHORTEST;
            (regular && says)
                .then(|| Finding::new(scene, subject.text, Definition, cue.end, end))?
        })
        .collect()
}
