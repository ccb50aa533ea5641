//! Readings in pinyin of the characters of terms.

use knowledge::Knowledge;
use paper::order::{SortedMap, SortedSet};
use pinyin::ToPinyinMulti as _;

/// For every Chinese character of a term or alias, its readings without tones, sorted.
pub(crate) fn of_terms(knowledge: &[Knowledge]) -> SortedMap<char, Vec<String>> {
    let terms = knowledge.iter().flat_map(|it| &it.terms);
    let names = terms.flat_map(|it| std::iter::once(&it.text).chain(&it.aliases));
    let characters: SortedSet<char> = names.flat_map(|it| it.chars()).collect();
    characters
        .into_iter()
        .filter_map(|it| Some((it, of_character(it)?)))
        .collect()
}

fn of_character(character: char) -> Option<Vec<String>> {
    // As it is typed on a keyboard: lv for lü.
    let readings: SortedSet<String> = character
        .to_pinyin_multi()?
        .into_iter()
        .map(|it| it.plain().replace('ü', "v"))
        .collect();
    Some(readings.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_plain_sorted_and_each_named_once() {
        // A data update may add a rare reading; the common ones have to be there.
        let cases: [(char, &[&str]); 4] = [
            ('质', &["zhi"]),
            ('重', &["chong", "zhong"]),
            ('率', &["lv"]),
            ('A', &[]),
        ];
        for (character, expected) in cases {
            let found = of_character(character).unwrap_or_default();
            assert!(found.is_sorted(), "{character}: {found:?}");
            assert_eq!(
                found.is_empty(),
                expected.is_empty(),
                "{character}: {found:?}"
            );
            for reading in expected {
                assert!(
                    found.iter().any(|it| it == reading),
                    "{character}: {found:?}"
                );
            }
        }
    }
}
