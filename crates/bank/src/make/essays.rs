//! 论述: a whole part of the paper, with the points of its sections.
//!
//! An essay's point has no flashcard of its own: it draws together points that each have one. It
//! is studied by writing.

use super::list_wording::quoted_heading;
use super::measures::{self, Part};
use super::membership::{is_fit, stem as asked_for};
use super::points::said;
use super::{Maker, Topic};
use crate::model::{Form, Point, Rubric};
use crate::rubric::{self, Said};
use crate::wording::closed;
use knowledge::{List, ListKind, Member};

pub(super) fn make(maker: &mut Maker<'_>) {
    let called_for = measures::parts(maker);
    for list in &maker.source.knowledge.lists {
        let whole = maker
            .source
            .paper
            .section(list.section)
            .is_none_or(|it| it.level == 0);
        // The paper as a whole: the answer would be its table of contents.
        if list.kind != ListKind::Outline || !is_fit(list) || whole {
            continue;
        }
        // Points that are headings alone make a short answer, not an essay.
        if list.members.len() >= 2 && list.members.iter().all(|it| below(maker, it).is_some()) {
            essay(maker, list, &called_for);
        }
    }
}

/// The list of a member's own parts.
pub(super) fn below<'a>(maker: &Maker<'a>, member: &Member) -> Option<&'a List> {
    let section = member.section?;
    maker
        .source
        .knowledge
        .lists
        .iter()
        .find(|it| it.kind == ListKind::Outline && it.section == section && is_fit(it))
}

/// `（1）…：①…；②…。（2）…`: main points, of two marks, with the points below them.
fn in_layers(points: &[Point]) -> String {
    const CIRCLED: [&str; 9] = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"];
    let (mut text, mut main, mut below) = (String::new(), 0, 0);
    for it in points {
        if it.weight > 1 {
            main += 1;
            below = 0;
            text.push_str(if main > 1 { "。" } else { "" });
            text.push_str(&format!("（{main}）{}", it.text));
        } else {
            // A main point may hold a colon of its own: `科技赋能：…。①…`.
            let opening = if text.rsplit('。').next().is_some_and(|it| it.contains('：')) {
                "。"
            } else {
                "："
            };
            text.push_str(if below == 0 { opening } else { "；" });
            text.push_str(CIRCLED.get(below).copied().unwrap_or_default());
            text.push_str(&it.text);
            below += 1;
        }
    }
    text
}

fn essay(maker: &mut Maker<'_>, list: &List, called_for: &[Part<'_>]) {
    let source = maker.source;
    let stem = match (quoted_heading(list), source.name().as_str()) {
        (Some(heading), "文中") => format!("结合全文，试述文章是怎样论述“{heading}”的。"),
        (Some(heading), name) => format!("结合{name}，试述“{heading}”的论证思路。"),
        (None, "文中") => format!("结合全文，试论述{}。", asked_for(list)),
        (None, name) if name.starts_with('《') => {
            format!("结合{name}，试论述{}。", asked_for(list))
        }
        (None, name) => format!("联系{name}的文章，试论述{}。", asked_for(list)),
    };
    let mut all: Vec<Said<'_>> = Vec::new();
    for member in &list.members {
        all.push(said(source, list, member, 2));
        if let Some(part) = below(maker, member) {
            for it in &part.members {
                // Of a path, what is to be done; what only is so is why.
                let mut stated = called_for.iter().filter(|it| it.stated);
                match stated.find(|part| Some(part.id) == it.section) {
                    Some(called) => all.extend(
                        called
                            .measures
                            .iter()
                            .map(|it| Said::new(&it.text, 1, it.sentence)),
                    ),
                    None => all.push(said(source, part, it, 1)),
                }
            }
        }
    }
    let points = rubric::points(source, &stem, &all);
    let rubric = Rubric {
        model: closed(&in_layers(&points)),
        points,
    };
    let sentences: Vec<_> = list
        .members
        .iter()
        .filter_map(|it| it.sentence)
        .chain(list.sentences.iter().copied())
        .collect();
    let topic = Topic {
        point: maker.point(
            format!("essay/{}", source.outline_place(list.section)),
            format!("论述：{}", list.stem),
        ),
        evidence: source.evidence_of(&sentences),
        worth: 0.9,
    };
    let why = "先答各个要点，再展开每个要点下的分论点。".to_owned();
    maker.question(&topic, "", (stem, Form::Essay(rubric)), Vec::new(), why);
}
