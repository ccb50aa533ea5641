//! Lists of equal length that answer each other.
//!
//! In the outline: headings of two clauses, headings of one frame, announcements that name two
//! series for the same headings, outlines that answer each other item by item. In a sentence:
//! clauses of one build, and series that answer each other by 分别 or 前者、后者.

mod facet;
mod frame;
mod likeness;
mod name;
mod parallel;
mod respective;

use crate::model::{Correspondence, List, Pair};
use crate::reading::Token;
use crate::scene::Scene;
use facet::{Facet, Node};
use paper::{Paper, SentenceId};
use std::collections::BTreeSet;

/// The correspondences of a paper, in the order of the outline.
pub(crate) fn find(
    paper: &Paper,
    scenes: &[Scene<'_>],
    headings: &[Vec<Token>],
    lists: &[List],
) -> Vec<Correspondence> {
    let nodes = facet::nodes(paper, headings);
    let mut found = Vec::new();
    let announcements: Vec<_> = nodes
        .iter()
        .map(|it| facet::announcements(scenes, it))
        .collect();
    for (node, announcements) in nodes.iter().zip(&announcements) {
        found.extend(of_wording(node));
        found.extend(announced(paper, announcements, node));
    }
    let names: Vec<Vec<String>> = nodes
        .iter()
        .zip(announcements)
        .map(|(node, it)| short_names(it, node))
        .collect();
    found.extend(answering(paper, scenes, &nodes, &names));
    found.extend(frame::of_places(paper, scenes));
    found.extend(respective::find(paper, scenes, lists));
    found.extend(parallel::find(paper, scenes, lists));
    found.retain(all_different);
    let mut known: BTreeSet<Vec<(String, String)>> = BTreeSet::new();
    found.retain(|it| {
        let sides = |it: &Pair| (it.left.clone(), it.right.clone());
        known.insert(it.pairs.iter().map(sides).collect())
    });
    found
}

/// Each side names each thing once: else a match would have two answers.
fn all_different(it: &Correspondence) -> bool {
    let unique = |side: fn(&Pair) -> &String| {
        let mut all: Vec<&String> = it.pairs.iter().map(side).collect();
        all.sort_unstable();
        all.windows(2).all(|pair| pair[0] != pair[1])
            // 比特、帧、分组: a name of one character stands among longer ones.
            && all.iter().any(|it| it.chars().count() >= 2)
    };
    let answers = |it: &Pair| {
        it.left != it.right && !it.left.contains(&it.right) && !it.right.contains(&it.left)
    };
    let whole = |it: &Pair| !it.right.starts_with(['但', '而', '并', '却', '且', '也']);
    let told = matches!(it.rule.as_str(), "分别" | "并列分句" | "前者、后者");
    it.pairs.len() >= if told { 2 } else { 3 }
        && it.pairs.iter().all(|it| answers(it) && whole(it))
        && unique(|it| &it.left)
        && unique(|it| &it.right)
}

/// What the wording of the headings pairs: a strict frame, two clauses, or a loose frame.
fn of_wording(node: &Node) -> Vec<Correspondence> {
    let strict = frame::find(node, (2, 5));
    if !strict.is_empty() {
        return strict;
    }
    match of_clauses(node) {
        Some(found) => vec![found],
        None => frame::find(node, (1, 4)),
    }
}

/// Headings that all consist of two clauses (弥合…，站稳…) or of label and gloss (科技赋能：…).
fn of_clauses(node: &Node) -> Option<Correspondence> {
    let labelled = node.titles.iter().all(|it| it.matches('：').count() == 1);
    let mark = if labelled { '：' } else { '，' };
    let halves: Vec<(&str, &str)> = node
        .titles
        .iter()
        .filter_map(|it| it.split_once(mark))
        .collect();
    let whole = halves.len() == node.titles.len()
        && halves.iter().all(|(_, it)| labelled || !it.contains('，'));
    if !whole || node.titles.len() < 3 {
        return None;
    }
    let name = &node.name;
    let ends = |heads: &[&str]| heads.iter().any(|it| name.ends_with(it));
    let measures = ends(&[
        "路径", "举措", "对策", "策略", "措施", "建议", "进路", "途径", "治理",
    ]);
    let troubles = ends(&[
        "困境", "风险", "问题", "难点", "挑战", "障碍", "短板", "瓶颈",
    ]);
    let required = halves.iter().all(|(_, it)| it.starts_with("要求"));
    let right = match (labelled, measures, troubles) {
        (true, true, _) => "具体做法",
        (true, _, true) => "具体表现",
        (true, ..) => "具体内容",
        (false, true, _) => "目标",
        (false, ..) if required => "要求",
        (false, ..) => "结论",
    }
    .to_owned();
    let left = name.clone();
    let pairs = halves
        .iter()
        .zip(&node.proofs)
        .map(|((left, right), proof)| pair(left, right, proof.clone()));
    Some(Correspondence {
        left,
        right,
        pairs: pairs.collect(),
        rule: if labelled {
            "标题：说明"
        } else {
            "两句式标题"
        }
        .to_owned(),
    })
}

fn pair(left: &str, right: &str, sentences: Vec<SentenceId>) -> Pair {
    Pair {
        left: left.to_owned(),
        right: right.to_owned(),
        sentences,
    }
}

/// A sentence with two series, each of which announces the headings of the node in order.
fn announced(
    paper: &Paper,
    announcements: &[(&Scene<'_>, Vec<Facet>)],
    node: &Node,
) -> Vec<Correspondence> {
    let mut found = Vec::new();
    for (scene, facets) in announcements {
        let [first, second, ..] = facets.as_slice() else {
            continue;
        };
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        let pairs = first.items.iter().zip(&second.items).zip(&node.proofs).map(
            |((left, right), proof)| {
                let mut sentences = vec![sentence.id];
                sentences.extend(proof.iter().copied().filter(|it| *it != sentence.id));
                pair(left, right, sentences)
            },
        );
        found.push(Correspondence {
            left: node.name.clone(),
            right: second.name.clone(),
            pairs: pairs.collect(),
            rule: "预告与标题".to_owned(),
        });
    }
    found.truncate(1);
    found
}

/// Troubles and measures in equal number, where the measures say that they answer the troubles.
fn in_turn(paper: &Paper, leads: &BTreeSet<u16>, left: &Node, right: &Node) -> bool {
    let lead = leads.contains(&right.id.0);
    troubles_and_measures(paper, left, right)
        && (lead || likeness::share_words(&left.titles, &right.titles))
}

/// Whether the headings name troubles on the left and measures on the right.
fn troubles_and_measures(paper: &Paper, left: &Node, right: &Node) -> bool {
    const TROUBLES: &[&str] = &[
        "困境", "风险", "问题", "难点", "挑战", "障碍", "短板", "瓶颈", "难题", "梗阻", "堵点",
        "困难", "不足", "矛盾", "情形", "侵害", "危机", "弊端", "隐忧", "剥削", "阻滞", "症结",
    ];
    const MEASURES: &[&str] = &[
        "路径", "举措", "对策", "策略", "措施", "建议", "进路", "途径", "治理", "出路", "之道",
        "重构", "纾解", "破解", "优化", "完善", "突破", "救济", "应对", "方案", "化解", "规制",
        "治理",
    ];
    let title = |id| paper.section(id).map_or("", |it| it.title.as_str());
    let holds = |title: &str, heads: &[&str]| heads.iter().any(|it| title.contains(it));
    holds(title(left.id), TROUBLES) && holds(title(right.id), MEASURES)
}

/// 针对上述困境, 破解“四难”: the sentence takes up what was told before.
fn answers_before(text: &str) -> bool {
    const VERBS: &[&str] = &[
        "针对", "对应", "破解", "化解", "应对", "解决", "突破", "纾解", "弥合", "消除", "克服",
        "回应",
    ];
    VERBS.iter().any(|verb| {
        text.match_indices(verb).any(|(at, _)| {
            let behind: String = text[at + verb.len()..].chars().take(3).collect();
            ["上述", "这些", "以上", "前述", "“"]
                .iter()
                .any(|it| behind.starts_with(it))
        })
    })
}

/// Outlines that answer each other stand at most so many nodes apart.
const NEAR: usize = 40;

/// Outlines of equal length whose headings answer each other: each is most like its counterpart.
fn answering(
    paper: &Paper,
    scenes: &[Scene<'_>],
    nodes: &[Node],
    names: &[Vec<String>],
) -> Vec<Correspondence> {
    // The nodes in which a sentence says that it takes up what was told before.
    let section = |it: &Scene<'_>| Some(paper.sentences.get(it.sentence)?.section.0);
    let takes_up = scenes.iter().filter(|it| answers_before(it.text));
    let leads: BTreeSet<u16> = takes_up.filter_map(section).collect();
    let mut found = Vec::new();
    for (at, left) in nodes.iter().enumerate() {
        for (behind, right) in nodes.iter().enumerate().skip(at + 1).take(NEAR) {
            let same_level = paper.section(left.id).map(|it| it.parent)
                == paper.section(right.id).map(|it| it.parent);
            if !same_level || left.titles.len() != right.titles.len() || left.titles.len() < 3 {
                continue;
            }
            let (a, b) = (&names[at], &names[behind]);
            if !likeness::answers(a, b) && !in_turn(paper, &leads, left, right) {
                continue;
            }
            let proofs = left.proofs.iter().zip(&right.proofs);
            let pairs = a
                .iter()
                .zip(b)
                .zip(proofs)
                .map(|((l, r), (p, q))| pair(l, r, p.iter().chain(q).copied().collect()));
            found.push(Correspondence {
                left: left.name.clone(),
                right: right.name.clone(),
                pairs: pairs.collect(),
                rule: "提纲呼应".to_owned(),
            });
        }
    }
    found
}

/// The headings of a node as the paper announces them, or their first clauses.
fn short_names(announcements: Vec<(&Scene<'_>, Vec<Facet>)>, node: &Node) -> Vec<String> {
    let announced = announcements.into_iter().flat_map(|(_, it)| it).next();
    announced.map_or_else(
        || node.titles.iter().map(|it| first_clause(it)).collect(),
        |it| it.items,
    )
}

/// The first clause; of 告知环节：引入分层告知 the gloss, since the label only says where.
fn first_clause(title: &str) -> String {
    const PLACES: &[&str] = &["环节", "层面", "方面", "阶段", "领域", "维度"];
    let place = title
        .split_once('：')
        .filter(|(label, _)| PLACES.iter().any(|it| label.ends_with(it)));
    let title = place.map_or(title, |(_, gloss)| gloss);
    title.split(['，', '：']).next().unwrap_or(title).to_owned()
}
