//! Enumerations and outline nodes: what belongs to what, and in which order.

use super::enumerations::{
    classed, has_namesake, is_called_so, is_class, is_main, is_torn, named_after, recited, whose,
};
use super::list_faults::{is_faulty, stops_short};
use super::list_wording::{
    asked_for, can_be_named, in_which, is_a_means, is_measures, is_specific, quoted_heading,
    serves_as, sets_out, whole_paper,
};
use super::measures::on_a_card;
use super::membership::{Wording, gist, is_fit, stem, word, wordings};
use super::outsiders::{foreign_members, why_own};
use super::phrases::see_each;
use super::points::{conclusion, members_beside};
use super::{Maker, Topic, announcements, nodes, orders, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Evidence, Form, Kind, Trap};
use crate::rules::Rule;
use crate::wording::{inner, length};
use knowledge::{List, ListKind, Member};
use std::collections::BTreeMap;

/// A list with its place in the paper's knowledge.
#[derive(Clone, Copy)]
pub(super) struct Asked<'l> {
    pub(super) index: usize,
    pub(super) list: &'l List,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut stems: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, list) in maker.source.knowledge.lists.iter().enumerate() {
        let in_passing = list.kind == ListKind::Inline;
        let trivial = in_passing && list.members.len() < 3 && !is_specific(maker, list);
        // Two enumerations under one name: neither is the answer.
        let again = in_passing && is_class(list) && has_namesake(maker, list);
        let aside = in_passing && !list.complete && !is_main(maker, list);
        let means = in_passing && is_a_means(maker, list);
        // Steps are no class: whatever they are called, they are known by their order.
        let misnamed = in_passing && !orders::is_process(list) && !is_called_so(maker, list);
        let faulty = misnamed || is_torn(maker, list) || is_faulty(maker, list);
        if !is_fit(list) || trivial || again || aside || means || faulty {
            let members: Vec<&str> = list.members.iter().map(|it| it.text.as_str()).collect();
            let members = members.join("；");
            maker.refuse(Kind::Card, Rule::UnfitText, list.stem.clone(), members);
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
        let asked = Asked { index, list };
        if can_be_named(maker, list) && !stops_short(maker, list) {
            card(maker, &topic, list);
        }
        announcements::make(maker, &topic, asked);
        // An enumeration in passing is asked in its own sentence; a division of the paper's
        // argument, as such.
        // What the parts of a paper are is on its first page: only their order is worth a question.
        if is_contents(maker, list) || orders::is_process(list) {
            orders::make(maker, &topic, list);
        }
        // Options of two characters are words of everyday: nothing tells them apart.
        let telling = list.members.iter().any(|it| length(&it.text) >= 3);
        let owned = whose(maker, list).is_some();
        if in_passing && telling && (owned || is_specific(maker, list)) {
            if is_class(list) {
                classed(maker, &topic, asked);
            } else {
                multiple(maker, &topic, asked);
                belongs(maker, &topic, asked);
            }
        }
        if in_passing && can_be_named(maker, list) {
            recited(maker, &topic, list);
            named_after(maker, &topic, list);
        }
        if !in_passing && !is_contents(maker, list) {
            nodes::make(maker, asked);
            if !stops_short(maker, list) {
                // Of a heading that is a claim the topic tells which points are its own.
                if quoted_heading(list).is_none() {
                    multiple(maker, &topic, asked);
                    belongs(maker, &topic, asked);
                }
                stranger(maker, &topic, asked);
                written(maker, &topic, list);
            }
        }
    }
}

/// Whether the members are the parts of the whole paper.
pub(super) fn is_contents(maker: &Maker<'_>, list: &List) -> bool {
    let section = maker.source.paper.section(list.section);
    list.kind == ListKind::Outline && section.is_none_or(|it| it.level == 0)
}

pub(super) fn topic(maker: &Maker<'_>, list: &List) -> Topic {
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
        (ListKind::Inline, _) => 0.56,
    };
    let mut sentences = list.sentences.clone();
    sentences.extend(list.members.iter().filter_map(|it| it.sentence));
    Topic {
        point: maker.point(key, list.stem.clone()),
        evidence: source.evidence_of(&sentences),
        worth,
    }
}

/// Where the list stands, for explanations: points of the outline are proved by headings.
pub(super) fn place(maker: &Maker<'_>, topic: &Topic, list: &List) -> String {
    let source = maker.source;
    let section = source.paper.section(list.section);
    match (list.kind, section) {
        (ListKind::Outline, Some(it)) if it.level == 0 => "见全文的一级标题。".to_owned(),
        (ListKind::Outline, Some(it)) if !it.title.is_empty() => {
            format!("见“{}{}”下各点。", it.number, inner(&it.title))
        }
        _ => see_each(source, &topic.evidence),
    }
}

