//! Just enough of Rust's grammar to tell strings from code and comments.

/// A string literal and the line it begins on, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Literal<'a> {
    pub(super) line: usize,
    pub(super) text: &'a str,
}

/// What ships: the text before the tests at the foot of the file.
pub(super) fn shipped(source: &str) -> &str {
    source
        .find("\n#[cfg(test)]\nmod ")
        .map_or(source, |at| &source[..at + 1])
}

/// Calls `see` with each string literal, and gives the source with all comments and literals left out.
pub(super) fn split(source: &str) -> (String, Vec<Literal<'_>>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let line = 1 + source[..source.len() - rest.len()].matches('\n').count();
        let (length, literal) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), None)
        } else if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |at| at + 2), None)
        } else if next == '"' {
            let length = quoted(rest);
            (length, rest.get(1..length.saturating_sub(1)))
        } else if let Some((from, to, length)) = raw(rest).filter(|_| !code.ends_with(is_word)) {
            (length, rest.get(from..to))
        } else if let Some(length) = character(rest) {
            (length, None)
        } else {
            code.push(next);
            (next.len_utf8(), None)
        };
        literals.extend(literal.map(|text| Literal { line, text }));
        rest = &rest[length..];
    }
    (code, literals)
}

/// The length of `"…"`, with its escapes.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, it)| {
        let ends = *it == '"' && !escaped;
        escaped = *it == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// The content of `r#"…"#` as start and end, and the length of it all.
fn raw(rest: &str) -> Option<(usize, usize, usize)> {
    let hashes = rest
        .strip_prefix('r')?
        .bytes()
        .take_while(|it| *it == b'#')
        .count();
    let from = 1 + hashes + 1;
    rest.get(1 + hashes..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let to = rest[from..].find(&close).map_or(rest.len(), |at| from + at);
    Some((from, to, (to + close.len()).min(rest.len())))
}

/// The length of `'x'` or `'\n'`; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let length = if inside.starts_with('\\') {
        2 + inside.get(2..)?.find('\'')?
    } else {
        inside.chars().next()?.len_utf8()
    };
    inside
        .get(length..)?
        .starts_with('\'')
        .then_some(length + 2)
}

fn is_word(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_told_from_code_and_comments() {
        for (source, code, literals) in [
            (r#"let a = "甲"; // "乙""#, "let a = ; ", vec!["甲"]),
            (
                r#"f("a\"b", 'c', '"', "d")"#,
                "f(, , , )",
                vec![r#"a\"b"#, "d"],
            ),
            (r###"r#"a"b"# + r"c" "###, " +  ", vec![r#"a"b"#, "c"]),
            (
                r"fn f<'a>(x: &'a str, y: '\'')",
                "fn f<'a>(x: &'a str, y: )",
                vec![],
            ),
            ("/* \"a\" */ for\"b\"", " for", vec!["b"]),
            ("\"open", "", vec!["ope"]),
        ] {
            let (found_code, found) = split(source);
            assert_eq!(found_code, code, "{source}");
            assert_eq!(
                found.iter().map(|it| it.text).collect::<Vec<_>>(),
                literals,
                "{source}"
            );
        }
        assert_eq!(split("a\nb\n\"c\"").1[0].line, 3);
    }

    #[test]
    fn tests_at_the_foot_do_not_ship() {
        assert_eq!(
            shipped("fn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n"),
            "fn a() {}\n\n"
        );
        assert_eq!(shipped("fn a() {}\n"), "fn a() {}\n");
    }
}
