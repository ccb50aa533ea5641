//! The words of a clause that tell it from what else is said: up to three, those that say most.

use crate::accepted::Told;
use crate::corpus::Source;
use crate::units::{PHRASE, Unit, Weight};
use crate::wording::length;

/// Most words of one wording.
pub(crate) const WORDS: usize = 3;
/// Two words are enough that weigh so much: two terms, or a quoted word with any other.
const ENOUGH: usize = 6;
/// Fewest characters of a phrase that says something without a verb.
const BARE: usize = 4;

/// The words that tell a clause, in its order: its first and its last, up to three; or one that is specific, else
/// one with company.
pub(crate) fn telling(units: &[Unit], told: &Told) -> Option<Vec<String>> {
    let strong = |it: &usize| units[*it].weight > Weight::Light && told.tells(&units[*it].text);
    let mut rest: Vec<usize> = (0..units.len()).filter(strong).collect();
    let mut seen: Vec<&str> = Vec::new();
    rest.retain(|&it| {
        let text = units[it].text.as_str();
        let new = !seen.contains(&text);
        seen.push(text);
        new
    });
    // Where two terms are told, they are the point: 富裕性 and 共同性 of `程度上的富裕性和目标上的共同性`.
    let terms = |it: &usize| units[*it].weight == Weight::Term;
    let pair: Vec<usize> = rest.iter().copied().filter(terms).collect();
    let quoted = rest.iter().any(|it| units[*it].weight == Weight::Quoted);
    if let [one, other] = pair[..]
        && !quoted
        && are_sisters(&units[one].text, &units[other].text)
    {
        rest = pair;
    }
    let heaviest = |it: &[usize]| it.iter().map(|&it| units[it].weight).max();
    let mut chosen: Vec<usize> = Vec::new();
    let mut said = 0;
    while !rest.is_empty() && chosen.len() < WORDS && (chosen.len() < 2 || said < ENOUGH) {
        // Quoted words first; then the ends, where subject and object stand.
        let quoted = heaviest(&rest) == Some(Weight::Quoted);
        let at = if quoted {
            rest.iter()
                .position(|&it| units[it].weight == Weight::Quoted)
                .unwrap_or(0)
        } else if chosen.len() == 1 {
            rest.len() - 1
        } else {
            0
        };
        let it = rest.remove(at);
        said += units[it].weight as usize;
        chosen.push(it);
    }
    // Of what is said of quoted words the last word tells: “新产业”…“蛋糕”的做优.
    let all_quoted = chosen.iter().all(|&it| units[it].weight == Weight::Quoted);
    let last = units.len().saturating_sub(1);
    if chosen.len() == 2 && all_quoted && !chosen.contains(&last) && told.tells(&units[last].text) {
        chosen.push(last);
    }
    // What is in many sentences says nothing beside a word that tells: 劳动者＋担当奉献.
    if let [one, other] = chosen[..] {
        let (first, last) = (one.min(other), one.max(other));
        let idle = units[first].weight == Weight::Term && !units[first].specific;
        let word = |it: usize| units[it].weight < Weight::Term && length(&units[it].text) == 2;
        let named = |it: usize| units[it].weight == Weight::Term && units[it].specific;
        if idle && units[last].specific || word(first) && named(last) {
            chosen.retain(|&it| it != first);
        }
    }
    if let [only] = chosen[..]
        && !stands_alone(units, only)
    {
        match company(units, only, told) {
            // 实现＋关键变量: who leaves such a verb out, or takes another, has said the point.
            Some(it) if units[it].moves() && length(&units[only].text) >= BARE => {}
            Some(it) => chosen.push(it),
            // A phrase; a word alone is joined with the next clause.
            None if length(&units[only].text) >= 4 => {}
            None => return None,
        }
    }
    // A verdict has many words (不够, 不足, 欠缺): two others tell what it is passed on.
    if chosen.len() == WORDS {
        chosen.retain(|&it| !VERDICTS.contains(&units[it].text.as_str()));
    }
    // `弥合不平衡`: without the verb the trouble is said, and not what is done about it.
    let first = units
        .first()
        .filter(|it| SETTLING.contains(&it.text.as_str()));
    if first.is_some() && !chosen.contains(&0) && chosen.len() < WORDS {
        chosen.push(0);
    }
    chosen.sort_unstable();
    let words: Vec<String> = chosen.iter().map(|&it| units[it].text.clone()).collect();
    (!words.is_empty()).then_some(words)
}

/// Verbs that say what is done about a trouble.
const SETTLING: &[&str] = &[
    "弥合", "克服", "消除", "破解", "化解", "缓解", "缩小", "遏制", "消弭", "破除",
];

