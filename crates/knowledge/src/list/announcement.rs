//! What a list is of, by the words that announce it: “存在三个问题：”, “原因有三：”, “步骤如下。”.

use super::count;
use super::site::{in_phrase, is_particle};
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::words;
use std::ops::Range;

/// What an announcement says of the list behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Announced {
    /// What the members are.
    pub(super) stem: String,
    /// How many they are.
    pub(super) count: Option<usize>,
}

/// Words that point to what follows.
const POINTERS: &[&str] = &["以下", "如下", "下列", "下述", "下面"];
/// Verbs that only join owner and noun: X 有三个 N is the N of X.
const JOINS: &[&str] = &[
    "有",
    "是",
    "为",
    "包括",
    "包含",
    "分为",
    "具有",
    "呈现",
    "呈现出",
    "涵盖",
    "由",
    "即",
    "指",
];
/// Verbs that are the noun themselves: X 表现在三个方面 are its 表现.
const SHOWS: &[&str] = &["表现", "体现", "来源", "来自"];
/// Nouns that stand for any part and say nothing.
const PARTS: &[&str] = &[
    "方面", "点", "条", "部分", "内容", "几点", "类", "个", "项", "种",
];

/// Reads the announcement in the range of the sentence.
pub(super) fn read(
    scene: &Scene<'_>,
    range: Range<usize>,
    topic: Option<&str>,
) -> Option<Announced> {
    let start = scene.clause_start(range.end).max(range.start);
    let words = trimmed(scene.words(start..range.end));
    let (at, counted) = pointer(words)?;
    let before = without_fillers(&words[..at]);
    let after = words.get(at + counted.words..).unwrap_or(&[]);
    let after = match after {
        [first, rest @ ..] if first.text == "的" => rest,
        all => all,
    };
    let nouns = after.iter().take_while(|it| in_phrase(it)).count();
    let noun = scene::text_of(&after[..nouns]);
    let noun = if noun.is_empty() { counted.unit } else { noun };
    // 和平共处五项原则: the count stands within a name.
    let stem = match name_around(before, words, at, noun.is_empty()) {
        Some(name) => name,
        None => stem(scene, start, before, &noun, topic)?,
    };
    let fits = (3..=40).contains(&stem.chars().count()) && scene::balanced(&stem);
    fits.then_some(Announced {
        stem,
        count: counted.number,
    })
}

/// The name in which the count stands, if a noun stands right before it.
fn name_around(before: &[Token], words: &[Token], at: usize, ends: bool) -> Option<String> {
    let last = before.last()?;
    let pointed = POINTERS.contains(&words.get(at)?.text.as_str());
    if ends
        || pointed
        || !matches!(last.class, Class::Noun | Class::VerbalNoun)
        || last.text == "有"
    {
        return None;
    }
    let from = before
        .iter()
        .rposition(|it| !in_phrase(it))
        .map_or(0, |at| at + 1);
    let skipped = at - before.len() + from;
    Some(scene::text_of(&words[skipped..]))
}

struct Counted {
    number: Option<usize>,
    words: usize,
    unit: String,
}

/// Where the count or 以下 stands, with the number and how many words it takes.
fn pointer(words: &[Token]) -> Option<(usize, Counted)> {
    // 情形有三, 原因有四: the bare number ends the announcement.
    if let [.., has, number] = words
        && has.text == "有"
        && number.text.chars().count() == 1
        && let Some(value) = "二三四五六七八九"
            .chars()
            .position(|it| number.text.starts_with(it))
    {
        let counted = Counted {
            number: Some(value + 2),
            words: 1,
            unit: String::new(),
        };
        return Some((words.len() - 1, counted));
    }
    let at = (0..words.len()).rev().find(|at| {
        POINTERS.contains(&words[*at].text.as_str()) || count::read(&words[*at..]).is_some()
    })?;
    let mut from = at;
    while from > 0 && POINTERS.contains(&words[from - 1].text.as_str()) {
        from -= 1;
    }
    let mut words_taken = at - from;
    let mut number = None;
    let mut unit = String::new();
    if let Some(it) = count::read(&words[at..]) {
        words_taken += it.words;
        number = Some(it.number);
        if it.noun {
            unit = words[at + it.words - 1]
                .text
                .trim_start_matches(|c| "两二三四五六七八九十".contains(c))
                .to_owned();
        }
    } else {
        words_taken += 1;
        while words.get(from + words_taken).is_some_and(|it| {
            matches!(
                it.text.as_str(),
                "几" | "几个" | "几点" | "若干" | "个" | "几种"
            )
        }) {
            words_taken += 1;
        }
    }
    Some((
        from,
        Counted {
            number,
            words: words_taken,
            unit,
        },
    ))
}

