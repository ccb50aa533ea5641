//! Definitions, their parts, and attributes.

use super::phrases::{are_kin, see};
use super::{Maker, Topic, single};
use super::{predicates, sentences, slots};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::{Card, Form, Kind, Trap};
use crate::rubric;
use crate::rules::Rule;
use crate::wording::{closed, inner, is_name, length, open_reference, unclosed};
use knowledge::{Definition, DefinitionKind};
use std::collections::BTreeSet;

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut seen = BTreeSet::new();
    for definition in &maker.source.knowledge.definitions {
        let topic = topic(maker, definition);
        if !is_name(&definition.term)
            || ends_in_time(&definition.term)
            || is_label(&definition.term)
            || is_speaker(maker, definition)
        {
            let text = format!("{}——{}", definition.term, definition.text);
            maker.refuse(Kind::Card, Rule::UnfitText, text, definition.rule.clone());
            continue;
        }
        // A second definition of the same term by the same voice is a second wording of the same
        // point: it serves as a further marking point, not as an item.
        if !seen.insert(topic.point.key.clone()) {
            continue;
        }
        if slots::is_anothers(maker, definition) {
            continue;
        }
        if is_proper(maker, definition) {
            cards(maker, &topic, definition);
            which_term(maker, &topic, definition);
            which_meaning(maker, &topic, definition);
            explain_term(maker, &topic, definition);
        }
        sentences::make(maker, &topic, definition);
        if definition.kind == DefinitionKind::Attribute {
            predicates::make(maker, &topic, definition);
        }
        slots::make(maker, definition);
    }
}

/// Whether the term is a mark of the paper's own: `H3` for a hypothesis.
fn is_label(term: &str) -> bool {
    length(term) <= 3 && term.is_ascii() && term.contains(|it: char| it.is_ascii_digit())
}

/// Whether the term is who says it: `梅因说，…是…`.
fn is_speaker(maker: &Maker<'_>, it: &Definition) -> bool {
    const SAYING: &[&str] = &["说", "认为", "指出", "提出", "主张", "写道", "强调", "称"];
    let sentence = maker.source.sentence(it.sentence);
    let behind = sentence.and_then(|sentence| Some(sentence.text.split_once(&it.term)?.1));
    behind.is_some_and(|behind| {
        let rest = SAYING.iter().find_map(|word| behind.strip_prefix(word));
        rest.is_some_and(|rest| rest.starts_with(['，', '：', '“', '过']))
    })
}

/// Whether what is spoken of took along when it is so: `东部地区前期`.
fn ends_in_time(term: &str) -> bool {
    [
        "前期",
        "后期",
        "初期",
        "目前",
        "当前",
        "近年",
        "早期",
        "现阶段",
        "长期",
    ]
    .iter()
    .any(|it| term.ends_with(it) && length(term) > length(it))
}

/// Whether it says what a term of the paper is, in words of its own and enough of them; else only its
/// sentence is asked.
pub(super) fn is_proper(maker: &Maker<'_>, it: &Definition) -> bool {
    const VERBS: &[&str] = &[
        "关注",
        "有助于",
        "强调",
        "注重",
        "体现",
        "要求",
        "意味着",
        "能够",
        "促进",
        "推动",
        "采用",
        "旨在",
        "换",
    ];
    let own = !it.text.contains(&it.term) && length(&it.text) >= 8 && is_full(&it.text);
    // `消费性的，…` has no head.
    let headless = it
        .text
        .split('，')
        .next()
        .is_some_and(|it| it.ends_with('的'));
    let own = own && !headless;
    let own = own && !VERBS.iter().any(|verb| it.text.starts_with(verb));
    let alone = open_reference(&it.text).is_none();
    it.kind == DefinitionKind::Definition && own && alone && is_term(maker, it)
}

/// What is defined, as the sentence names it: of `社会主义的本质，是…` the 本质, not the term.
pub(super) fn subject_of<'s>(sentence: &'s str, it: &'s Definition) -> &'s str {
    let start = it.span.start as usize;
    let named = sentence.get(..start).and_then(|before| {
        let from = before.rfind(&it.term)?;
        let between = before.get(from + it.term.len()..)?;
        let aspect = between.trim_start_matches(['”', '’']).strip_prefix('的')?;
        let aspect = aspect.trim_end_matches(['，', '：', '是', '就', '即', '在', '于']);
        let plain = (2..=4).contains(&length(aspect)) && !aspect.contains(['“', '、', '，', '的']);
        (plain && between.starts_with('的'))
            .then(|| sentence.get(from..from + it.term.len() + "的".len() + aspect.len()))?
    });
    named.unwrap_or(&it.term)
}

