//! 班级: links that a teacher gives out, codes that come back, what they say.

/// Sentences of sharing.
pub struct Class {
    /// Title.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// How, in steps.
    pub how: [&'static str; 3],
    /// Names the link.
    pub link: &'static str,
    /// What the link holds.
    pub link_hint: &'static str,
    /// Copies the link.
    pub copy_link: &'static str,
    /// Names the code.
    pub code: &'static str,
    /// What the code is for.
    pub code_hint: &'static str,
    /// Copies the code.
    pub copy_code: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser does not let the page.
    pub not_copied: &'static str,
    /// Says that the quiz or exam comes from a link.
    pub from_link: fn(u64) -> String,
    /// Only what the teacher chose one by one.
    pub only_listed: &'static str,
    /// Questions that the teacher chose and that are not here; how many are.
    pub unlisted: fn(usize, here: usize) -> String,
    /// Names the field for codes.
    pub paste: &'static str,
    /// What may be pasted.
    pub paste_hint: &'static str,
    /// No code yet.
    pub none: &'static str,
    /// How many results and what mean.
    pub summary: fn(students: usize, questions: usize, mean: f64) -> String,
    /// Few results.
    pub few: &'static str,
    /// Codes of another exam.
    pub others: fn(usize) -> String,
    /// A code that cannot be read.
    pub damaged: fn(&str) -> String,
    /// A code of a later version.
    pub later: fn(&str) -> String,
    /// The questions are not known here.
    pub unknown: &'static str,
    /// Name of the table.
    pub table: &'static str,
    /// Columns.
    pub head: [&'static str; 6],
    /// How discrimination is read.
    pub quality: [&'static str; 4],
    /// How the figures are made.
    pub method: &'static str,
    /// The method, in sentences.
    pub method_text: [&'static str; 3],
}

pub(super) const ZH: Class = Class {
    title: "班级",
    about: "不用账号，也没有服务器：链接发下去，成绩码收上来，在这一页里算出每题的难度和区分度。",
    how: [
        "在“测验”或“模拟考试”里选好范围，复制链接发给学生，每个人得到同样的题。",
        "学生交卷后，把成绩码发给你。成绩码里没有姓名。",
        "用同一个链接打开温故，到这一页，把成绩码都粘进来。",
    ],
    link: "给学生的链接",
    link_hint: "带着范围、题型、题数和卷号：打开它的人得到同样的题，选项的顺序也一样。",
    copy_link: "复制链接",
    code: "成绩码",
    code_hint: "老师收齐成绩码，就能看到每题的难度和区分度。里面没有姓名，也没有写的字。",
    copy_code: "复制成绩码",
    copied: "已复制。",
    not_copied: "浏览器不让网页复制：请点一下文字框，再按 Ctrl+C。",
    from_link: |seed| format!("这是老师发的题，卷号 {seed}。每个人的题都一样。"),
    only_listed: "老师挑的",
    unlisted: |unknown, here| match here {
        0 => {
            format!("老师挑的 {unknown} 题，这里都没有：论文或题库可能换了版本。下面是这里有的题。")
        }
        _ => format!(
            "老师挑的题里有 {unknown} 题这里没有：论文或题库可能换了版本。其余 {here} 题照常。"
        ),
    },
    paste: "把成绩码粘在这里",
    paste_hint: "一行一个，或夹在名单里都行；重复的只算一次。内容只留在这一页里。",
    none: "还没有成绩码。",
    summary: |students, questions, mean| {
        format!(
            "{students} 份成绩，{questions} 题，平均得分 {:.0}%。",
            mean * 100.0
        )
    },
    few: "不到 10 份，数字只能参考。",
    others: |n| format!("另有 {n} 份是别的卷子，没有算进来。"),
    damaged: |code| format!("{code} 不完整或抄错了。"),
    later: |code| format!("{code} 来自更新的版本，请先刷新温故。"),
    unknown: "这里认不出是哪些题：用发给学生的那个链接打开，就能看到题干。",
    table: "每题的难度和区分度",
    head: ["题", "题干", "难度 P", "区分度 D", "相关 r", "看法"],
    quality: ["很好", "好", "可改进", "该换掉"],
    method: "这些数字怎么来",
    method_text: [
        "难度 P：全班的平均得分率，越小越难。",
        "区分度 D：总分前 27% 的人与后 27% 的人得分率之差（Kelley 1939）；0.40 起很好，0.30 起好，0.20 起可改进，再低该换掉（Ebel 1965）。",
        "相关 r：这一题与其余各题总分的点二列相关（Henrysson 1963）。没作答按 0 分算。",
    ],
};

pub(super) const EN: Class = Class {
    title: "Class",
    about: "No accounts and no server: a link goes out, result codes come back, and this page works out how hard each question was and how well it tells students apart.",
    how: [
        "Choose a scope under Quiz or Mock exam and copy the link: every student gets the same questions.",
        "After handing in, students send you their result codes. A code holds no name.",
        "Open Wengu by the same link, come here, and paste all codes.",
    ],
    link: "Link for students",
    link_hint: "It carries scope, kinds, number and seed: whoever opens it gets the same questions, with their options in the same order.",
    copy_link: "Copy the link",
    code: "Result code",
    code_hint: "With the codes of a class, a teacher sees how each question did. It holds no name and nothing that was written.",
    copy_code: "Copy the code",
    copied: "Copied.",
    not_copied: "The browser does not let the page copy: select the text and press Ctrl+C.",
    from_link: |seed| {
        format!("From your teacher, paper number {seed}. Everyone gets the same questions.")
    },
    only_listed: "Chosen by the teacher",
    unlisted: |unknown, here| match here {
        0 => format!(
            "None of the {unknown} questions that the teacher chose is here: the papers or the questions may be another version's. Below is what there is."
        ),
        _ => format!(
            "{unknown} of the questions that the teacher chose are not here: the papers or the questions may be another version's. The other {here} stand."
        ),
    },
    paste: "Paste result codes here",
    paste_hint: "One a line, or among names; each counts once. Nothing leaves this page.",
    none: "No codes yet.",
    summary: |students, questions, mean| {
        format!(
            "{students} results, {questions} questions, mean {:.0}%.",
            mean * 100.0
        )
    },
    few: "Fewer than 10: take the figures as a hint.",
    others: |n| format!("{n} more are of another paper and were left out."),
    damaged: |code| format!("{code} is incomplete or mistyped."),
    later: |code| format!("{code} comes from a later version: reload Wengu first."),
    unknown: "The questions are not known here: open the link that the students got to see them.",
    table: "Difficulty and discrimination of each question",
    head: [
        "No.",
        "Question",
        "Difficulty P",
        "Discrimination D",
        "Correlation r",
        "Reading",
    ],
    quality: ["very good", "good", "improve", "replace"],
    method: "How the figures are made",
    method_text: [
        "Difficulty P: the mean share of the marks; the smaller, the harder.",
        "Discrimination D: the share of the best 27 % less that of the weakest 27 % (Kelley 1939); from 0.40 very good, from 0.30 good, from 0.20 to be improved, below to be replaced (Ebel 1965).",
        "Correlation r: point-biserial with the sum of the other questions (Henrysson 1963). Unanswered counts as 0.",
    ],
};
