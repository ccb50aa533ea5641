//! A point of the third level: what the paper says it for.

use super::lists::{Asked, place};
use super::membership::short;
use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Evidence, Trap};
use crate::wording::{
    balanced, bare, inner, length, longest_common, open_reference, opens_alone, similarity,
};
use knowledge::{List, ListKind, Member};
use paper::{Section, SectionId};

/// Variant of all items on nodes: a paper has many, and only some are wanted.
pub(crate) const NODE: &str = "node";
/// Bounds of a heading as an option, and of a point as a quotation.
const HEADING: std::ops::RangeInclusive<usize> = 6..=40;
const POINT: std::ops::RangeInclusive<usize> = 8..=40;

pub(super) fn make(maker: &mut Maker<'_>, asked: Asked<'_>) {
    let list = asked.list;
    let Some(heading) = heading(maker, list) else {
        return;
    };
    for member in &list.members {
        if let Some(topic) = topic(maker, list, member) {
            items(maker, &topic, list, (heading, short(list, member)));
        }
    }
}

fn topic(maker: &Maker<'_>, list: &List, member: &Member) -> Option<Topic> {
    let section = member.section?;
    let text = short(list, member);
    let proof: Vec<_> = member.sentence.into_iter().collect();
    let title = heading(maker, list).unwrap_or_default();
    // A point in the words of its heading answers itself.
    let told = similarity(text, title) >= 0.25 || longest_common(&bare(text), &bare(title)) >= 6;
    let quoted = text
        .split('“')
        .skip(1)
        .filter_map(|it| it.split('”').next());
    let told = told || quoted.into_iter().any(|it| title.contains(it));
    // What it says of its subject is worth more than what it is said for.
    let mut definitions = maker.source.knowledge.definitions.iter();
    let told = told || definitions.any(|it| Some(it.sentence) == member.sentence);
    let fits = POINT.contains(&length(text)) && opens_alone(text) && !told;
    let topic = Topic {
        point: maker.point(
            format!("node/{}", maker.source.outline_place(section)),
            text.to_owned(),
        ),
        evidence: maker.source.evidence_of(&proof),
        worth: 0.45,
    };
    (fits && !topic.evidence.is_empty()).then_some(topic)
}

fn items(maker: &mut Maker<'_>, topic: &Topic, list: &List, (heading, text): (&str, &str)) {
    let who = maker.source.name();
    let said = format!("{who}提出“{}”，直接支持的分论点是", inner(text));
    let why = place(maker, topic, list);
    let card = Card::Pair {
        stem: format!("{said}哪一个？"),
        answer: heading.to_owned(),
    };
    maker.card(topic, NODE, card, why.clone());
    let claim = |under: &str| Claim::Under {
        paper: maker.source.paper.id.clone(),
        heading: under.to_owned(),
        text: text.to_owned(),
    };
    let pool: Vec<Distractor> = cousins(maker, list)
        .into_iter()
        .map(|(it, origin)| Distractor {
            text: it.to_owned(),
            claim: claim(it),
            trap: Trap::WrongOwner,
            why: "论文没有在它之下提出这一点。".to_owned(),
            origin,
            nearness: 0.5,
        })
        .collect();
    let truth = format!("{said}“{}”。", inner(heading));
    let yes = format!("与原文一致。{why}");
    maker.statement(topic, truth.clone(), claim(heading), yes);
    let seed = seed(&topic.point, "false");
    let picked = distractor::pick(maker.corpus, &[heading], pool.clone(), 1, seed);
    if let Some(rival) = picked.and_then(|it| it.into_iter().next()) {
        let change = (inner(heading), inner(&rival.text));
        let no = format!("它是用来论述“{}”的。{why}", change.0);
        let change = (change.0.as_str(), change.1.as_str(), rival.trap);
        maker.misstatement(topic, truth, change, rival.claim, no);
    }
    let key = (
        heading.to_owned(),
        claim(heading),
        "文中把它放在这一论点之下。".to_owned(),
        topic.evidence.first().cloned(),
    );
    single(maker, topic, NODE, format!("{said}{GAP}。"), key, pool, why);
}

/// The heading over a list of the third level, where it can stand as an option.
fn heading<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let section = maker.source.paper.section(list.section)?;
    let deep = list.kind == ListKind::Outline && section.level >= 2;
    title(section).filter(|_| deep)
}

fn title(section: &Section) -> Option<&str> {
    let title = section.title.as_str();
    let fits =
        HEADING.contains(&length(title)) && balanced(title) && open_reference(title).is_none();
    fits.then_some(title)
}

/// The other headings of the level, each with a sentence of its part.
fn cousins<'a>(maker: &Maker<'a>, list: &List) -> Vec<(&'a str, Option<Evidence>)> {
    let paper = maker.source.paper;
    let level = paper.section(list.section).map_or(0, |it| it.level);
    let sections = paper.sections.iter().enumerate();
    sections
        .map(|(at, it)| (SectionId(at as u16), it))
        .filter(|(id, it)| *id != list.section && it.level == level)
        .filter_map(|(id, it)| {
            let first = paper
                .sentences
                .iter()
                .find(|it| paper.is_within(it.section, id));
            Some((title(it)?, first.map(|it| maker.source.evidence(it.id))))
        })
        .collect()
}
