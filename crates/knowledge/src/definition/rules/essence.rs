//! X 的本质是 D，X 实质上是 D.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::{self, Attribute, Definition};
use crate::scene::Scene;
use crate::subject::Form;
use std::ops::Range;

/// Cues behind which the term stands bare.
const BARE: &[&str] = &[
    "本质上是",
    "实质上是",
    "本质上也是",
    "实质上也是",
    "本质上就是",
    "实质上就是",
    "归根结底是",
    "归根到底是",
];
/// Nouns of essence, joined to the term by 的 and followed by 是.
const NOUNS: &[&str] = &[
    "本质",
    "实质",
    "内涵",
    "核心要义",
    "要义",
    "本质内涵",
    "基本内涵",
    "精神实质",
    "基本内容",
    "含义",
    "基本含义",
    "涵义",
    "定义",
    "精髓",
    "基本思想",
    "基本原理",
    "核心思想",
    "核心主张",
    "思路",
    "基本思路",
];

pub(super) const RULE: Rule = Rule {
    name: "本质是",
    find,
    examples: &[
        Example {
            sentence: "法律的本质，是统治阶级意志的体现。",
            term: "法律",
            text: "统治阶级意志的体现",
            kind: Definition,
        },
        Example {
            sentence: "算法推荐实质上是对注意力的重新分配。",
            term: "算法推荐",
            text: "对注意力的重新分配",
            kind: Definition,
        },
        Example {
            sentence: "货币本质上也是一种社会关系。",
            term: "货币",
            text: "一种社会关系",
            kind: Definition,
        },
        Example {
            sentence: "双重差分法的基本思想是，将政策冲击前后的变化相减，以剔除共同趋势的影响。",
            term: "双重差分法",
            text: "将政策冲击前后的变化相减，以剔除共同趋势的影响",
            kind: Definition,
        },
        Example {
            sentence: "企业的竞争，归根结底是人才的竞争。",
            term: "企业的竞争",
            text: "人才的竞争",
            kind: Attribute,
        },
        Example {
            sentence: "重复抽样检验的思路是，从样本中反复随机抽取子样本并重新估计。",
            term: "重复抽样检验",
            text: "从样本中反复随机抽取子样本并重新估计",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "这本质上是一个问题。",
        "其本质是利益的冲突。",
        "问题的实质是由于缺少监督。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let bare = BARE
        .iter()
        .flat_map(|it| scene.cues(it))
        .map(|it| (it.clone(), it.start));
    let nouns = NOUNS.iter().flat_map(|noun| of_noun(scene, noun));
    bare.chain(nouns)
        .filter_map(|(cue, subject_end)| {
            let subject = scene
                .subject(subject_end)
                .filter(|it| it.form != Form::Clause)
                .or_else(|| scene.name_before(subject_end))?;
            let end = until_other_subject(scene, cue.end);
            // Within a quotation it is the speaker's own account, and asked as his.
            let all_told =
                scene.text[cue.clone()].starts_with("归根") && scene.quote_at(cue.start).is_none();
            let kind = kind(&scene.text[cue.end..end], all_told)?;
            Finding::new(scene, subject.text, kind, cue.end, end)
        })
        .collect()
}

/// What a thing is in essence may run over commas (解放生产力，发展生产力，…), up to a clause with a
/// subject of its own.
fn until_other_subject(scene: &Scene<'_>, start: usize) -> usize {
    let stop = scene.statement_end(start);
    let mut at = start;
    loop {
        let clause = scene.clause_end(at);
        if clause >= stop {
            return stop;
        }
        at = clause + '，'.len_utf8();
        if object::has_subject(scene, at) {
            return clause;
        }
    }
}

/// 的本质是, 的本质，是, 的本质就是, 的本质在于: with the place where the subject ends.
fn of_noun(scene: &Scene<'_>, noun: &str) -> Vec<(Range<usize>, usize)> {
    const COPULAS: &[&str] = &["是，", "是", "，是", "就是", "，就是", "在于", "就在于"];
    let joined = |at: usize| scene.text[..at].strip_suffix('的').map(str::len);
    let copulas = |noun: Range<usize>| {
        let start = joined(noun.start);
        COPULAS
            .iter()
            .filter(move |it| scene.text[noun.end..].starts_with(**it))
            .filter_map(move |it| Some((start?..noun.end + it.len(), start?)))
    };
    if !scene.characters.may_hold(noun) {
        return Vec::new();
    }
    scene
        .text
        .match_indices(noun)
        .map(|(at, it)| at..at + it.len())
        .flat_map(copulas)
        .filter(|(cue, _)| scene.on_word_edges(cue))
        .collect()
}

/// A statement of cause or doubt defines nothing.
/// What a thing is when all is told (归根结底) is a judgement.
fn kind(text: &str, all_told: bool) -> Option<DefinitionKind> {
    const NOT: &[&str] = &["由于", "因为", "为了", "一致", "相同", "要", "不"];
    if NOT.iter().any(|it| text.starts_with(it)) {
        return None;
    }
    Some(if all_told || text.starts_with("什么") {
        Attribute
    } else {
        Definition
    })
}
