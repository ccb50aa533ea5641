//! Correspondences: what answers to what.

use super::phrases::{by_whom, see_each};
use super::sides::{Sides, heading};
use super::{Maker, Topic, pair, rows, seed};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Evidence, Form, Kind, Trap};
use crate::rules::Rule;
use crate::wording::{
    balanced, bare, inner, length, longest_common, open_reference, overlaps, quote, similarity,
};
use knowledge::{Correspondence, List, ListKind, Pair};
use paper::SentenceId;
use std::collections::BTreeSet;

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut said: BTreeSet<SentenceId> = BTreeSet::new();
    for (index, it) in maker.source.knowledge.correspondences.iter().enumerate() {
        if !is_fit(maker, it) {
            let pairs: Vec<String> = it
                .pairs
                .iter()
                .map(|it| format!("{}——{}", it.left, it.right))
                .collect();
            maker.refuse(
                Kind::Match,
                Rule::UnfitText,
                it.left.clone(),
                pairs.join("；"),
            );
            continue;
        }
        let joined = brought_about(maker, it);
        // Of two pairs, who knows one knows both.
        if joined.pairs.len() >= 3 {
            whole(maker, index, &joined);
        }
        // One alone is asked in its sentence, which says what becomes of it.
        for pair in it.pairs.iter().filter(|it| !answers_itself(it)) {
            // Of what one sentence pairs, one pair is asked.
            let again = pair.sentences.iter().any(|it| said.contains(it));
            if length(&pair.right) >= 3 && !again {
                pair::one(maker, index, it, pair);
                said.extend(pair.sentences.iter().take(1));
            }
        }
    }
}

pub(super) fn is_fit(maker: &Maker<'_>, it: &Correspondence) -> bool {
    const TORN: &[char] = &['下', '中', '上', '时', '和', '与', '及', '的', '、'];
    let fits = |text: &str| {
        let torn = text.ends_with(TORN) || text.ends_with("分别");
        !torn
            && (2..=40).contains(&length(text))
            && open_reference(text).is_none()
            && balanced(text)
    };
    let telling = it.pairs.iter().filter(|it| answers_itself(it)).count();
    it.pairs.len() >= 2
        && it.left != it.right
        && (is_named(maker, it) || are_of_one_sort(it))
        && telling * 2 < it.pairs.len()
        && it.pairs.iter().all(|it| fits(&it.left) && fits(&it.right))
        && !it.pairs.iter().any(|it| is_title(maker, &it.right))
}

/// Without what some pairs keep off while others bring it about (新动能形成“幂数效应”，新模式避免“马太效应”): no one
/// relation joins them.
fn brought_about(maker: &Maker<'_>, it: &Correspondence) -> Correspondence {
    let is_off = |pair: &Pair| keeps_off(maker, pair);
    let mut kept = it.clone();
    if !it.pairs.iter().all(is_off) {
        kept.pairs.retain(|it| !is_off(it));
    }
    kept
}

/// Whether a pair is about what is to be kept off: `避免“马太效应”`.
pub(super) fn keeps_off(maker: &Maker<'_>, pair: &Pair) -> bool {
    const OFF: &[&str] = &[
        "避免", "防止", "克服", "破除", "消除", "化解", "遏制", "摆脱", "警惕", "防范",
    ];
    let sentences = pair.sentences.iter();
    let mut sentences = sentences.filter_map(|id| maker.source.sentence(*id));
    sentences.any(|sentence| {
        let Some((before, _)) = sentence.text.split_once(&pair.right) else {
            return false;
        };
        let before = before.trim_end_matches(['“', '‘']);
        OFF.iter().any(|it| before.ends_with(it))
    })
}

/// Whether a side says only what the whole paper is about: it answers anything.
fn is_title(maker: &Maker<'_>, side: &str) -> bool {
    let title = bare(&maker.source.paper.front.title);
    let shared = longest_common(&bare(side), &title);
    shared >= TITLE && shared + REST >= length(&bare(side))
}

/// Characters of the title that make its topic, and most that are left of a side which says no more.
const TITLE: usize = 8;
const REST: usize = 4;

/// Whether a stem can say which relation is meant: both sides have a name, or they stand under one heading.
fn is_named(maker: &Maker<'_>, it: &Correspondence) -> bool {
    let sides = Sides::of(maker, it).both().is_some();
    sides || heading(&it.left).or_else(|| heading(&it.right)).is_some()
}

