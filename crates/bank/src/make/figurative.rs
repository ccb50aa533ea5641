//! Figures of speech (`发挥“头雁效应”`): what the paper means by them, and not what they are.

use super::phrases::see;
use super::{Maker, Topic};
use crate::model::{Card, Form, Rubric};
use crate::rubric::{self, Said};
use crate::wording::{closed, length};
use knowledge::{Definition, TermKind};
use paper::Sentence;

/// What the paper means by a figure of speech; what it literally is, everybody knows without the paper.
pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, it: &Definition, heading: &str) {
    let quoted = format!("“{}”", it.term);
    let said: Vec<&str> = heading
        .split('，')
        .filter(|it| !it.contains(&quoted))
        .collect();
    let card = Card::Pair {
        stem: format!("{}用“{}”来说明什么？", maker.source.name(), it.term),
        answer: if said.is_empty() {
            heading.to_owned()
        } else {
            said.join("，")
        },
    };
    // The heading says it, and not the sentence that tells what the figure literally is.
    let mut sentences = maker.source.paper.sentences.iter();
    let proof = sentences
        .find(|it| it.text.contains(heading))
        .map_or(it.sentence, |it| it.id);
    let topic = Topic {
        point: topic.point.clone(),
        evidence: maker.source.evidence_of(&[proof]),
        worth: topic.worth,
    };
    let why = see(maker.source, proof);
    let answer = match &card {
        Card::Pair { answer, .. } => answer.clone(),
        _ => return,
    };
    let answer = answer.as_str();
    let stem = match maker.source.name().as_str() {
        "文中" => format!("名词解释：{}。", it.term),
        name => format!("名词解释：{}（{name}的用法）。", it.term),
    };
    let literal = Said::new(&it.text, 1, it.sentence);
    let points = rubric::points(maker.source, &stem, &[literal, Said::new(answer, 2, proof)]);
    let model = closed(&format!("{}：{}；文中用来说明{answer}", it.term, it.text));
    maker.card(&topic, "definition", card, why.clone());
    let form = Form::Term(Rubric { points, model });
    maker.question(&topic, "", (stem, form), Vec::new(), why);
}

/// Whether a sentence says what a figure of speech literally is.
pub(super) fn is_figurative(maker: &Maker<'_>, sentence: &Sentence) -> bool {
    let mut definitions = maker.source.knowledge.definitions.iter();
    definitions.any(|it| it.sentence == sentence.id && stands_for(maker, it).is_some())
}

/// The heading in which a figure of speech (`发挥“头雁效应”`) says what the paper means by it: what it literally is
/// is not what the paper has to say.
pub(super) fn stands_for<'a>(maker: &Maker<'a>, it: &Definition) -> Option<&'a str> {
    let knowledge = maker.source.knowledge;
    let terms = knowledge.terms.iter().take(SUBJECTS);
    let own = terms.filter(|term| !term.text.contains(&it.term) && length(&term.text) >= 3);
    let literal = own.clone().all(|term| !it.text.contains(&term.text));
    // `“违法”与“故意”的认定` is about what the words mean.
    let mut all = knowledge.terms.iter();
    let figure = all.any(|term| term.text == it.term && term.kind == TermKind::Effect);
    let quoted = format!("“{}”", it.term);
    let mut headings = maker
        .source
        .paper
        .sections
        .iter()
        .map(|it| it.title.as_str());
    headings
        .find(|it| it.contains(&quoted) && length(it) <= 60)
        .filter(|_| figure && literal && it.speaker.is_none())
}

/// Terms, best first, that tell what a paper is about.
const SUBJECTS: usize = 30;
