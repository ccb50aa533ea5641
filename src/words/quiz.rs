//! 测验 and 模拟考试: controls, builder, results.

/// Sentences of quizzes and exams.
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
};
