//! S 将 X 界定为 D, X 被定义为 D.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::reading::Class;
use crate::scene::Scene;
use crate::subject::Form;
use crate::words;

const CUES: &[&str] = &[
    "界定为",
    "定义为",
    "理解为",
    "视为一种",
    "概括为",
    "表述为",
    "描述为",
    "看作",
    "看成",
    "说成是",
];
/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 8;

/// The same of what a thing is looked on as.
const CLASSED: usize = 16;

pub(super) const RULE: Rule = Rule {
    name: "界定为",
    find,
    examples: &[
        Example {
            sentence: "有学者将公共物品界定为“每个人的消费都不会减少其他人消费”的物品。",
            term: "公共物品",
            text: "“每个人的消费都不会减少其他人消费”的物品",
            kind: Definition,
        },
        Example {
            sentence: "本文将影子银行界定为游离于监管体系之外、从事类似业务的信用中介。",
            term: "影子银行",
            text: "游离于监管体系之外、从事类似业务的信用中介",
            kind: Definition,
        },
        Example {
            sentence: "社会资本被定义为嵌入社会网络之中、可以带来回报的资源。",
            term: "社会资本",
            text: "嵌入社会网络之中、可以带来回报的资源",
            kind: Definition,
        },
        Example {
            sentence: "克拉克把知识工人描述为以处理符号和信息为业的劳动者。",
            term: "知识工人",
            text: "以处理符号和信息为业的劳动者",
            kind: Definition,
        },
        Example {
            sentence: "零工社区这一提法，目前学界尚无统一的说法。本文将其界定为依托接单平台形成、以临时劳动者为主要成员的线上群体。",
            term: "零工社区",
            text: "依托接单平台形成、以临时劳动者为主要成员的线上群体",
            kind: Definition,
        },
        Example {
            sentence: "这位学者把村落看作农户在长期共同生活中结成的一种自治的地缘共同体。",
            term: "村落",
            text: "农户在长期共同生活中结成的一种自治的地缘共同体",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "我们要把教育看作民族振兴与社会进步的重要基石。",
        "人们把危机看成是机会。",
        "这被定义为一种违法的行为方式。",
        "学者将其界定为一种新型的社会关系。",
        "应当把边界界定为清单。",
        "学者把乡土中国概括为“熟人社会”，意思是人们彼此知根知底。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    // Not by words: the dictionary tears 影子银行|界定为 into 银行界|定为.
    CUES.iter()
        .flat_map(|it| scene.text.match_indices(it))
        .map(|(at, it)| at..at + it.len())
        .filter_map(|cue| {
            let name = object_of(scene, cue.start).or_else(|| passive(scene, cue.start))?;
            // 把 X 理解为：D may run over commas.
            let rest = &scene.text[cue.end..];
            let opened = rest.starts_with(['：', '，']);
            let end = if opened {
                scene.statement_end(cue.end + '：'.len_utf8())
            } else if rest.contains('的') {
                object::nominal_end(scene, cue.end)
            } else {
                scene.clause_end(cue.end)
            };
            // 概括为“熟人社会”，…: a name, no definition.
            let inner = rest.strip_prefix('“').and_then(|it| it.split_once('”'));
            let names = inner.is_some_and(|(it, rest)| {
                it.chars().count() <= SHORTEST && !rest.starts_with('的')
            });
            // 把教育看作事业的根本: to look on a thing as something is often to judge it.
            let looked = scene.text[cue.clone()].starts_with('看');
            let text = &scene.text[cue.end..end];
            let judged = looked
                && (object::is_evaluative(text)
                    || super::role::is_role(text)
                    || text.chars().count() < CLASSED
                    || !text.contains('的'));
            let says = !names && !judged && scene.text[cue.end..end].chars().count() >= SHORTEST;
            says.then(|| Finding::new(scene, name, Definition, cue.end, end))?
        })
        .collect()
}

/// What stands between 将 or 把 and the verb, if it is a name.
fn object_of(scene: &Scene<'_>, cue: usize) -> Option<String> {
    let words = scene.words(scene.clause_start(cue)..cue);
    let open = words
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "将" | "把"))?;
    let start = words[open].end;
    let first = words.get(open + 1).map_or(Class::Noun, |it| it.class);
    // 本文将其界定为 D: what the sentence before put on the table.
    if matches!(&scene.text[start..cue], "其" | "它" | "之") {
        return scene.antecedent(scene.clause_start(cue)).map(|it| it.text);
    }
    name(scene.text.get(start..cue)?.to_owned(), first)
}

/// X 被…: the subject of the clause.
fn passive(scene: &Scene<'_>, cue: usize) -> Option<String> {
    let start = scene.clause_start(cue);
    if scene.text[start..cue].contains(['将', '把']) {
        return None;
    }
    // X 被定义为, X 可以理解为, X 定义为.
    let by = scene.text[start..cue]
        .rfind('被')
        .or_else(|| scene.text[start..cue].find("可以"))
        .or_else(|| scene.text[start..cue].find("可"))
        .map_or(cue, |it| start + it);
    let subject = scene.subject(by).filter(|it| it.form != Form::Clause)?;
    name(subject.text, Class::Noun)
}

fn name(text: String, first: Class) -> Option<String> {
    let text = text.split('（').next().unwrap_or_default();
    let text = text.trim_matches(['“', '”']);
    let named = (2..=12).contains(&text.chars().count())
        && first != Class::Closed
        && !text.contains(['的', '，', '、'])
        && !words::GENERIC.has(text)
        && !words::ANAPHORA.has(text);
    named.then(|| text.to_owned())
}
