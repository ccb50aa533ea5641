//! Colours are named in `style/tokens.css` and nowhere else, so that light and dark are one block each.

use super::Finding;
use super::tree::Tree;

const TOKENS: &str = "style/tokens.css";
const FUNCTIONS: [&str; 8] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklch(",
];
/// The names that come to mind; `transparent`, `currentcolor` and the system's colours are no literals.
const NAMES: [&str; 11] = [
    "white", "black", "red", "green", "blue", "yellow", "orange", "gray", "grey", "purple", "gold",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let styled = |path: &str| path.ends_with(".css") && path != TOKENS && !path.starts_with("e2e/");
    tree.files()
        .filter(|(path, _)| styled(path))
        .flat_map(|(path, text)| {
            literals(text).into_iter().map(move |(line, colour)| {
                Finding::breaks(
                    format!("{path}:{line}"),
                    format!("`{colour}` is a literal colour: give it a role in {TOKENS}"),
                )
            })
        })
        .collect()
}

fn literals(css: &str) -> Vec<(usize, String)> {
    let bare = without_comments(css);
    let mut found = Vec::new();
    for (at, line) in bare.lines().enumerate() {
        // Only what follows a property's colon is a value; selectors have colons of their own, but no spaces after.
        let Some((_, value)) = line.split_once(": ") else {
            continue;
        };
        let words = value
            .split([' ', ',', ';', ')', '('])
            .filter(|word| is_hex(word) || NAMES.contains(word));
        let calls = FUNCTIONS.iter().filter(|call| {
            value
                .split([' ', ',', '('])
                .any(|word| Some(word) == call.strip_suffix('('))
        });
        found.extend(
            words
                .map(str::to_owned)
                .chain(calls.map(|it| (*it).to_owned()))
                .map(|it| (at + 1, it)),
        );
    }
    found
}

fn is_hex(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|it| {
        [3, 4, 6, 8].contains(&it.len()) && it.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// The same lines, without what stands in comments.
pub(super) fn without_comments(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        bare.push_str(before);
        bare.extend(comment.matches('\n'));
        rest = next;
    }
    bare.push_str(rest);
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_colours_are_found_and_roles_are_not() {
        for (css, colours) in [
            ("a { color: #fff; }", vec!["#fff"]),
            (
                "a {\n  border: 1px solid rgb(0 0 0 / 50%);\n}",
                vec!["rgb("],
            ),
            ("a { background: white; }", vec!["white"]),
            (
                "a { color: var(--text); background: color-mix(in oklab, var(--page) 50%, transparent); }",
                vec![],
            ),
            (
                "/* #fff\n white */\n.white:hover { white-space: nowrap; }",
                vec![],
            ),
            ("a { fill: url(#mark); color: CanvasText; }", vec![]),
        ] {
            let found: Vec<_> = literals(css)
                .into_iter()
                .map(|(_, colour)| colour)
                .collect();
            assert_eq!(found, colours, "{css}");
        }
    }

    #[test]
    fn only_the_tokens_may() {
        let css = "a { color: #fff; }";
        assert_eq!(check(&Tree::of(&[(TOKENS, css)])), []);
        assert_eq!(check(&Tree::of(&[("style/base.css", css)])).len(), 1);
    }
}
