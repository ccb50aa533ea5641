//! X，就是要 D; X 就是 D: plain words for what a principle asks or a thing is.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;
use crate::words;

/// The shortest text that explains a name, in characters.
const SHORTEST: usize = 12;
/// The same where plain words are announced.
const PLAIN: usize = 8;
/// The same for a name of two characters, which may be any word.
const LONG: usize = 18;

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
        Example {
            sentence: "轮作休耕，通俗地讲，就是让土地种几年歇一年，把地力养回来。",
            term: "轮作休耕",
            text: "让土地种几年歇一年，把地力养回来",
            kind: Definition,
        },
        Example {
            sentence: "最大耐受剂量（MTD），顾名思义，就是患者在治疗中能够承受的最高剂量，是试验的依据。",
            term: "最大耐受剂量",
            text: "患者在治疗中能够承受的最高剂量",
            kind: Definition,
        },
        Example {
            sentence: "坊间有一种做法叫“倒签”，就是把合同的日期写得早于实际签订之日，以规避新规。",
            term: "倒签",
            text: "把合同的日期写得早于实际签订之日，以规避新规",
            kind: Definition,
        },
        Example {
            sentence: "乡土教材的悬浮化，说到底就是编写者不了解当地，学的人用不上，教的人也不愿讲。",
            term: "乡土教材的悬浮化",
            text: "编写者不了解当地，学的人用不上，教的人也不愿讲",
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

/// Whether what follows says how something is done.
fn opens_act(rest: &str) -> bool {
    ["通过", "以", "用", "把", "将", "由", "让", "靠", "在"]
        .iter()
        .any(|it| rest.starts_with(it))
}

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("就是")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let named = subject.form != Form::Clause
                && subject.adverb.is_none()
                && (!subject.text.contains('的') || scene.is_explained(cue.start))
                && !words::GENERIC.has(&subject.text)
                && (2..=12).contains(&subject.text.chars().count());
            let rest = &scene.text[cue.end..];
            let clause = scene.clause_end(cue.end) - cue.end;
            let demand = rest.starts_with('要');
            let start = cue.end + if demand { '要'.len_utf8() } else { 0 };
            // X，就是把…: what is to be done, with the verb behind its object.
            let behind = scene.text[..cue.start].ends_with('，');
            // 有一种现象叫“X”，就是…: what is named in quotation marks is told.
            let quoted = subject.form == Form::Quoted && scene.text[..cue.start].ends_with("”，");
            let acts = behind && (rest.starts_with('把') || quoted && opens_act(rest));
            // X，通俗地讲，就是…: whatever follows explains it.
            let explained = scene.is_explained(cue.start);
            let nominal = object::end(scene, start);
            let demand = demand
                || acts
                || explained
                    && !(rest[..clause].contains('的')
                        && object::ends_in_noun(scene, start, nominal));
            let end = if demand {
                scene.statement_end(start)
            } else {
                nominal
            };
            let text = &scene.text[start..end];
            let short_name = subject.text.chars().count() < 3;
            let least = match (explained, short_name) {
                (true, _) => PLAIN,
                (_, true) => LONG,
                _ => SHORTEST,
            };
            let explains = text.chars().count() >= least
                && (demand
                    || text.contains('的')
                        && (object::ends_in_noun(scene, start, end) || text.ends_with('”')))
                && (explained || !object::is_evaluative(text));
            (named && explains)
                .then(|| Finding::new(scene, subject.text, Definition, start, end))?
        })
        .collect()
}
