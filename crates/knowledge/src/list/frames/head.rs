//! Frames in which a noun behind the series says what the members are: A、B、C 等 H.

use super::{Example, Frame};
use crate::list::site::{Site, in_phrase, phrase_length};
use crate::reading::{Class, Token};
use crate::scene;
use crate::words;

/// 以 A、B 为代表的 H.
pub(super) const REPRESENTED: Frame = Frame {
    name: "以…为代表的",
    stem: represented,
    examples_only: true,
    examples: &[Example {
        sentence: "以抖音、快手为代表的短视频平台发展迅速。",
        stem: "短视频平台",
        members: &["抖音", "快手"],
    }],
    counter_examples: &["以效率、公平为目标推进改革。"],
};

/// A、B、C “三重约束”, A、B、C 的“五步法”: they have a name together.
pub(super) const NAMED: Frame = Frame {
    name: "、…“总称”",
    stem: named,
    examples_only: false,
    examples: &[Example {
        sentence: "要建立源头预防、过程控制、损害赔偿的“三位一体”。",
        stem: "“三位一体”",
        members: &["源头预防", "过程控制", "损害赔偿"],
    }],
    counter_examples: &["要发展种植、养殖的“生态农业”。"],
};

/// A、B、C 等 H; A、B、C 三类 H.
pub(super) const FOLLOWED: Frame = Frame {
    name: "、…等",
    stem: followed,
    examples_only: false,
    examples: &[
        Example {
            sentence: "该区建成了图书馆、博物馆、美术馆等公共文化设施。",
            stem: "公共文化设施",
            members: &["图书馆", "博物馆", "美术馆"],
        },
        Example {
            sentence: "对于造假、围标、行贿等失信行为，依法予以惩戒。",
            stem: "失信行为",
            members: &["造假", "围标", "行贿"],
        },
        Example {
            sentence: "系统支持文本、图像和语音三种数据格式。",
            stem: "数据格式",
            members: &["文本", "图像", "语音"],
        },
    ],
    counter_examples: &["通过培训、进修等提高能力。"],
};

/// S 批准 A、B、C 三地开展…: what is said of members that are counted says which they are.
pub(super) const COUNTED: Frame = Frame {
    name: "、…三个",
    stem: counted,
    examples_only: false,
    examples: &[
        Example {
            sentence: "去年春天，东城、西城、南城三个街道被正式列为试点。",
            stem: "被正式列为试点的三个街道",
            members: &["东城", "西城", "南城"],
        },
        Example {
            sentence: "国务院批准天津、福建、广东三省市开展自由贸易试验。",
            stem: "国务院批准开展自由贸易试验的三省市",
            members: &["天津", "福建", "广东"],
        },
    ],
    counter_examples: &[
        "通过宣讲、培训、走访三种方式推进工作。",
        "他提出教育、就业、住房三个问题。",
        "东城、西城、南城四个街道被正式列为试点。",
    ],
};

fn represented(site: &Site<'_, '_>) -> Option<String> {
    let text = scene::text_of(site.series.behind);
    let rest = ["为代表的", "为主要代表的", "为典型代表的"]
        .iter()
        .find_map(|it| text.strip_prefix(it))?;
    let skipped = text.len() - rest.len();
    let mut at = 0;
    let from = site.series.behind.iter().position(|it| {
        at += it.text.len();
        at >= skipped
    })?;
    head(site.series.behind.get(from + 1..)?)
}

fn named(site: &Site<'_, '_>) -> Option<String> {
    let noun = site.noun()?;
    // 三, 四, 五 in the name says that it counts them.
    let counts = "二两三四五六七八九十"
        .chars()
        .any(|it| noun.trim_start_matches('“').starts_with(it));
    // …新“三步走”: the name belongs to what stands before it.
    let apart = site
        .series
        .members
        .last()
        .is_some_and(|it| !it.ends_with(['新', '大', '的', '了']));
    (noun.starts_with('“') && counts && apart).then_some(noun)
}

fn followed(site: &Site<'_, '_>) -> Option<String> {
    let marked = site.series.open || site.count().is_some();
    head(site.rest()).filter(|_| marked)
}

