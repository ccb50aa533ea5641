//! `wengu check`: the audits as a table.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::process::Command;

fn check(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wengu"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .arg("check")
        .args(arguments)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_table_names_what_is_kept_covered_and_rejected() {
    let table = check(&["seeds/yan-lianfu-inner-logic-and-paths.md"]);
    for word in [
        "items:",
        "kept",
        "nodes",
        "terms",
        "always the longest",
        "most like the stem",
        "rejected",
        "few-distractors",
        "key-in-stem",
        "fingerprint",
    ] {
        assert!(table.contains(word), "{word}: {table}");
    }
}

#[test]
fn what_is_rejected_can_be_listed_with_its_reason() {
    let listed = check(&["--rejected", "seeds/yan-lianfu-inner-logic-and-paths.md"]);
    let reasons = listed.lines().filter(|it| it.matches('\t').count() == 4);
    assert!(reasons.count() >= 50, "{listed}");
}
