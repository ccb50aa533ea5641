//! X 是 …的 H (种差加属): a definition where H is a class of things and no judgement.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use super::role;
use crate::model::DefinitionKind::Definition;
use crate::reading::Class;
use crate::scene::Scene;
use crate::subject::{Form, Subject};
use crate::words;

/// The shortest text that can tell a thing from others of its class, in characters.
const SHORTEST: usize = 10;
/// The longest name that is defined so; longer subjects are statements.
const LONGEST_NAME: usize = 12;

pub(super) const RULE: Rule = Rule {
    name: "是…的（种差加属）",
    find,
    examples: &[
        Example {
            sentence: "注意力经济是以用户的注意力为稀缺资源、以争夺注意力为目标的经济形态。",
            term: "注意力经济",
            text: "以用户的注意力为稀缺资源、以争夺注意力为目标的经济形态",
            kind: Definition,
        },
        Example {
            sentence: "零工劳动则是劳动者在平台的组织和调度下完成的短期劳动。",
            term: "零工劳动",
            text: "劳动者在平台的组织和调度下完成的短期劳动",
            kind: Definition,
        },
        Example {
            sentence: "企业是以营利为目的的经济组织，对短期收益更为敏感。",
            term: "企业",
            text: "以营利为目的的经济组织",
            kind: Definition,
        },
        Example {
            sentence: "人民观是关于人民的地位、作用、利益的根本观点和根本看法。",
            term: "人民观",
            text: "关于人民的地位、作用、利益的根本观点和根本看法",
            kind: Definition,
        },
        Example {
            sentence: "基本账户是企业办理日常转账结算和现金收付的主要账户。",
            term: "基本账户",
            text: "企业办理日常转账结算和现金收付的主要账户",
            kind: Definition,
        },
        Example {
            sentence: "“青山茶”是当地农户按统一标准生产的有机农产品品牌，加盟产品平均溢价率超过30%。",
            term: "青山茶",
            text: "当地农户按统一标准生产的有机农产品品牌",
            kind: Definition,
        },
        Example {
            sentence: "地方依附（place bonding）源自人文地理学，是人与某地之间长久形成的情感联结。",
            term: "地方依附",
            text: "人与某地之间长久形成的情感联结",
            kind: Definition,
        },
        Example {
            sentence: "养老金储备被称为社会保障的“压舱石”，是由国家预先积累、用于弥补未来支付缺口的专项资金。",
            term: "养老金储备",
            text: "由国家预先积累、用于弥补未来支付缺口的专项资金",
            kind: Definition,
        },
        Example {
            sentence: "劳务派遣，依通说，是派遣单位把劳动者派往用工单位工作的用工形式。",
            term: "劳务派遣",
            text: "派遣单位把劳动者派往用工单位工作的用工形式",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "河流是画卷，山脉是屏障，祖先留下的石刻是历史。",
        "优点是专业，缺点是老人同原来的生活环境相隔绝。",
        "风险不再是某一家企业的不幸，而是全行业共同承担的代价。",
        "费用最终是由每一位享受便利的消费者分担的成本。",
        "粮食安全是国家安全的重要基础。",
        "这是改革开放以来形成的制度。",
        "政府与市场的关系是经济体制改革所处理的关系。",
        "他的看法是正确的。",
        "推进改革是我们这一代人要走的道路。",
        "教师是数字时代人机协同教育的关键人物。",
        "发展是我们这个时代最响亮的主题。",
        "从内涵看，转化的主体是人民群众，客体是具有当代价值的传统文化。",
        "这次会议是又一次的思想解放，为改革打开了广阔的空间。",
        "“效率”与“公平”是两大反复被讨论的核心主题。",
        "档案馆是上一代人留给后人的一份厚礼。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("是")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = object::nominal_end(scene, cue.end);
            let text = &scene.text[cue.end..end];
            let classed = object::ends_in_noun(scene, cue.end, end)
                && (is_concrete(object::tail(text))
                    || role::is_class(text)
                    || is_event(text)
                    || role::shares_genus(&subject.text, text));
            // 碳市场是…的市场: the class that the name itself gives needs more to tell it from others.
            let echoes = subject.text.ends_with(object::tail(text));
            let defines = (!echoes || text.chars().count() > SHORTEST + 1)
                && is_name(&subject, text)
                && !runs_on(scene, &subject, cue.start)
                && text.contains('的')
                && text.chars().count() >= SHORTEST
                && !opens_otherwise(text)
                && (!role::is_role(text) || role::shares_genus(&subject.text, text))
                && (classed
                    || is_introduced(scene, &subject, cue.start) && !object::is_evaluative(text))
                && !goes_on(scene, cue.end, end)
                && !points_back(scene, cue.end, end);
            // 第一道鸿沟即接入沟，是…: the name behind 即 is the proper one.
            let name = subject.text.rsplit('即').next()?.to_owned();
            defines.then(|| Finding::new(scene, name, Definition, cue.end, end))?
        })
        .collect()
}

