//! 论文: the list and the text.

/// Sentences of the papers' pages.
pub struct Paper {
    /// Title of the list.
    pub title: &'static str,
    /// How long a paper is.
    pub characters: fn(usize) -> String,
    /// How much it asks.
    pub items: fn(usize) -> String,
    /// A paper without a title.
    pub untitled: &'static str,
    /// Outline.
    pub outline: &'static str,
    /// 关键词.
    pub keywords: &'static str,
    /// 参考文献.
    pub references: &'static str,
    /// Between names.
    pub comma: &'static str,
    /// Tints on or off.
    pub tint: &'static str,
    /// What the tints mean, from weak to strong, then never asked.
    pub tint_steps: [&'static str; 4],
    /// Back to where the learner came from.
    pub back: &'static str,
    /// Says that a proof is marked.
    pub proof: &'static str,
    /// What a tap in the text does.
    pub taps: &'static str,
    /// How to use the text with keys.
    pub keys: &'static str,
    /// Head of a sentence's panel.
    pub sentence: &'static str,
    /// Asks the items of this sentence.
    pub ask_sentence: fn(usize) -> String,
    /// Asks the items of this term.
    pub ask_term: fn(usize) -> String,
    /// The sentence proves no item.
    pub no_items: &'static str,
    /// Asks the items of this section.
    pub ask_section: fn(usize) -> String,
    /// Head of a term's definitions.
    pub definitions: &'static str,
    /// Head of a term's mentions.
    pub mentions: fn(usize) -> String,
    /// The term has no definition in the papers.
    pub no_definition: &'static str,
    /// A citation: number and page.
    pub citation: fn(u16, Option<&str>) -> String,
    /// A citation without an entry in the list.
    pub no_reference: &'static str,
    /// Also called.
    pub aliases: &'static str,
    /// How likely it is to be recalled, in percent.
    pub recall: fn(u32) -> String,
}

pub(super) const ZH: Paper = Paper {
    title: "论文",
    characters: |n| format!("{n} 字"),
    items: |n| format!("{n} 张卡片和题目"),
    untitled: "（没有题目的论文）",
    outline: "目录",
    keywords: "关键词",
    references: "参考文献",
    comma: "、",
    tint: "按记忆着色",
    tint_steps: ["快忘了", "有点模糊", "还记得", "记得牢"],
    back: "回到刚才的地方",
    proof: "下面标出的句子就是依据。",
    taps: "点一句话，就考这句话；点带线的词，看它的定义。",
    keys: "用键盘：左右方向键换句，回车打开。",
    sentence: "这句话",
    ask_sentence: |n| format!("考我这句（{n} 张）"),
    ask_term: |n| format!("考这个词（{n} 张）"),
    no_items: "这句话没有出题。",
    ask_section: |n| format!("考这一节（{n} 张）"),
    definitions: "定义",
    mentions: |n| format!("文中出现 {n} 句"),
    no_definition: "论文里没有直接下定义。",
    citation: |number, page| match page {
        Some(page) => format!("引文 [{number}]，第 {page} 页"),
        None => format!("引文 [{number}]"),
    },
    no_reference: "参考文献表里没有这一条。",
    aliases: "又称",
    recall: |percent| format!("现在想得起来的可能：{percent}%"),
};

pub(super) const EN: Paper = Paper {
    title: "Papers",
    characters: |n| format!("{n} characters"),
    items: |n| format!("{n} cards and questions"),
    untitled: "(untitled paper)",
    outline: "Outline",
    keywords: "Keywords",
    references: "References",
    comma: ", ",
    tint: "Tint by memory",
    tint_steps: ["fading", "dim", "remembered", "firm"],
    back: "Back to where you were",
    proof: "The marked sentences are the proof.",
    taps: "Tap a sentence to be asked about it, an underlined term for its definition.",
    keys: "By keyboard: left and right arrows move, Enter opens.",
    sentence: "This sentence",
    ask_sentence: |n| format!("Ask me this ({n})"),
    ask_term: |n| format!("Ask me this term ({n})"),
    no_items: "Nothing is asked about this sentence.",
    ask_section: |n| format!("Ask this section ({n})"),
    definitions: "Definition",
    mentions: |n| {
        if n == 1 {
            "In 1 sentence".into()
        } else {
            format!("In {n} sentences")
        }
    },
    no_definition: "The papers do not define it directly.",
    citation: |number, page| match page {
        Some(page) => format!("Citation [{number}], p. {page}"),
        None => format!("Citation [{number}]"),
    },
    no_reference: "The reference list has no such entry.",
    aliases: "Also called",
    recall: |percent| format!("Chance to recall it now: {percent}%"),
};
