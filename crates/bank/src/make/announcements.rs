//! Items made of the sentence that names the members of a list.

use super::enumerations::is_class;
use super::list_wording::quoted_heading;
use super::lists::{Asked, keys, place, some_members, wrong_beside};
use super::membership::{Wording, short};
use super::outsiders::foreign_members;
use super::phrases::{are_kin, by_the_paper, by_whom};
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, seed};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::excerpt;
use crate::model::{Card, Form, Kind, Trap};
use crate::rules::Rule;
use crate::wording::{closed, length};
use knowledge::{List, ListKind};
use std::ops::Range;

/// A sentence, its members that stand in it word for word, and the range that they fill.
struct Announcement<'s> {
    sentence: &'s str,
    members: Vec<&'s str>,
    range: Range<usize>,
}

pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let Some(found) = announcement(maker, asked.list) else {
        enumeration(maker, topic, asked);
        return;
    };
    // Of examples (等) nobody can say which the paper chose: their card asks for them by name.
    let words = excerpt(found.sentence, found.range.clone(), ON_CARD);
    if let Some(words) = words.filter(|_| asked.list.complete) {
        // Side by side they are one gap: how many there are is part of the answer.
        let listed = &found.sentence[found.range.clone()];
        let many = found.members.len() > 4;
        let parts = if many {
            // Nobody says five by heart: the last two.
            let last = found.members.len() - 2;
            hide(&closed(words), &found.members[last..])
        } else if stand_side_by_side(listed, &found.members) {
            hide(&closed(words), &[listed])
        } else {
            hide(&closed(words), &found.members)
        };
        let why = place(maker, topic, asked.list);
        maker.card(topic, "cloze", Card::Cloze { parts }, why);
    }
    let Some(words) = excerpt(found.sentence, found.range.clone(), IN_STATEMENT) else {
        let (text, detail) = (found.sentence.to_owned(), asked.list.stem.clone());
        maker.refuse(Kind::Judgement, Rule::NoExcerpt, text, detail);
        return;
    };
    // Of examples (等) nobody has to know which the paper chose to leave out.
    if asked.list.complete {
        blank(maker, topic, asked, &found.members, words);
    }
    statements(maker, topic, asked, &found.members, words);
    if !is_class(asked.list) {
        which_ones(maker, topic, asked, &found);
    }
}

/// The sentence that holds most members, if it holds two.
fn announcement<'s>(maker: &Maker<'s>, list: &'s List) -> Option<Announcement<'s>> {
    let mut best: Option<Announcement<'s>> = None;
    for id in &list.sentences {
        let Some(sentence) = maker.source.sentence(*id) else {
            continue;
        };
        let text = sentence.text.as_str();
        let members: Vec<&str> = list
            .members
            .iter()
            .map(|it| short(list, it))
            .filter(|it| text.matches(*it).count() == 1)
            .collect();
        let more = best
            .as_ref()
            .is_none_or(|it| it.members.len() < members.len());
        let starts = members.iter().filter_map(|it| text.find(it));
        let ends = members
            .iter()
            .filter_map(|it| Some(text.find(it)? + it.len()));
        if let (2.., true, Some(start), Some(end)) = (members.len(), more, starts.min(), ends.max())
        {
            best = Some(Announcement {
                sentence: text,
                members,
                range: start..end,
            });
        }
    }
    best
}

/// 填空: two members hidden, or three short ones.
fn blank(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>, members: &[&str], words: &str) {
    let fits = |it: &&str| length(it) <= 10;
    let mut hidden: Vec<&str> = members.iter().copied().filter(fits).collect();
    if hidden.len() < 2 {
        return;
    }
    let few = if hidden.iter().all(|it| length(it) <= 5) {
        3
    } else {
        2
    };
    // The first ones stay, as a model of what is asked for.
    hidden.drain(..hidden.len().saturating_sub(few));
    let parts = hide(&closed(words), &hidden);
    let stem = closed(&with_gaps(&parts));
    let accepted = hidden.iter().map(|_| Vec::new()).collect();
    let why = format!(
        "空格处依次为原文列举的各项。{}",
        place(maker, topic, asked.list)
    );
    maker.question(
        topic,
        "",
        (stem, Form::Blank { parts, accepted }),
        Vec::new(),
        why,
    );
}

