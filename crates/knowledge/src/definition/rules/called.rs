//! D（被）称为 X, 所谓 X 就是 D.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

pub(super) const RULE: Rule = Rule {
    name: "所谓",
    find,
    examples: &[
        Example {
            sentence: "所谓内卷，就是在有限的资源中进行的过度竞争。",
            term: "内卷",
            text: "在有限的资源中进行的过度竞争",
            kind: Definition,
        },
        Example {
            sentence: "所谓“数字劳动”，即用户在平台上进行的无偿生产活动。",
            term: "数字劳动",
            text: "用户在平台上进行的无偿生产活动",
            kind: Definition,
        },
    ],
    counter_examples: &["所谓成功，不过如此。", "这就是他的目的。"],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("所谓")
        .into_iter()
        .filter_map(|opener| {
            let rest = &scene.text[opener.end..];
            let (at, copula) = ["，就是", "就是", "，即", "，是", "即"]
                .iter()
                .filter_map(|it| rest.find(it).map(|at| (at, it)))
                .min_by_key(|(at, it)| (*at, std::cmp::Reverse(it.len())))?;
            let subject = scene.subject(opener.end + at)?;
            let near = !rest[..at].contains(['，', '。', '；']);
            if subject.form == Form::Clause || !near {
                return None;
            }
            let start = opener.end + at + copula.len();
            Finding::new(
                scene,
                subject.text,
                Definition,
                start,
                object::end(scene, start),
            )
        })
        .collect()
}
