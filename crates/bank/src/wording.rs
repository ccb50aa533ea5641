//! Comparing and trimming Chinese wording, without a dictionary.

mod alone;
mod likeness;
mod mood;
mod names;
mod references;

pub(crate) use alone::{opens_alone, without_connective};
pub(crate) use likeness::{Bigrams, longest_common, overlaps, shared_end, similarity, word_pairs};
pub(crate) use mood::{is_claim, is_trouble, predicate_form};
pub(crate) use names::{calls_for, is_action, is_name, names_several};
pub(crate) use references::{open_reference, others_of_what};

/// Number of characters.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text without punctuation and spaces, for comparison.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(is_plain).collect()
}

/// Whether a character is a letter or a digit. Han first, then the marks between them: the general table is slow.
pub(crate) fn is_plain(c: &char) -> bool {
    const MARKS: [char; 12] = [
        '，', '。', '、', '；', '：', '“', '”', '‘', '’', '（', '）', '—',
    ];
    ('\u{4e00}'..='\u{9fff}').contains(c) || !MARKS.contains(c) && c.is_alphanumeric()
}

/// Whether the words stand in the text, and once. Looked for before they are counted: most do not stand there.
pub(crate) fn is_once_in(text: &str, words: &str) -> bool {
    text.contains(words) && text.matches(words).count() == 1
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

/// Quotation marks one level up again, for a text that stands within some no more.
pub(crate) fn outer(text: &str) -> String {
    if text.contains('“') {
        return text.to_owned();
    }
    text.replace('‘', "“").replace('’', "”")
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn quotations_nest() {
        assert_eq!(quote("做大“蛋糕”"), "“做大‘蛋糕’”");
        assert_eq!(quote("“蛋糕”"), "“蛋糕”");
    }

    #[test]
    fn sentences_close() {
        assert_eq!(closed("提高生产率，"), "提高生产率。");
        assert_eq!(closed("他说：“好。”"), "他说：“好。”");
    }
}