/// The name under which a definition is asked for.
fn name(maker: &Maker<'_>, it: &Definition) -> String {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return it.term.clone();
    };
    let before = sentence
        .text
        .get(..it.span.start as usize)
        .unwrap_or_default();
    let subject = subject_of(&sentence.text, it);
    let senses = ["狭义", "广义"];
    match senses.iter().find(|it| before.contains(**it)) {
        Some(sense) => format!("{sense}的{subject}"),
        None => subject.to_owned(),
    }
}

/// Whose definition it is: others define it otherwise.
fn whose(maker: &Maker<'_>) -> String {
    match maker.source.name().as_str() {
        "文中" => String::new(),
        name => format!("（{name}的界定）"),
    }
}

/// What is said, with the clause that completes it: `…的富裕，强调发展程度上的富裕性…`.
pub(super) fn said(maker: &Maker<'_>, it: &Definition) -> String {
    const COMPLETING: &[&str] = &[
        "，强调",
        "，体现",
        "，突出",
        "，注重",
        "，旨在",
        "，目的",
        "，用以",
        "，用于",
        "，以便",
        "，从而",
        "，其目的",
    ];
    let sentence = maker.source.sentence(it.sentence);
    let rest = sentence.and_then(|sentence| sentence.text.get(it.span.end as usize..));
    let rest = rest.unwrap_or_default().trim_end_matches('。');
    let completes = COMPLETING.iter().any(|it| rest.starts_with(it));
    if completes && length(rest) <= 45 && open_reference(rest).is_none() {
        format!("{}{rest}", it.text)
    } else {
        it.text.clone()
    }
}

pub(super) fn topic(maker: &Maker<'_>, it: &Definition) -> Topic {
    let term = &it.term;
    let (key, name, worth) = match (it.kind, &it.speaker) {
        (DefinitionKind::Definition, None) => {
            (format!("definition/{term}"), format!("{term}的定义"), 1.0)
        }
        (DefinitionKind::Definition, Some(speaker)) => (
            format!("definition/{term}/{speaker}"),
            format!("{speaker}对{term}的界定"),
            0.95,
        ),
        (DefinitionKind::Attribute, _) => {
            // What is said of it tells attributes of one term apart; its opening survives most
            // corrections of the rest.
            let said: String = it
                .text
                .chars()
                .filter(|it| it.is_alphanumeric())
                .take(8)
                .collect();
            (
                format!("attribute/{term}/{said}"),
                format!("关于“{}”的论断", inner(term)),
                0.6,
            )
        }
    };
    Topic {
        point: maker.point(key, name),
        evidence: maker.source.evidence_of(&[it.sentence]),
        worth,
    }
}

fn cards(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let front = match &it.speaker {
        Some(speaker) => format!("{}（{speaker}的界定）", name(maker, it)),
        None => format!("{}{}", name(maker, it), whose(maker)),
    };
    // What is defined in several ways has no one answer to “what is it”.
    if is_defined_once(maker, it) {
        maker.card(
            topic,
            "definition",
            Card::Definition {
                term: front,
                definition: said(maker, it),
            },
            see(maker.source, it.sentence),
        );
    }
    if points_to_one(maker, it) {
        maker.card(
            topic,
            "term",
            Card::Term {
                definition: said(maker, it),
                term: name(maker, it),
            },
            see(maker.source, it.sentence),
        );
    }
}

/// Whether the paper, or the speaker, defines the term in one way only.
fn is_defined_once(maker: &Maker<'_>, it: &Definition) -> bool {
    let mut others = maker.source.knowledge.definitions.iter();
    others.all(|other| {
        let same = other.term == it.term && other.speaker == it.speaker;
        !same || other.sentence == it.sentence || other.kind != DefinitionKind::Definition
    })
}

/// Whether the definition tells its term and no other.
fn points_to_one(maker: &Maker<'_>, it: &Definition) -> bool {
    let names_itself = it.text.contains(&it.term);
    let alone = maker
        .corpus
        .sources
        .iter()
        .flat_map(|source| &source.knowledge.definitions)
        .filter(|other| !maker.corpus.same_term(&other.term, &it.term))
        .all(|other| crate::wording::similarity(&other.text, &it.text) < crate::claim::SAME);
    let open = open_reference(&it.text).is_some();
    !names_itself && alone && !open && length(&it.text) >= 8
}

