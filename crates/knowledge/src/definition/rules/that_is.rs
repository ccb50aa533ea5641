//! X，即 …的 H: a gloss behind a name.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::reading::Class;
use crate::scene::Scene;
use crate::subject::Form;

/// A clause of so many characters tells what a quoted name stands for.
const TELLING: usize = 14;

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
        Example {
            sentence: "20世纪50年代，我国提出和平共处五项原则，即互相尊重主权、互不侵犯、互不干涉内政、平等互利。",
            term: "和平共处五项原则",
            text: "互相尊重主权、互不侵犯、互不干涉内政、平等互利",
            kind: Definition,
        },
        Example {
            sentence: "“大数据杀熟”是算法歧视的典型表现，即平台利用老用户的数据对其收取更高价格。",
            term: "大数据杀熟",
            text: "平台利用老用户的数据对其收取更高价格",
            kind: Definition,
        },
        Example {
            sentence: "“三次分配”即社会成员出于自愿、以捐赠等方式对收入进行的再分配。",
            term: "三次分配",
            text: "社会成员出于自愿、以捐赠等方式对收入进行的再分配",
            kind: Definition,
        },
        Example {
            sentence: "“最后一百米”问题，即校园网络已通、家庭终端不足所造成的学习中断现象，仍然突出。",
            term: "最后一百米",
            text: "校园网络已通、家庭终端不足所造成的学习中断现象",
            kind: Definition,
        },
        Example {
            sentence: "两地走上“飞地共建”之路，即允许一地出土地、另一地出资金，税收按约定分成。",
            term: "飞地共建",
            text: "允许一地出土地、另一地出资金，税收按约定分成",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "改革的对象，即上述部门。",
        "到2035年，即十五年以后的中国。",
        "方案立即生效，即时反映的问题得到解决。",
        "马克思区分了三种共同体形式，即自然共同体、虚幻共同体和真正的共同体。",
        "学者提出三种方案，即维持现状、局部调整、整体重建。",
        "提高效率，即减少不必要的投入。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    ["，即", "）即", "”即", "，也就是"]
        .iter()
        .flat_map(|it| scene.cues(it))
        .map(|it| match scene.text[it.clone()].starts_with(['）', '”']) {
            true => it.start + '）'.len_utf8()..it.end,
            false => it,
        })
        .filter_map(|cue| {
            let end = object::end(scene, cue.end);
            let text = &scene.text[cue.end..end];
            if let Some(name) = judged(scene, cue.start) {
                let stop = scene.statement_end(cue.end);
                let long = scene.text[cue.end..stop].chars().count() >= 12;
                return long.then(|| Finding::new(scene, name, Definition, cue.end, stop))?;
            }
            let subject = scene.subject(cue.start)?;
            let name = match subject.form {
                Form::Quoted => subject.text.clone(),
                Form::Noun => named(&subject.text)?.to_owned(),
                Form::Clause => counted(scene, cue.start)?,
            };
            let parts = counts(&name) && text.matches('、').count() >= 2;
            // 走上“X”之路，即 D: what is in quotation marks is told, be it a phrase or a clause.
            let stop = scene.statement_end(cue.end);
            if subject.form == Form::Quoted && tells(scene, cue.end, stop, text) {
                return Finding::new(scene, name, Definition, cue.end, stop);
            }
            let glosses = (parts || text.contains('的'))
                && text.chars().count() >= 10
                && (parts || object::ends_in_noun(scene, cue.end, end) || has_head(text))
                && !crate::scene::points_elsewhere(&scene.words(cue.end..end).first()?.text);
            glosses.then(|| Finding::new(scene, name, Definition, cue.end, end))?
        })
        .collect()
}

/// Whether a clause behind a quoted name says what is done under it.
fn tells(scene: &Scene<'_>, start: usize, stop: usize, phrase: &str) -> bool {
    let nominal = phrase.contains('的')
        && (object::ends_in_noun(scene, start, start + phrase.len()) || has_head(phrase));
    let first = scene.words(start..stop).first();
    let acts = first.is_some_and(|it| {
        matches!(it.class, Class::Verb | Class::Verbish | Class::VerbalNoun)
            || matches!(it.text.as_str(), "不" | "把" | "将" | "由" | "以" | "让")
    });
    !nominal && acts && scene.text[start..stop].chars().count() >= TELLING
}

/// …产生的影响: behind 的 a verb that closes the statement is a noun.
fn has_head(text: &str) -> bool {
    let tail = text.rsplit('的').next().unwrap_or_default();
    (2..=4).contains(&tail.chars().count()) && !tail.contains(['，', '了'])
}

/// S 提出 N 项原则，即 A、B、C: a name with its number in it, explained by its parts.
fn counted(scene: &Scene<'_>, comma: usize) -> Option<String> {
    let words = scene.words(scene.clause_start(comma)..comma);
    let verb = words.iter().rposition(|it| {
        it.class == crate::reading::Class::Verb || crate::words::SPEECH.has(&it.text)
    })?;
    let name = crate::scene::text_of(&words[verb + 1..]);
    (counts(&name) && named(&name).is_some()).then_some(name)
}

/// Whether a number stands within the name; in front of it, it only counts (三种形式).
fn counts(name: &str) -> bool {
    let numeral = |c: char| "两三四五六七八九十".contains(c);
    name.contains(numeral) && !name.starts_with(numeral) && !name.starts_with('了')
}

/// “X”是 Y 的典型表现，即 D: what 即 explains is X, quoted or named, not its place.
fn judged(scene: &Scene<'_>, comma: usize) -> Option<String> {
    let start = scene.clause_start(comma);
    let clause = &scene.text[start..comma];
    let is = start + clause.find('是')?;
    let subject = scene.subject(is)?;
    let named = subject.form == Form::Quoted && subject.adverb.is_none();
    let places = super::role::is_role(&scene.text[is + '是'.len_utf8()..comma]);
    (named && (places || clause.ends_with("表现"))).then_some(subject.text)
}

/// The name in a noun phrase: without 的, no date, and without the 是 of 首先是X，即….
fn named(subject: &str) -> Option<&str> {
    let name = subject.strip_prefix('是').unwrap_or(subject);
    let fits = (2..=12).contains(&name.chars().count())
        && !name.ends_with(['年', '月', '日', '时'])
        && !name.contains('的');
    fits.then_some(name)
}
