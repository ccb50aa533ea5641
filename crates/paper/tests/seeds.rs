//! What the two seeds yield: readable snapshots (`UPDATE_EXPECT=1` rewrites them), and the account
//! of every character.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod account;

use expect_test::expect_file;
use paper::{About, Citation, Fate, Reading, SectionKind, read_with_ledger};
use std::fmt::Write as _;

fn liu() -> Reading {
    let received = include_bytes!("../../../seeds/liu-qian-new-quality-productive-forces.txt");
    read_with_ledger("liu", received, &About::default())
}

fn yan() -> Reading {
    let received = include_bytes!("../../../seeds/yan-lianfu-inner-logic-and-paths.md");
    read_with_ledger("yan", received, &About::default())
}

#[test]
fn outlines() {
    expect_file!["snapshots/liu-outline.txt"].assert_eq(&outline(&liu()));
    expect_file!["snapshots/yan-outline.txt"].assert_eq(&outline(&yan()));
}

#[test]
fn sentences_beside_what_was_dropped() {
    expect_file!["snapshots/liu-sentences.txt"].assert_eq(&sentences(&liu()));
    expect_file!["snapshots/yan-sentences.txt"].assert_eq(&sentences(&yan()));
}

#[test]
fn every_character_is_accounted_for() {
    account::check(&liu());
    account::check(&yan());
}

#[test]
fn fourteen_nodes_at_the_two_upper_levels_of_each() {
    for (reading, third) in [(liu(), 23), (yan(), 27)] {
        let count = |level: u8| {
            reading
                .paper
                .sections
                .iter()
                .filter(|it| it.level == level)
                .count()
        };
        assert_eq!((count(1) + count(2), count(3), count(4)), (14, third, 0));
    }
}

/// The third level against what a person found in the text as received: the opening words of each
/// node, in order. Both a node that is missing and one too many count.
#[test]
fn third_level_as_a_person_reads_it() {
    for (reading, gold) in [
        (liu(), include_str!("gold/liu-third.txt")),
        (yan(), include_str!("gold/yan-third.txt")),
    ] {
        let paper = reading.paper;
        let seen: Vec<String> = paper
            .sections
            .iter()
            .filter(|it| it.level == 3)
            .map(|it| format!("{}{}", it.number, it.title))
            .collect();
        let wanted: Vec<&str> = gold.lines().collect();
        let right = wanted
            .iter()
            .zip(&seen)
            .filter(|(wanted, seen)| seen.starts_with(**wanted))
            .count();
        let all = wanted.len().max(seen.len());
        assert!(right * 100 >= all * 95, "{right} of {all}: {seen:#?}");
    }
}

/// A corrected sentence gets another id; all others keep theirs.
#[test]
fn sentence_ids_survive_a_corrected_neighbour() {
    for reading in [liu(), yan()] {
        let ids: Vec<_> = reading.paper.sentences.iter().map(|it| it.id).collect();
        for (at, sentence) in reading.paper.sentences.iter().enumerate().step_by(7) {
            let range = sentence.span.start as usize..sentence.span.end as usize;
            let slice = &reading.text[range.clone()];
            // A word is put in between two of its characters; a note may stand within its place.
            let middle = slice
                .char_indices()
                .skip(slice.chars().count() / 2)
                .map(|it| it.0)
                .find(|&it| {
                    let own = reading.ledger.fate(range.start + it) == Some(Fate::Sentence);
                    let around = |c: Option<char>| c.is_some_and(|c| ('一'..='龥').contains(&c));
                    own && around(slice[..it].chars().next_back())
                        && around(slice[it..].chars().next())
                });
            let Some(middle) = middle else { continue };
            let mut corrected = reading.text.clone();
            corrected.insert_str(range.start + middle, "更正");
            let again = read_with_ledger("again", corrected.as_bytes(), &About::default());
            let now: Vec<_> = again.paper.sentences.iter().map(|it| it.id).collect();
            assert_eq!(now.len(), ids.len(), "{}", sentence.text);
            for (other, (before, after)) in ids.iter().zip(&now).enumerate() {
                assert_eq!(before == after, other != at, "{}", sentence.text);
            }
        }
    }
}

