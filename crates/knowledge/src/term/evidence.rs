//! What speaks for and against a phrase being a term: its shape, its places, its neighbours.

use super::candidate::Candidate;
use super::shape::is_everyday;
use crate::reading::{Class, Token};
use crate::words;

/// A property of a phrase. [`super::weights`] says how much each counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feature {
    /// Logarithm of the occurrences.
    Often,
    /// A single occurrence.
    Once,
    /// In the title.
    Title,
    /// In the title, with nothing nominal beside it.
    TitleWhole,
    /// Share of the occurrences that belong to the most frequent longer phrase.
    Within,
    /// Never outside a longer phrase.
    AlwaysWithin,
    /// Share of the occurrences with a boundary before it.
    LeftFree,
    /// Share of the occurrences with a boundary behind it.
    RightFree,
    /// Once at least, boundaries on both sides.
    Free,
    /// 的 follows somewhere.
    Modifies,
    /// Logarithm of the distinct words before it.
    LeftMany,
    /// Logarithm of the distinct words behind it.
    RightMany,
    /// Early in the text: 1 in the first line, then falling.
    Early,
    /// So many characters, 11 for more.
    Chars(usize),
    /// So many words, 5 for more; phrases only.
    Words(usize),
    /// Share of its words that papers of any subject use.
    GenericShare,
    /// A phrase of any paper.
    Generic,
    /// Closes with a head that says nothing of its own.
    LightHead,
    /// Closes with an ending that makes terms.
    Suffix,
    /// Closes with a verbal noun that adds nothing.
    WeakTail,
    /// First word of a phrase.
    First(Class),
    /// The dictionary's tag of the first word of a phrase, one letter.
    FirstTag(u8),
    /// A word inside a phrase.
    Inner(Class),
    /// Last word of a phrase.
    Last(Class),
    /// A single character opens the phrase.
    FirstSingle,
    /// A single character closes it.
    LastSingle,
    /// It is one word.
    Word(Class),
    /// It is one word with this tag.
    WordTag(Tag),
    /// Latin letters in it.
    Latin,
    /// In headings: square root of the occurrences.
    Heading,
    /// In topic sentences: square root of the occurrences.
    Topic,
    /// In the abstract.
    Summary,
    /// In quotation marks.
    Quoted,
    /// In quotation marks in one breath with another, and said once: an aside.
    Aside,
    /// In quotation marks, with what it is behind them (“…”工程).
    Typed,
    /// Before the colon of a heading, or a short heading by itself.
    Label,
    /// In a list whose members close alike.
    Listed,
    /// Glued by a hyphen (柯布-道格拉斯).
    Hyphen,
    /// In 《》.
    Book,
    /// In the authors' keywords.
    Keyword,
    /// Share of the occurrences that 的 stands before: the head of a longer phrase.
    BehindDe,
    /// Between the members of a list, once at least.
    Coordinate,
    /// Closes with an ending of one character.
    ShortSuffix,
    /// The paper gives it a short form or another name.
    Named,
    /// Share of the occurrences between the members of a list.
    Member,
    /// Nowhere but between the members of lists: an example of something else.
    Example,
    /// Closes with a head that anything can have, and is not marked as a name.
    PlainHead,
    /// Opens with a modifier that only places or judges.
    PlainModifier,
    /// Tells who belongs to a thing, or what belongs to someone (行业从业者, 从业者权益).
    Person,
    /// Closes as the names of theories, laws and treaties do.
    NameEnding,
    /// A term of this paper with a modifier of its own: logarithm of the occurrences of the head.
    Head,
}

/// Tags of single words that tell more than their class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Place,
    Person,
    Body,
    Name,
    Time,
    Latin,
    Set,
    Short,
}

/// Calls `add` with every property of a phrase and its degree.
pub(super) fn of(text: &str, it: &Candidate<'_>, keyword: bool, mut add: impl FnMut(Feature, f64)) {
    shape(text, &it.words, &mut add);
    neighbours(it, &mut add);
    places(it, keyword, &mut add);
    build(text, it, &mut add);
}

