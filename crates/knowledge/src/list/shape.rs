//! How a member is built, and which words open, join and stay within members.

/// How a member is built.
pub(super) struct Shape {
    pub(super) text: String,
    /// Whether it opens with a verb that has an object; `None` where an adjective may be one
    /// (健全 B).
    pub(super) acts: Option<bool>,
    pub(super) chars: usize,
    pub(super) words: usize,
    /// 的 is in it.
    pub(super) owned: bool,
    pub(super) quoted: bool,
    /// 与 joins its halves.
    pub(super) paired: bool,
    /// Words that seldom stand in a noun phrase.
    pub(super) strange: i32,
}

impl Shape {
    /// How much another member is built like this one.
    pub(super) fn likeness(&self, other: &Self) -> i32 {
        let mut score = match self.chars.abs_diff(other.chars) {
            0 => 6,
            1 => 5,
            2 => 4,
            3 => 3,
            4..=5 => 1,
            6..=9 => -1,
            _ => -6,
        };
        score += match shared_start(&self.text, &other.text) {
            0 => 0,
            1 => 4,
            _ => 8,
        };
        if self.acts.is_none() || other.acts.is_none() || self.acts == other.acts {
            score += 3;
        }
        if self.words == other.words {
            score += 1;
        }
        if self.quoted != other.quoted {
            score -= 8;
        }
        if other.owned && !self.owned {
            score -= 2;
        }
        score - 3 * (other.strange - self.strange).max(0)
    }
}

fn shared_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

pub(super) fn is_joint(text: &str) -> bool {
    matches!(text, "和" | "与" | "及" | "以及" | "或")
}

/// Closed-class words that stand inside of noun phrases.
pub(super) fn is_inner(text: &str) -> bool {
    matches!(
        text,
        "的" | "与"
            | "和"
            | "及"
            | "以及"
            | "或"
            | "非"
            | "不"
            | "未"
            | "无"
            | "之"
            | "间"
            | "最"
            | "更"
            | "者"
            | "所"
            | "内"
            | "外"
            | "中"
            | "前"
            | "后"
            | "上"
            | "下"
            | "多"
            | "新"
    )
}

pub(super) fn is_closing(text: &str) -> bool {
    matches!(text, "”" | "）" | "》" | "’")
}

/// Verbs that open an enumeration.
pub(super) fn opens(word: &str) -> bool {
    matches!(
        word.trim_start_matches("主要"),
        "包括"
            | "包含"
            | "涵盖"
            | "囊括"
            | "具备"
            | "具有"
            | "有"
            | "分为"
            | "面临"
            | "存在"
            | "涉及"
            | "呈现"
            | "呈现出"
            | "即"
            | "如"
            | "例如"
            | "由"
            | "应从"
            | "坚持"
            | "遵循"
    )
}

/// Verbs that govern the whole series though the dictionary takes them for nouns.
pub(super) fn governs(word: &str) -> bool {
    matches!(
        word,
        "发展"
            | "建设"
            | "治理"
            | "开发"
            | "参与"
            | "研究"
            | "生产"
            | "应用"
            | "开工"
            | "整治"
            | "涵盖"
            | "包含"
            | "涉及"
            | "享有"
            | "采用"
            | "运用"
            | "使用"
            | "面临"
    )
}
