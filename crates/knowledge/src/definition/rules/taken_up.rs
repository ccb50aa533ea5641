//! 何谓 X？D; 还有“X”这一理念。它强调 D; 有一个词叫 X，S 用它来说明 D: a name is brought up, then told.

use super::super::rule::{Example, Finding, Rule};
use crate::antecedent;
use crate::model::DefinitionKind::Definition;
use crate::scene::{self, Scene};

pub(super) const RULE: Rule = Rule {
    name: "它…",
    find,
    examples: &[
        Example {
            sentence: "与此相关的，还有“居所安稳”这一理念。它来自英文，强调人们有权在自己选择的居所里度过晚年，而不被迫迁离。",
            term: "居所安稳",
            text: "人们有权在自己选择的居所里度过晚年，而不被迫迁离",
            kind: Definition,
        },
        Example {
            sentence: "何谓物化？一言以蔽之，人与人的关系表现为物与物的关系。",
            term: "物化",
            text: "人与人的关系表现为物与物的关系",
            kind: Definition,
        },
        Example {
            sentence: "关键能力呢？国家标准给出的答案是“个人适应社会变化所应具备的基本本领”。",
            term: "关键能力",
            text: "个人适应社会变化所应具备的基本本领",
            kind: Definition,
        },
        Example {
            sentence: "社会学里有一个词，叫手段崇拜，学者在研究机关时谈到它：规则本为目标而设，久而久之，守规则成了目标。",
            term: "手段崇拜",
            text: "规则本为目标而设，久而久之，守规则成了目标",
            kind: Definition,
        },
        Example {
            sentence: "还有一个词叫过密化，一位学者用它来说明劳动投入不断增加而报酬不断递减的状态。",
            term: "过密化",
            text: "劳动投入不断增加而报酬不断递减的状态",
            kind: Definition,
        },
        Example {
            sentence: "语义检索（semantic retrieval）是应用很广的办法。它的原理并不复杂：先把文字变成向量，再比较向量的远近。",
            term: "语义检索",
            text: "先把文字变成向量，再比较向量的远近",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "改革已经开始。它强调各方的利益应当得到兼顾和保障。",
        "怎么办？一言以蔽之，要把群众的事情一件一件办好。",
        "有一个人，叫张三，大家谈到他：这个人什么都好，就是爱喝酒。",
        "何谓幸福？学者们的看法从来不一致。",
        "语义检索（semantic retrieval）是应用很广的办法。它的前景很好：用的人越来越多，投资越来越大。",
    ],
};

/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 10;

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let found = |(name, start, end): (String, usize, usize)| {
        let says = scene.text[start..end].chars().count() >= SHORTEST;
        says.then(|| Finding::new(scene, name, Definition, start, end))?
    };
    [
        answered(scene),
        stressed(scene),
        worked(scene),
        brought_up(scene),
    ]
    .into_iter()
    .flatten()
    .filter_map(found)
    .collect()
}

/// 何谓 X？ 一言以蔽之，D; …给出的答案是“D”.
fn answered(scene: &Scene<'_>) -> Option<(String, usize, usize)> {
    const SUMS: &[&str] = &[
        "一言以蔽之，",
        "简单说，",
        "简单地说，",
        "简言之，",
        "简而言之，",
        "一句话，",
        "概括地说，",
        "概言之，",
        "通俗地说，",
        "通俗地讲，",
        "说白了，",
    ];
    const ANSWERS: &[&str] = &["答案是“", "回答是“", "定义是“", "解释是“"];
    let name = antecedent::asked(&scene::text_of(scene.before))?;
    let summed = SUMS.iter().find(|it| scene.text.starts_with(**it));
    let start = match summed {
        Some(sum) => sum.len(),
        None => ANSWERS
            .iter()
            .find_map(|it| Some(scene.text.find(it)? + it.len()))?,
    };
    // 说白了，就是…: the other rules' case.
    let own = !scene.text[start..].starts_with(['就', '它', '是']);
    own.then(|| (name, start, scene.statement_end(start)))
}

/// 它…，强调 D, where the sentence before brought up a name.
fn stressed(scene: &Scene<'_>) -> Option<(String, usize, usize)> {
    const VERBS: &[&str] = &[
        "强调",
        "主张",
        "要求",
        "用来说明",
        "用来指",
        "说的是",
        "讲的是",
    ];
    if !scene.text.starts_with('它') {
        return None;
    }
    let own = scene.text['它'.len_utf8()..].find(['，', '。'])? + '它'.len_utf8();
    let places = ['它'.len_utf8(), own + '，'.len_utf8()];
    let (at, verb) = places.into_iter().find_map(|at| {
        let rest = scene.text.get(at..)?;
        VERBS
            .iter()
            .find(|it| rest.starts_with(**it))
            .map(|it| (at, it))
    })?;
    let name = antecedent::topic(scene.before)?;
    let start = at + verb.len();
    Some((name, start, scene.statement_end(start)))
}

/// 它的原理并不复杂：D; 它的基本程序是：D; 该模型的基本主张为：D.
fn worked(scene: &Scene<'_>) -> Option<(String, usize, usize)> {
    const NOUNS: &[&str] = &[
        "程序", "原理", "做法", "思路", "主张", "含义", "意思", "要义", "思想", "逻辑",
    ];
    let colon = scene.text.find('：')?;
    let opening = scene.text[..colon].strip_prefix("它的")?;
    let noun = opening.trim_start_matches(['基', '本', '核', '心']);
    let works = NOUNS.iter().any(|it| noun.starts_with(it));
    let name = antecedent::topic(scene.before).filter(|_| works)?;
    let start = colon + '：'.len_utf8();
    Some((name, start, scene.statement_end(start)))
}

/// 有一个词叫 X，S 用它来说明 D; 有个说法叫 X，…：D.
fn brought_up(scene: &Scene<'_>) -> Option<(String, usize, usize)> {
    const NOUNS: &[&str] = &["词", "概念", "说法", "术语", "现象", "效应", "理论", "名词"];
    const CALLED: &[&str] = &["，叫作", "，叫做", "，叫", "叫作", "叫做", "叫"];
    const USES: &[&str] = &[
        "用它来说明",
        "用它来形容",
        "用它来描述",
        "用它来概括",
        "用它来指",
        "用以说明",
        "用来说明",
        "用来形容",
        "用来描述",
        "用来指",
    ];
    let noun = NOUNS.iter().find_map(|it| {
        let at = scene.text.find(it)?;
        let counted = ["个", "种", "条"]
            .iter()
            .any(|it| scene.text[..at].ends_with(it));
        (counted && scene.text[..at].contains('有')).then_some(at + it.len())
    })?;
    let called = CALLED
        .iter()
        .find(|it| scene.text[noun..].starts_with(**it))?;
    let from = noun + called.len();
    let comma = from + scene.text[from..].find('，')?;
    let name = scene.text[from..comma].trim_matches(['“', '”']);
    let fits = (2..=10).contains(&name.chars().count()) && !name.contains(['的', '“', '”', '。']);
    let stop = scene.statement_end(comma);
    let told = &scene.text[comma..stop];
    let used = USES
        .iter()
        .find_map(|it| Some(comma + told.find(it)? + it.len()));
    let start = used.or_else(|| Some(comma + told.find('：')? + '：'.len_utf8()))?;
    fits.then(|| (name.to_owned(), start, stop))
}
