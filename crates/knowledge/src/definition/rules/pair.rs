//! A 与 B …，前者指 D，后者指 D: each of the two just named, by what is said of it.

use super::super::rule::{Example, Finding, Rule};
use crate::antecedent::two_before;
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;

/// Verbs behind 前者 that say what it is.
const VERBS: &[&str] = &[
    "指的是",
    "是指",
    "特指",
    "指",
    "要求",
    "谓",
    "是说",
    "意指",
    "反映的是",
    "反映",
    "强调",
    "侧重",
    "着眼于",
    "关注",
    "意味着",
    "由",
    "因",
];
/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 6;
/// The same where it says how the thing comes about.
const TELLING: usize = 16;

pub(super) const RULE: Rule = Rule {
    name: "前者…后者",
    find,
    examples: &[
        Example {
            sentence: "名义利率与实际利率不同，前者指未扣除通货膨胀的利率，后者指扣除之后的利率。",
            term: "实际利率",
            text: "扣除之后的利率",
            kind: Definition,
        },
        Example {
            sentence: "改革涉及中央财政和地方财政：前者强调全国范围内的统筹调剂，后者强调本地事务的自主安排。",
            term: "中央财政",
            text: "全国范围内的统筹调剂",
            kind: Definition,
        },
        Example {
            sentence: "品牌价值由功能价值与情感价值两个维度组成，前者是实用性的，反映的是产品满足日常需要的程度；后者是体验性的，反映的是顾客愿意与之亲近的程度。",
            term: "情感价值",
            text: "顾客愿意与之亲近的程度",
            kind: Definition,
        },
        Example {
            sentence: "好的问卷须同时满足可信性和有效性：前者要求它在反复测量中得到相近的结果，后者要求它测到了想测的东西。",
            term: "可信性",
            text: "它在反复测量中得到相近的结果",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "中国与美国不同，前者是发展中国家，后者是发达国家。",
        "前者指收入，后者指支出。",
    ],
};

/// The verb right behind 前者, or behind the comma of 前者是功能性的，反映的是 D.
fn verb_behind(scene: &Scene<'_>, at: usize, stop: usize) -> Option<(usize, &'static str)> {
    let verb = |at: usize| {
        let rest = &scene.text[at..stop];
        let of = |it: &&&'static str| rest.starts_with(**it);
        VERBS.iter().find(of).map(|it| (at, *it))
    };
    let second = || {
        let comma = scene.clause_end(at);
        let says = comma < stop && scene.text[at..comma].starts_with('是');
        // 由 and 因 of a later clause say how something comes about that is not the name.
        let told = says.then(|| verb(comma + '，'.len_utf8()))?;
        told.filter(|(_, it)| !matches!(*it, "由" | "因"))
    };
    verb(at).or_else(second)
}

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let Some((first, second)) = two_before(scene) else {
        return Vec::new();
    };
    [("前者", first), ("后者", second)]
        .into_iter()
        .filter_map(|(pronoun, name)| {
            let at = scene.text.find(pronoun)? + pronoun.len();
            let rest = scene.text[at..].trim_start_matches('则');
            let rest = rest.strip_prefix("主要").unwrap_or(rest);
            let at = scene.text.len() - rest.len();
            let stop = scene.statement_end(at);
            let (at, verb) = verb_behind(scene, at, stop)?;
            let start = at + verb.len();
            let end = scene.text[start..stop]
                .find("，后者")
                .map_or(stop, |it| start + it);
            // 前者由…决定: how it comes about tells it from the other, if it tells enough.
            let (start, least) = match verb {
                "由" | "因" => (at, TELLING),
                _ => (start, SHORTEST),
            };
            let says = scene.text[start..end].chars().count() >= least;
            says.then(|| Finding::new(scene, name, Definition, start, end))?
        })
        .collect()
}
