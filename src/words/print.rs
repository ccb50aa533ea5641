//! 打印.

/// Sentences of printing.
pub struct Print {
    /// Title.
    pub title: &'static str,
    /// Names the choice of what to print.
    pub what: &'static str,
    /// An exam, its key, its answer sheet, cards.
    pub parts: [&'static str; 4],
    /// The number that draws the exam.
    pub seed: &'static str,
    /// What it is good for.
    pub seed_hint: &'static str,
    /// Draws another.
    pub another: &'static str,
    /// Only the core set of cards.
    pub core: &'static str,
    /// Along which edge the printer turns the paper.
    pub turn: &'static str,
    /// The long edge, the short one.
    pub turns: [&'static str; 2],
    /// What to set in the printer's window.
    pub advice: &'static str,
    /// Opens the printer's window.
    pub print: &'static str,
    /// Head of the preview.
    pub preview: &'static str,
    /// Nothing is chosen, or nothing is there.
    pub empty: &'static str,
    /// Number of an exam, on the sheet.
    pub number: fn(u64) -> String,
    /// Total and time.
    pub total: fn(marks: &str, minutes: Option<u32>) -> String,
    /// Head of the key.
    pub key: &'static str,
    /// Head of the answer sheet.
    pub sheet: &'static str,
    /// Fields for the student.
    pub student: [&'static str; 3],
    /// Head of a part: its place, kind, questions and marks for each.
    pub part: fn(place: usize, kind: &str, count: usize, marks: &str) -> String,
    /// Marks for a point.
    pub marks: fn(u8) -> String,
    /// Why.
    pub why: &'static str,
    /// Right, wrong, on the key.
    pub judgements: [&'static str; 2],
    /// A side of a sheet of cards.
    pub side: fn(sheet: usize, all: usize, back: bool) -> String,
}

const ORDINALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

pub(super) const ZH: Print = Print {
    title: "打印",
    what: "印什么",
    parts: ["试卷", "答案", "答题卡", "卡片（双面）"],
    seed: "卷号",
    seed_hint: "同样的选择加同样的卷号，出的是同一份卷子；换一个卷号就是 B 卷。",
    another: "换一份",
    core: "只印核心卡片",
    turn: "打印机沿哪边翻纸",
    turns: ["长边", "短边"],
    advice: "打印窗口里选 A4、双面；卡片要选“实际大小”，边距用默认值。裁开以后，正反面的编号应当一样。",
    print: "打印",
    preview: "预览",
    empty: "没有可印的：至少选一样，并且选定的论文里要有题。",
    number: |seed| format!("卷号 {seed}"),
    total: |marks, minutes| match minutes {
        Some(minutes) => format!("满分 {marks} 分，{minutes} 分钟"),
        None => format!("满分 {marks} 分"),
    },
    key: "参考答案",
    sheet: "答题卡",
    student: ["姓名", "学号", "班级"],
    part: |place, kind, count, marks| {
        let ordinal = ORDINALS.get(place).copied().unwrap_or("");
        format!("{ordinal}、{kind}（{count} 题，每题 {marks} 分）")
    },
    marks: |n| format!("{n} 分"),
    why: "依据：",
    judgements: ["√", "×"],
    side: |sheet, all, back| {
        format!(
            "第 {sheet} 张，共 {all} 张，{}",
            if back { "反面" } else { "正面" }
        )
    },
};

pub(super) const EN: Print = Print {
    title: "Print",
    what: "What to print",
    parts: ["Exam", "Answer key", "Answer sheet", "Cards (duplex)"],
    seed: "Paper number",
    seed_hint: "The same choices and the same number give the same exam; another number gives version B.",
    another: "Another one",
    core: "Core cards only",
    turn: "The printer turns the paper along",
    turns: ["the long edge", "the short edge"],
    advice: "In the printer's window choose A4 and both sides; for cards also “actual size” and default margins. Once cut, both sides of a card bear the same number.",
    print: "Print",
    preview: "Preview",
    empty: "Nothing to print: choose at least one, and papers that have questions.",
    number: |seed| format!("Paper number {seed}"),
    total: |marks, minutes| match minutes {
        Some(minutes) => format!("{marks} marks, {minutes} minutes"),
        None => format!("{marks} marks"),
    },
    key: "Answer key",
    sheet: "Answer sheet",
    student: ["Name", "Number", "Class"],
    part: |place, kind, count, marks| {
        format!("{}. {kind} ({count}, {marks} marks each)", place + 1)
    },
    marks: |n| match n {
        1 => "1 mark".to_owned(),
        n => format!("{n} marks"),
    },
    why: "Proof: ",
    judgements: ["√", "×"],
    side: |sheet, all, back| {
        format!(
            "Sheet {sheet} of {all}, {}",
            if back { "back" } else { "front" }
        )
    },
};
