//! X，即 …的 H: a gloss behind a name.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::{Form, Scene};

pub(super) const RULE: Rule = Rule {
    name: "即",
    find,
    examples: &[
        Example {
            sentence: "首先是价值偏移风险，即模型输出的内容偏离主流价值的可能性。",
            term: "价值偏移风险",
            text: "模型输出的内容偏离主流价值的可能性",
            kind: Definition,
        },
        Example {
            sentence: "频繁的弹窗造成“同意疲劳”，即用户不再阅读就点击同意的心理状态。",
            term: "同意疲劳",
            text: "用户不再阅读就点击同意的心理状态",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "改革的对象，即上述部门。",
        "到2035年，即十五年以后的中国。",
        "方案立即生效，即时反映的问题得到解决。",
        "提高效率，即减少不必要的投入。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .cues("，即")
        .into_iter()
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = object::end(scene, cue.end);
            let text = &scene.text[cue.end..end];
            let name = match subject.form {
                Form::Quoted => subject.text,
                Form::Noun => named(&subject.text)?.to_owned(),
                Form::Clause => return None,
            };
            let glosses = text.contains('的')
                && text.chars().count() >= 10
                && object::ends_in_noun(scene, cue.end, end)
                && !crate::scene::points_elsewhere(&scene.words(cue.end..end).first()?.text);
            glosses.then(|| Finding::new(scene, name, Definition, cue.end, end))?
        })
        .collect()
}

/// The name in a noun phrase: without 的, no date, and without the 是 of 首先是X，即….
fn named(subject: &str) -> Option<&str> {
    let name = subject.strip_prefix('是').unwrap_or(subject);
    let fits = (3..=12).contains(&name.chars().count())
        && !name.ends_with(['年', '月', '日', '时'])
        && !name.contains('的');
    fits.then_some(name)
}
