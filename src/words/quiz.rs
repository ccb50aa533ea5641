//! 测验: controls, builder, results.

/// Sentences of quizzes.
pub struct Quiz {
    /// A member was moved to this place.
    pub moved: fn(&str, usize) -> String,
    /// A member and its place, with what keys do.
    pub member_at: fn(&str, usize) -> String,
    /// Moves a member up.
    pub move_up: fn(&str) -> String,
    /// Moves a member down.
    pub move_down: fn(&str) -> String,
    /// How to order.
    pub order_keys: &'static str,
    /// A left member and what it was given.
    pub place_for: fn(&str, Option<&str>) -> String,
    /// How to match.
    pub match_keys: &'static str,
    /// Name of the list of answers.
    pub answers: &'static str,
    /// Name of a gap.
    pub gap: fn(usize) -> String,
    /// Title.
    pub title: &'static str,
    /// Names of the kinds, in the order of [`Kind::ALL`](bank::Kind::ALL).
    pub kind_names: [&'static str; 11],
    /// True, false.
    pub judgements: [&'static str; 2],
    /// Before what was changed in a false sentence.
    pub changed: &'static str,
    /// In an empty field.
    pub write_here: &'static str,
    /// How much was written.
    pub characters: fn(usize) -> String,
    /// Head of the marking points.
    pub points: &'static str,
    /// Says that marks are an estimate.
    pub estimate: &'static str,
    /// A full answer.
    pub model: &'static str,
    /// Not, partly, wholly met.
    pub met: [&'static str; 3],
    /// Marks for a point.
    pub weight: fn(u8) -> String,
    /// Before words that were missing.
    pub missing: &'static str,
    /// Opens the paper at a point.
    pub open_source: &'static str,
    /// Between words.
    pub comma: &'static str,
    /// Which papers.
    pub papers: &'static str,
    /// What none means.
    pub papers_hint: &'static str,
    /// Which kinds.
    pub kinds: &'static str,
    /// What none means.
    pub kinds_hint: &'static str,
    /// Which among them.
    pub only: &'static str,
    /// The core set.
    pub only_core: &'static str,
    /// Starred ones.
    pub only_starred: &'static str,
    /// Those in the book of mistakes.
    pub only_mistakes: &'static str,
    /// How many.
    pub count: &'static str,
    /// When to show what was right.
    pub feedback: &'static str,
    /// After each.
    pub at_once: &'static str,
    /// At the end.
    pub at_end: &'static str,
    /// Begins.
    pub begin: &'static str,
    /// How many there are, and how many will be asked.
    pub available: fn(usize, usize) -> String,
    /// Which of how many.
    pub progress: fn(usize, usize) -> String,
    /// How sure.
    pub confidence: &'static str,
    /// Sure, unsure, guessed.
    pub confidences: [&'static str; 3],
    /// Marks the answer.
    pub check: &'static str,
    /// To the next.
    pub next: &'static str,
    /// Ends and marks.
    pub hand_in: &'static str,
    /// To the result.
    pub to_result: &'static str,
    /// Throws the quiz away.
    pub leave: &'static str,
    /// All marks.
    pub right: &'static str,
    /// Part of the marks.
    pub partly: &'static str,
    /// No marks.
    pub wrong: &'static str,
    /// Marks in per cent.
    pub share: fn(u32) -> String,
    /// Names the marks that the learner gives himself.
    pub overrule: &'static str,
    /// How many were right.
    pub score: fn(usize, usize) -> String,
    /// Nothing was wrong.
    pub all_right: &'static str,
    /// What becomes of wrong ones.
    pub wrong_kept: &'static str,
    /// Asks the wrong ones again.
    pub again_wrong: fn(usize) -> String,
    /// Makes another quiz.
    pub another: &'static str,
    /// Shows the wrong ones only.
    pub show_wrong: &'static str,
}

impl Quiz {
    /// The name of a kind.
    pub fn kind(&self, kind: bank::Kind) -> &'static str {
        let place = bank::Kind::ALL.iter().position(|it| *it == kind);
        self.kind_names[place.unwrap_or(0)]
    }
}

pub(super) const ZH: Quiz = Quiz {
    moved: |it, place| format!("{it}，现在第 {place}"),
    member_at: |it, place| format!("第 {place}：{it}。上下方向键移动"),
    move_up: |it| format!("上移：{it}"),
    move_down: |it| format!("下移：{it}"),
    order_keys: "用箭头按钮或上下方向键移动，也可以拖动。",
    place_for: |left, right| match right {
        Some(right) => format!("{left}：{right}。再点一次取下"),
        None => format!("{left}：还没选"),
    },
    match_keys: "点一个答案，它就填进亮着的空格；也可以拖动。",
    answers: "可选的答案",
    gap: |n| format!("第 {n} 空"),
    title: "测验",
    kind_names: [
        "卡片",
        "单选",
        "多选",
        "判断",
        "填空",
        "匹配",
        "排序",
        "名词解释",
        "简答",
        "论述",
        "材料分析",
    ],
    judgements: ["正确", "错误"],
    changed: "改动之处：",
    write_here: "写下你的答案",
    characters: |n| format!("{n} 字"),
    points: "采分点",
    estimate: "这是程序按采分点估的分，仅供参考。",
    model: "参考答案",
    met: ["✗ 没有写到", "◐ 写到一部分", "✓ 写到了"],
    weight: |n| format!("{n} 分"),
    missing: "还缺：",
    open_source: "到原文",
    comma: "、",
    papers: "考哪几篇",
    papers_hint: "都不选，就是全部。",
    kinds: "考哪些题型",
    kinds_hint: "都不选，就是全部题型。数字是现在能出的题数。",
    only: "只考",
    only_core: "核心题",
    only_starred: "收藏的",
    only_mistakes: "错题本里的",
    count: "出几道",
    feedback: "什么时候看答案",
    at_once: "每题之后",
    at_end: "全部做完",
    begin: "开始测验",
    available: |all, asked| {
        if all == 0 {
            "没有符合的题，放宽一点条件试试。".into()
        } else {
            format!("共 {all} 道可出，这次出 {asked} 道")
        }
    },
    progress: |n, all| format!("第 {n} 题，共 {all} 题"),
    confidence: "有多大把握？（可以不选）",
    confidences: ["有把握", "不确定", "猜的"],
    check: "看答案",
    next: "下一题",
    hand_in: "交卷",
    to_result: "看结果",
    leave: "不做了",
    right: "✓ 对了",
    partly: "◐ 对了一部分",
    wrong: "✗ 不对",
    share: |n| format!("得 {n}% 的分"),
    overrule: "估得不对？自己给分",
    score: |right, all| format!("{all} 题对了 {right} 题"),
    all_right: "全对。",
    wrong_kept: "做错的进了错题本，换两天各做对一次就移出。",
    again_wrong: |n| format!("只做错的 {n} 题"),
    another: "再出一组",
    show_wrong: "只看错题",
};

pub(super) const EN: Quiz = Quiz {
    moved: |it, place| format!("{it}, now number {place}"),
    member_at: |it, place| format!("Number {place}: {it}. Move with the up and down arrows"),
    move_up: |it| format!("Move up: {it}"),
    move_down: |it| format!("Move down: {it}"),
    order_keys: "Move with the buttons or the up and down arrows, or drag.",
    place_for: |left, right| match right {
        Some(right) => format!("{left}: {right}. Press again to take it off"),
        None => format!("{left}: nothing yet"),
    },
    match_keys: "Press an answer to put it into the marked place, or drag it.",
    answers: "Answers",
    gap: |n| format!("Gap {n}"),
    title: "Quiz",
    kind_names: [
        "Card",
        "Single choice",
        "Multiple choice",
        "True or false",
        "Fill in",
        "Match",
        "Order",
        "Define",
        "Short answer",
        "Essay",
        "Source analysis",
    ],
    judgements: ["True", "False"],
    changed: "What was changed: ",
    write_here: "Write your answer",
    characters: |n| format!("{n} characters"),
    points: "Marking points",
    estimate: "Marks are estimated by the program and may be wrong.",
    model: "Model answer",
    met: ["✗ missing", "◐ in part", "✓ made"],
    weight: |n| format!("{n} marks"),
    missing: "Missing: ",
    open_source: "Open the paper",
    comma: ", ",
    papers: "Papers",
    papers_hint: "None chosen means all.",
    kinds: "Kinds",
    kinds_hint: "None chosen means all. The numbers say how many there are.",
    only: "Only",
    only_core: "The core set",
    only_starred: "Starred",
    only_mistakes: "Past mistakes",
    count: "How many",
    feedback: "Show answers",
    at_once: "After each",
    at_end: "At the end",
    begin: "Begin",
    available: |all, asked| {
        if all == 0 {
            "No such questions; try wider choices.".into()
        } else {
            format!("{all} available, {asked} will be asked")
        }
    },
    progress: |n, all| format!("Question {n} of {all}"),
    confidence: "How sure are you? (optional)",
    confidences: ["Sure", "Unsure", "Guessed"],
    check: "Check",
    next: "Next",
    hand_in: "Hand in",
    to_result: "See the result",
    leave: "Leave",
    right: "✓ Right",
    partly: "◐ Partly right",
    wrong: "✗ Wrong",
    share: |n| format!("{n}% of the marks"),
    overrule: "Is the estimate wrong? Mark it yourself",
    score: |right, all| format!("{right} of {all} right"),
    all_right: "All right.",
    wrong_kept: "Wrong ones are in the book of mistakes until they are right on two different days.",
    again_wrong: |n| match n {
        1 => "Only the wrong one".to_owned(),
        n => format!("Only the {n} wrong ones"),
    },
    another: "Another quiz",
    show_wrong: "Wrong ones only",
};
