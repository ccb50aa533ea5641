//! 首问负责制要求 D; 列举主义主张 D: a rule or a doctrine is what it demands.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::words;

/// Endings of names of rules and doctrines.
const RULES: &[&str] = &["制", "制度", "主义", "原则", "规则", "义务"];
const VERBS: &[&str] = &["要求", "主张", "规定", "禁止"];
/// The shortest text that says what a rule is, in characters.
const SHORTEST: usize = 12;

pub(super) const RULE: Rule = Rule {
    name: "要求",
    find,
    examples: &[
        Example {
            sentence: "首问负责制要求第一个接待来访者的窗口负责到底，不得推给其他部门。",
            term: "首问负责制",
            text: "要求第一个接待来访者的窗口负责到底，不得推给其他部门",
            kind: Definition,
        },
        Example {
            sentence: "比例原则要求限制权利的手段与所追求的目的相称。",
            term: "比例原则",
            text: "要求限制权利的手段与所追求的目的相称",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "上述原则要求各级政府加大投入。",
        "坚持比例原则要求各级政府依法行政，不得任性用权。",
        "社会主义要求我们不断解放生产力、发展生产力。",
        "制度要求不断完善。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < scene.text.len() {
        let end = scene.statement_end(start);
        found.extend(demand(scene, start, end));
        let step = scene.text[end..].chars().next().map_or(1, char::len_utf8);
        start = end + step;
    }
    found
}

/// A name that opens the statement, whole up to the verb.
fn demand(scene: &Scene<'_>, start: usize, end: usize) -> Option<Finding> {
    let statement = &scene.text[start..end];
    let (at, verb) = VERBS
        .iter()
        .filter_map(|it| Some((statement.find(it)?, it)))
        .min()?;
    let name = &statement[..at];
    let first = scene.words(start..start + at).first()?;
    let opens = first.text.chars().count() > 1 || first.class != crate::reading::Class::Verb;
    let named = (4..=8).contains(&name.chars().count())
        && RULES.iter().any(|it| name.ends_with(it))
        && opens
        && !words::VERBS.has(&first.text)
        && !words::GENERIC.has(name)
        && !words::ANAPHORA.has(&first.text)
        && !name.contains(['的', '，', '、', '这', '该', '：', '“']);
    // The verb belongs to what the rule is: 要求…, 禁止….
    let from = start + at;
    let said = from + verb.len();
    let text = scene.text.get(said..end)?;
    let says = text.chars().count() >= SHORTEST
        && !["我们", "各级", "必须", "加快", "全党", "坚持", "人们"]
            .iter()
            .any(|it| text.starts_with(it));
    (named && says).then(|| Finding::new(scene, name.to_owned(), Definition, from, end))?
}