/// Whether the right sides are of one sort by their last character (全民性, 共享性), or clauses: then the sides
/// themselves tell which relation is meant.
fn are_of_one_sort(it: &Correspondence) -> bool {
    let last = |it: &Pair| it.right.chars().last();
    it.pairs.iter().all(|pair| length(&pair.right) >= 8)
        || it
            .pairs
            .windows(2)
            .all(|two| last(&two[0]) == last(&two[1]))
}

/// A pair whose sides share their words answers itself.
fn answers_itself(it: &Pair) -> bool {
    let shared = longest_common(&bare(&it.left), &bare(&it.right));
    let shorter = length(&it.left).min(length(&it.right));
    overlaps(&it.left, &it.right)
        || similarity(&it.left, &it.right) >= 0.35
        || shared >= 2 && shared * 3 >= shorter
}

pub(super) fn evidence(maker: &Maker<'_>, pairs: &[Pair]) -> Vec<Evidence> {
    let all: Vec<_> = pairs
        .iter()
        .flat_map(|it| it.sentences.iter().copied())
        .collect();
    maker.source.evidence_of(&all)
}

/// The correspondence as one thing: who stands with whom.
fn whole(maker: &mut Maker<'_>, index: usize, it: &Correspondence) {
    let halved = halved(maker, it);
    let point = match halved {
        Some(list) => super::lists::topic(maker, list).point,
        None => maker.point(
            format!("pairs/{}/{}", it.left, it.right),
            format!("{}与{}的对应", it.left, it.right),
        ),
    };
    let topic = Topic {
        point,
        evidence: evidence(maker, &it.pairs),
        worth: 0.95,
    };
    let why = place(maker, &topic);
    if halved.is_none() {
        as_card(maker, &topic, it, &why);
    }
    let told = it.pairs.iter().any(|it| length(&it.right) >= 3);
    // Sides that share a word find each other: where most do, nothing is asked.
    let echoes = it.pairs.iter().filter(|it| echoes(maker, it)).count();
    if told && echoes * 2 < it.pairs.len() && (3..=6).contains(&it.pairs.len()) {
        as_match(maker, &topic, it, why);
    }
    right_pairs(maker, &topic, index, it);
    rows::make(maker, &topic, (index, it), place(maker, &topic));
}

/// Whether both sides hold a word that is not the paper's topic: `厚实人才储备——提供雄厚人才基础`.
fn echoes(maker: &Maker<'_>, it: &Pair) -> bool {
    let topics = maker.source.topics.iter();
    let right = topics.fold(bare(&it.right), |rest, term| rest.replace(term, "＿"));
    longest_common(&bare(&it.left), &right) >= 2
}

/// The list of headings whose halves the pairs are: its card asks for them already.
fn halved<'m>(maker: &Maker<'m>, it: &Correspondence) -> Option<&'m List> {
    let mut lists = maker.source.knowledge.lists.iter();
    lists.find(|list| {
        let headings = list.kind == ListKind::Outline && list.members.len() == it.pairs.len();
        headings
            && it.pairs.iter().zip(&list.members).all(|(pair, member)| {
                member.text.starts_with(&pair.left) && member.text.ends_with(&pair.right)
            })
    })
}

fn as_card(maker: &mut Maker<'_>, topic: &Topic, it: &Correspondence, why: &str) {
    let names = Sides::of(maker, it).both();
    let heading = heading(&it.left).or_else(|| heading(&it.right));
    let who = maker.source.name();
    maker.card(
        topic,
        "",
        Card::List {
            stem: match (names, heading) {
                (Some(both), _) => format!("{}{both}是怎样对应的？", by_whom(maker)),
                (_, Some(heading)) if it.pairs.iter().all(|it| is_said_to_be(maker, it)) => {
                    let left: String = it.pairs.iter().map(|it| quote(&it.left)).collect();
                    format!("{who}论述“{}”时，所说的{left}各是什么？", inner(heading))
                }
                // Without a name for what answers, both sides are shown: 对应什么 has many answers.
                (_, Some(heading)) => {
                    let heading = inner(heading);
                    format!("{who}论述“{heading}”时，{}？", which_with_which(it))
                }
                _ => format!("{}{}？", by_whom(maker), which_with_which(it)),
            },
            members: it
                .pairs
                .iter()
                .map(|it| format!("{}——{}", it.left, it.right))
                .collect(),
            ordered: false,
            complete: true,
        },
        why.to_owned(),
    );
}

