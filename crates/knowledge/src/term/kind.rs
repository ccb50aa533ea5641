//! What a term names.

use crate::model::TermKind;
use crate::reading::Token;

/// Endings by kind, tried in this order.
const ENDINGS: &[(TermKind, &[&str])] = &[
    (
        TermKind::Effect,
        &[
            "效应", "规律", "定律", "法则", "现象", "悖论", "陷阱", "茧房",
        ],
    ),
    (
        TermKind::Policy,
        &[
            "战略", "工程", "制度", "政策", "计划", "规划", "纲要", "倡议", "行动", "方针", "试点",
            "体制", "协定", "协议", "公约", "条约", "条例",
        ],
    ),
    (
        TermKind::Organisation,
        &[
            "委员会",
            "研究院",
            "研究所",
            "研究中心",
            "大学",
            "学院",
            "公司",
            "银行",
            "论坛",
            "协会",
            "联合国",
            "联盟",
            "政治局",
            "国务院",
            "党中央",
            "办公厅",
            "基金会",
            "世界经济论坛",
        ],
    ),
];

/// The kind of a term made of these words.
pub(crate) fn of(text: &str, words: &[Token], book: bool) -> TermKind {
    if book {
        return TermKind::Document;
    }
    if let Some((kind, _)) = ENDINGS
        .iter()
        .find(|(_, endings)| endings.iter().any(|it| text.ends_with(it) && text != *it))
    {
        return *kind;
    }
    // The dictionary's other names of people and bodies are too often words (智能化 as a person).
    match words {
        [one] if one.tag == "ns" => TermKind::Place,
        _ => TermKind::Concept,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_the_kind() {
        for (text, kind) in [
            ("马太效应", TermKind::Effect),
            ("乡村振兴战略", TermKind::Policy),
            ("亚洲基础设施投资银行", TermKind::Organisation),
            ("数字鸿沟", TermKind::Concept),
        ] {
            assert_eq!(of(text, &[], false), kind, "{text}");
        }
        assert_eq!(of("数字中国发展报告", &[], true), TermKind::Document);
    }
}
