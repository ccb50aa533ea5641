//! Enumerations and outline nodes: what belongs to what, and in which order.

use super::definitions::single;
use super::membership::{foreign_members, is_fit, option_of};
use super::phrases::see;
use super::{IN_STATEMENT, Maker, ON_CARD, Topic, seed};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::{excerpt, find};
use crate::model::{Card, Evidence, Form, Kind, Rubric};
use crate::rubric;
use crate::rules::Rule;
use crate::wording::{closed, length};
use knowledge::{List, ListKind};
use std::collections::BTreeMap;

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut stems: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, list) in maker.source.knowledge.lists.iter().enumerate() {
        if !is_fit(list) {
            let members: Vec<&str> = list.members.iter().map(|it| it.text.as_str()).collect();
            maker.refuse(
                Kind::Card,
                Rule::UnfitText,
                list.stem.clone(),
                members.join("；"),
            );
            continue;
        }
        let nth = stems.entry(&list.stem).or_insert(0);
        *nth += 1;
        // A second list under the same stem has no question that tells it from the first.
        if *nth > 1 {
            maker.refuse(
                Kind::Card,
                Rule::Duplicate,
                list.stem.clone(),
                String::new(),
            );
            continue;
        }
        let topic = topic(maker, list);
        if topic.evidence.is_empty() {
            continue;
        }
        card(maker, &topic, list);
        multiple(maker, &topic, index, list);
        belongs(maker, &topic, index, list);
        stranger(maker, &topic, index, list);
        order(maker, &topic, list);
        short(maker, &topic, list);
        sentence_items(maker, &topic, index, list);
        enumeration(maker, &topic, index, list);
    }
}

fn topic(maker: &Maker<'_>, list: &List) -> Topic {
    let source = maker.source;
    let key = match list.kind {
        // The place in the outline, not the heading's words: they may be corrected.
        ListKind::Outline => format!("outline/{}", source.outline_place(list.section)),
        _ => format!("list/{}", list.stem),
    };
    let level = source.paper.section(list.section).map_or(9, |it| it.level);
    let worth = match (list.kind, level) {
        (ListKind::Outline, 0..=1) => 1.0,
        (ListKind::Outline, 2) => 0.9,
        (ListKind::Outline, _) => 0.8,
        (ListKind::Ordinal, _) => 0.7,
        (ListKind::Inline, _) => 0.55,
    };
    let mut sentences = list.sentences.clone();
    sentences.extend(list.members.iter().filter_map(|it| it.sentence));
    Topic {
        point: maker.point(key, list.stem.clone()),
        evidence: source.evidence_of(&sentences),
        worth,
    }
}

/// `文中列举的未来产业` where the paper gives examples, `燕连福、牛刚刚认为，…` where it divides.
fn asked(maker: &Maker<'_>, list: &List) -> (String, String) {
    if list.complete && list.kind != ListKind::Inline {
        (maker.source.holds_that(), list.stem.clone())
    } else {
        (String::new(), format!("文中列举的{}", list.stem))
    }
}

/// Where the list stands, for explanations.
fn place(maker: &Maker<'_>, topic: &Topic) -> String {
    topic
        .evidence
        .first()
        .map(|it| see(maker.source, it.sentence))
        .unwrap_or_default()
}

fn card(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    let (who, what) = asked(maker, list);
    let members = list
        .members
        .iter()
        .map(|it| crate::wording::unclosed(&it.text).to_owned());
    let card = Card::List {
        stem: format!("{who}{what}有哪些？"),
        members: members.collect(),
        ordered: list.ordered,
        complete: list.complete,
    };
    let why = place(maker, topic);
    maker.card(topic, "", card, why);
}

/// The members that serve as keys: up to four, chosen by the point's seed, in the list's order.
fn some_members(topic: &Topic, list: &List, at_most: usize) -> Vec<usize> {
    let count = list.members.len();
    let start = seed(&topic.point, "members") as usize % count.max(1);
    let mut chosen: Vec<usize> = (0..count.min(at_most))
        .map(|it| (start + it) % count)
        .collect();
    chosen.sort_unstable();
    chosen
}

