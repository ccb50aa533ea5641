//! 论述: a whole part of the paper, with the points of its sections.
//!
//! An essay's point has no flashcard of its own: it draws together points that each have one. It
//! is studied by writing.

use super::lists::{members_rubric, quoted_heading};
use super::membership::{is_fit, stem as asked_for};
use super::{Maker, Topic};
use crate::model::{Form, Point, Rubric};
use crate::rubric;
use crate::wording::closed;
use knowledge::{List, ListKind, Member};

pub(super) fn make(maker: &mut Maker<'_>) {
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
        let parts: Vec<&List> = list
            .members
            .iter()
            .filter_map(|it| below(maker, it))
            .collect();
        // A part without sections of its own is a short answer, not an essay.
        if list.members.len() >= 2 && parts.len() * 2 >= list.members.len() {
            essay(maker, list);
        }
    }
}

/// The list of a member's own parts.
fn below<'a>(maker: &Maker<'a>, member: &Member) -> Option<&'a List> {
    let section = member.section?;
    maker
        .source
        .knowledge
        .lists
        .iter()
        .find(|it| it.kind == ListKind::Outline && it.section == section && is_fit(it))
}

fn essay(maker: &mut Maker<'_>, list: &List) {
    let source = maker.source;
    let stem = match (quoted_heading(list), source.short_name().as_str()) {
        (Some(heading), "文中") => format!("结合全文，试述文章是怎样论述“{heading}”的。"),
        (Some(heading), name) => format!("结合全文，试述{name}是怎样论述“{heading}”的。"),
        (None, "文中") => format!("结合全文，试论述{}。", asked_for(list)),
        (None, name) => format!("联系{name}的文章，试论述{}。", asked_for(list)),
    };
    let mut points: Vec<Point> = Vec::new();
    for (member, mut main) in list
        .members
        .iter()
        .zip(members_rubric(maker, &stem, list, 2).points)
    {
        main.weight = 2;
        points.push(main);
        let Some(part) = below(maker, member) else {
            continue;
        };
        for it in &part.members {
            let proof: Vec<_> = it
                .sentence
                .into_iter()
                .chain(part.sentences.first().copied())
                .take(1)
                .collect();
            let text = crate::wording::unclosed(&it.text);
            points.push(rubric::point(
                source,
                &stem,
                text,
                it.label.as_deref(),
                1,
                &proof,
            ));
        }
    }
    let model: Vec<&str> = points.iter().map(|it| it.text.as_str()).collect();
    let rubric = Rubric {
        model: closed(&model.join("；")),
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
