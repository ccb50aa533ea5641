//! A、B 和 C 三类：A 由…；B 由…. What an enumeration announced is told member by member, clause by clause
//! or sentence by sentence; that two or more are told in this way shows that they are told apart.

use super::object;
use super::rule::Finding;
use crate::model::{DefinitionKind::Definition, List};
use crate::reading::Class;
use crate::scene::{self, Scene};
use crate::words;
use paper::Paper;

/// Shown as the reason of such a definition.
pub(super) const NAME: &str = "逐项分述";
/// How many sentences behind the announcement its members may be told in.
const REACH: usize = 40;
/// The shortest text that tells a member from the others, in characters.
const SHORTEST: usize = 10;
/// What the copula joins says something in so many characters.
const SHORT_CLAUSE: usize = 6;
/// The longest name of a member, in characters.
const LONGEST_NAME: usize = 10;

/// Verbs that stand between a member and what it is.
const COPULAS: &[&str] = &[
    "体现为",
    "表现为",
    "指的是",
    "是指",
    "意味着",
    "指",
    "即",
    "是",
];
/// What opens the account of a member: the words belong to it.
const OPENERS: &[&str] = &[
    "由", "以", "将", "把", "依据", "根据", "按", "依", "通过", "借助", "靠", "凭", "要求", "主张",
    "承认", "允许", "禁止", "认为", "强调", "侧重", "着眼", "注重", "针对", "面向", "仅", "只",
    "追求", "规定", "假定",
];

/// Names of those who act and of places: what is said of them is what they do.
const ACTORS: &[&str] = &[
    "者", "家", "人", "员", "师", "生", "户", "部门", "企业", "政府", "机构", "组织", "地区",
    "国家", "学校", "城市", "省", "市", "县", "区", "村", "公司", "平台", "银行", "部", "厂", "国",
];

/// The definitions of announced members, each with the index of its sentence.
pub(super) fn find(paper: &Paper, scenes: &[Scene<'_>], lists: &[List]) -> Vec<(usize, Finding)> {
    let mut found: Vec<(usize, Finding)> = Vec::new();
    for list in lists {
        let Some(names) = members(list) else {
            continue;
        };
        let Some(first) = place(paper, list) else {
            continue;
        };
        let near = scenes.iter().enumerate().skip(first).take(REACH);
        for (nth, finding) in accounts(near, &names) {
            let known = |(at, it): &(usize, Finding)| *at == nth && it.start == finding.start;
            if !found.iter().any(known) {
                found.push((nth, finding));
            }
        }
    }
    found
}

/// Index of the sentence that announces.
fn place(paper: &Paper, list: &List) -> Option<usize> {
    let id = list.sentences.first()?;
    paper.sentences.iter().position(|it| it.id == *id)
}

/// The members of a list that names sorts of one thing: names with one ending, or of one class (三类).
fn members(list: &List) -> Option<Vec<String>> {
    let names: Vec<String> = list.members.iter().map(|it| it.text.clone()).collect();
    let each = |it: &String| {
        (2..=LONGEST_NAME).contains(&it.chars().count())
            && !it.contains(['，', '的', '“', '：', '、'])
            && !words::GENERIC.has(it)
            && !ACTORS.iter().any(|end| it.ends_with(end))
    };
    const CLASSES: &[&str] = &[
        "类", "种", "型", "模式", "方法", "原则", "策略", "机制", "效应", "学说", "主义", "路径",
    ];
    let alike = !scene::shared_ending(&names).is_empty()
        || CLASSES.iter().any(|it| list.stem.ends_with(it))
            && names.iter().all(|it| it.chars().count() >= 3);
    ((2..=8).contains(&names.len()) && alike && names.iter().all(each)).then_some(names)
}

/// The first account of each member, if two or more are told.
fn accounts<'s, 'a: 's>(
    scenes: impl Iterator<Item = (usize, &'s Scene<'a>)>,
    names: &[String],
) -> Vec<(usize, Finding)> {
    let mut told: Vec<(usize, usize, Finding)> = Vec::new();
    for (nth, scene) in scenes {
        for start in statements(scene) {
            for (member, name) in names.iter().enumerate() {
                let known = told.iter().any(|(_, it, _)| *it == member);
                if let Some(finding) = account(scene, start, name).filter(|_| !known) {
                    told.push((nth, member, finding));
                }
            }
        }
    }
    if told.len() < 2 {
        told.clear();
    }
    told.into_iter().map(|(nth, _, it)| (nth, it)).collect()
}

/// Where statements begin: the sentence, and what follows ： or ；.
fn statements(scene: &Scene<'_>) -> Vec<usize> {
    let behind = scene
        .text
        .match_indices(['：', '；'])
        .map(|(at, mark)| at + mark.len());
    std::iter::once(0).chain(behind).collect()
}

/// A 型则由…: the member opens the statement, and its account follows.
fn account(scene: &Scene<'_>, start: usize, name: &str) -> Option<Finding> {
    let opening = scene.text[start..].trim_start_matches(['“', '而']);
    let rest = opening.strip_prefix(name)?;
    let rest = rest.trim_start_matches(['”', '型', '式', '类', '则', '改', '多', '，']);
    let at = scene.text.len() - rest.len();
    let end = scene.statement_end(at);
    let copula = COPULAS.iter().find(|it| rest.starts_with(**it));
    let from = at + copula.map_or(0, |it| it.len());
    let text = scene.text.get(from..end)?;
    let verb = scene.words(at..end).first()?;
    // 由于, 以便: the opener must be a word of its own.
    let opens = copula.is_some() || OPENERS.contains(&verb.text.as_str());
    let judged = copula.is_some() && judges(scene, from, end);
    let whole = scene.words(from..end).first()?.class != Class::Mark;
    let tells = text.chars().count() >= SHORTEST
        && !text.contains(|c: char| c.is_ascii_digit() || c == '“' || c == '？')
        && whole
        && !judged;
    (opens && tells).then(|| Finding::new(scene, name.to_owned(), Definition, from, end))?
}

/// A 是改革的关键: a place, no account.
fn judges(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let text = &scene.text[from..scene.clause_end(from).min(end)];
    text.chars().count() < SHORT_CLAUSE
        || super::rules::is_role_noun(text)
        || object::is_evaluative(text)
        || ["最", "更", "较", "为", "不", "一个"]
            .iter()
            .any(|it| text.starts_with(it))
}
