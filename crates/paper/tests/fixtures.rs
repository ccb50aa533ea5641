//! Short hand-made papers, one trouble each: what each must yield stands beside it in
//! `<name>.expected` (`UPDATE_EXPECT=1` rewrites it; read the difference before keeping it).

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod account;

use expect_test::expect_file;
use paper::{About, Paper, read_with_ledger, unusable};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of fixtures")
        .map(|it| it.expect("an entry").path())
        .filter(|it| it.extension().is_some_and(|it| it != "expected"))
        .collect();
    files.sort();
    files
}

#[test]
fn each_yields_what_is_expected() {
    let files = fixtures();
    assert!(files.len() >= 25);
    for file in files {
        let received = std::fs::read(&file).expect("a fixture");
        let reading = read_with_ledger("fixture", &received, &About::default());
        account::check(&reading);
        expect_file![file.with_extension("expected")].assert_eq(&seen(&reading.paper));
    }
}

/// What a reader would check by eye.
fn seen(paper: &Paper) -> String {
    let front = &paper.front;
    let mut out = String::new();
    if let Some(why) = unusable(paper) {
        let _ = writeln!(out, "unusable: {why:?}");
    }
    let one = |it: &Option<String>| it.clone().unwrap_or_default();
    let fields = [
        ("title", front.title.clone()),
        ("title_en", one(&front.title_en)),
        ("authors", front.authors.join(" | ")),
        ("affiliations", front.affiliations.join(" | ")),
        ("abstract", front.abstract_text.clone()),
        ("abstract_en", one(&front.abstract_en)),
        ("keywords", front.keywords.join(" | ")),
        ("keywords_en", front.keywords_en.join(" | ")),
        ("classification", one(&front.classification)),
        ("funding", one(&front.funding)),
        ("about_authors", one(&front.about_authors)),
        ("received_on", one(&front.received_on)),
        ("editor", one(&front.editor)),
        ("source", one(&front.source)),
    ];
    for (name, text) in fields.iter().filter(|it| !it.1.is_empty()) {
        let _ = writeln!(out, "{name}: {text}");
    }
    for (at, section) in paper.sections.iter().enumerate() {
        let _ = writeln!(
            out,
            "{} {:?} [{}] {}",
            "#".repeat(usize::from(section.level)),
            section.kind,
            section.number,
            section.title
        );
        for paragraph in paper
            .paragraphs
            .iter()
            .filter(|it| usize::from(it.section.0) == at)
        {
            for (index, sentence) in paper.sentences_of(paragraph).iter().enumerate() {
                let marks: String = sentence
                    .citations
                    .iter()
                    .map(|it| {
                        format!(
                            " [{}{}@{}]",
                            it.reference,
                            it.page
                                .as_deref()
                                .map(|p| format!(" p.{p}"))
                                .unwrap_or_default(),
                            it.at
                        )
                    })
                    .collect();
                let _ = writeln!(
                    out,
                    "{} {}{marks}",
                    if index == 0 { "  ¶" } else { "   " },
                    sentence.text
                );
            }
        }
    }
    for it in &paper.references {
        let _ = writeln!(
            out,
            "[{}] {} <{} / {} / {} / {} / {}>",
            it.number,
            it.text,
            it.authors.join(", "),
            it.title.as_deref().unwrap_or(""),
            it.kind.as_deref().unwrap_or(""),
            it.source.as_deref().unwrap_or(""),
            it.year.map(|it| it.to_string()).unwrap_or_default()
        );
    }
    for it in &paper.notices {
        let _ = writeln!(out, "! {} {} {}", it.message, it.hint, it.excerpt);
    }
    out
}
