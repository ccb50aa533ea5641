//! Items made of the sentence that defines or describes: its subject or a term of its predicate
//! hidden, or its subject changed.

use super::definitions::{is_proper, is_term};
use super::phrases::{by_the_paper, see};
use super::predicates::{is_praise, predicates};
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor;
use crate::draft::{GAP, hide, with_gaps};
use crate::model::{Card, Form, Kind, Trap};
use crate::rules::Rule;
use crate::wording::{closed, is_once_in, length};
use knowledge::{Definition, DefinitionKind};
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return;
    };
    let text = sentence.text.as_str();
    let Some(subject) = subject(text, it) else {
        return;
    };
    let focus = subject.start..(it.span.end as usize).max(subject.end);
    if !is_proper(maker, it)
        && let Some(words) = maker
            .claim(text, focus.clone(), up_to_a_repeat(text, it))
            .or_else(|| maker.claim(text, focus.clone(), ON_CARD))
    {
        card(maker, topic, it, words, it.span.of(text));
        together(maker, topic, it);
    }
    let Some(words) = maker.claim(text, focus, IN_STATEMENT) else {
        let detail = it.term.clone();
        maker.refuse(Kind::Judgement, Rule::NoExcerpt, text.to_owned(), detail);
        return;
    };
    statements(maker, topic, it, words);
    if is_term(maker, it) && !is_everywhere(maker, &it.term) {
        gap(maker, topic, it, (words, &it.term), "subject");
    }
    if let Some((one, other)) = answering(words) {
        both(
            maker,
            topic,
            (words, one, other),
            see(maker.source, it.sentence),
        );
        return;
    }
    // The first that passes the rules is kept.
    for object in objects(maker, it) {
        gap(maker, topic, it, (words, &object), "object");
    }
}

/// Two words that answer each other in one clause: `发展程度上的【富裕性】和发展目标上的【共同性】`.
fn answering(words: &str) -> Option<(&str, &str)> {
    words.split(['，', '；', '。']).find_map(|clause| {
        let (one, other) = clause
            .split_once('和')
            .or_else(|| clause.split_once('与'))?;
        let (one, other) = (one.rsplit_once('的')?.1, other.rsplit_once('的')?.1);
        let fits = |it: &str| (2..=5).contains(&length(it)) && words.matches(it).count() == 1;
        let alike = one.chars().last() == other.chars().last() && one != other;
        (fits(one) && fits(other) && alike).then_some((one, other))
    })
}

/// 填空: both of two words that answer each other.
fn both(
    maker: &mut Maker<'_>,
    topic: &Topic,
    (words, one, other): (&str, &str, &str),
    why: String,
) {
    let parts = hide(&closed(words), &[one, other]);
    let stem = with_gaps(&parts);
    let accepted = vec![Vec::new(); 2];
    let form = Form::Blank { parts, accepted };
    maker.question(topic, "both", (stem, form), Vec::new(), why);
}

/// Longest excerpt before the sentence names its subject again: two gaps for one word ask nothing more.
fn up_to_a_repeat(text: &str, it: &Definition) -> usize {
    let again = text.match_indices(&it.term).nth(1);
    again.map_or(ON_CARD, |(at, _)| length(&text[..at]).min(ON_CARD))
}

/// Where the term stands as the subject of what is said of it.
pub(super) fn subject(sentence: &str, it: &Definition) -> Option<Range<usize>> {
    let before = sentence.get(..it.span.start as usize)?;
    let start = before.rfind(&it.term)?;
    // Not `发展新质生产力是…` or `新质生产力的发展…`: the subject is the term itself.
    let clause = before[..start].chars().next_back();
    let opens = clause.is_none_or(|c| "，；：。“”、".contains(c));
    let behind = &sentence[start + it.term.len()..];
    (opens && !behind.starts_with(['的', '之'])).then_some(start..start + it.term.len())
}

/// Whether the whole paper is about a term: it is guessed without reading.
pub(super) fn is_everywhere(maker: &Maker<'_>, term: &str) -> bool {
    maker.source.topics.contains(&term)
}

