//! Phrases that could be terms: runs of nominal words, what stands in quotation marks and in 《》.

use super::sibling;
use crate::reading::{Class, Line, Place, Token};
use crate::words;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The longest phrase, in words and in characters.
const MAX_WORDS: usize = 6;
const MAX_CHARS: usize = 14;

/// A phrase with where it was seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Candidate<'a> {
    pub(crate) words: Cow<'a, [Token]>,
    /// Occurrences as a phrase of its own or within a longer one.
    pub(crate) count: u32,
    /// Occurrences with a boundary on both sides: nothing nominal stands beside them.
    pub(crate) whole: u32,
    /// Occurrences with a boundary before, or behind.
    pub(crate) left_free: u32,
    pub(crate) right_free: u32,
    /// The distinct words before it and behind it, as far as they are counted.
    pub(crate) left: Vec<&'a str>,
    pub(crate) right: Vec<&'a str>,
    /// 的 stands behind it somewhere.
    pub(crate) modifies: bool,
    /// Distinct longer phrases around it.
    pub(crate) around: BTreeSet<String>,
    /// Occurrences of the most frequent of them.
    pub(crate) within: u32,
    pub(crate) quoted: u32,
    pub(crate) title: u32,
    /// Fills the title or a part of it between boundaries.
    pub(crate) title_whole: bool,
    pub(crate) heading: u32,
    pub(crate) topic: u32,
    pub(crate) summary: u32,
    /// Stands before the colon of a heading.
    pub(crate) label: bool,
    /// Stands in a list whose members close alike.
    pub(crate) listed: bool,
    pub(crate) book: bool,
    pub(crate) hyphen: bool,
    /// Index of the first line.
    pub(crate) first: usize,
}

/// All phrases of a paper, by their text.
pub(crate) type Candidates<'a> = BTreeMap<String, Candidate<'a>>;

/// Collects the phrases of all lines.
pub(crate) fn collect(lines: &[Line]) -> Candidates<'_> {
    let mut all = Candidates::new();
    for (at, line) in lines.iter().enumerate() {
        phrases(&line.tokens, |start, end| {
            note(&mut all, line, start..end, at)
        });
        if let Some(end) = label(line) {
            note_marked(&mut all, line, 0..end, at).label = true;
        }
        for member in sibling::series(&line.tokens) {
            note_marked(&mut all, line, member, at).listed = true;
        }
        marked(&line.tokens, '“', '”', |inside| {
            if is_quoted_name(&line.tokens[inside.clone()]) {
                note_marked(&mut all, line, inside, at).quoted += 1;
            }
        });
        marked(&line.tokens, '《', '》', |inside| {
            let words = without_year(&line.tokens[inside.clone()]);
            if (4..=30).contains(&text_of(words).chars().count()) {
                let inside = inside.start..inside.start + words.len();
                let text = text_of(words);
                if !all.contains_key(&text) {
                    note(&mut all, line, inside, at);
                }
                all.entry(text).or_default().book = true;
            }
        });
    }
    nest(&mut all);
    all
}

/// The end of the name before the colon of a heading (科技赋能：…), which is named with as much care
/// as a quoted one. Its last word may be a verb: 议题形成, 权力僭越.
fn label(line: &Line) -> Option<usize> {
    if !matches!(line.place, Place::Heading | Place::Topic) {
        return None;
    }
    let colon = line.tokens.iter().position(|it| it.text == "：")?;
    let words = &line.tokens[..colon];
    let fits = (3..=10).contains(&text_of(words).chars().count());
    let plain = words.iter().all(|it| is_plain(&it.text));
    let (first, rest) = words.split_first()?;
    let opens = matches!(
        first.class,
        Class::Noun | Class::VerbalNoun | Class::Modifier
    );
    let joined = rest
        .iter()
        .all(|it| it.class != Class::Mark && !words::CLOSED.has(&it.text));
    (fits && opens && joined && !plain).then_some(colon)
}

/// Notes a phrase that is set apart; one that is also a phrase by itself was counted there.
fn note_marked<'a, 'b>(
    all: &'b mut Candidates<'a>,
    line: &'a Line,
    range: Range<usize>,
    at: usize,
) -> &'b mut Candidate<'a> {
    let text = text_of(&line.tokens[range.clone()]);
    if !all.contains_key(&text) {
        note(all, line, range, at);
    }
    all.entry(text).or_default()
}

/// So many distinct neighbours are told apart; more are many.
const NEIGHBOURS: usize = 8;

