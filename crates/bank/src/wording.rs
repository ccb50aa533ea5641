//! Comparing and trimming Chinese wording, without a dictionary.

/// Number of characters.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text without punctuation and spaces, for comparison.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect()
}

/// Whether one text, stripped of punctuation, is within the other.
pub(crate) fn overlaps(a: &str, b: &str) -> bool {
    let (a, b) = (bare(a), bare(b));
    !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a))
}

/// Dice coefficient over pairs of neighbouring characters, from 0 to 1.
pub(crate) fn similarity(a: &str, b: &str) -> f32 {
    Bigrams::of(a).similarity(&Bigrams::of(b))
}

/// The pairs of neighbouring characters of a text, punctuation left out, for many comparisons.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bigrams(Vec<(char, char)>);

impl Bigrams {
    pub(crate) fn of(text: &str) -> Self {
        let mut pairs = Vec::with_capacity(text.len() / 3);
        let mut before = None;
        for c in text.chars().filter(|it| it.is_alphanumeric()) {
            if let Some(before) = before {
                pairs.push((before, c));
            }
            before = Some(c);
        }
        pairs.sort_unstable();
        Self(pairs)
    }

    /// Dice coefficient, from 0 to 1.
    pub(crate) fn similarity(&self, other: &Self) -> f32 {
        let (a, b) = (&self.0, &other.0);
        if a.is_empty() || b.is_empty() {
            return 0.0;
        }
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        2.0 * shared as f32 / (a.len() + b.len()) as f32
    }
}

/// Length in characters of the longest run that both texts hold.
pub(crate) fn longest_common(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut ends = vec![0_usize; b.len() + 1];
    let mut best = 0;
    for x in a.chars() {
        let mut before = 0;
        for (at, &y) in b.iter().enumerate() {
            let here = std::mem::replace(&mut ends[at + 1], if x == y { before + 1 } else { 0 });
            best = best.max(ends[at + 1]);
            before = here;
        }
    }
    best
}

/// Whether quotation marks and brackets close what they open.
pub(crate) fn balanced(text: &str) -> bool {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '“' => open.push('”'),
            '‘' => open.push('’'),
            '（' => open.push('）'),
            '《' => open.push('》'),
            '【' => open.push('】'),
            '”' | '’' | '）' | '》' | '】' if open.pop() != Some(c) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

/// The text without final punctuation.
pub(crate) fn unclosed(text: &str) -> &str {
    text.trim_end_matches(['。', '；', '，', '、', '：', '！', '？', '…'])
}

/// The text closed by 。, unless it closes itself.
pub(crate) fn closed(text: &str) -> String {
    let text = text.trim_end_matches(['；', '，', '、', '：']);
    match text.strip_suffix('”') {
        Some(inner) if inner.ends_with(['。', '！', '？']) => text.to_owned(),
        _ if text.ends_with(['。', '！', '？']) => text.to_owned(),
        _ => format!("{text}。"),
    }
}

/// Words that only link a sentence to the one before.
const CONNECTIVES: &[&str] = &[
    "因此，",
    "因而，",
    "所以，",
    "此外，",
    "同时，",
    "然而，",
    "但是，",
    "不过，",
    "可见，",
    "实际上，",
    "事实上，",
    "总之，",
    "例如，",
    "比如，",
    "首先，",
    "其次，",
    "再次，",
    "最后，",
    "一方面，",
    "另一方面，",
    "由此可见，",
    "具体而言，",
    "具体来说，",
    "特别是，",
    "尤其是，",
    "可以看出，",
    "可以说，",
    "与此同时，",
    "综上所述，",
    "综上，",
    "总的来说，",
    "总体而言，",
    "总体来看，",
    "从根本上讲，",
    "从根本上说，",
    "众所周知，",
    "换言之，",
    "也就是说，",
    "另外，",
    "当然，",
    "其一，",
    "其二，",
    "其三，",
    "其四，",
    "因为，",
    "显然，",
    "诚然，",
    "反之，",
    "进一步而言，",
    "进而，",
    "于是，",
    "随后，",
    "一般而言，",
    "不仅如此，",
    "相应地，",
];

/// The text behind ordinals and words that only link it to the sentence before.
pub(crate) fn without_connective(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let shorter = CONNECTIVES
            .iter()
            .find_map(|it| rest.strip_prefix(it))
            .or_else(|| without_ordinal(rest));
        match shorter {
            Some(shorter) => rest = shorter,
            None => return rest,
        }
    }
}

