//! `cargo xtask size`: what a first visit downloads, against a budget.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Advise as _, Failure, Outcome};
use crate::halves::{self, HALF, SHARED};
use crate::{anatomy, npm, parcel, place, process, seal};

/// Bytes after brotli at quality 11, as a good static host sends them: what the first screen waits for, with all papers.
const FIRST: u64 = 300_000;
/// With the second half of the program (src/later.rs), which arrives behind the first screen: the whole app.
///
/// A ratchet: it goes down, and whoever wants it up gives a reason here.
const WHOLE: u64 = 480_000;
/// How many parts of the code the report names.
const LARGEST: usize = 10;
const COUNTED: [&str; 3] = ["css", "js", "wasm"];

pub(crate) struct Part {
    name: String,
    raw: u64,
    sent: u64,
}

/// What is fetched together, and how much of it is allowed.
struct Load {
    name: &'static str,
    parts: Vec<Part>,
    allowed: u64,
}

/// Prints what the first screen and the whole app download, and fails when one is more than its budget.
pub(crate) fn size(dist: &Path) -> Outcome {
    let first = first_load(dist)?;
    // Not what only teachers and the platforms of cmi5 fetch.
    let behind = halves::parts(dist)?;
    let behind = behind
        .into_iter()
        .filter(|it| [HALF, SHARED].contains(&it.0));
    let whole = first.iter().cloned().chain(behind.map(|it| it.2)).collect();
    let mut large = Vec::new();
    for (name, files, allowed) in [
        ("first load", first, FIRST),
        ("with all that a learner opens", whole, WHOLE),
    ] {
        let load = Load {
            name,
            parts: parts(dist, &files)?,
            allowed,
        };
        println!("{}", load.report());
        if load.sent() > allowed {
            large.push(format!(
                "{name}: {} KB of {} KB",
                kilo(load.sent()),
                kilo(allowed)
            ));
        }
    }
    print!("{}{}", sections(dist)?, largest_parts());
    if large.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("over the budget: {}", large.join("; ")),
        "Look at what grew: the largest parts stand above. A larger budget needs a reason, in xtask/src/size.rs.",
    ))
}

/// How much of each wasm is code, and how much data.
fn sections(dist: &Path) -> Outcome<String> {
    let mut lines = String::new();
    for path in seal::files(dist)? {
        if path.extension().is_none_or(|it| it != "wasm") {
            continue;
        }
        let bytes = fs::read(&path).advise(
            format!("{} cannot be read", path.display()),
            "Build again: cargo xtask build",
        )?;
        let sizes: Vec<_> = anatomy::sections(&bytes)
            .into_iter()
            .map(|(name, size)| format!("{name} {} KB", kilo(size)))
            .collect();
        lines.push_str(&format!(
            "  in {}: {}\n",
            seal::name_of(&path),
            sizes.join(", ")
        ));
    }
    Ok(lines)
}

/// Of what cargo wrote: the names are stripped from what is sent.
fn largest_parts() -> String {
    let parts = fs::read(place::compiled())
        .map_or_else(|_| Vec::new(), |it| anatomy::largest(&it, LARGEST));
    let mut lines = String::new();
    if !parts.is_empty() {
        lines.push_str("  the largest parts of its code, before wasm-opt:\n");
    }
    for (name, size, functions) in parts {
        lines.push_str(&format!(
            "  {:>8} KB {functions:>5} functions  {name}\n",
            kilo(size)
        ));
    }
    lines
}

fn parts(dist: &Path, files: &[PathBuf]) -> Outcome<Vec<Part>> {
    if !npm::is_there() {
        return Err(Failure::new(
            "there is no Node to measure with",
            "Install Node.js 20 or newer: https://nodejs.org",
        ));
    }
    let mut node = process::command("node");
    node.arg(place::root().join("e2e/brotli.js")).args(files);
    let printed = process::read(&mut node, "Is Node.js 20 or newer on the PATH?")?;
    let mut parts: Vec<_> = files
        .iter()
        .zip(printed.lines())
        .filter_map(|(path, line)| {
            let (raw, sent) = line.split_once(' ')?;
            let name = path
                .strip_prefix(dist)
                .unwrap_or(path)
                .to_string_lossy()
                .into_owned();
            Some(Part {
                name,
                raw: raw.parse().ok()?,
                sent: sent.parse().ok()?,
            })
        })
        .collect();
    if parts.len() != files.len() {
        return Err(Failure::new(
            "e2e/brotli.js did not measure every file",
            "Run it by hand: node e2e/brotli.js dist/index.html",
        ));
    }
    parts.sort_by_key(|it| std::cmp::Reverse(it.sent));
    Ok(parts)
}

/// The page and what it names: not the service worker, and not what other pages take from here.
fn first_load(dist: &Path) -> Outcome<Vec<PathBuf>> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).advise(
        format!("{} cannot be read", page.display()),
        "Build first: cargo xtask build",
    )?;
    let named = parcel::addresses(&html)
        .into_iter()
        .map(|address| dist.join(address.trim_start_matches("./")));
    let counted = |path: &PathBuf| {
        path.extension()
            .is_some_and(|it| COUNTED.iter().any(|kind| it == *kind))
    };
    let mut files: Vec<_> = named.filter(counted).chain([page]).collect();
    files.sort();
    files.dedup();
    Ok(files)
}

impl Load {
    fn sent(&self) -> u64 {
        self.parts.iter().map(|it| it.sent).sum()
    }

    fn report(&self) -> String {
        let line = |name: &str, raw, sent| {
            format!("  {:>8} KB brotli {:>8} KB  {name}", kilo(sent), kilo(raw))
        };
        let raw = self.parts.iter().map(|it| it.raw).sum();
        let sum = format!("{}, of {} KB allowed", self.name, kilo(self.allowed));
        self.parts
            .iter()
            .map(|it| line(&it.name, it.raw, it.sent))
            .chain([line(&sum, raw, self.sent())])
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn kilo(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_sums_up() {
        let part = |name: &str, raw, sent| Part {
            name: name.to_owned(),
            raw,
            sent,
        };
        let load = Load {
            name: "first load",
            parts: vec![
                part("a.wasm", 500_000, 150_040),
                part("a.js", 20_900, 4_960),
            ],
            allowed: 300_000,
        };
        let expected = "     150.0 KB brotli    500.0 KB  a.wasm\n       4.9 KB brotli     20.9 KB  a.js\n     155.0 KB brotli    520.9 KB  first load, of 300.0 KB allowed";
        assert_eq!(load.report(), expected);
    }
}
