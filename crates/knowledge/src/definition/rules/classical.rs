//! X 者，D 也; X，谓 D; X 系 D; X，乃 D: the copulas of the written style.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

pub(super) const RULE: Rule = Rule {
    name: "者也、谓、系",
    find,
    examples: &[
        Example {
            sentence: "驿站者，供传递文书之人中途更换马匹之处所也，历代皆设。",
            term: "驿站",
            text: "供传递文书之人中途更换马匹之处所",
            kind: Definition,
        },
        Example {
            sentence: "表见代理，谓行为人虽无代理权、而相对人有理由相信其有代理权之代理。",
            term: "表见代理",
            text: "行为人虽无代理权、而相对人有理由相信其有代理权之代理",
            kind: Definition,
        },
        Example {
            sentence: "缓释剂（retarder）系能够延长药物在体内释放时间的化学制剂。",
            term: "缓释剂",
            text: "能够延长药物在体内释放时间的化学制剂",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "学者，国之重器也。",
        "他系中国科学院的院士。",
        "此系误会。",
        "二者关系密切，联系广泛。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let mut found: Vec<_> = scene
        .text
        .match_indices("者，")
        .filter_map(|(at, cue)| closed_by_ye(scene, at, at + cue.len()))
        .collect();
    found.extend(
        ["谓", "系", "乃", "乃是"]
            .iter()
            .flat_map(|it| copula(scene, it)),
    );
    found
}

/// X 者，D 也.
fn closed_by_ye(scene: &Scene<'_>, at: usize, start: usize) -> Option<Finding> {
    let end = scene.clause_end(start);
    let text = scene.text.get(start..end)?.strip_suffix('也')?;
    let name = scene
        .text
        .get(scene.clause_start(at)..at)?
        .trim_start_matches("所谓")
        .trim_matches(['“', '”']);
    let fits = (2..=8).contains(&name.chars().count()) && text.chars().count() >= 6;
    fits.then(|| {
        Finding::new(
            scene,
            name.to_owned(),
            Definition,
            start,
            start + text.len(),
        )
    })?
}

/// The copula as a word of its own behind a name, before a phrase with its head.
fn copula(scene: &Scene<'_>, cue: &str) -> Vec<Finding> {
    scene
        .cues(cue)
        .into_iter()
        .filter(|it| scene.words(it.clone()).len() == 1)
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let end = object::end(scene, cue.end);
            let text = scene.text.get(cue.end..end)?;
            // 水手多系…之徒: most of them are so, which is not what they are.
            let most = subject.adverb.as_deref() == Some("多");
            let defines = subject.form != Form::Clause
                && !most
                && !subject.text.contains('的')
                && text.contains(['的', '之'])
                && text.chars().count() >= 12
                && object::ends_in_noun(scene, cue.end, end)
                && !object::is_evaluative(text);
            defines.then(|| Finding::new(scene, subject.text, Definition, cue.end, end))?
        })
        .collect()
}