/// `第一，…`, `一是…` without the ordinal.
fn without_ordinal(text: &str) -> Option<&str> {
    const NUMERALS: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    if let Some(rest) = text.strip_prefix('第') {
        let after = rest.trim_start_matches(NUMERALS);
        return (after.len() < rest.len())
            .then(|| after.strip_prefix(['，', ',', '、']))
            .flatten();
    }
    let after = text.trim_start_matches(NUMERALS);
    let numerals = text.len() - after.len();
    (numerals > 0 && numerals <= 6)
        .then(|| {
            after
                .strip_prefix('是')
                .map(|it| it.trim_start_matches('，'))
        })
        .flatten()
}

/// Words in which 其, 此, 这 or 该 point at nothing outside.
const CLOSED_WORDS: &[&str] = &[
    "及其",
    "其他",
    "其它",
    "其中",
    "尤其",
    "极其",
    "其余",
    "与其",
    "其实",
    "彼此",
    "从此",
    "因此",
    "此外",
    "由此",
    "如此",
    "应该",
    "其次",
    "莫名其妙",
    "各得其所",
    "人尽其才",
    "物尽其用",
    "尽展其才",
    "他人",
    "其乐融融",
    "其间",
];

/// Words that point at something outside the text.
const REFERENCES: &[&str] = &[
    "这",
    "其",
    "此",
    "该",
    "上述",
    "前述",
    "上文",
    "下文",
    "如下",
    "以下",
    "二者",
    "两者",
    "三者",
    "前者",
    "后者",
    "它",
    "他",
    "她",
    "那些",
    "那种",
    "那个",
    "本文",
    "本研究",
    "同年",
    "同月",
    "同日",
    "当年",
    "当时",
    "随后",
];

/// A word that points outside the text, if there is one.
pub(crate) fn open_reference(text: &str) -> Option<&'static str> {
    let mut rest = text.to_owned();
    for word in CLOSED_WORDS {
        if rest.contains(word) {
            rest = rest.replace(word, "＿");
        }
    }
    REFERENCES.iter().find(|it| rest.contains(**it)).copied()
}

/// Openings that need a sentence before them.
const DEPENDENT_STARTS: &[&str] = &[
    "而",
    "但",
    "则",
    "也",
    "还",
    "更",
    "又",
    "并",
    "且",
    "使",
    "从而",
    "进而",
    "继而",
    "即",
    "以此",
    "甚至",
    "反而",
    "却",
    "才",
    "就",
    "都",
    "于是",
    "因而",
    "所以",
    "因此",
    "不仅",
    "不只",
    "否则",
    "或",
    "和",
    "与之",
    "及",
    "以及",
    "的",
    "地",
    "得",
    "了",
    "着",
    "，",
    "。",
    "、",
    "；",
    "：",
    "”",
    "）",
    "正是",
    "同样",
    "另一方面",
    "相反",
    "与此",
    "如此",
    "对此",
    "为此",
    "基于此",
    "由此",
    "至此",
    "尽管如此",
    "在此",
    "正如",
    "例如",
    "比如",
    "特别是",
    "尤其是",
    "包括",
    "如",
    "其中",
    "据此",
    "在这",
    "就此",
    "之所以",
];

/// Whether the text can open a conversation: it does not lean on a sentence before it.
pub(crate) fn opens_alone(text: &str) -> bool {
    !DEPENDENT_STARTS.iter().any(|it| text.starts_with(it))
}

/// The text in quotation marks, marks within it one level down; a text that is one quotation
/// already stays as it is.
pub(crate) fn quote(text: &str) -> String {
    let one = text.starts_with('“') && text.ends_with('”') && text.matches('“').count() == 1;
    if one {
        text.to_owned()
    } else {
        format!("“{}”", inner(text))
    }
}

/// Quotation marks one level down, for a text that will stand within some.
pub(crate) fn inner(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}

/// Words that open a phrase which names nothing.
const PREPOSITIONS: &[&str] = &[
    "以", "在", "对", "从", "由", "当", "把", "将", "向", "与", "和", "及", "等", "的", "如", "使",
    "让", "被", "为", "于", "并", "而", "且", "就", "也", "都", "是", "有", "这", "那", "其", "该",
    "本", "此",
];
/// Words that begin so and are whole all the same.
const WHOLE_WORDS: &[&str] = &[
    "以人为本",
    "对外",
    "从业",
    "由来",
    "当代",
    "将来",
    "向心",
    "与时俱进",
    "和谐",
    "和平",
    "等级",
    "等式",
    "使命",
    "为人民",
    "并购",
    "就业",
    "是非",
    "有机",
    "有效",
    "有序",
    "本质",
    "本体",
    "在线",
    "在职",
    "对话",
    "对策",
    "对象",
    "有限",
    "有形",
    "有为",
    "当地",
    "向量",
    "本土",
    "如意",
    "等价",
];

