//! What the seeds yield against lists made by a close reading (`gold/`).

#![allow(clippy::unwrap_used, reason = "tests")]

use knowledge::{Knowledge, extract};
use press::Dictionary;
use std::collections::BTreeMap;
use std::path::Path;

/// A section of a gold file: its findings, each in parts.
type Gold = BTreeMap<String, Vec<Vec<String>>>;

fn gold(file: &str) -> Gold {
    let mut gold = Gold::new();
    let mut section = String::new();
    for line in file
        .lines()
        .filter(|it| !it.is_empty() && !it.starts_with('#'))
    {
        match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            Some(name) => section = name.to_owned(),
            None => {
                let parts = line.split('|').map(str::to_owned).collect();
                gold.entry(section.clone()).or_default().push(parts);
            }
        }
    }
    gold
}

/// Whether `knowledge` holds the finding of a section.
fn holds(knowledge: &Knowledge, section: &str, parts: &[String]) -> bool {
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    match section {
        "terms" => knowledge
            .terms
            .iter()
            .any(|it| it.text == part(0) || it.aliases.iter().any(|it| it == part(0))),
        "definitions" => knowledge
            .definitions
            .iter()
            .any(|it| it.term == part(0) && it.text.contains(part(1))),
        "lists" => knowledge
            .lists
            .iter()
            .any(|it| it.stem.contains(part(0)) && it.members.len().to_string() == part(1)),
        "correspondences" => {
            let pairs = knowledge.correspondences.iter().flat_map(|it| &it.pairs);
            pairs
                .into_iter()
                .any(|it| it.left == part(0) && it.right == part(1))
        }
        "quotations" => knowledge.quotations.iter().any(|it| {
            it.speaker.as_deref().unwrap_or("") == part(0)
                && it.text.starts_with(part(1))
                && it.work.as_deref().unwrap_or("").starts_with(part(2))
        }),
        "figures" => knowledge.figures.iter().any(|it| {
            format!("{}{}", it.value, it.unit) == part(0) && it.measure.contains(part(1))
        }),
        _ => false,
    }
}

/// The least share of each section that must be found.
const BARS: &[(&str, f64)] = &[
    ("terms", 0.95),
    ("definitions", 0.90),
    ("lists", 0.90),
    ("correspondences", 1.0),
    ("quotations", 0.85),
    ("figures", 0.80),
];

/// So many terms of each paper were read one by one.
const READ: usize = 60;
/// The least share of them that a reader took for key terms without a doubt (0.90 and 0.93 when it was set; of the rest he
/// called none junk).
const PASSABLE: f64 = 0.88;

/// The share of the first terms that the gold list or the reader lets pass. A term that nobody has
/// read counts as junk.
fn precision(knowledge: &Knowledge, gold: &Gold) -> (f64, Vec<String>) {
    let passes = |text: &str| {
        let lists = [&gold["terms"], &gold["passable"]];
        lists.iter().any(|list| list.iter().any(|it| it[0] == text))
    };
    let first = knowledge.terms.iter().take(READ);
    let junk: Vec<String> = first
        .filter(|it| !passes(&it.text))
        .map(|it| it.text.clone())
        .collect();
    (1.0 - junk.len() as f64 / READ as f64, junk)
}

fn check(id: &str, file: &str) {
    let name = if id.starts_with("liu") {
        format!("{id}.txt")
    } else {
        format!("{id}.md")
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../seeds")
        .join(name);
    let received = std::fs::read(&path).unwrap();
    let paper = paper::read(id, &received, &paper::About::default());
    let knowledge = extract(&paper, &mut Dictionary::load());
    let gold = gold(file);
    let mut short = Vec::new();
    for (section, bar) in BARS {
        let wanted = &gold[*section];
        let missing: Vec<String> = wanted
            .iter()
            .filter(|it| !holds(&knowledge, section, it))
            .map(|it| it.join("|"))
            .collect();
        let recall = 1.0 - missing.len() as f64 / wanted.len() as f64;
        println!(
            "{id} {section}: recall {recall:.2} of {}; missing {missing:?}",
            wanted.len()
        );
        if recall < *bar {
            short.push(format!(
                "{section}: {recall:.2} < {bar}; missing {missing:?}"
            ));
        }
    }
    let (precision, junk) = precision(&knowledge, &gold);
    println!("{id} terms: precision of the first {READ} {precision:.2}; junk {junk:?}");
    if precision < PASSABLE {
        short.push(format!(
            "precision {precision:.2} < {PASSABLE}; junk {junk:?}"
        ));
    }
    assert!(short.is_empty(), "{id}\n{}", short.join("\n"));
}

#[test]
fn liu_is_understood() {
    check(
        "liu-qian-new-quality-productive-forces",
        include_str!("gold/liu-qian-new-quality-productive-forces.txt"),
    );
}

#[test]
fn yan_is_understood() {
    check(
        "yan-lianfu-inner-logic-and-paths",
        include_str!("gold/yan-lianfu-inner-logic-and-paths.txt"),
    );
}
