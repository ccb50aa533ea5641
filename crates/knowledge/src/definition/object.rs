//! Where the words that define end.

use crate::reading::{Class, Token};
use crate::scene::Scene;
use crate::subject::Form;

/// Openers of a clause that has another subject or draws a conclusion: what defines is over.
const BREAKS: &[&str] = &[
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
    "不过",
    "然而",
    "因为",
    "由于",
    "虽然",
    "无疑",
    "以此",
    "并非",
    "而不是",
    "而非",
    "是",
    "也是",
    "更是",
    "二者",
    "两者",
    "前者",
    "它们",
    "他们",
];

/// Prepositions that open such a clause.
const PREPOSITIONS: &[&str] = &[
    "对", "为", "在", "与", "通过", "随着", "使", "使得", "以", "就", "由", "将", "从", "向", "把",
    "借助", "依托", "按照", "根据",
];

/// Openers of a clause that may say more about the subject, or belong to what defines it: they end
/// it only where it is complete.
const CONTINUATIONS: &[&str] = &[
    "其",
    "而",
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
    "不仅",
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
    "正",
    "即使",
    "不",
    "不能",
    "不可能",
    "不会",
    "没有",
    "难以",
    "无法",
    "仍",
    "仍然",
    "已",
    "已经",
    "尤为",
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
        let next = scene.words(behind..stop).first();
        let opens = |list: &[&str]| next.is_some_and(|it| list.contains(&it.text.as_str()));
        let complete = || is_complete(scene, start, clause);
        // A preposition may as well open a part of what defines, whose head is still to come.
        let turns = opens(CONTINUATIONS) && complete()
            || opens(PREPOSITIONS) && complete() && !is_complete(scene, behind, stop);
        if opens(BREAKS) || turns || has_subject(scene, behind) && complete() {
            return clause;
        }
        at = behind;
    }
}

/// Whether the clause at `start` has a subject and a copula of its own: another statement begins.
pub(crate) fn has_subject(scene: &Scene<'_>, start: usize) -> bool {
    let clause = scene.words(start..scene.clause_end(start));
    let copula = clause.iter().find(|it| it.text == "是");
    copula.is_some_and(|it| {
        it.start > start
            && scene
                .subject(it.start)
                .is_some_and(|it| it.form != Form::Clause)
    })
}

/// Whether a phrase has its head: `…的N`. Without 的 (借助数据采集与算法分析，…) the head is still
/// to come.
fn is_complete(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let words = scene.words(start..end);
    let Some(joint) = words.iter().rposition(|it| it.text == "的") else {
        return false;
    };
    // 对…的效果进行核证: behind the last 的 another predicate begins, the head is still to come.
    let head = &words[joint + 1..];
    let predicate = |it: &Token| matches!(it.text.as_str(), "进行" | "加以" | "予以" | "给予");
    // 的总称，看的不是…: behind the comma another clause ends.
    let one_clause = !head.iter().any(|it| it.text == "，");
    one_clause && !head.iter().any(predicate) && ends_in_noun(scene, start, end)
}

/// The end of a definition that must close with its head: where what [`end`] gives does not, the
/// first comma at which the phrase is complete.
pub(crate) fn nominal_end(scene: &Scene<'_>, start: usize) -> usize {
    let end = end(scene, start);
    let first = scene.clause_end(start);
    let whole = is_complete(scene, start, end);
    if first < end && !whole && is_complete(scene, start, first) {
        first
    } else {
        end
    }
}

/// What stands behind the last 的 of a phrase: its head with the adjectives before it.
pub(crate) fn tail(text: &str) -> &str {
    text.rfind('的')
        .map_or(text, |at| &text[at + '的'.len_utf8()..])
}

/// Whether a phrase judges instead of saying what a thing is: …的重要X, …的关键.
pub(crate) fn is_evaluative(text: &str) -> bool {
    const JUDGEMENTS: &[&str] = &[
        "重要",
        "核心",
        "关键",
        "根本",
        "基本要求",
        "主要",
        "必然",
        "必要",
        "首要",
        "重大",
        "内在",
        "必由",
        "有效",
        "有力",
        "坚实",
        "强大",
        "第一",
        "基础性",
        "决定性",
        "典型",
        "集中体现",
        "生动",
        "最",
        "长期",
        "主",
        "底层",
        "独特",
        "鲜明",
        "应有",
        "题中",
        "基本",
        "本质",
        "新形态",
        "新方向",
        "又一次",
    ];
    // 关于…的根本观点: behind a long modifier, what is basic tells a thing from others.
    let tells = text.chars().count() >= 16
        && TELLING.iter().any(|it| tail(text).starts_with(it))
        && !super::rules::is_role_noun(text);
    JUDGEMENTS.iter().any(|it| tail(text).starts_with(it)) && !tells || text.contains("最为")
}

/// Judgements that also stand in names of classes (基本因子, 根本观点).
const TELLING: &[&str] = &["基本", "根本", "核心", "主要"];

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
