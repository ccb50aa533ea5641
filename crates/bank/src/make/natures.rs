//! What a thing is like, side by side: `数字乡村是一种网络密度大、服务效率高的乡村`. Its features are asked for, with what is said
//! of each left to tell them apart.

use super::phrases::{by_the_paper, by_whom, see};
use super::{IN_STATEMENT, Maker, Topic};
use crate::claim::Claim;
use crate::draft::{hide, with_gaps};
use crate::excerpt::{excerpt, find};
use crate::model::{Card, Form};
use crate::wording::{closed, length};
use knowledge::Definition;

/// A feature and what is said of it: 网络密度, 大.
type Feature<'t> = (&'t str, &'t str);

pub(super) fn make(maker: &mut Maker<'_>) {
    for it in &maker.source.knowledge.definitions {
        if let Some((features, head)) = features(&it.text)
            && it.term.ends_with(head)
            && it.speaker.is_none()
        {
            items(maker, it, &features, head);
        }
    }
}

/// The features of `甲大、乙强、丙高的丁`, and 丁; `None` where they are told by nothing, or where two are told alike.
fn features(text: &str) -> Option<(Vec<Feature<'_>>, &str)> {
    const SAID: &[char] = &[
        '大', '强', '高', '好', '低', '小', '多', '快', '优', '广', '深',
    ];
    let (row, head) = text.rsplit_once('的')?;
    let parts = row.split('、');
    let features: Option<Vec<Feature<'_>>> = parts
        .map(|it| {
            let (at, _) = it.char_indices().next_back()?;
            let (what, said) = it.split_at(at);
            let fits = (2..=LONGEST).contains(&length(what)) && said.starts_with(SAID);
            fits.then_some((what, said))
        })
        .collect();
    let features = features.filter(|it| it.len() >= FEWEST)?;
    let mut said: Vec<&str> = features.iter().map(|it| it.1).collect();
    said.sort_unstable();
    said.dedup();
    (said.len() == features.len() && (2..=LONGEST).contains(&length(head)))
        .then_some((features, head))
}

/// Longest feature, and what has it.
const LONGEST: usize = 5;
/// Fewest features side by side.
const FEWEST: usize = 3;

fn items(maker: &mut Maker<'_>, it: &Definition, features: &[Feature<'_>], head: &str) {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return;
    };
    let topic = Topic {
        point: maker.point(
            format!("nature/{}", it.term),
            format!("“{}”是怎样的{head}", it.term),
        ),
        evidence: maker.source.evidence_of(&[it.sentence]),
        worth: 0.7,
    };
    let why = see(maker.source, it.sentence);
    let row: Vec<String> = features.iter().map(|(a, b)| format!("{a}{b}")).collect();
    let card = Card::Pair {
        stem: format!("{}{}是一种怎样的{head}？", by_whom(maker), it.term),
        answer: format!("{}的{head}", row.join("、")),
    };
    maker.card(&topic, "nature", card, why.clone());
    let Some(words) = find(&sentence.text, &it.text)
        .and_then(|at| excerpt(&sentence.text, at, IN_STATEMENT))
        .filter(|it| it.contains(&row.join("、")))
    else {
        return;
    };
    let hidden: Vec<&str> = features.iter().map(|it| it.0).collect();
    let parts = hide(&closed(words), &hidden);
    let stem = with_gaps(&parts);
    let form = Form::Blank {
        parts,
        accepted: vec![Vec::new(); hidden.len()],
    };
    maker.question(&topic, "nature", (stem, form), Vec::new(), why.clone());
    let truth = by_the_paper(maker, words);
    let says = Claim::Says(words.to_owned());
    maker.statement(&topic, truth, says, format!("与原文一致。{why}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_told_apart_by_what_is_said_of_them() {
        let found = features("网络密度大、服务效率高、治理质量好的乡村");
        let expected = vec![("网络密度", "大"), ("服务效率", "高"), ("治理质量", "好")];
        assert_eq!(found, Some((expected, "乡村")));
        for text in [
            "网络密度大、服务效率大、治理质量大的乡村",
            "网络密度大的乡村",
            "以网络为载体、以农民为主体的乡村",
        ] {
            assert_eq!(features(text), None, "{text}");
        }
    }
}
