//! Short texts of many fields, written before the rules that read them, with what a close reader
//! finds in them (`unseen/`): what the rules are worth beyond the papers in `seeds/`.

#![allow(clippy::unwrap_used, reason = "tests")]

use knowledge::{Correspondence, Figure, Knowledge, List, Quotation, extract};
use press::Dictionary;
use std::fmt::Write as _;

/// A text with what must and what may not be found in it.
struct Case<'a> {
    name: &'a str,
    text: String,
    wanted: Vec<&'a str>,
    /// Lists that end in 等.
    open: Vec<&'a str>,
    forbidden: Vec<&'a str>,
}

fn cases(file: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    for line in file.lines().filter(|it| !it.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            cases.push(Case {
                name,
                text: String::new(),
                wanted: Vec::new(),
                open: Vec::new(),
                forbidden: Vec::new(),
            });
        } else if let Some(case) = cases.last_mut() {
            match line.split_once(' ') {
                Some((">", it)) => case.wanted.push(it),
                Some(("~", it)) => case.open.push(it),
                Some(("!", it)) => case.forbidden.push(it),
                _ => writeln!(case.text, "{line}\n").unwrap(),
            }
        }
    }
    cases
}

/// What was found of a file, in counts, and what to read about it.
#[derive(Default)]
struct Score {
    wanted: usize,
    hits: usize,
    extra: usize,
    forbidden: usize,
    report: String,
}

impl Score {
    /// Counts the gold lines of a case and the findings that none of them names.
    fn count<T>(
        &mut self,
        case: &Case<'_>,
        gold: &[&str],
        found: &[T],
        fits: impl Fn(&T, &[&str]) -> bool,
        show: impl Fn(&T) -> String,
    ) {
        let parts = |it: &str| -> Vec<String> { it.split('|').map(str::to_owned).collect() };
        let fits = |it: &T, line: &str| {
            let parts = parts(line);
            fits(it, &parts.iter().map(String::as_str).collect::<Vec<_>>())
        };
        for line in gold {
            self.wanted += 1;
            if found.iter().any(|it| fits(it, line)) {
                self.hits += 1;
            } else {
                writeln!(self.report, "[{}] missing {line}", case.name).unwrap();
            }
        }
        for it in found {
            if !gold.iter().any(|line| fits(it, line)) {
                self.extra += 1;
                writeln!(self.report, "[{}] extra {}", case.name, show(it)).unwrap();
            }
        }
    }

    fn forbid(&mut self, case: &Case<'_>, found: &str) {
        self.forbidden += 1;
        writeln!(self.report, "[{}] FORBIDDEN {found}", case.name).unwrap();
    }

    /// Fails below the least share of the wanted, or above the most findings that nobody wanted.
    fn hold(&self, recall: f64, extra: usize) {
        let share = self.hits as f64 / self.wanted as f64;
        println!(
            "{}recall {share:.2} ({} of {}), extra {}, forbidden {}",
            self.report, self.hits, self.wanted, self.extra, self.forbidden
        );
        assert!(
            share >= recall,
            "recall {share:.2} < {recall}\n{}",
            self.report
        );
        assert!(
            self.extra <= extra,
            "extra {} > {extra}\n{}",
            self.extra,
            self.report
        );
        assert_eq!(self.forbidden, 0, "{}", self.report);
    }
}

fn read(case: &Case<'_>) -> Knowledge {
    let paper = paper::read(case.name, case.text.as_bytes(), &paper::About::default());
    extract(&paper, &mut Dictionary::load())
}

fn members(it: &List) -> Vec<&str> {
    it.members.iter().map(|it| it.text.as_str()).collect()
}

#[test]
fn lists() {
    let mut score = Score::default();
    for case in cases(include_str!("unseen/lists.txt")) {
        let lists = read(&case).lists;
        let gold: Vec<String> = case
            .wanted
            .iter()
            .map(|it| format!("{it}|"))
            .chain(case.open.iter().map(|it| format!("{it}|等")))
            .collect();
        let gold: Vec<&str> = gold.iter().map(String::as_str).collect();
        let fits = |it: &List, parts: &[&str]| {
            let (stem, rest) = parts.split_first().unwrap();
            let (open, wanted) = rest.split_last().unwrap();
            it.stem.contains(stem) && members(it) == wanted && it.complete == open.is_empty()
        };
        score.count(&case, &gold, &lists, fits, |it| {
            format!("{} :: {} ({})", it.stem, members(it).join("|"), it.rule)
        });
        for it in &lists {
            for word in &case.forbidden {
                if it.stem == *word || members(it).contains(word) {
                    score.forbid(&case, word);
                }
            }
        }
    }
    score.hold(0.92, 2);
}

#[test]
fn correspondences() {
    let mut score = Score::default();
    for case in cases(include_str!("unseen/correspondences.txt")) {
        let found = read(&case).correspondences;
        let pairs = |it: &Correspondence| -> Vec<String> {
            it.pairs
                .iter()
                .map(|it| format!("{}={}", it.left, it.right))
                .collect()
        };
        let fits = |it: &Correspondence, parts: &[&str]| pairs(it) == parts;
        score.count(&case, &case.wanted, &found, fits, |it| {
            format!(
                "{} / {} :: {} ({})",
                it.left,
                it.right,
                pairs(it).join("|"),
                it.rule
            )
        });
    }
    score.hold(0.95, 2);
}

#[test]
fn quotations() {
    let mut score = Score::default();
    for case in cases(include_str!("unseen/quotations.txt")) {
        let found = read(&case).quotations;
        let fits = |it: &Quotation, parts: &[&str]| {
            let part = |at: usize| parts.get(at).copied().unwrap_or("");
            let work = it.work.as_deref().unwrap_or("");
            it.speaker.as_deref() == Some(part(0))
                && it.text.starts_with(part(1))
                && work.trim_start_matches('《').starts_with(part(2))
                && (part(3).is_empty() || it.page.as_deref() == Some(part(3)))
        };
        score.count(&case, &case.wanted, &found, fits, |it| {
            format!("{:?} {:?} {:?}: {}", it.speaker, it.work, it.page, it.text)
        });
        for word in &case.forbidden {
            if found.iter().any(|it| it.text == *word) {
                score.forbid(&case, word);
            }
        }
    }
    score.hold(0.92, 2);
}

#[test]
fn figures() {
    let mut score = Score::default();
    for case in cases(include_str!("unseen/figures.txt")) {
        let found = read(&case).figures;
        let fits = |it: &Figure, parts: &[&str]| {
            let part = |at: usize| parts.get(at).copied().unwrap_or("");
            format!("{}{}", it.value, it.unit) == format!("{}{}", part(0), part(1))
                && it.measure.contains(part(2))
                && (part(3).is_empty() || it.time.as_deref() == Some(part(3)))
                && it.source.as_deref().unwrap_or("").contains(part(4))
        };
        score.count(&case, &case.wanted, &found, fits, |it| {
            format!(
                "{}{} | {} | {:?} | {:?}",
                it.value, it.unit, it.measure, it.time, it.source
            )
        });
        for word in &case.forbidden {
            let (value, unit) = word.split_once('|').unwrap();
            if found.iter().any(|it| it.value == value && it.unit == unit) {
                score.forbid(&case, word);
            }
        }
    }
    score.hold(0.65, 16);
}
