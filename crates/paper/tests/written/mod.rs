//! A paper written down clean, and what of it must not change when that is read again.

use paper::{Paper, Paragraph, SectionId, SectionKind};
use std::fmt::Write as _;

/// A paper as clean Markdown: a heading or a paragraph a line, marks that Markdown takes protected.
pub(crate) fn written(paper: &Paper) -> String {
    let front = &paper.front;
    let mut out = String::new();
    if !front.title.is_empty() {
        let _ = writeln!(out, "# {}", protected(&front.title));
        if !front.authors.is_empty() {
            let _ = writeln!(out, "作者：{}", front.authors.join("；"));
        }
    }
    if !front.keywords.is_empty() {
        let _ = writeln!(out, "关键词：{}", protected(&front.keywords.join("；")));
    }
    // Reading order: a heading comes before its paragraphs.
    let mut headed = 0;
    for paragraph in &paper.paragraphs {
        let section = usize::from(paragraph.section.0);
        // The last paragraph of all may sum up the whole.
        let target = if section == 0 && paper.sections[..=headed].iter().any(|it| it.level > 0) {
            paper.sections.len() - 1
        } else {
            section
        };
        while headed < target {
            headed += 1;
            write_heading(&mut out, paper, headed);
        }
        write_paragraph(&mut out, paper, paragraph);
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

fn write_paragraph(out: &mut String, paper: &Paper, paragraph: &Paragraph) {
    let section = &paper.sections[usize::from(paragraph.section.0)];
    let sentences = paper.sentences_of(paragraph);
    let first = sentences.first();
    if section.kind == SectionKind::Abstract {
        out.push_str("摘要：");
    }
    // The number of an item stands before its first sentence, if it is not part of it.
    let numbered = section.kind == SectionKind::Ordinal && section.topic == first.map(|it| it.id);
    if numbered && !first.is_some_and(|it| it.text.starts_with(section.number.as_str())) {
        out.push_str(&section.number);
    }
    let text: String = sentences.iter().map(|it| it.text.as_str()).collect();
    out.push_str(&protected(&text));
    out.push('\n');
}

/// With a backslash before what Markdown would take for its own.
fn protected(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\*[]$<#".contains(c) {
            out.push('\\');
        }
        out.push(c);
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
        let hashes = "#".repeat(usize::from(section.level) + 1);
        let title = protected(&section.title);
        let _ = writeln!(out, "{hashes} {}{gap}{title}", section.number);
    }
}

/// What must not change.
pub(crate) fn essence(paper: &Paper) -> String {
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
