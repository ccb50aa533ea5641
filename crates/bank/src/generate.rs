//! From knowledge to the bank: propose, judge, choose.

use crate::audit::Audit;
use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::make;
use crate::model::Bank;
use crate::selection;
use knowledge::{Contrast, Knowledge};
use paper::Paper;

/// All items that `knowledge` of `papers` yields, and what was thrown away on the way.
///
/// The same input gives the same bytes. What is chosen for one paper does not depend on the
/// others; distractors may come from them, and every key is checked against all of them.
pub fn generate(
    papers: &[Paper],
    knowledge: &[Knowledge],
    contrasts: &[Contrast],
) -> (Bank, Audit) {
    let corpus = Corpus::new(papers, knowledge, contrasts);
    let mut audit = Audit::default();
    let mut items = Vec::new();
    for source in &corpus.sources {
        let (drafts, rejections): (Vec<Draft>, _) = make::all(&corpus, source);
        audit.rejections.extend(rejections);
        items.extend(selection::choose(source, drafts, &mut audit));
    }
    let fingerprint = crate::fingerprint::of(&items);
    (Bank { items, fingerprint }, audit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::model::{Item, ItemId, Kind};
    use std::collections::BTreeSet;

    fn bank() -> Bank {
        generate(&[fixture::paper()], &[fixture::knowledge()], &[]).0
    }

    #[test]
    fn a_small_paper_yields_every_closed_kind() {
        let bank = bank();
        let kinds: BTreeSet<Kind> = bank.items.iter().map(|it| it.content.kind()).collect();
        for kind in Kind::ALL {
            // Its parts have no parts and its lead no two sentences: no essay, no material.
            if !matches!(kind, Kind::Essay | Kind::Material) {
                assert!(kinds.contains(&kind), "{}", kind.name());
            }
        }
    }

    #[test]
    fn ids_are_unique_and_the_bank_repeats_itself() {
        let bank = bank();
        let ids: BTreeSet<ItemId> = bank.items.iter().map(|it| it.id).collect();
        assert_eq!(ids.len(), bank.items.len());
        assert_eq!(bank, self::bank());
    }

    #[test]
    fn every_point_that_is_asked_has_a_card() {
        let bank = bank();
        let cards: BTreeSet<_> = bank
            .items
            .iter()
            .filter(|it| it.content.kind() == Kind::Card)
            .map(|it| it.point)
            .collect();
        let bare: Vec<&Item> = bank
            .items
            .iter()
            .filter(|it| !cards.contains(&it.point))
            .filter(|it| !matches!(it.content.kind(), Kind::Essay | Kind::Material))
            .collect();
        assert!(bare.is_empty(), "{bare:#?}");
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert!(generate(&[], &[], &[]).0.items.is_empty());
        let (empty, _) = generate(&[paper::Paper::default()], &[Knowledge::default()], &[]);
        assert!(empty.items.is_empty());
    }
}