fn note<'a>(all: &mut Candidates<'a>, line: &'a Line, range: Range<usize>, at: usize) {
    let words = &line.tokens[range.clone()];
    let before = range
        .start
        .checked_sub(1)
        .and_then(|it| line.tokens.get(it));
    let behind = line.tokens.get(range.end);
    let found = all.entry(text_of(words)).or_insert_with(|| Candidate {
        words: Cow::Borrowed(words),
        hyphen: words.iter().any(|it| it.text.contains(['-', '·'])),
        first: at,
        ..Candidate::default()
    });
    let (left, right) = (is_start(before), is_end(behind));
    found.count += 1;
    found.left_free += u32::from(left);
    found.right_free += u32::from(right);
    found.whole += u32::from(left && right);
    found.modifies |= behind.is_some_and(|it| it.text == "的");
    meet(&mut found.left, before);
    meet(&mut found.right, behind);
    match line.place {
        Place::Title => {
            found.title += 1;
            found.title_whole |= left && right;
        }
        Place::Heading => found.heading += 1,
        Place::Topic => found.topic += 1,
        Place::Abstract => found.summary += 1,
        Place::Body => {}
    }
}

fn meet<'a>(known: &mut Vec<&'a str>, word: Option<&'a Token>) {
    let text = word.map_or("", |it| it.text.as_str());
    if known.len() < NEIGHBOURS && !known.contains(&text) {
        known.push(text);
    }
}

/// Nothing that a noun phrase may hold: it ends there.
fn is_boundary(word: Option<&Token>) -> bool {
    // A measure word that the closed list does not know is a piece of a torn word (监管沙|盒).
    let torn = |it: &Token| it.tag == "q" && !words::CLOSED.has(&it.text);
    word.is_none_or(|it| matches!(it.class, Class::Mark | Class::Closed | Class::Verb) && !torn(it))
}

/// Before a phrase a verb is a boundary, too: it governs the phrase (强化协同监管).
fn is_start(word: Option<&Token>) -> bool {
    is_boundary(word) || word.is_some_and(governs)
}

/// A verb that most often takes an object.
fn governs(word: &Token) -> bool {
    is_governing(word) || word.class == Class::VerbalNoun && words::WEAK_TAILS.has(&word.text)
}

/// Behind a phrase a light head is a boundary, too: the term is complete without it (X的过程, X领域).
fn is_end(word: Option<&Token>) -> bool {
    is_boundary(word) || word.is_some_and(|it| words::LIGHT_HEADS.has(&it.text))
}

/// Calls `take` with every span of words that a term may be.
fn phrases(line: &[Token], mut take: impl FnMut(usize, usize)) {
    for start in 0..line.len() {
        if !opens(&line[start]) {
            continue;
        }
        let mut chars = 0;
        for end in start..line.len().min(start + MAX_WORDS) {
            let word = &line[end];
            chars += word.text.chars().count();
            if !joins(word) || chars > MAX_CHARS {
                break;
            }
            if is_phrase(&line[start..=end]) {
                take(start, end + 1);
            }
            // A verb may close a term (结构优化), but governs what follows, unless it is also used as a
            // noun (可信执行环境).
            if word.class == Class::Verb && !words::VERBAL_NOUNS.has(&word.text) {
                break;
            }
        }
    }
}

/// Whether a word may stand within a term. Of the closed classes these do: what the dictionary
/// takes for an adverb though the closed list does not know it (单独同意), and the suffix 者.
fn joins(word: &Token) -> bool {
    match word.class {
        Class::Mark => false,
        Class::Verb => word.text.chars().count() > 1,
        Class::Closed => {
            word.tag == "k"
                || is_ordinal(word)
                || word.tag == "d"
                    && word.text.chars().count() > 1
                    && !words::CLOSED.has(&word.text)
        }
        _ => true,
    }
}

/// An ending that stands alone was torn from its word (表现|性|评价).
fn is_ending(word: &str) -> bool {
    matches!(word, "性" | "化" | "型" | "率" | "者" | "式" | "度")
}

/// 第三次 opens terms (第三次分配).
fn is_ordinal(word: &Token) -> bool {
    word.tag == "m" && word.text.starts_with('第') && word.text.chars().count() == 3
}

fn opens(word: &Token) -> bool {
    joins(word)
        && word.tag != "k"
        && word.class != Class::Verb
        && !is_degree(&word.text)
        && !is_ending(&word.text)
        && !is_count(word)
        && !words::ANAPHORA.has(&word.text)
        && !words::FILLERS.has(&word.text)
}

/// A numeral with its measure word counts what follows (四重风险, 三条路径).
fn is_count(word: &Token) -> bool {
    word.tag == "m" && !is_ordinal(word) && !word.text.ends_with(['元', '代', 'G', 'D'])
}

