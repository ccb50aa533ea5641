//! 作为 D，X…: the term stands behind the comma. X 作为 D，…: before it.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Attribute;
use crate::reading::Class;
use crate::scene::Scene;

pub(super) const RULE: Rule = Rule {
    name: "作为",
    find,
    examples: &[
        Example {
            sentence: "作为国民经济的重要组成部分，民营经济贡献了大量就业。",
            term: "民营经济",
            text: "国民经济的重要组成部分",
            kind: Attribute,
        },
        Example {
            sentence: "数据作为新型生产要素，正在改变经济的运行方式。",
            term: "数据",
            text: "新型生产要素",
            kind: Attribute,
        },
    ],
    counter_examples: &[
        "把改革作为动力。",
        "将创新作为第一动力。",
        "作为学者，我们要思考。",
        "不能作为依据。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("作为")
        .into_iter()
        .filter_map(|cue| {
            let end = scene.clause_end(cue.end);
            let before = &scene.text[scene.clause_start(cue.start)..cue.start];
            if before.contains(['将', '把', '以', '不']) {
                return None;
            }
            let term = if before.is_empty() {
                term_behind(scene, end)?
            } else {
                scene.subject(cue.start)?.text
            };
            let joins_next = scene.text[end..].starts_with('，');
            let text = &scene.text[cue.end..end];
            let says = text.contains('的') || text.chars().count() >= 6;
            (joins_next && says).then(|| Finding::new(scene, term, Attribute, cue.end, end))?
        })
        .collect()
}

/// The subject of the clause behind `end`: its nouns up to the first verb.
fn term_behind(scene: &Scene<'_>, end: usize) -> Option<String> {
    let start = end + '，'.len_utf8();
    let words = scene.words(start..scene.clause_end(start.min(scene.text.len())));
    let nominal = |class| matches!(class, Class::Noun | Class::VerbalNoun | Class::Modifier);
    let first = words.first()?;
    if crate::scene::points_elsewhere(&first.text) {
        return None;
    }
    let mut length = words.iter().take_while(|it| nominal(it.class)).count();
    // 民营经济贡献了…: what carries an aspect is the verb, whatever the dictionary says.
    let aspect = matches!(words.get(length)?.text.as_str(), "了" | "着" | "过");
    if aspect {
        length = length.checked_sub(1)?;
    }
    let governed = aspect
        || matches!(
            words.get(length)?.class,
            Class::Verb | Class::Verbish | Class::Closed
        );
    let joined = words
        .get(length)
        .is_some_and(|it| matches!(it.text.as_str(), "的" | "和" | "与" | "、"));
    let text = crate::scene::text_of(&words[..length]);
    (governed && !joined && (2..=16).contains(&text.chars().count())).then_some(text)
}
