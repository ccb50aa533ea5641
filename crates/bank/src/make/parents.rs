//! From a sub-point up: under which point of the paper does it stand?

use super::lists::{Asked, place};
use super::membership::{is_fit, short};
use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::Trap;
use crate::wording::{balanced, length, open_reference, quote};
use knowledge::{List, ListKind};
use paper::SectionId;

/// Longest heading that can stand as an option.
const HEADING: usize = 34;

pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let list = asked.list;
    let Some(heading) = heading(maker, list) else {
        return;
    };
    let members: Vec<&str> = list.members.iter().map(|it| short(list, it)).collect();
    let at = seed(&topic.point, "parent") as usize % members.len().max(1);
    let Some(member) = members.get(at) else {
        return;
    };
    let claim = |list: usize| Claim::Member {
        paper: maker.source.paper.id.clone(),
        list,
        text: (*member).to_owned(),
    };
    let pool = cousins(maker, list)
        .into_iter()
        .map(|(index, heading, sibling)| Distractor {
            text: heading.to_owned(),
            claim: claim(index),
            trap: Trap::WrongOwner,
            why: "文中它统领的是另外的分论点。".to_owned(),
            origin: None,
            nearness: if sibling { 1.0 } else { 0.5 },
        })
        .collect();
    let stem = format!("{}在文中所属的论点是{GAP}。", quote(member));
    let key = (
        heading.to_owned(),
        claim(asked.index),
        "文中把它放在这一论点之下。".to_owned(),
        None,
    );
    let why = place(maker, topic);
    single(maker, topic, "parent", stem, key, pool, why);
}

/// The heading over a list of the outline, where it can stand as an option.
fn heading<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let section = maker.source.paper.section(list.section)?;
    let title = section.title.as_str();
    let fits = (4..=HEADING).contains(&length(title))
        && balanced(title)
        && open_reference(title).is_none();
    (list.kind == ListKind::Outline && section.level >= 1 && fits).then_some(title)
}

/// Headings of the same level with lists of their own, and whether they stand side by side.
fn cousins<'a>(maker: &Maker<'a>, list: &List) -> Vec<(usize, &'a str, bool)> {
    let paper = maker.source.paper;
    let parent_and_level = |id: SectionId| paper.section(id).map(|it| (it.parent, it.level));
    let own = parent_and_level(list.section);
    maker
        .source
        .knowledge
        .lists
        .iter()
        .enumerate()
        .filter(|(_, it)| it.section != list.section && is_fit(it))
        .filter_map(|(index, it)| {
            let other = parent_and_level(it.section);
            let level = own.map(|it| it.1) == other.map(|it| it.1);
            let heading = heading(maker, it)?;
            level.then_some((index, heading, own == other))
        })
        .collect()
}
