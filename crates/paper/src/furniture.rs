//! What the page adds to the text: running heads and feet, page numbers.

use crate::label;
use crate::ledger::{Fate, Ledger};
use crate::lines::{Layout, Line};
use std::collections::{BTreeMap, BTreeSet};

/// The first lines may hold the title, which the running heads repeat.
const TOP: usize = 20;

/// The lines without the page's furniture, which is entered in the ledger.
pub(crate) fn clear<'a>(
    lines: Vec<Line<'a>>,
    layout: Layout,
    ledger: &mut Ledger,
) -> Vec<Line<'a>> {
    let heads = running_heads(&lines, layout);
    let top = lines
        .iter()
        .take(TOP)
        .take_while(|it| label::at_start(it.text).is_none())
        .count();
    let mut kept: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    for (at, mut line) in lines.into_iter().enumerate() {
        line.repeated = heads.contains(&shape(line.text));
        let first = at < top && kept.iter().all(|it| shape(it.text) != shape(line.text));
        match fate(&line, first) {
            Some(fate) => ledger.enter(line.range(), fate),
            None => kept.push(line),
        }
    }
    kept
}

fn fate(line: &Line<'_>, first: bool) -> Option<Fate> {
    if is_page_number(line.text) {
        Some(Fate::PageNumber)
    } else if line.repeated && !first {
        Some(Fate::RunningHead)
    } else if is_rule(line.text) || is_picture(line.text) {
        Some(Fate::Markup)
    } else {
        None
    }
}

/// A picture of Markdown, alone on its line.
fn is_picture(text: &str) -> bool {
    text.starts_with("![") && text.contains("](") && text.ends_with(')')
}

/// `12`, `- 12 -`, `·12·`, `第 12 页`, `第12页 共20页`, `12 / 20`.
fn is_page_number(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| !crate::character::is_blank(*c))
        .map(crate::character::narrow)
        .collect();
    let core = bare.trim_matches(|c: char| "-–—·•.~|—_".contains(c));
    let digits = |it: &str| (1..=4).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_digit());
    if digits(core) {
        return true;
    }
    let of = |it: &str| {
        it.strip_prefix('第')
            .and_then(|it| it.strip_suffix('页'))
            .is_some_and(digits)
    };
    let all = |it: &str| {
        it.trim_matches(['，', ',', '/'])
            .strip_prefix('共')
            .and_then(|it| it.strip_suffix('页'))
            .is_some_and(digits)
    };
    of(core)
        || core
            .find('共')
            .is_some_and(|at| of(core[..at].trim_end_matches(['，', ',', '/'])) && all(&core[at..]))
        || core
            .split_once('/')
            .is_some_and(|(a, b)| digits(a) && digits(b))
}

/// A line of dashes or stars.
fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| "-—_=*─━·. ".contains(c))
        && !text.chars().all(|c| c == '.')
}

/// A line without its digits: the page number in a running head changes.
fn shape(text: &str) -> String {
    text.chars()
        .filter(|c| !crate::character::is_blank(*c) && !c.is_ascii_digit())
        .collect()
}

/// Short lines that come again and again and are no sentences.
fn running_heads(lines: &[Line<'_>], layout: Layout) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let fits =
            (4..=80).contains(&line.width) && !line.text.ends_with(['。', '，', '；', '、', '：']);
        if fits && !line.text.starts_with(['#', '[', '|', '-', '*', '（', '(']) {
            counts.entry(shape(line.text)).or_default().push(at);
        }
    }
    let enough = if matches!(layout, Layout::Wrapped(_)) {
        3
    } else {
        4
    };
    counts
        .into_iter()
        .filter(|(shape, places)| {
            let spread = places.windows(2).all(|it| it[1] - it[0] >= 6);
            places.len() >= enough
                && spread
                && shape.chars().filter(|&c| c.is_alphabetic()).count() >= 3
        })
        .map(|(shape, _)| shape)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers() {
        for text in [
            "12",
            "- 12 -",
            "·12·",
            "第 12 页",
            "第12页 共20页",
            "12 / 20",
            "— 3 —",
            "１２",
        ] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["2023年", "一、", "12.5%", "第一，", "12345", "-"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
