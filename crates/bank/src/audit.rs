//! What generation kept and what it threw away, and why.

use crate::model::Kind;
use crate::rules::Rule;
use std::collections::BTreeMap;

/// The outcome of generation besides the bank: every candidate that was not kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Audit {
    /// Candidates that were not kept, in the order of generation.
    pub rejections: Vec<Rejection>,
}

/// A candidate that was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The paper's id.
    pub paper: String,
    /// What it would have been.
    pub kind: Kind,
    /// The first rule that it broke.
    pub rule: Rule,
    /// What it asked.
    pub text: String,
    /// What about it broke the rule.
    pub detail: String,
}

impl Audit {
    /// Number of rejections by kind and rule.
    pub fn counts(&self) -> BTreeMap<(Kind, Rule), usize> {
        let mut counts = BTreeMap::new();
        for it in &self.rejections {
            *counts.entry((it.kind, it.rule)).or_insert(0) += 1;
        }
        counts
    }
}
