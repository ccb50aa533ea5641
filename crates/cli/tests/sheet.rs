//! `wengu sheet`: the reading sheet is drawn by its seed alone.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::process::{Command, Output};

fn sheet(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wengu"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .arg("sheet")
        .args(arguments)
        .args([
            "seeds/liu-qian-new-quality-productive-forces.txt",
            "seeds/yan-lianfu-inner-logic-and-paths.md",
        ])
        .output()
        .unwrap()
}

fn text(output: Output) -> String {
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_hundred_items_of_all_kinds_and_both_papers() {
    let printed = text(sheet(&["--number", "100", "--seed", "7"]));
    assert_eq!(printed.matches("\n### ").count(), 100);
    for word in [
        "卡片",
        "单选",
        "多选",
        "判断",
        "填空",
        "匹配",
        "排序",
        "名词解释",
        "简答",
        "论述",
        "材料分析",
        "liu-qian",
        "yan-lianfu",
        "- 答案：",
        "- 依据：",
    ] {
        assert!(printed.contains(word), "{word}");
    }
    assert_eq!(printed, text(sheet(&["--number", "100", "--seed", "7"])));
    assert_ne!(printed, text(sheet(&["--number", "100", "--seed", "8"])));
}

#[test]
fn the_table_has_a_row_for_each_item() {
    let printed = text(sheet(&["--number", "30", "--seed", "7", "--table"]));
    let rows = printed
        .lines()
        .filter(|it| it.starts_with("| ") && !it.contains("编号"));
    assert_eq!(rows.count(), 30);
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [&["--number", "many"][..], &["--nonsense"]] {
        assert_eq!(sheet(arguments).status.code(), Some(2), "{arguments:?}");
    }
}
