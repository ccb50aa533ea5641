//! A paper read, written down clean and read again is the same paper.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use paper::{About, Paper, SectionId, SectionKind, read, unusable};
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn its_own_clean_output_is_read_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut read_again = 0;
    for folder in [root.join("tests/fixtures"), root.join("../../seeds")] {
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .expect("a folder")
            .map(|it| it.expect("an entry").path())
            .filter(|it| it.extension().is_some_and(|it| it == "txt" || it == "md"))
            .collect();
        files.sort();
        for file in files {
            let received = std::fs::read(&file).expect("a paper");
            let once = read("paper", &received, &About::default());
            if unusable(&once).is_some() {
                continue;
            }
            let clean = written(&once);
            let twice = read("paper", clean.as_bytes(), &About::default());
            assert_eq!(
                essence(&twice),
                essence(&once),
                "{}\n{clean}",
                file.display()
            );
            read_again += 1;
        }
    }
    assert!(read_again > 30);
}

/// A paper as plain clean text: a heading or a paragraph a line.
fn written(paper: &Paper) -> String {
    let front = &paper.front;
    let mut out = String::new();
    if !front.title.is_empty() {
        let _ = writeln!(out, "{}", front.title);
        if !front.authors.is_empty() {
            let _ = writeln!(out, "{}", front.authors.join("　"));
        }
    }
    for (label, text) in [
        ("摘要", front.abstract_text.clone()),
        ("关键词", front.keywords.join("；")),
    ] {
        if !text.is_empty() {
            let _ = writeln!(out, "{label}：{text}");
        }
    }
    // Reading order: a heading comes before its paragraphs.
    let mut headed = 0;
    for paragraph in &paper.paragraphs {
        let section = usize::from(paragraph.section.0);
        if paper.sections[section].kind == SectionKind::Abstract {
            continue;
        }
        while headed < section {
            headed += 1;
            write_heading(&mut out, paper, headed);
        }
        let section = &paper.sections[section];
        let first = paper.sentences_of(paragraph).first();
        // The number of an item stands before its first sentence, if it is not part of it.
        if section.kind == SectionKind::Ordinal
            && section.topic == first.map(|it| it.id)
            && !first.is_some_and(|it| it.text.starts_with(section.number.as_str()))
        {
            out.push_str(&section.number);
        }
        for sentence in paper.sentences_of(paragraph) {
            out.push_str(&sentence.text);
        }
        out.push('\n');
    }
    while headed + 1 < paper.sections.len() {
        headed += 1;
        write_heading(&mut out, paper, headed);
    }
    if !paper.references.is_empty() {
        out.push_str("参考文献\n");
    }
    for it in &paper.references {
        let _ = writeln!(out, "[{}] {}", it.number, it.text);
    }
    out
}

fn write_heading(out: &mut String, paper: &Paper, at: usize) {
    let section = &paper.sections[at];
    if matches!(section.kind, SectionKind::Heading | SectionKind::Conclusion) {
        let gap = if section.number.ends_with(|c: char| c.is_alphanumeric()) {
            " "
        } else {
            ""
        };
        let hashes = if section.number.is_empty() {
            "#".repeat(usize::from(section.level) + 1) + " "
        } else {
            String::new()
        };
        let _ = writeln!(out, "{hashes}{}{gap}{}", section.number, section.title);
    }
}

/// What must not change.
fn essence(paper: &Paper) -> String {
    let mut out = String::new();
    let front = &paper.front;
    let _ = writeln!(
        out,
        "{} / {} / {}",
        front.title,
        front.abstract_text,
        front.keywords.join("|")
    );
    for section in paper.sections.iter().filter(|it| it.level > 0) {
        let _ = writeln!(
            out,
            "{} {:?} {} {}",
            section.level, section.kind, section.number, section.title
        );
    }
    for it in &paper.sentences {
        let section = paper
            .section(SectionId(it.section.0))
            .map_or("", |it| it.title.as_str());
        let _ = writeln!(out, "{} {} < {section}", it.id, it.text);
    }
    for it in &paper.references {
        let _ = writeln!(out, "[{}] {}", it.number, it.text);
    }
    out
}
