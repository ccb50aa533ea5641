//! Topic sentences (主题句): first sentences of parallel paragraphs, which serve as headings.

use super::Element;
use crate::character::is_terminal;
use std::collections::BTreeSet;

/// How alike two first sentences must be.
const ALIKE: f32 = 0.45;
/// What the same opening adds.
const OPENING: f32 = 0.25;
/// Paragraphs farther apart than this are not compared, so that time stays linear.
const REACH: usize = 6;

/// For each element, whether it is a paragraph whose first sentence is a topic sentence.
pub(crate) fn promoted(elements: &[Element], items: &[bool]) -> Vec<bool> {
    let mut promoted = vec![false; elements.len()];
    let mut group: Vec<usize> = Vec::new();
    let mut under_node = false;
    for (at, element) in elements.iter().enumerate() {
        let node = matches!(element, Element::Heading(_)) || items[at];
        if node {
            settle(elements, &group, &mut promoted);
            group.clear();
            under_node = true;
        } else if under_node {
            group.push(at);
        }
    }
    settle(elements, &group, &mut promoted);
    promoted
}

fn settle(elements: &[Element], group: &[usize], promoted: &mut [bool]) {
    let firsts: Vec<(usize, Vec<char>)> = group
        .iter()
        .filter_map(|&at| match &elements[at] {
            Element::Text(text) => candidate(text).map(|it| (at, it)),
            _ => None,
        })
        .collect();
    let mut topics = BTreeSet::new();
    let mut joined = Vec::new();
    for (index, (at, first)) in firsts.iter().enumerate() {
        for (other_at, other) in firsts.iter().skip(index + 1).take(REACH) {
            if parallel(first, other, ALIKE) >= ALIKE || (is_brief(first) && is_brief(other)) {
                topics.extend([*at, *other_at]);
            }
        }
    }
    // Where there is a row of topics, a sentence that only opens like them belongs to it.
    for (index, (at, first)) in firsts.iter().enumerate() {
        let near = &firsts[index.saturating_sub(REACH)..(index + REACH + 1).min(firsts.len())];
        let joins = |other: &[char]| {
            first[..2] == other[..2] && parallel(first, other, ALIKE - OPENING) >= ALIKE - OPENING
        };
        if near
            .iter()
            .any(|(it, other)| it != at && topics.contains(it) && joins(other))
        {
            joined.push(*at);
        }
    }
    topics.extend(joined);
    // Two alike among many are chance: topic sentences open most paragraphs from the first on.
    let Some(&first) = topics.first() else {
        return;
    };
    let from_there = group.iter().filter(|&&at| at >= first).count();
    if topics.len() * 2 >= from_there {
        topics.into_iter().for_each(|at| promoted[at] = true);
    }
}

/// The first sentence of a paragraph, if it may be a topic: short, and argued for behind it.
fn candidate(text: &super::Text) -> Option<Vec<char>> {
    let first = text.first();
    let chars: Vec<char> = first.chars().collect();
    let fits = (8..=48).contains(&chars.len()) && first.ends_with('。');
    const NEVER: &[&str] = &[
        "综上",
        "总之",
        "总而言之",
        "一方面",
        "另一方面",
        "因此",
        "然而",
        "但是",
        "同时",
        "此外",
        "可见",
        "例如",
        "当然",
        "其中",
        "对此",
        "为此",
        "换言之",
        "与此同时",
        "事实上",
        "实际上",
        "由此",
    ];
    let refers = NEVER.iter().any(|it| first.starts_with(it));
    let defines = ["是指", "指的是", "是一种", "称为"]
        .iter()
        .any(|it| first.contains(it));
    (fits && !refers && !defines && text.sentences.len() >= 2).then_some(chars)
}

/// 规范和引导资本健康发展。
fn is_brief(first: &[char]) -> bool {
    first.len() <= 17 && !first.iter().any(|it| "，、；：“".contains(*it))
}

/// How alike two sentences are built: shared runs of characters, the same opening, the same commas.
/// 0 where it cannot reach `least`.
fn parallel(a: &[char], b: &[char], least: f32) -> f32 {
    let bonus = bonus(a, b);
    // The runs cannot hold more characters than the two have in common.
    if bonus + ratio(shared(a, b), a, b) < least {
        return 0.0;
    }
    bonus + ratio(common(a, b), a, b)
}