/// Whether a text can stand as the name of a thing: no phrase with a preposition, no enumeration.
pub(crate) fn is_name(text: &str) -> bool {
    let opens = PREPOSITIONS.iter().any(|it| text.starts_with(it))
        && !WHOLE_WORDS.iter().any(|it| text.starts_with(it));
    let tail = text.rsplit('的').next().unwrap_or(text);
    !opens
        && !text.contains(['、', '，', '；', '。', '…'])
        && length(text) >= 2
        && length(tail) >= 2
}

/// Verbs that open headings and clauses like “发展新质生产力”.
const VERBS: &[&str] = &[
    "发展", "实现", "推动", "促进", "坚持", "加强", "提升", "构建", "完善", "推进", "培育", "建设",
    "优化", "弘扬", "深化", "加快", "引导", "培养", "健全", "扩大", "保障", "改善", "改进", "提高",
    "增强", "打造", "激发", "弥合", "规范", "统筹", "落实", "强化", "聚焦", "解放", "做大", "做优",
    "分好", "布局", "壮大", "维护", "巩固", "夯实", "拓宽", "充分", "积极", "大力", "着力", "不断",
    "扎实",
];

/// Whether a text is an action (发展新质生产力) and no thing (新质生产力).
pub(crate) fn is_action(text: &str) -> bool {
    VERBS
        .iter()
        .any(|it| text.starts_with(it) && length(text) >= length(it) + 2 && !text.contains('的'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connectives_fall() {
        for (text, rest) in [
            ("因此，发展新质生产力", "发展新质生产力"),
            ("第一，弥合不平衡", "弥合不平衡"),
            ("二是激发活力", "激发活力"),
            ("第一要素是人", "第一要素是人"),
            ("一系列变化", "一系列变化"),
            ("其次，第二，提升", "提升"),
        ] {
            assert_eq!(without_connective(text), rest, "{text}");
        }
    }

    #[test]
    fn references_are_told_from_words() {
        for (text, open) in [
            ("劳动者及其优化组合", None),
            ("这是从要素的角度而言", Some("这")),
            ("二者是一体两面", Some("二者")),
            ("其发展将拓宽边界", Some("其")),
            ("与其他产业相比，尤其重要", None),
            ("应该看到", None),
            ("它不仅能够推动", Some("它")),
        ] {
            assert_eq!(open_reference(text), open, "{text}");
        }
    }

    #[test]
    fn marks_balance() {
        for (text, good) in [
            ("“蛋糕”", true),
            ("做大“蛋糕", false),
            ("（一）", true),
            ("”“", false),
            ("《中国“数字”报告》", true),
        ] {
            assert_eq!(balanced(text), good, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_phrases() {
        for (text, name) in [
            ("新质生产力", true),
            ("就业", true),
            ("以新质生产力赋能", false),
            ("高科技、高效能", false),
            ("鲜明的人", false),
            ("劳动者的劳动能力", true),
            ("由…催生", false),
        ] {
            assert_eq!(is_name(text), name, "{text}");
        }
        assert!(is_action("发展新质生产力"));
        assert!(!is_action("发展") && !is_action("新质生产力的发展"));
    }

    #[test]
    fn quotations_nest() {
        assert_eq!(quote("做大“蛋糕”"), "“做大‘蛋糕’”");
        assert_eq!(quote("“蛋糕”"), "“蛋糕”");
    }

    #[test]
    fn texts_compare() {
        assert!(overlaps("“新产业”", "新产业"));
        assert!(!overlaps("新产业", "新模式"));
        assert!(similarity("弥合科技发展的不平衡", "弥合科技发展不平衡") > 0.8);
        assert!(similarity("头雁效应", "马太效应") < 0.5);
        assert_eq!(longest_common("全要素生产率", "提高生产率"), 3);
        assert_eq!(closed("提高生产率，"), "提高生产率。");
        assert_eq!(closed("他说：“好。”"), "他说：“好。”");
    }
}