/// Whether the paper says that the left side is the right one: `二者的目标都是共同发展`.
fn is_said_to_be(maker: &Maker<'_>, pair: &Pair) -> bool {
    let sentences = pair.sentences.iter();
    let mut sentences = sentences.filter_map(|it| maker.source.sentence(*it));
    sentences.any(|it| {
        let between = it.text.split_once(&pair.left);
        let between = between.and_then(|it| it.1.split_once(&pair.right));
        between.is_some_and(|it| length(it.0) <= 3 && it.0.ends_with('是'))
    })
}

/// `“甲”“乙”与“一”“二”是怎样对应的`, the right sides in an order that tells nothing.
fn which_with_which(it: &Correspondence) -> String {
    let left: String = it.pairs.iter().map(|it| quote(&it.left)).collect();
    let mut right: Vec<String> = it.pairs.iter().map(|it| quote(&it.right)).collect();
    right.sort();
    format!("{left}与{}是怎样对应的", right.concat())
}

fn as_match(maker: &mut Maker<'_>, topic: &Topic, it: &Correspondence, why: String) {
    let sides = Sides::of(maker, it);
    let heading = heading(&it.left).or_else(|| heading(&it.right));
    let stem = match heading {
        Some(heading) if sides.left.is_none() => {
            let who = maker.source.name();
            format!("将{who}论述“{heading}”时相互对应的内容连线。")
        }
        _ if halved(maker, it).is_some() => {
            let (who, what) = (maker.source.name(), sides.left.as_deref().unwrap_or("要点"));
            format!("{who}提出的各条{what}都由两部分组成，请将前后两部分连线。")
        }
        _ => match sides.both() {
            Some(both) => format!("{}将{both}连线。", by_whom(maker)),
            None => format!("{}将下列相互对应的内容连线。", by_whom(maker)),
        },
    };
    let pairs = it
        .pairs
        .iter()
        .map(|it| (it.left.clone(), it.right.clone()))
        .collect();
    let form = Form::Match { pairs };
    maker.question(topic, "pairs", (stem, form), Vec::new(), why);
}

/// 多选: which pairs belong together. Two right ones, two crossed ones.
fn right_pairs(maker: &mut Maker<'_>, topic: &Topic, index: usize, it: &Correspondence) {
    let count = it.pairs.len();
    if count < 4 {
        return;
    }
    // What is joined with what must be said: in the names of the sides, or by the heading they stand under.
    let who = maker.source.name();
    let heading = heading(&it.left).or_else(|| heading(&it.right));
    let stem = match (Sides::of(maker, it).both(), heading) {
        (Some(both), _) => format!("{}下列{both}，对应正确的有{GAP}。", by_whom(maker)),
        (None, Some(heading)) => {
            format!("{who}论述“{}”时，对应关系正确的有{GAP}。", inner(heading))
        }
        (None, None) => return,
    };
    let start = seed(&topic.point, "right") as usize;
    let at = |n: usize| &it.pairs[(start + n) % count];
    let say = |left: &Pair, right: &Pair| format!("{}——{}", left.left, right.right);
    let keys = (0..2)
        .map(|n| {
            let pair = at(n);
            (
                say(pair, pair),
                claim(maker, index, pair, pair),
                "原文如此对应。".to_owned(),
                pair.sentences.first().map(|it| maker.source.evidence(*it)),
            )
        })
        .collect();
    let crossed = [(at(2), at(3)), (at(3), at(2))]
        .into_iter()
        .map(|(left, right)| Distractor {
            text: say(left, right),
            claim: claim(maker, index, left, right),
            trap: Trap::WrongOwner,
            why: format!(
                "与“{}”对应的是“{}”。",
                inner(&left.left),
                inner(&left.right)
            ),
            origin: left.sentences.first().map(|it| maker.source.evidence(*it)),
            nearness: 1.0,
        })
        .collect();
    let (choices, claims) = distractor::options(keys, crossed);
    let why = place(maker, topic);
    maker.question(
        topic,
        "pairs",
        (stem, Form::Multiple { choices }),
        claims,
        why,
    );
}

pub(super) fn claim(maker: &Maker<'_>, index: usize, left: &Pair, right: &Pair) -> Claim {
    Claim::Pair {
        paper: maker.source.paper.id.clone(),
        correspondence: index,
        left: left.left.clone(),
        right: right.right.clone(),
    }
}

pub(super) fn place(maker: &Maker<'_>, topic: &Topic) -> String {
    see_each(maker.source, &topic.evidence)
}
