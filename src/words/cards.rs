//! 卡片.

/// Sentences of the card session.
pub struct Cards {
    /// Title.
    pub title: &'static str,
    /// Where in the session.
    pub progress: fn(done: usize, all: usize) -> String,
    /// Turns the card.
    pub flip: &'static str,
    /// Shows the next member of a list.
    pub next_member: fn(shown: usize, all: usize) -> String,
    /// Asks how well it was remembered.
    pub rate: &'static str,
    /// The four ratings.
    pub ratings: [&'static str; 4],
    /// Undo the last rating.
    pub undo: &'static str,
    /// Opens the field for an answer.
    pub type_first: &'static str,
    /// Names the field.
    pub typed: &'static str,
    /// Head of the difference.
    pub compared: &'static str,
    /// Star and unstar.
    pub star: &'static str,
    /// Is starred.
    pub starred: &'static str,
    /// Never ask it again.
    pub suspend: &'static str,
    /// The item is wrong.
    pub report: &'static str,
    /// What is wrong with it.
    pub report_ask: &'static str,
    /// It is held for wrong.
    pub reported: &'static str,
    /// Keeps the report.
    pub report_keep: &'static str,
    /// Names the link for saving what was written.
    pub report_save: &'static str,
    /// Closes without a report.
    pub report_leave: &'static str,
    /// What may be done with the card.
    pub more: &'static str,
    /// Head of the proof.
    pub proof: &'static str,
    /// Opens the paper at the proof.
    pub open_proof: &'static str,
    /// A hidden part, as it is read out.
    pub gap: &'static str,
    /// Asks for a term's definition.
    pub ask_definition: &'static str,
    /// Asks for the term of a definition.
    pub ask_term: &'static str,
    /// Asks for the hidden words.
    pub ask_cloze: &'static str,
    /// Asks for the members of a list.
    pub ask_list: fn(usize) -> String,
    /// Asks for the members in their order.
    pub ask_list_ordered: fn(usize) -> String,
    /// Asks for the other side.
    pub ask_pair: &'static str,
    /// Asks who said it.
    pub ask_quotation: &'static str,
    /// Asks for the number.
    pub ask_figure: &'static str,
    /// Asks how papers differ.
    pub ask_contrast: &'static str,
    /// The paper names only examples.
    pub and_more: &'static str,
    /// Head of the end.
    pub end: &'static str,
    /// How many answers, and how many of them remembered.
    pub end_count: fn(answers: usize, remembered: usize) -> String,
    /// Head of what was learnt.
    pub learnt: &'static str,
    /// Head of what was forgotten.
    pub weak: &'static str,
    /// Only cards that were just forgotten are left.
    pub pause: &'static str,
    /// When the next one comes.
    pub pause_advice: fn(minutes: u32) -> String,
    /// Nothing to ask.
    pub empty: &'static str,
    /// What to do then.
    pub empty_advice: &'static str,
    /// Back to 今日.
    pub to_today: &'static str,
    /// Help on keys.
    pub keys: &'static str,
    /// Takes a card out for the day.
    pub bury: &'static str,
    /// Learns a card from the start.
    pub forget: &'static str,
    /// Does again what was undone.
    pub redo: &'static str,
    /// On a question that stands in for a card forgotten again and again.
    pub leech: &'static str,
    /// A point was forgotten again and again.
    pub leech_title: fn(&str) -> String,
    /// What comes of it, and what to do.
    pub leech_advice: &'static str,
    /// Each key and what it does.
    pub key_table: [(&'static str, &'static str); 9],
    /// A new card.
    pub new: &'static str,
    /// In so many minutes.
    pub minutes: fn(u32) -> String,
    /// In so many days.
    pub days: fn(u32) -> String,
}

/// Hundredths of a day.
const MONTH: u64 = 3_040;
const YEAR: u64 = 36_525;

/// Days in a longer unit, with one decimal place. Not by way of a float: printing one is code of some kilobytes.
fn one_place(days: u32, unit: u64) -> String {
    let tenths = (u64::from(days) * 1_000 + unit / 2) / unit;
    format!("{}.{}", tenths / 10, tenths % 10)
}

pub(super) const ZH: Cards = Cards {
    title: "卡片",
    progress: |done, all| format!("{done} / {all}"),
    flip: "翻面",
    next_member: |shown, all| format!("下一条（{shown} / {all}）"),
    rate: "想起来了多少？",
    ratings: ["忘了", "吃力", "记得", "轻松"],
    undo: "撤销",
    bury: "今天不再考",
    forget: "从头学起",
    redo: "重做",
    leech: "换个考法",
    leech_title: |name| format!("“{name}”总是记不住"),
    leech_advice: "下次换一种题来考。回原文再读一遍，或者换个说法记，往往比多刷几遍管用。",
    type_first: "先写下来",
    typed: "写下你的答案",
    compared: "你写的，和答案对照",
    star: "收藏",
    starred: "已收藏",
    suspend: "不再考",
    report: "这道题有误",
    report_ask: "哪里不对？（可以不写）",
    reported: "已记为有误，不再考。写的说明在“收藏”里导出。",
    report_keep: "记下",
    report_save: "导出这些说明",
    report_leave: "取消",
    more: "更多操作",
    proof: "原文依据",
    open_proof: "到原文",
    gap: "空缺",
    ask_definition: "什么是",
    ask_term: "说的是哪个概念？",
    ask_cloze: "空缺处是什么？",
    ask_list: |n| format!("有哪 {n} 条？"),
    ask_list_ordered: |n| format!("按顺序，有哪 {n} 条？"),
    ask_pair: "对应的是什么？",
    ask_quotation: "这句话是谁说的，出自哪里？",
    ask_figure: "数字是多少？",
    ask_contrast: "各篇论文怎么说？",
    and_more: "等",
    end: "这一轮学完了",
    end_count: |answers, remembered| format!("答了 {answers} 次，想起 {remembered} 次。"),
    learnt: "记住了",
    weak: "还要再来",
    pause: "歇一会儿",
    pause_advice: |n| format!("刚才没想起来的卡片，{n} 分钟后再考。可以等它回来，也可以先去别处。"),
    empty: "现在没有要学的卡片",
    empty_advice: "到期的都学完了。回到今日，可以再要几张新卡。",
    to_today: "回到今日",
    keys: "按键",
    key_table: [
        ("空格", "翻面；列表逐条翻开"),
        ("1 2 3 4", "忘了、吃力、记得、轻松"),
        ("U", "撤销"),
        ("W", "先写下来，回车翻面"),
        ("R", "重做"),
        ("S", "收藏"),
        ("O", "到原文"),
        ("?", "按键说明"),
        ("←  →", "触屏上左右滑：翻面；翻面以后，左滑忘了，右滑记得"),
    ],
    new: "新卡",
    minutes: |n| match n {
        0 => "现在".into(),
        1..60 => format!("{n} 分钟"),
        _ => format!("{} 小时", (n + 30) / 60),
    },
    days: |n| match n {
        0..30 => format!("{n} 天"),
        30..365 => format!("{} 个月", one_place(n, MONTH)),
        _ => format!("{} 年", one_place(n, YEAR)),
    },
};

pub(super) const EN: Cards = Cards {
    title: "Cards",
    progress: |done, all| format!("{done} / {all}"),
    flip: "Turn",
    next_member: |shown, all| format!("Next member ({shown} / {all})"),
    rate: "How well did you remember?",
    ratings: ["Again", "Hard", "Good", "Easy"],
    undo: "Undo",
    bury: "Not again today",
    forget: "Learn from the start",
    redo: "Redo",
    leech: "asked another way",
    leech_title: |name| format!("“{name}” keeps slipping away"),
    leech_advice: "It will be asked in another way. Reading the passage again, or putting it in your own words, often helps more than further repetition.",
    type_first: "Write first",
    typed: "Write your answer",
    compared: "What you wrote, against the answer",
    star: "Star",
    starred: "Starred",
    suspend: "Never ask again",
    report: "This item is wrong",
    report_ask: "What is wrong? (optional)",
    reported: "Held for wrong: it is not asked again. What you wrote is saved from Starred.",
    report_keep: "Keep",
    report_save: "Save these reports",
    report_leave: "Cancel",
    more: "More",
    proof: "Proof in the text",
    open_proof: "Open the paper",
    gap: "gap",
    ask_definition: "What is",
    ask_term: "Which concept is this?",
    ask_cloze: "What fills the gap?",
    ask_list: |n| format!("Name all {n}."),
    ask_list_ordered: |n| format!("Name all {n}, in order."),
    ask_pair: "What answers it?",
    ask_quotation: "Who said this, and where?",
    ask_figure: "What is the number?",
    ask_contrast: "What does each paper say?",
    and_more: "and others",
    end: "Round finished",
    end_count: |answers, remembered| format!("{answers} answers, {remembered} remembered."),
    learnt: "Remembered",
    weak: "To come again",
    pause: "A short break",
    pause_advice: |n| {
        format!(
            "What you have just forgotten comes again in {n} min. Wait for it, or go elsewhere first."
        )
    },
    empty: "No cards to study now",
    empty_advice: "All that was due is done. On Today you can take some new cards.",
    to_today: "Back to Today",
    keys: "Keys",
    key_table: [
        ("Space", "turn; show the next member"),
        ("1 2 3 4", "again, hard, good, easy"),
        ("U", "undo"),
        ("W", "write first; Enter turns"),
        ("R", "redo"),
        ("S", "star"),
        ("O", "open the paper"),
        ("?", "this help"),
        (
            "←  →",
            "swipe on a touch screen: turn; once turned, left is again, right is good",
        ),
    ],
    new: "new",
    minutes: |n| match n {
        0 => "now".into(),
        1..60 => format!("{n} min"),
        _ => format!("{} h", (n + 30) / 60),
    },
    days: |n| match n {
        0..30 => format!("{n} d"),
        30..365 => format!("{} mo", one_place(n, MONTH)),
        _ => format!("{} y", one_place(n, YEAR)),
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_rounded_to_tenths_of_the_larger_unit() {
        for (days, words) in [
            (29, "29 天"),
            (30, "1.0 个月"),
            (45, "1.5 个月"),
            (364, "12.0 个月"),
            (365, "1.0 年"),
            (36_500, "99.9 年"),
        ] {
            assert_eq!((ZH.days)(days), words);
        }
    }
}
