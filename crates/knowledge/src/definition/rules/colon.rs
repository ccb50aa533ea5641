//! “X”：D, X being an effect, a paradox or a trap: what follows the colon tells what happens.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

/// Endings of names of regularities. After other quotations a colon opens speech or a list.
const REGULARITIES: &[&str] = &["效应", "悖论", "陷阱", "定律", "法则", "怪圈", "两难"];
/// The shortest text that tells what happens, in characters.
const SHORTEST: usize = 8;

pub(super) const RULE: Rule = Rule {
    name: "“…”：",
    find,
    examples: &[
        Example {
            sentence: "旁观者效应是这样一种心理现象：在场的人越多，每个人伸手相助的可能性就越小。",
            term: "旁观者效应",
            text: "在场的人越多，每个人伸手相助的可能性就越小",
            kind: Definition,
        },
        Example {
            sentence: "边际效用递减定律说的正是这个道理：同一种物品消费得越多，每多一份带来的满足就越小。",
            term: "边际效用递减定律",
            text: "同一种物品消费得越多，每多一份带来的满足就越小",
            kind: Definition,
        },
        Example {
            sentence: "用户面对密集的条款，往往陷入“透明度悖论”：告知越详细，越无人阅读；告知越简略，越难以知情。",
            term: "透明度悖论",
            text: "告知越详细，越无人阅读；告知越简略，越难以知情",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "他说过“科学无国界”：这句话流传很广。",
        "会议讨论了“两个问题”：一是市场，二是政府。",
        "要跳出“历史周期率”：办法只有一个。",
        "警惕“中等收入陷阱”：见图。",
        "该定律表明：同一种物品消费得越多，每多一份带来的满足就越小。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let quoted = scene.cues("”：").into_iter().filter_map(|cue| {
        let subject = scene.subject(cue.start + "”".len())?;
        // “安全港”：凡是…: who falls under it.
        let covers = scene.text[cue.end..].starts_with('凡');
        let regular = subject.form == Form::Quoted
            && (covers || REGULARITIES.iter().any(|it| subject.text.ends_with(it)));
        let end = scene.text.trim_end_matches(['。', '！']).len();
        let says = scene.text.get(cue.end..end)?.chars().count() >= SHORTEST;
        (regular && says).then(|| Finding::new(scene, subject.text, Definition, cue.end, end))?
    });
    quoted.chain(told(scene)).chain(such(scene)).collect()
}

/// X 是这样一种现象：D; X 是指这样一种情形，即 D.
fn such(scene: &Scene<'_>) -> Option<Finding> {
    let at = ["是这样一种", "是这样的一种", "是指这样一种", "指这样一种"]
        .iter()
        .filter_map(|it| scene.text.find(it))
        .min()?;
    let stop = at + scene.text[at..].find(['：', '，'])?;
    let rest = scene.text[stop..].trim_start_matches(['：', '，', '即']);
    let start = scene.text.len() - rest.len();
    let opens = scene.text[stop..].starts_with('：') || scene.text[stop..].starts_with("，即");
    let end = scene.statement_end(start);
    let subject = scene.subject(at).filter(|it| it.form != Form::Clause)?;
    let says = scene.text[start..end].chars().count() >= 2 * SHORTEST;
    let named = opens && says && !subject.text.contains('的');
    named.then(|| Finding::new(scene, subject.text, Definition, start, end))?
}

/// 某某定律再次应验：D; 某某效应说的正是这个道理：D: the name opens the clause before the colon.
fn told(scene: &Scene<'_>) -> Option<Finding> {
    const TOLD: &[&str] = &[
        "道理",
        "应验",
        "告诉我们",
        "表明",
        "揭示",
        "启示",
        "说法",
        "解释力",
    ];
    let colon = scene.text.find('：')?;
    let clause = &scene.text[scene.clause_start(colon)..colon];
    let quoted = clause
        .split_once('“')
        .and_then(|(_, it)| it.split_once('”'));
    if let Some((name, rest)) = quoted
        && ["理论", "效应", "定律", "假说", "模型"]
            .iter()
            .any(|it| rest.starts_with(it))
        && TOLD.iter().any(|it| rest.contains(it))
    {
        let start = colon + '：'.len_utf8();
        let stop = scene.statement_end(start);
        let says = scene.text[start..stop].chars().count() >= 2 * SHORTEST;
        return says.then(|| Finding::new(scene, name.to_owned(), Definition, start, stop))?;
    }
    let end = REGULARITIES
        .iter()
        .filter_map(|it| clause.find(it).map(|at| at + it.len()))
        .min()?;
    let name = clause[..end]
        .trim_start_matches("所谓")
        .trim_matches(['“', '”']);
    let told = TOLD.iter().any(|it| clause[end..].contains(it));
    let named = (3..=10).contains(&name.chars().count())
        && !name.contains(['的', '这', '该', '“', '》'])
        && told;
    let start = colon + '：'.len_utf8();
    let stop = scene.statement_end(start);
    let says = scene.text[start..stop].chars().count() >= 2 * SHORTEST;
    (named && says).then(|| Finding::new(scene, name.to_owned(), Definition, start, stop))?
}
