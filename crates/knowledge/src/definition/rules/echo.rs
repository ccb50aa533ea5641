//! X 是 …的 H where H echoes the head of X: 基础教育是…的教育.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

/// What stands before the echo must tell the thing from others, in characters (碳市场是建立在数据之上的市场 does not).
const SAYING: usize = 9;

pub(super) const RULE: Rule = Rule {
    name: "是…的同一中心语",
    find,
    examples: &[
        Example {
            sentence: "普惠金融是面向社会各阶层和群体、以可负担的成本提供服务的金融，强调机会的平等。",
            term: "普惠金融",
            text: "面向社会各阶层和群体、以可负担的成本提供服务的金融",
            kind: Definition,
        },
        Example {
            sentence: "我们说的现代化是全体人民共同参与的现代化。",
            term: "现代化",
            text: "全体人民共同参与的现代化",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "它是面向大众的金融。",
        "碳市场是建立在数据之上的市场。",
        "发展是硬道理。",
        "教育是民族振兴的基石。",
        "告知同意规则是信息处理的核心规则。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("是")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let more = subject.adverb.is_some() || subject.form == Form::Clause;
            let end = object::end(scene, cue.end);
            let text = scene.text.get(cue.end..end)?;
            if more || object::is_evaluative(text) || !echoes(&subject.text, text) {
                return None;
            }
            Finding::new(scene, subject.text, Definition, cue.end, end)
        })
        .collect()
}

/// Whether both end in the same two characters or more, and the definition says something before.
fn echoes(term: &str, text: &str) -> bool {
    let same = term
        .chars()
        .rev()
        .zip(text.chars().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let modified = text.contains('的') || text.ends_with(term);
    same >= 2 && modified && text.chars().count() >= same + SAYING
}
