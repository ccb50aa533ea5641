//! What brings a thing about, or what it is made of, as its definition lists it: `由甲、乙、丙而催生`.

use super::phrases::{by_whom, see};
use super::slots::{asking, voice_of};
use super::{Maker, Topic};
use crate::claim::Claim;
use crate::model::{Card, Form, Trap};
use crate::rubric::{self, Said};
use crate::wording::{balanced, length, open_reference};
use knowledge::{Definition, DefinitionKind};

/// What a definition lists behind 由, and the verb that it ends in.
#[derive(Debug, PartialEq)]
struct Origin<'t> {
    members: Vec<&'t str>,
    /// 催生, 构成.
    verb: &'t str,
    /// The whole of it.
    words: &'t str,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    for it in &maker.source.knowledge.definitions {
        if it.kind == DefinitionKind::Definition
            && let Some(origin) = origin(&it.text)
        {
            items(maker, it, &origin);
        }
    }
}

/// The first clause of a definition, where it says from what something comes.
fn origin(text: &str) -> Option<Origin<'_>> {
    const VERBS: &[&str] = &[
        "催生", "构成", "组成", "形成", "产生", "引起", "推动", "衍生",
    ];
    let clause = text.split(['，', '；', '。']).next()?;
    let said = clause.strip_prefix('由')?;
    let verb = VERBS.iter().find(|it| said.ends_with(*it))?;
    let row = said.strip_suffix(verb)?;
    let row = ["所", "而", "共同"]
        .iter()
        .fold(row, |it, word| it.strip_suffix(word).unwrap_or(it));
    let members: Vec<&str> = row.split('、').collect();
    let fits = |it: &&str| {
        (3..=LONGEST).contains(&length(it)) && balanced(it) && open_reference(it).is_none()
    };
    (members.len() >= FEWEST && members.iter().all(fits)).then_some(Origin {
        members,
        verb,
        words: clause,
    })
}

/// Fewest things that are learnt as a row.
const FEWEST: usize = 3;
/// Longest of them.
const LONGEST: usize = 16;

fn items(maker: &mut Maker<'_>, it: &Definition, origin: &Origin<'_>) {
    let topic = Topic {
        point: maker.point(
            format!("origin/{}", it.term),
            format!("“{}”由什么{}", it.term, origin.verb),
        ),
        evidence: maker.source.evidence_of(&[it.sentence]),
        worth: 0.8,
    };
    let why = see(maker.source, it.sentence);
    let card = Card::List {
        stem: format!("{}由哪些方面{}？", asking(maker, it), origin.verb),
        members: origin.members.iter().map(|it| (*it).to_owned()).collect(),
        ordered: false,
        complete: true,
    };
    maker.card(&topic, "origin", card, why.clone());
    let stem = match &it.speaker {
        Some(speaker) => format!(
            "按照{speaker}的论述，写出{}由哪些方面{}。",
            it.term, origin.verb
        ),
        None => format!(
            "{}写出{}由哪些方面{}。",
            by_whom(maker),
            it.term,
            origin.verb
        ),
    };
    let said: Vec<Said<'_>> = origin
        .members
        .iter()
        .map(|text| Said::new(text, 1, it.sentence))
        .collect();
    let points = rubric::points(maker.source, &stem, &said);
    let form = Form::Short(rubric::listed(points));
    let marks = format!("列出一项得一分。{why}");
    maker.question(&topic, "recited", (stem, form), Vec::new(), marks);
    let voice = voice_of(maker, it);
    let truth = format!("{voice}{}{}。", it.term, origin.words);
    let says = Claim::Says(origin.words.to_owned());
    maker.statement(&topic, truth.clone(), says, format!("与原文一致。{why}"));
    // What it is, said of what it comes from.
    let row = origin.members.join("、");
    let other = it.slots.iter().find(|it| it.filler.contains('、'));
    if let Some(other) = other {
        let claim = Claim::Says(origin.words.replacen(&row, &other.filler, 1));
        let explanation = format!("“{}”是它的{}。{why}", other.filler, other.role);
        let change = (row.as_str(), other.filler.as_str(), Trap::WrongOwner);
        maker.misstatement(&topic, truth, change, claim, explanation);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_something_comes_from_is_listed_behind_by() {
        let found = origin("由技术突破、要素配置、产业升级而催生，以农民为主体");
        let expected = Origin {
            members: vec!["技术突破", "要素配置", "产业升级"],
            verb: "催生",
            words: "由技术突破、要素配置、产业升级而催生",
        };
        assert_eq!(found, Some(expected));
        for text in [
            "由技术突破而催生，以农民为主体",
            "以农民为主体，由甲乙丙、丁戊己、庚辛壬构成",
            "由村民、村委、企业参与的治理",
        ] {
            assert_eq!(origin(text), None, "{text}");
        }
    }
}
