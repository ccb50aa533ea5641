//! 背诵.

/// Sentences of reciting.
pub struct Recite {
    /// Their language, for words between those of a paper.
    pub lang: &'static str,
    /// Title.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Names the choice of how much is hidden.
    pub rung: &'static str,
    /// Names of the rungs, in the order of [`Rung::ALL`](study::recite::Rung::ALL).
    pub rungs: [&'static str; 5],
    /// A passage in the list: its first words, and how many characters.
    pub characters: fn(usize) -> String,
    /// Head of the passage.
    pub passage: &'static str,
    /// Nothing of the passage is shown.
    pub nothing_shown: &'static str,
    /// Name of the field.
    pub write: &'static str,
    /// Lays it against the text.
    pub check: &'static str,
    /// The field is empty.
    pub write_first: &'static str,
    /// Head of the result.
    pub result: &'static str,
    /// What was right, missing and too much.
    pub counts: fn(percent: usize, missing: usize, extra: usize) -> String,
    /// Nothing differs.
    pub whole: &'static str,
    /// How missing and extra words are shown.
    pub legend: [&'static str; 2],
    /// Before missing words, as read out.
    pub missing: &'static str,
    /// Before extra words, as read out.
    pub extra: &'static str,
    /// It changes no schedule.
    pub practice: &'static str,
    /// Once more.
    pub again: &'static str,
    /// The next harder rung.
    pub harder: &'static str,
    /// The next passage.
    pub next: &'static str,
    /// Back to the list.
    pub choose: &'static str,
    /// Opens the passage in the paper.
    pub open: &'static str,
}

pub(super) const ZH: Recite = Recite {
    lang: "zh-Hans",
    title: "背诵",
    about: "选一段，从看着写到一字不看。写完对一对，漏了哪些字、多了哪些字都标出来。",
    rung: "遮住多少",
    rungs: ["全文", "遮概念", "留首字", "留骨架", "全遮"],
    characters: |n| format!("{n} 字"),
    passage: "原文",
    nothing_shown: "这一级什么也不显示，凭记忆写。",
    write: "写下这一段",
    check: "对一对",
    write_first: "先写几个字，再来对。",
    result: "对照",
    counts: |percent, missing, extra| format!("对了 {percent}%，漏 {missing} 字，多 {extra} 字。"),
    whole: "一字不差。",
    legend: ["漏掉的字", "多出的字"],
    missing: "漏：",
    extra: "多：",
    practice: "背诵是练习，不改动复习安排。标点、全角半角、繁简、的地得不算错。",
    again: "再背一遍",
    harder: "多遮一点",
    next: "下一段",
    choose: "换一段",
    open: "到原文",
};

pub(super) const EN: Recite = Recite {
    lang: "en",
    title: "Recite",
    about: "Choose a passage and write it down, with more and more of it hidden. What is missing and what is too much is marked, character by character.",
    rung: "How much is hidden",
    rungs: [
        "Nothing",
        "Terms",
        "All but first characters",
        "All but connectives",
        "All",
    ],
    characters: |n| format!("{n} characters"),
    passage: "The text",
    nothing_shown: "Nothing is shown here: write from memory.",
    write: "Write the passage",
    check: "Compare",
    write_first: "Write something first.",
    result: "Comparison",
    counts: |percent, missing, extra| {
        format!("{percent}% right, {missing} characters missing, {extra} too many.")
    },
    whole: "Nothing differs.",
    legend: ["missing", "too much"],
    missing: "missing: ",
    extra: "too much: ",
    practice: "Reciting is practice and changes no schedule. Punctuation, width, Traditional or Simplified, and which “de” is written make no difference.",
    again: "Once more",
    harder: "Hide more",
    next: "Next passage",
    choose: "Another passage",
    open: "Open the paper",
};
