//! How much one wording is in another.

/// Length of the longest common subsequence, in characters.
pub(super) fn common(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row = vec![0_usize; b.len() + 1];
    for x in a.chars() {
        let mut diagonal = 0;
        for (at, y) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x == *y {
                diagonal + 1
            } else {
                above.max(row[at])
            };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// The share of `item` that is in `heading`, in order.
pub(super) fn share(item: &str, heading: &str) -> f64 {
    common(item, heading) as f64 / item.chars().count().max(1) as f64
}

/// At and above this share an item announces a heading. Measured on papers of this kind: matching
/// pairs lie at 0.62 and above, others at 0.45 and below.
const ANNOUNCES: f64 = 0.55;

/// Whether each item announces the heading at its place.
pub(super) fn announces(items: &[String], headings: &[String]) -> bool {
    items.len() == headings.len()
        && items
            .iter()
            .zip(headings)
            .all(|(item, heading)| share(item, heading) >= ANNOUNCES)
        && items.iter().enumerate().all(|(at, item)| {
            let own = share(item, &headings[at]);
            headings
                .iter()
                .enumerate()
                .all(|(other, it)| other == at || share(item, it) < own)
        })
}

/// Whether each of `a` is more like its counterpart in `b` than like any other.
pub(super) fn answers(a: &[String], b: &[String]) -> bool {
    let alike = |x: &String, y: &String| {
        let least = x.chars().count().min(y.chars().count()).max(1);
        common(x, y) as f64 / least as f64
    };
    let own: Vec<f64> = a.iter().zip(b).map(|(x, y)| alike(x, y)).collect();
    let mean = own.iter().sum::<f64>() / own.len().max(1) as f64;
    let best = (0..a.len()).all(|i| {
        (0..b.len())
            .all(|j| i == j || alike(&a[i], &b[j]) <= own[i] && alike(&a[j], &b[i]) <= own[i])
    });
    a.len() == b.len() && mean >= 0.45 && own.iter().all(|it| *it >= 0.25) && best
}

/// Whether the titles answer each other by what they share: half of them or more hold a word of
/// their counterpart, and none is more like another. Words of several titles of a side count not.
pub(super) fn share_words(a: &[String], b: &[String]) -> bool {
    let (a_words, b_words) = (own_words(a), own_words(b));
    let shared = |i: usize, j: usize| {
        a_words[i]
            .iter()
            .filter(|it| b_words[j].contains(*it))
            .count()
    };
    let count = a.len();
    let mut evidence = 0;
    for at in 0..count {
        let own = shared(at, at);
        let other = (0..count)
            .filter(|it| *it != at)
            .map(|it| shared(at, it).max(shared(it, at)))
            .max()
            .unwrap_or(0);
        if other > own {
            return false;
        }
        evidence += usize::from(own > other);
    }
    a.len() == b.len() && evidence * 2 >= count
}

/// The pairs of characters that only one of the titles holds.
fn own_words(titles: &[String]) -> Vec<Vec<String>> {
    let pairs = |it: &String| -> Vec<String> {
        let chars: Vec<char> = it.chars().filter(|it| it.is_alphanumeric()).collect();
        chars.windows(2).map(|it| it.iter().collect()).collect()
    };
    let all: Vec<Vec<String>> = titles.iter().map(pairs).collect();
    all.iter()
        .map(|own| {
            let alone = |it: &&String| all.iter().filter(|other| other.contains(it)).count() == 1;
            own.iter().filter(alone).cloned().collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(items: &[&str]) -> Vec<String> {
        items.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn announcements_name_headings_in_order() {
        let headings = all(&[
            "资金投入不足制约产业兴旺",
            "人才流失严重影响乡村治理",
            "文化空心化削弱认同",
        ]);
        assert!(announces(
            &all(&["资金投入不足", "人才流失", "文化空心化"]),
            &headings
        ));
        assert!(!announces(
            &all(&["人才流失", "资金投入不足", "文化空心化"]),
            &headings
        ));
        assert!(!announces(&all(&["资金投入不足", "人才流失"]), &headings));
    }

    #[test]
    fn titles_share_words_with_their_counterparts() {
        let troubles = all(&["算法控制", "数据占有", "成本转嫁"]);
        let measures = |it: &[&str]| share_words(&troubles, &all(it));
        assert!(measures(&["推动算法取中", "明晰数据权属", "健全社会保障"]));
        assert!(!measures(&["明晰数据权属", "推动算法取中", "健全社会保障"]));
        assert!(!measures(&["加强领导", "完善法律", "健全社会保障"]));
    }

    #[test]
    fn outlines_answer_item_by_item() {
        let problems = all(&["资金投入不足", "专业人才流失", "文化认同弱化"]);
        assert!(answers(
            &problems,
            &all(&["加大资金投入", "留住专业人才", "增强文化认同"])
        ));
        assert!(!answers(
            &problems,
            &all(&["增强文化认同", "留住专业人才", "加大资金投入"])
        ));
        assert!(!answers(
            &problems,
            &all(&["完善法律", "建设平台", "转变观念"])
        ));
    }
}
