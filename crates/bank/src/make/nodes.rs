//! One node of the outline: under which point of the paper it stands.

use super::lists::{Asked, keys, quoted_heading};
use super::membership::{Wording, foreign_members, short, stem};
use super::phrases::see;
use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Trap};
use crate::wording::{balanced, inner, length, open_reference, quote};
use knowledge::{List, ListKind, Member};
use paper::{Section, SectionId, SectionKind};

/// Longest heading that can stand as an option.
const HEADING: usize = 34;

pub(super) fn make(maker: &mut Maker<'_>, asked: Asked<'_>) {
    if heading(maker, asked.list).is_none() {
        return;
    }
    for (at, member) in asked.list.members.iter().enumerate() {
        let Some(topic) = topic(maker, asked.list, member) else {
            continue;
        };
        card(maker, &topic, asked.list, member);
        parent(maker, &topic, asked, member);
        statements(maker, &topic, asked, at);
    }
}

fn topic(maker: &Maker<'_>, list: &List, member: &Member) -> Option<Topic> {
    let section = member.section?;
    let level = maker.source.paper.section(section)?.level;
    let own = member.sentence.into_iter();
    let proof: Vec<_> = own.chain(list.sentences.iter().copied()).take(2).collect();
    let topic = Topic {
        point: maker.point(
            format!("node/{}", maker.source.outline_place(section)),
            short(list, member).to_owned(),
        ),
        evidence: maker.source.evidence_of(&proof),
        worth: if level <= 2 { 0.58 } else { 0.5 },
    };
    (!topic.evidence.is_empty()).then_some(topic)
}

fn place(maker: &Maker<'_>, topic: &Topic) -> String {
    let first = topic.evidence.first();
    first
        .map(|it| see(maker.source, it.sentence))
        .unwrap_or_default()
}

fn card(maker: &mut Maker<'_>, topic: &Topic, list: &List, member: &Member) {
    let Some(answer) = heading(maker, list) else {
        return;
    };
    let card = Card::Pair {
        stem: format!("{}在文中属于哪一论点？", quote(short(list, member))),
        answer: answer.to_owned(),
    };
    let why = place(maker, topic);
    maker.card(topic, "parent", card, why);
}

/// 单选: the heading over the node among the headings beside it.
fn parent(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>, member: &Member) {
    let Some(heading) = heading(maker, asked.list) else {
        return;
    };
    let text = short(asked.list, member);
    let title = |it: SectionId| maker.source.paper.section(it).map(|it| it.title.as_str());
    let own = member.section.and_then(title).unwrap_or(text).to_owned();
    let claim = |section: SectionId| Claim::Under {
        paper: maker.source.paper.id.clone(),
        section,
        text: own.clone(),
    };
    let pool = cousins(maker, asked.list)
        .into_iter()
        .map(|(section, heading, sibling)| Distractor {
            text: heading.to_owned(),
            claim: claim(section),
            trap: Trap::WrongOwner,
            why: "文中它统领的是另外的分论点。".to_owned(),
            origin: None,
            nearness: if sibling { 1.0 } else { 0.5 },
        })
        .collect();
    let stem = format!("{}在文中所属的论点是{GAP}。", quote(text));
    let key = (
        heading.to_owned(),
        claim(asked.list.section),
        "文中把它放在这一论点之下。".to_owned(),
        None,
    );
    let why = place(maker, topic);
    single(maker, topic, "parent", stem, key, pool, why);
}

/// 判断: whether the node is one of the points of its list.
fn statements(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>, at: usize) {
    let Some((text, claim, ..)) = keys(maker, asked, Wording::Full, &[at]).into_iter().next()
    else {
        return;
    };
    let said = inner(&text);
    let who = maker.source.short_name();
    let of = stem(asked.list);
    let truth = match quoted_heading(asked.list) {
        Some(heading) => format!("{who}在论述“{heading}”时，提出“{said}”。"),
        None => format!("{who}把“{said}”列为{of}之一。"),
    };
    let why = place(maker, topic);
    maker.statement(topic, truth.clone(), claim, format!("与原文一致。{why}"));
    let mut pool = foreign_members(maker, asked.index, Wording::Full);
    pool.retain(|it| it.trap != Trap::OtherPaper);
    let seed = seed(&topic.point, "false");
    let picked = distractor::pick(maker.corpus, &[&text], pool, 1, seed);
    let Some(rival) = picked.and_then(|it| it.into_iter().next()) else {
        return;
    };
    let wrong = inner(&rival.text);
    let why = format!("{}{why}", rival.why);
    maker.misstatement(topic, truth, (&said, &wrong, rival.trap), rival.claim, why);
}

/// The heading over a list of the outline, where it can stand as an option.
fn heading<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let section = maker.source.paper.section(list.section)?;
    let outline = list.kind == ListKind::Outline && section.level >= 1;
    title_option(section).filter(|_| outline)
}

fn title_option(section: &Section) -> Option<&str> {
    let title = section.title.as_str();
    let fits = (4..=HEADING).contains(&length(title))
        && balanced(title)
        && open_reference(title).is_none();
    fits.then_some(title)
}

/// Headings of the same level, and whether they stand side by side.
fn cousins<'a>(maker: &Maker<'a>, list: &List) -> Vec<(SectionId, &'a str, bool)> {
    let paper = maker.source.paper;
    let Some(own) = paper.section(list.section) else {
        return Vec::new();
    };
    let framed = |it: &Section| matches!(it.kind, SectionKind::Abstract | SectionKind::Conclusion);
    paper
        .sections
        .iter()
        .enumerate()
        .map(|(at, it)| (SectionId(at as u16), it))
        .filter(|(id, it)| *id != list.section && it.level == own.level && !framed(it))
        .filter_map(|(id, it)| Some((id, title_option(it)?, it.parent == own.parent)))
        .collect()
}
