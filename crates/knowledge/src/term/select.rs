//! Which phrases are kept as terms, and in which order.

use super::candidate::{Candidate, Candidates};
use super::context::is_governing;
use super::shape::{chars, is_single, makes_term, text_of};
use super::{clause, rank};
use crate::reading::{Class, Token};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// A phrase that was kept.
pub(crate) struct Kept {
    pub(crate) text: String,
    pub(crate) score: f64,
}

/// The phrases that are terms, best first; equal scores in reading order.
pub(crate) fn select(
    all: &Candidates<'_>,
    keywords: &BTreeSet<String>,
    most: usize,
    whole_paper: bool,
) -> Vec<Kept> {
    let headless = headless(all);
    let mut ranked: Vec<(&String, &Candidate<'_>, f64)> = all
        .iter()
        .map(|(text, it)| {
            let score = rank::score(text, it, whole_paper, keywords.contains(text));
            (text, it, score)
        })
        .filter(|(text, it, score)| {
            *score > 0.0
                && !has_open_verb(it)
                && !joins_terms(it, all)
                && !is_misread(text, it, all)
                && (!whole_paper
                    || keywords.contains(*text)
                    || !headless.contains(text.as_str())
                        && !clause::is_piece(it)
                        && !clause::is_state(it)
                        && stands(it, all)
                        && is_marked_enough(it))
        })
        .collect();
    ranked.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.1.first.cmp(&b.1.first)));

    let mut kept: Vec<Kept> = Vec::new();
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for (text, candidate, score) in ranked {
        if kept.len() >= most {
            break;
        }
        if whole_paper && !keywords.contains(text) && is_part_or_whole(text, candidate, &counts) {
            continue;
        }
        counts.insert(text, candidate.count);
        kept.push(Kept {
            text: text.clone(),
            score,
        });
    }
    kept
}

/// Phrases whose head stands right behind them wherever they are named with care: 价值偏移 where the
/// headings speak of 价值偏移风险.
fn headless(all: &Candidates<'_>) -> BTreeSet<String> {
    let whole = all.values().filter(|it| {
        let named = it.title + it.heading + it.topic + it.quoted > 0;
        let head = it.words.last();
        it.words.len() > 1
            && (named || it.count > 1)
            && head.is_some_and(|it| {
                // 传统产业劳动者: who belongs to a thing is not its head.
                let person = it.text.ends_with(['者', '人', '员']);
                words::SUFFIXES.has(&it.text) && it.chars() > 1 && !person
            })
    });
    whole
        .filter_map(|it| {
            let bare = text_of(&it.words[..it.words.len() - 1]);
            let alone = all.get(&bare)?;
            // The headings always give the head: the body's short form is no name.
            let headed = it.heading + it.topic > 0
                && alone.heading + alone.topic <= it.heading + it.topic
                && alone.quoted + alone.title == 0;
            let seldom_alone = alone.count <= it.count * 2 || headed && alone.count <= it.count * 3;
            (seldom_alone && bare.chars().count() >= 4).then_some(bare)
        })
        .collect()
}

/// The longest name in a title, in characters.
const TITLED: usize = 8;

/// Whether the author marks the phrase as a name.
pub(super) fn is_set_apart(candidate: &Candidate<'_>) -> bool {
    candidate.quoted > 0 || candidate.book || candidate.label || candidate.listed
}

/// Whether a phrase of everyday words, or one that a verb may govern, is marked as a term.
fn is_marked_enough(candidate: &Candidate<'_>) -> bool {
    // A title may be a clause; a short part of it between boundaries is a name.
    let titled = candidate.title_whole && chars(&candidate.words) <= TITLED;
    if is_set_apart(candidate) || titled {
        return true;
    }
    let headed = candidate.heading + candidate.topic > 0;
    let (first, last) = match &*candidate.words {
        [] => return false,
        [one] => {
            return is_word_enough(one, candidate.count) || headed && one.chars() > 3;
        }
        [first, .., last] => (first, last),
    };
    let plain = |it: &Token| words::GENERIC.has(&it.text) || words::MODIFIERS.has(&it.text);
    // A verb that the lists do not know still governs (主动拥抱技术变革, 划定权力边界).
    let inner = &candidate.words[1..candidate.words.len() - 1];
    let chars = chars(&candidate.words);
    let verb = |it: &Token| it.class == Class::Verb;
    let governed = is_governing(first)
        && candidate.count < if chars > 4 { 4 } else { 2 }
        && !modifies_head(candidate)
        || inner.iter().any(verb) && candidate.count < 4
        || inner.iter().any(is_governing) && candidate.count < if headed { 1 } else { 3 }
        || is_governing(last) && candidate.count < 2 && !is_subject(candidate)
        || first.class == Class::Closed && candidate.count < 2
        || is_set_phrase(last) && candidate.count < 2
        || words::SPEECH.has(&last.text)
            && (!is_single(last) || first.tag == "nr")
            && !clause::is_nominal(candidate)
        || first.tag == "nr" && words::GENERIC.has(&last.text) && candidate.words.len() == 2;
    let said = candidate.whole > 0 && (candidate.count > 1 || headed);
    !governed && (said || !candidate.words.iter().all(plain))
}