/// A name, with nothing but 则 or 就 between it and 是. A word of every paper is one only where the
/// text opens as definitions of classes do (企业是以…为目的的组织).
fn is_name(subject: &Subject, text: &str) -> bool {
    let adverb = subject.adverb.as_deref();
    let plain =
        words::GENERIC.has(&subject.text) && !(text.starts_with('以') && text.contains('为'));
    subject.form != Form::Clause
        && matches!(
            adverb,
            None | Some("则" | "即" | "就" | "，" | "原" | "本" | "便" | "说到底")
        )
        && !subject.text.contains('的')
        && !plain
        && subject.text.chars().count() <= LONGEST_NAME
}

/// 转化的主体是A，客体是B: a bare noun in a later clause belongs to what the first speaks of.
fn runs_on(scene: &Scene<'_>, subject: &Subject, cue: usize) -> bool {
    // Within a quotation the statement begins behind the mark, the clause before it.
    let statement = scene.statement_start(cue)..scene.clause_start(cue);
    let before = scene.text.get(statement).unwrap_or_default();
    subject.form == Form::Noun && subject.text.chars().count() <= 2 && before.contains('是')
}

/// X（English）…是 D: what is introduced with its foreign name is said what it is, whatever closes D.
fn is_introduced(scene: &Scene<'_>, subject: &Subject, cue: usize) -> bool {
    let named = scene.translated(scene.statement_start(cue));
    named.is_some_and(|it| it.text == subject.text)
}

/// 梯田是几何，节气是科学，…: a later clause that has its own subject makes a row of judgements.
fn goes_on(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let mut at = scene.clause_end(start);
    while at < end {
        let behind = at + scene.text[at..].chars().next().map_or(1, char::len_utf8);
        if object::has_subject(scene, behind) {
            return true;
        }
        at = scene.clause_end(behind);
    }
    false
}

/// 是由于…, 是要…, 是不…: causes, demands and denials.
fn opens_otherwise(text: &str) -> bool {
    const OTHERWISE: &[&str] = &[
        "由于", "因为", "为了", "要", "否", "不", "指", "一种", "一类", "一个", "一项", "一套",
        "一门", "“", "什么", "如何", "怎样", "真", "我", "你", "他", "这", "那", "其", "它", "最",
        "又一", "再次", "长期", "首", "两", "三", "四", "五", "六", "七", "八", "第",
    ];
    OTHERWISE.iter().any(|it| text.starts_with(it))
}

/// A process or phenomenon that a modifier tells from others.
fn is_event(text: &str) -> bool {
    text.chars().count() >= 12
        && ["过程", "现象", "行为", "状态"]
            .iter()
            .any(|it| object::tail(text) == *it)
}

/// The head names a class of things; the abstract heads of judgements are shared with 是一种.
fn is_concrete(head: &str) -> bool {
    // 一份遗产, 一面镜子: one piece of something is a metaphor.
    const PIECES: &[&str] = &[
        "一份", "一面", "一座", "一道", "一场", "一把", "一扇", "一笔", "一剂",
    ];
    head.chars().count() >= 2
        && !super::genus::is_vague(head)
        && !PIECES.iter().any(|it| head.starts_with(it))
}

/// A defining text that needs another sentence defines nothing by itself.
fn points_back(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let words = scene.words(start..end);
    words.iter().any(|it| {
        matches!(
            it.text.as_str(),
            "这" | "那" | "此" | "该" | "上述" | "我们" | "它"
        )
    }) || words
        .first()
        .is_some_and(|it| it.class == Class::Mark && it.text != "“")
}
