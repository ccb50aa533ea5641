//! Frames in which the subject owns what is listed: X 面临 A、B 的困境; X 具有 A、B 等特征.

use super::{Example, Frame};
use crate::list::announcement;
use crate::list::site::{Site, in_phrase};
use crate::reading::{Class, Token};
use crate::scene;
use crate::words;

/// X 从 A、B、C 三个方面 V.
pub(super) const PLACED: Frame = Frame {
    name: "从…等方面",
    stem: placed,
    examples_only: false,
    examples: &[
        Example {
            sentence: "医院从人员、设备、流程三个方面改进急诊服务。",
            stem: "医院改进急诊服务的方面",
            members: &["人员", "设备", "流程"],
        },
        Example {
            sentence: "缩小城乡差距，须在教育、医疗、交通三个领域同时发力。",
            stem: "缩小城乡差距的领域",
            members: &["教育", "医疗", "交通"],
        },
    ],
    counter_examples: &["他从北京、上海等地回来。"],
};

/// X 面临 A、B、C 的困境; X 具有 A、B 等特征.
pub(super) const OWNED: Frame = Frame {
    name: "…的",
    stem: owned,
    examples_only: false,
    examples: &[
        Example {
            sentence: "乡村医生队伍面临年龄老化、待遇偏低、后继乏人的困境。",
            stem: "乡村医生队伍面临的困境",
            members: &["年龄老化", "待遇偏低", "后继乏人"],
        },
        Example {
            sentence: "区块链具有去中心化、不可篡改、可追溯等特征。",
            stem: "区块链的特征",
            members: &["去中心化", "不可篡改", "可追溯"],
        },
    ],
    counter_examples: &["这面临成本、人才等困境。"],
};

/// X 以 A、B、C 为 H.
pub(super) const TAKEN: Frame = Frame {
    name: "以…为",
    stem: taken,
    examples_only: false,
    examples: &[Example {
        sentence: "县职教中心以机械制造、汽车维修、数控加工为优势专业。",
        stem: "县职教中心的优势专业",
        members: &["机械制造", "汽车维修", "数控加工"],
    }],
    counter_examples: &["以人员、设备为由拒绝。"],
};

/// 把 A、B、C 作为 H.
pub(super) const REGARDED: Frame = Frame {
    name: "把…作为",
    stem: regarded,
    examples_only: false,
    examples: &[Example {
        sentence: "学校把出勤、作业、测验作为评定平时成绩的标准。",
        stem: "评定平时成绩的标准",
        members: &["出勤", "作业", "测验"],
    }],
    counter_examples: &["他把苹果、梨子、桃子吃完了。"],
};

/// 做好 X，必须 V A、V B、V C.
pub(super) const DEMANDED: Frame = Frame {
    name: "必须",
    stem: demanded,
    examples_only: false,
    examples: &[Example {
        sentence: "守护食品安全，必须严格标准、严肃问责、严厉处罚。",
        stem: "守护食品安全的要求",
        members: &["严格标准", "严肃问责", "严厉处罚"],
    }],
    counter_examples: &["他必须吃饭、睡觉。"],
};

/// X 享有 A 权、B 权和 C 权: members that end alike name themselves.
pub(super) const ENDED: Frame = Frame {
    name: "同尾",
    stem: ended,
    examples_only: false,
    examples: &[
        Example {
            sentence: "著作权人依法享有发表权、署名权和修改权。",
            stem: "著作权人依法享有的权利",
            members: &["发表权", "署名权", "修改权"],
        },
        Example {
            sentence: "高性能合金具有耐热性、耐蚀性和延展性。",
            stem: "高性能合金的特性",
            members: &["耐热性", "耐蚀性", "延展性"],
        },
    ],
    counter_examples: &["会议讨论了预算、人事和场地。"],
};

