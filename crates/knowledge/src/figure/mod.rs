//! Numbers with what they measure.

mod measure;
mod number;
mod origin;

use crate::model::Figure;
use crate::scene::Scene;
use paper::{Paper, Sentence, Span};

/// Words that count nothing of their own: a number before them alone is no figure.
const WEAK_UNITS: &[&str] = &[
    "个", "人", "家", "项", "件", "所", "座", "天", "万", "亿", "成", "岁", "台", "套",
];

/// The figures of a paper, in reading order.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Figure> {
    let mut all = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        of_sentence(scene, sentence, &mut all);
    }
    all
}

fn of_sentence(scene: &Scene<'_>, sentence: &Sentence, all: &mut Vec<Figure>) {
    let source = origin::source(scene.text);
    let numbers = number::find(scene.text);
    let mut before: Option<Figure> = None;
    for number in &numbers {
        let said = measure::of(scene, number, &numbers, before.as_ref())
            .filter(|(_, verb)| !WEAK_UNITS.contains(&number.unit.as_str()) || !verb.is_empty());
        let joined = said.map(|(measure, verb)| match verb {
            "" => (measure, "数字前的名词"),
            verb => (measure, verb),
        });
        // 832 个贫困县: what is counted is the measure.
        let Some((measure, rule)) = joined.or_else(|| measure::plain(scene, number)) else {
            continue;
        };
        let figure = Figure {
            value: number.value.clone(),
            unit: number.unit.clone(),
            measure,
            time: origin::time(scene.text, number.start),
            source: source.clone(),
            rule: rule.to_owned(),
            sentence: sentence.id,
            span: Span::new(number.start, number.end),
        };
        before = Some(figure.clone());
        all.push(figure);
    }
}
