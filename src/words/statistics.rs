//! 统计.

/// Sentences of the statistics.
pub struct Statistics {
    /// Title.
    pub title: &'static str,
    /// Nothing was done yet.
    pub none: &'static str,
    /// Head of the calendar.
    pub days: &'static str,
    /// Its columns.
    pub days_head: [&'static str; 2],
    /// The last month.
    pub month: fn(u32, u32) -> String,
    /// Head of what is coming.
    pub ahead: &'static str,
    /// Its columns.
    pub ahead_head: [&'static str; 2],
    /// The next week.
    pub week: fn(u32) -> String,
    /// Head of retention.
    pub retention: &'static str,
    /// Its columns.
    pub retention_head: [&'static str; 3],
    /// Short intervals.
    pub young: &'static str,
    /// Long intervals.
    pub mature: &'static str,
    /// All.
    pub all: &'static str,
    /// What is aimed at.
    pub wanted: fn(u32) -> String,
    /// Head of how well recall was foretold.
    pub calibration: &'static str,
    /// How its chart is read.
    pub calibration_about: &'static str,
    /// Its columns.
    pub calibration_head: [&'static str; 3],
    /// Head of mastery.
    pub mastery: &'static str,
    /// What stands before the first heading.
    pub opening: &'static str,
    /// Shares: firm, young, learning, new.
    pub shares: fn(u32, u32, u32, u32) -> String,
    /// Opens the table.
    pub table: &'static str,
}

pub(super) const ZH: Statistics = Statistics {
    title: "统计",
    none: "还没有作答。学过第一轮以后，这里会长出图来。",
    days: "每天的作答",
    days_head: ["日期", "作答"],
    month: |answers, minutes| format!("最近 30 天：作答 {answers} 次，用了 {minutes} 分钟。"),
    ahead: "以后 30 天要复习的",
    ahead_head: ["日期", "到期"],
    week: |n| format!("一周之内有 {n} 个知识点到期。"),
    retention: "隔天还想得起来的",
    retention_head: ["间隔", "想起", "次数"],
    young: "三周以内",
    mature: "三周以上",
    all: "合计",
    wanted: |n| format!("你的目标是 {n}%。只算每个知识点当天第一次。最近 30 天："),
    calibration: "预测得准不准",
    calibration_about: "往右是预测想起的比例，往上是实际想起的比例。点落在斜线上，就是预测得准。",
    calibration_head: ["预测", "实际", "次数"],
    mastery: "各部分掌握",
    opening: "开篇",
    shares: |firm, young, learning, new| {
        format!("牢固 {firm}，记住 {young}，在学 {learning}，没学 {new}")
    },
    table: "看数字",
};

pub(super) const EN: Statistics = Statistics {
    title: "Statistics",
    none: "No answers yet. After the first round, charts grow here.",
    days: "Answers a day",
    days_head: ["Day", "Answers"],
    month: |answers, minutes| format!("The last 30 days: {answers} answers in {minutes} minutes."),
    ahead: "Due in the next 30 days",
    ahead_head: ["Day", "Due"],
    week: |n| format!("{n} points come due within a week."),
    retention: "Recalled after days",
    retention_head: ["Interval", "Recalled", "Answers"],
    young: "Under three weeks",
    mature: "Three weeks or more",
    all: "All",
    wanted: |n| {
        format!("You aim at {n}%. Only the first answer of a day counts. The last 30 days:")
    },
    calibration: "How well it was foretold",
    calibration_about: "To the right, the share foretold; upwards, the share recalled. Points on the diagonal came as foretold.",
    calibration_head: ["Foretold", "Recalled", "Answers"],
    mastery: "Mastery by section",
    opening: "Opening",
    shares: |firm, young, learning, new| {
        format!("{firm} firm, {young} known, {learning} learning, {new} new")
    },
    table: "Show the numbers",
};
