//! X 以 A 为根本动力，以 B 为主要抓手，…，是 D; 由 A 而催生，以 B 为基本内涵，…本质是 D.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::{Attribute, Definition};
use crate::model::Slot;
use crate::scene::Scene;
use crate::subject::Form;
use std::ops::Range;

pub(super) const DRIVEN_BY: Rule = Rule {
    name: "由…催生，以…为，本质是",
    find: by_parts,
    examples: &[Example {
        sentence: "该学者指出，数字治理“由技术变革而催生，以数据共享为基本内涵，以效率提升为核心标志，特点是协同，关键在开放，本质是公共治理”。",
        term: "数字治理",
        text: "由技术变革而催生，以数据共享为基本内涵，以效率提升为核心标志，特点是协同，关键在开放，本质是公共治理",
        kind: Definition,
    }],
    counter_examples: &["我们要以改革为动力，以创新为抓手。"],
};

pub(super) const IS: Rule = Rule {
    name: "以…为…，是",
    find: by_roles,
    examples: &[
        Example {
            sentence: "循环经济以资源节约为根本目标，以清洁生产为主要抓手，是可持续的经济形态，有利于保护环境。",
            term: "循环经济",
            text: "以资源节约为根本目标，以清洁生产为主要抓手，是可持续的经济形态",
            kind: Definition,
        },
        Example {
            sentence: "这些新产业以创新活跃、技术密集为特征，循环农业以生态保护为目标，以种养结合为特征。",
            term: "循环农业",
            text: "以生态保护为目标，以种养结合为特征",
            kind: Attribute,
        },
    ],
    counter_examples: &["要以市场为导向，以企业为主体。", "我们以人民为中心。"],
};

/// 以 A 为 R: the whole, the filler and the role.
struct Part {
    range: Range<usize>,
    slot: Slot,
}

/// All parts 以 A 为 R in the statement that holds `from`.
fn parts(scene: &Scene<'_>, range: Range<usize>) -> Vec<Part> {
    let mut parts = Vec::new();
    for cue in scene.cues("以") {
        if !range.contains(&cue.start) {
            continue;
        }
        let end = scene.clause_end(cue.end).min(range.end);
        let Some((filler, role)) = scene.text[cue.end..end].rsplit_once('为') else {
            continue;
        };
        let role_fits =
            (2..=8).contains(&role.chars().count()) && !role.contains(['的', '了', '“']);
        if role_fits && !filler.is_empty() {
            parts.push(Part {
                range: cue.start..end,
                slot: Slot {
                    role: role.to_owned(),
                    filler: filler.to_owned(),
                },
            });
        }
    }
    parts
}

fn by_roles(scene: &Scene<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for part in parts(scene, 0..scene.text.len()) {
        if found.iter().any(|it| part.range.start < it.end) {
            continue;
        }
        let start = part.range.start;
        let Some(subject) = scene.subject(start).filter(|_| !opens_clause(scene, start)) else {
            continue;
        };
        if subject.form == Form::Clause || subject.adverb.is_some() {
            continue;
        }
        let all = run(parts(scene, start..scene.statement_end(start)));
        let Some(last) = all.last().map(|it| it.range.end) else {
            continue;
        };
        let is = "，是";
        let defines = scene.text[last..].starts_with(is) && all.len() >= 2;
        let end = if defines {
            object::end(scene, last + is.len())
        } else {
            last
        };
        if !defines && all.len() < 2 && !characteristic(&all) {
            continue;
        }
        let kind = if defines { Definition } else { Attribute };
        if let Some(mut finding) = Finding::new(scene, subject.text, kind, start, end) {
            finding.slots = all.into_iter().map(|it| it.slot).collect();
            found.push(finding);
        }
    }
    found
}

/// A single 以…为 says something of the subject only where it names its character.
fn characteristic(parts: &[Part]) -> bool {
    parts.iter().all(|it| {
        ["特征", "特点", "内涵", "标志", "核心", "本质", "主体"]
            .iter()
            .any(|role| it.slot.role.ends_with(role))
    })
}

/// The parts that follow each other with nothing but a comma between.
fn run(parts: Vec<Part>) -> Vec<Part> {
    let mut run: Vec<Part> = Vec::new();
    for part in parts {
        let follows = run
            .last()
            .is_none_or(|it| part.range.start <= it.range.end + '，'.len_utf8());
        if !follows {
            break;
        }
        run.push(part);
    }
    run
}

/// 以…为 at the start of a clause has no subject of its own: a demand or an adjunct.
fn opens_clause(scene: &Scene<'_>, at: usize) -> bool {
    scene.clause_start(at) == at
}

fn by_parts(scene: &Scene<'_>) -> Vec<Finding> {
    let found = scene.cues("由").into_iter().chain(
        scene
            .cues("“由")
            .into_iter()
            .map(|it| it.start + '“'.len_utf8()..it.end),
    );
    let mut findings = Vec::new();
    for cue in found {
        let end = scene.statement_end(cue.start);
        let text = &scene.text[cue.start..end];
        let Some(birth) = ["而催生，", "催生，", "产生，", "而形成，"]
            .iter()
            .find_map(|it| text.find(it).map(|at| (at, it.len())))
        else {
            continue;
        };
        let quote = scene.text[..cue.start].ends_with('“');
        let subject_end = if quote {
            cue.start - '“'.len_utf8()
        } else {
            cue.start
        };
        let Some(subject) = outside_quotes(scene, subject_end) else {
            continue;
        };
        let mut slots = vec![Slot {
            role: "由…催生".to_owned(),
            filler: text["由".len()..birth.0].trim_end_matches('而').to_owned(),
        }];
        slots.extend(parts(scene, cue.start..end).into_iter().map(|it| it.slot));
        slots.extend(short_parts(text));
        if slots.len() < 3 {
            continue;
        }
        if let Some(mut finding) = Finding::new(scene, subject, Definition, cue.start, end) {
            finding.slots = slots;
            findings.push(finding);
        }
    }
    findings.truncate(1);
    findings
}

fn outside_quotes(scene: &Scene<'_>, at: usize) -> Option<String> {
    scene
        .subject(at)
        .filter(|it| it.form != Form::Clause)
        .map(|it| it.text)
}

/// 特点是 P，关键在 Q，本质是 R.
fn short_parts(text: &str) -> Vec<Slot> {
    text.split('，')
        .filter_map(|clause| {
            let (role, filler) = clause
                .split_once('是')
                .or_else(|| clause.split_once('在'))?;
            let fits = [
                "特点", "关键", "本质", "核心", "特征", "目的", "根本", "重点", "实质", "基础",
            ]
            .contains(&role);
            fits.then(|| Slot {
                role: role.to_owned(),
                filler: filler.to_owned(),
            })
        })
        .collect()
}
