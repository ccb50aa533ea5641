//! The part of a long member that names it: 师资力量不足 of 师资力量不足，多数学校没有….

use crate::model::Member;

/// The longest heading of a member.
const LONGEST: usize = 16;

/// Members by their first clauses, where each of them has one that names it and explains it in the
/// others.
pub(super) fn shortened(members: Vec<Member>) -> Vec<Member> {
    let heads: Vec<&str> = members.iter().filter_map(|it| head(&it.text)).collect();
    let lengths = || heads.iter().map(|it| it.chars().count());
    let alike = lengths().max().unwrap_or(0) - lengths().min().unwrap_or(0) <= 8;
    if heads.len() != members.len() || !alike {
        return members;
    }
    let heads: Vec<String> = heads.into_iter().map(str::to_owned).collect();
    let named = members.into_iter().zip(heads);
    named
        .map(|(member, head)| Member {
            text: head,
            ..member
        })
        .collect()
}

/// The first clause, if it can stand alone: no place, time, condition or half of a contrast.
fn head(text: &str) -> Option<&str> {
    const OPENERS: &[&str] = &[
        "在", "从", "当", "随着", "对", "为", "通过", "以", "如果", "由于", "围绕", "面对", "只有",
        "虽然", "尽管", "因", "根据", "按照", "就", "若", "无论", "既", "不仅", "除了",
    ];
    let (head, rest) = text.split_once('，')?;
    let adverbial = OPENERS.iter().any(|it| head.starts_with(it))
        || head.ends_with(['中', '时', '下', '后', '前', '里']);
    // 研究视角上，…: the side that is spoken of.
    let side = ["上", "方面", "层面"]
        .iter()
        .find_map(|it| head.strip_suffix(it))
        .filter(|it| it.chars().count() >= 2);
    let head = side.unwrap_or(head);
    let whole = (2..=LONGEST).contains(&head.chars().count()) && !rest.is_empty();
    (whole && !adverbial).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_clause_names_or_not() {
        for (text, expected) in [
            (
                "劳动时间的碎片化，工作与休息的界限被打破",
                Some("劳动时间的碎片化"),
            ),
            ("研究视角上，从企业而非地区考察", Some("研究视角")),
            ("在课堂教学中，教师应当提问", None),
            ("因不可抗力致使合同不能履行", None),
        ] {
            assert_eq!(head(text), expected, "{text}");
        }
    }
}
