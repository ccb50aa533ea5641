//! Pieces of clauses that look like phrases, and phrases that look like clauses.

use super::candidate::Candidate;
use super::context::is_governing;
use super::select::{is_set_apart, is_set_phrase};
use super::shape::{chars, is_everyday, is_single, makes_term, manner_and_rest};
use crate::reading::{Class, Token};
use crate::words;

/// Whether the phrase holds a predicate, or is the rest of a longer fixed phrase.
pub(super) fn is_piece(candidate: &Candidate<'_>) -> bool {
    !is_set_apart(candidate)
        && (has_idiom(candidate)
            || has_single_verb(candidate)
            || has_hungry_verb(candidate)
            || is_relative(candidate)
            || has_manner(candidate)
            || has_inner_predicate(candidate)
            || has_adverb(candidate)
            || has_single_inner_verb(candidate)
            || opens_with_single_verb(candidate)
            || has_judgement(candidate)
            || is_torn_in_front(candidate)
            || opens_with_the_rest(candidate)
            || is_always_done(candidate)
            || is_persons_act(candidate)
            || is_act(candidate)
            || is_owned(candidate))
}

/// 义务与权利相辅相成: an idiom behind a noun is its predicate.
fn has_idiom(candidate: &Candidate<'_>) -> bool {
    let last = candidate.words.last();
    candidate.words.len() > 1
        && last.is_some_and(|it| {
            is_set_phrase(it) && it.tag.starts_with('i') && !words::VERBAL_NOUNS.has(&it.text)
        })
}

/// 粮仓设|于, 从结构看: a verb of one character takes what follows.
fn has_single_verb(candidate: &Candidate<'_>) -> bool {
    let verb = |it: &Token| is_single(it) && it.tag.starts_with('v') && !makes_term(&it.text);
    let takes = |it: &&str| {
        matches!(
            *it,
            "于" | "在"
                | "为"
                | "到"
                | "成"
                | "出"
                | "着"
                | "了"
                | "过"
                | "得"
                | "向"
                | "至"
                | "“"
        )
    };
    // 班主任说，… but 人格尊严说、风险分配说.
    let opens = |it: &&str| !it.chars().any(char::is_alphanumeric) && *it != "、";
    let speaks = candidate.left.iter().all(opens)
        && candidate.right.iter().any(|it| matches!(*it, "，" | "："));
    let said = |it: &Token| it.text == "看" || speaks && matches!(it.text.as_str(), "说" | "讲");
    candidate.words.len() > 1
        && candidate.words.last().is_some_and(verb)
        && (candidate.right.iter().any(takes) || candidate.words.last().is_some_and(said))
}

/// 新技能实现|共同目标: a verb that is never without what it governs, though it may serve as a noun elsewhere.
fn has_hungry_verb(candidate: &Candidate<'_>) -> bool {
    let verb = candidate
        .words
        .last()
        .is_some_and(|it| words::VERBS.has(&it.text));
    candidate.words.len() > 1 && verb && candidate.right_free == 0
}

/// 制度蕴含|的价值: a verb that is no noun, with 的 behind it wherever it stands, or with nothing but plain
/// words before it (方向迈进).
fn is_relative(candidate: &Candidate<'_>) -> bool {
    let Some((last, front)) = candidate.words.split_last() else {
        return false;
    };
    let governs = words::VERBS.has(&last.text) && is_governing(last);
    let bare = front.iter().all(is_everyday) && !is_nominal(candidate);
    !front.is_empty() && governs && (candidate.right == ["的"] || bare)
}

/// 充分|调动|积极性, 充分调动|积极性: a manner and a verb before what the verb governs.
fn has_manner(candidate: &Candidate<'_>) -> bool {
    match &*candidate.words {
        [manner, verb, _, ..] if manner.class == Class::Modifier && manner.tag.starts_with('a') => {
            words::VERBS.has(&verb.text)
        }
        [both, ..] if is_manner_and_verb(&both.text) => candidate.words.len() > 1,
        [manner, verb, object @ ..] => {
            candidate.count == 1 && is_done_so(manner, verb) && chars(object) > 3
        }
        _ => false,
    }
}

