//! Key terms in the sentences that say most of them: clozes, so that every top term is asked.

use super::demands::MEASURES;
use super::phrases::{by_the_paper, see};
use super::sentences::{aliases, is_everywhere};
use super::theses;
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, single};
use crate::claim::Claim;
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::{excerpt, find};
use crate::model::{Card, ClozePart, Content, Form, Kind};
use crate::rules::{HEADS, Rule};
use crate::standing;
use crate::wording::{closed, is_name, is_once_in, length, without_connective};
use knowledge::{Cue, Term, TermKind};
use paper::{Sentence, SentenceId};
use std::collections::BTreeSet;
use std::ops::Range;

/// Least nearness of a rival: the same last character and kind, or a marked term of this paper.
const NEAR: f32 = 0.45;
/// Variant of a card that is there for coverage alone.
pub(crate) const COVER: &str = "cover";
/// Rank up to which one mark is enough for a term that comes again and again.
const LEADING: usize = 15;
/// Longest term that needs no mark of its own to be one.
const LONG: usize = 6;
/// Terms asked about, best first.
const TERMS: usize = 45;

pub(super) fn make(maker: &mut Maker<'_>) {
    // What a sentence says is asked once: those of definitions, figures and words are taken.
    // (That a sentence calls for a measure is another question.)
    let asked = maker
        .drafts
        .iter()
        .filter(|it| !it.point.key.starts_with(MEASURES));
    let first = asked.filter_map(|it| it.evidence.first());
    let mut used: BTreeSet<SentenceId> = first.map(|it| it.sentence).collect();
    'terms: for (rank, term) in maker.source.knowledge.terms.iter().take(TERMS).enumerate() {
        let worth = is_worth_a_cloze(maker, rank, term)
            && !is_defined(maker, term)
            && !is_hidden(maker, &term.text);
        if !worth && rank >= crate::core_set::TERMS {
            maker.refuse(
                Kind::Card,
                Rule::GenericKey,
                term.text.clone(),
                String::new(),
            );
            continue;
        }
        let sentences = best_sentences(maker, term, &used);
        if sentences.is_empty() {
            let text = term.text.clone();
            maker.refuse(Kind::Card, Rule::NoExcerpt, text, String::new());
        }
        // The best that passes the rules; for coverage alone, first where a clause turns on what is hidden.
        for pointed in [true, false] {
            let tried = if worth { SENTENCES } else { COVERING };
            for sentence in sentences.iter().take(tried) {
                let before = maker.drafts.len();
                items(maker, term, sentence, (worth, pointed));
                if maker.drafts.len() > before {
                    used.insert(sentence.id);
                    continue 'terms;
                }
            }
        }
    }
}

/// Whether a card asks for the term already, by its definition.
fn is_defined(maker: &Maker<'_>, term: &Term) -> bool {
    let cards = maker.drafts.iter().map(|it| &it.content);
    cards.into_iter().any(|it| match it {
        Content::Card(Card::Term { term: asked, .. } | Card::Definition { term: asked, .. }) => {
            *asked == term.text
        }
        _ => false,
    })
}

/// Whether a gap asks for the term already.
fn is_hidden(maker: &Maker<'_>, word: &str) -> bool {
    let mut parts = maker.drafts.iter().flat_map(|it| it.parts());
    parts.any(|it| matches!(it, ClozePart::Hidden(hidden) if hidden == word))
}

/// Whether the paper itself sets the term apart, so that another in its place is plainly wrong.
fn is_quoted(word: &str, sentence: &Sentence) -> bool {
    sentence.text.contains(&format!("“{word}”"))
}

/// Whether the term is worth asking for: the paper defines it, names it a keyword, or marks it twice
/// over; a metaphor that stands in quotation marks once is none. A name is asked with what the person
/// said.
fn is_worth_a_cloze(maker: &Maker<'_>, rank: usize, term: &Term) -> bool {
    let has = |cue: Cue| term.cues.contains(&cue);
    let strong = [Cue::Keyword, Cue::Title, Cue::Defined, Cue::Abbreviation];
    let weak = [
        Cue::Quoted,
        Cue::Heading,
        Cue::Suffix,
        Cue::Hyphen,
        Cue::BookTitle,
    ];
    let marks = weak.into_iter().filter(|it| has(*it)).count();
    let often = term.sentences.len() >= 2;
    let marked = strong.into_iter().any(has)
        || marks >= 2 && often
        || marks >= 1 && rank < LEADING && term.sentences.len() >= 3;
    let quotations = &maker.source.knowledge.quotations;
    let speaks = quotations
        .iter()
        .any(|it| it.speaker.as_ref() == Some(&term.text));
    let person = term.kind == TermKind::Person || speaks;
    // Long ones are as a rule several words that happen to stand together.
    let whole = (3..=LONG).contains(&length(&term.text))
        || has(Cue::Quoted)
        || strong.into_iter().any(has)
        || term.sentences.len() >= 4;
    marked && whole && is_name(&term.text) && !person
}

