//! What 前者 and 后者 stand for.

use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::words;

/// The two nouns that 与 or 和 joins last before 前者, in this sentence or the one before.
pub(crate) fn two_before(scene: &Scene<'_>) -> Option<(String, String)> {
    let former = scene.text.find("前者")?;
    let own = scene.words(0..former);
    last_pair(own).or_else(|| last_pair(scene.before))
}

fn last_pair(tokens: &[Token]) -> Option<(String, String)> {
    let joins = |it: &Token| matches!(it.text.as_str(), "与" | "和" | "及" | "以及");
    (0..tokens.len())
        .rev()
        .filter(|at| joins(&tokens[*at]))
        .find_map(|at| {
            let before = tokens[..at].iter().rev().take_while(|it| names(it)).count();
            let after = tokens[at + 1..].iter().take_while(|it| names(it)).count();
            // Words before and behind the names (兼顾 A 和 B 两类): the pair that matches best.
            let cuts = (1..=before).flat_map(|first| (1..=after).map(move |it| (first, it)));
            cuts.filter_map(|(first, second)| {
                let first = scene::text_of(&tokens[at - first..at]);
                let second = scene::text_of(&tokens[at + 1..at + 1 + second]);
                Some((likeness(&first, &second)?, (first, second)))
            })
            .max_by_key(|(likeness, _)| *likeness)
            .map(|(_, pair)| pair)
        })
}

/// How much two names are of one make: by the same ending, the same length, and how much they say.
fn likeness(first: &str, second: &str) -> Option<(usize, usize)> {
    let length = |it: &str| it.chars().count();
    let ending = first.chars().next_back() == second.chars().next_back();
    let named = |it: &str| (2..=8).contains(&length(it)) && (ending || !words::GENERIC.has(it));
    let alike = usize::from(ending) + usize::from(length(first) == length(second));
    (named(first) && named(second) && alike > 0 && first != second)
        .then_some((alike, length(first) + length(second)))
}

fn names(word: &Token) -> bool {
    let person = word.tag.starts_with("nr") && word.text.chars().count() > 2;
    let nominal = matches!(
        word.class,
        Class::Noun | Class::VerbalNoun | Class::Verbish | Class::Modifier
    );
    nominal && !person
}
