//! 模拟考试.

/// Sentences of exams.
pub struct Exam {
    /// Title.
    pub title: &'static str,
    /// Names of the blueprints that come with Wengu.
    pub names: [&'static str; 3],
    /// What a blueprint is made of.
    pub about: fn(questions: u32, marks: u32, minutes: u32) -> String,
    /// A part of a blueprint.
    pub part: fn(kind: &str, count: u32, marks: &str) -> String,
    /// Which blueprint.
    pub choose: &'static str,
    /// The bank has too few.
    pub missing: fn(usize) -> String,
    /// Begins.
    pub begin: &'static str,
    /// Name of the answer sheet.
    pub sheet: &'static str,
    /// A cell of it, in words.
    pub cell: fn(n: usize, answered: bool, flagged: bool) -> String,
    /// Flags a question.
    pub flag: &'static str,
    /// To the one before.
    pub previous: &'static str,
    /// To the next.
    pub next: &'static str,
    /// Time left, from seconds.
    pub left: fn(i64) -> String,
    /// No limit of time.
    pub no_limit: &'static str,
    /// The time is over.
    pub time_over: &'static str,
    /// What may be done.
    pub time_over_advice: &'static str,
    /// Ten minutes more.
    pub extend: &'static str,
    /// No limit any more.
    pub switch_off: &'static str,
    /// Hands in.
    pub hand_in: &'static str,
    /// Asks again where questions are open.
    pub hand_in_sure: fn(usize) -> String,
    /// Hands in all the same.
    pub hand_in_yes: &'static str,
    /// Goes on.
    pub hand_in_no: &'static str,
    /// Throws the exam away.
    pub leave: &'static str,
    /// Asks again.
    pub leave_sure: &'static str,
    /// Head of the result.
    pub result: &'static str,
    /// Marks gained and to be had.
    pub score: fn(&str, &str) -> String,
    /// Part of it is an estimate.
    pub estimate: &'static str,
    /// Head of marks by kind.
    pub by_kind: &'static str,
    /// Columns.
    pub kind_head: [&'static str; 2],
    /// Head of what to study.
    pub study_next: &'static str,
    /// Marks lost in a section.
    pub lost: fn(&str) -> String,
    /// Questions with marks lost alone.
    pub only_lost: &'static str,
    /// Nothing was answered.
    pub unanswered: &'static str,
    /// Another exam.
    pub another: &'static str,
    /// The time was extended.
    pub eased: &'static str,
}

pub(super) const ZH: Exam = Exam {
    title: "模拟考试",
    names: ["考研政治", "期末考试", "随堂小测"],
    about: |questions, marks, minutes| format!("{questions} 题，{marks} 分，{minutes} 分钟"),
    part: |kind, count, marks| format!("{kind} {count} 题，每题 {marks} 分"),
    choose: "考哪一种",
    missing: |n| format!("选定的论文里题不够，会少 {n} 题。"),
    begin: "开考",
    sheet: "答题卡",
    cell: |n, answered, flagged| {
        format!(
            "第 {n} 题，{}{}",
            if answered { "已答" } else { "未答" },
            if flagged { "，有标记" } else { "" }
        )
    },
    flag: "标记",
    previous: "上一题",
    next: "下一题",
    left: |s| format!("还剩 {}:{:02}", s / 60, s % 60),
    no_limit: "不限时",
    time_over: "时间到了",
    time_over_advice: "可以现在交卷，也可以给自己加时；加时会记在成绩里。",
    extend: "加 10 分钟",
    switch_off: "不限时",
    hand_in: "交卷",
    hand_in_sure: |n| format!("还有 {n} 题没答，确定交卷？"),
    hand_in_yes: "交卷",
    hand_in_no: "接着答",
    leave: "放弃这场考试",
    leave_sure: "确定放弃",
    result: "成绩",
    score: |gained, total| format!("{gained} / {total} 分"),
    estimate: "其中主观题是程序按采分点估的分。",
    by_kind: "各题型",
    kind_head: ["题型", "得分"],
    study_next: "接下来先看",
    lost: |n| format!("丢了 {n} 分"),
    only_lost: "只看丢分的",
    unanswered: "没有作答",
    another: "再考一场",
    eased: "这场考试加过时。",
};

pub(super) const EN: Exam = Exam {
    title: "Mock exam",
    names: ["Postgraduate entrance", "End of term", "In class"],
    about: |questions, marks, minutes| {
        format!("{questions} questions, {marks} marks, {minutes} minutes")
    },
    part: |kind, count, marks| format!("{kind}: {count}, {marks} marks each"),
    choose: "Which exam",
    missing: |n| format!("The chosen papers lack {n} of the questions."),
    begin: "Begin the exam",
    sheet: "Answer sheet",
    cell: |n, answered, flagged| {
        format!(
            "Question {n}, {}{}",
            if answered { "answered" } else { "open" },
            if flagged { ", flagged" } else { "" }
        )
    },
    flag: "Flag",
    previous: "Previous",
    next: "Next",
    left: |s| format!("{}:{:02} left", s / 60, s % 60),
    no_limit: "No time limit",
    time_over: "Time is over",
    time_over_advice: "Hand in now, or give yourself more time; the result will say so.",
    extend: "10 more minutes",
    switch_off: "No limit",
    hand_in: "Hand in",
    hand_in_sure: |n| format!("{n} questions are open. Hand in?"),
    hand_in_yes: "Hand in",
    hand_in_no: "Go on",
    leave: "Give up this exam",
    leave_sure: "Yes, give up",
    result: "Result",
    score: |gained, total| format!("{gained} of {total} marks"),
    estimate: "Marks for written answers are estimated by the program.",
    by_kind: "By kind",
    kind_head: ["Kind", "Marks"],
    study_next: "Study next",
    lost: |n| format!("{n} marks lost"),
    only_lost: "Marks lost only",
    unanswered: "Not answered",
    another: "Another exam",
    eased: "The time was extended.",
};
