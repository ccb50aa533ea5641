//! 今日.

/// Sentences of the day's page.
pub struct Today {
    /// Title.
    pub title: &'static str,
    /// Opens the first visit.
    pub welcome: &'static str,
    /// What the app does, in one sentence.
    pub what: fn(papers: usize, items: usize) -> String,
    /// What a card is for.
    pub how: [&'static str; 3],
    /// Stands behind the number of cards due.
    pub due_label: &'static str,
    /// Stands behind the number of new cards.
    pub new_label: &'static str,
    /// About how long it takes.
    pub minutes: fn(usize) -> String,
    /// The one button.
    pub begin: &'static str,
    /// The one button, where a session waits.
    pub go_on: &'static str,
    /// Nothing is left today.
    pub done: &'static str,
    /// What may be done then, with when the next cards are due.
    pub done_advice: fn(next: Option<String>) -> String,
    /// More of the new, where all is done.
    pub more_new: &'static str,
    /// Mastery by paper.
    pub by_paper: &'static str,
    /// Points that are remembered, of all.
    pub mastered: fn(usize, usize) -> String,
    /// Days studied in a row.
    pub streak: fn(usize) -> String,
    /// Days to the exam.
    pub exam_in: fn(u32) -> String,
    /// New cards a day until the exam, and those that the time does not suffice for.
    pub plan: fn(new: u32, left_out: u32) -> String,
    /// Marks to expect of an exam, from and to, of so many.
    pub forecast: fn(name: &str, low: u32, high: u32, total: u32) -> String,
    /// What the forecast means.
    pub forecast_about: &'static str,
    /// Opens the paper.
    pub read: &'static str,
    /// How many cards were answered today.
    pub answered: fn(usize) -> String,
}

pub(super) const ZH: Today = Today {
    title: "今日",
    welcome: "把论文学进去",
    what: |papers, items| {
        format!(
            "{papers} 篇论文，{items} 张卡片和题目。每一张都有原文为证，忘得快的先考，记得牢的少考。"
        )
    },
    how: [
        "先想，再翻面。",
        "按想起来的程度评 1 到 4。",
        "明天再来，温故从快忘的开始。",
    ],
    due_label: "张到期",
    new_label: "张新卡",
    minutes: |n| format!("大约 {n} 分钟"),
    begin: "开始学",
    go_on: "接着学",
    done: "今天的都学完了",
    done_advice: |next| match next {
        Some(next) => {
            format!("下一批卡片在 {next}后到期。想多学一点，可以再要几张新卡，或者读原文。")
        }
        None => "想多学一点，可以再要几张新卡，或者读原文。".into(),
    },
    more_new: "再学 10 张新卡",
    by_paper: "各篇掌握",
    mastered: |known, all| format!("记住 {known} / {all} 个知识点"),
    streak: |days| format!("连续 {days} 天"),
    exam_in: |days| {
        if days == 0 {
            "今天考试".into()
        } else {
            format!("离考试 {days} 天")
        }
    },
    plan: |new, left_out| match left_out {
        0 => format!("每天学 {new} 个新知识点，考前能全部学到。"),
        n => format!(
            "每天学 {new} 个新知识点；按每天的时间，还有 {n} 个学不到。可以在设置里加时间。"
        ),
    },
    forecast: |name, low, high, total| format!("{name}：大约 {low}–{high} 分（满分 {total}）"),
    forecast_about: "这是按今天的记忆、从今天起不再学来估的：十次里大约八次落在这个范围里。主观题的分只是估计。",
    read: "读原文",
    answered: |n| format!("今天答了 {n} 张"),
};

pub(super) const EN: Today = Today {
    title: "Today",
    welcome: "Learn papers by heart",
    what: |papers, items| {
        format!(
            "{papers} papers, {items} cards and questions. Each has its proof in the text; what fades is asked first, what holds is asked seldom."
        )
    },
    how: [
        "Think first, then turn the card.",
        "Rate how well you remembered, 1 to 4.",
        "Come back tomorrow: what is about to fade comes first.",
    ],
    due_label: "due",
    new_label: "new",
    minutes: |n| format!("about {n} min"),
    begin: "Begin",
    go_on: "Go on",
    done: "All done for today",
    done_advice: |next| match next {
        Some(next) => format!(
            "The next cards are due in {next}. For more, take some new cards or read the papers."
        ),
        None => "For more, take some new cards or read the papers.".into(),
    },
    more_new: "10 more new cards",
    by_paper: "By paper",
    mastered: |known, all| format!("{known} of {all} points remembered"),
    streak: |days| {
        if days == 1 {
            "1 day in a row".into()
        } else {
            format!("{days} days in a row")
        }
    },
    exam_in: |days| {
        if days == 0 {
            "The exam is today".into()
        } else {
            format!("{days} days to the exam")
        }
    },
    plan: |new, left_out| match left_out {
        0 => format!("{new} new points a day, and all will be met before the exam."),
        n => format!("{new} new points a day; {n} will not fit. Add time in Settings."),
    },
    forecast: |name, low, high, total| format!("{name}: about {low} to {high} of {total} marks"),
    forecast_about: "From what is remembered today, with no more study: about eight of ten exams fall into this range. Marks for written answers are a rough estimate.",
    read: "Read",
    answered: |n| format!("{n} answered today"),
};
