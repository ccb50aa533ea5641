//! Phrases that could be terms: runs of nominal words, what stands in quotation marks and in 《》.

use super::context::{
    governs, is_called, is_done, is_end, is_governing, is_member, is_owner, is_paired,
    is_spoken_of, is_start, is_type,
};
use super::shape::{is_plain, makes_term, phrases, text_of};
use super::sibling;
use crate::reading::{Class, Line, Place, Token};
use crate::words;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The shortest title that is a name as a whole: 《民法典》 is a word.
const BOOK: usize = 4;

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
    /// Occurrences behind 的 and what makes one phrase with it (以人民为中心的, 人的).
    pub(crate) owned: u32,
    /// 的 stands behind it somewhere.
    pub(crate) modifies: bool,
    /// Distinct longer phrases around it.
    pub(crate) around: BTreeSet<String>,
    /// Occurrences of the most frequent of them.
    pub(crate) within: u32,
    /// Occurrences of the longer phrase whose first word is most often the owner of this one, with 的
    /// between them or without (资本扩张, 资本的扩张).
    pub(crate) with_owner: u32,
    /// Owners with how often 的 joins them to it.
    pub(crate) owners: Vec<(&'a str, u32)>,
    pub(crate) quoted: u32,
    /// Stands in quotation marks before the word for what it is.
    pub(crate) typed: bool,
    /// Stands in quotation marks beside another that does (“…”和“…”).
    pub(crate) paired: bool,
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
    /// Occurrences with 的 before them.
    pub(crate) behind_de: u32,
    /// Stands between the members of a list (如X、Y等).
    pub(crate) coordinate: bool,
    /// Occurrences there.
    pub(crate) members: u32,
    /// Occurrences where a thing is spoken of: it opens a clause, something owns it, or a preposition governs it.
    pub(crate) spoken_of: u32,
    /// Occurrences as what is done: its first word acts, behind a modal or a second verb.
    pub(crate) done: u32,
    /// The paper gives it a short form or another name.
    pub(crate) named: bool,
    /// Occurrences of the longest phrase that it closes with, if what stands before is a name's own.
    pub(crate) head: u32,
    /// Index of the first line.
    pub(crate) first: usize,
}

/// All phrases of a paper, by their text.
pub(crate) type Candidates<'a> = BTreeMap<String, Candidate<'a>>;

/// Collects the phrases of all lines.
pub(crate) fn collect(lines: &[Line]) -> Candidates<'_> {
    let mut all = Candidates::new();
    for (at, line) in lines.iter().enumerate() {
        let mut books = Vec::new();
        marked(&line.tokens, '《', '》', |inside| {
            if text_of(&line.tokens[inside.clone()]).chars().count() >= BOOK {
                books.push(inside);
            }
        });
        // What a title holds was named by its author: 《…经济伙伴关系协定》 tells nothing of its pieces.
        let in_title = |start: usize, end: usize| {
            let within = |it: &Range<usize>| it.start <= start && end <= it.end;
            books.iter().any(within)
        };
        phrases(&line.tokens, |start, end| {
            if !in_title(start, end) {
                note(&mut all, line, start..end, at);
            }
        });
        if let Some(end) = label(line) {
            note_marked(&mut all, line, 0..end, at).label = true;
        }
        for member in sibling::series(&line.tokens) {
            note_marked(&mut all, line, member, at).listed = true;
        }
        marked(&line.tokens, '“', '”', |inside| {
            if is_quoted_name(&line.tokens[inside.clone()]) {
                let typed = line.tokens.get(inside.end + 1).is_some_and(is_type);
                let paired = is_paired(&line.tokens, &inside);
                let found = note_marked(&mut all, line, inside, at);
                found.quoted += 1;
                found.typed |= typed;
                found.paired |= paired;
            }
        });
        for inside in books {
            let words = without_year(&line.tokens[inside.clone()]);
            if (BOOK..=30).contains(&text_of(words).chars().count()) {
                let inside = inside.start..inside.start + words.len();
                let text = text_of(words);
                if !all.contains_key(&text) {
                    note(&mut all, line, inside, at);
                }
                all.entry(text).or_default().book = true;
            }
        }
    }
    nest(&mut all);
    head(&mut all);
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
    if before.is_some_and(|it| it.text == "的") {
        found.behind_de += 1;
        found.owned += u32::from(is_owner(&line.tokens[..range.start - 1]));
        count_owner(&mut found.owners, &line.tokens[..range.start - 1]);
    }
    let spoken_of =
        is_spoken_of(&line.tokens[..range.start]) || is_called(&line.tokens[range.end..]);
    found.spoken_of += u32::from(spoken_of);
    let member = is_member(before, behind);
    found.coordinate |= member;
    found.members += u32::from(member);
    let done = is_done(
        &line.tokens[..range.start],
        words,
        &line.tokens[range.end..],
    );
    found.done += u32::from(done);
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

/// Counts the noun before 的, as far as owners are told apart.
fn count_owner<'a>(owners: &mut Vec<(&'a str, u32)>, before: &'a [Token]) {
    let Some(owner) = before.last().filter(|it| it.class == Class::Noun) else {
        return;
    };
    let known = owners.iter().position(|(it, _)| *it == owner.text);
    if let Some(at) = known {
        owners[at].1 += 1;
    } else if owners.len() < NEIGHBOURS {
        owners.push((&owner.text, 1));
    }
}

fn meet<'a>(known: &mut Vec<&'a str>, word: Option<&'a Token>) {
    let text = word.map_or("", |it| it.text.as_str());
    if known.len() < NEIGHBOURS && !known.contains(&text) {
        known.push(text);
    }
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
    let acts = matches!(inside, [one, other, ..]
        if [one, other].iter().all(|it| words::VERBS.has(&it.text)));
    let clause = acts
        || inside.iter().any(|it| {
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

/// Fills [`Candidate::head`].
fn head(all: &mut Candidates<'_>) {
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
fn nest(all: &mut Candidates<'_>) {
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
