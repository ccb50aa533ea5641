//! Text in XML.

/// `text` as character data or as the value of an attribute in double quotes. Characters that
/// XML 1.0 cannot hold at all are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn keeps_text_text() {
        for (text, xml) in [
            ("《论文》", "《论文》"),
            ("a<b & \"c\"", "a&lt;b &amp; &quot;c&quot;"),
            ("it's\u{0}\u{b}", "it&#39;s"),
        ] {
            assert_eq!(escape(text), xml);
        }
    }
}