/// 新质生产力赋能共同富裕: a verb between two phrases that each stand alone more often is a statement.
fn joins_terms(candidate: &Candidate<'_>, all: &Candidates<'_>) -> bool {
    let words = &candidate.words;
    let stands = |words: &[Token]| {
        let more = |it: &Candidate<'_>| it.count > candidate.count;
        all.get(&text_of(words)).is_some_and(more)
    };
    (1..words.len().saturating_sub(1))
        .filter(|at| words[*at].class == Class::Verb)
        .any(|at| stands(&words[..at]) && stands(&words[at + 1..]))
        && candidate.quoted == 0
}

/// 高|科技能力素养: an adjective that the dictionary joins with the first word of a phrase that the paper has by itself.
fn is_misread(text: &str, candidate: &Candidate<'_>, all: &Candidates<'_>) -> bool {
    const ADJECTIVES: &[char] = &['高', '低', '大', '强', '新', '好'];
    let inner = text.strip_prefix(ADJECTIVES).and_then(|it| all.get(it));
    let joined = candidate.words.first().is_some_and(|it| it.chars() > 1);
    joined
        && inner.is_some_and(|it| chars(&it.words) > 4 && it.count >= candidate.count)
        && candidate.quoted == 0
}

/// Whether the last word governs what follows the phrase (阶段重在|提升素养).
fn has_open_verb(candidate: &Candidate<'_>) -> bool {
    let open = |it: &Token| {
        // 部门管|“蓝图”: a single verb before a quotation governs it.
        is_single(it) && it.tag.starts_with('v') && candidate.right == ["“"]
            || it.class == Class::Verb
                && is_governing(it)
                && !closes(candidate)
                && !clause::is_nominal(candidate)
    };
    candidate.words.len() > 1
        && !is_set_apart(candidate)
        && candidate.words.last().is_some_and(open)
}

/// 是侵权责任的…: a verb that the lists do not know to govern, before a head that makes terms. Nothing
/// stands before it that could act, and what follows closes the phrase.
fn modifies_head(candidate: &Candidate<'_>) -> bool {
    let [first, last] = &*candidate.words else {
        return false;
    };
    let free = |it: &&str| matches!(*it, "是" | "的" | "与" | "和" | "、" | "即");
    first.class == Class::Verbish
        && words::SUFFIXES.has(&last.text)
        && candidate.left.iter().all(free)
        && closes(candidate)
}

/// 隐私预算越小: what opens a clause, with the adverb of its predicate behind it.
fn is_subject(candidate: &Candidate<'_>) -> bool {
    let opens = |it: &&str| !it.chars().any(char::is_alphanumeric);
    let predicate =
        |it: &&str| matches!(*it, "越" | "愈" | "则" | "均" | "都" | "也" | "不宜" | "应");
    let noun = candidate
        .words
        .first()
        .is_some_and(|it| matches!(it.class, Class::Noun | Class::Modifier));
    noun && candidate.words.len() == 2
        && candidate.left.iter().all(opens)
        && candidate.right.iter().all(predicate)
}

/// Whether nothing that a verb at the end could govern ever follows.
fn closes(candidate: &Candidate<'_>) -> bool {
    let ends = |it: &&str| {
        matches!(*it, "的" | "是" | "与" | "和") || !it.chars().any(char::is_alphanumeric)
    };
    candidate.right.iter().all(ends)
}

/// What the dictionary has as a phrase or idiom: most often a clause (发挥作用), seldom a name (剩余价值).
pub(super) fn is_set_phrase(word: &Token) -> bool {
    word.tag.starts_with(['l', 'i']) && !makes_term(&word.text)
}

/// Whether a word may be a term by itself: long, or said again, and no quality, person or set phrase.
fn is_word_enough(word: &Token, count: u32) -> bool {
    let chars = word.chars();
    let quality = word.text.ends_with(['型', '性', '者', '化']);
    // 至关重要 is a predicate, however often it stands.
    let judges = words::MODIFIERS
        .ending(&word.text)
        .is_some_and(|it| it.chars().count() > 1);
    let phrase = is_set_phrase(word) && (count < 3 || judges);
    // People are no terms.
    let person = word.tag.starts_with("nr") && chars <= 4 && !makes_term(&word.text);
    chars >= 3 && !quality && !phrase && !person && (chars > 3 || count > 1)
}

