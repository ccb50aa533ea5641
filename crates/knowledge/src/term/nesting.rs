//! Phrases within phrases: what stands in longer ones, what closes them, who owns it.

use super::candidate::{Candidate, Candidates};
use super::context::governs;
use super::shape::text_of;
use crate::reading::{Class, Token};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// Fills [`Candidate::head`].
pub(super) fn head(all: &mut Candidates<'_>) {
    let heads = all
        .iter()
        .map(|(text, it)| longest_head(text, &it.words, all));
    let heads: Vec<u32> = heads.collect();
    for (it, head) in all.values_mut().zip(heads) {
        it.head = head;
    }
}

/// How often the longest phrase stands in the paper that a phrase closes with. A verb or a word of any
/// paper before it makes no other name (保护生产力, 国内生产力).
fn longest_head(text: &str, words: &[Token], all: &Candidates<'_>) -> u32 {
    let own = words.first().is_some_and(|it| {
        matches!(it.class, Class::Noun | Class::Modifier)
            && !words::GENERIC.has(&it.text)
            && !words::PLAIN_MODIFIERS.has(&it.text)
    });
    if !own {
        return 0;
    }
    let mut rest = text;
    for word in words {
        rest = rest.strip_prefix(word.text.as_str()).unwrap_or_default();
        if rest.chars().count() < 3 {
            break;
        }
        if let Some(head) = all.get(rest) {
            return head.count;
        }
    }
    0
}

/// How often a phrase stands behind the same owner, with 的 or without.
fn with_owner(text: &str, it: &Candidate<'_>, all: &Candidates<'_>) -> u32 {
    let owned = it.owners.iter().filter_map(|(owner, count)| {
        let whole = all.get(&format!("{owner}{text}"))?;
        Some(whole.count + count)
    });
    owned.max().unwrap_or(0)
}

/// Fills [`Candidate::around`] and [`Candidate::within`].
pub(super) fn nest(all: &mut Candidates<'_>) {
    let mut around: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // A verb with its object is no longer name.
    let names = |it: &Candidate<'_>| !it.book && !it.words.first().is_some_and(governs);
    for (text, candidate) in all.iter().filter(|(_, it)| names(it)) {
        let words = &candidate.words;
        for start in 0..words.len() {
            for end in start + 1..=words.len() {
                let inner = text_of(&words[start..end]);
                // X进程 is X, not another name.
                let light = start == 0
                    && words[end..]
                        .iter()
                        .all(|it| words::LIGHT_HEADS.has(&it.text));
                if inner.len() < text.len() && !light && all.contains_key(&inner) {
                    around.entry(inner).or_default().insert(text.clone());
                }
            }
        }
    }
    for (inner, longer) in around {
        let counts = longer
            .iter()
            .filter_map(|it| all.get(it))
            .map(|it| it.count);
        let within = counts.max().unwrap_or(0);
        let with_owner = all.get(&inner).map_or(0, |it| with_owner(&inner, it, all));
        if let Some(it) = all.get_mut(&inner) {
            it.around = longer;
            it.within = within;
            it.with_owner = with_owner;
        }
    }
}