/// The terms in what is said, the longest first.
fn objects(maker: &Maker<'_>, it: &Definition) -> Vec<String> {
    let terms = maker.source.knowledge.terms.iter().take(OBJECTS);
    let mut found: Vec<String> = terms
        .map(|term| term.text.as_str())
        .filter(|term| length(term) >= 4 && is_once_in(&it.text, term))
        .filter(|term| !crate::wording::overlaps(term, &it.term) && !is_everywhere(maker, term))
        .map(str::to_owned)
        .collect();
    found.sort_by_key(|term| std::cmp::Reverse(length(term)));
    found.truncate(3);
    found
}

/// Terms, best first, that a predicate is asked for.
const OBJECTS: usize = 40;

fn card(maker: &mut Maker<'_>, topic: &Topic, it: &Definition, words: &str, said: &str) {
    // What is said is hidden where enough is left to ask with, else the term.
    // `X是（　　）` alone can be answered with all that is said of X.
    let asks = length(words) >= length(said) + 14;
    // `是（　　）` goes on in any way; what is said there has its subject hidden.
    let open = goes_on_in_any_way(words, said);
    let objects = objects(maker, it);
    let everywhere = is_everywhere(maker, &it.term);
    let tells = asks && !open && (2..=40).contains(&length(said)) && words.contains(said);
    let said = tells.then_some(said);
    let term = (!everywhere).then_some(it.term.as_str());
    // The first that passes the rules is kept.
    let objects = objects.iter().map(String::as_str);
    for hidden in said.into_iter().chain(term).chain(objects) {
        let parts = hide(&closed(words), &[hidden]);
        let why = see(maker.source, it.sentence);
        maker.card(topic, "cloze", Card::Cloze { parts }, why);
    }
    // A sentence too bare to be filled in is asked for by the paper's name.
    let rest = words.strip_prefix(&it.term);
    let rest = rest.filter(|rest| length(words) < BARE && is_term(maker, it) && !praises(rest));
    if let Some(rest) = rest.filter(|_| !everywhere) {
        let card = Card::Pair {
            stem: format!("{}什么{rest}？", maker.source.holds_that()),
            answer: it.term.clone(),
        };
        maker.card(topic, "who", card, see(maker.source, it.sentence));
    }
}

/// Two things of which several things are said together (`甲产业和乙产业是…的关键，是…的阵地`), or what somebody has
/// (`农民的技能是…的保障，是…的素养`). They are no gap; what is so called is asked for.
fn together(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let said = predicates(text_of(maker, it), it);
    let two = it
        .term
        .split_once('和')
        .or_else(|| it.term.split_once('与'));
    let alike = two.is_some_and(|(one, other)| {
        let tail = |it: &str| it.chars().rev().take(2).collect::<String>();
        tail(one) == tail(other)
    });
    let owned = it.term.split_once('的');
    let owned = owned.is_some_and(|(owner, what)| length(owner) >= 2 && length(what) >= 3);
    if said.len() < 2 || !(alike || owned) || it.speaker.is_some() {
        return;
    }
    let card = Card::Pair {
        stem: format!("{}什么是{}？", maker.source.holds_that(), said.join("、")),
        answer: it.term.clone(),
    };
    maker.card(topic, "together", card, see(maker.source, it.sentence));
}

/// Longest sentence that is too bare to be filled in.
const BARE: usize = 20;

/// Whether what is said of something could be said of much: `社会主义的根本目标之一`.
fn praises(rest: &str) -> bool {
    const PRAISE: &[&str] = &["重要", "关键", "根本", "主要", "必然", "之一", "核心"];
    PRAISE.iter().any(|it| rest.contains(it))
}

/// Whether nothing behind what is said tells what it must be: `…是（　　）。`, `…是（　　），…`.
fn goes_on_in_any_way(words: &str, said: &str) -> bool {
    let behind = words.split_once(said).map_or("", |it| it.1);
    behind.is_empty() || behind.starts_with(['。', '，', '；', '”'])
}

