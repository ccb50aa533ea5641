//! Frames in which the subject is divided into what is listed: X 由 A、B 构成; X 分为 A、B; X 包括 A、B;
//! X 即 A、B.

use super::owner::{closes, plain, shared_noun};
use super::{Example, Frame};
use crate::list::site::{Site, in_phrase};
use crate::reading::Token;
use crate::scene;
use crate::words;

/// X 由 A、B、C 构成.
pub(super) const COMPOSED: Frame = Frame {
    name: "由…构成",
    stem: composed,
    examples_only: false,
    examples: &[
        Example {
            sentence: "合议庭由审判员、人民陪审员和书记员组成。",
            stem: "合议庭的组成部分",
            members: &["审判员", "人民陪审员", "书记员"],
        },
        Example {
            sentence: "医院建立了由内科医师、营养师、康复师组成的会诊小组。",
            stem: "会诊小组的组成部分",
            members: &["内科医师", "营养师", "康复师"],
        },
        Example {
            sentence: "阅读素养由提取信息、形成解释、反思评价三个要素构成。",
            stem: "阅读素养的要素",
            members: &["提取信息", "形成解释", "反思评价"],
        },
    ],
    counter_examples: &["该案由法院、检察院共同督办。"],
};

/// X 分为 A、B、C; 将 X 划分为 A、B.
pub(super) const DIVIDED: Frame = Frame {
    name: "分为",
    stem: divided,
    examples_only: false,
    examples: &[
        Example {
            sentence: "学者将公共物品分为纯公共物品、俱乐部物品和公共池塘资源三类。",
            stem: "公共物品的类型",
            members: &["纯公共物品", "俱乐部物品", "公共池塘资源"],
        },
        Example {
            sentence: "疫苗研发分为设计阶段、试验阶段和审批阶段。",
            stem: "疫苗研发的阶段",
            members: &["设计阶段", "试验阶段", "审批阶段"],
        },
    ],
    counter_examples: &["这可以分为甲方、乙方、丙方。"],
};

/// X 包括 A、B、C; X 有 A、B、C 四类.
pub(super) const INCLUDED: Frame = Frame {
    name: "包括",
    stem: included,
    examples_only: false,
    examples: &[
        Example {
            sentence: "证据种类包括书证、物证、证人证言和鉴定意见。",
            stem: "证据种类",
            members: &["书证", "物证", "证人证言", "鉴定意见"],
        },
        Example {
            sentence: "汉语句子有单句与复句之分。",
            stem: "汉语句子的类型",
            members: &["单句", "复句"],
        },
        Example {
            sentence: "常见的排序算法有冒泡排序、快速排序、归并排序等。",
            stem: "常见的排序算法",
            members: &["冒泡排序", "快速排序", "归并排序"],
        },
    ],
    counter_examples: &[
        "这包括土地、资本、劳动。",
        "他的报告包括土地、资本和劳动，推动了讨论的深入、细化。其中有喜悦、悲伤。",
    ],
};

/// X 即 A、B、C, where X says how many they are; X 依次为 A、B、C.
pub(super) const EQUATED: Frame = Frame {
    name: "即",
    stem: equated,
    examples_only: false,
    examples: &[
        Example {
            sentence: "会计六要素即资产、负债、所有者权益、收入、费用、利润。",
            stem: "会计六要素",
            members: &["资产", "负债", "所有者权益", "收入", "费用", "利润"],
        },
        Example {
            sentence: "审批程序依次为受理、审查、公示、决定。",
            stem: "审批程序",
            members: &["受理", "审查", "公示", "决定"],
        },
    ],
    counter_examples: &["人民即工人、农民和知识分子的总和。"],
};

const INCLUDES: &[&str] = &["包括", "包含", "涵盖", "囊括", "含有", "有"];
const DIVIDES: &[&str] = &[
    "分为",
    "分成",
    "划分",
    "划分为",
    "区分",
    "区分为",
    "归为",
    "归纳",
    "概括",
    "归结",
    "归入",
    "总结",
];