/// Whether a phrase is more than a verb and its object, or a term and a weak tail.
fn stands(candidate: &Candidate<'_>, all: &Candidates<'_>) -> bool {
    let words = &candidate.words;
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    if words.len() == 1 || is_set_apart(candidate) {
        return true;
    }
    let others = |rest: &[Token]| {
        all.get(&text_of(rest)).is_some_and(|it| {
            it.count >= 2 * candidate.count
                || it.quoted > candidate.quoted
                || rest.len() == 1 && it.count > candidate.count
        })
    };
    let front = &words[..words.len() - 1];
    let rest = &words[1..];
    // 贯彻|共享发展理念: what another verb governs is a name, whatever opens it.
    let behind_verbs =
        !candidate.left.is_empty() && candidate.left.iter().all(|it| words::VERBS.has(it));
    // 现代化产业体系: what ends in 化 modifies, whatever the dictionary calls it.
    let governs = matches!(first.class, Class::VerbalNoun | Class::Verbish)
        && !first.text.ends_with(['化', '型', '性'])
        && chars(rest)
            >= if words::WEAK_TAILS.has(&first.text) {
                3
            } else {
                4
            }
        && others(rest)
        && !behind_verbs;
    let person = last.text.ends_with('者') && !is_single(last);
    // 劳动者|创新意识 beside 劳动者的创新意识: whose it is makes no other term.
    let owned = first.text.ends_with('者')
        && !is_single(first)
        && chars(rest) >= 4
        && all
            .get(&text_of(rest))
            .is_some_and(|it| it.count > candidate.count);
    let weak = (person || words::WEAK_TAILS.has(&last.text)) && chars(front) >= 3 && others(front);
    let cut = is_single(first) && candidate.left_free == 0
        || is_single(last) && candidate.right_free == 0
        || chars(words) > 10 && candidate.whole == 0;
    // Seldom or never by itself, and most often within one longer phrase (资本健康发展).
    let share = match candidate.whole {
        0 => 9,
        it if it * 5 <= candidate.count => 7,
        _ => 11,
    };
    let torn = candidate
        .around
        .iter()
        .filter_map(|it| all.get(it))
        .any(|it| it.count * 10 >= candidate.count * share);
    // 伙伴关系协定 in the names of several agreements and never outside one: the name of none.
    let never_opens = words.len() == 2
        && candidate.left_free == 0
        && candidate.count > 1
        && candidate.title + candidate.heading + candidate.topic == 0;
    // 无序扩张 beside 资本无序扩张 and 资本的无序扩张: the owner is part of the name.
    let needs_owner = candidate.with_owner > 2 && candidate.with_owner * 10 >= candidate.count * 7;
    // 社会X where the paper speaks of X: a word of any paper in front makes no other term.
    let front_adds = !words::GENERIC.has(&first.text)
        || candidate.title + candidate.heading > 0
        || chars(rest) < 4
        || matches!(last.class, Class::VerbalNoun | Class::Verbish)
        || first.text == "新" && candidate.count > 1
        || behind_verbs
        || !others(rest);
    !governs && !owned && !weak && !cut && !torn && !never_opens && !needs_owner && front_adds
}

/// Whether a kept term already says it: a kept longer term holds nearly all its occurrences, or
/// it is a kept term with a plain word at its edge.
fn is_part_or_whole(text: &str, candidate: &Candidate<'_>, kept: &BTreeMap<&str, u32>) -> bool {
    kept.iter().any(|(other, count)| {
        let part = other.contains(text) && f64::from(*count) >= 0.75 * f64::from(candidate.count);
        // Often said with its modifier, the longer phrase is a term of its own (新型生产关系).
        let seldom = candidate.count < 3 || candidate.count * 3 < *count;
        let whole = seldom && text.contains(*other) && has_plain_edge(text, other);
        part || whole
    })
}

/// Whether `text` is `inner` with nothing of its own around it: a verb that governs it, a tail that
/// adds nothing. A modifier before a head that makes terms is part of a name (战略性新兴产业).
fn has_plain_edge(text: &str, inner: &str) -> bool {
    let Some((before, behind)) = text.split_once(inner) else {
        return false;
    };
    let tail = |it: &str| {
        let light =
            words::GENERIC.has(it) || words::WEAK_TAILS.has(it) || words::VERBAL_NOUNS.has(it);
        it.is_empty() || light && !words::SUFFIXES.has(it)
    };
    let front = |it: &str| tail(it) || words::MODIFIERS.has(it) && !makes_term(inner);
    inner.chars().count() >= 4 && front(before) && tail(behind)
}
