//! X，就是要 D; X 就是 D: plain words for what a principle asks or a thing is.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::{Form, Scene};

/// The shortest text that explains a name, in characters.
const SHORTEST: usize = 12;

pub(super) const RULE: Rule = Rule {
    name: "就是",
    find,
    examples: &[
        Example {
            sentence: "创新性发展，就是要按照时代的新进展，对传统文化的内涵加以补充、拓展、完善。",
            term: "创新性发展",
            text: "按照时代的新进展，对传统文化的内涵加以补充、拓展、完善",
            kind: Definition,
        },
        Example {
            sentence: "人民至上，就是把人民利益放在首位，做到发展为了人民、发展依靠人民。",
            term: "人民至上",
            text: "把人民利益放在首位，做到发展为了人民、发展依靠人民",
            kind: Definition,
        },
        Example {
            sentence: "简言之，注意力经济就是以争夺用户的时间为目标的经济。",
            term: "注意力经济",
            text: "以争夺用户的时间为目标的经济",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "这就是我们要走的道路。",
        "他的目的就是要让更多的人知道真相。",
        "坚持改革，就是要走自己的路。",
        "绿水青山就是金山银山。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("就是")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let named = subject.form != Form::Clause
                && subject.adverb.is_none()
                && !subject.text.contains('的')
                && (3..=12).contains(&subject.text.chars().count());
            let rest = &scene.text[cue.end..];
            let demand = rest.starts_with('要');
            let start = cue.end + if demand { '要'.len_utf8() } else { 0 };
            // X，就是把…: what is to be done, with the verb behind its object.
            let acts = rest.starts_with('把') && scene.text[..cue.start].ends_with('，');
            let demand = demand || acts;
            let end = if demand {
                scene.statement_end(start)
            } else {
                object::end(scene, start)
            };
            let text = &scene.text[start..end];
            let explains = text.chars().count() >= SHORTEST
                && (demand || text.contains('的') && object::ends_in_noun(scene, start, end))
                && !object::is_evaluative(text);
            (named && explains)
                .then(|| Finding::new(scene, subject.text, Definition, start, end))?
        })
        .collect()
}
