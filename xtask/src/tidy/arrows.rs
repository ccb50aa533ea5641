//! Who may depend on whom. The arrows are those of the table in ARCHITECTURE.md, so that it cannot lie.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::tree::Tree;
use crate::failure::Outcome;
use crate::process::{cargo, read};

const TABLE: &str = "ARCHITECTURE.md";
const APP: &str = "wengu-app";
const BROWSER: [&str; 6] = [
    "yew",
    "gloo",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
];
/// jieba, and what only its embedded dictionary brings along.
const DICTIONARY: [&str; 4] = [
    "jieba-rs",
    "include-flate",
    "include-flate-codegen",
    "zstd-sys",
];
/// Where the dictionary may be: the press, and the command that uses it.
const HOST: [&str; 2] = ["press", "wengu"];

/// The packages of the workspace, by the folder they are in.
type Packages = BTreeMap<String, String>;

pub(super) fn check(tree: &Tree) -> Outcome<Vec<Finding>> {
    let packages = packages(tree);
    let allowed = allowed(tree.text(TABLE).unwrap_or_default(), &packages);
    let mut findings = Vec::new();
    for (folder, package) in packages
        .iter()
        .filter(|(folder, _)| folder.as_str() != "xtask")
    {
        let Some(allowed) = allowed.get(folder) else {
            findings.push(Finding::breaks(
                TABLE,
                format!("its table does not say what `{folder}` knows"),
            ));
            continue;
        };
        let direct = dependencies(&["--package", package, "--edges", "normal", "--depth", "1"])?;
        findings.extend(unknown(package, &direct, allowed, &packages));
        if package != APP {
            let all = dependencies(&["--package", package, "--edges", "normal,build"])?;
            findings.extend(forbidden(
                package,
                &all,
                &BROWSER,
                "only the app may know the browser",
            ));
            if !HOST.contains(&package.as_str()) {
                findings.extend(forbidden(
                    package,
                    &all,
                    &DICTIONARY,
                    "only the press may hold the dictionary",
                ));
            }
        }
    }
    let shipped = dependencies(&[
        "--package",
        APP,
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal",
    ])?;
    findings.extend(forbidden(
        APP,
        &shipped,
        &DICTIONARY,
        "the wasm must not hold the dictionary",
    ));
    Ok(findings)
}

fn packages(tree: &Tree) -> Packages {
    // What else has a manifest (fuzz/) is a workspace of its own.
    let member = |path: &&str| {
        !path.contains('/') || path.starts_with("crates/") || path.starts_with("xtask/")
    };
    let manifests = tree
        .files()
        .filter(|(path, _)| member(path))
        .filter_map(|(path, text)| Some((path.strip_suffix("Cargo.toml")?, text)));
    manifests
        .filter_map(|(folder, text)| {
            let name = text
                .split_once("[package]")?
                .1
                .lines()
                .find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))?;
            let folder = if folder.is_empty() {
                "src"
            } else {
                folder.trim_end_matches('/')
            };
            Some((folder.to_owned(), name.to_owned()))
        })
        .collect()
}

/// Reads the table: the folder in the first column, what it knows in the last. Whom one knows, whom that one knows.
fn allowed(document: &str, packages: &Packages) -> BTreeMap<String, BTreeSet<String>> {
    let mut allowed = BTreeMap::new();
    let rows = document.lines().filter_map(|line| {
        let cells: Vec<_> = line
            .strip_prefix('|')?
            .trim_end()
            .trim_end_matches('|')
            .split('|')
            .collect();
        Some((
            cells
                .first()?
                .split('`')
                .nth(1)?
                .trim_end_matches('/')
                .to_owned(),
            cells.last()?.trim().to_owned(),
        ))
    });
    for (folder, knows) in rows.filter(|(folder, _)| packages.contains_key(folder)) {
        let named: BTreeSet<String> = knows
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        let known = if knows.starts_with("all") {
            packages
                .values()
                .filter(|it| !named.contains(*it))
                .cloned()
                .collect()
        } else {
            let further = named
                .iter()
                .filter_map(|name| allowed.get(&format!("crates/{name}")))
                .flatten()
                .cloned()
                .collect::<Vec<String>>();
            named.into_iter().chain(further).collect()
        };
        allowed.insert(folder, known);
    }
    allowed
}

