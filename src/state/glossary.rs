//! The terms of all papers in one list, and the way to find one by characters, pinyin or initials.

use bank::Library;
use knowledge::DefinitionKind;
use paper::SentenceId;
use paper::order;
use paper::order::SortedMap;
use study::marking::fold;

/// A term with what each paper says of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// The term.
    pub text: String,
    /// Its other names, sorted.
    pub aliases: Vec<String>,
    /// One view a paper that has the term.
    pub views: Vec<Sight>,
    /// Best rank in any paper, 0 the first.
    rank: usize,
}

/// What one paper says of a term.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sight {
    /// Index of the paper.
    pub paper: usize,
    /// Definitions, each with its proof.
    pub definitions: Vec<(String, SentenceId)>,
    /// Sentences that hold the term.
    pub mentions: Vec<SentenceId>,
}

/// All terms, those that the papers rank highest first.
pub fn entries(library: &Library) -> Vec<Entry> {
    let mut by_text: SortedMap<&str, Entry> = SortedMap::new();
    for (paper, knowledge) in library.knowledge.iter().enumerate() {
        for (rank, term) in knowledge.terms.iter().enumerate() {
            let entry = by_text.entry(&term.text).or_insert_with(|| Entry {
                text: term.text.clone(),
                rank,
                ..Entry::default()
            });
            entry.rank = entry.rank.min(rank);
            entry.aliases.extend(term.aliases.iter().cloned());
            let named = |it: &str| it == term.text || term.aliases.iter().any(|alias| alias == it);
            let definitions = knowledge
                .definitions
                .iter()
                .filter(|it| it.kind == DefinitionKind::Definition && named(&it.term))
                .map(|it| (it.text.clone(), it.sentence))
                .collect();
            entry.views.push(Sight {
                paper,
                definitions,
                mentions: term.sentences.clone(),
            });
        }
    }
    let mut entries: Vec<Entry> = by_text.into_iter().map(|(_, entry)| entry).collect();
    for entry in &mut entries {
        order::sort(&mut entry.aliases);
        entry.aliases.dedup();
    }
    order::sort_by_key(&mut entries, |it| it.rank);
    entries
}

/// Readings of characters, as the library holds them.
pub type Readings = SortedMap<char, Vec<String>>;

impl Entry {
    /// Whether what was typed finds it. Width, case, Traditional and Simplified make no difference.
    pub fn is_found_by(&self, typed: &str, readings: &Readings) -> bool {
        let typed = fold(typed);
        if typed.is_empty() {
            return true;
        }
        std::iter::once(&self.text)
            .chain(&self.aliases)
            .any(|name| fold(name).contains(&typed) || sounds_like(name, &typed, readings))
    }
}

/// Whether the letters are the beginning of the sound of the name, from any of its characters on:
/// whole syllables, initials, or a mixture (`xinzhi`, `xzscl`, `xzshengchanli`).
fn sounds_like(name: &str, letters: &str, readings: &Readings) -> bool {
    if !letters.bytes().all(|it| it.is_ascii_lowercase()) {
        return false;
    }
    let name: Vec<char> = name.chars().collect();
    (0..name.len()).any(|start| follows(&name[start..], letters, readings))
}

fn follows(name: &[char], letters: &str, readings: &Readings) -> bool {
    if letters.is_empty() {
        return true;
    }
    let Some((first, rest)) = name.split_first() else {
        return false;
    };
    let Some(readings_of_first) = readings.get(first) else {
        return false;
    };
    readings_of_first.iter().any(|reading| {
        let common = reading
            .bytes()
            .zip(letters.bytes())
            .take_while(|(one, other)| one == other)
            .count();
        (1..=common).any(|taken| follows(rest, &letters[taken..], readings))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_by_characters_pinyin_and_initials() {
        let readings: Readings = [
            ('新', vec!["xin"]),
            ('质', vec!["zhi"]),
            ('生', vec!["sheng"]),
            ('产', vec!["chan"]),
            ('力', vec!["li"]),
            ('重', vec!["chong", "zhong"]),
        ]
        .into_iter()
        .map(|(it, sounds)| (it, sounds.into_iter().map(str::to_owned).collect()))
        .collect();
        let entry = |text: &str, aliases: &[&str]| Entry {
            text: text.into(),
            aliases: aliases.iter().map(|it| (*it).to_owned()).collect(),
            ..Entry::default()
        };
        let term = entry("新质生产力", &["RCEP"]);
        for typed in [
            "",
            "新质",
            "生产力",
            "xin",
            "xinzhi",
            "xzscl",
            "xzshengchanli",
            "scl",
            "XZ",
            "ｘｚ",
            "rcep",
        ] {
            assert!(term.is_found_by(typed, &readings), "{typed}");
        }
        for typed in ["旧质", "xzs1", "zx", "xinx", "xzsclx"] {
            assert!(!term.is_found_by(typed, &readings), "{typed}");
        }
        for typed in ["chong", "zhong", "c", "z"] {
            assert!(entry("重", &[]).is_found_by(typed, &readings), "{typed}");
        }
    }
}
