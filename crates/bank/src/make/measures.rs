//! What a paper calls for under a heading that calls for something: the measures of a path, each a sentence of
//! its part.

use super::lists::wrong_beside;
use super::phrases::see;
use super::{Maker, Topic, seed};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::excerpt::is_clean_cut;
use crate::model::{Card, Form, Kind, Point, Rubric, Trap};
use crate::rubric;
use crate::rules::Rule;
use crate::standing;
use crate::wording::{
    balanced, bare, calls_for, closed, inner, length, open_reference, similarity, unclosed,
    without_connective,
};
use knowledge::ListKind;
use paper::{Section, SectionId, Sentence, SentenceId};

/// Bounds of a measure, in characters.
const MEASURE: std::ops::RangeInclusive<usize> = 8..=44;
/// Bounds of the measures that make a question.
const COUNT: std::ops::RangeInclusive<usize> = 2..=5;
/// Longest heading that a stem repeats.
const HEADING: usize = 48;

/// One measure with the sentence that calls for it.
struct Measure {
    text: String,
    sentence: SentenceId,
}

/// A part without parts of its own, and what it calls for.
struct Part<'a> {
    id: SectionId,
    heading: &'a str,
    measures: Vec<Measure>,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    let parts = parts(maker);
    for part in &parts {
        if COUNT.contains(&part.measures.len()) && !is_asked(maker, part) {
            items(maker, part, &parts);
        }
    }
}

/// The parts that call for something, in the order of the paper.
fn parts<'a>(maker: &Maker<'a>) -> Vec<Part<'a>> {
    let sections = maker.source.paper.sections.iter().enumerate();
    sections
        .filter_map(|(at, it)| part(maker, SectionId(at as u16), it))
        .collect()
}

fn part<'a>(maker: &Maker<'a>, id: SectionId, section: &'a Section) -> Option<Part<'a>> {
    let paper = maker.source.paper;
    let leaf = paper.sections.iter().all(|it| it.parent != Some(id));
    let heading = unclosed(&section.title);
    let fits = length(heading) <= HEADING && balanced(heading) && open_reference(heading).is_none();
    let demanding = calls_for(heading) || is_under_measures(maker, id);
    if !leaf || !fits || section.level < 2 || !demanding {
        return None;
    }
    let sentences = paper.sentences.iter().filter(|it| it.section == id);
    let own: Vec<&Sentence> = sentences.collect();
    let mut measures = Vec::new();
    for (sentence, text) in own.iter().flat_map(|it| demands(it)) {
        match measure(heading, text) {
            Some(text) => measures.push(Measure { text, sentence }),
            // What is called for here cannot be told whole.
            None if calls(text) && !repeats(heading, text) && !text.contains('是') => return None,
            None => {}
        }
    }
    Some(Part {
        id,
        heading,
        measures,
    })
}

/// The parts of a sentence that may each call for something.
fn demands(sentence: &Sentence) -> impl Iterator<Item = (SentenceId, &str)> {
    let parts = sentence.text.split('；');
    parts
        .map(|it| (sentence.id, it))
        .filter(|it| !it.1.is_empty())
}

/// Whether a part above is named for what is to be done.
fn is_under_measures(maker: &Maker<'_>, id: SectionId) -> bool {
    const NAMES: &[&str] = &[
        "路径", "途径", "对策", "措施", "举措", "策略", "建议", "进路", "方略", "之道",
    ];
    let path = maker.source.paper.path(id);
    let above = path.iter().filter(|it| **it != id);
    above
        .filter_map(|it| maker.source.paper.section(*it))
        .any(|it| NAMES.iter().any(|name| it.title.ends_with(name)))
}

/// Whether a sentence calls for something.
fn calls(text: &str) -> bool {
    demand(unclosed(without_connective(text))).is_some()
}

/// The words of a sentence from its demand on, behind what it is demanded for or where: `在初次分配中，要|提高…`.
fn demand(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        if let Some(said) = without_modal(rest) {
            return Some(said);
        }
        if calls_for(rest) {
            return Some(rest);
        }
        let (clause, behind) = rest.split_once('，')?;
        if !is_setting(clause) {
            return None;
        }
        rest = behind;
    }
}

/// Whether a clause only says where, for what or by what.
fn is_setting(clause: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "在",
        "为",
        "通过",
        "以",
        "随着",
        "面对",
        "特别是在",
        "尤其是在",
        "针对",
        "鉴于",
        "基于",
        "对于",
        "从",
    ];
    OPENINGS.iter().any(|it| clause.starts_with(it))
}

/// Whether a sentence says its heading again.
fn repeats(heading: &str, text: &str) -> bool {
    let text = bare(without_connective(text));
    text.contains(&bare(heading)) || similarity(&text, heading) >= 0.5
}

/// Words of demand before a measure.
fn without_modal(text: &str) -> Option<&str> {
    const MODALS: &[&str] = &[
        "需要", "必须", "应当", "还要", "也要", "还应", "要", "应", "需",
    ];
    MODALS.iter().find_map(|it| text.strip_prefix(it))
}