/// Owner, verb and noun as one noun phrase.
fn stem(
    scene: &Scene<'_>,
    start: usize,
    before: &[Token],
    noun: &str,
    topic: Option<&str>,
) -> Option<String> {
    let verb = before.iter().rposition(|it| !is_particle(it));
    let Some(at) = verb else {
        // 主要表现在：the subject stands in the clause before.
        return of_clause_before(scene, start, noun, topic);
    };
    let verb = &before[at];
    let name = verb.text.trim_end_matches(['在', '为', '于']);
    let owner = owner(&before[..at], topic);
    let empty = noun.is_empty() || PARTS.contains(&noun);
    if JOINS.contains(&verb.text.as_str()) {
        let owner = owner?;
        return Some(match empty {
            true if ends_in_noun(&owner) => owner,
            true if noun.is_empty() => owner,
            true => format!("{owner}的方面"),
            false if owner.ends_with(noun) => owner,
            false => format!("{owner}的{noun}"),
        });
    }
    if SHOWS.contains(&name) {
        let name = name.replace("来自", "来源");
        return owner.map(|it| format!("{it}的{name}"));
    }
    // 按照以下步骤进行: the way of what is done.
    if matches!(
        verb.text.as_str(),
        "按照" | "按" | "遵循" | "经过" | "通过" | "从"
    ) {
        let owner = owner.or_else(|| clause_before(scene, start))?;
        return (!empty).then(|| format!("{owner}的{noun}"));
    }
    // 概括为三个方面: X 的 N.
    if matches!(
        name,
        "概括" | "归纳" | "归结" | "总结" | "划分" | "区分" | "梳理"
    ) {
        let owner = owner?;
        return Some(if empty {
            owner
        } else {
            format!("{owner}的{noun}")
        });
    }
    let said = scene::text_of(before);
    let said = match topic {
        Some(topic) => said
            .strip_prefix('其')
            .or_else(|| said.strip_prefix('它'))
            .map_or_else(|| said.clone(), |rest| format!("{topic}{rest}")),
        None => said,
    };
    let elsewhere = before
        .first()
        .is_some_and(|it| scene::points_elsewhere(&it.text));
    let verbal = matches!(verb.class, Class::Verb | Class::Verbish | Class::VerbalNoun);
    // 做好 X 要坚持以下原则, X 存在三个问题.
    (!empty && verbal && (!elsewhere || topic.is_some()))
        .then(|| format!("{}的{noun}", without_adverbs(&said)))
}

/// 推进 X，需要处理好以下关系: the clause before says of what.
fn of_clause_before(
    scene: &Scene<'_>,
    start: usize,
    noun: &str,
    _topic: Option<&str>,
) -> Option<String> {
    let said = clause_before(scene, start)?;
    (!noun.is_empty() && !PARTS.contains(&noun)).then(|| format!("{said}的{noun}"))
}

/// The clause that ends where this one begins, if it can stand alone.
pub(super) fn clause_before(scene: &Scene<'_>, start: usize) -> Option<String> {
    let end = scene.text.get(..start)?.strip_suffix('，')?.len();
    let words = without_fillers(scene.words(scene.clause_start(end)..end));
    let text = scene::text_of(words);
    let whole = (4..=24).contains(&text.chars().count())
        && scene::balanced(&text)
        && !words
            .iter()
            .any(|it| scene::points_elsewhere(&it.text) && it.text != "其他");
    whole.then_some(text)
}

/// The noun phrase before the verb; 其 is what the sentence before is about.
fn owner(words: &[Token], topic: Option<&str>) -> Option<String> {
    let kept: Vec<&Token> = words.iter().collect();
    let end = kept
        .iter()
        .rposition(|it| !is_particle(it))
        .map_or(0, |at| at + 1);
    let kept = &kept[..end];
    let text: String = kept.iter().map(|it| it.text.as_str()).collect();
    // 本文可能的贡献: of the paper itself.
    let text = text
        .strip_prefix("本文")
        .map_or(text.as_str(), |it| {
            it.trim_start_matches('的').trim_start_matches("可能的")
        })
        .to_owned();
    let first = kept.iter().find(|it| it.text != "本文")?;
    if let Some(rest) = text.strip_prefix('其').filter(|it| *it != "他") {
        let cause = ["原因", "理由", "目的", "缘由"]
            .iter()
            .any(|it| rest.ends_with(it));
        let topic = topic.filter(|_| !cause)?;
        return Some(if rest.is_empty() {
            topic.to_owned()
        } else {
            format!("{topic}的{rest}")
        });
    }
    if matches!(text.as_str(), "它" | "它们" | "他们") {
        return topic.map(str::to_owned);
    }
    let whole = (2..=30).contains(&text.chars().count())
        && !scene::points_elsewhere(&first.text)
        && scene::balanced(&text);
    whole.then_some(text)
}

fn ends_in_noun(text: &str) -> bool {
    words::LIGHT_HEADS.ending(text).is_some()
        || words::SUFFIXES.ending(text).is_some()
        || words::LIGHT_HEADS.has(text)
}

/// Adverbs and particles of the announcement say nothing in a noun phrase.
fn without_adverbs(said: &str) -> String {
    let mut said = said.to_owned();
    for adverb in ["主要", "大致", "大体"] {
        said = said.replacen(adverb, "", 1);
    }
    said.trim_end_matches(['了', '着', '过', '到']).to_owned()
}

fn trimmed(words: &[Token]) -> &[Token] {
    let end = words
        .iter()
        .rposition(|it| it.class != Class::Mark)
        .map_or(0, |at| at + 1);
    &words[..end]
}

/// The words behind connectives and the time.
pub(super) fn without_fillers(mut words: &[Token]) -> &[Token] {
    while let Some((first, rest)) = words.split_first()
        && (words::FILLERS.has(&first.text)
            || first.class == Class::Mark && !matches!(first.text.as_str(), "“" | "《")
            || first.tag == "c")
    {
        words = rest;
    }
    words
}
