//! `cargo xtask check`: everything that can be judged without running the app.

use crate::failure::{Failure, Outcome};
use crate::process::{self, cargo};
use crate::step::step;
use crate::tidy;

type Part = (&'static str, fn() -> Outcome);

const PARTS: [Part; 3] = [
    ("format", format),
    ("clippy, warnings denied", clippy),
    ("rules of the architecture", architecture),
];

pub(crate) fn check() -> Outcome {
    let failures: Vec<_> = PARTS
        .iter()
        .filter_map(|(name, run)| step(name, run).err())
        .collect();
    for failure in &failures {
        eprintln!("{failure}");
    }
    if failures.is_empty() {
        return Ok(());
    }
    let what = format!("{} of {} checks failed", failures.len(), PARTS.len());
    Err(Failure::new(what, "Each says above what to do."))
}

fn format() -> Outcome {
    process::run(
        cargo().args(["fmt", "--all", "--check"]),
        "Format the code: cargo fmt --all",
    )
}

fn clippy() -> Outcome {
    process::run(
        cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "--deny",
            "warnings",
        ]),
        "Follow clippy's advice above, or expect the lint where it stands, with a reason that holds.",
    )
}

fn architecture() -> Outcome {
    let findings = tidy::findings()?;
    for finding in &findings {
        println!("  {finding}");
    }
    let broken = findings.iter().filter(|finding| finding.breaks).count();
    if broken == 0 {
        return Ok(());
    }
    Err(Failure::new(
        format!("{broken} places break a rule of the architecture"),
        "ARCHITECTURE.md and CONTRIBUTING.md give the reasons.",
    ))
}
