//! What is asked of the measures of a part: which they are, whose they are, and what they serve.

use super::essays::below;
use super::lists::wrong_beside;
use super::measures::{Measure, Part, on_a_card, parts};
use super::membership::is_fit;
use super::outsiders::believed;
use super::phrases::see;
use super::points::{members_beside, members_rubric};
use super::{Maker, Topic, materials, nodes, seed};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Form, Kind, Rubric, Task, Trap};
use crate::rubric::{self, Said};
use crate::rules::Rule;
use crate::wording::{inner, length};
use knowledge::{List, ListKind, Member};
use paper::SentenceId;

/// How the keys of points on the measures of a part begin.
pub(super) const MEASURES: &str = "measures/";
/// Bounds of the measures that make a question.
const COUNT: std::ops::RangeInclusive<usize> = 2..=5;

pub(super) fn make(maker: &mut Maker<'_>) {
    let parts = parts(maker);
    for part in &parts {
        let asked = divided(maker, part);
        if COUNT.contains(&part.measures.len()) && asked.is_none() && !part.stated {
            items(maker, part, &parts);
        }
        match asked {
            Some(list) if is_fit(list) => {
                let stem = "根据材料，指出文章的要点。";
                let rubric = members_rubric(maker, stem, list, 2);
                material(maker, part, stem, rubric);
            }
            None if COUNT.contains(&part.measures.len()) => {
                let stem = "根据材料，指出文章提出了哪些举措。";
                let rubric = rubric(maker, stem, part);
                material(maker, part, stem, rubric);
            }
            _ => {}
        }
    }
}

/// The list of the paper's own that divides a part already.
fn divided<'a>(maker: &Maker<'a>, part: &Part<'_>) -> Option<&'a List> {
    let mut lists = maker.source.knowledge.lists.iter();
    lists.find(|it| it.kind == ListKind::Ordinal && it.section == part.id)
}