/// The sentence as it is, and with one member replaced by one of another list.
fn statements(
    maker: &mut Maker<'_>,
    topic: &Topic,
    asked: Asked<'_>,
    members: &[&str],
    words: &str,
) {
    let why = format!("与原文一致。{}", place(maker, topic, asked.list));
    let truth = by_the_paper(maker, words);
    maker.statement(topic, truth.clone(), Claim::Says(words.to_owned()), why);
    of_another(maker, topic, words, place(maker, topic, asked.list));
    // Of examples (等) another might be one.
    if asked.list.complete {
        misstate(maker, topic, asked, members, truth);
    }
}

/// 判断: what somebody has, said of another of his sort: `民营企业在…方面具有…` of 国有企业.
fn of_another(maker: &mut Maker<'_>, topic: &Topic, words: &str, place: String) {
    let terms = || {
        maker
            .source
            .knowledge
            .terms
            .iter()
            .map(|it| it.text.as_str())
    };
    let owners = terms().filter(|it| length(it) >= 4 && words.starts_with(it));
    let Some(owner) = owners.max_by_key(|it| it.len()) else {
        return;
    };
    let end = |it: &str| it.chars().rev().take(2).collect::<String>();
    let rival = terms().find(|it| {
        length(it) == length(owner) && *it != owner && end(it) == end(owner) && !words.contains(it)
    });
    if let Some(rival) = rival {
        let truth = by_the_paper(maker, words);
        let claim = Claim::Says(words.replacen(owner, rival, 1));
        let why = format!("文中说的是{owner}，不是{rival}。{place}");
        let change = (owner, rival, Trap::WrongOwner);
        maker.misstatement(topic, truth, change, claim, why);
    }
}

/// Short members have to be kin, by their words or by what their lists are of; clauses are told apart
/// by what they say.
fn are_kin_members(maker: &Maker<'_>, list: &List, right: &str, rival: &Distractor) -> bool {
    length(right) > 8 || are_kin(right, &rival.text) || is_of_like_list(maker, list, &rival.text)
}

/// Whether `text` is a member of a list of the same sort of things: one whose name ends alike (未来产业
/// beside 战略性新兴产业), or that shares a member.
pub(super) fn is_of_like_list(maker: &Maker<'_>, list: &List, text: &str) -> bool {
    let has = |list: &List, text: &str| list.members.iter().any(|it| it.text == text);
    let all = maker.corpus.sources.iter();
    all.flat_map(|it| &it.knowledge.lists)
        .filter(|it| it.kind == ListKind::Inline)
        .filter(|it| {
            are_kin(&it.stem, &list.stem) || it.members.iter().any(|it| has(list, &it.text))
        })
        .flat_map(|it| &it.members)
        .any(|it| it.text == text)
}

fn misstate(
    maker: &mut Maker<'_>,
    topic: &Topic,
    asked: Asked<'_>,
    members: &[&str],
    truth: String,
) {
    let at = seed(&topic.point, "misstate") as usize % members.len().max(1);
    let Some(right) = members.get(at) else { return };
    // The change must fall on what is asserted, not on a heading that holds the same word.
    if truth.matches(*right).count() != 1 {
        return;
    }
    let wordings = [Wording::Label, Wording::Full];
    let pool = wordings
        .iter()
        .flat_map(|it| foreign_members(maker, asked.index, *it))
        .filter(|it| !truth.contains(&it.text))
        .filter(|it| are_kin_members(maker, asked.list, right, it))
        .collect();
    let seed = seed(&topic.point, "false");
    let picked = distractor::pick(maker.corpus, &[right], pool, 1, seed);
    let Some(rival) = picked.and_then(|it| it.into_iter().next()) else {
        maker.refuse(
            Kind::Judgement,
            Rule::FewDistractors,
            truth,
            asked.list.stem.clone(),
        );
        return;
    };
    let place = place(maker, topic, asked.list);
    let why = format!("“{}”应为“{right}”。{}{place}", rival.text, rival.why);
    maker.misstatement(
        topic,
        truth,
        (right, &rival.text, rival.trap),
        rival.claim,
        why,
    );
}

