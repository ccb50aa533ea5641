//! What of a paper the items ask about: its outline nodes and its key terms.

use crate::core_set::TERMS;
use crate::corpus::Source;
use crate::draft::{Draft, front, refilled};
use crate::model::{Card, Content, Form, Item};
use paper::{SectionId, SectionKind};

/// Something that has to be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// An outline node of the first or second level.
    Node(SectionId),
    /// A key term.
    Term(String),
}

/// First- and second-level nodes of the argument, and the best terms.
pub(crate) fn targets(source: &Source<'_>) -> Vec<Target> {
    let nodes = source
        .paper
        .sections
        .iter()
        .enumerate()
        .filter(|(_, it)| (1..=2).contains(&it.level))
        .filter(|(_, it)| !matches!(it.kind, SectionKind::Abstract | SectionKind::Conclusion))
        .map(|(at, _)| Target::Node(SectionId(at as u16)));
    let terms = source
        .knowledge
        .terms
        .iter()
        .take(TERMS)
        .map(|it| Target::Term(it.text.clone()));
    nodes.chain(terms).collect()
}

/// Which of `targets` a draft asks about.
pub(crate) fn of(source: &Source<'_>, draft: &Draft, targets: &[Target]) -> Vec<Target> {
    asked(source, draft.section, &draft.content, targets)
}

/// Which of `targets` an item asks about.
pub(crate) fn of_item(source: &Source<'_>, item: &Item, targets: &[Target]) -> Vec<Target> {
    asked(source, item.section, &item.content, targets)
}

/// A node is asked about by an item that stands under it or has its heading among the answers; a
/// term by an item in whose question or answer it stands.
fn asked(
    source: &Source<'_>,
    section: SectionId,
    content: &Content,
    targets: &[Target],
) -> Vec<Target> {
    let text = words(content);
    targets
        .iter()
        .filter(|target| match target {
            Target::Node(node) => {
                source.paper.is_within(section, *node)
                    || source
                        .paper
                        .section(*node)
                        .is_some_and(|it| !it.title.is_empty() && text.contains(&it.title))
            }
            Target::Term(term) => text.contains(term.as_str()),
        })
        .cloned()
        .collect()
}

/// Question and right answer, in one text.
fn words(content: &Content) -> String {
    let mut text = match content {
        Content::Card(card) => front(card),
        Content::Question(question) => question.stem.clone(),
    };
    let mut add = |more: &str| {
        text.push('\n');
        text.push_str(more);
    };
    match content {
        Content::Card(card) => match card {
            Card::Definition { definition: it, .. }
            | Card::Term { term: it, .. }
            | Card::Pair { answer: it, .. }
            | Card::Figure { answer: it, .. } => add(it),
            Card::Cloze { parts } => add(&refilled(parts)),
            Card::List { members, .. } => members.iter().for_each(|it| add(it)),
            Card::Quotation { .. } | Card::Contrast { .. } => {}
        },
        Content::Question(question) => match &question.form {
            Form::Single { choices } | Form::Multiple { choices } => {
                choices
                    .iter()
                    .filter(|it| it.correct)
                    .for_each(|it| add(&it.text));
            }
            Form::Blank { parts, .. } => add(&refilled(parts)),
            Form::Match { pairs } => pairs.iter().for_each(|(a, b)| {
                add(a);
                add(b);
            }),
            Form::Order { members } => members.iter().for_each(|it| add(it)),
            Form::Term(it) | Form::Short(it) | Form::Essay(it) => add(&it.model),
            Form::Judgement { .. } | Form::Material { .. } => {}
        },
    }
    text
}
