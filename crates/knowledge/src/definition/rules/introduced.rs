//! X（这一概念）由 S 提出，（意）指 D; X 源于…，其核心主张是 D: between name and definition stands
//! where the notion comes from.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;

pub(super) const RULE: Rule = Rule {
    name: "由…提出，指",
    find,
    examples: &[
        Example {
            sentence: "重叠共识这一概念由罗尔斯提出，指持有不同学说的公民对政治正义观念所达成的一致。",
            term: "重叠共识",
            text: "持有不同学说的公民对政治正义观念所达成的一致",
            kind: Definition,
        },
        Example {
            sentence: "信息自决权这一概念源于联邦宪法法院的判决，意指个人有权自主决定在何种限度内披露其生活事实。",
            term: "信息自决权",
            text: "个人有权自主决定在何种限度内披露其生活事实",
            kind: Definition,
        },
        Example {
            sentence: "场景一致性理论由一位美国学者提出，其核心主张是，信息流动是否正当取决于是否符合该场景的规范。",
            term: "场景一致性理论",
            text: "信息流动是否正当取决于是否符合该场景的规范",
            kind: Definition,
        },
        Example {
            sentence: "群众路线在这一时期形成，其基本内容是一切为了群众，一切依靠群众，从群众中来，到群众中去。",
            term: "群众路线",
            text: "一切为了群众，一切依靠群众，从群众中来，到群众中去",
            kind: Definition,
        },
        Example {
            sentence: "“嵌套”一词出自计算机科学，后来才为社会学者借用，其本意是一个结构完整地包含在另一个结构之中。",
            term: "嵌套",
            text: "一个结构完整地包含在另一个结构之中",
            kind: Definition,
        },
        Example {
            sentence: "士绅化一词由一位英国学者于1964年提出，原指中产者迁入旧城并取代原有居民的过程。",
            term: "士绅化",
            text: "中产者迁入旧城并取代原有居民的过程",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "这一概念由罗尔斯提出，指公民所达成的一致意见。",
        "该方案由市政府提出，受到了居民的欢迎。",
        "改革由点到面，指导意见随后印发。",
        "会议由校长提出，其基本内容是一切照旧。",
    ],
};

/// What says where a notion comes from, right behind its name.
const ORIGINS: &[&str] = &[
    "这一概念",
    "这一术语",
    "这个概念",
    "这个术语",
    "这一说法",
    "这个说法",
    "这个词",
    "这一理论",
    "一词",
    "由",
    "源于",
    "源自",
    "来自",
    "在",
    "于",
];
/// What opens the definition behind the comma.
const TURNS: &[&str] = &[
    "，意指",
    "，是指",
    "，主要是指",
    "，指的是",
    "，指",
    "，原指",
    "，本指",
    "，原是指",
    "，其本意是",
    "，其本意在于说明",
    "，其原意是",
    "，原意是",
    "，本意是",
    "，其核心主张是，",
    "，其核心主张是",
    "，其基本内容是",
    "，其基本内涵是",
    "，其基本思想是，",
    "，其基本思想是",
    "，其含义是",
];
/// The first clause must say that something began.
const BEGINNINGS: &[&str] = &[
    "提出", "出自", "形成", "源于", "源自", "来自", "产生", "创立", "首创",
];

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    definition(scene).into_iter().collect()
}

fn definition(scene: &Scene<'_>) -> Option<Finding> {
    let clause = &scene.text[..scene.clause_end(0)];
    // 经…的阐发而为学界所熟知，其本意是…: between origin and meaning may stand what became of it.
    let stop = scene.statement_end(0);
    let (comma, turn) = TURNS
        .iter()
        .filter_map(|it| Some((scene.text[..stop].find(it)?, *it)))
        .min_by_key(|(at, it)| (*at, std::cmp::Reverse(it.len())))?;
    let at = ORIGINS.iter().filter_map(|it| clause.find(it)).min()?;
    let begins = BEGINNINGS.iter().any(|it| clause[at..].contains(it));
    let words = scene.words(0..at);
    let name = crate::scene::text_of(words);
    let name = name.trim_matches(['“', '”']);
    let called = ["一词", "这个词"]
        .iter()
        .any(|it| clause[at..].starts_with(it));
    let least = if called { 2 } else { 3 };
    let named = (least..=12).contains(&name.chars().count())
        && !name.contains(['的', '“', '”', '、'])
        && name.len() + 6 >= at
        && words
            .first()
            .is_some_and(|it| !crate::scene::points_elsewhere(&it.text))
        && !crate::words::GENERIC.has(name);
    let start = comma + turn.len();
    let end = if turn.contains('其') {
        scene.statement_end(start)
    } else {
        object::end(scene, start)
    };
    let says = scene.text[start..end].chars().count() >= 12;
    (begins && named && says)
        .then(|| Finding::new(scene, name.to_owned(), Definition, start, end))?
}