/// Nouns of place and side behind a series.
const PLACES: &[&str] = &[
    "维度", "方面", "层面", "角度", "视角", "领域", "环节", "途径", "路径", "向度", "层次", "渠道",
    "方向", "关口",
];
/// What is done in several places at once, and says nothing without its object.
const EFFORTS: &[&str] = &[
    "入手",
    "着手",
    "发力",
    "协同发力",
    "同时发力",
    "协同推进",
    "共同发力",
    "推进",
    "展开",
    "寻求突破",
    "持续用力",
    "分别施策",
    "综合施策",
    "共同推进",
    "同向发力",
    "着力",
    "努力",
    "切入",
];
/// Verbs that judge what was done, and are no action.
const PRAISE: &[&str] = &[
    "发挥",
    "有助于",
    "有利于",
    "具有",
    "取得",
    "存在",
    "体现",
    "得到",
];
/// Heads of which the members are instances though nothing but 的 joins them.
const INSTANCES: &[&str] = &[
    "困境", "梗阻", "问题", "挑战", "风险", "特征", "特点", "阶段", "转向", "原则", "要求", "难题",
    "局面", "矛盾", "任务", "品质", "障碍", "难点", "趋势", "格局", "方法", "要件", "关系", "花费",
    "成本", "职能", "优势", "弊端", "目标",
];
/// Verbs that join X to what is its own.
const HAS: &[&str] = &[
    "有",
    "具有",
    "兼具",
    "兼有",
    "具备",
    "呈现",
    "呈现出",
    "体现",
    "体现出",
    "是",
    "为",
    "包括",
    "包含",
    "涵盖",
    "囊括",
    "含有",
    "分为",
    "表现",
];
fn placed(site: &Site<'_, '_>) -> Option<String> {
    let opener = site.series.before.last()?;
    let opens = matches!(opener.text.as_str(), "在" | "由" | "通过" | "对")
        // 应从, 可从 are words of the dictionary.
        || opener.text.ends_with('从');
    if !opens {
        return None;
    }
    let rest = site.rest();
    let (place, said) = match rest.split_first() {
        Some((first, said)) if PLACES.contains(&first.text.as_str()) => (first.text.as_str(), said),
        // 从 A、B、C 入手.
        _ if opener.text.ends_with('从') && EFFORTS.contains(&scene::text_of(rest).as_str()) => {
            ("方面", rest)
        }
        _ => return None,
    };
    let said = match said {
        [first, rest @ ..] if matches!(first.text.as_str(), "上" | "中" | "内") => rest,
        all => all,
    };
    let text = scene::text_of(said);
    let opens = said.first().is_none_or(|it| {
        !matches!(
            it.text.as_str(),
            "的" | "使" | "为" | "和" | "与" | "都" | "均"
        )
    });
    if !opens || text.chars().count() > 24 {
        return None;
    }
    let action = text
        .trim_start_matches(['来', '去', '加'])
        .trim_start_matches("以");
    // 进行 alone, and what only says that something is done, take their matter from before.
    let empty = action.is_empty() || EFFORTS.contains(&action) || action.chars().count() <= 3;
    let subject = site
        .subject(opener.start)
        .filter(|it| !matches!(it.as_str(), "为此" | "对此" | "因此"));
    let matter = || announcement::clause_before(site.scene, site.scene.clause_start(opener.start));
    match (subject, empty) {
        (Some(subject), false) => Some(format!("{subject}{action}的{place}")),
        (Some(subject), true) => Some(format!("{subject}{action}的{place}")),
        (None, false) => said
            .iter()
            .find(|it| !matches!(it.text.as_str(), "来" | "加以"))
            .filter(|it| {
                matches!(it.class, Class::Verb | Class::Verbish | Class::VerbalNoun)
                    && !PRAISE.contains(&it.text.as_str())
            })
            .filter(|_| !action.contains(['着', '了']))
            .map(|_| format!("{action}的{place}")),
        (None, true) => matter().map(|it| format!("{it}的{place}")),
    }
}

fn owned(site: &Site<'_, '_>) -> Option<String> {
    let summed = site.series.open || site.count().is_some();
    let marked = summed
        || site.series.members.len() > 2
            && site.series.behind.first().is_some_and(|it| it.text == "的");
    let verb = site
        .governor()
        .filter(|it| matches!(it.class, Class::Verb | Class::Verbish | Class::VerbalNoun))?;
    let noun = site.noun().filter(|_| marked)?;
    let instance = summed || INSTANCES.iter().any(|it| noun.ends_with(it));
    let placed = PLACES.contains(&noun.as_str()) && !HAS.contains(&plain(verb));
    let light =
        words::LIGHT_HEADS.has(&noun) || words::GENERIC.has(&noun) || noun.chars().count() <= 4;
    let vague = matches!(
        noun.as_str(),
        "情况" | "背景" | "基础" | "过程" | "条件" | "影响" | "作用"
    );
    let governs = !matches!(verb.text.as_str(), "使" | "让" | "令") && !verb.text.ends_with('从');
    if !(instance && light && governs) || placed || vague {
        return None;
    }
    // 不能同时满足 A、B 三个特性: what is denied stays denied.
    let denial = site
        .series
        .before
        .iter()
        .position(|it| it.text.starts_with(['不', '没', '未', '难', '无']));
    if let Some(at) = denial {
        let words = &site.series.before[at..];
        let subject = site.subject(words[0].start)?;
        return Some(format!("{subject}{}的{noun}", scene::text_of(words)));
    }
    let subject = site.subject(verb.start)?;
    let joined = if HAS.contains(&plain(verb)) {
        String::new()
    } else {
        verb.text.trim_end_matches(['着', '了', '过']).to_owned()
    };
    Some(format!("{subject}{joined}的{noun}"))
}

