//! Headings of one frame: what differs between them stands in the same places.

use super::facet::Node;
use super::pair;
use crate::model::{Correspondence, Pair};
use crate::reading::{Class, Token};
use crate::scene::{self, Scene, shared_ending};
use crate::words;
use paper::Paper;

/// Correspondences between the places in which the headings of a node differ, if the frame that
/// they share is at least `share` (numerator, denominator) of the longest.
pub(super) fn find(node: &Node, share: (usize, usize)) -> Vec<Correspondence> {
    let words: Vec<&[Token]> = node.words.iter().map(|it| it.as_slice()).collect();
    let Some(gaps) = gaps(&words, share) else {
        return Vec::new();
    };
    let facets: Vec<Gap> = gaps.into_iter().filter(|it| it.names_things()).collect();
    let mut found = Vec::new();
    for (at, left) in facets.iter().enumerate() {
        for right in &facets[at + 1..] {
            let pairs = left.items.iter().zip(&right.items).zip(&node.proofs);
            found.push(Correspondence {
                left: if left.is_named() {
                    left.name()
                } else {
                    node.name.clone()
                },
                right: right.name(),
                pairs: pairs
                    .map(|((l, r), proof)| pair(l, r, proof.clone()))
                    .collect(),
                rule: "平行句式".to_owned(),
            });
        }
    }
    found
}

/// A place in the frame with what stands in it.
struct Gap {
    /// Whether every item is a verb used as a noun (…的做大).
    acts: bool,
    items: Vec<String>,
    /// Whether every item is a single governing verb.
    verbs: bool,
}

impl Gap {
    /// Whether the items are more than the frame's verbs.
    fn names_things(&self) -> bool {
        !self.verbs && self.items.iter().all(|it| it.chars().count() >= 2)
    }

    fn is_named(&self) -> bool {
        shared_ending(&self.items).chars().count() >= 2
    }

    /// A noun that reads in “与…对应的〔noun〕是”.
    fn name(&self) -> String {
        let shared = shared_ending(&self.items);
        if shared.chars().count() >= 2 {
            return shared;
        }
        if self.acts { "做法" } else { "内容" }.to_owned()
    }
}

/// The gaps of the common frame, if the frame is most of each heading.
fn gaps(all: &[&[Token]], share: (usize, usize)) -> Option<Vec<Gap>> {
    let (first, rest) = all.split_first()?;
    let mut frame: Vec<&str> = first.iter().map(|it| it.text.as_str()).collect();
    for line in rest {
        let other: Vec<&str> = line.iter().map(|it| it.text.as_str()).collect();
        frame = common(&frame, &other);
    }
    // What is denied belongs to what it denies (核算标准不统一), not to the frame.
    frame.retain(|it| !it.contains(['不', '没', '未', '非', '无']));
    // “A”源于 X: a verb alone is frame enough between names in quotation marks.
    let one_verb = all
        .iter()
        .all(|it| it.first().is_some_and(|it| it.text == "“"))
        && frame
            .iter()
            .any(|it| words::VERBS.has(it) && it.chars().count() >= 2);
    let content = frame
        .iter()
        .filter(|it| it.chars().any(char::is_alphanumeric))
        .count();
    let longest = all.iter().map(|it| it.len()).max()?;
    if !one_verb && (content < 2 || frame.len() * share.1 < longest * share.0) {
        return None;
    }
    let split: Vec<Vec<&[Token]>> = all.iter().map(|it| between(it, &frame)).collect();
    let gaps = (0..=frame.len()).filter_map(|at| {
        let words: Vec<&[Token]> = split.iter().map(|it| it[at]).collect();
        if words.iter().any(|it| it.is_empty()) {
            return None;
        }
        Some(Gap {
            acts: words.iter().all(|it| is_verb(it)),
            verbs: words.iter().all(|it| is_verb(it)) && !(at > 0 && frame[at - 1] == "的"),
            items: words
                .iter()
                .map(|it| scene::text_of(it).trim_matches(['“', '”', '，']).to_owned())
                .collect(),
        })
    });
    let gaps: Vec<Gap> = gaps.collect();
    // A gap that ends in 的 was torn: the frame's words stand elsewhere in one of the headings.
    let torn = |it: &String| it.starts_with('的') || it.ends_with('的');
    (!gaps.iter().any(|it| it.items.iter().any(torn))).then_some(gaps)
}

/// Behind 的 a verb is a noun (…的做大); elsewhere a single verb only joins the frame.
fn is_verb(words: &[Token]) -> bool {
    let verb = |it: &Token| it.tag.starts_with('v') || it.class == Class::Verb;
    words.iter().filter(|it| it.class != Class::Mark).all(verb)
}

/// The longest common subsequence of words.
pub(super) fn common<'a>(a: &[&'a str], b: &[&str]) -> Vec<&'a str> {
    let mut table = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            table[i][j] = if a[i] == b[j] {
                table[i + 1][j + 1] + 1
            } else {
                table[i + 1][j].max(table[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            found.push(a[i]);
            i += 1;
            j += 1;
        } else if table[i + 1][j] >= table[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// What stands before, between and behind the words of the frame.
pub(super) fn between<'a>(words: &'a [Token], frame: &[&str]) -> Vec<&'a [Token]> {
    let mut parts = Vec::with_capacity(frame.len() + 1);
    let mut from = 0;
    for word in frame {
        let at = words[from..]
            .iter()
            .position(|it| it.text == *word)
            .map_or(words.len(), |it| from + it);
        parts.push(&words[from..at.min(words.len())]);
        from = (at + 1).min(words.len());
    }
    parts.push(&words[from..]);
    parts
}

/// 在 A 上，…；在 B 上，…；在 C 上，…: the places and what holds there.
pub(super) fn of_places(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Correspondence> {
    let mut found = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        let text = scene.text.trim_end_matches('。');
        let parts: Vec<(String, &str)> = text.split('；').filter_map(place).collect();
        if parts.len() < 3 || parts.len() != text.split('；').count() {
            continue;
        }
        let pairs: Vec<Pair> = parts
            .iter()
            .map(|(place, said)| pair(place, said, vec![sentence.id]))
            .collect();
        let section = paper
            .section(sentence.section)
            .map_or("", |it| it.title.as_str());
        found.push(Correspondence {
            left: format!(
                "“{}”的各个方面",
                section.replace('“', "‘").replace('”', "’")
            ),
            right: "论断".to_owned(),
            pairs,
            rule: "在…上".to_owned(),
        });
    }
    found
}

/// 在 A 上，…; 从 A 看，…; 对 A 而言，…: A and what holds there.
fn place(part: &str) -> Option<(String, &str)> {
    let rest = part.rsplit_once(['。', '：']).map_or(part, |(_, it)| it);
    let rest = ["在", "从", "对于", "对", "就"]
        .iter()
        .find_map(|it| rest.strip_prefix(it))?;
    let (place, said) = rest.split_once('，')?;
    let place = [
        "上", "方面", "层面", "来看", "看", "维度", "而言", "来说", "来讲",
    ]
    .iter()
    .find_map(|it| place.strip_suffix(it))?;
    ((2..=10).contains(&place.chars().count()) && !said.is_empty())
        .then(|| (place.to_owned(), said))
}
