//! What a clause does: it claims something, or calls for it; it speaks of troubles, or of none.

/// Words that make a clause a claim: without one it is a measure (`弥合不平衡，站稳立场`).
const FINITE: &[&str] = &[
    "将",
    "是",
    "了",
    "有助于",
    "有利于",
    "能够",
    "可能",
    "影响",
    "跟不上",
    "同样需要",
    "必须",
    "具有",
    "正面临",
    "使",
    "意味着",
    "包括",
    "来自",
    "取决于",
    "要求",
    "相辅相成",
    "并不",
    "不仅",
    "存在",
    "面临",
    "难以",
    "呈现",
    "与实现",
    "导致",
    "提出新",
];
/// Words that hold one of them and make no claim.
const INFINITE: &[&str] = &[
    "将来",
    "使命",
    "使用",
    "是否",
    "为了",
    "有限",
    "促使",
    "要求更高",
    "了解",
    "影响力",
];

/// Whether a clause says what is so, and not what is to be done.
pub(crate) fn is_claim(text: &str) -> bool {
    let rest = without(text, INFINITE);
    FINITE.iter().any(|it| rest.contains(it))
}

/// Words by which a statement says its sort of thing.
const FORMS: &[&str] = &[
    "要求",
    "意味着",
    "影响",
    "包括",
    "具有",
    "兼具",
    "有助于",
    "能够",
    "需要",
    "必须",
    "是",
    "将",
];

/// In what form a statement says something: who says it, `以…为…`, or the first verb that only some statements
/// have.
pub(crate) fn predicate_form(text: &str) -> Option<&'static str> {
    if ["指出", "强调", "认为"].iter().any(|it| text.contains(it)) {
        return Some("指出");
    }
    if text.split_once('以').is_some_and(|it| it.1.contains('为')) {
        return Some("以…为");
    }
    let rest = without(text, INFINITE);
    let found = FORMS.iter().filter_map(|it| Some((rest.find(it)?, *it)));
    found.min_by_key(|it| it.0).map(|it| it.1)
}

/// Words of what goes wrong.
const TROUBLES: &[&str] = &[
    "问题",
    "难点",
    "困境",
    "薄弱",
    "跟不上",
    "缺乏",
    "制约",
    "风险",
    "挑战",
    "失衡",
    "异化",
    "不足",
    "不够",
    "滞后",
    "缓慢",
    "无序",
    "片面",
    "障碍",
    "短缺",
    "壁垒",
    "浅层化",
    "单一化",
    "弱化",
    "缺失",
    "流失",
    "困难",
    "矛盾",
    "冲突",
    "危机",
    "阻碍",
    "难题",
    "偏低",
    "落后",
    "断裂",
    "侵蚀",
    "泛滥",
    "失范",
];
/// Words that do away with them.
const CURES: &[&str] = &[
    "弥合", "防范", "化解", "打破", "打通", "克服", "破解", "避免", "解决", "缓解", "消除", "遏制",
    "防止", "补齐", "纠正",
];
/// Words that do so where a clause opens with them: 不规范 is a trouble.
const OPENING_CURES: &[&str] = &["规范", "应对", "整治"];

/// Whether a clause speaks of a trouble, and not of its cure.
pub(crate) fn is_trouble(text: &str) -> bool {
    let opens = |word: &str| text.split('，').any(|clause| clause.starts_with(word));
    TROUBLES.iter().any(|it| text.contains(it))
        && !CURES.iter().any(|it| text.contains(it))
        && !OPENING_CURES.iter().any(|it| opens(it))
}

fn without(text: &str, words: &[&str]) -> String {
    words
        .iter()
        .fold(text.to_owned(), |it, word| it.replace(word, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_have_the_form_of_their_verb() {
        for (text, form) in [
            ("城市化以人口集聚为主要标志", Some("以…为")),
            ("乡村振兴的“共享性”，要求形成公正的分配关系", Some("要求")),
            ("人才流失问题影响“内生性”发展", Some("影响")),
            ("民营企业是市场的主力军", Some("是")),
            ("马克思指出，关键是质优", Some("指出")),
            ("充分发挥市场的作用", None),
        ] {
            assert_eq!(predicate_form(text), form, "{text}");
        }
    }

    #[test]
    fn claims_are_told_from_measures_and_troubles_from_cures() {
        for (text, claim, trouble) in [
            ("智能化改造将提高劳动生产率", true, false),
            ("厚实人才储备，为数字乡村提供人才基础", false, false),
            ("以智能化、数字化等方式改造传统制造业", false, false),
            ("部分地区设施薄弱，跟不上发展的要求", true, true),
            ("打破数据壁垒，推动部门共享", false, false),
            ("人才流失问题影响内生性", true, true),
            ("治理滞后问题影响有效性", true, true),
            ("规范平台经济，防范无序扩张", false, false),
        ] {
            assert_eq!(is_claim(text), claim, "{text}");
            assert_eq!(is_trouble(text), trouble, "{text}");
        }
    }
}
