//! Whether a text stands alone: what links it to the sentence before.

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
    "需要说明的是，",
    "需要指出的是，",
    "应当指出的是，",
    "值得注意的是，",
    "值得一提的是，",
    "必须指出的是，",
    "应当看到，",
    "应该看到，",
    "不难看出，",
    "不难发现，",
    "正因为如此，",
    "正因如此，",
    "简言之，",
    "简单地说，",
    "通俗地说，",
    "通俗地讲，",
    "用今天的话来讲，",
    "用今天的话说，",
    "相应地，",
    "在此基础上，",
    "为此，",
    "对此，",
    "基于此，",
    "鉴于此，",
    "有鉴于此，",
    "正是在此意义上，",
    "在这一背景下，",
    "在此背景下，",
    "在这一过程中，",
    "在这个过程中，",
    "在此过程中，",
    "在这一方面，",
    "在这方面，",
    "在这个意义上，",
    "从这个意义上说，",
    "从这个意义上讲，",
    "从这个角度看，",
    "在这一发展趋势下，",
    "在这种情况下，",
    "在这一阶段，",
];

/// The text behind ordinals and words that only link it to the sentence before.
pub(crate) fn without_connective(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let shorter = CONNECTIVES
            .iter()
            .find_map(|it| rest.strip_prefix(it))
            .or_else(|| without_ordinal(rest))
            .or_else(|| without_whole(rest));
        match shorter {
            Some(shorter) => rest = shorter,
            None => return rest,
        }
    }
}

/// `其中，…` says of what it is a part; numbers are nothing without it.
fn without_whole(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("其中，")?;
    (!rest.contains(|c: char| c.is_ascii_digit())).then_some(rest)
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
    "以上",
    "综合以上",
    "然而",
    "可是",
    "不过",
    "可以",
    "值得注意的是",
    "值得一提的是",
    "需要说明的是",
];

/// Words that begin like such an opening and are none.
const INDEPENDENT_STARTS: &[&str] = &[
    "就业",
    "就地",
    "更高",
    "更多",
    "更好",
    "并购",
    "使命",
    "使用",
    "和谐",
    "和平",
    "地方",
    "地区",
    "地域",
    "地理",
    "还原",
    "即时",
    "都市",
    "着力",
    "着眼",
    "及时",
    "如何",
    "如果",
    "得益于",
    "又好又快",
    "也许",
];

/// Whether the text can open a conversation: it does not lean on a sentence before it.
pub(crate) fn opens_alone(text: &str) -> bool {
    let opens = |words: &[&str]| words.iter().any(|it| text.starts_with(it));
    // `工作日由此被分割为两段` is what something led to.
    let led = text
        .split('，')
        .next()
        .is_some_and(|it| it.contains("由此") || it.contains("因此"));
    opens(INDEPENDENT_STARTS) || !opens(DEPENDENT_STARTS) && !led && !adds(text)
}

/// Whether it says what is so besides, or as a matter of course, and not beside what: `资本本质上也是一种关系`.
fn adds(text: &str) -> bool {
    const ADDING: &[&str] = &[
        "也是",
        "也有",
        "也要",
        "也能",
        "也会",
        "也需",
        "也应",
        "也为",
        "同样是",
    ];
    const PAIRED: &[&str] = &[
        "既",
        "不仅",
        "不但",
        "不只",
        "一方面",
        "同时",
        "除了",
        "无论",
        "即使",
        "即便",
        "再",
        "哪怕",
        "同样",
    ];
    const SETTING: &[&str] = &["而言", "来看", "来说", "来讲", "上", "中", "下", "时"];
    // A setting is no statement that something could be added to.
    let mut clauses = text.split(['，', '；']);
    let first = clauses.find(|it| !SETTING.iter().any(|end| it.ends_with(end)));
    let first = first.unwrap_or_default();
    let added = ADDING.iter().find_map(|it| first.split_once(it));
    let alone = added.is_some_and(|(before, _)| !PAIRED.iter().any(|it| before.contains(it)));
    alone || text.contains("，自然谈不上") || text.contains("，自然就") || text.contains("，自然会")
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
            ("其中，新兴产业尤为引人注目", "新兴产业尤为引人注目"),
            ("其中，34人获得赔偿", "其中，34人获得赔偿"),
        ] {
            assert_eq!(without_connective(text), rest, "{text}");
        }
    }

    #[test]
    fn what_is_added_needs_what_it_is_added_to() {
        for (text, alone) in [
            ("从生产关系的角度而言，资本本质上也是一种关系", false),
            ("资本既是生产要素，也是一种关系", true),
            ("资本不仅有两面，在分配上也有两面", true),
            ("资本的扩张导致过剩，自然谈不上共享", false),
            ("也许资本要有边界", true),
        ] {
            assert_eq!(opens_alone(text), alone, "{text}");
        }
    }
}
