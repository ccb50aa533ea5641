//! A、B、C 等 H; 以 A、B 为代表的 H; H，如 A、B; H 包括 A、B.

use super::hypernym;
use crate::model::{List, ListKind, Member};
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use paper::{Paper, SentenceId};

/// The lists of all sentences.
pub(super) fn find(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        for found in series(scene) {
            let Some((stem, rule)) = hypernym::stem(scene, &found) else {
                continue;
            };
            let members: Vec<Member> = found
                .members
                .iter()
                .map(|it| member(it, sentence.id))
                .collect();
            lists.push(List {
                stem,
                members,
                ordered: false,
                complete: !found.open,
                kind: ListKind::Inline,
                section: sentence.section,
                sentences: vec![sentence.id],
                rule: rule.to_owned(),
            });
        }
    }
    lists
}

fn member(text: &str, sentence: SentenceId) -> Member {
    Member {
        text: text.to_owned(),
        label: None,
        sentence: Some(sentence),
        section: None,
    }
}

/// Members joined by 、 with the words around them.
pub(crate) struct Series<'a> {
    pub(crate) members: Vec<String>,
    /// The paper says 等.
    pub(crate) open: bool,
    /// The words of the clause before the first member.
    pub(crate) before: &'a [Token],
    /// The words behind the last member and 等.
    pub(crate) behind: &'a [Token],
    /// Where the first member begins and what follows the last one, in bytes.
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// The series of a sentence, in order.
pub(crate) fn series<'a>(scene: &Scene<'a>) -> Vec<Series<'a>> {
    let mut found = Vec::new();
    let marks = ["，", "。", "；", "：", "！", "？", "（", "）", "——"];
    let clauses = scene
        .tokens
        .split(move |it| marks.contains(&it.text.as_str()));
    for clause in clauses {
        found.extend(in_clause(clause));
    }
    found
}

fn in_clause(clause: &[Token]) -> Vec<Series<'_>> {
    let commas: Vec<usize> = (0..clause.len())
        .filter(|&at| separates(clause, at))
        .collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from < commas.len() {
        let (series, used) = read(clause, &commas[from..]);
        from += used.max(1);
        found.extend(series);
    }
    found
}

/// 、 between members, or the opening mark of “A”“B”“C”.
fn separates(clause: &[Token], at: usize) -> bool {
    clause[at].text == "、" || clause[at].text == "“" && at > 0 && clause[at - 1].text == "”"
}

/// Reads the series that begins around the first of `commas`; with how many commas it used.
fn read<'a>(clause: &'a [Token], commas: &[usize]) -> (Option<Series<'a>>, usize) {
    let Some(&first_comma) = commas.first() else {
        return (None, 0);
    };
    let mut start = item_start(&clause[..first_comma]);
    if start >= first_comma {
        return (None, 1);
    }
    // 发展 A、B、C: the verb governs all of them unless the others have one too.
    let rest: usize = clause[start + 1..first_comma.max(start + 1)]
        .iter()
        .map(|it| it.text.chars().count())
        .sum();
    if governs(&clause[start].text) && rest >= 4 {
        start += 1;
    }
    // 促进 A、培养 B、引导 C: verbs with their objects; the first keeps its verb too.
    let next = clause.get(first_comma + 1).map(|it| it.class);
    if next == Some(Class::Verb) && start > 0 && clause[start - 1].class == Class::Verb {
        start -= 1;
    }
    let mut members = vec![scene::text_of(&clause[start..first_comma])];
    let mut used = 1;
    let mut at = first_comma + 1;
    let end;
    loop {
        match commas.get(used) {
            Some(&next) if is_item(&clause[at..next]) => {
                members.push(scene::text_of(&clause[at..next]));
                at = next + 1;
                used += 1;
            }
            _ => {
                end = last_item(clause, at, &mut members);
                break;
            }
        }
    }
    let open = clause
        .get(end)
        .is_some_and(|it| it.text == "等" || it.text == "等等");
    let behind = &clause[(end + usize::from(open)).min(clause.len())..];
    let members: Vec<String> = members.iter().map(|it| bare(it)).collect();
    let fits = members.len() >= 2
        && members
            .iter()
            .all(|it| (2..=16).contains(&it.chars().count()))
        && members.iter().all(|it| scene::balanced(it));
    let series = fits.then(|| Series {
        members: without_shared_owner(members),
        open,
        before: &clause[..start],
        behind,
        first: clause.get(start).map_or(0, |it| it.start),
        end: clause
            .get(end + usize::from(open))
            .map_or_else(|| clause.last().map_or(0, |it| it.end), |it| it.start),
    });
    (series, used)
}

/// Of 共同富裕的全民性、全面性、共享性 the owner belongs to all members, not to the first.
fn without_shared_owner(mut members: Vec<String>) -> Vec<String> {
    let others = members.len().saturating_sub(1).max(1);
    let length: usize = members.iter().skip(1).map(|it| it.chars().count()).sum();
    let alone = !members.iter().skip(1).any(|it| it.contains('的'));
    if let Some(first) = members.first_mut()
        && let Some((_, rest)) = first.rsplit_once('的').filter(|_| alone)
        && rest.chars().count().abs_diff(length / others) <= 2
    {
        *first = rest.to_owned();
    }
    members
}

/// A name in quotation marks, without them.
fn bare(text: &str) -> String {
    let inner = text.trim_start_matches('“').trim_end_matches('”');
    let name = !inner.contains(['“', '”']);
    if name { inner } else { text }.to_owned()
}

/// Where the first member begins: behind the last verb or preposition that governs the series.
fn item_start(before: &[Token]) -> usize {
    before
        .iter()
        .rposition(|it| {
            it.class == Class::Verb
                || it.class == Class::Closed
                    && !matches!(it.text.as_str(), "的" | "非" | "与" | "不" | "未" | "无")
        })
        .map_or(0, |at| at + 1)
}

/// Verbs that govern the whole series though the dictionary takes them for nouns.
fn governs(word: &str) -> bool {
    matches!(
        word,
        "发展" | "建设" | "治理" | "开发" | "参与" | "研究" | "生产" | "应用" | "开工" | "整治"
    )
}

fn is_item(words: &[Token]) -> bool {
    !words.is_empty()
        && words
            .iter()
            .all(|it| it.class != Class::Verb || it.text.chars().count() > 1 && words.len() > 1)
        && !words
            .iter()
            .any(|it| matches!(it.text.as_str(), "是" | "在" | "了"))
}

/// Reads the last member (or the last two, joined by 和) and returns where it ends.
fn last_item(clause: &[Token], at: usize, members: &mut Vec<String>) -> usize {
    let end = (at..clause.len())
        .find(|&it| {
            let token = &clause[it];
            let before_deng = clause.get(it + 1).is_some_and(|next| next.text == "等");
            token.text == "等"
                || token.text == "等等"
                || it > at && !before_deng && ends_item(token)
        })
        .unwrap_or(clause.len());
    let words = &clause[at..end];
    let joint = words
        .iter()
        .position(|it| matches!(it.text.as_str(), "和" | "与" | "及" | "以及" | "或"));
    match joint {
        Some(joint) if joint > 0 && joint + 1 < words.len() => {
            members.push(scene::text_of(&words[..joint]));
            members.push(scene::text_of(&words[joint + 1..]));
        }
        _ => members.push(scene::text_of(words)),
    }
    end
}

fn ends_item(token: &Token) -> bool {
    token.class == Class::Verb
        || token.class == Class::Closed
            && !matches!(
                token.text.as_str(),
                "和" | "与" | "及" | "以及" | "或" | "非"
            )
}
