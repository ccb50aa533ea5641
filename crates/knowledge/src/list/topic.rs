//! What a sentence is about, for the 它 and 其 of the next one.

use crate::scene::Scene;
use crate::subject::Form;
use paper::Paper;

/// For each sentence what the sentence before it in the paragraph is about.
pub(super) fn of_sentences(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Option<String>> {
    let mut topics = Vec::with_capacity(scenes.len());
    let mut current: Option<String> = None;
    let mut paragraph = u32::MAX;
    for scene in scenes {
        let here = paper.sentences.get(scene.sentence).map(|it| it.paragraph);
        if here != Some(paragraph) {
            current = None;
            paragraph = here.unwrap_or(u32::MAX);
        }
        topics.push(current.clone());
        // A sentence that itself opens with 它 or 其 goes on about the same.
        if let Some(topic) = topic(scene) {
            current = Some(topic);
        }
    }
    topics
}

/// The noun phrase that opens the sentence as its subject.
fn topic(scene: &Scene<'_>) -> Option<String> {
    let subject = scene.opening()?;
    let fits = (2..=14).contains(&subject.text.chars().count());
    (fits && subject.form != Form::Clause).then_some(subject.text)
}
