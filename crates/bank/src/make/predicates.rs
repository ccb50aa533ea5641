//! What a subject is, asked with what other subjects are: `民营企业是（　　）。`

use super::phrases::{by_whom, speaker_says};
use super::sentences::{is_everywhere, subject};
use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Form, Rubric, Trap};
use crate::rubric::{self, Said};
use crate::wording::{
    balanced, bare, inner, is_action, length, longest_common, open_reference, quote, similarity,
    unclosed,
};
use knowledge::{Definition, DefinitionKind};

/// Bounds of a predicate as an option.
const OPTION: std::ops::RangeInclusive<usize> = 6..=34;
/// Two predicates more alike than this may both be true of one thing.
const ALIKE: f32 = 0.45;

/// What a sentence says that its subject is, clause by clause: `是A，是B，也是C`.
pub(super) fn predicates<'s>(sentence: &'s str, it: &Definition) -> Vec<&'s str> {
    const COPULAS: &[&str] = &[
        "既是",
        "也是",
        "更是",
        "又是",
        "还是",
        "而且是",
        "同时也是",
        "同时是",
        "不仅是",
        "是",
    ];
    let Some(subject) = subject(sentence, it) else {
        return Vec::new();
    };
    let said = sentence[subject.end..].trim_end_matches('。');
    let mut found = Vec::new();
    for clause in said.split('，') {
        let Some(predicate) = COPULAS.iter().find_map(|it| clause.strip_prefix(it)) else {
            break;
        };
        found.push(predicate);
    }
    let fits = |it: &&str| {
        OPTION.contains(&length(it))
            && it.contains('的')
            && balanced(it)
            && open_reference(it).is_none()
            && !it.contains(['；', '：', '。'])
    };
    if found.iter().all(fits) {
        found
    } else {
        Vec::new()
    }
}

/// 单选 where the sentence says one thing of its subject, 多选 where it says several.
pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return;
    };
    let said = predicates(&sentence.text, it);
    if said.is_empty() || is_everywhere(maker, &it.term) {
        return;
    }
    let count = maker.source.knowledge.definitions.iter();
    let once = count.filter(|other| other.term == it.term).count() == 1;
    let whole = said
        .last()
        .is_some_and(|it| unclosed(&sentence.text).ends_with(it));
    // What something done is good for, a whole paper tells.
    let thing = !is_action(&it.term);
    // What is said of 国有企业 is said of 企业, too.
    let mut terms = maker.source.knowledge.terms.iter();
    let a_class = terms.any(|other| other.text != it.term && other.text.ends_with(&it.term));
    if said.len() >= 2 && it.speaker.is_none() && once && whole && thing && !a_class {
        standing(maker, topic, it, &said);
    }
    let who = match &it.speaker {
        Some(speaker) => speaker_says(Some(speaker)),
        None => by_whom(maker),
    };
    let stem = format!("{who}{}是{GAP}。", it.term);
    let why = super::phrases::see(maker.source, it.sentence);
    let mut keys: Vec<_> = said.iter().map(|text| key(it, text)).collect();
    let pool = others(maker, it, &said);
    if keys.len() == 1 {
        if let Some(key) = keys.pop() {
            single(maker, topic, "predicate", stem, key, pool, why);
        }
        return;
    }
    let wrong = 2;
    if keys.len() > 3 {
        return;
    }
    let seed = seed(&topic.point, "predicates");
    if let Some(distractors) = distractor::pick(maker.corpus, &said, pool, wrong, seed) {
        let (choices, claims) = distractor::options(keys, distractors);
        let form = Form::Multiple { choices };
        maker.question(topic, "predicates", (stem, form), claims, why);
    }
}

/// 简答: what something is, a mark for each clause.
fn standing(maker: &mut Maker<'_>, topic: &Topic, it: &Definition, said: &[&str]) {
    let stem = match maker.source.name().as_str() {
        "文中" => format!("根据文中的论述，简述{}的地位。", it.term),
        name => format!("根据{name}的论述，简述{}的地位。", it.term),
    };
    let form = Form::Short(of_standing(maker, &stem, it, said));
    let why = super::phrases::see(maker.source, it.sentence);
    maker.question(topic, "standing", (stem, form), Vec::new(), why);
}

/// The marking points on what something is.
pub(super) fn of_standing(maker: &Maker<'_>, stem: &str, it: &Definition, said: &[&str]) -> Rubric {
    let said: Vec<String> = said
        .iter()
        .map(|text| format!("{}是{text}", it.term))
        .collect();
    let said: Vec<Said<'_>> = said
        .iter()
        .map(|text| Said::new(text, 2, it.sentence))
        .collect();
    rubric::listed(rubric::points(maker.source, stem, &said))
}

