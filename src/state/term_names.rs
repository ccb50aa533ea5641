//! Where a text names a term.

use knowledge::Knowledge;
use paper::order;
use paper::order::SortedMap;

/// The terms' names by their first character, the longest first.
pub struct TermNames<'a>(SortedMap<char, Vec<(&'a str, usize)>>);

impl<'a> TermNames<'a> {
    /// Sorts them.
    pub fn new(knowledge: &'a Knowledge) -> Self {
        let mut by_first: SortedMap<char, Vec<(&str, usize)>> = SortedMap::new();
        for (index, term) in knowledge.terms.iter().enumerate() {
            for name in std::iter::once(&term.text).chain(&term.aliases) {
                if let Some(first) = name.chars().next() {
                    by_first.entry(first).or_default().push((name, index));
                }
            }
        }
        for (_, names) in by_first.iter_mut() {
            order::sort_by_key(names, |(name, index)| {
                (std::cmp::Reverse(name.len()), *index)
            });
        }
        Self(by_first)
    }

    /// The longest name that stands at this byte: its length and its term.
    pub fn at(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let rest = text.get(at..)?;
        let names = self.0.get(&rest.chars().next()?)?;
        names
            .iter()
            .find(|(name, _)| rest.starts_with(name))
            .map(|(name, index)| (name.len(), *index))
    }

    /// Whether a text names this term, and not only as a part of a longer one's name.
    pub fn names(&self, text: &str, term: usize) -> bool {
        let mut at = 0;
        while let Some(next) = text[at..].chars().next() {
            match self.at(text, at) {
                Some((_, found)) if found == term => return true,
                Some((len, _)) => at += len,
                None => at += next.len_utf8(),
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use knowledge::{Term, TermKind};

    #[test]
    fn a_longer_name_is_not_its_parts() {
        let term = |text: &str, alias: &str| Term {
            text: text.into(),
            aliases: vec![alias.into()],
            kind: TermKind::Concept,
            score: 1.0,
            sentences: Vec::new(),
            cues: Vec::new(),
        };
        let knowledge = Knowledge {
            terms: vec![term("茶", "茗"), term("茶叶", "叶子")],
            ..Knowledge::default()
        };
        let names = TermNames::new(&knowledge);
        for (text, of_tea, of_leaves) in [
            ("茶的定义", true, false),
            ("茶叶的定义", false, true),
            ("茶叶与茶", true, true),
            ("品茗", true, false),
            ("叶子", false, true),
            ("", false, false),
        ] {
            assert_eq!(names.names(text, 0), of_tea, "{text}");
            assert_eq!(names.names(text, 1), of_leaves, "{text}");
        }
    }
}
