//! Cards that were made for coverage alone: kept where nothing else has the term, or as long as a paper has no deck.

use super::refuse;
use crate::audit::Audit;
use crate::corpus::Source;
use crate::coverage;
use crate::draft::Draft;
use crate::make::COVER;
use crate::model::Kind;
use crate::rules::Rule;
use crate::wording::bare;
use std::collections::BTreeSet;

/// Cards that make a deck: as long as there are fewer, a card on a key term is kept beside other items that have
/// the term.
const DECK: usize = 80;

/// Without cards, and their questions, that were made for coverage alone where another item has the term.
pub(super) fn without_needless_cover(
    source: &Source<'_>,
    chosen: Vec<Draft>,
    audit: &mut Audit,
) -> Vec<Draft> {
    let (spare, kept): (Vec<Draft>, Vec<Draft>) =
        chosen.into_iter().partition(|it| it.variant == COVER);
    let (cards, questions): (Vec<Draft>, Vec<Draft>) =
        spare.into_iter().partition(|it| it.kind() == Kind::Card);
    let (mut kept, needless) = covering(source, kept, cards);
    let (filling, beyond) = filling(source, &kept, needless, &questions);
    kept.extend(filling);
    let learnt: BTreeSet<String> = kept.iter().map(|it| it.point.key.clone()).collect();
    let (asked, idle): (Vec<Draft>, Vec<Draft>) = questions
        .into_iter()
        .partition(|it| learnt.contains(&it.point.key));
    kept.extend(asked);
    for it in beyond.into_iter().chain(idle) {
        refuse(audit, &it, Rule::GenericKey, &it.point.key);
    }
    kept
}

/// What was chosen with the cards that have a node or term of their own, and the other cards.
fn covering(
    source: &Source<'_>,
    mut kept: Vec<Draft>,
    cards: Vec<Draft>,
) -> (Vec<Draft>, Vec<Draft>) {
    let mut missing = coverage::targets(source);
    for it in &kept {
        let covered = coverage::of(source, it, &missing);
        missing.retain(|it| !covered.contains(it));
    }
    let mut needless = Vec::new();
    for it in cards {
        let covered = coverage::of(source, &it, &missing);
        if covered.is_empty() {
            needless.push(it);
        } else {
            missing.retain(|it| !covered.contains(it));
            kept.push(it);
        }
    }
    (kept, needless)
}

/// The cards that fill the deck, those first that can be asked as well, and the rest.
fn filling(
    source: &Source<'_>,
    kept: &[Draft],
    needless: Vec<Draft>,
    questions: &[Draft],
) -> (Vec<Draft>, Vec<Draft>) {
    // What the title names is guessed.
    let title = bare(&source.paper.front.title);
    let (mut beyond, mut spare): (Vec<Draft>, Vec<Draft>) = needless
        .into_iter()
        .partition(|it| title.contains(term(it)));
    let asked = |it: &Draft| questions.iter().any(|question| question.point == it.point);
    // What no question asks for can be met in no quiz; a word of a heading is what a part is about.
    spare.sort_by_key(|it| (!asked(it), !is_headed(source, it), rank(source, it)));
    let cards = kept.iter().filter(|it| it.kind() == Kind::Card).count();
    beyond.extend(spare.split_off(DECK.saturating_sub(cards).min(spare.len())));
    (spare, beyond)
}

/// Whether a heading holds the term.
fn is_headed(source: &Source<'_>, draft: &Draft) -> bool {
    let mut sections = source.paper.sections.iter();
    sections.any(|it| it.title.contains(term(draft)))
}

/// Place of the term that an item is on among the paper's, best first.
fn rank(source: &Source<'_>, draft: &Draft) -> usize {
    let mut terms = source.knowledge.terms.iter();
    let place = terms.position(|it| it.text == term(draft));
    place.unwrap_or(usize::MAX)
}

/// The term that a card made for coverage is on.
fn term(draft: &Draft) -> &str {
    draft.point.key.rsplit('/').next().unwrap_or_default()
}
