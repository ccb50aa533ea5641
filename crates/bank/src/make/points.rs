//! Members of lists as marking points: in which words they are shown, and what their sentences say of them at the end.

use super::Maker;
use super::membership::gist;
use crate::corpus::Source;
use crate::model::Rubric;
use crate::rubric::{self, Name, Said};
use crate::wording::{balanced, length, open_reference, unclosed};
use knowledge::{List, Member};

/// One marking point a member.
pub(super) fn members_rubric(maker: &Maker<'_>, stem: &str, list: &List, weight: u8) -> Rubric {
    let said: Vec<Said<'_>> = list
        .members
        .iter()
        .map(|it| said(maker.source, list, it, weight))
        .collect();
    rubric::listed(rubric::points(maker.source, stem, &said))
}

/// A member as a marking point, in the words in which it is shown.
pub(super) fn said<'l>(
    source: &Source<'l>,
    list: &'l List,
    it: &'l Member,
    weight: u8,
) -> Said<'l> {
    let below = || source.first_below(it.section?);
    let own = it.sentence.or_else(below).into_iter();
    let text = gist(it);
    Said {
        name: match it.label.as_deref() {
            Some(label) if text == unclosed(&it.text) => Name::Label(label),
            _ => Name::None,
        },
        text,
        end: conclusion(source, it),
        weight,
        sentences: own.chain(list.sentences.iter().copied()).take(1).collect(),
    }
}

/// What the sentence that a member opens says of its subject at its end: a heading that runs into its paragraph is
/// the beginning of a sentence (`国有企业具有优势，｛在…方面发挥作用，｝是重要支撑`).
pub(super) fn conclusion<'l>(source: &Source<'l>, member: &Member) -> Option<&'l str> {
    let below = || source.first_below(member.section?);
    let sentence = source.sentence(member.sentence.or_else(below)?)?;
    let rest = sentence.text.split_once(gist(member))?.1;
    let last = unclosed(rest.strip_prefix('，')?).rsplit('，').next()?;
    let fits = (END.0..=END.1).contains(&length(last)) && balanced(last);
    (fits && last.starts_with('是') && open_reference(last).is_none()).then_some(last)
}

/// Bounds of what a sentence comes to.
const END: (usize, usize) = (8, 26);
