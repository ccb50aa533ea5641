//! Phrases that could be terms: runs of nominal words, what stands in quotation marks and in 《》.

use crate::reading::{Class, Line, Place, Token};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// The longest phrase, in words and in characters.
const MAX_WORDS: usize = 6;
const MAX_CHARS: usize = 14;

/// A phrase with where it was seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Candidate {
    pub(crate) words: Vec<Token>,
    /// Occurrences as a phrase of its own or within a longer one.
    pub(crate) count: u32,
    /// Occurrences that fill a whole run: nothing nominal stands beside them.
    pub(crate) whole: u32,
    /// Distinct longer phrases around it, with their occurrences.
    pub(crate) around: BTreeSet<String>,
    pub(crate) quoted: u32,
    pub(crate) title: u32,
    pub(crate) heading: u32,
    pub(crate) topic: u32,
    pub(crate) summary: u32,
    pub(crate) book: bool,
    pub(crate) hyphen: bool,
    /// Index of the first line.
    pub(crate) first: usize,
}

/// All phrases of a paper, by their text.
pub(crate) type Candidates = BTreeMap<String, Candidate>;

/// Collects the phrases of all lines.
pub(crate) fn collect(lines: &[Line]) -> Candidates {
    let mut all = Candidates::new();
    for (at, line) in lines.iter().enumerate() {
        for run in runs(&line.tokens) {
            phrases(run, |words, whole| {
                let found = note(&mut all, words, at, line.place);
                found.whole += u32::from(whole);
            });
        }
        if let Some(words) = label(line) {
            note_marked(&mut all, words, at, line.place);
        }
        marked(line, '“', '”', |inside| {
            if let Some(words) = quoted_phrase(inside) {
                note_marked(&mut all, words, at, line.place);
            }
        });
        marked(line, '《', '》', |inside| {
            let words = without_year(inside);
            if (4..=30).contains(&text_of(words).chars().count()) {
                note(&mut all, words, at, line.place).book = true;
            }
        });
    }
    nest(&mut all);
    all
}

/// The name before the colon of a heading (科技赋能：…) is named with as much care as a quoted one.
fn label(line: &Line) -> Option<&[Token]> {
    if !matches!(line.place, Place::Heading | Place::Topic) {
        return None;
    }
    let colon = line.tokens.iter().position(|it| it.text == "：")?;
    let words = &line.tokens[..colon];
    let fits = (3..=10).contains(&text_of(words).chars().count());
    let plain = words.iter().all(|it| is_plain(&it.text));
    let named = words
        .iter()
        .all(|it| !matches!(it.class, Class::Mark | Class::Verb | Class::Closed))
        && words.first().is_some_and(|it| it.class != Class::Verbish);
    (fits && named && !plain).then_some(words)
}

/// Notes a phrase that is set apart; one that is also a run was counted there.
fn note_marked(all: &mut Candidates, words: &[Token], at: usize, place: Place) {
    let known = all.contains_key(&text_of(words));
    let found = if known {
        all.entry(text_of(words)).or_default()
    } else {
        note(all, words, at, place)
    };
    found.quoted += 1;
}

fn note<'a>(
    all: &'a mut Candidates,
    words: &[Token],
    at: usize,
    place: Place,
) -> &'a mut Candidate {
    let found = all.entry(text_of(words)).or_insert_with(|| Candidate {
        words: words.to_vec(),
        hyphen: words.iter().any(|it| it.text.contains(['-', '·'])),
        first: at,
        ..Candidate::default()
    });
    found.count += 1;
    match place {
        Place::Title => found.title += 1,
        Place::Heading => found.heading += 1,
        Place::Topic => found.topic += 1,
        Place::Abstract => found.summary += 1,
        Place::Body => {}
    }
    found
}

/// Maximal runs of words that a noun phrase may hold.
fn runs(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    tokens
        .split(|it| matches!(it.class, Class::Verb | Class::Closed | Class::Mark))
        .filter(|it| !it.is_empty())
}

/// All phrases of a run, with whether they fill it (but for light heads).
fn phrases<'a>(run: &'a [Token], mut take: impl FnMut(&'a [Token], bool)) {
    let core = without_light_heads(run);
    for start in 0..run.len() {
        for end in start + 1..=run.len().min(start + MAX_WORDS) {
            let words = &run[start..end];
            if is_phrase(words) {
                take(words, start == 0 && end == core);
            }
        }
    }
}

/// The length of the run without the light heads at its end.
fn without_light_heads(run: &[Token]) -> usize {
    let light = |it: &&Token| words::LIGHT_HEADS.has(&it.text) || it.class == Class::Modifier;
    run.len() - run.iter().rev().take_while(light).count()
}

fn is_phrase(phrase: &[Token]) -> bool {
    let (Some(first), Some(last)) = (phrase.first(), phrase.last()) else {
        return false;
    };
    let text = text_of(phrase);
    let chars = text.chars().count();
    if !(2..=MAX_CHARS).contains(&chars) || words::GENERIC.has(&text) {
        return false;
    }
    if phrase.len() == 1 {
        return is_single_term(first, chars);
    }
    // Where the dictionary does not know a word it leaves single characters: two of them are a
    // piece of a torn word (共契性 → 契性) or of everyday speech.
    let single = |it: &Token| it.text.chars().count() == 1;
    if let [one, other] = phrase
        && single(one)
        && single(other)
    {
        return false;
    }
    ends_well(last) && starts_well(first)
}

