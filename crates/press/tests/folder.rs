//! A folder of papers: what is accepted, and what is said of what is not.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::{Path, PathBuf};

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

const PAPER: &[u8] = "一、概念\n\n头雁效应是指雁群中领头的大雁对整个雁群的作用。\n".as_bytes();

#[test]
fn an_empty_folder_is_refused_with_advice() {
    let folder = folder(&[("notes.pdf", b"%PDF")]);
    let refused = press::read_folder(folder.path()).unwrap_err();
    assert!(refused.reason.contains("no paper"), "{refused}");
    assert!(!refused.advice.is_empty());
}

#[test]
fn a_missing_folder_is_refused() {
    let refused = press::read_folder(Path::new("no-such-folder")).unwrap_err();
    assert_eq!(refused.file, PathBuf::from("no-such-folder"));
}

#[test]
fn two_papers_of_one_name_are_refused() {
    let folder = folder(&[("a.txt", PAPER), ("a.md", PAPER)]);
    let refused = press::read_folder(folder.path()).unwrap_err();
    assert!(refused.reason.contains("“a”"), "{refused}");
}

#[test]
fn a_sidecar_with_an_unknown_key_is_refused_by_name_and_line() {
    let folder = folder(&[("a.txt", PAPER), ("a.toml", b"titel = \"x\"\n")]);
    let refused = press::read_folder(folder.path()).unwrap_err();
    assert!(refused.file.ends_with("a.toml"), "{refused}");
    assert!(refused.reason.contains("titel"), "{refused}");
}

#[test]
fn sidecars_order_the_papers_and_the_rest_follow_by_name() {
    let folder = folder(&[
        ("a.txt", PAPER),
        ("b.md", PAPER),
        ("c.txt", PAPER),
        ("c.toml", b"order = 1\ntitle = \"C\"\n"),
    ]);
    let seeds = press::read_folder(folder.path()).unwrap();
    let ids: Vec<_> = seeds.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["c", "a", "b"]);
    assert_eq!(seeds[0].about.title.as_deref(), Some("C"));
}

#[test]
fn a_paper_without_chinese_text_is_refused() {
    for bytes in [
        &b""[..],
        b"\n \n",
        b"\x00\x01\x02\xff\xfe\x00\x9f",
        b"An English text only.\n",
    ] {
        let folder = folder(&[("a.txt", bytes)]);
        let refused = press::press(folder.path()).unwrap_err();
        assert!(refused.file.ends_with("a.txt"), "{refused}");
        assert!(!refused.advice.is_empty());
    }
}

#[test]
fn pressing_twice_gives_the_same_bytes() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let press = || press::press(&seeds).unwrap().bytes().unwrap();
    assert_eq!(press(), press());
}

#[test]
fn a_paper_yields_the_same_alone_and_in_company() {
    let folder = folder(&[("a.txt", PAPER), ("b.txt", PAPER)]);
    let seeds = press::read_folder(folder.path()).unwrap();
    let dictionary = press::Dictionary::load();
    let both = press::analyse(&seeds, &dictionary);
    let alone = press::analyse(&seeds[1..], &dictionary);
    assert_eq!(both.library.knowledge[1], alone.library.knowledge[0]);
}
