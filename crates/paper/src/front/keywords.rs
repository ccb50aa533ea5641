//! 关键词 and Key words.

use crate::character::is_mostly_han;

/// 关键词 by whatever parts them: marks first, then wide spaces, then any space.
pub(crate) fn keywords(text: &str) -> Vec<String> {
    let text = text.trim().trim_end_matches(['.', '。', '．']);
    let latin = !is_mostly_han(text);
    let marks: &[char] = if text.contains(['；', ';']) {
        &['；', ';']
    } else if text.contains(['，', ',']) || (!latin && text.contains(['、', '|', '/', '·'])) {
        &['，', ',', '、', '|', '/', '·']
    } else if latin {
        &['\u{3000}', '\t']
    } else {
        &[
            '\u{3000}', ' ', '\t', '\n', '\u{a0}', '\u{2002}', '\u{2003}',
        ]
    };
    text.split(marks)
        .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
        .map(|it| it.trim_matches(['.', '。', '*']).to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keyword_separators() {
        let three: &[&str] = &["数字经济", "共同富裕", "产业"];
        for text in [
            "数字经济；共同富裕；产业",
            "数字经济;共同富裕; 产业。",
            "数字经济 共同富裕 产业",
            "数字经济　共同富裕　产业",
            "数字经济，共同富裕，产业",
            "数字经济、共同富裕、产业",
        ] {
            assert_eq!(keywords(text), three, "{text}");
        }
        assert_eq!(
            keywords("new quality; common prosperity"),
            ["new quality", "common prosperity"]
        );
        assert_eq!(
            keywords("new quality, common prosperity"),
            ["new quality", "common prosperity"]
        );
    }
}