fn items(maker: &mut Maker<'_>, part: &Part<'_>, all: &[Part<'_>]) {
    let source = maker.source;
    let proof: Vec<SentenceId> = part.measures.iter().map(|it| it.sentence).collect();
    let heading = inner(part.heading);
    let topic = Topic {
        point: maker.point(
            format!("{MEASURES}{}", source.outline_place(part.id)),
            format!("“{heading}”的举措"),
        ),
        evidence: source.evidence_of(&proof),
        worth: 0.6,
    };
    let Some(first) = proof.first() else { return };
    let why = see(source, *first);
    let name = source.name();
    let card = Card::List {
        stem: format!("{name}在论述“{heading}”时提出了哪些举措？"),
        members: on_a_card(part.measures.iter().map(|it| it.text.clone()).collect()),
        ordered: false,
        complete: true,
    };
    maker.card(&topic, "", card, why.clone());
    let stem = match heading.starts_with(['要', '须', '需', '应']) {
        true => format!("简述{name}论述“{heading}”时提出的举措。"),
        false => format!("简述{name}为“{heading}”提出的举措。"),
    };
    let rubric = rubric(maker, &stem, part);
    let count = part.measures.len();
    let counted = format!("共{count}个要点，按要点给分。{why}");
    maker.question(&topic, "", (stem, Form::Short(rubric)), Vec::new(), counted);
    choices(maker, &topic, part, all, &why);
}

fn rubric(maker: &Maker<'_>, stem: &str, part: &Part<'_>) -> Rubric {
    let measures = part.measures.iter();
    let said: Vec<Said<'_>> = measures
        .map(|it| Said::new(&it.text, 2, it.sentence))
        .collect();
    rubric::listed(rubric::points(maker.source, stem, &said))
}

/// Up to three measures of which none is told from the others by its length.
fn of_like_length(all: &[Measure]) -> Vec<&Measure> {
    let mut found: Vec<&Measure> = Vec::new();
    let like = |a: &Measure, b: &Measure| distractor::of_one_length(&a.text, &b.text);
    for first in all {
        let near: Vec<&Measure> = all.iter().filter(|it| like(first, it)).take(3).collect();
        if near.len() > found.len() && near.iter().all(|a| near.iter().all(|b| like(a, b))) {
            found = near;
        }
    }
    found
}

/// Measures of the parts beside it as wrong answers: what serves another path is told by its topic. Those that
/// share a word with the heading are believed.
fn foreign(maker: &Maker<'_>, part: &Part<'_>, all: &[Part<'_>]) -> Vec<Distractor> {
    let source = maker.source;
    let over = |part: &Part<'_>| source.paper.section(part.id).and_then(|it| it.parent);
    let beside = |it: &&Part<'_>| it.id != part.id && over(it) == over(part);
    all.iter()
        .filter(beside)
        .flat_map(|other| other.measures.iter().map(move |it| (other, it)))
        .map(|(other, it)| Distractor {
            text: it.text.clone(),
            claim: claim(maker, part, &it.text),
            trap: Trap::WrongOwner,
            why: format!("这是论述“{}”时提出的。", inner(other.heading)),
            origin: Some(source.evidence(it.sentence)),
            nearness: believed(&it.text, part.heading),
        })
        .collect()
}

fn claim(maker: &Maker<'_>, part: &Part<'_>, text: &str) -> Claim {
    Claim::Under {
        paper: maker.source.paper.id.clone(),
        heading: part.heading.to_owned(),
        text: text.to_owned(),
    }
}

/// 多选: measures of this part beside those of the parts beside it.
fn choices(maker: &mut Maker<'_>, topic: &Topic, part: &Part<'_>, all: &[Part<'_>], why: &str) {
    let pool = foreign(maker, part, all);
    let name = maker.source.name();
    let heading = inner(part.heading);
    let key = |it: &Measure| {
        let why = "文中把它列为举措之一。".to_owned();
        let origin = Some(maker.source.evidence(it.sentence));
        (it.text.clone(), claim(maker, part, &it.text), why, origin)
    };
    let keys: Vec<_> = of_like_length(&part.measures)
        .into_iter()
        .map(key)
        .collect();
    if keys.len() < 2 {
        return;
    }
    let texts: Vec<&str> = keys.iter().map(|it| it.0.as_str()).collect();
    let stem = format!("{name}在论述“{heading}”时提出的举措有{GAP}。");
    let drawn = seed(&topic.point, "multiple");
    let wrong = wrong_beside(keys.len());
    let Some(picked) = distractor::pick(maker.corpus, &texts, pool, wrong, drawn) else {
        maker.refuse(Kind::Multiple, Rule::FewDistractors, stem, String::new());
        return;
    };
    let (choices, claims) = distractor::options(keys, picked);
    let form = Form::Multiple { choices };
    maker.question(topic, "", (stem, form), claims, why.to_owned());
}

/// 材料分析: what a part calls for, which path it serves, and what else does.
fn material(maker: &mut Maker<'_>, part: &Part<'_>, stem: &str, rubric: Rubric) {
    let source = maker.source;
    let Some((path, member, beside)) = served(maker, part) else {
        return;
    };
    let (Some(text), Some(sort)) = (
        materials::text_of(maker, part.id, part.heading),
        nodes::sort(path),
    ) else {
        return;
    };
    let own = Task {
        stem: stem.to_owned(),
        rubric,
    };
    let which = format!("结合全文，指出这些举措属于哪一{sort}。");
    let rest = match beside.len() {
        1 => format!("结合全文，说明文章论述这{sort}的另一个方面。"),
        _ => format!("结合全文，说明文章还从哪些方面论述了这{sort}。"),
    };
    let task = |stem: String, list: &List, weight| Task {
        rubric: members_rubric(maker, &stem, list, weight),
        stem,
    };
    // Who names the path has not named what else serves it (`引导资本健康发展，…`, `规范和引导资本健康发展`).
    let beside_it = |stem: String, list: &List| Task {
        rubric: members_beside(maker, &stem, &format!("{}。{text}", member.text), list, 1),
        stem,
    };
    let of = |members: Vec<Member>, list: &List| List {
        members,
        ..list.clone()
    };
    let tasks = vec![
        own,
        task(which, &of(vec![member.clone()], path), 2),
        beside_it(rest, &of(beside, below(maker, member).unwrap_or(path))),
    ];
    let sentences = source.paper.sentences.iter();
    let own = sentences.filter(|it| it.section == part.id);
    let proof: Vec<SentenceId> = own.map(|it| it.id).collect();
    let topic = Topic {
        point: maker.point(
            format!("material/{}", source.outline_place(part.id)),
            format!("材料分析：{}", inner(part.heading)),
        ),
        evidence: source.evidence_of(&proof),
        worth: 0.55,
    };
    let why = proof.first().map(|it| see(source, *it)).unwrap_or_default();
    let stem = "阅读下面的材料，结合全文内容回答问题。".to_owned();
    let form = Form::Material {
        passage: text,
        source: materials::source_line(maker),
        tasks,
    };
    maker.question(&topic, "", (stem, form), Vec::new(), why);
}

/// The list of paths with the one that a part belongs to, and the other parts of that.
fn served<'a>(maker: &Maker<'a>, part: &Part<'_>) -> Option<(&'a List, &'a Member, Vec<Member>)> {
    let paper = maker.source.paper;
    let over = paper.section(part.id)?.parent?;
    let mut lists = maker.source.knowledge.lists.iter();
    let (path, member) = lists.find_map(|it| {
        let member = it.members.iter().find(|it| it.section == Some(over))?;
        (it.kind == ListKind::Outline).then_some((it, member))
    })?;
    let beside = below(maker, member)?.members.iter();
    let beside: Vec<Member> = beside
        .filter(|it| it.section != Some(part.id))
        .cloned()
        .collect();
    let fits = !beside.is_empty() && length(&member.text) >= 4;
    fits.then_some((path, member, beside))
}
