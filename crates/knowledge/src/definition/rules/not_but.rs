//! X 不是 A，而是 D: what a thing is, behind what it is mistaken for.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

const DENIALS: &[&str] = &[
    "并不是指",
    "不是指",
    "并非指",
    "并不是说",
    "不是说",
    "并不是",
    "并非",
    "不是",
];
/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 16;

pub(super) const RULE: Rule = Rule {
    name: "不是…而是",
    find,
    examples: &[
        Example {
            sentence: "批判性思维不是指对一切加以否定，而是个体依据证据对信息进行分析和评估的思维方式。",
            term: "批判性思维",
            text: "个体依据证据对信息进行分析和评估的思维方式",
            kind: Definition,
        },
        Example {
            sentence: "有效需求并不是指人们想要的一切，而是指有支付能力的购买者在一定价格下愿意购买的数量。",
            term: "有效需求",
            text: "有支付能力的购买者在一定价格下愿意购买的数量",
            kind: Definition,
        },
        Example {
            sentence: "所谓路径依赖，并不是说历史决定一切，而是说早期的选择会使后来的改变付出高昂的代价。",
            term: "路径依赖",
            text: "早期的选择会使后来的改变付出高昂的代价",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "这不是技术的失败，而是制度长期缺位所造成的必然的后果。",
        "改革不是为了少数人的利益，而是为了全体人民的长远利益和根本利益。",
        "教育不是灌输，而是点燃火焰。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("而是")
        .into_iter()
        .filter_map(|cue| {
            let from = scene.statement_start(cue.start);
            let denial = DENIALS
                .iter()
                .filter_map(|it| scene.text[from..cue.start].find(it))
                .min()?;
            let subject = scene.subject(from + denial)?;
            let rest = &scene.text[cue.end..];
            let said = rest.starts_with('说');
            // 而是说 D, 而是指 D.
            let start = scene.text.len() - rest.trim_start_matches(['说', '指']).len();
            let end = if said {
                scene.statement_end(start)
            } else {
                object::nominal_end(scene, start)
            };
            let text = scene.text.get(start..end)?;
            let named = subject.form != Form::Clause
                && !subject.text.contains('的')
                && (3..=12).contains(&subject.text.chars().count());
            let defines = text.chars().count() >= SHORTEST
                && (said || text.contains('的') && object::ends_in_noun(scene, start, end))
                && (rest.starts_with('指') || !object::is_evaluative(text))
                && !text.starts_with(['为', '要', '因', '由', '在']);
            (named && defines).then(|| Finding::new(scene, subject.text, Definition, start, end))?
        })
        .collect()
}