/// One word of the sentence hidden: to be typed, and to be chosen.
fn gap(
    maker: &mut Maker<'_>,
    topic: &Topic,
    it: &Definition,
    (words, word): (&str, &str),
    variant: &'static str,
) {
    let why = format!("空格处是原文用词。{}", see(maker.source, it.sentence));
    let parts = hide(&closed(words), &[word]);
    let stem = with_gaps(&parts);
    let accepted = vec![aliases(maker, word)];
    let form = Form::Blank { parts, accepted };
    maker.question(
        topic,
        variant,
        (stem.clone(), form),
        Vec::new(),
        why.clone(),
    );
    if length(words) > IN_STEM || stem.matches(GAP).count() != 1 {
        return;
    }
    let says = |rival: &str| Claim::Says(words.replacen(word, rival, 1));
    let wrong = |rival: &str| match variant {
        "subject" => Claim::Of {
            term: rival.to_owned(),
            text: it.text.clone(),
        },
        _ => Claim::Of {
            term: it.term.clone(),
            text: it.text.replacen(word, rival, 1),
        },
    };
    let pool = maker.rival_terms(word, wrong, &stem);
    let key = (word.to_owned(), says(word), "原句如此。".to_owned(), None);
    let stem = by_the_paper(maker, &stem);
    single(maker, topic, variant, stem, key, pool, why);
}

/// The sentence as it is, and with a rival in the place of its subject.
fn statements(maker: &mut Maker<'_>, topic: &Topic, it: &Definition, words: &str) {
    let truth = by_the_paper(maker, words);
    let why = see(maker.source, it.sentence);
    let says = Claim::Says(words.to_owned());
    maker.statement(
        topic,
        truth.clone(),
        says,
        format!("原文就是这样说的。{why}"),
    );
    // What is true of one thing may be true of its like: only a definition is of one alone, and what
    // is more than praise beside a like thing of which something else is said.
    let proper = it.kind == DefinitionKind::Definition;
    let distinct = predicates(text_of(maker, it), it)
        .iter()
        .any(|it| !is_praise(it));
    super::predicates::misstated(maker, topic, it, words);
    if !is_term(maker, it) || !proper && !distinct {
        return;
    }
    let claim = |term: &str| Claim::Of {
        term: term.to_owned(),
        text: it.text.clone(),
    };
    // A term that only another paper knows would be false for want of any sentence about it here.
    let mut pool = maker.rival_terms(&it.term, claim, words);
    let described = |term: &str| {
        let all = maker.source.knowledge.definitions.iter();
        all.into_iter().any(|it| it.term == term)
    };
    pool.retain(|rival| rival.trap != Trap::OtherPaper && (proper || described(&rival.text)));
    let seed = seed(&topic.point, "false");
    let picked = distractor::pick(maker.corpus, &[&it.term], pool, 1, seed);
    let Some(rival) = picked.and_then(|it| it.into_iter().next()) else {
        maker.refuse(
            Kind::Judgement,
            Rule::FewDistractors,
            truth,
            it.term.clone(),
        );
        return;
    };
    let explanation = format!("说的是“{}”，不是“{}”。{why}", it.term, rival.text);
    let change = (it.term.as_str(), rival.text.as_str(), rival.trap);
    maker.misstatement(topic, truth, change, rival.claim, explanation);
}

pub(super) fn text_of<'m>(maker: &Maker<'m>, it: &Definition) -> &'m str {
    let sentence = maker.source.sentence(it.sentence);
    sentence.map_or("", |it| it.text.as_str())
}

/// Other names of a term.
pub(super) fn aliases(maker: &Maker<'_>, term: &str) -> Vec<String> {
    maker
        .corpus
        .terms()
        .filter(|(_, it)| it.text == term)
        .flat_map(|(_, it)| it.aliases.iter().cloned())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_answer_each_other_are_found() {
        for (words, expected) in [
            (
                "共享是强调过程上的参与性和结果上的普惠性",
                Some(("参与性", "普惠性")),
            ),
            ("农民和市民的收入", None),
            ("制度的完善和技术的进步", None),
        ] {
            assert_eq!(answering(words), expected, "{words}");
        }
    }
}
