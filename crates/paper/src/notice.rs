//! The notices that reading gives: where, why, and what to do.

use crate::model::{Front, Notice, Reference, Sentence};
use crate::outline::{Heading, Outline};
use crate::span::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// A notice about a place in the text as received.
pub(crate) fn at(text: &str, range: Range<usize>, message: String, hint: &str) -> Notice {
    let slice = text.get(range.clone()).unwrap_or("");
    Notice {
        message,
        hint: hint.to_owned(),
        excerpt: excerpt(slice),
        span: Some(Span::new(range.start, range.end)),
    }
}

/// A notice about the whole.
pub(crate) fn about_all(message: &str, hint: &str) -> Notice {
    Notice {
        message: message.to_owned(),
        hint: hint.to_owned(),
        excerpt: String::new(),
        span: None,
    }
}

pub(crate) fn number_jumps(heading: &Heading, expected: u16) -> Notice {
    Notice {
        message: format!(
            "标题编号不连续：“{}”处本该是第 {expected} 个。",
            heading.printed.trim()
        ),
        hint: "请核对这里是否漏了标题，或正文被当成了标题。".to_owned(),
        excerpt: excerpt(&heading.title),
        span: Some(Span::new(heading.span.start, heading.span.end)),
    }
}

/// Tables and captions that were set aside.
pub(crate) fn tables(lines: usize) -> Option<Notice> {
    (lines > 0).then(|| {
        about_all(
            &format!("有 {lines} 行是图表或图表的标题，没有读入正文。"),
            "图表里的内容不会出题；要考的数据请写进正文。",
        )
    })
}

/// Formulas that were set aside.
pub(crate) fn formulas(lines: usize) -> Option<Notice> {
    (lines > 0).then(|| {
        about_all(
            &format!("有 {lines} 行是公式，没有读入正文。"),
            "公式不会出题；要考的关系请用文字写进正文。",
        )
    })
}

/// An appendix that was set aside.
pub(crate) fn appendix(text: &str, range: Range<usize>) -> Notice {
    at(
        text,
        range,
        "附录没有读入正文。".to_owned(),
        "附录里的内容不会出题；要考的内容请写进正文。",
    )
}

/// What the finished reading lacks.
pub(crate) fn after_reading(
    front: &Front,
    references: &[Reference],
    outline: &Outline,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    if outline.sentences.is_empty() {
        return notices;
    }
    if front.title.is_empty() {
        notices.push(about_all(
            "没有找到中文标题。",
            "请在同名的 .toml 文件里写上 title，或在正文前加一行标题。",
        ));
    }
    if outline.sections.iter().all(|it| it.level == 0) {
        notices.push(about_all(
            "没有找到各级标题，整篇按一节处理。",
            "如果原文有标题，请让每个标题单独成行，并保留编号。",
        ));
    }
    notices.extend(unresolved(references, outline));
    notices
}

/// Citations that no entry answers.
fn unresolved(references: &[Reference], outline: &Outline) -> Option<Notice> {
    let numbers: BTreeSet<u16> = references.iter().map(|it| it.number).collect();
    let cites = |it: &&Sentence| {
        it.citations
            .iter()
            .any(|it| !numbers.contains(&it.reference))
    };
    let first = outline.sentences.iter().find(cites)?;
    let missing: BTreeSet<u16> = outline
        .sentences
        .iter()
        .flat_map(|it| &it.citations)
        .map(|it| it.reference)
        .filter(|it| !numbers.contains(it))
        .collect();
    let message = if references.is_empty() {
        format!("文中引用了 {} 种文献，但没有参考文献表。", missing.len())
    } else {
        let shown: Vec<String> = missing.iter().take(5).map(|it| format!("[{it}]")).collect();
        format!("参考文献表里没有 {}，文中却引用了。", shown.join("、"))
    };
    Some(Notice {
        message,
        hint: "出处会显示为编号；补上参考文献表就能看到书名。".to_owned(),
        excerpt: excerpt(&first.text),
        span: Some(first.span),
    })
}

fn excerpt(text: &str) -> String {
    let plain: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = plain.chars().take(40).collect();
    if short.len() < plain.len() {
        short.push('…');
    }
    short
}
