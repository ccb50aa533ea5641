//! Where the words that define end.

use crate::reading::Class;
use crate::scene::Scene;

/// Openers of a clause that says more *about* the subject and no longer what it is.
const CONTINUATIONS: &[&str] = &[
    "其",
    "它",
    "这",
    "该",
    "此",
    "从而",
    "进而",
    "因此",
    "因而",
    "所以",
    "但",
    "但是",
    "而",
    "不过",
    "然而",
    "并",
    "并且",
    "同时",
    "也",
    "还",
    "又",
    "更",
    "能够",
    "能",
    "可以",
    "可",
    "必须",
    "需要",
    "应",
    "始终",
    "有利于",
    "有助于",
    "旨在",
    "关系着",
    "关系",
    "强调",
    "具有",
    "是",
    "不仅",
    "使",
    "使得",
    "对",
    "为",
    "在",
    "代表着",
    "推动",
    "促进",
    "构成",
    "成为",
    "主要包括",
    "包括",
    "特别是",
    "尤其是",
    "例如",
    "如",
    "与",
    "正",
    "即使",
    "虽然",
    "由于",
    "因为",
    "通过",
    "随着",
    "无疑",
    "以此",
];

/// The end of a nominal definition that begins at `start`: the first comma at which the phrase is
/// complete and another predicate follows.
pub(crate) fn end(scene: &Scene<'_>, start: usize) -> usize {
    let stop = scene.statement_end(start);
    let mut at = start;
    loop {
        let clause = scene.clause_end(at);
        if clause >= stop {
            return stop;
        }
        let behind = clause
            + scene.text[clause..]
                .chars()
                .next()
                .map_or(1, char::len_utf8);
        let next = scene.words(behind..stop);
        let turns = next
            .first()
            .is_some_and(|it| CONTINUATIONS.contains(&it.text.as_str()));
        if turns && ends_in_noun(scene, start, clause) {
            return clause;
        }
        at = behind;
    }
}

/// Whether the words up to `end` close with a nominal.
pub(crate) fn ends_in_noun(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    scene
        .words(start..end)
        .iter()
        .rev()
        .find(|it| it.class != Class::Mark)
        .is_some_and(|it| !matches!(it.class, Class::Closed | Class::Verb))
}

/// The last word before `end`.
pub(crate) fn head<'a>(scene: &Scene<'a>, start: usize, end: usize) -> Option<&'a str> {
    scene
        .words(start..end)
        .iter()
        .rev()
        .find(|it| it.class != Class::Mark)
        .map(|it| it.text.as_str())
}