/// The question of a card on a list that has a name.
fn named_card(maker: &Maker<'_>, list: &List) -> String {
    if let Some(asked) = serves_as(maker, list) {
        return asked;
    }
    if let Some(asked) = in_which(maker, list) {
        return format!("{}{asked}？", maker.source.holds_that());
    }
    let (who, what) = asked_for(maker, list);
    format!("{who}{what}有哪些？")
}

fn card(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    let whole = |it: &Member| match conclusion(maker.source, it) {
        Some(end) => format!("{}，{end}", gist(it)),
        None => gist(it).to_owned(),
    };
    let members: Vec<String> = list.members.iter().map(whole).collect();
    // Headings are learnt in full, sentences by what they call for.
    let level = maker.source.paper.section(list.section).map(|it| it.level);
    let sentences = quoted_heading(list).is_some() && level >= Some(2);
    let members = if sentences {
        on_a_card(members)
    } else {
        members
    };
    let name = maker.source.name();
    let card = Card::List {
        stem: match quoted_heading(list) {
            // A title may be in doubt, and need not be said: the card stands under its paper.
            _ if is_contents(maker, list) => {
                format!("{}由哪几个主要部分组成？", whole_paper(maker))
            }
            Some(heading) if is_measures(list, &heading) => {
                format!("{}“{heading}”，{name}提出了哪些举措？", what_for(&heading))
            }
            Some(heading) => {
                format!("{name}从哪几个方面{}“{heading}”？", sets_out(&heading))
            }
            None => named_card(maker, list),
        },
        members,
        ordered: list.ordered,
        complete: list.complete,
    };
    let why = place(maker, topic, list);
    maker.card(topic, "", card, why);
}

/// `为了“改造制造业”`, but `就“以智能化等方式改造制造业”`.
fn what_for(heading: &str) -> &'static str {
    if heading.starts_with(['以', '通', '在']) {
        "就"
    } else {
        "为了"
    }
}

type Key = (String, Claim, String, Option<Evidence>);

/// The members at these places as keys.
pub(super) fn keys(
    maker: &Maker<'_>,
    asked: Asked<'_>,
    wording: Wording,
    members: &[usize],
) -> Vec<Key> {
    members
        .iter()
        .filter_map(|&at| {
            let it = asked.list.members.get(at)?;
            let text = word(it, wording)?.to_owned();
            let claim = Claim::Member {
                paper: maker.source.paper.id.clone(),
                list: asked.index,
                text: text.clone(),
            };
            let origin = it.sentence.map(|it| maker.source.evidence(it));
            Some((text, claim, why_own(asked.list), origin))
        })
        .collect()
}

/// The members that serve as keys: at most so many, from a place drawn by the point, in order.
pub(super) fn some_members(topic: &Topic, list: &List, at_most: usize) -> Vec<usize> {
    let count = list.members.len();
    let start = seed(&topic.point, "members") as usize % count.max(1);
    let chosen = (0..count.min(at_most)).map(|it| (start + it) % count);
    let mut chosen: Vec<usize> = chosen.collect();
    chosen.sort_unstable();
    chosen
}

/// Keys with distractors, in the first wording that has enough of them.
fn keys_and_distractors(
    maker: &Maker<'_>,
    topic: &Topic,
    asked: Asked<'_>,
    (members, salt): (&[usize], &str),
    count: usize,
) -> Option<(Vec<Key>, Vec<Distractor>)> {
    wordings(asked.list).iter().find_map(|&wording| {
        let keys = keys(maker, asked, wording, members);
        if keys.len() < members.len().min(2) {
            return None;
        }
        let texts: Vec<&str> = keys.iter().map(|it| it.0.as_str()).collect();
        let mut pool = foreign_members(maker, asked.index, wording);
        // What the other paper holds, this one may hold as well; only that it is none of these is told.
        pool.retain(|it| salt == "stranger" || it.trap != Trap::OtherPaper);
        if asked.list.kind == ListKind::Inline {
            pool.retain(|it| announcements::is_of_like_list(maker, asked.list, &it.text));
        }
        let seed = seed(&topic.point, salt);
        let picked = distractor::pick(maker.corpus, &texts, pool, count, seed)?;
        Some((keys, picked))
    })
}

