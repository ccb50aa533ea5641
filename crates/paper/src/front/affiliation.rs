//! Where authors work.

use crate::character::is_blank;

/// Whether a line names universities and the like.
pub(super) fn is_affiliation(words: &str) -> bool {
    const PLACES: &[&str] = &[
        "大学",
        "学院",
        "研究院",
        "研究所",
        "研究中心",
        "党校",
        "科学院",
        "大學",
        "學院",
        "University",
        "College",
        "School of",
        "Institute",
    ];
    let named = PLACES.iter().any(|it| words.contains(it));
    let marked = words.contains(|c: char| {
        c.is_ascii_digit() || matches!(c, '，' | ',' | '（' | '(' | ' ' | '；')
    }) || PLACES.iter().any(|it| words.ends_with(it));
    named && marked && !words.contains(['。', '：'])
}

/// The institutions on a line, without numbers and brackets.
pub(super) fn affiliations(words: &str) -> Vec<String> {
    words
        .split(['；', ';'])
        .map(|it| it.trim_matches(|c: char| is_blank(c) || "()（）".contains(c)))
        .map(|it| {
            it.trim_start_matches(|c: char| c.is_ascii_digit() || ".．、 ".contains(c))
                .to_owned()
        })
        .filter(|it| !it.is_empty())
        .collect()
}
