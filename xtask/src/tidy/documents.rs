//! Documents that name a path name one that exists.

use super::Finding;
use super::tree::Tree;

const DOCUMENTS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
/// Built, not committed.
const BUILT: [&str; 2] = ["dist", "target"];
const ENDINGS: [&str; 12] = [
    ".rs", ".md", ".toml", ".css", ".html", ".js", ".json", ".yml", ".txt", ".png", ".svg", ".lock",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for document in DOCUMENTS {
        let Some(text) = tree.text(document) else {
            continue;
        };
        for (line, path) in paths(text, tree) {
            if !tree.has(&path) {
                findings.push(Finding::breaks(
                    format!("{document}:{line}"),
                    format!("`{path}` does not exist"),
                ));
            }
        }
    }
    findings
}

/// What looks like a path of the repository in `code spans` and links, with its line.
fn paths(text: &str, tree: &Tree) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        let spans = line
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|span| is_path(span, tree));
        let links = line
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split([')', '#']).next());
        let links = links.filter(|link| !link.is_empty() && !link.contains(':'));
        found.extend(
            spans
                .chain(links)
                .map(|path| (at + 1, path.trim_start_matches("./").to_owned())),
        );
    }
    found
}

/// It begins with a folder of ours or ends like a file, and leaves nothing for the reader to fill in.
fn is_path(span: &str, tree: &Tree) -> bool {
    let first = span.split('/').next().unwrap_or_default();
    let open = span.contains([' ', '<', '*', '{', '…', '$', '(', ':', '='])
        || span.starts_with(['-', '~', '/', '.']) && !span.starts_with(".github");
    let ours = span.contains('/') && tree.has(first);
    let file = ENDINGS
        .iter()
        .any(|ending| span.len() > ending.len() && span.ends_with(ending));
    !open && !BUILT.contains(&first) && (ours || file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_are_gone_are_found() {
        let readme = "See `crates/paper`, `src/gone.rs`, [contributing](CONTRIBUTING.md) and [this](docs/gone.md#top).\n\
            Put `seeds/<name>.txt` there, run `cargo xtask build`, look into `dist/index.html`, read `style/`.\n\
            ```\nsrc/also-gone.rs\n```\n\
            `Cargo.toml` and `Gone.toml`, `paper::read`, [out](https://example.org/a.md)";
        let tree = Tree::of(&[
            ("README.md", readme),
            ("CONTRIBUTING.md", ""),
            ("Cargo.toml", ""),
            ("crates/paper/src/lib.rs", ""),
            ("style/tokens.css", ""),
            ("src/main.rs", ""),
        ]);
        let found: Vec<_> = check(&tree).iter().map(|it| it.to_string()).collect();
        assert_eq!(
            found,
            [
                "✗ README.md:1: `src/gone.rs` does not exist",
                "✗ README.md:1: `docs/gone.md` does not exist",
                "✗ README.md:6: `Gone.toml` does not exist",
            ]
        );
    }
}
