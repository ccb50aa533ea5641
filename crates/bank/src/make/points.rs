//! Members of lists as marking points: in which words they are shown, and what their sentences say of them at the end.

use super::Maker;
use super::measures::comes_of_it;
use super::membership::gist;
use crate::corpus::Source;
use crate::model::Rubric;
use crate::rubric::{self, Name, Said};
use crate::wording::{balanced, length, open_reference, unclosed};
use knowledge::{List, Member};

/// One marking point a member.
pub(super) fn members_rubric(maker: &Maker<'_>, stem: &str, list: &List, weight: u8) -> Rubric {
    members_beside(maker, stem, "", list, weight)
}

/// The same, for a learner who has more before him than the stem: a passage, the heading above.
pub(super) fn members_beside(
    maker: &Maker<'_>,
    stem: &str,
    shown: &str,
    list: &List,
    weight: u8,
) -> Rubric {
    let said: Vec<Said<'_>> = list
        .members
        .iter()
        .map(|it| said(maker.source, list, it, weight))
        .collect();
    rubric::listed(rubric::points_beside(maker.source, stem, shown, &said))
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
/// the beginning of a sentence (`国有企业具有优势，｛在…方面发挥作用，｝是重要支撑`), and so is what comes of it
/// (`打破进入壁垒，｛破除障碍，｝夯实社会基础`).
pub(super) fn conclusion<'l>(source: &Source<'l>, member: &Member) -> Option<&'l str> {
    let below = || source.first_below(member.section?);
    let sentence = source.sentence(member.sentence.or_else(below)?)?;
    // The member's own words may be shorter than its heading: of an enumeration two stand for all.
    let heading = member.section.and_then(|it| source.paper.section(it));
    let opening = [Some(gist(member)), heading.map(|it| unclosed(&it.title))];
    let rest = opening
        .into_iter()
        .flatten()
        .find_map(|it| sentence.text.split_once(it))?
        .1;
    coming_of(rest).filter(|it| !member.text.contains(it))
}

/// The last clause of the rest of a sentence, where it says what its subject is or what comes of it.
fn coming_of(rest: &str) -> Option<&str> {
    let last = unclosed(rest.strip_prefix('，')?).rsplit('，').next()?;
    let fits = (END.0..=END.1).contains(&length(last)) && balanced(last);
    // What is called for in between is what the sentence is about.
    let demands = ["需要", "必须", "应当"].iter().any(|it| rest.contains(it));
    let comes = comes_of_it(last.trim_start_matches("进一步")) && !demands;
    let concludes = last.starts_with('是') || comes;
    (fits && concludes && open_reference(last).is_none()).then_some(last)
}

/// Bounds of what a sentence comes to.
const END: (usize, usize) = (8, 26);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_in_what_comes_of_its_beginning() {
        for (rest, expected) in [
            (
                "，在推广中发挥作用，是数字乡村的重要支撑。",
                Some("是数字乡村的重要支撑"),
            ),
            (
                "，破除障碍，进一步夯实乡村发展的基础。",
                Some("进一步夯实乡村发展的基础"),
            ),
            ("，越是封闭越是需要合作，夯实乡村发展的基础。", None),
            ("，有的放矢培养乡村急需的人才。", None),
            ("，实现增收。", None),
            ("。", None),
        ] {
            assert_eq!(coming_of(rest), expected, "{rest}");
        }
    }
}
