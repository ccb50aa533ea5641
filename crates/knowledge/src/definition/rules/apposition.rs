//! X（D）, X——D: a gloss in brackets or behind a dash.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::reading::Class;
use crate::scene::{self, Scene};
use crate::words;

/// The shortest gloss that says what a thing is, in characters.
const SHORTEST: usize = 10;
/// Behind a dash a clause of so many characters tells what the name stands for.
const TELLING: usize = 16;

pub(super) const RULE: Rule = Rule {
    name: "（…）",
    find,
    examples: &[
        Example {
            sentence: "常用的指标是失业率（没有工作的人口与劳动力人口的比例），它逐年上升。",
            term: "失业率",
            text: "没有工作的人口与劳动力人口的比例",
            kind: Definition,
        },
        Example {
            sentence: "由此形成了“信息孤岛”——部门之间各自存储、互不共享的数据状态。",
            term: "信息孤岛",
            text: "部门之间各自存储、互不共享的数据状态",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "他主张“实事求是”——这话说得好。",
        "检索增强生成（retrieval-augmented generation）已经普及。",
        "该书（北京大学出版社2019年出版的修订版）流传很广。",
        "政府（包括中央的和地方的各级部门）应当负责。",
        "他只做了一件事——把书读完。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let bracket = scene.text.match_indices('（').filter_map(|(at, mark)| {
        let start = at + mark.len();
        let end = start + scene.text[start..].find('）')?;
        gloss(scene, name_before(scene, at)?, start, end)
    });
    let dash = scene.text.match_indices("——").filter_map(|(at, mark)| {
        let quoted = scene.text[..at].ends_with('”');
        let start = at + mark.len();
        // 是红队测试——D——: closed by a second dash, the gloss may be of a name without marks.
        let second = scene.text[start..scene.statement_end(start)].find("——");
        let closed = second.is_some_and(|it| it > 0);
        let end = second.map_or_else(|| scene.clause_end(start), |it| start + it);
        let gloss_of = |name: String| {
            let tells = scene.text[start..end].chars().count() >= TELLING
                && !scene.text[start..end].contains(['。', '：', '；', '？']);
            gloss(scene, name.clone(), start, end)
                .or_else(|| tells.then(|| Finding::new(scene, name, Definition, start, end))?)
        };
        (quoted || closed).then(|| gloss_of(name_before(scene, at)?))?
    });
    bracket.chain(dash).collect()
}

fn gloss(scene: &Scene<'_>, name: String, start: usize, end: usize) -> Option<Finding> {
    let text = scene.text.get(start..end)?;
    let tail = object::tail(text);
    let phrase = text.contains('的')
        && (1..=8).contains(&tail.chars().count())
        && text.chars().count() >= SHORTEST
        && object::ends_in_noun(scene, start, end);
    const OTHERWISE: &[&str] = &[
        "包括", "如", "例如", "见", "参见", "其中", "含", "即使", "以下", "后", "又", "亦", "也",
        "特别", "尤其", "主要", "因", "由", "不", "是", "这", "引自", "转",
    ];
    let otherwise = OTHERWISE.iter().any(|it| text.starts_with(it))
        || text.contains(['《', '。', '：', '；'])
        || text.contains(|c: char| c.is_ascii_digit() || c.is_ascii_alphabetic());
    (phrase && !otherwise && !object::is_evaluative(text))
        .then(|| Finding::new(scene, name, Definition, start, end))?
}

/// The quoted name or the nouns before a mark.
fn name_before(scene: &Scene<'_>, at: usize) -> Option<String> {
    let before = &scene.text[..at];
    if let Some(inner) = before.strip_suffix('”') {
        let name = &inner[inner.rfind('“')? + '“'.len_utf8()..];
        return (2..=10)
            .contains(&name.chars().count())
            .then(|| name.to_owned());
    }
    let words = scene.words(scene.clause_start(at)..at);
    // 幻觉|率: the dictionary knows some suffixes as verbs.
    let suffix = words.last().is_some_and(|it| it.text.chars().count() == 1);
    let length = words
        .iter()
        .rev()
        .enumerate()
        .take_while(|(at, it)| {
            suffix && *at == 0 && it.class != Class::Mark
                || matches!(it.class, Class::Noun | Class::VerbalNoun | Class::Modifier)
        })
        .count();
    let name = scene::text_of(&words[words.len() - length..]);
    ((3..=8).contains(&name.chars().count()) && !words::GENERIC.has(&name)).then_some(name)
}
