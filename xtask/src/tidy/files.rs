//! A file is a noun, fits a few screens, and knows nothing of the machine it was written on.

use super::tree::Tree;
use super::{Finding, rust};

/// Names that say where something was put and not what it is.
const NO_NAMES: [&str; 11] = [
    "util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "stuff",
    "shared", "service",
];
const LONG: usize = 400;
const TOO_LONG: usize = 600;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files()
        .flat_map(|(path, text)| {
            [
                name(path),
                length(path, text),
                machine(path, text),
                registry(path, text),
            ]
        })
        .flatten()
        .chain(types(tree))
        .collect()
}

fn name(path: &str) -> Option<Finding> {
    let bad = path
        .split(['/', '.', '-', '_'])
        .find(|word| NO_NAMES.contains(word))?;
    Some(Finding::breaks(
        path,
        format!("`{bad}` is no noun: name what it holds"),
    ))
}

fn types(tree: &Tree) -> Vec<Finding> {
    let kinds = ["struct", "enum", "trait", "mod", "type"];
    let mut findings = Vec::new();
    for (path, text) in tree.files().filter(|(path, _)| path.ends_with(".rs")) {
        let (code, _) = rust::split(text);
        let words: Vec<_> = code
            .split(|it: char| !it.is_alphanumeric() && it != '_')
            .filter(|it| !it.is_empty())
            .collect();
        for pair in words.windows(2).filter(|pair| kinds.contains(&pair[0])) {
            if parts(pair[1])
                .iter()
                .any(|part| NO_NAMES.contains(&part.as_str()))
            {
                findings.push(Finding::breaks(
                    path,
                    format!("`{} {}`: name what it is", pair[0], pair[1]),
                ));
            }
        }
    }
    findings
}

/// `TermHelper` → term, helper.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in name.chars() {
        if letter == '_' || letter.is_uppercase() {
            parts.push(String::new());
        }
        if let Some(last) = parts.last_mut() {
            last.extend(letter.to_lowercase().filter(|it| *it != '_'));
        }
    }
    parts
}

fn length(path: &str, text: &str) -> Option<Finding> {
    let code = [".rs", ".css", ".js", ".html"]
        .iter()
        .any(|ending| path.ends_with(ending));
    let lines = rust::shipped(text).lines().count();
    let advice = "look for the second noun in it and split";
    if !code || lines <= LONG {
        return None;
    }
    let what = format!("{lines} lines before its tests: {advice}");
    Some(if lines <= TOO_LONG {
        Finding::hint(path, what)
    } else {
        Finding::breaks(path, what)
    })
}

fn machine(path: &str, text: &str) -> Option<Finding> {
    // In pieces, so that this file does not break its own rule.
    let homes = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Use", "rs/"),
    ];
    let (line, home) = text
        .lines()
        .enumerate()
        .find_map(|(at, line)| Some((at + 1, homes.iter().find(|home| line.contains(**home))?)))?;
    Some(Finding::breaks(
        format!("{path}:{line}"),
        format!("names a path of one machine ({home}…)"),
    ))
}

fn registry(path: &str, text: &str) -> Option<Finding> {
    let lock = path.ends_with("package-lock.json") && text.contains("\"resolved\"");
    lock.then(|| {
        Finding::breaks(
            path,
            "names the host it was made with: npm install --omit-lockfile-registry-resolved",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)]))
            .iter()
            .map(|it| it.to_string())
            .collect()
    }

    #[test]
    fn empty_names_are_found() {
        for path in [
            "src/utils.rs",
            "crates/common/src/lib.rs",
            "style/term-helper.css",
            "src/misc/mod.rs",
        ] {
            assert_eq!(found(path, "").len(), 1, "{path}");
        }
        for path in [
            "src/utility_pole.rs",
            "crates/paper/src/model.rs",
            "style/tokens.css",
        ] {
            assert_eq!(found(path, ""), [""; 0], "{path}");
        }
        assert_eq!(
            found("src/a.rs", "pub struct TermManager;"),
            ["✗ src/a.rs: `struct TermManager`: name what it is"]
        );
        assert_eq!(
            found("src/a.rs", "mod helpers { } // mod util"),
            ["✗ src/a.rs: `mod helpers`: name what it is"]
        );
        assert_eq!(
            found(
                "src/a.rs",
                "struct Uncommon; const S: &str = \"struct Util\";"
            ),
            [""; 0]
        );
    }

    #[test]
    fn long_files_are_hinted_at_and_too_long_ones_refused() {
        assert_eq!(found("src/a.rs", &"\n".repeat(LONG)), [""; 0]);
        assert!(found("src/a.rs", &"\n".repeat(LONG + 1))[0].starts_with("· src/a.rs: 401 lines"));
        assert!(
            found("src/a.rs", &"\n".repeat(TOO_LONG + 1))[0].starts_with("✗ src/a.rs: 601 lines")
        );
        let tested = format!("\n#[cfg(test)]\nmod tests {{{}}}", "\n".repeat(900));
        assert_eq!(found("src/a.rs", &tested), [""; 0]);
        assert_eq!(found("seeds/a.txt", &"\n".repeat(900)), [""; 0]);
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        let path = format!("line\nsee {}alice/notes", concat!("/ho", "me/"));
        assert!(found("README.md", &path)[0].starts_with("✗ README.md:2: names a path"));
        assert_eq!(
            found("e2e/package-lock.json", "\"resolved\": \"http://mirror\"").len(),
            1
        );
    }
}
