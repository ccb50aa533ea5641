//! `cargo xtask test`: every trial there is, each timed, all of them even when one fails.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::process::{self, cargo};
use crate::step::in_words;
use crate::{check, dist, node, packages, place, size};

/// What passed and what failed, in one trial or in all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

const ONE: Tally = Tally {
    passed: 1,
    failed: 0,
};

type Trial = (&'static str, fn() -> Outcome<Tally>);

const TRIALS: [Trial; 7] = [
    ("check", || check::check().map(|()| ONE)),
    ("cargo test", cargo_test),
    ("parity", || counted(&mut node::parity()?)),
    ("build", build),
    ("size", || size::size(&place::dist()).map(|()| ONE)),
    ("packages", || packages::check().map(|()| ONE)),
    ("journeys", journeys),
];

pub(crate) fn everything() -> Outcome {
    let mut total = Tally::default();
    let mut lines = Vec::new();
    for (name, run) in TRIALS {
        println!("\n━━ {} ━━", name);
        let start = Instant::now();
        let tally = run().unwrap_or_else(|failure| {
            eprintln!("\n{failure}");
            Tally {
                passed: 0,
                failed: 1,
            }
        });
        total = total.and(tally);
        lines.push(line(name, tally, start.elapsed()));
    }
    println!("\n{}\n", lines.join("\n"));
    verdict(total)
}

fn verdict(total: Tally) -> Outcome {
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 {
        return Ok(());
    }
    Err(Failure::new(
        "not everything passed",
        "Each failure is told above, where it happened.",
    ))
}

fn line(name: &str, tally: Tally, time: Duration) -> String {
    let mark = if tally.failed == 0 { "✓" } else { "✗" };
    format!(
        "{mark} {name:<12} {:>5} passed {:>4} failed   {}",
        tally.passed,
        tally.failed,
        in_words(time)
    )
}

/// Without what was there before: a build that fails must not leave an old app to be tested.
fn build() -> Outcome<Tally> {
    dist::remove()?;
    dist::build().map(|_| ONE)
}

fn cargo_test() -> Outcome<Tally> {
    counted(cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

fn journeys() -> Outcome<Tally> {
    counted(&mut node::journeys()?)
}

/// `cargo xtask journeys`.
pub(crate) fn journeys_alone() -> Outcome {
    dist::build()?;
    verdict(journeys()?)
}

/// Runs tests and sums the lines in which cargo and Node report.
fn counted(command: &mut std::process::Command) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let succeeded = process::follow(command, |line| tally = tally.and(reported(line)))?;
    if tally == Tally::default() {
        let advice = "A run in which nothing ran proves nothing: what it printed stands above.";
        return Err(Failure::new("no test ran", advice));
    }
    // It may fail beside the tests: code that does not compile, a file that cannot be loaded.
    if !succeeded && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// What one line of output reports.
fn reported(line: &str) -> Tally {
    if let Some(rest) = line.strip_prefix("test result: ") {
        let count = |name: &str| {
            rest.split(['.', ';'])
                .find_map(|part| part.trim().strip_suffix(name)?.trim().parse().ok())
        };
        return Tally {
            passed: count("passed").unwrap_or(0),
            failed: count("failed").unwrap_or(0),
        };
    }
    let count = |name: &str| {
        line.strip_prefix("ℹ ")?
            .strip_prefix(name)?
            .trim()
            .parse()
            .ok()
    };
    Tally {
        passed: count("pass ").unwrap_or(0),
        failed: count("fail ").unwrap_or(0) + count("cancelled ").unwrap_or(0),
    }
}

impl Tally {
    fn and(self, other: Tally) -> Tally {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_of_cargo_and_node_are_counted() {
        for (line, passed, failed) in [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
                12,
                0,
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
                3,
                2,
            ),
            (
                "test seal::tests::files_are_named_by_their_content ... ok",
                0,
                0,
            ),
            ("ℹ pass 7", 7, 0),
            ("ℹ fail 1", 0, 1),
            ("ℹ cancelled 2", 0, 2),
            ("ℹ tests 9", 0, 0),
            ("7 passed", 0, 0),
        ] {
            assert_eq!(reported(line), Tally { passed, failed }, "{line}");
        }
    }

    #[test]
    fn a_run_without_tests_is_a_failure() {
        assert!(counted(cargo().arg("--version")).is_err());
    }
}
