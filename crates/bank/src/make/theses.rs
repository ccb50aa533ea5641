//! What the paper claims in a sentence that heads a part or sums it up, with the word hidden that the claim
//! turns on.

use super::definitions::is_fit;
use super::demands::MEASURES;
use super::figurative::is_figurative;
use super::phrases::{by_the_paper, see};
use super::sentences::{aliases, is_everywhere};
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor;
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::find;
use crate::model::{Card, Form};
use crate::standing;
use crate::wording::{
    bare, closed, is_action, is_claim, is_once_in, length, longest_common, without_connective,
};
use paper::{Sentence, SentenceId};
use std::collections::BTreeSet;
use std::ops::Range;

/// Worth of a sentence within a paragraph.
const DETAIL: f32 = 0.4;
/// Gaps of one sentence that are tried, best first.
const GAPS: usize = 4;
/// Characters in common with the title from which a word tells what everybody knows of the paper.
const TOPICAL: usize = 4;
/// Shortest sentence that says enough to leave a gap in it.
const SAYS: usize = 18;
/// Least that is left around the gap.
const LEFT: usize = 12;
/// Characters of a sentence that tell it apart: they survive most corrections of the rest.
const OPENING: usize = 12;

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut taken = gapped(maker);
    let mut asked = BTreeSet::new();
    for sentence in &maker.source.paper.sentences {
        let Some(worth) = weight(maker, sentence) else {
            continue;
        };
        if taken.insert(sentence.id)
            && let Some(word) = items(maker, sentence, worth, &asked)
        {
            asked.insert(word);
        }
    }
}

/// Sentences in which a gap is asked already.
fn gapped(maker: &Maker<'_>) -> BTreeSet<SentenceId> {
    let gaps = maker.drafts.iter().filter(|it| it.visible().contains(GAP));
    // That a sentence calls for a measure is another question than what it says.
    let gaps = gaps.filter(|it| !it.point.key.starts_with(MEASURES));
    gaps.filter_map(|it| it.evidence.first())
        .map(|it| it.sentence)
        .collect()
}

/// What a claim is worth by where it stands; `None` for what is no claim of the paper's own.
pub(super) fn weight(maker: &Maker<'_>, sentence: &Sentence) -> Option<f32> {
    let text = without_connective(&sentence.text);
    let quotes = ["指出", "强调", "认为", "写道"]
        .iter()
        .any(|it| text.contains(it));
    let says = length(text) >= SAYS && !text.ends_with('？');
    let aside = standing::bears_out(text) || standing::counts(text);
    let granted = standing::is_conceded(maker.source, sentence) || is_figurative(maker, sentence);
    if quotes || !says || aside || granted {
        return None;
    }
    if standing::sums_up(maker.source, sentence) {
        return Some(0.6);
    }
    let opens = standing::opens(maker.source, sentence);
    Some(if opens { 0.45 } else { DETAIL })
}

/// Items on the first gap that passes the rules, and its word: what is hidden once is not hidden again.
fn items(
    maker: &mut Maker<'_>,
    sentence: &Sentence,
    worth: f32,
    asked: &BTreeSet<String>,
) -> Option<String> {
    let opening: String = bare(without_connective(&sentence.text))
        .chars()
        .take(OPENING)
        .collect();
    let topic = Topic {
        point: maker.point(format!("thesis/{opening}"), format!("论点：“{opening}……”")),
        evidence: maker.source.evidence_of(&[sentence.id]),
        worth,
    };
    for (word, at) in telling(maker, sentence, asked) {
        let before = maker.drafts.len();
        card(maker, &topic, sentence, (&word, at.clone()));
        if maker.drafts.len() > before {
            questions(maker, &topic, sentence, (&word, at));
            return Some(word);
        }
    }
    None
}

/// The terms that a claim may turn on, best first: what is set in quotation marks, what a clause is about, the
/// longer before the shorter. What the whole paper is about is none.
fn telling(
    maker: &Maker<'_>,
    sentence: &Sentence,
    asked: &BTreeSet<String>,
) -> Vec<(String, Range<usize>)> {
    let text = sentence.text.as_str();
    let heads = weight(maker, sentence).is_some_and(|it| it > DETAIL);
    let title = bare(&maker.source.paper.front.title);
    let topical = |it: &str| longest_common(&bare(it), &title) >= TOPICAL.min(length(it));
    let knowledge = maker.source.knowledge;
    let terms = knowledge.terms.iter().map(|it| it.text.as_str());
    let described = knowledge.definitions.iter().map(|it| it.term.as_str());
    let found: Vec<(&str, Range<usize>)> = terms
        .chain(described)
        .chain(quoted(text))
        .filter(|it| is_once_in(text, it) && is_fit(it) && !is_action(it))
        .filter_map(|it| Some((it, find(text, it)?)))
        .collect();
    let whole = |at: &Range<usize>| {
        let mut others = found.iter().map(|it| &it.1);
        !others.any(|it| it != at && it.start <= at.start && at.end <= it.end)
    };
    let mut ranked: Vec<(u8, usize, &str, Range<usize>)> = found
        .iter()
        .filter(|(_, at)| whole(at))
        .filter_map(|(word, at)| {
            let rank = rank(text, at)?;
            Some((rank, usize::MAX - length(word), *word, at.clone()))
        })
        // Within a paragraph only a word of the paper's own, and what the whole sentence is about.
        .filter(|(rank, _, _, at)| heads || *rank > 0 || !is_setting(text, at))
        .filter(|(rank, _, _, at)| {
            let about = heads || without_connective(&text[..at.start]).is_empty();
            *rank == 0 || about && is_claim(text)
        })
        .collect();
    ranked.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    ranked.dedup_by(|a, b| a.2 == b.2);
    // The word that the sentence turns on is the only one worth hiding, and worth it once.
    let turns_on = ranked.first().map(|it| it.2);
    if turns_on.is_some_and(|it| asked.contains(it)) {
        return Vec::new();
    }
    ranked
        .into_iter()
        .filter(|(_, _, word, _)| !topical(word) && !is_everywhere(maker, word))
        .filter(|(_, _, word, _)| !asked.contains(*word))
        .take(GAPS)
        .map(|(_, _, word, at)| (word.to_owned(), at))
        .collect()
}

