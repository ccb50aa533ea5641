//! Lists within a sentence: a series, and the frame that says what its members are.

use super::frames::{FRAMES, Frame};
use super::series::{self, Series};
use super::site::Site;
use crate::model::{List, ListKind, Member};
use crate::scene::Scene;
use paper::{Paper, SentenceId};

/// The frame that reads what stands in brackets, the only one that may.
const BRACKETS: &str = "括号";

/// The lists of all sentences.
pub(super) fn find(paper: &Paper, scenes: &[Scene<'_>], topics: &[Option<String>]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for (scene, topic) in scenes.iter().zip(topics) {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        for series in series::series(scene) {
            let site = Site {
                scene,
                series,
                topic: topic.as_deref(),
            };
            let Some((frame, stem)) = framed(&site) else {
                continue;
            };
            let ordered = in_order(&site, &stem);
            lists.push(List {
                ordered,
                complete: !series.open && !frame.examples_only && counted(&site).is_none(),
                kind: ListKind::Inline,
                section: sentence.section,
                sentences: vec![sentence.id],
                rule: rule(frame, &site),
                members: members(series, sentence.id),
                stem,
            });
        }
    }
    lists
}

/// The first frame that the series stands in, with the stem that it gives.
pub(super) fn framed(site: &Site<'_, '_>) -> Option<(&'static Frame, String)> {
    FRAMES
        .iter()
        .filter(|it| it.name == BRACKETS || !site.series.bracketed)
        .find_map(|frame| (frame.stem)(site).map(|stem| (*frame, stem)))
}

/// The frame's name; where the paper counts other members than were found, it says so.
fn rule(frame: &Frame, site: &Site<'_, '_>) -> String {
    match counted(site) {
        Some(said) => format!(
            "{}（文中称 {said} 项，列出 {} 项）",
            frame.name,
            site.series.members.len()
        ),
        None => frame.name.to_owned(),
    }
}

/// How many members the paper counts, where it is not as many as were found.
fn counted(site: &Site<'_, '_>) -> Option<usize> {
    let said = site.count()?.number;
    (said != site.series.members.len()).then_some(said)
}

/// Stages and steps stand in order, and what the paper puts in turn.
fn in_order(site: &Site<'_, '_>, stem: &str) -> bool {
    const ORDERED: &[&str] = &[
        "阶段", "步骤", "流程", "程序", "时期", "历程", "环节", "顺序", "步法", "次序", "工序",
    ];
    let named = |it: &str| {
        ORDERED
            .iter()
            .any(|end| it.trim_end_matches('”').ends_with(end))
    };
    let turn = site.series.before.iter().any(|it| it.text == "依次");
    turn || named(stem) || site.series.members.iter().all(|it| named(it))
}

fn members(series: &Series<'_>, sentence: SentenceId) -> Vec<Member> {
    let texts = series.members.iter();
    texts
        .map(|it| Member {
            text: it.clone(),
            label: None,
            sentence: Some(sentence),
            section: None,
        })
        .collect()
}
