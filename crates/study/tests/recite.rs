//! Laws of reciting.

use bank::ClozePart;
use proptest::prelude::*;
use study::marking::fold;
use study::recite::{Mark, Rung, align, mask};

/// Texts in which much is alike: Han, letters of several widths, digits, punctuation, and what
/// folds strangely.
fn text() -> impl Strategy<Value = String> {
    let alphabet: Vec<char> = "山水的地得一1三３第，。“”（） Ａaİß%.國国"
        .chars()
        .collect();
    proptest::collection::vec(proptest::sample::select(alphabet), 0..40)
        .prop_map(|it| it.into_iter().collect())
}

fn joined(wanted: &str, given: &str, kept: &[Mark]) -> String {
    let spans = align(wanted, given).spans.into_iter();
    spans
        .filter(|it| kept.contains(&it.mark))
        .map(|it| it.text)
        .collect()
}

proptest! {
    #[test]
    fn both_texts_can_be_read_from_the_marks(wanted in text(), given in text()) {
        prop_assert_eq!(joined(&wanted, &given, &[Mark::Right, Mark::Missing]), wanted.clone());
        // A decimal point counts only between digits: the joined characters are folded apart.
        let theirs = joined(&wanted, &given, &[Mark::Right, Mark::Extra]);
        let bare = |it: &str| fold(it).replace('.', "");
        prop_assert_eq!(bare(&theirs), bare(&given));
    }

    #[test]
    fn neighbours_differ_and_counts_add_up(wanted in text(), given in text()) {
        let it = align(&wanted, &given);
        prop_assert!(it.spans.windows(2).all(|two| two[0].mark != two[1].mark));
        prop_assert!(it.spans.iter().all(|span| !span.text.is_empty()));
        prop_assert!(it.right <= it.wanted);
        prop_assert!(it.percent() <= 100);
        prop_assert_eq!(it.percent() == 100, it.is_whole());
        // What is right does not depend on which of the two is the model.
        let other = align(&given, &wanted);
        prop_assert_eq!(it.right, other.right);
        prop_assert_eq!(it.extra, other.wanted - other.right);
    }

    #[test]
    fn the_text_itself_is_whole(wanted in text()) {
        prop_assert!(align(&wanted, &wanted).is_whole());
        prop_assert!(align(&wanted, &fold(&wanted)).is_whole());
    }

    #[test]
    fn one_character_left_out_is_the_only_one_missed(wanted in text(), at in any::<proptest::sample::Index>()) {
        // Letters alone: a digit less may make a point a full stop.
        let wanted: Vec<char> = wanted.chars().filter(|it| !it.is_ascii_punctuation()).collect();
        prop_assume!(!wanted.is_empty());
        let mut given = wanted.clone();
        given.remove(at.index(wanted.len()));
        let (wanted, given): (String, String) = (wanted.into_iter().collect(), given.into_iter().collect());
        let it = align(&wanted, &given);
        prop_assert!(it.wanted - it.right <= 1);
        prop_assert_eq!(it.extra, 0);
    }

    #[test]
    fn parts_joined_are_the_passage(passage in text(), terms in proptest::collection::vec(text(), 0..4)) {
        let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
        for rung in Rung::ALL {
            let whole: String = mask(&passage, &terms, rung)
                .into_iter()
                .map(|it| match it { ClozePart::Shown(text) | ClozePart::Hidden(text) => text })
                .collect();
            prop_assert_eq!(&whole, &passage);
        }
    }

    #[test]
    fn a_higher_rung_of_the_ladder_never_shows_more_letters(passage in text()) {
        let shown = |rung| -> usize {
            mask(&passage, &[], rung).iter().map(|it| match it {
                ClozePart::Shown(text) => fold(text).chars().count(),
                ClozePart::Hidden(_) => 0,
            }).sum()
        };
        prop_assert!(shown(Rung::Full) >= shown(Rung::Initials));
        prop_assert!(shown(Rung::Full) >= shown(Rung::Skeleton));
        prop_assert_eq!(shown(Rung::Blank), 0);
    }
}
