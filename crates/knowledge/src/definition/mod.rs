//! Definitions and attributes: one rule, one file, its examples and counter-examples beside it.
//!
//! To add a rule: write `rules/<name>.rs` with a `RULE`, name module and rule in `rules/mod.rs`, run
//! `cargo test -p press --test rules`.

mod object;
mod rule;
mod rules;

pub use rule::{Example, Rule};
pub use rules::RULES;

use crate::model::{Definition, DefinitionKind};
use crate::reading;
use crate::scene::Scene;
use crate::segmenter::Segmenter;
use paper::{Paper, Span};
use rule::Finding;

/// All definitions and attributes of a paper, in reading order.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Definition> {
    let mut all: Vec<Definition> = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        for (rule, finding) in findings(scene) {
            let definition = Definition {
                speaker: speaker(scene, finding.start),
                term: finding.term,
                text: finding.text,
                kind: finding.kind,
                rule: rule.to_owned(),
                sentence: sentence.id,
                span: Span::new(finding.start, finding.end),
                slots: finding.slots,
            };
            let known = all
                .iter()
                .any(|it| it.term == definition.term && it.text == definition.text);
            if !known {
                all.push(definition);
            }
        }
    }
    all
}

/// What the rules find in a sentence. Of findings that overlap in what they define with, the
/// earlier rule's stands: rules are ordered from the most certain.
fn findings(scene: &Scene<'_>) -> Vec<(&'static str, Finding)> {
    let mut found: Vec<(&'static str, Finding)> = Vec::new();
    for rule in RULES {
        for finding in (rule.find)(scene) {
            let overlaps = |it: &Finding| it.start < finding.end && finding.start < it.end;
            if !found.iter().any(|(_, it)| overlaps(it)) {
                found.push((rule.name, finding));
            }
        }
    }
    found.sort_by_key(|(_, it)| it.start);
    found
}

fn speaker(scene: &Scene<'_>, at: usize) -> Option<String> {
    scene.quote_at(at).and_then(|it| it.speaker.clone())
}

/// What `rule` alone finds in one sentence: term, text and kind. For the tests of the rules.
pub fn try_rule(
    rule: &Rule,
    sentence: &str,
    segmenter: &dyn Segmenter,
) -> Vec<(String, String, DefinitionKind)> {
    let tokens = reading::cut(sentence, segmenter);
    let scene = Scene {
        text: sentence,
        tokens: &tokens,
        sentence: 0,
        quotes: &[],
        before: &[],
    };
    (rule.find)(&scene)
        .into_iter()
        .map(|it| (it.term, it.text, it.kind))
        .collect()
}
