//! The word lists under `data/`: closed classes and general vocabulary, never words of one paper.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// A set of words, one of the files under `data/`.
pub(crate) struct List(LazyLock<Set>);

/// Asked several times for every word of a paper: the standard library's hash is made against attackers,
/// who do not choose these words.
type Set = HashSet<&'static str, BuildHasherDefault<Fnv>>;

/// FNV-1a, byte by byte.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

impl List {
    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// All words, sorted: the set itself has no stable order.
    pub(crate) fn sorted(&self) -> Vec<&'static str> {
        let mut words: Vec<_> = self.0.iter().copied().collect();
        words.sort_unstable();
        words
    }

    /// The longest word that `text` ends with, short of the whole text.
    pub(crate) fn ending(&self, text: &str) -> Option<&'static str> {
        let ends = text.char_indices().skip(1).map(|(at, _)| &text[at..]);
        ends.into_iter().find_map(|it| self.0.get(it).copied())
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$doc])* pub(crate) static $name: List =
            List(LazyLock::new(|| words(include_str!(concat!("../data/", $file)))));)*
    };
}

lists! {
    /// Verbs that end a noun phrase.
    VERBS = "verbs.txt";
    /// Verbs that may stand inside a term.
    VERBAL_NOUNS = "verbal-nouns.txt";
    /// Heads that say nothing of their own.
    LIGHT_HEADS = "light-heads.txt";
    /// Heads that anything can have.
    PLAIN_HEADS = "plain-heads.txt";
    /// Modifiers that only place or judge.
    PLAIN_MODIFIERS = "plain-modifiers.txt";
    /// Endings of names that a theory, a law or a treaty gave.
    NAME_ENDINGS = "name-endings.txt";
    /// Endings that make terms.
    SUFFIXES = "suffixes.txt";
    /// Verbal nouns that add nothing behind a term.
    WEAK_TAILS = "weak-tails.txt";
    /// Words of any paper.
    GENERIC = "generic.txt";
    /// Words that only modify.
    MODIFIERS = "modifiers.txt";
    /// Pronouns, conjunctions, adverbs…
    CLOSED = "closed.txt";
    /// Manners that make a predicate with the verb behind them.
    MANNERS = "manners.txt";
    /// What only verbs follow.
    MODALS = "modals.txt";
    /// Adjectives that take an object.
    CAUSATIVES = "causatives.txt";
    /// Which way an act goes.
    DIRECTIONALS = "directionals.txt";
    /// 更 with a verb.
    COMPARATIVES = "comparatives.txt";
    /// Adjectives of degree and evaluation.
    DEGREES = "degrees.txt";
    /// Adjectives of evaluation that are predicates.
    PRAISE = "praise.txt";
    /// Places at a person or a thing.
    PLACES_AT = "places-at.txt";
    /// Words of a clause.
    CLAUSE_WORDS = "clause-words.txt";
    /// What calls a phrase a word.
    CONCEPT_WORDS = "concept-words.txt";
    /// What tells what a name names.
    NAME_TYPES = "name-types.txt";
    /// Connectives before a subject.
    FILLERS = "fillers.txt";
    /// Subjects that point elsewhere.
    ANAPHORA = "anaphora.txt";
    /// First characters of names.
    SURNAMES = "surnames.txt";
    /// Verbs that open reported speech.
    SPEECH = "speech-verbs.txt";
}

/// Whether a word is so common in papers of any subject that it alone says nothing of this one.
pub fn is_general(word: &str) -> bool {
    GENERIC.has(word) || LIGHT_HEADS.has(word)
}

/// Whether a word is of the closed classes: a pronoun, a conjunction, an auxiliary…
pub fn is_function_word(word: &str) -> bool {
    CLOSED.has(word)
}

/// Whether a word is a head that says nothing of its own: a phrase is complete without it (…的过程, …问题).
pub fn is_light_head(word: &str) -> bool {
    LIGHT_HEADS.has(word)
}

/// Words stand between blanks; a line that opens with `#` is a comment.
fn words(file: &'static str) -> Set {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_words() {
        assert_eq!(words("# a b\nc d\n\ne"), Set::from_iter(["c", "d", "e"]));
    }

    #[test]
    fn the_longest_ending_wins() {
        assert_eq!(SUFFIXES.ending("马太效应"), Some("效应"));
        assert_eq!(SUFFIXES.ending("新型生产关系"), Some("生产关系"));
        assert_eq!(SUFFIXES.ending("效应"), None, "the whole is no ending");
    }

    #[test]
    fn no_head_is_both_light_and_plain() {
        for word in PLAIN_HEADS.sorted() {
            assert!(!LIGHT_HEADS.has(word), "{word}");
        }
    }

    #[test]
    fn no_word_both_ends_a_phrase_and_makes_terms() {
        for word in SUFFIXES.sorted() {
            assert!(!VERBS.has(word), "{word}");
        }
    }
}
