//! What a character is to a Chinese page: its script, its width, its part in punctuation.

/// A Chinese character (any CJK ideograph, 々 and 〇 among them).
#[inline]
pub(crate) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' | '々' | '〇')
}

/// A mark of Chinese punctuation, full width. The marks that Latin shares (“ ” ‘ ’ — …) are not.
pub(crate) fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// A mark that Chinese and Latin share.
pub(crate) fn is_shared_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '–')
}

/// Letters of Latin, Greek or Cyrillic.
pub(crate) fn is_letter(c: char) -> bool {
    // Asked of every character of a text: the common ones are told without Unicode's tables.
    c.is_ascii_alphabetic()
        || (!c.is_ascii() && !is_han(c) && !is_wide_mark(c) && c.is_alphabetic())
}

/// Invisible characters that carry nothing: zero width, soft hyphen, byte order mark, controls.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}')
        || (c.is_control() && !c.is_whitespace())
}

/// Space of any width, and what is invisible.
#[inline]
pub(crate) fn is_blank(c: char) -> bool {
    !is_han(c) && (c.is_whitespace() || is_invisible(c))
}

/// Columns on a page: 2 for wide characters, 1 for the rest.
pub(crate) fn width(c: char) -> u32 {
    match c {
        c if is_han(c) || is_wide_mark(c) || is_shared_mark(c) => 2,
        '\u{ff10}'..='\u{ff5a}' | '\u{2460}'..='\u{24ff}' => 2,
        _ => 1,
    }
}

/// Closes a quotation or a bracket.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(
        c,
        '”' | '’' | '」' | '』' | '）' | ')' | '】' | ']' | '》' | '〉' | '〕' | '"'
    )
}

/// Ends a sentence.
pub(crate) fn is_terminal(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '｡')
}

/// The letter or digit for its full-width form (`Ａ`, `１`, `％`); other characters unchanged.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '％' => {
            char::from_u32(c as u32 - 0xfee0).unwrap_or(c)
        }
        _ => c,
    }
}

/// The value of a Chinese or Arabic numeral up to 999 (`十二`, `廿一` excluded, `２`); `None` for
/// anything else.
pub(crate) fn numeral(text: &str) -> Option<u16> {
    let text: String = text.chars().map(narrow).collect();
    if !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok();
    }
    let mut value = 0_u16;
    let mut digit = None;
    if text.is_empty() || text.chars().count() > 5 {
        return None;
    }
    for c in text.chars() {
        match c {
            '百' => value = value.checked_add(100 * digit.take().unwrap_or(1))?,
            '十' => value = value.checked_add(10 * digit.take().unwrap_or(1))?,
            '零' | '〇' => {}
            _ => {
                let it = "一二三四五六七八九".chars().position(|it| it == c)? as u16 + 1;
                if digit.replace(it).is_some() {
                    return None;
                }
            }
        }
    }
    value.checked_add(digit.unwrap_or(0)).filter(|&it| it > 0)
}

/// How much of a text is Chinese: Chinese characters against letters.
pub(crate) fn is_mostly_han(text: &str) -> bool {
    are_mostly_han(text.chars())
}

/// The same of characters.
pub(crate) fn are_mostly_han(chars: impl Iterator<Item = char>) -> bool {
    let (mut han, mut latin) = (0_usize, 0_usize);
    for c in chars {
        if is_han(c) {
            han += 1;
        } else if is_letter(c) {
            latin += 1;
        }
    }
    // One Chinese character says about as much as three letters.
    han > 0 && han * 3 >= latin
}

/// The columns of a text.
pub(crate) fn columns(text: &str) -> u32 {
    text.chars().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals() {
        let table = [
            ("一", Some(1)),
            ("十", Some(10)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("二十三", Some(23)),
            ("一百零五", Some(105)),
            ("１２", Some(12)),
            ("7", Some(7)),
            ("一二", None),
            ("", None),
            ("要", None),
            ("2024", None),
        ];
        for (text, value) in table {
            assert_eq!(numeral(text), value, "{text}");
        }
    }
}
