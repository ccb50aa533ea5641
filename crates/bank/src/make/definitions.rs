//! Definitions, their parts, and attributes.

use super::phrases::see;
use super::sentences::is_everywhere;
use super::{Maker, Topic};
use super::{figurative, meanings, predicates, sentences, slots};
use crate::model::{Card, Kind};
use crate::rules::Rule;
use crate::standing;
use crate::wording::{
    balanced, bare, inner, is_name, length, open_reference, quote, without_connective,
};
use knowledge::{Definition, DefinitionKind};
use std::collections::BTreeSet;

pub(super) fn make(maker: &mut Maker<'_>) {
    let mut seen = BTreeSet::new();
    for definition in composite_first(&maker.source.knowledge.definitions) {
        let topic = topic(maker, definition);
        if !is_fit(&definition.term) || is_speaker(maker, definition) {
            let text = format!("{}——{}", definition.term, definition.text);
            maker.refuse(Kind::Card, Rule::UnfitText, text, definition.rule.clone());
            continue;
        }
        if slots::is_anothers(maker, definition) {
            continue;
        }
        if let Some(heading) = figurative::stands_for(maker, definition) {
            figurative::make(maker, &topic, definition, heading);
            continue;
        }
        let sentence = maker.source.sentence(definition.sentence);
        if sentence.is_some_and(|it| standing::is_conceded(maker.source, it)) {
            continue;
        }
        slots::make(maker, definition);
        // A second definition of the same term by the same voice is a second wording of the same
        // point: it serves as a further marking point, not as an item.
        if !seen.insert(topic.point.key.clone()) {
            continue;
        }
        if is_proper(maker, definition) {
            cards(maker, &topic, definition);
            meanings::make(maker, &topic, definition);
        }
        sentences::make(maker, &topic, definition);
        if definition.kind == DefinitionKind::Attribute {
            predicates::make(maker, &topic, definition);
        }
    }
}

/// Definitions in the order in which they choose: of several of one term the one with named parts says most.
fn composite_first(all: &[Definition]) -> Vec<&Definition> {
    let mut ranked: Vec<&Definition> = all.iter().collect();
    ranked.sort_by_key(|it| it.kind != DefinitionKind::Definition || it.slots.len() < PARTS);
    ranked
}

/// Fewest named parts that make a definition composite.
const PARTS: usize = 2;