type Key = (String, Claim, String, Option<Evidence>);

fn key(maker: &Maker<'_>, index: usize, list: &List, member: usize) -> Option<Key> {
    let it = list.members.get(member)?;
    let text = option_of(list, it).to_owned();
    let claim = Claim::Member {
        paper: maker.source.paper.id.clone(),
        list: index,
        text: text.clone(),
    };
    let why = format!("文中把它列为{}之一。", list.stem);
    let origin = it.sentence.map(|it| maker.source.evidence(it));
    Some((text, claim, why, origin))
}

fn keys(maker: &Maker<'_>, index: usize, list: &List, members: &[usize]) -> Vec<Key> {
    members
        .iter()
        .filter_map(|it| key(maker, index, list, *it))
        .collect()
}

fn multiple(maker: &mut Maker<'_>, topic: &Topic, index: usize, list: &List) {
    let (who, what) = asked(maker, list);
    let verb = if what.starts_with("文中") {
        "有"
    } else {
        "包括"
    };
    let stem = format!("{who}{what}{verb}{GAP}。");
    let most = 2 + (seed(&topic.point, "keys") % 3) as usize;
    let keys = keys(maker, index, list, &some_members(topic, list, most.max(3)));
    let wrong = match keys.len() {
        2 => 2,
        3 => 1 + (seed(&topic.point, "wrong") % 2) as usize,
        _ => 1,
    };
    let texts: Vec<&str> = keys.iter().map(|it| it.0.as_str()).collect();
    let pool = foreign_members(maker, index);
    let picked = distractor::pick(
        maker.corpus,
        &texts,
        pool,
        wrong,
        seed(&topic.point, "multiple"),
    );
    let Some(distractors) = picked else {
        maker.refuse(Kind::Multiple, Rule::FewDistractors, stem, texts.join("；"));
        return;
    };
    let why = format!("{}{}", total(list), place(maker, topic));
    let (choices, claims) = distractor::options(keys, distractors);
    maker.question(topic, "", (stem, Form::Multiple { choices }), claims, why);
}

/// `文中共列出四项。`
fn total(list: &List) -> String {
    if list.complete {
        format!("文中共列出{}项。", list.members.len())
    } else {
        "文中以举例的方式列出。".to_owned()
    }
}

fn belongs(maker: &mut Maker<'_>, topic: &Topic, index: usize, list: &List) {
    let (who, what) = asked(maker, list);
    let stem = format!("{who}下列各项中属于{what}的是{GAP}。");
    let member = seed(&topic.point, "belongs") as usize % list.members.len().max(1);
    let Some(key) = key(maker, index, list, member) else {
        return;
    };
    let pool = foreign_members(maker, index);
    let why = format!("{}{}", total(list), place(maker, topic));
    single(maker, topic, "belongs", stem, key, pool, why);
}

/// Which one does not belong: one stranger among three members.
fn stranger(maker: &mut Maker<'_>, topic: &Topic, index: usize, list: &List) {
    if list.members.len() < 3 || !list.complete {
        return;
    }
    let (who, what) = asked(maker, list);
    let stem = format!("{who}下列各项中【不】属于{what}的是{GAP}。");
    let members = keys(maker, index, list, &some_members(topic, list, 3));
    let texts: Vec<&str> = members.iter().map(|it| it.0.as_str()).collect();
    let pool = foreign_members(maker, index);
    let picked = distractor::pick(
        maker.corpus,
        &texts,
        pool,
        1,
        seed(&topic.point, "stranger"),
    );
    let Some(odd) = picked.and_then(|it| it.into_iter().next()) else {
        maker.refuse(Kind::Single, Rule::FewDistractors, stem, texts.join("；"));
        return;
    };
    let not = |claim: Claim| Claim::Not(Box::new(claim));
    let key = (odd.text, not(odd.claim), odd.why, odd.origin);
    let wrong = members
        .into_iter()
        .map(|(text, claim, why, origin)| Distractor {
            text,
            claim: not(claim),
            trap: crate::model::Trap::ConceptSwap,
            why,
            origin,
            nearness: 1.0,
        })
        .collect();
    let why = place(maker, topic);
    single(maker, topic, "stranger", stem, key, wrong, why);
}