fn unknown(
    package: &str,
    direct: &BTreeSet<String>,
    allowed: &BTreeSet<String>,
    packages: &Packages,
) -> Vec<Finding> {
    let ours = packages
        .values()
        .filter(|it| *it != package && direct.contains(*it) && !allowed.contains(*it));
    ours.map(|it| {
        Finding::breaks(
            package,
            format!("depends on `{it}`, which {TABLE} does not allow"),
        )
    })
    .collect()
}

fn forbidden(package: &str, all: &BTreeSet<String>, names: &[&str], why: &str) -> Vec<Finding> {
    let found = names.iter().filter(|name| all.contains(**name));
    found
        .map(|name| {
            Finding::breaks(
                package,
                format!(
                    "depends on `{name}`: {why} (cargo tree --package {package} --invert {name})"
                ),
            )
        })
        .collect()
}

/// The names of all packages in a `cargo tree`, the root left out.
fn dependencies(arguments: &[&str]) -> Outcome<BTreeSet<String>> {
    let mut tree = cargo();
    tree.args(["tree", "--quiet", "--prefix", "none", "--format", "{p}"])
        .args(arguments);
    let printed = read(
        &mut tree,
        "Does Cargo.lock fit the manifests? cargo metadata",
    )?;
    Ok(printed
        .lines()
        .skip(1)
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\
| place | what it does | knows |
|---|---|---|
| `crates/paper` | reads | nothing |
| `crates/bank` | asks | `paper` |
| `crates/study` | remembers | `bank` |
| `crates/press` | presses | `bank` |
| `src/` | shows | all but `press` |
| `style/` | tokens | |
";

    fn names(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|it| (*it).to_owned()).collect()
    }

    fn workspace() -> Packages {
        let tree = Tree::of(&[
            (
                "Cargo.toml",
                "[workspace]\n[package]\nname = \"wengu-app\"\n",
            ),
            ("crates/paper/Cargo.toml", "[package]\nname = \"paper\"\n"),
            ("crates/bank/Cargo.toml", "[package]\nname = \"bank\"\n"),
            ("crates/study/Cargo.toml", "[package]\nname = \"study\"\n"),
            ("crates/press/Cargo.toml", "[package]\nname = \"press\"\n"),
        ]);
        packages(&tree)
    }

    #[test]
    fn the_table_gives_the_arrows() {
        let allowed = allowed(DOCUMENT, &workspace());
        assert_eq!(allowed["crates/paper"], names(&[]));
        assert_eq!(allowed["crates/study"], names(&["bank", "paper"]));
        assert_eq!(allowed["crates/press"], names(&["bank", "paper"]));
        assert_eq!(
            allowed["src"],
            names(&["bank", "paper", "study", "wengu-app"])
        );
    }

    #[test]
    fn an_arrow_against_the_table_is_found() {
        let packages = workspace();
        let allowed = allowed(DOCUMENT, &packages);
        let found = |package, direct: &[&str], folder| {
            unknown(package, &names(direct), &allowed[folder], &packages)
        };
        assert_eq!(found("bank", &["paper", "serde"], "crates/bank"), []);
        assert_eq!(found("paper", &["bank", "serde"], "crates/paper").len(), 1);
        assert_eq!(found("wengu-app", &["press", "yew"], "src").len(), 1);
    }

    #[test]
    fn forbidden_dependencies_are_found_in_a_real_tree() {
        let ours = dependencies(&["--package", "xtask", "--edges", "normal"]).unwrap();
        assert!(
            ours.contains("tiny_http") && !ours.contains("xtask"),
            "{ours:?}"
        );
        assert_eq!(
            forbidden("xtask", &ours, &["lexopt"], "for the test's sake").len(),
            1
        );
        assert_eq!(forbidden("xtask", &ours, &BROWSER, "it has none"), []);
    }
}