/// Whether what is described can be named.
pub(super) fn is_fit(term: &str) -> bool {
    // `前两句` points at the page.
    let points = ["前", "后", "上", "下", "这", "那"].iter().any(|it| {
        let rest = term.strip_prefix(it);
        rest.is_some_and(|it| it.starts_with(['一', '二', '两', '三', '四', '几']))
    });
    // `第一阶段` is one of a row, and a definition that still begins with 所谓 was cut in the wrong place.
    const ROWS: &[&str] = &[
        "阶段", "时期", "步", "类", "种", "层", "条", "点", "次", "方面", "部分",
    ];
    let row = term.starts_with('第') && ROWS.iter().any(|it| term.ends_with(it));
    let torn = term.starts_with("所谓")
        || ["所言", "所说", "所述", "所指", "所称"]
            .iter()
            .any(|it| term.ends_with(it));
    is_name(term) && !ends_in_time(term) && !is_label(term) && !points && !row && !torn
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

/// Whether what is spoken of took along when it is so, or how: `东部地区前期`, `资本同样`.
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
        "同样",
        "往往",
        "依然",
        "仍然",
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
        "说",
    ];
    let own = !it.text.contains(&it.term) && length(&it.text) >= 8 && is_full(&it.text);
    // `消费性的，…` has no head.
    let headless = it
        .text
        .split('，')
        .next()
        .is_some_and(|it| it.ends_with('的'));
    let own = own && !headless && !it.text.starts_with("所谓");
    let own = own && !VERBS.iter().any(|verb| it.text.starts_with(verb));
    let alone = open_reference(&it.text).is_none() && balanced(&it.text);
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
pub(super) fn name(maker: &Maker<'_>, it: &Definition) -> String {
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
pub(super) fn whose(maker: &Maker<'_>) -> String {
    match maker.source.name().as_str() {
        "文中" => String::new(),
        name => format!("（{name}的界定）"),
    }
}

/// The same for one definition: its speaker's, as this paper quotes him, else the paper's.
pub(super) fn whose_words(maker: &Maker<'_>, it: &Definition) -> String {
    match (&it.speaker, maker.source.name().as_str()) {
        (None, _) => whose(maker),
        (Some(speaker), "文中") => format!("（{speaker}的界定）"),
        (Some(speaker), name) => format!("（{name}所引{speaker}的界定）"),
    }
}

/// The field in which a term means this, as its sentence opens: `在数学领域，`.
fn field(maker: &Maker<'_>, it: &Definition) -> String {
    const ENDS: &[&str] = &["领域", "学中", "学上", "理论中", "语境中", "意义上"];
    let sentence = maker.source.sentence(it.sentence);
    let opening = sentence.and_then(|it| Some(without_connective(&it.text).split_once('，')?.0));
    let named = opening.filter(|opening| {
        let ends = ENDS.iter().any(|end| opening.ends_with(end));
        opening.starts_with('在')
            && ends
            && length(opening) <= 12
            && open_reference(opening).is_none()
    });
    named.map(|it| format!("{it}，")).unwrap_or_default()
}

/// Whether the term is guessed unread from what it means: it is what the paper is about.
pub(super) fn is_guessed(maker: &Maker<'_>, it: &Definition) -> bool {
    let title = bare(&maker.source.paper.front.title);
    is_everywhere(maker, &it.term) || title.contains(&bare(&it.term))
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
    let front = format!("{}{}", name(maker, it), whose_words(maker, it));
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
    slots::card(maker, topic, it);
    // Of a term in one of its senses the sense is not told.
    let plain = name(maker, it) == subject_of(sentences::text_of(maker, it), it);
    // A quoted classic names what it speaks of to who has never seen the paper.
    if plain && it.speaker.is_none() && points_to_one(maker, it) && !is_guessed(maker, it) {
        let definition = format!(
            "{}{}{}",
            field(maker, it),
            quote(&said(maker, it)),
            whose_words(maker, it)
        );
        maker.card(
            topic,
            "term",
            Card::Term {
                definition,
                term: name(maker, it),
            },
            see(maker.source, it.sentence),
        );
    }
}

/// Whether the paper, or the speaker, defines the term in one way only.
pub(super) fn is_defined_once(maker: &Maker<'_>, it: &Definition) -> bool {
    let mut others = maker.source.knowledge.definitions.iter();
    others.all(|other| {
        let same = other.term == it.term && other.speaker == it.speaker;
        !same || other.sentence == it.sentence || other.kind != DefinitionKind::Definition
    })
}

/// Whether the definition tells its term and no other.
pub(super) fn points_to_one(maker: &Maker<'_>, it: &Definition) -> bool {
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

/// Whether the words make a whole definition: they have a head that something belongs to, or say it
/// in several clauses; `借助数据采集与算法分析` is a half.
pub(super) fn is_full(text: &str) -> bool {
    text.contains(['的', '，']) || text.starts_with('一')
}

/// Whether what is defined is a term of the paper, and not any phrase before 是.
pub(super) fn is_term(maker: &Maker<'_>, it: &Definition) -> bool {
    let terms = &maker.source.knowledge.terms;
    terms.iter().any(|term| term.text == it.term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_defined_has_a_name_of_its_own() {
        for (term, expected) in [
            ("影子银行", true),
            ("第一阶段", false),
            ("第三产业", true),
            ("前两句", false),
            ("所谓生态环境本身的损害", false),
            ("世界卫生组织所言", false),
            ("H3", false),
        ] {
            assert_eq!(is_fit(term), expected, "{term}");
        }
    }
}
