//! “X”代表着 D, X 意味着 D: a definition of what is named in quotation marks or as a noun.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::{Attribute, Definition};
use crate::scene::{Form, Scene};

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
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    ["意味着", "代表着", "代表了"]
        .iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
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
            Finding::new(scene, subject.text, kind, cue.end, end)
        })
        .collect()
}