fn composed(site: &Site<'_, '_>) -> Option<String> {
    let opener = site.series.before.last().filter(|it| it.text == "由")?;
    let makes = |it: &Token| matches!(it.text.as_str(), "构成" | "组成" | "共同构成" | "合成");
    let at = site.series.behind.iter().position(makes)?;
    // 由 A、B、C 组成的 H: they are what H is made of.
    if let [of, rest @ ..] = &site.series.behind[at + 1..]
        && of.text == "的"
    {
        let length = rest.iter().take_while(|it| in_phrase(it)).count();
        let whole = scene::text_of(&rest[..length]);
        let fits = (3..=14).contains(&whole.chars().count());
        if fits {
            return Some(format!("{whole}的组成部分"));
        }
    }
    let part = site
        .noun()
        .filter(|_| at > 0)
        .filter(|it| !matches!(it.as_str(), "部分" | "方面"))
        .unwrap_or_else(|| "组成部分".to_owned());
    site.subject(opener.start).map(|it| format!("{it}的{part}"))
}

fn divided(site: &Site<'_, '_>) -> Option<String> {
    let verb = site.governor()?;
    if !DIVIDES.contains(&plain(verb)) || !closes(site) {
        return None;
    }
    let subject = site.subject(verb.start)?;
    let parts = matches!(verb.text.as_str(), "归纳" | "概括" | "归结" | "总结");
    let shared = shared_noun(&site.series.members);
    let noun = site
        .noun()
        .filter(|it| !matches!(it.as_str(), "方面" | "部分"));
    Some(match (noun, shared) {
        (Some(noun), _) if subject.ends_with(&noun) => subject,
        (Some(noun), _) => format!("{subject}的{noun}"),
        (None, Some(shared)) if matches!(shared.as_str(), "阶段" | "时期" | "层次") => {
            format!("{subject}的{shared}")
        }
        _ if parts => subject,
        _ => format!("{subject}的类型"),
    })
}

fn included(site: &Site<'_, '_>) -> Option<String> {
    let verb = site.governor()?;
    // X 有 A 与 B 之分.
    let parted = site
        .series
        .behind
        .first()
        .is_some_and(|it| it.text.starts_with('之'));
    if verb.text == "有" && parted && site.series.members.len() == 2 {
        return site.subject(verb.start).map(|it| format!("{it}的类型"));
    }
    if !INCLUDES.contains(&plain(verb)) || !closes(site) {
        return None;
    }
    // 有喜悦、悲伤: two things that there are make no division.
    let few = verb.text == "有" && site.count().is_none() && site.series.members.len() < 3;
    if few {
        return None;
    }
    let subject = site.subject(verb.start)?;
    let noun = site.noun();
    let named = noun.filter(|it| {
        words::LIGHT_HEADS.has(it) && !matches!(it.as_str(), "方面" | "内容" | "部分" | "情况")
            || matches!(
                it.as_str(),
                "步骤" | "阶段" | "环节" | "特征" | "原则" | "主体"
            )
    });
    Some(match named {
        Some(noun) if !subject.ends_with(&noun) => format!("{subject}的{noun}"),
        _ => subject,
    })
}

fn equated(site: &Site<'_, '_>) -> Option<String> {
    let before = site.series.before;
    let last = before.last()?;
    let in_order = before.iter().any(|it| it.text == "依次");
    let joins = matches!(last.text.as_str(), "即" | "是" | "为" | "指" | "是指");
    let closed = site.series.behind.is_empty() || site.series.open || site.count().is_some();
    if !joins || !closed {
        return None;
    }
    // 是指 is two words to the dictionary.
    let copula = before
        .iter()
        .rev()
        .take_while(|it| matches!(it.text.as_str(), "是" | "指" | "即"));
    let at = copula.last().map_or(last.start, |it| it.start);
    let subject = site.subject(at)?;
    // What comes in order is said of the members, not of the whole.
    let subject = subject.trim_end_matches("依次").to_owned();
    let members = site.series.members.len();
    // 会计六要素即…: the name says how many.
    let counts = "两三四五六七八九十"
        .chars()
        .position(|it| subject.contains(it))
        .is_some_and(|at| at + 2 == members);
    (counts || in_order).then_some(subject)
}