fn counted(site: &Site<'_, '_>) -> Option<String> {
    let count = site
        .count()
        .filter(|it| it.number == site.series.members.len())?;
    let rest = site.rest();
    let length = phrase_length(rest);
    let (noun, predicate) = (scene::text_of(&rest[..length]), &rest[length..]);
    let number = scene::text_of(&site.series.behind[..count.words.min(site.series.behind.len())]);
    // 批准 A 开展…: a name and its verb, or nothing, stands before the members.
    let before = site.series.before;
    let governed = match before {
        [] => true,
        [.., verb] => before.len() > 1 && matches!(verb.class, Class::Verb | Class::Verbish),
    };
    let opens = before.first().or(predicate.first())?;
    let said = scene::text_of(before) + &scene::text_of(predicate);
    let whole = |it: char| !it.is_ascii_digit() && !"的，“”《》".contains(it);
    let tells = predicate.len() >= 2
        && predicate
            .first()
            .is_some_and(|it| it.class == Class::Verb || it.text == "被")
        && said.chars().all(whole)
        && !scene::points_elsewhere(&opens.text);
    let stem = format!("{said}的{number}{noun}");
    let fits = (2..=8).contains(&noun.chars().count()) && stem.chars().count() <= 30;
    (governed && tells && fits).then_some(stem)
}

/// The noun phrase that the words are, from its last verb on, light head included.
pub(super) fn whole(words: &[Token]) -> Option<String> {
    let from = words
        .iter()
        .rposition(|it| {
            !in_phrase(it) || it.class == Class::Verbish && it.text.chars().count() == 1
        })
        .map_or(0, |at| at + 1);
    let text = scene::text_of(&words[from..]);
    let says = !words::LIGHT_HEADS.has(&text)
        && !words::GENERIC.has(&text)
        && !words::MODIFIERS.has(&text);
    ((2..=14).contains(&text.chars().count()) && says).then_some(text)
}

/// The noun phrase at the start of `behind`, without weak or light words at its edges.
pub(super) fn head(behind: &[Token]) -> Option<String> {
    let length = phrase_length(behind);
    let mut words = &behind[..length];
    // 等成本转嫁给…, 等方式迅速扩张: what is followed by 给, 了, 到 is the clause's verb.
    if behind.get(length).is_some_and(|it| {
        matches!(
            it.text.as_str(),
            "给" | "了" | "着" | "到" | "于" | "至" | "成"
        )
    }) && words
        .last()
        .is_some_and(|it| matches!(it.class, Class::Verbish | Class::VerbalNoun))
    {
        words = &words[..words.len() - 1];
    }
    // 等手段发展生产力: the series ends with the light head, what follows is the clause.
    if words.len() > 1 && words::LIGHT_HEADS.has(&words[0].text)
        || words.first().is_some_and(|it| it.text == "领域")
    {
        return None;
    }
    // 等共建平台: a verb with its object names nothing.
    // 等背信行为, 等诉求: before a head that makes terms, or alone, it is a noun.
    let last = words.last().map_or("", |it| it.text.as_str());
    let noun = words.len() == 2 && words::SUFFIXES.has(last)
        || words.len() == 1 && behind.get(length).is_none();
    if !noun
        && words.first().is_some_and(|it| {
            it.class == Class::Verbish || it.text.starts_with('共') && it.class == Class::VerbalNoun
        })
    {
        return None;
    }
    while let [first, rest @ ..] = words
        && !rest.is_empty()
        && matches!(
            first.text.as_str(),
            "不同" | "相关" | "各类" | "各种" | "多种" | "有关" | "具体" | "多个" | "多元"
        )
    {
        words = rest;
    }
    while let Some((last, rest)) = words.split_last() {
        let weak = words::WEAK_TAILS.has(&last.text)
            || words::LIGHT_HEADS.has(&last.text)
            || last.class == Class::Modifier
            || last.class == Class::Verbish;
        // 经济激励型工具: without its light head the phrase is but a modifier.
        let needed = rest.last().is_some_and(|it| {
            matches!(
                it.class,
                Class::Modifier | Class::Verbish | Class::VerbalNoun
            ) || it.text.ends_with(['性', '型', '式', '级'])
        });
        if !weak || rest.is_empty() || needed && last.class == Class::Noun {
            break;
        }
        words = rest;
    }
    let text = scene::text_of(words);
    let says = !words::LIGHT_HEADS.has(&text)
        && !words::GENERIC.has(&text)
        && !words::MODIFIERS.has(&text);
    ((2..=14).contains(&text.chars().count()) && says).then_some(text)
}
