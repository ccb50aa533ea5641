//! Phrases that could be terms: runs of nominal words, and what a paper sets apart.

use super::context::{
    is_called, is_done, is_end, is_member, is_owner, is_paired, is_spoken_of, is_start, is_type,
};
use super::marked::{between, is_quoted_name, label, without_year};
use super::nesting::{head, nest};
use super::shape::{chars, phrases, text_of};
use super::sibling;
use crate::reading::{Class, Line, Place, Token};
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
        between(&line.tokens, '《', '》', |inside| {
            if chars(&line.tokens[inside.clone()]) >= BOOK {
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
        between(&line.tokens, '“', '”', |inside| {
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
            if (BOOK..=30).contains(&chars(words)) {
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
