//! Two series of equal length of which the second says 分别 or 依次: A、B、C 分别对应 X、Y、Z; and
//! 前者…，后者….

use super::{name, pair};
use crate::antecedent;
use crate::list::{self, Series};
use crate::model::{Correspondence, List, Pair};
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use paper::{Paper, SentenceId};

/// The correspondences of series, sentence by sentence.
pub(super) fn find(paper: &Paper, scenes: &[Scene<'_>], lists: &[List]) -> Vec<Correspondence> {
    let mut found = Vec::new();
    let mut before: Vec<(u32, Vec<String>)> = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        let series = list::series(scene);
        for two in series.windows(2) {
            found.extend(answered(scene, &two[0], &two[1], sentence.id, lists));
        }
        let halves = series
            .iter()
            .filter(|it| it.members.len() == 2)
            .map(|it| (sentence.paragraph, it.members.clone()));
        before.extend(halves);
        let listed = before
            .last()
            .filter(|it| it.0 == sentence.paragraph && are_alike(&it.1));
        let members = listed.map(|it| it.1.clone()).or_else(|| {
            let (former, latter) = antecedent::two_before(scene)?;
            Some(vec![former, latter])
        });
        if let Some(members) = members {
            found.extend(former_and_latter(scene, &members, sentence.id, lists));
        }
    }
    found
}

/// Whether two members are names of one make: else they are no two things that were told apart.
fn are_alike(members: &[String]) -> bool {
    let chars: Vec<usize> = members.iter().map(|it| it.chars().count()).collect();
    let same = chars.windows(2).all(|it| it[0] == it[1]);
    let ending = scene::shared_ending(members);
    chars.iter().all(|it| *it <= 8) && (same || !ending.is_empty())
}

/// A、B、C … 分别 … X、Y、Z.
fn answered(
    scene: &Scene<'_>,
    left: &Series<'_>,
    right: &Series<'_>,
    sentence: SentenceId,
    lists: &[List],
) -> Option<Correspondence> {
    let words = scene.words(left.end..right.first);
    let respective = words
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "分别" | "依次"));
    // 从 A、B、C 三个方面…，即 X、Y、Z.
    let namely = words.iter().any(|it| it.text == "即")
        && scene.text[left.end..right.first].contains("，即");
    let near = words.len() <= 16
        && !words
            .iter()
            .any(|it| matches!(it.text.as_str(), "。" | "；"));
    let open = left.open || right.open;
    if !near || open || left.members.len() != right.members.len() || respective.is_none() && !namely
    {
        return None;
    }
    // 传输单位依次是, 起效时间分别为: the noun before the adverb names the right side.
    let noun = respective.map_or(String::new(), |at| noun_before(&words[..at]));
    let link: String = respective.map_or(String::new(), |at| scene::text_of(&words[at + 1..]));
    let right_name = if noun.is_empty() {
        name::of_link(&link, "", &right.members)
    } else {
        noun
    };
    let pairs: Vec<Pair> = left
        .members
        .iter()
        .zip(&right.members)
        .map(|(left, right)| pair(left, right, vec![sentence]))
        .collect();
    Some(Correspondence {
        left: name::of_items(&left.members, lists),
        right: right_name,
        pairs,
        rule: if namely && respective.is_none() {
            "，即"
        } else {
            "分别"
        }
        .to_owned(),
    })
}

/// The noun phrase that ends right before 分别; 其 and 的 are no part of it.
fn noun_before(words: &[Token]) -> String {
    let nominal =
        |it: &&Token| matches!(it.class, Class::Noun | Class::VerbalNoun | Class::Modifier);
    let length = words.iter().rev().take_while(nominal).count();
    let text = scene::text_of(&words[words.len() - length..]);
    if (2..=10).contains(&text.chars().count()) {
        text
    } else {
        String::new()
    }
}

/// 前者强调 X，后者强调 Y, where two things were told apart before.
fn former_and_latter(
    scene: &Scene<'_>,
    members: &[String],
    sentence: SentenceId,
    lists: &[List],
) -> Option<Correspondence> {
    let clause = |cue: &str| {
        scene
            .tokens
            .split(|it| matches!(it.text.as_str(), "，" | "；" | "。" | "："))
            .find(|it| it.first().is_some_and(|it| it.text == cue))
            .map(|it| &it[1..])
    };
    let (former, latter) = (clause("前者")?, clause("后者")?);
    let shared = former
        .iter()
        .zip(latter)
        .take_while(|(a, b)| a.text == b.text)
        .count();
    let link = scene::text_of(&former[..shared]);
    let said = |it: &[Token]| scene::text_of(it).trim_matches(['“', '”']).to_owned();
    let (mut a, mut b) = (said(&former[shared..]), said(&latter[shared..]));
    let right = name::of_link(&link, "", &[a.clone(), b.clone()]);
    // 前者背离世界: a verb that gives the side no name stays with its object.
    if right == "内容" {
        (a, b) = (said(former), said(latter));
    }
    let fits = [&a, &b]
        .iter()
        .all(|it| (2..=24).contains(&it.chars().count()));
    fits.then(|| Correspondence {
        left: name::of_items(members, lists),
        right,
        pairs: vec![
            pair(&members[0], &a, vec![sentence]),
            pair(&members[1], &b, vec![sentence]),
        ],
        rule: "前者、后者".to_owned(),
    })
}
