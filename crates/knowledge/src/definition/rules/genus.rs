//! X 是一种 …的 H: a definition where H is a concrete genus, an attribute where it is not.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::{Attribute, Definition};
use crate::scene::Scene;
use crate::subject::Form;

const CUES: &[&str] = &[
    "是一种",
    "是一类",
    "是一个",
    "是一项",
    "是一套",
    "是一门",
    "是指一种",
    "是这样一种",
    "是一系列",
];

/// Heads that name no genus: what is said is a judgement.
const VAGUE: &[&str] = &[
    "系统工程",
    "工程",
    "问题",
    "过程",
    "现象",
    "途径",
    "因素",
    "任务",
    "手段",
    "例子",
    "方面",
    "反应",
    "资源",
    "选择",
    "挑战",
    "机遇",
    "目标",
    "动力",
    "事业",
    "工作",
    "趋势",
    "话题",
    "课题",
    "整体",
    "标志",
    "要求",
    "历史过程",
    "难题",
    "热点",
    "领域",
    "突破",
    "进步",
    "力量",
    "事",
    "事情",
    "指标",
    "优势",
    "特征",
];

pub(super) const RULE: Rule = Rule {
    name: "是一种",
    find,
    examples: &[
        Example {
            sentence: "平台经济是一种依托互联网平台配置资源的新型经济形态，能够降低交易成本。",
            term: "平台经济",
            text: "依托互联网平台配置资源的新型经济形态",
            kind: Definition,
        },
        Example {
            sentence: "敏捷治理是一种以用户为中心、具有包容性和可持续性的政策制定过程，由国际组织首次提出。",
            term: "敏捷治理",
            text: "以用户为中心、具有包容性和可持续性的政策制定过程",
            kind: Definition,
        },
        Example {
            sentence: "乡村治理是一项系统工程，要统筹各方力量。",
            term: "乡村治理",
            text: "一项系统工程",
            kind: Attribute,
        },
    ],
    counter_examples: &[
        "这是一种新的生产方式。",
        "它也是一种生产关系。",
        "发展数字经济是一种必然。",
        "竞争可能是一种激励。",
        "它在实践中是一个长期的过程，不可能一蹴而就。",
    ],
};

/// A process or an activity that a long modifier tells from others is a genus after all.
fn is_event(text: &str) -> bool {
    text.chars().count() >= 16
        && ["过程", "现象", "活动"].iter().any(|it| text.ends_with(it))
        && !object::is_evaluative(text)
}

/// Whether a head names no genus.
pub(super) fn is_vague(head: &str) -> bool {
    VAGUE.iter().any(|it| head.ends_with(it))
}

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    CUES.iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let adverb = subject.adverb.as_deref();
            if !matches!(
                adverb,
                None | Some("则" | "就" | "原" | "本" | "说到底" | "，")
            ) {
                return None;
            }
            let end = object::nominal_end(scene, cue.end);
            let text = &scene.text[cue.end..end];
            // 是一个国家、一个民族的灵魂: the role rule's case, and 一个 belongs to what follows.
            if super::role::is_role(text) || text.contains("、一个") {
                return None;
            }
            let head = object::head(scene, cue.end, end)?;
            let vague = subject.form == Form::Clause
                || VAGUE.iter().any(|it| head == *it || text.ends_with(it)) && !is_event(text)
                || object::is_evaluative(text)
                || text.chars().count() < 8;
            if !object::ends_in_noun(scene, cue.end, end) || vague && subject.form == Form::Clause {
                return None;
            }
            if vague {
                // 一项系统工程 alone is the attribute; the measure word belongs to it.
                let start = cue.end - "一种".len();
                return Finding::new(
                    scene,
                    subject.text,
                    Attribute,
                    start,
                    scene.clause_end(cue.end),
                );
            }
            Finding::new(scene, subject.text, Definition, cue.end, end)
        })
        .collect()
}