/// 前瞻性|布局: a quality as the manner of a verb that adds nothing to a name.
fn is_done_so(manner: &Token, verb: &Token) -> bool {
    manner.chars() > 2
        && manner.text.ends_with('性')
        && words::WEAK_TAILS.has(&verb.text)
        && verb.class == Class::VerbalNoun
}

/// What the dictionary has as one word: 不断完善, 充分调动.
fn is_manner_and_verb(word: &str) -> bool {
    let Some((manner, verb)) = manner_and_rest(word) else {
        return false;
    };
    let manners = words::CLOSED.has(manner)
        || matches!(manner, "充分" | "有效" | "积极" | "深入" | "全面" | "大力");
    manners && (words::VERBS.has(verb) || words::VERBAL_NOUNS.has(verb))
}

/// 农户不必消失, 创新来解放: an adverb of a predicate behind a noun, or a verb of direction.
fn has_inner_predicate(candidate: &Candidate<'_>) -> bool {
    let inner = candidate.words.iter().skip(1);
    let adverb = |it: &Token| {
        it.class == Class::Closed
            && it.tag == "d"
            && it
                .text
                .starts_with(['不', '未', '没', '再', '相', '互', '逐'])
    };
    let directs = |it: &Token| matches!(it.text.as_str(), "来" | "去" | "起" | "给" | "让" | "使");
    inner.into_iter().any(|it| adverb(it) || directs(it))
}

/// 市场迅速|扩张: an adverb of manner right before the verb that closes the phrase is its predicate's.
fn has_adverb(candidate: &Candidate<'_>) -> bool {
    matches!(&*candidate.words, [.., manner, verb]
        if words::MANNERS.has(&manner.text)
            && verb.acts())
}

/// 商人敬关公: a single character that acts between two nouns.
fn has_single_inner_verb(candidate: &Candidate<'_>) -> bool {
    let acts = |it: &[Token]| {
        matches!(it, [before, verb, behind]
            if is_single(verb) && verb.tag == "v" && !is_single(before) && behind.tag.starts_with('n'))
    };
    candidate.count < 3 && candidate.words.windows(3).any(acts)
}

/// 贴|海报, 破|偏见: a single character that acts, before what it acts on. Not a prefix (预训练), nor before an
/// ending that makes it one word (负外部性).
fn opens_with_single_verb(candidate: &Candidate<'_>) -> bool {
    let [first, second, ..] = &*candidate.words else {
        return false;
    };
    let prefix = matches!(first.text.as_str(), "预" | "负" | "反" | "适" | "再" | "自");
    let acts = is_single(first) && first.tag == "v" && !prefix && !is_single(second);
    let closed = candidate.words.last().is_some_and(|it| {
        let ending = words::SUFFIXES.ending(&it.text);
        ending.is_some_and(|it| it.chars().count() == 1)
    });
    candidate.count < 3 && acts && !(closed && candidate.left_free > 0)
}

/// 公正|合理|制度: praise between two words is the second of two adjectives, or a predicate.
fn has_judgement(candidate: &Candidate<'_>) -> bool {
    let judges = |it: &[Token]| {
        matches!(it, [_, praise, noun] if noun.class == Class::Noun
            && words::PRAISE.has(&praise.text))
    };
    candidate.count < 3 && candidate.words.windows(3).any(judges)
}

/// 两|大优势, 而|非平等交换: the first character belongs to the word before it wherever the phrase stands.
fn is_torn_in_front(candidate: &Candidate<'_>) -> bool {
    let Some(first) = candidate
        .words
        .first()
        .filter(|_| candidate.words.len() > 1)
    else {
        return false;
    };
    let numeral =
        |it: &&str| it.chars().all(|c| "一二两三四五六七八九十".contains(c)) && !it.is_empty();
    let left =
        |is: &dyn Fn(&&str) -> bool| !candidate.left.is_empty() && candidate.left.iter().all(is);
    match first.text.as_str() {
        "大" => left(&numeral),
        "非" => left(&|it| *it == "而"),
        _ => false,
    }
}

