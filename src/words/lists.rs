//! 错题本, 收藏 and what was put aside.

/// Sentences of lists of what was marked.
pub struct Lists {
    /// Title of the book of mistakes.
    pub mistakes: &'static str,
    /// It is empty.
    pub mistakes_none: &'static str,
    /// What fills it.
    pub mistakes_none_advice: &'static str,
    /// Asks them again.
    pub redo: fn(usize) -> String,
    /// All were right today.
    pub redo_none: &'static str,
    /// How often it was right.
    pub counts: fn(asked: u32, right: u32, once: bool) -> String,
    /// 斩题.
    pub retire: &'static str,
    /// Retired ones.
    pub retired: fn(usize) -> String,
    /// Back in practice.
    pub unretire: &'static str,
    /// Mastered ones.
    pub mastered: fn(usize) -> String,
    /// Title of what was starred.
    pub starred: &'static str,
    /// Nothing was starred.
    pub starred_none: &'static str,
    /// What fills it.
    pub starred_none_advice: &'static str,
    /// Studies them.
    pub study_starred: fn(usize) -> String,
    /// Takes the star off.
    pub unstar: &'static str,
    /// Suspended points.
    pub suspended: fn(usize) -> String,
    /// Ask it again.
    pub unsuspend: &'static str,
    /// Items held for wrong.
    pub disputed: fn(usize) -> String,
    /// It is right after all.
    pub undispute: &'static str,
}

pub(super) const ZH: Lists = Lists {
    mistakes: "错题本",
    mistakes_none: "错题本是空的",
    mistakes_none_advice: "测验和考试里做错的题会自动收进来，换两天各做对一次就移出。",
    redo: |n| format!("重做 {n} 题"),
    redo_none: "今天都做对过了，明天再来一次就能移出。",
    counts: |asked, right, once| {
        format!(
            "做过 {asked} 次，对 {right} 次{}",
            if once { "，再对一次就移出" } else { "" }
        )
    },
    retire: "斩掉，不再出",
    retired: |n| format!("斩掉的 {n} 题"),
    unretire: "放回来",
    mastered: |n| format!("已经改对 {n} 题"),
    starred: "收藏",
    starred_none: "还没有收藏",
    starred_none_advice: "学卡片时点“收藏”，或按 S，就会出现在这里。",
    study_starred: |n| format!("学收藏的 {n} 张"),
    unstar: "取消收藏",
    suspended: |n| format!("不再考的 {n} 个"),
    unsuspend: "恢复",
    disputed: |n| format!("你说有误的 {n} 道"),
    undispute: "没有错",
};

pub(super) const EN: Lists = Lists {
    mistakes: "Mistakes",
    mistakes_none: "No mistakes",
    mistakes_none_advice: "Questions answered wrongly in quizzes and exams come here until they are right on two different days.",
    redo: |n| format!("Redo {n}"),
    redo_none: "All were right today; once more on another day and they leave.",
    counts: |asked, right, once| {
        format!(
            "{asked} times, {right} right{}",
            if once {
                ", once more and it leaves"
            } else {
                ""
            }
        )
    },
    retire: "Retire it",
    retired: |n| format!("{n} retired"),
    unretire: "Bring it back",
    mastered: |n| format!("{n} mastered"),
    starred: "Starred",
    starred_none: "Nothing starred yet",
    starred_none_advice: "Press Star, or S, while studying cards.",
    study_starred: |n| format!("Study {n} starred"),
    unstar: "Remove the star",
    suspended: |n| format!("{n} suspended"),
    unsuspend: "Ask again",
    disputed: |n| format!("{n} you held for wrong"),
    undispute: "It is right",
};
