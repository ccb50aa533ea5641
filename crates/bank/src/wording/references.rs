//! Words that point at something outside a text.

use super::likeness::word_pairs;

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
    "笔者",
    "还有一个",
    "类似做法",
    "前文",
    "后文",
    "前揭",
    "同年",
    "同月",
    "同日",
    "当年",
    "当时",
    "随后",
];

/// Without `使其` and the like behind a clause that names whom (`以技术赋能传统产业，使其升级`).
fn without_pivots(text: &str) -> String {
    const PIVOTS: &[&str] = &["使其", "让其", "令其"];
    let Some((first, rest)) = text.split_once('，') else {
        return text.to_owned();
    };
    let named = super::length(first) >= 6;
    let closed = PIVOTS.iter().filter(|_| named);
    let rest = closed.fold(rest.to_owned(), |rest, it| rest.replace(it, "＿"));
    format!("{first}，{rest}")
}

/// A word that points outside the text, if there is one.
pub(crate) fn open_reference(text: &str) -> Option<&'static str> {
    let mut rest = without_pivots(text);
    for word in CLOSED_WORDS {
        if rest.contains(word) {
            rest = rest.replace(word, "＿");
        }
    }
    REFERENCES.iter().find(|it| rest.contains(**it)).copied()
}

/// Whether 其他 leaves out what the text does not name: `为其他落后地区提供岗位`, but `与其他国家`, `国有企业具有其他
/// 企业不具备的优势`.
pub(crate) fn others_of_what(text: &str) -> bool {
    text.match_indices("其他").any(|(at, others)| {
        let (before, behind) = (&text[..at], &text[at + others.len()..]);
        let near: String = behind.chars().take(OTHERS).collect();
        let named = word_pairs(&near).iter().any(|it| before.contains(it));
        let open = before.ends_with(['为', '给', '使', '让', '把', '将', '在', '由']);
        open && !named
    })
}

/// Characters behind 其他 that say what they are.
const OTHERS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_others_than_somebody() {
        for (text, open) in [
            ("产业的转移能够为其他落后地区提供岗位", true),
            ("东部地区的转移能够为其他落后地区提供岗位", false),
            ("加强与其他国家的交流", false),
            ("国有企业具有其他企业不具备的优势", false),
            ("产业的转移能够提供岗位", false),
        ] {
            assert_eq!(others_of_what(text), open, "{text}");
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
}