/// 科技|能力素养: what opens with a light head belongs to the noun that stands before it everywhere.
fn opens_with_the_rest(candidate: &Candidate<'_>) -> bool {
    candidate.words.len() > 1
        && candidate.left_free == 0
        && words::LIGHT_HEADS.has(&candidate.words[0].text)
}

/// 从业者|参与|程度: who acts, and the act.
fn is_persons_act(candidate: &Candidate<'_>) -> bool {
    match &*candidate.words {
        [person, act] => {
            person.text.ends_with('者')
                && words::GENERIC.has(&person.text)
                && act.acts()
                && candidate.count < 3
        }
        _ => false,
    }
}

/// 注意力碎片化, 呈现碎片化、表面化: a state is only said of something, though it stand in quotation marks;
/// it is a concept where it is spoken of itself.
pub(super) fn is_state(candidate: &Candidate<'_>) -> bool {
    // Not 文化, 转化: there the ending made no quality.
    let quality = |it: &Token| it.text.ends_with('化') && it.chars() != 2;
    let ends = candidate.words.last().is_some_and(quality);
    ends && chars(&candidate.words) < 5
        && candidate.spoken_of == 0
        && candidate.title == 0
        && !candidate.label
}

/// 要|优化营商环境, 坚持和|发展互助合作: most often a modal stands before the verb that opens it, or another
/// verb joined by 和. A verb with its object is no name.
fn is_always_done(candidate: &Candidate<'_>) -> bool {
    candidate.words.len() > 1 && candidate.title == 0 && candidate.done * 2 > candidate.count
}

/// 创新服务供给|方式: seen once and not to its end, a verb and a part of what it governs. Where it opens a clause
/// a light head is no end either.
fn is_act(candidate: &Candidate<'_>) -> bool {
    let verb = |it: &Token| matches!(it.class, Class::VerbalNoun | Class::Verbish);
    let mark = |it: &&str| !it.chars().any(char::is_alphanumeric);
    let light = |it: &&str| words::LIGHT_HEADS.has(it) && !words::VERBS.has(it);
    let opens = candidate.left.iter().all(mark) && candidate.right.iter().all(light);
    candidate.count == 1
        && (candidate.right_free == 0 || opens)
        && candidate.words.len() > 1
        && candidate.words.first().is_some_and(verb)
}

/// 以人民为中心的|发展思想, 不同|所有制企业, 这种|新型组织: wherever it stands, words that belong to it stand
/// before it, or one that points.
fn is_owned(candidate: &Candidate<'_>) -> bool {
    let modifies = |it: &&str| words::MODIFIERS.has(it);
    let plain = |it: &&str| modifies(it) || words::GENERIC.has(it);
    let modified = candidate.left.iter().any(modifies) && candidate.left.iter().all(plain);
    let pointed =
        !candidate.left.is_empty() && candidate.left.iter().all(|it| words::ANAPHORA.has(it));
    pointed || candidate.count > 1 && (candidate.owned == candidate.count || modified)
}

/// 在本质要求上, 二者的本质要求都是…: the frames of a noun around a phrase that a verb closes.
pub(super) fn is_nominal(candidate: &Candidate<'_>) -> bool {
    let opens = |it: &&str| matches!(*it, "的" | "在" | "从" | "、" | "和" | "与");
    let closes = |it: &&str| {
        matches!(
            *it,
            "上" | "中"
                | "方面"
                | "都"
                | "也"
                | "均"
                | "是"
                | "为"
                | "、"
                | "，"
                | "。"
                | "和"
                | "与"
                | "的"
        )
    };
    candidate.count > 1 && candidate.left.iter().all(opens) && candidate.right.iter().all(closes)
}