fn is_phrase(phrase: &[Token]) -> bool {
    let Some(last) = phrase.last() else {
        return false;
    };
    let text = text_of(phrase);
    if text.chars().count() < 2 || words::GENERIC.has(&text) {
        return false;
    }
    match phrase {
        [one] => is_single_term(one),
        // Where the dictionary does not know a word it leaves single characters: two of them are a
        // piece of a torn word (共契性 → 契性) or of everyday speech.
        [one, other] if is_single(one) && is_single(other) => false,
        _ => ends_well(last),
    }
}

pub(crate) fn is_single(word: &Token) -> bool {
    word.text.chars().count() == 1
}

fn is_single_term(word: &Token) -> bool {
    let noun = matches!(word.class, Class::Noun | Class::VerbalNoun | Class::Verbish)
        || makes_term(&word.text);
    noun && !is_plain(&word.text) && !words::VERBAL_NOUNS.has(&word.text)
}

fn is_plain(word: &str) -> bool {
    words::GENERIC.has(word) || words::MODIFIERS.has(word) || words::LIGHT_HEADS.has(word)
}

pub(crate) fn makes_term(text: &str) -> bool {
    words::SUFFIXES.has(text) || words::SUFFIXES.ending(text).is_some_and(|it| it.len() > 3)
}

fn ends_well(last: &Token) -> bool {
    match last.class {
        Class::Modifier => words::SUFFIXES.has(&last.text),
        Class::Closed => last.tag == "k",
        _ => !words::MODIFIERS.has(&last.text),
    }
}

/// Adjectives of degree and evaluation make a phrase of the moment, not a term (良好环境).
fn is_degree(word: &str) -> bool {
    word.starts_with(['更', '极', '较', '很'])
        || word.starts_with('最') && !matches!(word, "最近" | "最后")
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
                | "广大"
                | "普通"
                | "部分"
                | "全体"
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

/// Calls `take` with the range of the words between two marks on one line.
fn marked(tokens: &[Token], open: char, close: char, mut take: impl FnMut(Range<usize>)) {
    let mut start = None;
    for (at, token) in tokens.iter().enumerate() {
        if token.text.starts_with(open) {
            start = Some(at + 1);
        } else if token.text.starts_with(close)
            && let Some(from) = start.take()
        {
            take(from..at);
        }
    }
}

/// What is quoted as a name: short, no clause, no word of everyday.
fn is_quoted_name(inside: &[Token]) -> bool {
    let text = text_of(inside);
    let chars = text.chars().count();
    // “真正的共同体”: 的 within a name whose head makes terms.
    let named = chars <= 8 && inside.last().is_some_and(|it| makes_term(&it.text));
    let clause = inside.iter().any(|it| {
        it.class == Class::Mark && it.text != "+" && it.text != "-"
            || it.text == "的" && !named
            || matches!(
                it.text.as_str(),
                "是" | "在"
                    | "了"
                    | "要"
                    | "把"
                    | "使"
                    | "让"
                    | "很"
                    | "没"
                    | "没有"
                    | "不可"
                    | "也"
                    | "吗"
                    | "呢"
                    | "吧"
                    | "你"
                    | "我"
                    | "他"
                    | "我们"
                    | "谁"
                    | "什么"
                    | "怎么"
                    | "何"
                    | "从何而来"
                    | "甲于"
            )
    });
    let everyday = inside.len() == 1
        && (is_plain(&text)
            || words::VERBAL_NOUNS.has(&text)
            || words::VERBS.has(&text)
            || inside[0].class == Class::Verbish);
    let adverbial = inside.first().is_some_and(|it| {
        it.class == Class::Closed && it.tag != "m" && it.text.chars().count() > 1
    });
    // A verb with its object is a saying (系统困住骑手).
    let governs = chars > 4
        && inside
            .split_last()
            .is_some_and(|(_, rest)| rest.iter().skip(1).any(is_governing));
    (2..=10).contains(&chars) && !clause && !everyday && !adverbial && !governs
}

/// A verb of more than one character that no noun use is known of.
pub(crate) fn is_governing(word: &Token) -> bool {
    matches!(word.class, Class::Verb | Class::Verbish)
        && word.text.chars().count() > 1
        && !words::VERBAL_NOUNS.has(&word.text)
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

/// Fills [`Candidate::around`] and [`Candidate::within`].
fn nest(all: &mut Candidates<'_>) {
    let mut around: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // A verb with its object is no longer name.
    let names = |it: &Candidate<'_>| !it.book && !it.words.first().is_some_and(governs);
    for (text, candidate) in all.iter().filter(|(_, it)| names(it)) {
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
        let counts = longer
            .iter()
            .filter_map(|it| all.get(it))
            .map(|it| it.count);
        let within = counts.max().unwrap_or(0);
        if let Some(it) = all.get_mut(&inner) {
            it.around = longer;
            it.within = within;
        }
    }
}

pub(crate) fn text_of(words: &[Token]) -> String {
    words.iter().map(|it| it.text.as_str()).collect()
}
