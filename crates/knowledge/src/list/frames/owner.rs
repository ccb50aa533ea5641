//! Frames in which the subject owns what is listed: X 包括 A、B; X 由 A、B 构成; X 具有 A、B 等特征.

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

fn composed(site: &Site<'_, '_>) -> Option<String> {
    let opener = site.series.before.last().filter(|it| it.text == "由")?;
    let makes = |it: &Token| matches!(it.text.as_str(), "构成" | "组成" | "共同构成" | "合成");
    let at = site.series.behind.iter().position(makes)?;
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
fn shared_noun(members: &[String]) -> Option<String> {
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
fn plain(verb: &Token) -> &str {
    let text = verb.text.as_str();
    ["主要", "具体", "大致", "一般"]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .filter(|it| !it.is_empty())
        .unwrap_or(text)
}

/// Whether nothing but nouns stands between the series and the end of its clause.
fn closes(site: &Site<'_, '_>) -> bool {
    let rest = site.rest();
    rest.len() <= 1
        || rest
            .iter()
            .all(|it| in_phrase(it) || matches!(it.text.as_str(), "的" | "“" | "”"))
}
