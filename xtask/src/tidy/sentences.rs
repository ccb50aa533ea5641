//! Every sentence that a learner reads stands in `src/words*`, in both languages, and nowhere else in `src/`.

use super::Finding;
use super::rust;
use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
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
}
