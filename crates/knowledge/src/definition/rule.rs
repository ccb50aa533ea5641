//! The form of a rule.

use crate::model::{DefinitionKind, Slot};
use crate::scene::Scene;

/// A way in which papers define, with sentences that show it.
#[derive(Debug)]
pub struct Rule {
    /// Shown as the reason of a definition: the words that the rule hangs on.
    pub name: &'static str,
    /// Everything that the rule finds in a sentence.
    pub(crate) find: fn(&Scene<'_>) -> Vec<Finding>,
    /// Sentences with what must be found in them.
    pub examples: &'static [Example],
    /// Sentences in which nothing may be found.
    pub counter_examples: &'static [&'static str],
}

/// A sentence with the definition it holds.
#[derive(Debug)]
pub struct Example {
    /// The sentence.
    pub sentence: &'static str,
    /// What is defined.
    pub term: &'static str,
    /// The defining words.
    pub text: &'static str,
    /// Definition or attribute.
    pub kind: DefinitionKind,
}

/// What a rule found in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    pub(crate) term: String,
    pub(crate) text: String,
    pub(crate) kind: DefinitionKind,
    /// Where `text` stands in the sentence.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) slots: Vec<Slot>,
}

/// 前两句, 两端, 第三类: what counts something just spoken of names nothing.
fn only_counts(term: &str) -> bool {
    const MEASURES: &str = "个种类端者句点面方项条段步层次";
    let rest = term.trim_start_matches(['前', '后', '上', '下', '第', '其', '另']);
    let behind = rest.trim_start_matches(|c| "一二两三四五六七八九十几".contains(c));
    behind.len() < rest.len()
        && (behind.is_empty() || behind.chars().count() == 1 && MEASURES.contains(behind))
}

impl Finding {
    /// A definition by the words of the sentence from `start` to `end`.
    pub(crate) fn new(
        scene: &Scene<'_>,
        term: String,
        kind: DefinitionKind,
        start: usize,
        end: usize,
    ) -> Option<Self> {
        let raw = scene.text.get(start..end)?;
        let trimmed_start = raw.trim_start_matches(['，', '：', ' ']);
        let start = end - trimmed_start.len();
        let trimmed = trimmed_start.trim_end_matches(['，', '。', '；', '、', ' ']);
        let end = start + trimmed.len();
        let long_enough = trimmed.chars().count() >= 4;
        let is_itself = trimmed == term;
        // The 1 and the N of 1+N are no names.
        let is_name = (term.chars().count() > 1 || !term.is_ascii()) && !only_counts(&term);
        (long_enough && is_name && !is_itself && crate::scene::balanced(trimmed)).then(|| Self {
            term,
            text: trimmed.to_owned(),
            kind,
            start,
            end,
            slots: Vec::new(),
        })
    }
}