/// What a sentence calls for, without what leads to it and without what it is good for.
fn measure(heading: &str, sentence: &str) -> Option<String> {
    let text = unclosed(without_connective(sentence));
    if standing::bears_out(text) || repeats(heading, sentence) {
        return None;
    }
    let text = demand(text)?;
    let cuts = text
        .char_indices()
        .filter(|(at, c)| matches!(c, '，' | '；') && is_clean_cut(text, *at, *c));
    let ends = cuts.map(|it| it.0).chain([text.len()]);
    let fits = |it: &&str| {
        MEASURE.contains(&length(it))
            && balanced(it)
            && open_reference(it).is_none()
            && !it.contains("其他")
            && !it.contains('是')
    };
    let text = text.trim_end_matches("至关重要");
    let said = ends.filter_map(|end| text.get(..end)).filter(fits).last()?;
    Some(said.to_owned())
}

/// Whether a list of the paper's own divides the part already.
fn is_asked(maker: &Maker<'_>, part: &Part<'_>) -> bool {
    let mut lists = maker.source.knowledge.lists.iter();
    lists.any(|it| {
        let held = it.members.iter().filter_map(|it| it.sentence);
        let own = |id| part.measures.iter().any(|it| it.sentence == id);
        let divides = it.kind != ListKind::Inline && it.section == part.id;
        divides && held.filter(|id| own(*id)).count() >= 2
    })
}

fn items(maker: &mut Maker<'_>, part: &Part<'_>, all: &[Part<'_>]) {
    let source = maker.source;
    let proof: Vec<SentenceId> = part.measures.iter().map(|it| it.sentence).collect();
    let heading = inner(part.heading);
    let topic = Topic {
        point: maker.point(
            format!("measures/{}", source.outline_place(part.id)),
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
        members: part.measures.iter().map(|it| it.text.clone()).collect(),
        ordered: false,
        complete: true,
    };
    maker.card(&topic, "", card, why.clone());
    let stem = format!("简述{name}为“{heading}”提出的举措。");
    let rubric = rubric(maker, &stem, part);
    let count = part.measures.len();
    let counted = format!("共{count}个要点，按要点给分。{why}");
    maker.question(&topic, "", (stem, Form::Short(rubric)), Vec::new(), counted);
    multiple(maker, &topic, part, all, why);
}

fn rubric(maker: &Maker<'_>, stem: &str, part: &Part<'_>) -> Rubric {
    let measures = part.measures.iter();
    let points: Vec<Point> = measures
        .map(|it| rubric::point(maker.source, stem, &it.text, None, 2, &[it.sentence]))
        .collect();
    let points = rubric::told_apart(points);
    let model: Vec<String> = points.iter().map(|it| it.text.clone()).collect();
    Rubric {
        model: closed(&model.join("；")),
        points,
    }
}

/// Up to three measures of which none is told from the others by its length.
fn of_like_length(all: &[Measure]) -> Vec<&Measure> {
    let mut found: Vec<&Measure> = Vec::new();
    let like = |a: &Measure, b: &Measure| {
        let (a, b) = (length(&a.text), length(&b.text));
        a * 5 <= b * 8 && b * 5 <= a * 8
    };
    for first in all {
        let near: Vec<&Measure> = all.iter().filter(|it| like(first, it)).take(3).collect();
        if near.len() > found.len() && near.iter().all(|a| near.iter().all(|b| like(a, b))) {
            found = near;
        }
    }
    found
}

/// 多选: measures of this part beside those of others.
fn multiple(maker: &mut Maker<'_>, topic: &Topic, part: &Part<'_>, all: &[Part<'_>], why: String) {
    let source = maker.source;
    let paper = &source.paper.id;
    let claim = |text: &str| Claim::Under {
        paper: paper.clone(),
        heading: part.heading.to_owned(),
        text: text.to_owned(),
    };
    let others = all.iter().filter(|it| it.id != part.id);
    let pool: Vec<Distractor> = others
        .flat_map(|other| other.measures.iter().map(move |it| (other, it)))
        .map(|(other, it)| Distractor {
            text: it.text.clone(),
            claim: claim(&it.text),
            trap: Trap::WrongOwner,
            why: format!("这是论述“{}”时提出的。", inner(other.heading)),
            origin: Some(source.evidence(it.sentence)),
            nearness: similarity(&it.text, part.heading),
        })
        .collect();
    let keys: Vec<_> = of_like_length(&part.measures)
        .into_iter()
        .map(|it| {
            let why = "文中把它列为举措之一。".to_owned();
            (
                it.text.clone(),
                claim(&it.text),
                why,
                Some(source.evidence(it.sentence)),
            )
        })
        .collect();
    let texts: Vec<&str> = keys.iter().map(|it| it.0.as_str()).collect();
    let stem = format!(
        "{}在论述“{}”时提出的举措有{GAP}。",
        source.name(),
        inner(part.heading)
    );
    let drawn = seed(&topic.point, "multiple");
    let wrong = wrong_beside(keys.len());
    let Some(picked) = distractor::pick(maker.corpus, &texts, pool, wrong, drawn) else {
        maker.refuse(Kind::Multiple, Rule::FewDistractors, stem, String::new());
        return;
    };
    let (choices, claims) = distractor::options(keys, picked);
    maker.question(topic, "", (stem, Form::Multiple { choices }), claims, why);
}