/// The sentence with what another subject is in the place of what its own is: `民营企业是现代化产业体系的基石`.
pub(super) fn misstated(maker: &mut Maker<'_>, topic: &Topic, it: &Definition, words: &str) {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return;
    };
    let said = predicates(&sentence.text, it);
    let Some(right) = said
        .first()
        .copied()
        .filter(|right| words.matches(right).count() == 1)
    else {
        return;
    };
    let mut pool = others(maker, it, &said);
    // Of one sort by its name: no system is a vanguard.
    let like = |rival: &Distractor| {
        let owners = maker.source.knowledge.definitions.iter();
        owners
            .filter(|other| other.text.contains(&rival.text))
            .any(|other| are_of_one_sort(&other.term, &it.term))
    };
    pool.retain(|rival| {
        rival.trap != Trap::OtherPaper && !words.contains(&rival.text) && like(rival)
    });
    let seed = seed(&topic.point, "crossed");
    let picked = distractor::pick(maker.corpus, &[right], pool, 1, seed);
    if let Some(rival) = picked.and_then(|it| it.into_iter().next()) {
        let why = format!(
            "{}{}",
            rival.why,
            super::phrases::see(maker.source, it.sentence)
        );
        let truth = super::phrases::by_the_paper(maker, words);
        let change = (right, rival.text.as_str(), rival.trap);
        maker.misstatement(topic, truth, change, rival.claim, why);
    }
}

type Key = (String, Claim, String, Option<crate::model::Evidence>);

fn key(it: &Definition, text: &str) -> Key {
    (
        text.to_owned(),
        claim(it, text),
        "原文就是这样说的。".to_owned(),
        None,
    )
}

fn claim(it: &Definition, text: &str) -> Claim {
    Claim::Of {
        term: it.term.clone(),
        text: text.to_owned(),
    }
}

/// What is said of other subjects, where it is plainly not said of this one.
fn others(maker: &Maker<'_>, it: &Definition, keys: &[&str]) -> Vec<Distractor> {
    let mut pool: Vec<Distractor> = Vec::new();
    for source in &maker.corpus.sources {
        let foreign = source.paper.id != maker.source.paper.id;
        let attributes = source.knowledge.definitions.iter();
        for other in attributes.filter(|it| it.kind == DefinitionKind::Attribute) {
            let Some(sentence) = source.sentence(other.sentence) else {
                continue;
            };
            let apart = foreign || !is_like(&other.term, &it.term);
            if apart
                || maker.corpus.same_term(&other.term, &it.term)
                || shares(&other.term, &it.term)
            {
                continue;
            }
            for text in predicates(&sentence.text, other) {
                let fits = !is_praise(text)
                    && !text.contains(&it.term)
                    && !text.contains(&other.term)
                    && longest_common(&bare(text), &bare(&it.term)) < 3
                    && !is_of_its_kind(text, &it.term)
                    && keys.iter().all(|key| similarity(key, text) < ALIKE)
                    && pool.iter().all(|it| it.text != text);
                if fits {
                    pool.push(Distractor {
                        text: text.to_owned(),
                        claim: claim(it, text),
                        trap: if foreign {
                            Trap::OtherPaper
                        } else {
                            Trap::WrongOwner
                        },
                        why: format!("“{}”说的是{}。", inner(text), quote(&inner(&other.term))),
                        origin: Some(source.evidence(other.sentence)),
                        nearness: if foreign { 0.3 } else { 0.6 },
                    });
                }
            }
        }
    }
    pool
}

/// Whether two subjects are of one sort by their last character: 企业, 产业, 体系; 劳动者, 人才.
fn is_like(a: &str, b: &str) -> bool {
    const SORTS: &[&[char]] = &[
        &['业', '济', '系', '场', '制'],
        &['者', '人', '才', '众', '民'],
    ];
    let (Some(a), Some(b)) = (a.chars().last(), b.chars().last()) else {
        return false;
    };
    a == b || SORTS.iter().any(|it| it.contains(&a) && it.contains(&b))
}

/// Whether either could do what the other does: enterprises, industries and economies; people.
fn are_of_one_sort(a: &str, b: &str) -> bool {
    let last = |it: &str| it.chars().last();
    let both = |sort: &[char]| {
        last(a).is_some_and(|it| sort.contains(&it)) && last(b).is_some_and(|it| sort.contains(&it))
    };
    last(a) == last(b) || both(&['业', '济']) || both(&['者', '人', '才', '众', '民'])
}

/// Words of praise are true of many things, whatever the paper says them of.
pub(super) fn is_praise(text: &str) -> bool {
    ["重要", "关键", "必要", "必然", "积极", "有效"]
        .iter()
        .any(|it| text.contains(it))
}

/// Whether a predicate is about things of the subject's own kind: no 传统产业 is 战略性新兴产业的主力军.
fn is_of_its_kind(text: &str, subject: &str) -> bool {
    let tail: String = subject.chars().rev().take(2).collect();
    let tail: String = tail.chars().rev().collect();
    let owner = text.split('的').next().unwrap_or(text);
    owner != text && length(subject) > 2 && owner.ends_with(&tail)
}

/// Whether one subject is a kind or an aspect of the other: what is true of 企业 may be true of 民营企业.
fn shares(a: &str, b: &str) -> bool {
    let (a, b) = (bare(a), bare(b));
    a.contains(&b) || b.contains(&a)
}
