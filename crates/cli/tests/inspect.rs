//! `wengu inspect` as people and programs call it: what it prints of the seeds, and how it ends.
//!
//! The snapshots are the review of the cards: read their diff aloud before committing it.
//! `UPDATE_EXPECT=1 cargo test -p wengu` writes them.

#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::expect_file;
use std::path::Path;
use std::process::{Command, Output};

fn wengu(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wengu"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

const LIU: &str = "seeds/liu-qian-new-quality-productive-forces.txt";
const YAN: &str = "seeds/yan-lianfu-inner-logic-and-paths.md";

#[test]
fn the_report_of_the_first_seed() {
    expect_file!["snapshots/yan-lianfu.txt"].assert_eq(&text(wengu(&["inspect", YAN]).stdout));
}

#[test]
fn the_report_of_the_second_seed() {
    expect_file!["snapshots/liu-qian.txt"].assert_eq(&text(wengu(&["inspect", LIU]).stdout));
}

#[test]
fn the_json_holds_every_key_of_the_contract_and_repeats_itself() {
    let printed = text(wengu(&["inspect", "--json", YAN, LIU]).stdout);
    let report: serde_json::Value = serde_json::from_str(&printed).unwrap();
    for key in [
        "papers",
        "terms",
        "definitions",
        "lists",
        "correspondences",
        "quotations",
        "figures",
        "cards",
        "questions",
    ] {
        assert!(!report[key].as_array().unwrap().is_empty(), "{key}");
    }
    assert_eq!(report["papers"][0]["outline"].as_array().unwrap().len(), 3);
    assert_eq!(report["papers"][1]["outline"].as_array().unwrap().len(), 4);
    assert_eq!(
        printed,
        text(wengu(&["inspect", "--json", YAN, LIU]).stdout)
    );
}

#[test]
fn an_unusable_paper_ends_with_1_its_name_and_advice() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("empty.txt", &b""[..]),
        ("english.txt", b"Nothing here is Chinese.\n"),
        ("binary.txt", b"\x00\x01\x02\xff\x00\x9f\x92\x00"),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let ended = wengu(&["inspect", "--json", file.to_str().unwrap()]);
        let said = text(ended.stderr);
        assert_eq!(ended.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains(name) && said.contains("请"), "{said}");
        assert!(ended.stdout.is_empty(), "{name}");
    }
    assert_eq!(
        wengu(&["inspect", "no-such-paper.txt"]).status.code(),
        Some(1)
    );
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &[][..],
        &["inspect"],
        &["inspect", "--nonsense"],
        &["nonsense"],
    ] {
        assert_eq!(wengu(arguments).status.code(), Some(2), "{arguments:?}");
    }
}