/// Whether two names are made alike: 富裕性 and 共同性.
fn are_sisters(one: &str, other: &str) -> bool {
    length(one) == length(other) && one.chars().next_back() == other.chars().next_back()
}

/// What is found wanting, in words that stand for each other.
const VERDICTS: &[&str] = &[
    "不够", "不足", "不强", "不高", "欠缺", "缺乏", "缺失", "薄弱", "滞后", "落后", "低下",
];

/// A clause of which the question or another point holds all but the verb, or what is said of it: each of these with
/// what it is said of (`充分认识自立自强的重要意义`).
pub(crate) fn with_its_verb(source: &Source<'_>, units: &[Unit], told: &Told) -> Vec<Vec<String>> {
    // `甲蕴含的“乙”` does nothing.
    if units.first().is_none_or(|it| it.weight > Weight::Light) {
        return Vec::new();
    }
    let heavy = units.iter().enumerate();
    let topic = |it: &Unit| source.topics.contains(&it.text.as_str());
    let heavy = heavy.filter(|it| it.1.weight > Weight::Light && !topic(it.1));
    let Some((at, head)) = heavy.max_by_key(|it| (it.1.weight, length(&it.1.text))) else {
        return Vec::new();
    };
    let light = units.iter().enumerate();
    light
        .filter(|(other, it)| *other != at && told.tells(&it.text))
        .map(|(other, it)| match other < at {
            true => vec![it.text.clone(), head.text.clone()],
            false => vec![head.text.clone(), it.text.clone()],
        })
        .collect()
}

/// The quoted words of a wording with what the clause begins with: who says `科技发展不平衡影响“全民性”` need not
/// say through what it does.
pub(crate) fn by_its_subject(units: &[Unit], told: &Told, words: &[String]) -> Option<Vec<String>> {
    let quoted = units
        .iter()
        .filter(|it| it.weight == Weight::Quoted && words.contains(&it.text));
    let quoted: Vec<String> = quoted.map(|it| it.text.clone()).collect();
    let mut strong = units
        .iter()
        .filter(|it| it.weight > Weight::Light && it.weight < Weight::Quoted);
    let subject = strong
        .next()
        .filter(|it| !words.contains(&it.text) && told.tells(&it.text))?;
    let telling = quoted.iter().any(|it| told.tells(it));
    telling.then(|| {
        std::iter::once(subject.text.clone())
            .chain(quoted)
            .collect()
    })
}

/// Whether a word may be asked for alone: it is specific, and quoted or no subject of something else.
fn stands_alone(units: &[Unit], only: usize) -> bool {
    let is_subject = only == 0 && units.len() > 1;
    let size = length(&units[only].text);
    let long = size > PHRASE || size > BARE && units[only].weight == Weight::Term;
    (units[only].specific || long) && (!is_subject || units[only].weight == Weight::Quoted)
}

/// What is asked for beside a word that is not specific: a verb or a general word that tells, else what the question
/// says as well.
fn company(units: &[Unit], only: usize, told: &Told) -> Option<usize> {
    let mut near: Vec<usize> = (0..units.len()).collect();
    near.retain(|&it| units[it].text != units[only].text);
    near.sort_by_key(|&it| (units[it].weight == Weight::Verb, it.abs_diff(only)));
    let telling = near.iter().find(|it| told.tells(&units[**it].text));
    let heavy = || near.iter().find(|it| units[**it].weight > Weight::Light);
    telling.or_else(heavy).copied()
}

/// Where no words tell enough: the one that tells most, with each of the others that say something.
pub(crate) fn pairs(units: &[Unit], told: &Told) -> Vec<Vec<String>> {
    let tells = |it: &&(usize, &Unit)| told.tells(&it.1.text);
    let numbered: Vec<(usize, &Unit)> = units.iter().enumerate().collect();
    let Some(&(at, head)) = numbered
        .iter()
        .filter(tells)
        .max_by_key(|it| (it.1.weight, length(&it.1.text)))
    else {
        return Vec::new();
    };
    // What a clause ends with is what it says: a pair without it says what any other point does.
    let last = numbered.iter().rfind(tells).map(|it| it.0);
    let said = |it: &&(usize, &Unit)| Some(at) == last || Some(it.0) == last;
    let others = numbered.iter().filter(|it| it.1.text != head.text);
    let others = others.filter(said);
    let heaviest = others.clone().map(|it| it.1.weight).max();
    if heaviest.is_none() && head.weight > Weight::Light {
        return vec![vec![head.text.clone()]];
    }
    others
        .filter(|it| Some(it.1.weight) == heaviest)
        .map(|&(other, unit)| match other < at {
            true => vec![unit.text.clone(), head.text.clone()],
            false => vec![head.text.clone(), unit.text.clone()],
        })
        .collect()
}