/// Sentences of a term that are tried, where it is asked for, and where it has to be covered.
const SENTENCES: usize = 3;
const COVERING: usize = 8;

/// The sentences that say most about the term: a topic sentence or a short one where it leads,
/// of those that no other term has taken; the best first.
fn best_sentences<'a>(
    maker: &Maker<'a>,
    term: &Term,
    used: &BTreeSet<SentenceId>,
) -> Vec<&'a Sentence> {
    let source = maker.source;
    let topics: BTreeSet<SentenceId> = source
        .paper
        .sections
        .iter()
        .filter_map(|it| it.topic)
        .collect();
    let mut found: Vec<(f32, &Sentence)> = term
        .sentences
        .iter()
        .filter_map(|it| source.sentence(*it))
        .filter(|it| !used.contains(&it.id))
        // What is counted or given as an example is no place to ask for a term.
        .filter(|it| !standing::bears_out(&it.text) && !standing::counts(&it.text))
        .filter_map(|it| {
            let words = find(&it.text, &term.text).and_then(|at| excerpt(&it.text, at, ON_CARD))?;
            let mut worth = 1.0 / (1.0 + (length(words) as f32 - 45.0).abs() / 20.0);
            if topics.contains(&it.id) {
                worth += 0.4;
            }
            if words.starts_with(&term.text) {
                worth += 0.3;
            }
            if ["是", "包括", "意味着", "有助于", "必须", "关键"]
                .iter()
                .any(|it| words.contains(it))
            {
                worth += 0.1;
            }
            Some((worth, it))
        })
        .collect();
    found.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then(source.place(a.1.id).cmp(&source.place(b.1.id)))
    });
    found.into_iter().map(|it| it.1).collect()
}

fn items(maker: &mut Maker<'_>, term: &Term, sentence: &Sentence, (worth, pointed): (bool, bool)) {
    let Some(at) = find(&sentence.text, &term.text) else {
        return;
    };
    let at = whole_word(maker, &sentence.text, at);
    let word = &sentence.text[at.clone()];
    let central = term
        .cues
        .iter()
        .any(|it| matches!(it, Cue::Keyword | Cue::Title | Cue::Heading));
    let topic = Topic {
        point: maker.point(format!("term/{word}"), format!("“{word}”在文中的论述")),
        evidence: maker.source.evidence_of(&[sentence.id]),
        worth: if central { 0.5 } else { 0.4 },
    };
    let why = see(maker.source, sentence.id);
    let asked = worth
        && !is_hidden(maker, word)
        && !is_listed(sentence, &at)
        && !is_everywhere(maker, word)
        && is_pointed_at(word, sentence, &at);
    if let Some(words) = excerpt(&sentence.text, at.clone(), ON_CARD) {
        // A card that nothing but coverage asks for is kept only if no other item has the term; it
        // asks what is said there.
        if asked && words.matches(word).count() > 1 {
            return;
        }
        let variant = if asked { "cloze" } else { COVER };
        let hidden = if asked {
            vec![word]
        } else {
            let others = others(maker, word, words);
            let said = quoted(words).into_iter().chain(predicate(words));
            let all = said.chain([word]).chain(others);
            let turns =
                |it: &&str| find(words, it).is_some_and(|at| theses::rank(words, &at).is_some());
            all.filter(|it| !pointed || turns(it)).collect()
        };
        // The first that passes the rules is kept.
        for it in hidden.into_iter().filter(|it| is_once_in(words, it)) {
            let parts = hide(&closed(words), &[it]);
            maker.card(
                &topic,
                variant,
                Card::Cloze {
                    parts: parts.clone(),
                },
                why.clone(),
            );
            if !asked {
                let form = Form::Blank {
                    parts: parts.clone(),
                    accepted: vec![aliases(maker, word)],
                };
                let stem = closed(&with_gaps(&parts));
                maker.question(&topic, COVER, (stem, form), Vec::new(), why.clone());
            }
        }
    }
    if asked {
        questions(maker, &topic, (sentence, at), why);
    }
}

/// The word that the term at `at` is a part of: a longer term around it, with the head behind it
/// (`科技创新` of `科技创新成果`).
fn whole_word(maker: &Maker<'_>, text: &str, at: Range<usize>) -> Range<usize> {
    let terms = maker.source.knowledge.terms.iter();
    let around = terms
        .filter(|it| text.contains(&it.text))
        .flat_map(|it| text.match_indices(it.text.as_str()))
        .map(|(start, it)| start..start + it.len())
        .filter(|it| it.start <= at.start && at.end <= it.end)
        .max_by_key(|it| (it.len(), std::cmp::Reverse(it.start)));
    let mut at = around.unwrap_or(at);
    while let Some(head) = HEADS
        .iter()
        .filter(|it| length(it) >= 2 && text[at.end..].starts_with(**it))
        .max_by_key(|it| it.len())
    {
        at.end += head.len();
    }
    at
}