#[test]
fn citations_resolve_to_reference_and_page() {
    let paper = yan().paper;
    let numbers: Vec<u16> = paper.references.iter().map(|it| it.number).collect();
    assert_eq!(numbers, (1..=11).collect::<Vec<_>>());
    assert!(
        paper
            .references
            .iter()
            .all(|it| it.title.is_some() && it.kind.is_some() && it.year.is_some())
    );
    let citations: Vec<&Citation> = paper
        .sentences
        .iter()
        .flat_map(|it| &it.citations)
        .collect();
    assert!(citations.iter().all(|it| numbers.contains(&it.reference)));
    let pages: Vec<&str> = citations
        .iter()
        .filter(|it| it.reference == 7)
        .filter_map(|it| it.page.as_deref())
        .collect();
    assert_eq!(
        pages,
        ["502", "501", "474", "505", "502", "501-502", "140", "505"]
    );
}

#[test]
fn the_text_of_a_note_within_a_sentence_is_lifted_out() {
    let paper = yan().paper;
    let torn = paper
        .sentences
        .iter()
        .find(|it| it.text.contains("推进路径，对实现全体人民"));
    assert!(
        torn.is_some(),
        "the two halves around the note are one sentence"
    );
    assert!(
        paper
            .front
            .funding
            .is_some_and(|it| it.contains("2023LJRC01"))
    );
}

fn outline(reading: &Reading) -> String {
    let paper = &reading.paper;
    let front = &paper.front;
    let mut out = String::new();
    let mut line = |label: &str, text: &str| {
        let _ = writeln!(out, "{label}: {text}");
    };
    line("title", &front.title);
    line("title_en", front.title_en.as_deref().unwrap_or(""));
    line("authors", &front.authors.join(" | "));
    line("keywords", &front.keywords.join(" | "));
    line("keywords_en", &front.keywords_en.join(" | "));
    line(
        "classification",
        front.classification.as_deref().unwrap_or(""),
    );
    line("funding", front.funding.as_deref().unwrap_or(""));
    line(
        "about authors",
        front.about_authors.as_deref().unwrap_or(""),
    );
    line("editor", front.editor.as_deref().unwrap_or(""));
    out.push('\n');
    for (at, section) in paper.sections.iter().enumerate() {
        let count = paper
            .sentences
            .iter()
            .filter(|it| usize::from(it.section.0) == at)
            .count();
        let kind = match section.kind {
            SectionKind::Root => "root",
            SectionKind::Abstract => "abstract",
            SectionKind::Heading => "heading",
            SectionKind::Ordinal => "ordinal",
            SectionKind::Topic => "topic",
            SectionKind::Conclusion => "conclusion",
        };
        let indent = "    ".repeat(usize::from(section.level));
        let _ = writeln!(
            out,
            "{indent}{}{} ({kind}, {count})",
            section.number, section.title
        );
    }
    out.push('\n');
    for it in &paper.references {
        let _ = writeln!(out, "[{}] {}", it.number, it.text);
        let _ = writeln!(
            out,
            "    {} | {} | {} | {} | {}",
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

/// Each sentence, and below it what its place in the text as received holds that it does not; then
/// what was dropped anywhere.
fn sentences(reading: &Reading) -> String {
    let paper = &reading.paper;
    let mut out = String::new();
    for paragraph in &paper.paragraphs {
        let section = &paper.sections[usize::from(paragraph.section.0)];
        let _ = writeln!(out, "\n§ {}{}", section.number, section.title);
        for sentence in paper.sentences_of(paragraph) {
            let _ = writeln!(out, "{} {}", sentence.id, sentence.text);
            for it in &sentence.citations {
                let page = it
                    .page
                    .as_deref()
                    .map(|it| format!(" p. {it}"))
                    .unwrap_or_default();
                let before: String = sentence.text[..it.at as usize]
                    .chars()
                    .rev()
                    .take(6)
                    .collect();
                let before: String = before.chars().rev().collect();
                let _ = writeln!(out, "        cites {}{page} behind …{before}", it.reference);
            }
        }
    }
    let _ = writeln!(out, "\n# dropped");
    for (span, fate) in reading.ledger.entries() {
        if !fate.is_kept() && fate != Fate::Space {
            let _ = writeln!(out, "{fate:?}: {}", span.of(&reading.text));
        }
    }
    out
}
