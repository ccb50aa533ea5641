//! The notices that reading gives: where, why, and what to do.

use crate::model::Notice;
use crate::outline::Heading;
use crate::span::Span;
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

fn excerpt(text: &str) -> String {
    let plain: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = plain.chars().take(40).collect();
    if short.len() < plain.len() {
        short.push('…');
    }
    short
}