fn bonus(a: &[char], b: &[char]) -> f32 {
    let mut score = 0.0;
    let commas = |it: &[char]| it.iter().filter(|&&c| c == '，').count();
    let commas = (commas(a), commas(b));
    if commas.0 == commas.1 && a.len().abs_diff(b.len()) <= 8 {
        score += 0.1;
    }
    // The same opening is a pattern in sentences of several clauses; else it may be only the subject.
    if a[..2] == b[..2] && commas.0 > 0 && commas.1 > 0 {
        score += OPENING;
    }
    // The same word opens the predicate behind the comma: …，要求…
    let behind = |it: &[char]| {
        let comma = it.iter().position(|&c| c == '，')?;
        it.get(comma + 1..comma + 3).map(<[char]>::to_vec)
    };
    if behind(a).is_some() && behind(a) == behind(b) {
        score += 0.1;
    }
    score
}

/// How many characters two sentences share, wherever they stand.
fn shared(a: &[char], b: &[char]) -> usize {
    let mut left = b.to_vec();
    a.iter()
        .filter(|&c| {
            left.iter().position(|it| it == c).is_some_and(|at| {
                left.swap_remove(at);
                true
            })
        })
        .count()
}

fn ratio(count: usize, a: &[char], b: &[char]) -> f32 {
    2.0 * count as f32 / (a.len() + b.len()).max(1) as f32
}

/// Ratcliff and Obershelp's measure: the characters in the longest common run, and in those before
/// and behind it.
fn common(a: &[char], b: &[char]) -> usize {
    let (mut best, mut at_a, mut at_b) = (0, 0, 0);
    let mut row = vec![0_usize; b.len() + 1];
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let run = if x == y { diagonal + 1 } else { 0 };
            diagonal = std::mem::replace(&mut row[j + 1], run);
            if run > best {
                (best, at_a, at_b) = (run, i + 1 - run, j + 1 - run);
            }
        }
    }
    if best == 0 {
        return 0;
    }
    best + common(&a[..at_a], &b[..at_b]) + common(&a[at_a + best..], &b[at_b + best..])
}

/// The heading that a first sentence makes: without its final mark, and of a long one the first
/// complete clause.
pub(crate) fn title(sentence: &str) -> String {
    const LONG: usize = 60;
    let whole = sentence.trim_end_matches(|c: char| is_terminal(c) || c == '；');
    if whole.chars().count() <= LONG {
        return whole.to_owned();
    }
    let mut from = 0;
    while let Some(found) = whole[from..].find(['，', '；']) {
        let end = from + found;
        let clause = &whole[..end];
        if is_clause(clause) {
            return clause.to_owned();
        }
        from = end + '，'.len_utf8();
    }
    whole.to_owned()
}

/// Whether words can stand alone: long enough, not only the setting of what follows, no quotation
/// torn open.
fn is_clause(words: &str) -> bool {
    const SETTINGS: &[&str] = &[
        "在",
        "从",
        "随着",
        "通过",
        "作为",
        "由于",
        "如果",
        "虽然",
        "尽管",
        "对于",
        "围绕",
        "面对",
        "根据",
        "按照",
        "基于",
        "当",
        "为了",
        "针对",
        "立足",
        "无论",
        "不仅",
        "既",
        "就",
        "依托",
        "坚持以",
    ];
    let count = |c: char| words.matches(c).count();
    let balanced =
        count('“') == count('”') && count('（') == count('）') && count('《') == count('》');
    let last = words.rsplit('，').next().unwrap_or(words);
    balanced && words.chars().count() >= 8 && !SETTINGS.iter().any(|it| last.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_whole_clauses() {
        let table = [
            ("发展科技。", "发展科技"),
            (
                "甲产业发展将带动人工智能、高端装备等战略性新兴产业，以及脑机接口、人形机器人、量子信息、生成式人工智能、新型储能、生物制造等未来产业的发展壮大。",
                "甲产业发展将带动人工智能、高端装备等战略性新兴产业",
            ),
        ];
        for (sentence, expected) in table {
            assert_eq!(title(sentence), expected);
        }
    }
}