/// Whether a coined word stands in what only sets the scene: `以“一带一路”为依托，…`.
fn is_setting(text: &str, at: &Range<usize>) -> bool {
    let before = &text[..at.start];
    let clause = before.rsplit(['，', '；', '。']).next().unwrap_or_default();
    let behind = text[at.end..]
        .split(['，', '；', '。'])
        .next()
        .unwrap_or_default();
    clause.starts_with('以') && behind.contains('为')
}

/// What stands in quotation marks and is no sentence: a word that the paper coins or takes over.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    const WORD: std::ops::RangeInclusive<usize> = 3..=8;
    let spans = text.split('“').skip(1).filter_map(|it| it.split_once('”'));
    // One beside another is told by it.
    let lone = |behind: &str| !behind.starts_with(['“', '、']);
    let before = |word: &str| text.split(&format!("“{word}”")).next().unwrap_or_default();
    spans
        .filter(move |it| lone(it.1) && !before(it.0).ends_with(['”', '、']))
        .map(|it| it.0)
        .filter(|it| WORD.contains(&length(it)) && !it.contains(['，', '。', '、', '：', '‘']))
        .filter(|it| is_coined(it))
}

/// Whether a quoted text is a word and not what somebody says: `布置了`, `近不近`; a count opens many a coinage
/// (`四不两直`).
fn is_coined(text: &str) -> bool {
    const SAYING: &[char] = &[
        '了', '不', '得', '吗', '呢', '么', '我', '你', '看', '哪', '谁', '少', '没', '很', '都',
    ];
    const COUNTS: &[char] = &[
        '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '双',
    ];
    text.starts_with(COUNTS) || !text.contains(SAYING)
}

/// How a word stands in its sentence: 0 in quotation marks, 1 as what a clause is about; `None` for a detail.
pub(super) fn rank(text: &str, at: &Range<usize>) -> Option<u8> {
    let (before, behind) = (&text[..at.start], &text[at.end..]);
    if before.ends_with('“') && behind.starts_with('”') {
        let word = &text[at.clone()];
        return quoted(text).any(|it| it == word).then_some(0);
    }
    let opens = without_connective(before).is_empty() || before.ends_with(['，', '；']);
    let about = !behind.starts_with(['的', '、', '和', '与', '及', '或', '，', '；', '。', '：']);
    (opens && about).then_some(1)
}

fn card(
    maker: &mut Maker<'_>,
    topic: &Topic,
    sentence: &Sentence,
    (word, at): (&str, Range<usize>),
) {
    let says = |words: &&str| length(words) >= length(word) + LEFT;
    if let Some(words) = maker.claim(&sentence.text, at, ON_CARD).filter(says) {
        let parts = hide(&closed(words), &[word]);
        let why = see(maker.source, sentence.id);
        maker.card(topic, "cloze", Card::Cloze { parts }, why);
    }
}

fn questions(
    maker: &mut Maker<'_>,
    topic: &Topic,
    sentence: &Sentence,
    (word, at): (&str, Range<usize>),
) {
    let why = see(maker.source, sentence.id);
    let Some(words) = maker.claim(&sentence.text, at, IN_STATEMENT) else {
        return;
    };
    let parts = hide(&closed(words), &[word]);
    let stem = with_gaps(&parts);
    let accepted = vec![aliases(maker, word)];
    let form = Form::Blank { parts, accepted };
    maker.question(topic, "", (stem.clone(), form), Vec::new(), why.clone());
    let claim = |rival: &str| Claim::Says(words.replacen(word, rival, 1));
    let mut pool = maker.rival_terms(word, claim, words);
    if length(words) <= IN_STEM && stem.matches(GAP).count() == 1 {
        let key = (word.to_owned(), claim(word), "原句如此。".to_owned(), None);
        let stem = by_the_paper(maker, &stem);
        single(maker, topic, "", stem, key, pool.clone(), why.clone());
    }
    let truth = by_the_paper(maker, words);
    // What stands within a paragraph as it is, nobody doubts.
    if topic.worth > DETAIL {
        let says = Claim::Says(words.to_owned());
        maker.statement(topic, truth.clone(), says, format!("与原文一致。{why}"));
    }
    // Only one of the same few can be believed in its place.
    pool.retain(|it| maker.are_listed_together(word, &it.text));
    let drawn = seed(&topic.point, "false");
    let picked = distractor::pick(maker.corpus, &[word], pool, 1, drawn);
    if let Some(rival) = picked.and_then(|it| it.into_iter().next()) {
        let explanation = format!("应为“{word}”。{why}");
        let change = (word, rival.text.as_str(), rival.trap);
        maker.misstatement(topic, truth, change, rival.claim, explanation);
    }
}