/// What the author puts in quotation marks: `“见物不见人”的痼疾`. It is his word and no other.
fn quoted(words: &str) -> Vec<&str> {
    let quoted = words.split('“').skip(1).filter_map(|it| it.split_once('”'));
    quoted
        .map(|it| it.0)
        .filter(|it| (4..=8).contains(&length(it)) && !it.contains(['、', '，', '+']))
        .collect()
}

/// Other terms that the words name once, the longest first.
fn others<'m>(maker: &Maker<'m>, word: &str, words: &str) -> Vec<&'m str> {
    let terms = maker
        .source
        .knowledge
        .terms
        .iter()
        .map(|it| it.text.as_str());
    let mut others: Vec<&str> = terms
        .filter(|it| length(it) >= 3 && is_once_in(words, it))
        .filter(|it| !it.contains(word) && !is_everywhere(maker, it))
        .collect();
    others.sort_by_key(|it| std::cmp::Reverse(length(it)));
    others.truncate(OTHERS);
    others
}

/// Other terms of a sentence that are tried as its gap.
const OTHERS: usize = 4;

/// Whether the sentence speaks of the term: a clause opens with it, or sets it in quotation marks.
fn is_pointed_at(word: &str, sentence: &Sentence, at: &Range<usize>) -> bool {
    let before = without_connective(&sentence.text[..at.start]);
    let opens = before.is_empty() || before.ends_with(['，', '；']);
    is_quoted(word, sentence) || opens
}

/// Whether the term is one of an enumeration: it is asked with the others.
fn is_listed(sentence: &Sentence, at: &Range<usize>) -> bool {
    let before = sentence.text[..at.start].chars().next_back();
    let after = sentence.text[at.end..].chars().next();
    let links = ['、', '和', '与', '及', '或'];
    before.is_some_and(|it| links.contains(&it))
        || after.is_some_and(|it| links.contains(&it))
        || sentence.text[at.end..].starts_with("以及")
}

/// Bounds of what a card hides of what a sentence says.
const SAID: std::ops::RangeInclusive<usize> = 4..=26;

/// What is said behind the first verb that announces it: `…是【…】`.
fn predicate(words: &str) -> Option<&str> {
    const ANNOUNCING: &[&str] = &[
        "是",
        "意味着",
        "在于",
        "取决于",
        "离不开",
        "有助于",
        "旨在",
        "必须",
        "需要",
        "能够",
        "要求",
        "成为",
        "源于",
        "表现为",
        "体现为",
        "构成",
        "提供了",
        "实现了",
        "形成了",
        "推动了",
    ];
    let (at, verb) = ANNOUNCING
        .iter()
        .filter_map(|it| words.find(it).map(|at| (at, *it)))
        .filter(|(at, _)| length(&words[..*at]) >= 4)
        // 是否 asks, it does not say.
        .filter(|(at, it)| !words[at + it.len()..].starts_with('否'))
        .min()?;
    let rest = &words[at + verb.len()..];
    let said = rest.split(['，', '；', '：', '。']).next()?;
    let whole = crate::wording::balanced(said) && words.matches(said).count() == 1;
    (whole && SAID.contains(&length(said))).then_some(said)
}

fn questions(
    maker: &mut Maker<'_>,
    topic: &Topic,
    (sentence, at): (&Sentence, Range<usize>),
    why: String,
) {
    let word = &sentence.text[at.clone()];
    if let Some(words) = excerpt(&sentence.text, at.clone(), IN_STATEMENT) {
        let parts = hide(&closed(words), &[word]);
        let stem = closed(&with_gaps(&parts));
        let accepted = vec![aliases(maker, word)];
        maker.question(
            topic,
            "",
            (stem, Form::Blank { parts, accepted }),
            Vec::new(),
            why.clone(),
        );
    }
    if is_quoted(word, sentence)
        && let Some(words) = excerpt(&sentence.text, at, IN_STEM)
        && words.matches(word).count() == 1
    {
        let claim = |rival: &str| Claim::Says(words.replacen(word, rival, 1));
        let pool = maker.rival_terms(word, claim, words);
        // Without a rival of the same ending the options are a random draw.
        let pool = pool.into_iter().filter(|it| it.nearness >= NEAR).collect();
        let key = (word.to_owned(), claim(word), "原句如此。".to_owned(), None);
        single(
            maker,
            topic,
            "",
            by_the_paper(maker, &words.replacen(word, GAP, 1)),
            key,
            pool,
            why,
        );
    }
}
