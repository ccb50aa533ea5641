//! Frames in which a verb says what the members are to it: 以 A、B 等形式 V; A、B、C 是三大 H; 负责 A、B.

use super::head::head;
use super::{Example, Frame};
use crate::list::announcement;
use crate::list::site::Site;
use crate::reading::Class;
use crate::scene;

/// 以 A、B、C 等形式 V.
pub(super) const FORMED: Frame = Frame {
    name: "以…等形式",
    stem: formed,
    examples_only: false,
    examples: &[Example {
        sentence: "可以用补贴、贴息、奖励等方式帮助农户购买农机。",
        stem: "帮助农户购买农机的方式",
        members: &["补贴", "贴息", "奖励"],
    }],
    counter_examples: &["村里有种植、养殖等产业。"],
};

/// A、B、C 是 …三大 H.
pub(super) const IDENTIFIED: Frame = Frame {
    name: "是…大",
    stem: identified,
    examples_only: false,
    examples: &[Example {
        sentence: "矿井、隧道、桥梁是公认的三大险工。",
        stem: "险工",
        members: &["矿井", "隧道", "桥梁"],
    }],
    counter_examples: &["矿井、隧道、桥梁是重要的工程。"],
};

/// 做好 X，要抓住 A、B、C 三个环节.
pub(super) const SUMMED: Frame = Frame {
    name: "…个环节",
    stem: summed,
    examples_only: false,
    examples: &[Example {
        sentence: "办好社区学堂，要抓住选题、备课、讲授、反馈四个环节。",
        stem: "办好社区学堂的环节",
        members: &["选题", "备课", "讲授", "反馈"],
    }],
    counter_examples: &["要抓住选题、备课和讲授。"],
};

/// X 负责 A、B、C.
pub(super) const CHARGED: Frame = Frame {
    name: "负责",
    stem: charged,
    examples_only: false,
    examples: &[Example {
        sentence: "商会最初是同乡的组织，负责调解纠纷、接济贫病、料理丧事。",
        stem: "商会最初负责的事务",
        members: &["调解纠纷", "接济贫病", "料理丧事"],
    }],
    counter_examples: &["他负责、认真、热情。"],
};

fn formed(site: &Site<'_, '_>) -> Option<String> {
    const MEANS: &[&str] = &[
        "形式", "方式", "手段", "途径", "渠道", "方法", "办法", "工具",
    ];
    let opener = site.series.before.last()?;
    let opens = matches!(opener.text.as_str(), "以" | "用" | "通过" | "采取" | "采用");
    let (noun, rest) = site.rest().split_first()?;
    let counted = site.series.open || site.count().is_some();
    let action = scene::text_of(rest);
    let acts = rest.first().is_some_and(|it| {
        matches!(it.class, Class::Verb | Class::Verbish | Class::VerbalNoun)
            || matches!(it.text.as_str(), "把" | "将" | "对" | "向")
    });
    let fits = (4..=18).contains(&action.chars().count()) && !action.contains(['的', '了']);
    (opens && counted && acts && fits && MEANS.contains(&noun.text.as_str()))
        .then(|| format!("{action}的{}", noun.text))
}

fn identified(site: &Site<'_, '_>) -> Option<String> {
    let opens = site.series.before.iter().all(|it| it.class == Class::Mark);
    let (copula, rest) = site.series.behind.split_first()?;
    let copula = matches!(copula.text.as_str(), "是" | "构成" | "作为" | "成为") || {
        // 可作为, 可以作为.
        copula.text.starts_with('可') && rest.first().is_some_and(|it| it.text == "作为")
    };
    let at = (0..rest.len()).find(|at| crate::list::count::read(&rest[*at..]).is_some())?;
    let count = crate::list::count::read(&rest[at..])?;
    let same = count.number == site.series.members.len() && !count.noun;
    (opens && copula && same)
        .then(|| head(rest.get(at + count.words..)?))
        .flatten()
}

fn summed(site: &Site<'_, '_>) -> Option<String> {
    let verb = site.governor()?;
    let count = site.count()?;
    let noun = site.noun()?;
    let closed = site.rest().len() <= 1;
    let same = count.number == site.series.members.len();
    let matter = announcement::clause_before(site.scene, site.scene.clause_start(verb.start))
        .or_else(|| site.subject(verb.start))?;
    (closed && same && (2..=4).contains(&noun.chars().count())).then(|| format!("{matter}的{noun}"))
}

fn charged(site: &Site<'_, '_>) -> Option<String> {
    let verb = site.series.before.last()?;
    let takes = matches!(
        verb.text.as_str(),
        "负责" | "经营" | "承担" | "从事" | "办理"
    );
    let closed = site.series.behind.is_empty() && site.series.members.len() >= 3;
    // X 原是…的组织，负责…: what the first clause speaks of.
    let opens = site.scene.clause_start(verb.start) == verb.start;
    let inherited = site.scene.inherited_subject(verb.start).filter(|_| opens);
    let subject = match inherited {
        Some(it) => it.text,
        None => site.subject(verb.start)?,
    };
    (takes && closed).then(|| format!("{subject}{}的事务", verb.text))
}