/// 多选: one gap where the members stand side by side, `新质生产力发展将带动（　　）等未来产业`.
fn which_ones(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>, found: &Announcement<'_>) {
    let Some(words) = excerpt(found.sentence, found.range.clone(), ON_CARD) else {
        return;
    };
    let listed = &found.sentence[found.range.clone()];
    let all = found.members.len() == asked.list.members.len();
    if !all || !stand_side_by_side(listed, &found.members) {
        return;
    }
    let stem = closed(&words.replacen(listed, GAP, 1));
    // Examples (等) are asked as what the paper names, not as all that there are.
    let stem = if asked.list.complete {
        stem
    } else {
        format!("{}{stem}", by_whom(maker))
    };
    if length(&stem) > IN_STEM + 4 {
        return;
    }
    let members = some_members(topic, asked.list, 3);
    let wording = if asked.list.members.iter().all(|it| it.label.is_some()) {
        Wording::Label
    } else {
        Wording::Full
    };
    let keys = keys(maker, asked, wording, &members);
    let texts: Vec<&str> = keys.iter().map(|it| it.0.as_str()).collect();
    // Beside things of one kind a thing of another kind is crossed out unread.
    let mut pool = foreign_members(maker, asked.index, wording);
    pool.retain(|it| {
        texts.iter().any(|key| are_kin(key, &it.text))
            || is_of_like_list(maker, asked.list, &it.text)
    });
    let wrong = wrong_beside(keys.len());
    let picked = distractor::pick(
        maker.corpus,
        &texts,
        pool,
        wrong,
        seed(&topic.point, "which"),
    );
    let Some(distractors) = picked else {
        maker.refuse(Kind::Multiple, Rule::FewDistractors, stem, texts.join("；"));
        return;
    };
    let (choices, claims) = distractor::options(keys, distractors);
    let why = format!(
        "原文在此处列举的正是这些。{}",
        place(maker, topic, asked.list)
    );
    maker.question(
        topic,
        "which",
        (stem, Form::Multiple { choices }),
        claims,
        why,
    );
}

/// Whether nothing but 、 and conjunctions stands between the members.
fn stand_side_by_side(listed: &str, members: &[&str]) -> bool {
    let mut rest = listed.to_owned();
    let mut longest_first = members.to_vec();
    longest_first.sort_by_key(|it| std::cmp::Reverse(it.len()));
    for it in longest_first {
        rest = rest.replacen(it, "", 1);
    }
    rest.chars()
        .all(|it| matches!(it, '、' | '和' | '与' | '及' | '以' | '“' | '”'))
}

/// The list said in one sentence of its own, where members are short enough.
fn enumeration(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let list = asked.list;
    let members: Vec<&str> = list.members.iter().map(|it| short(list, it)).collect();
    let size: usize = members.iter().map(|it| length(it)).sum();
    // A heading that is no name of several things does not consist of them.
    if !list.complete || size > 60 || quoted_heading(list).is_some() {
        return;
    }
    let plain = |it: &&str| !it.contains(['、', '“', '和', '与', '及', '，']);
    let listed = if members.iter().all(plain) {
        members.join("、")
    } else {
        let quoted: Vec<String> = members.iter().map(|it| crate::wording::quote(it)).collect();
        quoted.join("")
    };
    let who = maker.source.holds_that();
    let truth = format!("{who}{}包括{listed}。", super::membership::stem(list));
    let wording = if list.members.iter().all(|it| it.label.is_some()) {
        Wording::Label
    } else {
        Wording::Full
    };
    let everyone: Vec<usize> = (0..members.len()).collect();
    let claims = keys(maker, asked, wording, &everyone);
    let all = Claim::All(claims.into_iter().map(|it| it.1).collect());
    let why = format!("与原文一致。{}", place(maker, topic, asked.list));
    maker.statement(topic, truth.clone(), all, why);
    misstate(maker, topic, asked, &members, truth);
}
