//! Definitions and attributes: one rule, one file, its examples and counter-examples beside it.
//!
//! To add a rule: write `rules/<name>.rs` with a `RULE`, name module and rule in `rules/mod.rs`, run
//! `cargo test -p press --test rules`.

mod announced;
mod object;
mod rule;
mod rules;

pub use rule::{Example, Rule};
pub use rules::RULES;

use crate::characters::Characters;
use crate::model::{Definition, DefinitionKind, List};
use crate::reading;
use crate::scene::Scene;
use crate::segmenter::Segmenter;
use paper::{Paper, Span};
use rule::Finding;
use std::cell::OnceCell;

/// All definitions and attributes of a paper, in reading order.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>], lists: &[List]) -> Vec<Definition> {
    let mut all: Vec<Definition> = Vec::new();
    let told = announced::find(paper, scenes, lists);
    for (nth, scene) in scenes.iter().enumerate() {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        let told = told.iter().filter(|(it, _)| *it == nth);
        for (rule, finding) in joined(findings(scene), told.map(|(_, it)| it)) {
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

/// What the rules find, and what an announcement makes of its members: their definition beats what a
/// rule holds for an attribute of them.
fn joined<'a>(
    mut found: Vec<(&'static str, Finding)>,
    told: impl Iterator<Item = &'a Finding>,
) -> Vec<(&'static str, Finding)> {
    for finding in told {
        let overlaps = |it: &Finding| it.start < finding.end && finding.start < it.end;
        let defined = |it: &Finding| it.kind == DefinitionKind::Definition && overlaps(it);
        if !found.iter().any(|(_, it)| defined(it)) {
            found.retain(|(_, it)| !overlaps(it));
            found.push((announced::NAME, finding.clone()));
        }
    }
    found.sort_by_key(|(_, it)| it.start);
    found
}

fn speaker(scene: &Scene<'_>, at: usize) -> Option<String> {
    scene.quote_at(at).and_then(|it| it.speaker.clone())
}

/// What `rule` alone finds in the last sentence of a text: term, text and kind. For the tests of the
/// rules; a sentence before it may name what 它 stands for.
pub fn try_rule(
    rule: &Rule,
    text: &str,
    segmenter: &dyn Segmenter,
) -> Vec<(String, String, DefinitionKind)> {
    let body = text.trim_end_matches(['。', '？', '！', '”']);
    let at = body
        .rfind(['。', '？', '！'])
        .map(|it| it + '。'.len_utf8())
        .filter(|it| !text[*it..].starts_with('”'))
        .unwrap_or(0);
    let (before, sentence) = text.split_at(at);
    let before = reading::cut(before, segmenter);
    let tokens = reading::cut(sentence, segmenter);
    let scene = Scene {
        text: sentence,
        tokens: &tokens,
        sentence: 0,
        quotes: &[],
        before: &before,
        series: OnceCell::new(),
        characters: Characters::of(sentence),
    };
    (rule.find)(&scene)
        .into_iter()
        .map(|it| (it.term, it.text, it.kind))
        .collect()
}