/// What its parts are.
fn build(text: &str, it: &Candidate<'_>, add: &mut impl FnMut(Feature, f64)) {
    let count = f64::from(it.count.max(1));
    add(Feature::BehindDe, f64::from(it.behind_de) / count);
    add(Feature::Coordinate, flag(it.coordinate));
    let short = words::SUFFIXES
        .ending(text)
        .is_some_and(|it| it.chars().count() == 1);
    add(Feature::ShortSuffix, flag(short));
    add(Feature::Named, flag(it.named));
    let plain = it.words.len() == 2 && it.words.iter().all(|it| words::GENERIC.has(&it.text));
    let named = !plain && words::NAME_ENDINGS.ending(text).is_some();
    add(Feature::NameEnding, flag(named));
    transparency(it, add);
    add(Feature::Head, libm::log(f64::from(it.head.max(1))));
}

/// What makes a phrase a description that its words already give.
fn transparency(it: &Candidate<'_>, add: &mut impl FnMut(Feature, f64)) {
    let marked = it.quoted > 0 || it.label || it.listed || it.title_whole;
    let share = f64::from(it.members) / f64::from(it.count.max(1));
    add(Feature::Member, if marked { 0.0 } else { share });
    add(Feature::Example, flag(!marked && it.members == it.count));
    let [first, .., last] = &*it.words else {
        return;
    };
    let plain = !marked && has_plain_head(&it.words);
    add(Feature::PlainHead, flag(plain));
    add(Feature::Person, flag(is_of_person(first, last, &it.words)));
    let plain = words::PLAIN_MODIFIERS.has(&first.text);
    add(Feature::PlainModifier, flag(plain));
}

/// 本地从业者: a person told by everyday words; 从业者素质: what any person has.
fn is_of_person(first: &Token, last: &Token, phrase: &[Token]) -> bool {
    let person = |it: &Token| it.text.ends_with('者') && it.chars() > 2;
    let front = phrase.len().saturating_sub(1);
    person(last) && phrase[..front].iter().all(is_everyday)
        || person(first) && words::PLAIN_HEADS.has(&last.text)
}

