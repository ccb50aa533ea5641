//! D（被）称为 X, 所谓 X 就是 D.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::framing::{is_frame, is_source};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;
use crate::words;

/// The shortest text that says what a name stands for, in characters.
const SHORTEST: usize = 10;

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
        Example {
            sentence: "所谓福利混合，按照一位学者的说法，就是家庭、市场和国家三方共同供给，谁也不包办。",
            term: "福利混合",
            text: "家庭、市场和国家三方共同供给，谁也不包办",
            kind: Definition,
        },
        Example {
            sentence: "所谓补短，无非是把这些欠缺的条件一件一件补上来。",
            term: "补短",
            text: "把这些欠缺的条件一件一件补上来",
            kind: Definition,
        },
    ],
    counter_examples: &["所谓成功，不过如此。", "这就是他的目的。"],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("所谓")
        .into_iter()
        .filter_map(|opener| near(scene, opener.end).or_else(|| framed(scene, opener.end)))
        .collect()
}

/// 所谓 X 就是 …的 H.
fn near(scene: &Scene<'_>, from: usize) -> Option<Finding> {
    let rest = &scene.text[from..];
    let (at, copula) = ["，就是", "就是", "，即", "，是", "即"]
        .iter()
        .filter_map(|it| rest.find(it).map(|at| (at, it)))
        .min_by_key(|(at, it)| (*at, std::cmp::Reverse(it.len())))?;
    let subject = scene.subject(from + at)?;
    let near = !rest[..at].contains(['，', '。', '；']);
    if subject.form == Form::Clause || !near {
        return None;
    }
    let start = from + at + copula.len();
    let end = object::end(scene, start);
    Finding::new(scene, subject.text, Definition, start, end)
}

/// 所谓 X，按照 S 的说法，就是 D: behind 所谓 and before the comma stands a name, whatever its words are,
/// and whatever follows says what it is.
fn framed(scene: &Scene<'_>, from: usize) -> Option<Finding> {
    const COPULAS: &[&str] = &[
        "就是",
        "便是",
        "即是",
        "无非是",
        "不过是",
        "说到底是",
        "说到底就是",
        "是说",
        "是指",
        "指的是",
        "指",
    ];
    let comma = scene.clause_end(from);
    let name = scene.text.get(from..comma)?.trim_matches(['“', '”']);
    let named = (2..=16).contains(&name.chars().count())
        && !name.contains(['“', '”', '、', '的'])
        && !words::GENERIC.has(name)
        && !words::ANAPHORA.has(name);
    let mut at = comma
        + scene.text[comma..]
            .strip_prefix('，')
            .map(|_| '，'.len_utf8())?;
    let frame = scene.clause_end(at);
    let aside = &scene.text[at..frame];
    if scene.text[frame..].starts_with('，') && (is_frame(aside) || is_source(aside)) {
        at = frame + '，'.len_utf8();
    }
    let copula = COPULAS
        .iter()
        .find(|it| scene.text[at..].starts_with(**it))?;
    let start = at + copula.len();
    let end = scene.statement_end(start);
    let says = scene.text[start..end].chars().count() >= SHORTEST;
    (named && says).then(|| Finding::new(scene, name.to_owned(), Definition, start, end))?
}