fn is_single_term(word: &Token, chars: usize) -> bool {
    let noun = matches!(word.class, Class::Noun | Class::VerbalNoun) || makes_term(&word.text);
    // Set phrases (至关重要, 当今世界) are one word to the dictionary and no term.
    let phrase = word.tag.starts_with(['l', 'i']) && !makes_term(&word.text);
    noun && chars >= 2
        && !phrase
        && !is_plain(&word.text)
        && !words::LIGHT_HEADS.has(&word.text)
        && !words::VERBAL_NOUNS.has(&word.text)
}

fn is_plain(word: &str) -> bool {
    words::GENERIC.has(word) || words::MODIFIERS.has(word) || words::LIGHT_HEADS.has(word)
}

fn makes_term(text: &str) -> bool {
    words::SUFFIXES.has(text) || words::SUFFIXES.ending(text).is_some_and(|it| it.len() > 3)
}

fn ends_well(word: &Token) -> bool {
    if words::LIGHT_HEADS.has(&word.text) || words::MODIFIERS.has(&word.text) {
        return false;
    }
    match word.class {
        Class::Noun | Class::VerbalNoun => true,
        Class::Modifier | Class::Verbish => words::SUFFIXES.has(&word.text),
        _ => false,
    }
}

fn starts_well(word: &Token) -> bool {
    match word.class {
        Class::Verbish => word.text.chars().count() > 1,
        Class::Modifier => !words::MODIFIERS.has(&word.text) || !is_degree(&word.text),
        _ => true,
    }
}

/// Adjectives of degree and evaluation make a phrase of the moment, not a term (良好环境).
fn is_degree(word: &str) -> bool {
    word.starts_with(['更', '最', '极', '较', '很'])
        || matches!(
            word,
            "好" | "坏"
                | "快"
                | "慢"
                | "主要"
                | "重要"
                | "重大"
                | "不同"
                | "相关"
                | "有关"
                | "一定"
                | "特定"
                | "具体"
                | "各种"
                | "各类"
                | "多种"
                | "有效"
                | "积极"
                | "良好"
                | "强大"
                | "雄厚"
                | "坚实"
                | "充足"
                | "丰富"
                | "显著"
                | "巨大"
                | "首要"
                | "必要"
                | "必然"
                | "鲜明"
                | "突出"
                | "明显"
                | "整体"
                | "总体"
                | "个别"
                | "普遍"
                | "广泛"
                | "独特"
        )
}

/// Calls `take` with the words between two marks on one line.
fn marked<'a>(line: &'a Line, open: char, close: char, mut take: impl FnMut(&'a [Token])) {
    let mut start = None;
    for (at, token) in line.tokens.iter().enumerate() {
        if token.text.starts_with(open) {
            start = Some(at + 1);
        } else if token.text.starts_with(close)
            && let Some(from) = start.take()
        {
            take(&line.tokens[from..at]);
        }
    }
}

/// What is quoted as a name: short, no clause, no word of everyday.
fn quoted_phrase(inside: &[Token]) -> Option<&[Token]> {
    let text = text_of(inside);
    let chars = text.chars().count();
    let clause = inside.iter().any(|it| {
        it.class == Class::Mark && it.text != "+" && it.text != "-"
            || matches!(
                it.text.as_str(),
                "的" | "是" | "在" | "了" | "要" | "把" | "使" | "让"
            )
    });
    let everyday = inside.len() == 1
        && (is_plain(&text)
            || words::VERBAL_NOUNS.has(&text)
            || words::VERBS.has(&text)
            || inside[0].class == Class::Verbish);
    let adverbial = inside
        .first()
        .is_some_and(|it| it.class == Class::Closed && it.text.chars().count() > 1);
    ((2..=10).contains(&chars) && !clause && !everyday && !adverbial).then_some(inside)
}

/// A title without `（2024年）` at its end.
fn without_year(inside: &[Token]) -> &[Token] {
    let open = inside
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "（" | "("));
    match open {
        Some(at) if at > 0 => &inside[..at],
        _ => inside,
    }
}

/// Fills [`Candidate::around`].
fn nest(all: &mut Candidates) {
    let mut around: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (text, candidate) in all.iter().filter(|(_, it)| !it.book) {
        let words = &candidate.words;
        for start in 0..words.len() {
            for end in start + 1..=words.len() {
                let inner = text_of(&words[start..end]);
                if inner.len() < text.len() && all.contains_key(&inner) {
                    around.entry(inner).or_default().insert(text.clone());
                }
            }
        }
    }
    for (inner, longer) in around {
        if let Some(it) = all.get_mut(&inner) {
            it.around = longer;
        }
    }
}

pub(crate) fn text_of(words: &[Token]) -> String {
    words.iter().map(|it| it.text.as_str()).collect()
}
