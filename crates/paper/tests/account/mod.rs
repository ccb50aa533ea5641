//! The laws that hold for every reading, whatever the text.

use paper::{Fate, Reading, SectionKind};
use std::collections::BTreeSet;

/// Checks that every character is accounted for, nothing is lost or doubled, spans slice the text
/// as received, and the invariants of the model hold.
pub(crate) fn check(reading: &Reading) {
    every_character_has_a_fate(reading);
    kept_words_are_the_words_of_the_paper(reading);
    spans_slice(reading);
    structure_holds(reading);
}

fn every_character_has_a_fate(reading: &Reading) {
    let mut end = 0;
    for (span, fate) in reading.ledger.entries() {
        assert_eq!(span.start as usize, end, "entries leave no gap");
        end = span.end as usize;
        assert_ne!(
            fate,
            Fate::Open,
            "unaccounted: {:?}",
            span.of(&reading.text)
        );
    }
    assert_eq!(end, reading.text.len());
}

/// Whether a number is words of its sentence (第一， 其一， 首先， 一是), not figures before it (一、 1.).
fn is_worded(number: &str) -> bool {
    let titled = number.contains(['章', '节', '節', '分', '编', '篇']);
    (!titled && number.starts_with(['第', '其', '首', '再', '最'])) || number.ends_with('是')
}

/// Letters, digits and Chinese characters, which no cleaning may touch.
fn words(text: &str) -> String {
    unescaped(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(|c| parts(narrow(c)))
        .collect()
}

/// The letters that a ligature joins; any other character itself.
fn parts(c: char) -> Vec<char> {
    match c {
        'ﬀ' => vec!['f', 'f'],
        'ﬁ' => vec!['f', 'i'],
        'ﬂ' => vec!['f', 'l'],
        'ﬃ' => vec!['f', 'f', 'i'],
        'ﬄ' => vec!['f', 'f', 'l'],
        'ﬅ' | 'ﬆ' => vec!['s', 't'],
        _ => vec![c],
    }
}

/// Figures between `&#` and `;` are the character they name; other entities name no letter.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 2..];
        let code = behind.find(';').and_then(|end| {
            let c = behind.get(..end)?.parse().ok().and_then(char::from_u32)?;
            Some((c, end + 1))
        });
        match code {
            Some((c, len)) => {
                out.push(c);
                rest = &behind[len..];
            }
            None => {
                out.push_str("&#");
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff5a}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn of_fate(reading: &Reading, fate: Fate) -> String {
    let entries = reading.ledger.entries();
    let kept = entries.iter().filter(|it| it.1 == fate);
    words(&kept.map(|it| it.0.of(&reading.text)).collect::<String>())
}

fn kept_words_are_the_words_of_the_paper(reading: &Reading) {
    // Kangxi radicals become the characters they stand for.
    if reading
        .text
        .contains(|c| ('\u{2f00}'..='\u{2fd5}').contains(&c))
    {
        return;
    }
    let paper = &reading.paper;
    let sentences: String = paper.sentences.iter().map(|it| it.text.as_str()).collect();
    same(
        &of_fate(reading, Fate::Sentence),
        &words(&sentences),
        "sentences",
    );
    let headings: String = paper
        .sections
        .iter()
        .filter(|it| it.level > 0 && !it.span.is_empty())
        .flat_map(|it| match it.kind {
            SectionKind::Topic => ["", ""],
            // 第一， is part of its sentence; 1. is not.
            SectionKind::Ordinal if is_worded(&it.number) => ["", ""],
            SectionKind::Ordinal => [it.number.as_str(), ""],
            _ => [it.number.as_str(), it.title.as_str()],
        })
        .collect();
    same(
        &of_fate(reading, Fate::Heading),
        &words(&headings),
        "headings",
    );
}

fn same(received: &str, kept: &str, what: &str) {
    if received != kept {
        let at = received
            .chars()
            .zip(kept.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let near = |it: &str| {
            it.chars()
                .skip(at.saturating_sub(10))
                .take(40)
                .collect::<String>()
        };
        panic!(
            "{what}: received …{}…, kept …{}…",
            near(received),
            near(kept)
        );
    }
}

fn spans_slice(reading: &Reading) {
    for sentence in &reading.paper.sentences {
        let range = sentence.span.start as usize..sentence.span.end as usize;
        let Some(slice) = reading.text.get(range.clone()) else {
            panic!("a span off the characters: {range:?}");
        };
        let kept: String = slice
            .char_indices()
            .filter(|(at, _)| reading.ledger.fate(range.start + at) == Some(Fate::Sentence))
            .map(|it| it.1)
            .collect();
        if !has_radicals(slice) {
            assert_eq!(words(&kept), words(&sentence.text), "{slice}");
        }
        for citation in &sentence.citations {
            assert!(
                sentence.text.is_char_boundary(citation.at as usize),
                "{}",
                sentence.text
            );
        }
    }
    for section in &reading.paper.sections {
        let range = section.span.start as usize..section.span.end as usize;
        assert!(
            reading.text.get(range).is_some(),
            "a heading's span: {section:?}"
        );
    }
}

/// Kangxi radicals, which become the characters they stand for.
fn has_radicals(text: &str) -> bool {
    text.contains(|c| ('\u{2f00}'..='\u{2fd5}').contains(&c))
}

fn structure_holds(reading: &Reading) {
    let paper = &reading.paper;
    let ids: BTreeSet<_> = paper.sentences.iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), paper.sentences.len(), "sentence ids are unique");
    assert_eq!(
        paper.sections.first().map(|it| (it.level, it.kind)),
        Some((0, SectionKind::Root))
    );
    let mut next = 0;
    for (index, paragraph) in paper.paragraphs.iter().enumerate() {
        assert_eq!(paragraph.first, next, "paragraphs follow each other");
        assert!(paragraph.count > 0);
        next += paragraph.count;
        for sentence in paper.sentences_of(paragraph) {
            assert_eq!(sentence.paragraph as usize, index);
            assert_eq!(sentence.section, paragraph.section);
            assert!(!sentence.text.trim().is_empty());
        }
    }
    assert_eq!(next as usize, paper.sentences.len());
    for (at, section) in paper.sections.iter().enumerate().skip(1) {
        let parent = section
            .parent
            .unwrap_or_else(|| panic!("no parent: {section:?}"));
        assert!(usize::from(parent.0) < at, "pre-order");
        assert_ne!(
            paper.sections[usize::from(parent.0)].kind,
            SectionKind::Abstract,
            "{section:?}"
        );
        let above = &paper.sections[usize::from(parent.0)];
        assert!(
            above.level < section.level || section.level == 0,
            "levels descend: {section:?}"
        );
    }
}
