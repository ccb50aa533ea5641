//! X 是 Y 的 Z, Z being a role (枢纽, 基石, 保障…): the place of X, never its definition.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Attribute;
use crate::scene::Scene;
use crate::subject::Form;

/// Heads that name a role.
const ROLES: &[&str] = &[
    "枢纽",
    "载体",
    "基石",
    "关键",
    "力量",
    "要素",
    "保障",
    "途径",
    "基础",
    "前提",
    "动力",
    "支撑",
    "抓手",
    "标志",
    "核心",
    "主体",
    "主力军",
    "阵地",
    "路径",
    "手段",
    "方式",
    "目标",
    "要求",
    "源泉",
    "根基",
    "命脉",
    "保证",
    "条件",
    "引擎",
    "重要组成部分",
    "组成部分",
    "出发点",
    "落脚点",
    "着力点",
    "任务",
    "底色",
    "底线",
    "灵魂",
    "内容",
    "方向",
    "选择",
    "体现",
    "表现",
    "实践",
    "桥梁",
    "纽带",
    "变量",
    "因素",
    "渠道",
    "平台",
    "特征",
    "成果",
    "根源",
    "原因",
    "立场",
    "内核",
    "需要",
    "使命",
    "本质",
    "法宝",
    "工程",
    "途径之一",
    "目标之一",
    "关键所在",
    "重中之重",
    "引领",
    "纲领",
    "遵循",
    "理念",
    "领域",
    "方针",
    "属性",
];

pub(super) const RULE: Rule = Rule {
    name: "是…的（地位）",
    find,
    examples: &[
        Example {
            sentence: "粮食安全是国家安全的重要基础。",
            term: "粮食安全",
            text: "国家安全的重要基础",
            kind: Attribute,
        },
        Example {
            sentence: "企业是技术创新的主体，也是产业升级的重要力量。",
            term: "企业",
            text: "技术创新的主体，也是产业升级的重要力量",
            kind: Attribute,
        },
    ],
    counter_examples: &[
        "这是发展的基础。",
        "二者都是改革的重要基石。",
        "特别是农业的基础地位。",
        "但是改革的关键不在于此。",
        "群众的意见是正确的。",
    ],
};

/// Roles that are also classes of things: behind a long modifier they define
/// (将技术叠加于教学之上的应用方式).
const CLASSES: &[&str] = &["方式", "手段", "力量", "平台", "安排", "活动", "形式"];
/// A modifier of so many characters tells a thing from others of its class.
const LONG: usize = 18;

/// Whether a phrase names a class of things by a long modifier, not a role.
pub(super) fn is_class(text: &str) -> bool {
    text.chars().count() >= LONG
        && CLASSES.iter().any(|it| text.ends_with(it))
        && !object::is_evaluative(text)
}

/// Whether the head itself is a role, whatever stands before it.
pub(crate) fn is_role_noun(text: &str) -> bool {
    ROLES.iter().any(|it| text.ends_with(it))
}

/// Whether a phrase closes with a role.
pub(crate) fn is_role(text: &str) -> bool {
    const MEASURES: &[&str] = &[
        "数量", "数值", "浓度", "剂量", "额度", "概率", "比例", "时间", "距离", "强度", "次数",
    ];
    let measure = MEASURES.iter().any(|it| text.ends_with(it));
    text.contains('的')
        && !is_class(text)
        && !measure
        && (is_role_noun(text) || object::is_evaluative(text))
}

/// 自由财产是…的必要财产: the name gives the class, the text tells the thing from others of it. What
/// is a role by its head (人民立场是…的根本立场) stays one.
pub(super) fn shares_genus(name: &str, text: &str) -> bool {
    let own = crate::scene::shared_ending(&[name.to_owned(), text.to_owned()]);
    own.chars().count() >= 2 && own != name && text.chars().count() >= 12 && !is_role_noun(text)
}

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for cue in scene.cues("是") {
        // 是由于…, 是要…, 是在… open causes, demands and places.
        let rest = &scene.text[cue.end..];
        if [
            "由", "因", "为", "要", "在", "从", "通过", "靠", "以", "否", "不", "指", "对",
        ]
        .iter()
        .any(|it| rest.starts_with(it))
        {
            continue;
        }
        let Some(subject) = scene.subject(cue.start) else {
            continue;
        };
        let end = statement(scene, cue.end);
        let first = &scene.text[cue.end..scene.clause_end(cue.end).min(end)];
        let taken = found.iter().any(|it| cue.start < it.end);
        let continues = subject.adverb.is_some();
        // 自由财产是…的必要财产: the class that the name itself gives is no role.
        let genus = shares_genus(&subject.text, first);
        if taken || continues || genus || !is_role(first) {
            continue;
        }
        let kind_of_subject = subject.form;
        let clause = kind_of_subject == Form::Clause;
        if clause && (subject.text.chars().count() > 12 || rest.starts_with('“')) {
            continue;
        }
        found.extend(Finding::new(scene, subject.text, Attribute, cue.end, end));
    }
    found
}

/// The end of the role: its own clause and the 也是-clauses behind it.
fn statement(scene: &Scene<'_>, start: usize) -> usize {
    let mut end = scene
        .clause_end(start)
        .min(object::end(scene, start).max(scene.clause_end(start)));
    loop {
        let rest = &scene.text[end..];
        let more = ["，也是", "，是", "，更是"]
            .iter()
            .find(|it| rest.starts_with(**it));
        match more {
            Some(it) if is_role(&scene.text[end + it.len()..scene.clause_end(end + it.len())]) => {
                end = scene.clause_end(end + it.len());
            }
            _ => return end,
        }
    }
}