/// Whether a phrase is one word and a head that anything can have. A longer phrase (市场稳定储备) and one that a
/// distinguishing word opens (高质量发展) are names of a kind; so is an act by a manner (共享发展).
fn has_plain_head(phrase: &[Token]) -> bool {
    let Some((last, front)) = phrase.split_last() else {
        return false;
    };
    // The single characters of a word that the dictionary does not know are one word; 新 before the head is none.
    let whole = front.iter().filter(|it| it.chars() > 1).count();
    let pieces = front
        .iter()
        .any(|it| it.chars() == 1 && it.class != Class::Modifier);
    let words = whole + usize::from(pieces);
    let sorts = |it: &Token| {
        words::MODIFIERS.has(&it.text) && it.chars() > 1
            || it.chars() > 2 && it.text.ends_with(['性', '型', '式'])
    };
    let manner = last.acts() && front.iter().any(Token::acts);
    words == 1 && words::PLAIN_HEADS.has(&last.text) && !front.iter().any(sorts) && !manner
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn shape(text: &str, phrase: &[Token], add: &mut impl FnMut(Feature, f64)) {
    let chars = text.chars().count();
    add(Feature::Chars(chars.min(11)), 1.0);
    let plain = phrase.iter().filter(|it| words::GENERIC.has(&it.text));
    let share = match phrase {
        [one] if is_joined_of_generic(&one.text) => 0.5,
        _ => plain.count() as f64 / phrase.len().max(1) as f64,
    };
    add(Feature::GenericShare, share);
    add(Feature::Generic, flag(words::GENERIC.has(text)));
    add(
        Feature::Suffix,
        flag(words::SUFFIXES.ending(text).is_some()),
    );
    let latin = text.bytes().any(|it| it.is_ascii_alphabetic());
    add(Feature::Latin, flag(latin));
    let (Some(first), Some(last)) = (phrase.first(), phrase.last()) else {
        return;
    };
    add(Feature::LightHead, flag(words::LIGHT_HEADS.has(&last.text)));
    let [_, inner @ .., _] = phrase else {
        add(Feature::Word(first.class), 1.0);
        if let Some(tag) = tag(first) {
            add(Feature::WordTag(tag), 1.0);
        }
        return;
    };
    let single = |it: &Token| flag(it.chars() == 1);
    add(Feature::Words(phrase.len().min(5)), 1.0);
    add(Feature::First(first.class), 1.0);
    add(
        Feature::FirstTag(first.tag.bytes().next().unwrap_or(b'x')),
        1.0,
    );
    add(Feature::Last(last.class), 1.0);
    for class in [
        Class::Noun,
        Class::VerbalNoun,
        Class::Verbish,
        Class::Modifier,
    ] {
        let holds = inner.iter().any(|it| it.class == class);
        add(Feature::Inner(class), flag(holds));
    }
    add(Feature::FirstSingle, single(first));
    add(Feature::LastSingle, single(last));
    add(Feature::WeakTail, flag(words::WEAK_TAILS.has(&last.text)));
}

/// 科学技术: a word that the dictionary joins of two that any paper uses, though it closes no term.
fn is_joined_of_generic(word: &str) -> bool {
    let halves = |(half, _)| {
        let (front, back) = word.split_at(half);
        words::GENERIC.has(front) && words::GENERIC.has(back)
    };
    !words::SUFFIXES.has(word) && word.char_indices().nth(2).is_some_and(halves)
}

fn tag(word: &Token) -> Option<Tag> {
    Some(match word.tag.as_str() {
        "ns" => Tag::Place,
        "nr" => Tag::Person,
        "nt" => Tag::Body,
        "nz" => Tag::Name,
        "t" => Tag::Time,
        "eng" => Tag::Latin,
        "i" | "l" => Tag::Set,
        "j" => Tag::Short,
        _ => return None,
    })
}

fn neighbours(it: &Candidate<'_>, add: &mut impl FnMut(Feature, f64)) {
    let count = f64::from(it.count.max(1));
    add(Feature::Often, libm::log(count));
    add(Feature::Once, flag(it.count <= 1));
    add(Feature::Within, f64::from(it.within) / count);
    add(Feature::AlwaysWithin, flag(it.within >= it.count));
    add(Feature::LeftFree, f64::from(it.left_free) / count);
    add(Feature::RightFree, f64::from(it.right_free) / count);
    add(Feature::Free, flag(it.whole > 0));
    add(Feature::Modifies, flag(it.modifies));
    add(Feature::LeftMany, libm::log(it.left.len().max(1) as f64));
    add(Feature::RightMany, libm::log(it.right.len().max(1) as f64));
    add(Feature::Early, 1.0 / (1.0 + it.first as f64));
}

fn places(it: &Candidate<'_>, keyword: bool, add: &mut impl FnMut(Feature, f64)) {
    add(Feature::Title, flag(it.title > 0));
    add(Feature::TitleWhole, flag(it.title_whole));
    add(Feature::Heading, libm::sqrt(f64::from(it.heading)));
    add(Feature::Topic, libm::sqrt(f64::from(it.topic)));
    add(Feature::Summary, flag(it.summary > 0));
    add(Feature::Quoted, flag(it.quoted > 0));
    add(Feature::Aside, flag(it.paired && it.count <= 1));
    add(Feature::Typed, flag(it.typed));
    add(Feature::Label, flag(it.label));
    add(Feature::Listed, flag(it.listed));
    add(Feature::Hyphen, flag(it.hyphen));
    add(Feature::Book, flag(it.book));
    add(Feature::Keyword, flag(keyword));
}