fn order(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    if !list.ordered || !(3..=6).contains(&list.members.len()) {
        return;
    }
    let places: Vec<usize> = list
        .members
        .iter()
        .filter_map(|it| it.sentence.map(|it| maker.source.place(it)))
        .collect();
    if places.len() != list.members.len() || !places.is_sorted() {
        return;
    }
    let stem = format!(
        "将{}按{}论述的先后顺序排列。",
        list.stem,
        in_the_paper(maker)
    );
    let members = list
        .members
        .iter()
        .map(|it| option_of(list, it).to_owned())
        .collect();
    let why = format!("依文中的次序。{}", place(maker, topic));
    maker.question(topic, "", (stem, Form::Order { members }), Vec::new(), why);
}

fn in_the_paper(maker: &Maker<'_>) -> String {
    let name = maker.source.name();
    if name == "文中" {
        name
    } else {
        format!("{name}的文章中")
    }
}

/// 简答.
fn short(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    let long = list.members.iter().any(|it| length(&it.text) >= 8);
    if !list.complete || list.members.len() < 2 || !long {
        return;
    }
    let stem = format!("根据{}的论述，简述{}。", maker.source.name(), list.stem)
        .replace("根据文中的论述", "根据文中论述");
    let rubric = members_rubric(maker, &stem, list, 2);
    let why = format!(
        "每答出一项得分，共{}项。{}",
        list.members.len(),
        place(maker, topic)
    );
    maker.question(topic, "", (stem, Form::Short(rubric)), Vec::new(), why);
}

/// One marking point a member.
pub(super) fn members_rubric(maker: &Maker<'_>, stem: &str, list: &List, weight: u8) -> Rubric {
    let points: Vec<_> = list
        .members
        .iter()
        .map(|it| {
            let proof: Vec<_> = it
                .sentence
                .into_iter()
                .chain(list.sentences.iter().copied())
                .take(1)
                .collect();
            let text = crate::wording::unclosed(&it.text);
            rubric::point(
                maker.source,
                stem,
                text,
                it.label.as_deref(),
                weight,
                &proof,
            )
        })
        .collect();
    let model: Vec<String> = points.iter().map(|it| it.text.clone()).collect();
    Rubric {
        model: closed(&model.join("；")),
        points,
    }
}

/// Members that stand verbatim in a sentence, with what can be cut around them.
struct InSentence<'s> {
    sentence: &'s str,
    members: Vec<&'s str>,
}

/// The sentence that holds most members, if it holds two.
fn announcing<'s>(maker: &Maker<'s>, list: &'s List) -> Option<InSentence<'s>> {
    let mut best: Option<InSentence<'s>> = None;
    for id in &list.sentences {
        let Some(sentence) = maker.source.sentence(*id) else {
            continue;
        };
        let members: Vec<&str> = list
            .members
            .iter()
            .map(|it| option_of(list, it))
            .filter(|it| sentence.text.matches(*it).count() == 1)
            .collect();
        if members.len() >= 2
            && best
                .as_ref()
                .is_none_or(|it| it.members.len() < members.len())
        {
            best = Some(InSentence {
                sentence: &sentence.text,
                members,
            });
        }
    }
    best
}

