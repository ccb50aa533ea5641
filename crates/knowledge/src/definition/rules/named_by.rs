//! 用“X”来称呼 D; X，S 用它来称呼 D: who names, by what, and what is named.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;

/// Verbs behind which stands what is named.
const NAMES: &[&str] = &[
    "来称呼",
    "称呼",
    "来指称",
    "指称",
    "来指代",
    "指代",
    "来命名",
];
/// Verbs behind which stands what it is like; the definition follows by 指.
const DESCRIBES: &[&str] = &[
    "来刻画",
    "来形容",
    "来描述",
    "来概括",
    "来表示",
    "来解释",
    "来说明",
];
const MEANS: &[&str] = &["，指的是", "，是指", "，指", "，即"];
/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 8;

pub(super) const RULE: Rule = Rule {
    name: "用“…”来称呼",
    find,
    examples: &[
        Example {
            sentence: "学者用“斜杠青年”来称呼那些同时从事几种职业、拥有多重身份的年轻人。",
            term: "斜杠青年",
            text: "同时从事几种职业、拥有多重身份的年轻人",
            kind: Definition,
        },
        Example {
            sentence: "沉没成本，会计学家用它来指称已经付出、无法收回的支出。",
            term: "沉没成本",
            text: "已经付出、无法收回的支出",
            kind: Definition,
        },
        Example {
            sentence: "李某等（2010）用“离土不离乡”来刻画当时的农民，指的是进厂务工而不迁入城市的就业方式。",
            term: "离土不离乡",
            text: "进厂务工而不迁入城市的就业方式",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "人们用“奇迹”来形容这座城市的变化。",
        "他用它来称呼。",
        "老师用“小明”来称呼他。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let quoted = scene.text.match_indices("用“").filter_map(|(at, cue)| {
        let start = at + cue.len();
        let (name, _) = scene.text[start..].split_once('”')?;
        let behind = start + name.len() + '”'.len_utf8();
        of_name(scene, name, behind)
    });
    let pointed = scene.text.match_indices("用它").filter_map(|(at, cue)| {
        let before = scene.text[..scene.clause_start(at)].strip_suffix('，')?;
        let name = &before[scene.clause_start(before.len())..];
        of_name(scene, name.trim_matches(['“', '”']), at + cue.len())
    });
    quoted.chain(pointed).collect()
}

fn of_name(scene: &Scene<'_>, name: &str, behind: usize) -> Option<Finding> {
    let named = (2..=10).contains(&name.chars().count()) && !name.contains(['，', '、']);
    let rest = &scene.text[behind..];
    let start = if let Some(verb) = NAMES.iter().find(|it| rest.starts_with(**it)) {
        behind + verb.len()
    } else {
        DESCRIBES.iter().find(|it| rest.starts_with(**it))?;
        let stop = scene.clause_end(behind);
        let means = MEANS
            .iter()
            .find(|it| scene.text[stop..].starts_with(**it))?;
        stop + means.len()
    };
    let text = &scene.text[start..];
    let from = ["那些", "这些", "那种", "这种", "这样一种"]
        .iter()
        .find(|it| text.starts_with(**it))
        .map_or(start, |it| start + it.len());
    let end = object::nominal_end(scene, from);
    let text = scene.text.get(from..end)?;
    let says = text.contains('的') && text.chars().count() >= SHORTEST;
    (named && says).then(|| Finding::new(scene, name.to_owned(), Definition, from, end))?
}
