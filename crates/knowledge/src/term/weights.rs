//! How much each property of a phrase counts, for an abstract and for a whole paper.
//!
//! Fitted by logistic regression, rounded to a tenth: the first table on the odd lines of the
//! development split of CSL (ydli-ai/CSL, `benchmark/kg`; a phrase is right where the authors chose
//! it) and checked on the even ones, the second on papers written for the purpose. `wengu eval csl`
//! measures the first. In the second, what makes a description or an aside (PlainHead, PlainModifier,
//! Person, Member, Example, Aside) or a name of its kind (NameEnding, Typed) was set by hand on these papers.

use super::evidence::{Feature, Tag};
use crate::reading::Class;

/// What counts where nothing but an abstract and its title is known.
pub(super) fn in_abstract(feature: Feature) -> f64 {
    use Feature::*;
    match feature {
        Keyword => 2.5,
        Often => -0.6,
        Within => 0.5,
        AlwaysWithin => -0.6,
        LeftFree => 0.5,
        RightFree | Modifies => 0.3,
        Free => 0.2,
        LeftMany => 0.8,
        RightMany => 0.6,
        Early => 1.6,
        Title => 0.4,
        TitleWhole => 0.3,
        GenericShare => 0.0,
        Generic => -0.6,
        LightHead => -0.4,
        WeakTail => -0.3,
        Latin => -0.3,
        Chars(chars) => by_length(chars),
        Words(4) => -0.6,
        Words(5) => -1.2,
        First(Class::Verbish) | Inner(Class::Modifier | Class::Noun | Class::Verbish) => -0.2,
        FirstTag(b'd') => 0.3,
        FirstTag(b's') => -0.3,
        FirstTag(b't') => -0.5,
        FirstTag(b'p') => -0.7,
        Inner(Class::VerbalNoun) => -0.4,
        Last(Class::VerbalNoun) => 0.2,
        Last(Class::Verbish) => -0.2,
        Last(Class::Verb) => -0.8,
        Last(Class::Modifier) => -0.9,
        Word(Class::Noun) => 0.5,
        Word(Class::VerbalNoun) => 0.2,
        Word(Class::Modifier) => -0.3,
        WordTag(tag) => match tag {
            Tag::Place => 0.8,
            Tag::Body => 0.7,
            Tag::Person | Tag::Time => 0.5,
            Tag::Set => -0.7,
            Tag::Latin => -0.8,
            Tag::Name | Tag::Short => 0.0,
        },
        _ => 0.0,
    }
}

/// What authors call a keyword has four characters or so.
fn by_length(chars: usize) -> f64 {
    match chars {
        2 => -0.6,
        3 => 0.3,
        4 => 0.6,
        5 => 0.4,
        6 => -0.2,
        7 | 9 => -0.5,
        8 | 11 => -0.8,
        10 => -0.7,
        _ => 0.0,
    }
}

/// What counts in a whole paper, which has room to say a thing twice, to head and to quote it.
pub(super) fn in_paper(feature: Feature) -> f64 {
    use Feature::*;
    match feature {
        Keyword => 2.5,
        Quoted => 2.0,
        Typed => 1.0,
        Hyphen => 2.2,
        Label | Listed | Book => 1.5,
        Suffix | Free => 1.0,
        LeftMany => 0.9,
        Named | NameEnding => 0.8,
        RightMany => 0.7,
        Heading => 0.4,
        Title | RightFree | Coordinate => 0.3,
        LeftFree | Topic | Head => 0.2,
        Modifies => -0.3,
        AlwaysWithin | ShortSuffix => -0.4,
        Within => -0.5,
        BehindDe => -0.6,
        GenericShare => -0.8,
        Member | Example | Aside => -0.6,
        Person => -0.9,
        PlainModifier | PlainHead => -1.5,
        LightHead => -1.25,
        Once => -1.2,
        First(Class::Closed) => -0.8,
        Chars(2) => -1.4,
        Chars(3) => -0.8,
        Chars(4 | 6) => 0.3,
        Chars(5) => 0.8,
        Chars(7) => 0.5,
        Chars(8) => 0.4,
        Chars(11) => -0.5,
        Words(2) => 0.5,
        Words(3) => 0.3,
        Words(5) => -0.2,
        First(Class::VerbalNoun) => -0.3,
        First(Class::Verbish) => -0.5,
        Inner(Class::VerbalNoun) => 0.3,
        Last(Class::Verb) => -0.5,
        Last(Class::Verbish) => -0.3,
        Word(Class::Noun) => -0.5,
        Word(Class::Verbish) => -0.8,
        _ => 0.0,
    }
}
