//! X 机制在…；Y 机制在…: two things of one kind told apart, clause by clause.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::words;

/// What opens a statement of how a thing works.
const OPENERS: &[&str] = &[
    "在", "以", "由", "针对", "从", "通过", "依靠", "面向", "把", "将",
];
/// The shortest statement that tells a thing from its counterpart, in characters.
const SHORTEST: usize = 8;

pub(super) const RULE: Rule = Rule {
    name: "…；…",
    find,
    examples: &[
        Example {
            sentence: "拉动策略在新品上市之后发力，以订单保证回报；推动策略在新品研发之前发力，以补贴降低成本。",
            term: "推动策略",
            text: "在新品研发之前发力，以补贴降低成本",
            kind: Definition,
        },
        Example {
            sentence: "市场机制以价格信号调节各方供求；行政机制以上级指令调节各方供求。",
            term: "行政机制",
            text: "以上级指令调节各方供求",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "东部地区在2020年增长5%；西部地区在2020年增长7%。",
        "学生在教室里学习；教师在办公室里备课。",
        "城市学校在设备上领先；应当加大投入。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let mut statements: Vec<(String, usize, usize)> = Vec::new();
    let mut start = 0;
    while start < scene.text.len() {
        let end = scene.statement_end(start);
        statements.extend(statement(scene, opening(scene, start, end), end));
        let step = scene.text[end..].chars().next().map_or(1, char::len_utf8);
        start = end + step;
    }
    let alike = |a: &str, b: &str| {
        let ending = scene::shared_ending(&[a.to_owned(), b.to_owned()]);
        a != b && ending.chars().count() >= 2 && ending != a && ending != b
    };
    statements
        .iter()
        .filter(|(name, ..)| statements.iter().any(|(it, ..)| alike(name, it)))
        .filter_map(|(name, start, end)| {
            Finding::new(scene, name.clone(), Definition, *start, *end)
        })
        .collect()
}

/// Behind an announcement (分为两类：).
fn opening(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    scene.text[start..end]
        .find('：')
        .map_or(start, |it| start + it + '：'.len_utf8())
}

/// The nouns that open a statement, and what it says of them.
fn statement(scene: &Scene<'_>, start: usize, end: usize) -> Option<(String, usize, usize)> {
    let words = scene.words(start..end);
    // 推动机制: a verb may open the name.
    let nominal =
        |it: &Token| matches!(it.class, Class::Noun | Class::VerbalNoun | Class::Modifier);
    let opens = words
        .first()
        .is_some_and(|it| it.text.chars().count() > 1 && !nominal(it) && it.class != Class::Closed);
    let from = usize::from(opens);
    let length = from + words[from..].iter().take_while(|it| nominal(it)).count();
    // 个案回应|针对…: a verb may close it, too, right before what opens the statement.
    let closes = words
        .get(length)
        .is_some_and(|it| it.class == Class::Verb || it.class == Class::Verbish)
        && words
            .get(length + 1)
            .is_some_and(|it| OPENERS.contains(&it.text.as_str()))
        && !words
            .get(length)
            .is_some_and(|it| OPENERS.contains(&it.text.as_str()));
    let length = length + usize::from(closes);
    let name = scene::text_of(&words[..length]);
    let rest = &words[length..];
    let rest = match rest.first() {
        Some(it) if it.text == "则" => &rest[1..],
        _ => rest,
    };
    let from = rest.first()?.start;
    let text = scene.text.get(from..end)?;
    let tells = OPENERS.iter().any(|it| text.starts_with(it))
        && text.chars().count() >= SHORTEST
        && !text.contains(|c: char| c.is_ascii_digit());
    const PLACES: &[&str] = &[
        "地区", "国家", "企业", "学校", "城市", "人员", "居民", "农户",
    ];
    let named = (3..=8).contains(&name.chars().count())
        && !words::GENERIC.has(&name)
        && !PLACES.iter().any(|it| name.ends_with(it));
    (tells && named).then_some((name, from, end))
}
