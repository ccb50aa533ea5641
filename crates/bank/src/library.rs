//! The embedded library: everything the app knows of its papers.

use crate::model::Bank;
use knowledge::{Contrast, Knowledge};
use paper::Paper;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Papers, what they know, and what is asked of them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Library {
    /// The papers, in their order.
    pub papers: Vec<Paper>,
    /// What each knows, in the same order.
    pub knowledge: Vec<Knowledge>,
    /// The same term in several papers.
    pub contrasts: Vec<Contrast>,
    /// All items.
    pub bank: Bank,
    /// For every Chinese character of a term or alias, its readings in plain pinyin (重: chong,
    /// zhong), sorted: enough to search terms by pinyin without a table of all characters.
    pub readings: BTreeMap<char, Vec<String>>,
}

impl Library {
    /// The paper with this id.
    pub fn paper(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|it| it.id == id)
    }
}
