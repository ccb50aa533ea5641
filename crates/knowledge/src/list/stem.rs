//! What the members of a list are, as a noun phrase that a question can use.

use crate::reading::Token;
use crate::scene;

/// What the parts of a divided statement are called.
const POINTS: &str = "的论述要点";
/// What the parts of a demand are called.
const MEASURES: &str = "的具体举措";

/// A heading as a stem: as it stands if it is a noun phrase, else in quotation marks with what
/// its parts are.
pub(crate) fn of_heading(title: &str, tokens: &[Token]) -> String {
    let title = title.trim_end_matches(['：', '？', '。', '，']);
    if let Some((label, gloss)) = title.split_once('：') {
        // 何谓转化：创造性转化的科学内涵: the gloss names what is divided.
        let at = label.len() + '：'.len_utf8();
        let from = tokens.partition_point(|it| it.start < at);
        if matches!(shape(gloss, &tokens[from..]), Shape::Noun) {
            return gloss.to_owned();
        }
        if label.chars().count() <= 10 {
            return format!("“{label}”{POINTS}");
        }
    }
    match shape(title, tokens) {
        Shape::Noun => title.to_owned(),
        Shape::Demand => format!("“{}”{MEASURES}", single(title)),
        Shape::Statement => format!("“{}”{POINTS}", single(title)),
    }
}

/// Quotation marks within quotation marks are single.
fn single(title: &str) -> String {
    title.replace('“', "‘").replace('”', "’")
}

enum Shape {
    Noun,
    Demand,
    Statement,
}

fn shape(title: &str, tokens: &[Token]) -> Shape {
    use crate::reading::Class;
    let Some(first) = tokens.first() else {
        return Shape::Noun;
    };
    let demands = matches!(
        first.class,
        Class::Verb | Class::VerbalNoun | Class::Verbish
    ) || first.tag == "d"
        || first.text == "要";
    let last_de = tokens.iter().rposition(|it| it.text == "的");
    let head = &tokens[last_de.map_or(0, |at| at + 1)..];
    let nominal_head = !head.is_empty()
        && head.len() <= 4
        && head
            .iter()
            .all(|it| !matches!(it.class, Class::Verb) && it.tag != "d" && it.class != Class::Mark)
        && last_de.is_some();
    let names_parts = PART_NOUNS.iter().any(|it| title.ends_with(it));
    if names_parts
        || nominal_head
            && !demands
            && !title.contains(['，', '；'])
            && scene::balanced(title)
            && !has_outer_verb(&tokens[..last_de.unwrap_or(0)])
    {
        Shape::Noun
    } else if demands
        && !tokens
            .iter()
            .any(|it| matches!(it.text.as_str(), "了" | "是" | "将"))
    {
        Shape::Demand
    } else if tokens.iter().any(|it| it.class == Class::Verb) || title.contains('，') {
        Shape::Statement
    } else {
        Shape::Noun
    }
}

/// Whether the words before 的 hold an aspect (了, 为…提供): a statement, not a modifier.
fn has_outer_verb(words: &[Token]) -> bool {
    words
        .iter()
        .any(|it| it.text == "了" || it.text == "是" || it.text == "将" || it.text == "有助于")
}

/// Heads of headings that name their parts.
const PART_NOUNS: &[&str] = &[
    "路径",
    "维度",
    "逻辑",
    "问题",
    "难点",
    "困境",
    "挑战",
    "对策",
    "建议",
    "策略",
    "举措",
    "措施",
    "原则",
    "内涵",
    "特征",
    "意义",
    "价值",
    "必要性",
    "分析",
    "机理",
    "机制",
    "要求",
    "任务",
    "目标",
    "途径",
    "方式",
    "方向",
    "进路",
    "理路",
    "意蕴",
    "成效",
    "经验",
    "启示",
    "风险",
    "现状",
    "原因",
    "成因",
    "条件",
    "优势",
    "方法",
    "方面",
    "因素",
    "类型",
    "阶段",
    "历程",
];
