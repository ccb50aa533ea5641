//! Every sentence that a learner reads stands in `src/words*`, in both languages, and nowhere else in `src/`; and
//! every sentence there is read by someone.

use super::Finding;
use super::rust;
use super::tree::Tree;
use std::collections::BTreeSet;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = astray(tree);
    findings.extend(unread(tree));
    findings
}

fn astray(tree: &Tree) -> Vec<Finding> {
    tree.files()
        .filter(|(path, _)| {
            path.starts_with("src/") && path.ends_with(".rs") && !path.starts_with("src/words")
        })
        .flat_map(|(path, text)| {
            let literals = rust::split(rust::shipped(text)).1;
            let chinese = literals
                .into_iter()
                .filter(|it| it.text.chars().any(is_chinese));
            chinese.map(move |it| {
                let what = format!(
                    "「{}」 is a sentence for the learner: move it into src/words",
                    it.text.trim()
                );
                Finding::breaks(format!("{path}:{}", it.line), what)
            })
        })
        .collect()
}

/// Fields of `src/words/*` that nothing reads. By name alone: a name that two pages share is taken as read where one
/// of them reads it.
fn unread(tree: &Tree) -> Vec<Finding> {
    let sources = tree
        .files()
        .filter(|(path, _)| path.starts_with("src/") && path.ends_with(".rs"));
    let read: BTreeSet<&str> = sources.flat_map(|(_, text)| reads(text)).collect();
    let words = tree
        .files()
        .filter(|(path, _)| path.starts_with("src/words/"));
    words
        .flat_map(|(path, text)| {
            let fields = text.lines().enumerate().filter_map(|(at, line)| {
                let (name, _) = line.trim().strip_prefix("pub ")?.split_once(": ")?;
                name.bytes().all(is_part).then_some((at + 1, name))
            });
            let unread = fields.filter(|(_, name)| !read.contains(name));
            unread.map(move |(line, name)| {
                let what = format!("nothing shows the sentence `{name}`: remove it");
                Finding::breaks(format!("{path}:{line}"), what)
            })
        })
        .collect()
}

/// The names that stand behind a point.
fn reads(text: &str) -> impl Iterator<Item = &str> {
    text.split('.').skip(1).filter_map(|rest| {
        let end = rest
            .bytes()
            .position(|it| !is_part(it))
            .unwrap_or(rest.len());
        rest.get(..end).filter(|it| !it.is_empty())
    })
}

fn is_part(it: u8) -> bool {
    it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_'
}

/// Han characters. A mark alone (a key, a separator) is no sentence.
fn is_chinese(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_outside_of_words_are_found() {
        let source = "//! 卡片\nfn a() { html! { <p>{ \"翻面\" }</p> } }\n\n#[cfg(test)]\nmod tests {\n const A: &str = \"甲\";\n}\n";
        let found = |path| {
            check(&Tree::of(&[(path, source)]))
                .iter()
                .map(|it| it.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found("src/pages/cards.rs"),
            [
                "✗ src/pages/cards.rs:2: 「翻面」 is a sentence for the learner: move it into src/words"
            ]
        );
        assert_eq!(found("src/words.rs"), [""; 0]);
        assert_eq!(found("src/words/zh.rs"), [""; 0]);
        assert_eq!(found("crates/knowledge/src/cue.rs"), [""; 0]);
    }

    #[test]
    fn sentences_that_nothing_shows_are_found() {
        let words = "pub struct A {\n    /// Shown.\n    pub shown: &'static str,\n    pub lost: fn(usize) -> String,\n}\n";
        let page = "fn a(words: &A) -> Html { html! { <p>{ words.shown }</p> } }";
        let tree = Tree::of(&[("src/words/a.rs", words), ("src/pages/a.rs", page)]);
        let found: Vec<String> = check(&tree).iter().map(|it| it.to_string()).collect();
        assert_eq!(
            found,
            ["✗ src/words/a.rs:4: nothing shows the sentence `lost`: remove it"]
        );
    }
}
