//! “X”代表着 D, X 意味着 D: a definition of what is named in quotation marks or as a noun.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::{Attribute, Definition};
use crate::scene::Scene;
use crate::subject::Form;

pub(super) const RULE: Rule = Rule {
    name: "意味着",
    find,
    examples: &[
        Example {
            sentence: "“共治”代表着多元主体平等协商的治理方式，旨在化解矛盾。",
            term: "共治",
            text: "多元主体平等协商的治理方式",
            kind: Definition,
        },
        Example {
            sentence: "数字化转型意味着以数据重新组织生产。",
            term: "数字化转型",
            text: "以数据重新组织生产",
            kind: Definition,
        },
        Example {
            sentence: "知识蒸馏（knowledge distillation）旨在把大模型学到的规律迁移到小模型中，常用于手机。",
            term: "知识蒸馏",
            text: "把大模型学到的规律迁移到小模型中",
            kind: Definition,
        },
        Example {
            sentence: "人工智能代表着科技进步的新方向。",
            term: "人工智能",
            text: "科技进步的新方向",
            kind: Attribute,
        },
    ],
    counter_examples: &[
        "这意味着要加大投入。",
        "但并不意味着放弃监管。",
        "在现行体制下，共享意味着权力的让渡。",
        "如果不改革，就意味着落后。",
        "小班意味着人人都有发言的机会，这是讨论得以展开的前提。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let aims = scene
        .cues("旨在")
        .into_iter()
        .filter_map(|cue| aim(scene, cue.start, cue.end));
    let cues = ["意味着", "代表着", "代表了"]
        .iter()
        .flat_map(|it| scene.cues(it));
    cues.filter_map(|cue| {
        let subject = scene.subject(cue.start)?;
        // 共享意味着…: a bare verb speaks of doing it, not of a thing.
        let bare = subject.form == Form::Noun && crate::words::VERBAL_NOUNS.has(&subject.text);
        if subject.form == Form::Clause || subject.adverb.is_some() || bare {
            return None;
        }
        let stands_for = scene.text[cue.clone()].starts_with("代表");
        let kind = match subject.form {
            _ if !stands_for => Definition,
            Form::Quoted => Definition,
            _ => Attribute,
        };
        let end = if stands_for {
            object::end(scene, cue.end)
        } else {
            scene.statement_end(cue.end)
        };
        // 小班意味着人人有机会，这是…的前提: what follows from it, not what it is.
        let judged = scene.text[cue.end..end].contains("，这");
        (!judged).then(|| Finding::new(scene, subject.text, kind, cue.end, end))?
    })
    .chain(aims)
    .collect()
}

/// X（English）旨在 D, “X”旨在 D: a marked name and what the thing is for.
fn aim(scene: &Scene<'_>, at: usize, start: usize) -> Option<Finding> {
    let marked = scene.text[..at].ends_with(['）', '”']);
    let subject = scene.subject(at).filter(|_| marked)?;
    let end = scene.clause_end(start);
    let named = subject.form != Form::Clause && subject.adverb.is_none();
    let says = scene.text[start..end].chars().count() >= 10;
    (named && says).then(|| Finding::new(scene, subject.text, Definition, start, end))?
}