/// 把 A、B、C 作为 H.
fn regarded(site: &Site<'_, '_>) -> Option<String> {
    let (first, rest) = site.series.behind.split_first()?;
    let disposes = site
        .series
        .before
        .iter()
        .any(|it| matches!(it.text.as_str(), "把" | "将"));
    let takes = matches!(first.text.as_str(), "作为" | "视为" | "当作" | "看作");
    let noun = scene::text_of(rest);
    let noun = noun.trim_start_matches("一种").trim_start_matches("重要的");
    let nominal = rest
        .last()
        .is_some_and(|it| in_phrase(it) || words::LIGHT_HEADS.has(&it.text))
        && !noun.contains(['了', '，']);
    (disposes && takes && nominal && (4..=20).contains(&noun.chars().count()))
        .then(|| noun.to_owned())
}

/// 做好 X，必须 V A、V B、V C.
fn demanded(site: &Site<'_, '_>) -> Option<String> {
    let modal = site.series.before.last()?;
    let must = matches!(
        modal.text.as_str(),
        "必须" | "要" | "应" | "应当" | "需要" | "须" | "需" | "应该"
    );
    let alone = site.series.before.len() <= 2 && site.series.behind.is_empty();
    if !must || !alone || site.series.members.len() < 3 {
        return None;
    }
    let matter = announcement::clause_before(site.scene, site.scene.clause_start(modal.start))?;
    Some(format!("{matter}的要求"))
}

fn taken(site: &Site<'_, '_>) -> Option<String> {
    let opener = site.series.before.last().filter(|it| it.text == "以")?;
    let (first, rest) = site.series.behind.split_first()?;
    let nominal = !rest.is_empty() && rest.iter().all(in_phrase);
    let noun = scene::text_of(rest);
    let fits = first.text == "为" && nominal && (2..=8).contains(&noun.chars().count());
    let subject = site.subject(opener.start)?;
    fits.then(|| format!("{subject}的{noun}"))
}

fn ended(site: &Site<'_, '_>) -> Option<String> {
    let verb = site
        .governor()
        .filter(|it| matches!(it.class, Class::Verb | Class::Verbish | Class::VerbalNoun))?;
    if site.series.members.len() < 3 || !site.series.behind.is_empty() {
        return None;
    }
    let noun = shared_noun(&site.series.members)?;
    // 影响 X 的 A 性、B 性: they are X's.
    if let Some(owner) = owner_of(site) {
        return Some(format!("{owner}的{noun}"));
    }
    let subject = site.subject(verb.start)?;
    // 研究方法采用文本细读法…: the subject names them already.
    if subject.ends_with(noun.as_str()) {
        return Some(subject);
    }
    let joined = if HAS.contains(&plain(verb)) {
        ""
    } else {
        verb.text.trim_end_matches(['着', '了', '过'])
    };
    Some(format!("{subject}{joined}的{noun}"))
}

/// The noun phrase before 的 right before the series.
fn owner_of(site: &Site<'_, '_>) -> Option<String> {
    let (last, before) = site.series.before.split_last()?;
    let length = before.iter().rev().take_while(|it| in_phrase(it)).count();
    let words = &before[before.len() - length..];
    let named = words
        .iter()
        .any(|it| matches!(it.class, Class::Noun | Class::VerbalNoun));
    let text = scene::text_of(words);
    (last.text == "的" && named && (2..=14).contains(&text.chars().count())).then_some(text)
}

/// What the members' common ending names.
pub(super) fn shared_noun(members: &[String]) -> Option<String> {
    let ending = scene::shared_ending(members);
    let noun = match ending.as_str() {
        "权" => "权利",
        "性" => "特性",
        "化" => "变化",
        "力" => "能力",
        "法" => "方法",
        "说" | "论" => "学说",
        "层" => "层次",
        "期" => "时期",
        "型" => "类型",
        "率" => "指标",
        it if it.chars().count() >= 2 && !words::VERBS.has(it) => it,
        _ => return None,
    };
    Some(noun.to_owned())
}

/// 主要包括, 主要有: one word to the dictionary.
pub(super) fn plain(verb: &Token) -> &str {
    let text = verb.text.as_str();
    ["主要", "具体", "大致", "一般"]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .filter(|it| !it.is_empty())
        .unwrap_or(text)
}

/// Whether nothing but nouns stands between the series and the end of its clause.
pub(super) fn closes(site: &Site<'_, '_>) -> bool {
    let rest = site.rest();
    rest.len() <= 1
        || rest
            .iter()
            .all(|it| in_phrase(it) || matches!(it.text.as_str(), "的" | "“" | "”"))
}