fn multiple(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let (who, what) = asked_for(maker, asked.list);
    let verb = if who.is_empty() { "有" } else { "包括" };
    let name = maker.source.name();
    let stem = match quoted_heading(asked.list) {
        Some(heading) if is_measures(asked.list, &heading) => {
            format!(
                "{}“{heading}”，{name}提出的举措有{GAP}。",
                what_for(&heading)
            )
        }
        Some(heading) => format!("论述“{heading}”时，{name}谈到的方面有{GAP}。"),
        None => format!("{who}{what}{verb}{GAP}。"),
    };
    let members = some_members(topic, asked.list, 3);
    let wrong = wrong_beside(members.len());
    let found = keys_and_distractors(maker, topic, asked, (&members, "multiple"), wrong);
    let Some((keys, distractors)) = found else {
        maker.refuse(Kind::Multiple, Rule::FewDistractors, stem, String::new());
        return;
    };
    let why = format!("{}{}", total(asked.list), place(maker, topic, asked.list));
    let (choices, claims) = distractor::options(keys, distractors);
    maker.question(topic, "", (stem, Form::Multiple { choices }), claims, why);
}

/// How many wrong options stand beside so many keys: four or five in all, never keys alone.
pub(super) fn wrong_beside(keys: usize) -> usize {
    if keys >= 4 { 1 } else { 2 }
}

/// `文中共列出4项。`
fn total(list: &List) -> String {
    if list.complete {
        format!("文中共列出{}项。", list.members.len())
    } else {
        "文中以举例的方式列出。".to_owned()
    }
}

fn belongs(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let (who, what) = asked_for(maker, asked.list);
    let name = maker.source.name();
    let stem = match quoted_heading(asked.list) {
        Some(heading) => format!("下列各项中，{name}论述“{heading}”时谈到的是{GAP}。"),
        None => format!("{who}下列各项中属于{what}的是{GAP}。"),
    };
    let member = seed(&topic.point, "belongs") as usize % asked.list.members.len().max(1);
    let found = keys_and_distractors(maker, topic, asked, (&[member], "belongs"), 3);
    let Some((keys, distractors)) = found else {
        maker.refuse(Kind::Single, Rule::FewDistractors, stem, String::new());
        return;
    };
    let why = format!("{}{}", total(asked.list), place(maker, topic, asked.list));
    let (choices, claims) = distractor::options(keys, distractors);
    let form = Form::Single { choices };
    maker.question(topic, "belongs", (stem, form), claims, why);
}

/// Which one does not belong: one stranger among three members.
fn stranger(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let named = quoted_heading(asked.list).is_none();
    if asked.list.members.len() < 3 || !asked.list.complete || !named {
        return;
    }
    let (who, what) = asked_for(maker, asked.list);
    let stem = format!("{who}下列各项中【不】属于{what}的是{GAP}。");
    let members = some_members(topic, asked.list, 3);
    let found = keys_and_distractors(maker, topic, asked, (&members, "stranger"), 1);
    let Some((members, odd)) = found else {
        maker.refuse(Kind::Single, Rule::FewDistractors, stem, String::new());
        return;
    };
    let Some(odd) = odd.into_iter().next() else {
        return;
    };
    let not = |claim: Claim| Claim::Not(Box::new(claim));
    let key = (odd.text, not(odd.claim), odd.why, odd.origin);
    let wrong = members
        .into_iter()
        .map(|(text, claim, why, origin)| Distractor {
            text,
            claim: not(claim),
            trap: Trap::ConceptSwap,
            why,
            origin,
            nearness: 1.0,
        })
        .collect();
    let why = place(maker, topic, asked.list);
    single(maker, topic, "stranger", stem, key, wrong, why);
}

/// 简答.
fn written(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    let long = list.members.iter().any(|it| length(&it.text) >= 8);
    if !list.complete || list.members.len() < 2 || !long {
        return;
    }
    let name = maker.source.name();
    let stem = match (quoted_heading(list), name.as_str()) {
        (Some(heading), name) if is_measures(list, &heading) => {
            let what_for = what_for(&heading).trim_end_matches('了');
            format!("简述{name}{what_for}“{heading}”提出的举措。")
        }
        (Some(heading), name) => {
            format!("简述{name}从哪几个方面{}“{heading}”。", sets_out(&heading))
        }
        (None, "文中") => format!("根据文中的论述，简述{}。", stem(list)),
        (None, name) => format!("根据{name}的论述，简述{}。", stem(list)),
    };
    // `精神铸魂：…助力人的自由全面发展` stands above, though the stem may only name its label.
    let above = maker.source.paper.section(list.section);
    let above = above.map_or("", |it| it.title.as_str());
    let rubric = members_beside(maker, &stem, above, list, 2);
    let count = list.members.len();
    let place = place(maker, topic, list);
    let why = format!("共{count}个要点，按要点给分。{place}");
    maker.question(topic, "", (stem, Form::Short(rubric)), Vec::new(), why);
}
