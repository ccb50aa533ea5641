//! The clauses of a sentence. What stands in brackets or quotation marks within a clause is one
//! piece of it, and is a clause of its own besides.

use crate::reading::Token;
use std::ops::Range;

/// Marks that end a clause; 、 joins members of one.
const MARKS: &[&str] = &["，", "。", "；", "：", "！", "？", "—", "——", "…", "……"];

/// The words of a sentence with how deep each stands in brackets and quotation marks.
pub(super) struct Layout<'a> {
    pub(super) tokens: &'a [Token],
    depth: Vec<u8>,
    /// For each word at a depth, the opening mark that encloses it.
    opened_by: Vec<Option<usize>>,
}

/// A stretch of words at one depth between marks, by index.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    pub(super) range: Range<usize>,
    pub(super) depth: u8,
}

impl<'a> Layout<'a> {
    pub(super) fn new(tokens: &'a [Token]) -> Self {
        let closes = matches(tokens);
        let mut depth = vec![0; tokens.len()];
        let mut opened_by = vec![None; tokens.len()];
        let mut open: Vec<usize> = Vec::new();
        for at in 0..tokens.len() {
            if open.last().is_some_and(|it| closes[*it] == Some(at)) {
                open.pop();
            }
            depth[at] = open.len().min(3) as u8;
            opened_by[at] = open.last().copied();
            if closes[at].is_some() && open.len() < 3 {
                open.push(at);
            }
        }
        Self {
            tokens,
            depth,
            opened_by,
        }
    }

    /// All clauses, the outer before the inner.
    pub(super) fn clauses(&self) -> Vec<Clause> {
        let deepest = self.depth.iter().copied().max().unwrap_or(0);
        (0..=deepest).flat_map(|it| self.at_depth(it)).collect()
    }

    fn at_depth(&self, depth: u8) -> Vec<Clause> {
        let mut clauses = Vec::new();
        let mut from = 0;
        for at in 0..=self.tokens.len() {
            let ends = match self.tokens.get(at) {
                None => true,
                Some(it) => {
                    self.depth[at] < depth
                        || self.depth[at] == depth && MARKS.contains(&it.text.as_str())
                }
            };
            if ends {
                if from < at {
                    clauses.push(Clause {
                        range: from..at,
                        depth,
                    });
                }
                from = at + 1;
            }
        }
        clauses
    }

    /// Whether the word stands at the clause's own depth and is no mark of an enclosure.
    pub(super) fn own(&self, clause: &Clause, at: usize) -> bool {
        self.depth[at] == clause.depth && !is_enclosure(&self.tokens[at].text)
    }

    /// Whether the word stands in brackets within the clause.
    pub(super) fn bracketed(&self, clause: &Clause, at: usize) -> bool {
        let token = self.tokens[at].text.as_str();
        let mark = self.depth[at] == clause.depth && matches!(token, "（" | "）");
        let within = self.depth[at] == clause.depth + 1
            && self.opened_by[at].is_some_and(|it| self.tokens[it].text == "（");
        mark || within
    }

    /// The opening mark of the brackets or quotation marks that hold the clause.
    pub(super) fn opener(&self, clause: &Clause) -> Option<usize> {
        self.opened_by[clause.range.start]
    }

    /// The outer clause that holds the word at `at`.
    pub(super) fn around(&self, at: usize) -> Range<usize> {
        let depth = self.depth[at];
        let inside = |it: usize| {
            self.depth[it] > depth
                || self.depth[it] == depth && !MARKS.contains(&self.tokens[it].text.as_str())
        };
        let from = (0..at).rev().take_while(|it| inside(*it)).last();
        let to = (at..self.tokens.len()).take_while(|it| inside(*it)).last();
        from.unwrap_or(at)..to.map_or(at, |it| it + 1)
    }
}

fn is_enclosure(text: &str) -> bool {
    matches!(text, "“" | "”" | "（" | "）" | "《" | "》" | "‘" | "’")
}

/// For each opening mark its closing one; marks without a partner open nothing.
fn matches(tokens: &[Token]) -> Vec<Option<usize>> {
    let mut closes = vec![None; tokens.len()];
    let mut open: Vec<(usize, &str)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let closing = match token.text.as_str() {
            "“" => Some("”"),
            "（" => Some("）"),
            "《" => Some("》"),
            "‘" => Some("’"),
            _ => None,
        };
        if let Some(closing) = closing {
            open.push((at, closing));
        } else if let Some(nth) = open.iter().rposition(|(_, it)| *it == token.text) {
            closes[open[nth].0] = Some(at);
            open.truncate(nth);
        }
    }
    closes
}
