//! Lines that hold several labels: `[中图分类号] D616 [文献标识码] A`.

use crate::character::is_mostly_han;
use crate::label::{self, Label};
use crate::lines::{self, Line};

/// Where a line falls apart: at further labels, and before the first heading behind keywords.
fn cuts(line: &str) -> Vec<usize> {
    let mut cuts = label::inside(line);
    let last = cuts.last().copied().unwrap_or(0);
    let keywords = label::at_start(&line[last..]).is_some_and(|it| it.label == Label::Keywords);
    let heading = [" 一、", "\u{3000}一、", " 一．"]
        .iter()
        .find_map(|it| line[last..].find(it));
    if let Some(at) = heading.filter(|_| keywords) {
        cuts.push(last + at);
    }
    cuts
}

/// Lines with several labels, one line for each.
pub(super) fn part_at_labels(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let mut parted = Vec::with_capacity(lines.len());
    for line in lines {
        let cuts = cuts(line.text);
        let mut start = 0;
        for cut in cuts.into_iter().chain([line.text.len()]) {
            let slice = &line.text[start..cut];
            let words = slice.trim();
            let lead = slice.len() - slice.trim_start().len();
            if !words.is_empty() {
                parted.push(Line {
                    text: words,
                    start: line.start + start + lead,
                    width: crate::character::columns(words),
                    indented: line.indented && start == 0,
                    after_blank: line.after_blank && start == 0,
                    han: is_mostly_han(words),
                    label: label::at_start(words),
                    closed: lines::is_closed(words),
                    ..line
                });
            }
            start = cut;
        }
    }
    parted
}