/// 释义 → 名词.
fn which_term(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    if !points_to_one(maker, it) || !is_term(maker, it) || !is_full(&it.text) {
        return;
    }
    let stem = format!("下列概念中，含义为“{}”的是{GAP}。", inner(&it.text));
    let claim = |term: &str| Claim::Of {
        term: term.to_owned(),
        text: it.text.clone(),
    };
    let pool = maker.rival_terms(&it.term, claim, &stem);
    // Beside an aspect (社会主义的本质) bare terms are of another kind.
    if name(maker, it) != it.term {
        return;
    }
    let key = (
        it.term.clone(),
        claim(&it.term),
        "文中正是这样界定它的。".to_owned(),
        None,
    );
    single(
        maker,
        topic,
        "term",
        stem,
        key,
        pool,
        see(maker.source, it.sentence),
    );
}

/// 名词 → 释义.
fn which_meaning(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let whole = is_full(&it.text) && length(&it.text) >= 10;
    if it.text.contains(&it.term) || !is_term(maker, it) || !whole {
        return;
    }
    let who = match &it.speaker {
        Some(speaker) => speaker.clone(),
        None => maker.source.name(),
    };
    let stem = format!("{who}对“{}”的界定是{GAP}。", name(maker, it));
    let claim = |text: &str| Claim::Of {
        term: it.term.clone(),
        text: text.to_owned(),
    };
    let pool = other_meanings(maker, it, claim);
    let key = (
        it.text.clone(),
        claim(&it.text),
        "原文就是这样界定的。".to_owned(),
        None,
    );
    single(
        maker,
        topic,
        "meaning",
        stem,
        key,
        pool,
        see(maker.source, it.sentence),
    );
}

fn other_meanings(
    maker: &Maker<'_>,
    it: &Definition,
    claim: impl Fn(&str) -> Claim,
) -> Vec<Distractor> {
    let mut pool = Vec::new();
    for source in &maker.corpus.sources {
        for other in &source.knowledge.definitions {
            let same = maker.corpus.same_term(&other.term, &it.term);
            let proper = other.kind == DefinitionKind::Definition && is_full(&other.text);
            let circular = other.text.contains(&it.term) || other.text.contains(&other.term);
            // Of another make it is crossed out unread.
            if same || !proper || circular || !are_kin(&other.text, &it.text) {
                continue;
            }
            pool.push(Distractor {
                text: other.text.clone(),
                claim: claim(&other.text),
                trap: Trap::WrongOwner,
                why: format!("这是对{}的说明。", crate::wording::quote(&other.term)),
                origin: Some(source.evidence(other.sentence)),
                nearness: 0.5,
            });
        }
    }
    pool
}

/// Whether the words make a whole definition: they have a head that something belongs to, or say it
/// in several clauses; `借助数据采集与算法分析` is a half.
fn is_full(text: &str) -> bool {
    text.contains(['的', '，']) || text.starts_with('一')
}

/// Whether what is defined is a term of the paper, and not any phrase before 是.
pub(super) fn is_term(maker: &Maker<'_>, it: &Definition) -> bool {
    let terms = &maker.source.knowledge.terms;
    terms.iter().any(|term| term.text == it.term)
}

/// 名词解释.
fn explain_term(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    // What is explained is a term of the subject, not any phrase that a sentence happens to define.
    let circular = it.text.contains(&it.term);
    if !is_term(maker, it) || circular || !is_full(&it.text) || length(&it.term) < 3 {
        let detail = it.text.clone();
        maker.refuse(Kind::Term, Rule::GenericKey, it.term.clone(), detail);
        return;
    }
    let stem = match &it.speaker {
        Some(speaker) => format!("名词解释：{}（{speaker}的界定）。", name(maker, it)),
        None => format!("名词解释：{}{}。", name(maker, it), whose(maker)),
    };
    let whole = Definition {
        text: said(maker, it),
        term: name(maker, it),
        ..it.clone()
    };
    let mut rubric = rubric::of_definition(maker.source, &stem, &whole);
    let own = rubric.points.len();
    // What the same voice says of it elsewhere completes the answer.
    for other in &maker.source.knowledge.definitions {
        let more = other.term == it.term
            && other.speaker == it.speaker
            && other.sentence != it.sentence
            && length(&other.text) >= 6
            && length(&other.text) <= 60
            && crate::wording::similarity(&other.text, &it.text) < crate::claim::SAME;
        if more && rubric.points.len() < 5 {
            rubric.points.push(rubric::point(
                maker.source,
                &stem,
                &other.text,
                None,
                1,
                &[other.sentence],
            ));
        }
    }
    for more in &rubric.points[own..] {
        let model = unclosed(&rubric.model);
        rubric.model = closed(&format!("{model}；{}", more.text));
    }
    maker.question(
        topic,
        "",
        (stem, Form::Term(rubric)),
        Vec::new(),
        format!(
            "按原文的界定答出各个要点。{}",
            see(maker.source, it.sentence)
        ),
    );
}
