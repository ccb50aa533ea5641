//! 其一是 X，对…D; 此外还有 X，通过…D: an item of a list with what it does right behind its name.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::words;

/// What announces an item.
const ITEMS: &[&str] = &[
    "其一是",
    "其二是",
    "其三是",
    "其四是",
    "一是",
    "二是",
    "三是",
    "四是",
    "首先是",
    "其次是",
    "再次是",
    "最后是",
    "第一是",
    "第二是",
    "第三是",
    "此外还有",
    "还有",
    "另有",
    "第一种是",
    "第二种是",
    "另一种是",
];
/// What opens the words that say how a thing works.
const OPENERS: &[&str] = &[
    "对", "把", "将", "由", "通过", "凭借", "按照", "按", "用", "以", "指", "使", "让", "借助",
];
/// The shortest text that says what a thing does, in characters.
const SHORTEST: usize = 12;

pub(super) const RULE: Rule = Rule {
    name: "其一是…，",
    find,
    examples: &[
        Example {
            sentence: "其一是告知义务，对收集的目的和范围作出清楚的说明。",
            term: "告知义务",
            text: "对收集的目的和范围作出清楚的说明",
            kind: Definition,
        },
        Example {
            sentence: "此外还有分层抽样，按照某一特征把总体分成若干层再分别抽取。",
            term: "分层抽样",
            text: "按照某一特征把总体分成若干层再分别抽取",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "一是加强领导，把各项任务落到实处并定期检查。",
        "一是改革制度，由各地区结合实际制定实施细则。",
        "其一是资金问题，由财政部门研究解决并按期拨付。",
        "此外还有学者，对这一问题作了深入的研究和讨论。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    ITEMS
        .iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let opens = scene.clause_start(cue.start) == cue.start;
            let comma = scene.clause_end(cue.end);
            let name = scene.text.get(cue.end..comma)?;
            let start = comma + '，'.len_utf8();
            let rest = scene.text[comma..].strip_prefix('，')?;
            let words = scene.words(cue.end..comma);
            let first = words.first()?;
            // A name that closes as names do, and no clause.
            let named = (4..=8).contains(&name.chars().count())
                && (words::SUFFIXES.ending(name).is_some() || is_method(name))
                && !words::GENERIC.has(name)
                && !words::VERBS.has(&first.text)
                && !name.contains(['的', '了', '“'])
                && !name.ends_with(['者', '性', '化', '题']);
            // 改革制度: words of any paper make no name.
            let plain = words.iter().all(|it| {
                words::GENERIC.has(&it.text)
                    || words::VERBAL_NOUNS.has(&it.text)
                    || words::SUFFIXES.has(&it.text)
            });
            let named = named && !plain;
            let end = scene.statement_end(start);
            let says = OPENERS.iter().any(|it| rest.starts_with(it))
                && scene.text.get(start..end)?.chars().count() >= SHORTEST;
            (opens && named && says)
                .then(|| Finding::new(scene, name.to_owned(), Definition, start, end))?
        })
        .collect()
}

/// 分层抽样, 不确定性校准: names of what one does in research.
fn is_method(name: &str) -> bool {
    const METHODS: &[&str] = &[
        "抽样", "校准", "测试", "检验", "分析", "训练", "评估", "标注",
    ];
    METHODS.iter().any(|it| name.ends_with(it))
}
