//! A point of the third level: what the paper says it for.

use super::essays::below;
use super::lists::{Asked, place};
use super::membership::{Wording, is_fit, short, wordings};
use super::phrases::see_each;
use super::{Maker, Topic, single};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::{Card, Evidence, Form, Trap};
use crate::wording::{
    balanced, bare, inner, length, longest_common, open_reference, opens_alone, similarity,
    unclosed,
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
    let told = told
        || quoted.into_iter().any(|it| title.contains(it))
        || shares_a_word(maker, text, title);
    // What it says of its subject is worth more than what it is said for.
    let mut definitions = maker.source.knowledge.definitions.iter();
    let told = told || definitions.any(|it| Some(it.sentence) == member.sentence);
    // A point that is cut, or that another heading says as well, may be said for much.
    let whole = text == unclosed(&member.text) && !text.contains("其他") && !goes_on(maker, member);
    let fits = POINT.contains(&length(text)) && opens_alone(text) && whole && !told;
    let fits = fits && !is_said_by_another(maker, list, text);
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

/// Whether the sentence that a point opens goes on: what it is said for may stand behind.
fn goes_on(maker: &Maker<'_>, member: &Member) -> bool {
    let below = || maker.source.first_below(member.section?);
    let sentence = member.sentence.or_else(below);
    let sentence = sentence.and_then(|it| maker.source.sentence(it));
    let behind = sentence.and_then(|it| it.text.split_once(unclosed(&member.text)));
    behind.is_some_and(|it| it.1.starts_with('，'))
}

/// Whether a heading of another part holds a run of the point that is not what the whole paper is about.
fn is_said_by_another(maker: &Maker<'_>, list: &List, text: &str) -> bool {
    let rest = without_topics(maker, text);
    let mut others = cousins(maker, list).into_iter();
    others.any(|it| longest_common(&rest, &bare(it.title)) >= 5)
}

/// Whether a point repeats three characters of its heading that are not the paper's own topic.
fn shares_a_word(maker: &Maker<'_>, text: &str, heading: &str) -> bool {
    longest_common(&without_topics(maker, text), &bare(heading)) >= 3
}

/// The text without what the whole paper is about.
fn without_topics(maker: &Maker<'_>, text: &str) -> String {
    let topics = maker.source.topics.iter();
    topics.fold(bare(text), |it, term| it.replace(term, "＿"))
}

/// What the headings of a level are, with the word that counts them: `条推进路径`; `None` where a learner could not
/// tell which of the headings over a point is asked for.
pub(super) fn sort(path: &List) -> Option<String> {
    const SORTS: &[(&str, &str)] = &[
        ("路径", "条"),
        ("途径", "条"),
        ("对策", "条"),
        ("措施", "条"),
        ("举措", "条"),
        ("策略", "条"),
        ("建议", "条"),
        ("原则", "条"),
        ("维度", "个"),
        ("问题", "个"),
        ("困境", "个"),
        ("难点", "个"),
        ("难题", "个"),
        ("挑战", "个"),
        ("风险", "个"),
        ("特征", "个"),
        ("原因", "个"),
    ];
    let name = path
        .stem
        .rsplit_once('的')
        .map_or(path.stem.as_str(), |it| it.1);
    let unit = SORTS.iter().find(|it| name.ends_with(it.0))?.1;
    (length(name) <= 6).then(|| format!("{unit}{name}"))
}

/// The list of headings that holds the one over a list.
fn over<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a List> {
    let mut lists = maker.source.knowledge.lists.iter();
    lists.find(|it| {
        let holds = |member: &Member| member.section == Some(list.section);
        it.kind == ListKind::Outline && it.members.iter().any(holds)
    })
}

fn items(maker: &mut Maker<'_>, topic: &Topic, list: &List, (heading, text): (&str, &str)) {
    let Some(sort) = over(maker, list).and_then(sort) else {
        return;
    };
    let who = maker.source.name();
    let said = |under: &str| format!("{who}在论述{under}时提出“{}”", inner(text));
    let why = place(maker, topic, list);
    let card = Card::Pair {
        stem: format!("{}？", said(&format!("哪一{sort}"))),
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
        .map(|it| Distractor {
            text: it.called.to_owned(),
            claim: claim(it.called),
            trap: Trap::WrongOwner,
            why: argues(maker, it.id),
            origin: it.first,
            nearness: 0.5,
        })
        .collect();
    // Not judged: put under another heading, a point is told by its topic, or by its place alone.
    let key = (
        heading.to_owned(),
        claim(heading),
        "文中把它放在这一论点之下。".to_owned(),
        topic.evidence.first().cloned(),
    );
    let stem = format!("{}。", said(GAP));
    single(maker, topic, NODE, stem, key, pool, why);
}

/// 连线: one point of each part of a chapter with the heading that it is said for. The nth of them takes the
/// nth point of every part.
pub(super) fn join(maker: &mut Maker<'_>) {
    for list in &maker.source.knowledge.lists {
        // A heading in full tells by its topic which point is its own; a label says little.
        let labelled = wordings(list).first() == Some(&Wording::Label);
        if list.kind != ListKind::Outline || !is_fit(list) || !labelled {
            continue;
        }
        for nth in 0..POINTS {
            let pairs: Vec<(&List, &Member, &Member)> = list
                .members
                .iter()
                .filter_map(|it| {
                    let part = below(maker, it)?;
                    Some((part, part.members.get(nth)?, it))
                })
                .collect();
            joined(maker, list, &pairs);
        }
    }
}

/// Points of a part of which each may be joined with its heading.
const POINTS: usize = 4;

fn joined(maker: &mut Maker<'_>, list: &List, pairs: &[(&List, &Member, &Member)]) {
    let asked: Vec<(Topic, &str, &str)> = pairs
        .iter()
        .filter_map(|(part, point, heading)| {
            let topic = topic(maker, part, point)?;
            Some((topic, short(part, point), short(list, heading)))
        })
        .collect();
    let (3..=5, Some((first, ..))) = (asked.len(), asked.first()) else {
        return;
    };
    let class = list.stem.rsplit('的').next().unwrap_or(&list.stem);
    let stem = format!("将{}提出的要点与所属的{class}连线。", maker.source.name());
    let mut evidence: Vec<Evidence> = asked.iter().flat_map(|it| it.0.evidence.clone()).collect();
    evidence.dedup();
    let why = see_each(maker.source, &evidence);
    let topic = Topic {
        point: first.point.clone(),
        evidence,
        worth: first.worth,
    };
    let pairs = asked
        .iter()
        .map(|(_, point, heading)| ((*point).to_owned(), (*heading).to_owned()))
        .collect();
    maker.question(
        &topic,
        "join",
        (stem, Form::Match { pairs }),
        Vec::new(),
        why,
    );
}

/// The heading over a list of the third level, where it can stand as an option.
fn heading<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let section = maker.source.paper.section(list.section)?;
    let deep = list.kind == ListKind::Outline && section.level >= 2;
    title(section).filter(|_| deep)
}

/// What a heading is called: by its label (`普惠协调：…`), else in full.
fn called(title: &str) -> &str {
    match title.split_once('：') {
        Some((label, _)) if (2..=LABEL).contains(&length(label)) => label,
        _ => title,
    }
}

/// Longest label of a heading.
const LABEL: usize = 8;

fn title(section: &Section) -> Option<&str> {
    let title = called(&section.title);
    let labelled = title.len() < section.title.len();
    let fits = (labelled || HEADING.contains(&length(title)))
        && balanced(title)
        && open_reference(title).is_none();
    fits.then_some(title)
}

/// A heading of the same level as another.
struct Cousin<'a> {
    id: SectionId,
    called: &'a str,
    title: &'a str,
    /// The first sentence of its part.
    first: Option<Evidence>,
}

/// The other headings of the level.
fn cousins<'a>(maker: &Maker<'a>, list: &List) -> Vec<Cousin<'a>> {
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
            Some(Cousin {
                id,
                called: title(it)?,
                title: &it.title,
                first: first.map(|it| maker.source.evidence(it.id)),
            })
        })
        .collect()
}

/// What a part argues, by the first heading in it.
fn argues(maker: &Maker<'_>, part: SectionId) -> String {
    let paper = maker.source.paper;
    let mut below = paper.children(part).map(|it| it.1);
    let first = below.find(|it| !it.title.is_empty() && length(&it.title) <= ARGUED);
    match first {
        Some(it) => format!("在它之下论述的是“{}”等。", inner(&it.title)),
        None => "在它之下论述的是别的要点。".to_owned(),
    }
}

/// Longest heading that is cited in an explanation.
const ARGUED: usize = 40;
