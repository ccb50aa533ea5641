//! What makes no difference to an answer is folded away before answers are compared.

use super::traditional::simplified;

/// A character of a folded text with its place (in bytes) in the text as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Folded {
    pub(crate) character: char,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The text without what makes no difference: width, case, spaces, punctuation, Traditional or
/// Simplified, 的, 地 or 得, Chinese or Arabic digits.
pub fn fold(text: &str) -> String {
    folded(text).into_iter().map(|it| it.character).collect()
}

pub(crate) fn folded(text: &str) -> Vec<Folded> {
    let mut folded: Vec<Folded> = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, typed)) = characters.next() {
        let character = unified(typed);
        let next = characters.peek().map(|it| unified(it.1));
        let is_point = character == '.'
            && folded
                .last()
                .is_some_and(|it| it.end == start && it.character.is_ascii_digit())
            && next.is_some_and(|it| it.is_ascii_digit());
        if is_point || character.is_alphanumeric() || "%+<>=".contains(character) {
            let end = start + typed.len_utf8();
            // Lower case may be several characters (i and a dot for İ): what is no letter is left out,
            // so that folding what is folded changes nothing.
            let lower = character
                .to_lowercase()
                .filter(|it| it.is_alphanumeric() || *it == '.' || "%+<>=".contains(*it));
            folded.extend(lower.map(|character| Folded {
                character,
                start,
                end,
            }));
        }
    }
    folded
}

/// One character, unified.
fn unified(typed: char) -> char {
    let half = match typed {
        '！'..='～' => char::from_u32(typed as u32 - 0xfee0).unwrap_or(typed),
        '﹪' | '٪' => '%',
        other => other,
    };
    match simplified(half) {
        '地' | '得' => '的',
        '零' | '〇' => '0',
        '一' => '1',
        '二' => '2',
        '三' => '3',
        '四' => '4',
        '五' => '5',
        '六' => '6',
        '七' => '7',
        '八' => '8',
        '九' => '9',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        let table = [
            ("ＲＣＥＰ", "rcep"),
            ("“新质 生产力”", "新质生产力"),
            ("全面地发展", "全面的发展"),
            (
                "共同富裕，是社会主义的本质要求。",
                "共同富裕是社会主义的本质要求",
            ),
            ("實現共同富裕", "实现共同富裕"),
            ("第三次分配", "第3次分配"),
            ("１２．５％", "12.5%"),
            ("3.", "3"),
            ("……", ""),
            ("国有/集体", "国有集体"),
        ];
        for (typed, expected) in table {
            assert_eq!(fold(typed), expected, "{typed}");
        }
    }

    #[test]
    fn places() {
        let typed = "“Ａ b”";
        let places: Vec<&str> = folded(typed)
            .iter()
            .map(|it| &typed[it.start..it.end])
            .collect();
        assert_eq!(places, ["Ａ", "b"]);
    }
}