/// Items made of the sentence that announces the members.
fn sentence_items(maker: &mut Maker<'_>, topic: &Topic, index: usize, list: &List) {
    let Some(found) = announcing(maker, list) else {
        return;
    };
    let ranges: Vec<_> = found
        .members
        .iter()
        .filter_map(|it| find(found.sentence, it))
        .collect();
    let (Some(start), Some(end)) = (
        ranges.iter().map(|it| it.start).min(),
        ranges.iter().map(|it| it.end).max(),
    ) else {
        return;
    };
    let why = place(maker, topic);
    if let Some(words) = excerpt(found.sentence, start..end, ON_CARD) {
        let parts = hide(words, &found.members);
        maker.card(topic, "cloze", Card::Cloze { parts }, why.clone());
    }
    let Some(words) = excerpt(found.sentence, start..end, IN_STATEMENT) else {
        maker.refuse(
            Kind::Judgement,
            Rule::NoExcerpt,
            found.sentence.to_owned(),
            list.stem.clone(),
        );
        return;
    };
    blank(maker, topic, &found.members, words);
    let truth = closed(words);
    maker.statement(
        topic,
        truth.clone(),
        Claim::Says(words.to_owned()),
        format!("与原文一致。{why}"),
    );
    misstate(maker, topic, (index, list), &found.members, truth);
}

/// 填空: two members hidden, or three short ones.
fn blank(maker: &mut Maker<'_>, topic: &Topic, members: &[&str], words: &str) {
    let mut hidden: Vec<&str> = members
        .iter()
        .copied()
        .filter(|it| length(it) <= 10)
        .collect();
    if hidden.len() < 2 {
        return;
    }
    let few = if hidden.iter().all(|it| length(it) <= 5) {
        3
    } else {
        2
    };
    while hidden.len() > few {
        // Hide the last ones: the first stay as a model of what is asked for.
        hidden.remove(0);
    }
    let parts = hide(words, &hidden);
    let stem = closed(&with_gaps(&parts));
    let accepted = hidden.iter().map(|_| Vec::new()).collect();
    let why = place(maker, topic);
    maker.question(
        topic,
        "",
        (stem, Form::Blank { parts, accepted }),
        Vec::new(),
        why,
    );
}

/// One member replaced by one of another list.
fn misstate(
    maker: &mut Maker<'_>,
    topic: &Topic,
    (index, list): (usize, &List),
    members: &[&str],
    truth: String,
) {
    let at = seed(&topic.point, "misstate") as usize % members.len().max(1);
    let Some(right) = members.get(at) else { return };
    let pool: Vec<Distractor> = foreign_members(maker, index)
        .into_iter()
        .filter(|it| !truth.contains(&it.text))
        .collect();
    let picked = distractor::pick(maker.corpus, &[right], pool, 1, seed(&topic.point, "false"));
    let Some(rival) = picked.and_then(|it| it.into_iter().next()) else {
        maker.refuse(
            Kind::Judgement,
            Rule::FewDistractors,
            truth,
            list.stem.clone(),
        );
        return;
    };
    let why = format!(
        "“{}”应为“{right}”。{}{}",
        rival.text,
        rival.why,
        place(maker, topic)
    );
    maker.misstatement(
        topic,
        truth,
        (right, &rival.text, rival.trap),
        rival.claim,
        why,
    );
}

/// The list said in one sentence, where members are short enough: true, and with a stranger.
fn enumeration(maker: &mut Maker<'_>, topic: &Topic, index: usize, list: &List) {
    if announcing(maker, list).is_some() || !list.complete {
        return;
    }
    let members: Vec<&str> = list.members.iter().map(|it| option_of(list, it)).collect();
    if members.iter().map(|it| length(it)).sum::<usize>() > 48 {
        return;
    }
    let (who, what) = asked(maker, list);
    let quoted: Vec<String> = members.iter().map(|it| format!("“{it}”")).collect();
    let listed = if members
        .iter()
        .any(|it| it.contains(['、', '“', '和', '与']))
    {
        quoted.join("")
    } else {
        members.join("、")
    };
    let truth = format!("{who}{what}包括{listed}。");
    let claims = keys(maker, index, list, &(0..members.len()).collect::<Vec<_>>());
    let all = Claim::All(claims.into_iter().map(|it| it.1).collect());
    let why = place(maker, topic);
    maker.statement(topic, truth.clone(), all, format!("与原文一致。{why}"));
    misstate(maker, topic, (index, list), &members, truth);
}
