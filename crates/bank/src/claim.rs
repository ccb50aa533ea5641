//! What an option or a statement says, in a form that can be looked up in the papers.
//!
//! A key's claim must hold; a distractor's must not hold anywhere. The look-up leans to yes: a
//! distractor that *might* be true is thrown away, which costs a candidate and no learner.

use crate::corpus::{Corpus, Source};
use crate::wording::{Bigrams, bare, overlaps, similarity};
use knowledge::{Knowledge, List, ListKind, Member};
use paper::{SectionId, Sentence};

/// Above this likeness two wordings may mean the same.
pub(crate) const SAME: f32 = 0.6;

/// Something that is so in a paper, or is not.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Claim {
    /// These very words stand in a paper.
    Says(String),
    /// `text` is a member of the list with this index in `paper`.
    Member {
        paper: String,
        list: usize,
        text: String,
    },
    /// `text` stands under this heading of `paper`.
    Under {
        paper: String,
        heading: String,
        text: String,
    },
    /// `text` is said of `term`.
    Of { term: String, text: String },
    /// `filler` is the `role` of `term`.
    Slot {
        term: String,
        role: String,
        filler: String,
    },
    /// `left` answers to `right` in the correspondence with this index in `paper`.
    Pair {
        paper: String,
        correspondence: usize,
        left: String,
        right: String,
    },
    /// `speaker` said `words`.
    Said { speaker: String, words: String },
    /// `words` stand in `work`.
    Work { work: String, words: String },
    /// `measure` was `value` at `time`.
    Measures {
        measure: String,
        time: Option<String>,
        value: String,
    },
    /// Every part is so.
    All(Vec<Claim>),
    /// It is not so in any paper.
    Not(Box<Claim>),
}

impl Claim {
    /// Whether some paper makes it true.
    pub(crate) fn holds(&self, corpus: &Corpus<'_>) -> bool {
        let everything = || corpus.sources.iter().map(|it| it.knowledge);
        match self {
            Self::Says(words) => corpus.says(words.trim_end_matches(['。', '，', '；'])),
            Self::Member { paper, list, text } => corpus
                .source(paper)
                .is_some_and(|source| is_member(corpus, source, *list, text)),
            Self::Under {
                paper,
                heading,
                text,
            } => corpus
                .source(paper)
                .is_some_and(|source| stands_under(source, heading, text)),
            Self::Of { term, text } => {
                everything().any(|it| is_said_of(corpus, it, term, text))
                    || corpus.sources.iter().any(|it| says_both(it, term, text))
            }
            Self::Slot { term, role, filler } => everything()
                .flat_map(|it| &it.definitions)
                .filter(|it| corpus.same_term(&it.term, term))
                .flat_map(|it| &it.slots)
                .any(|it| it.role == *role && alike(&it.filler, filler)),
            Self::Pair {
                paper,
                correspondence,
                left,
                right,
            } => corpus
                .source(paper)
                .and_then(|it| it.knowledge.correspondences.get(*correspondence))
                .is_some_and(|it| {
                    it.pairs
                        .iter()
                        .any(|it| it.left == *left && alike(&it.right, right))
                }),
            Self::Said { speaker, words } => everything()
                .flat_map(|it| &it.quotations)
                .any(|it| it.speaker.as_deref() == Some(speaker) && overlaps(&it.text, words)),
            Self::Work { work, words } => everything()
                .flat_map(|it| &it.quotations)
                .any(|it| it.work.as_deref() == Some(work) && overlaps(&it.text, words)),
            Self::Measures {
                measure,
                time,
                value,
            } => everything().flat_map(|it| &it.figures).any(|it| {
                overlaps(&it.measure, measure)
                    && (time.is_none() || it.time.is_none() || it.time == *time)
                    && format!("{}{}", it.value, it.unit) == *value
            }),
            Self::All(parts) => parts.iter().all(|it| it.holds(corpus)),
            Self::Not(part) => !part.holds(corpus),
        }
    }
}

fn stands_under(source: &Source<'_>, heading: &str, text: &str) -> bool {
    let sections = || {
        let all = source.paper.sections.iter().enumerate();
        all.map(|(at, it)| (SectionId(at as u16), it))
    };
    sections()
        .filter(|(_, it)| {
            let label = it.title.split_once('：').map(|it| it.0);
            it.title == heading || label == Some(heading)
        })
        .any(|(over, _)| {
            let heads = sections().any(|(here, it)| {
                here != over && source.paper.is_within(here, over) && alike(&it.title, text)
            });
            let mut sentences = source.paper.sentences.iter();
            let said =
                |it: &Sentence| it.text.contains(text) && source.paper.is_within(it.section, over);
            heads || sentences.any(said)
        })
}

fn alike(a: &str, b: &str) -> bool {
    overlaps(a, b) || similarity(a, b) >= SAME
}

fn names(member: &Member) -> impl Iterator<Item = &str> {
    std::iter::once(member.text.as_str()).chain(member.label.as_deref())
}

fn is_member(corpus: &Corpus<'_>, source: &Source<'_>, list: usize, text: &str) -> bool {
    let Some(asked) = source.knowledge.lists.get(list) else {
        return false;
    };
    let pairs = Bigrams::of(text);
    let same = |it: &str| overlaps(it, text) || Bigrams::of(it).similarity(&pairs) >= SAME;
    let in_evidence = || {
        let needle = bare(text);
        asked
            .sentences
            .iter()
            .filter_map(|it| source.sentence(*it))
            .any(|it| !needle.is_empty() && bare(&it.text).contains(&needle))
            && !is_elsewhere(source, asked, text)
    };
    corpus
        .lists_like(&source.paper.id, list)
        .into_iter()
        .flat_map(|it| &it.members)
        .any(|member| names(member).any(same))
        || in_evidence()
}

/// Whether another list of the same sentence names it: what stands there belongs to that one.
fn is_elsewhere(source: &Source<'_>, asked: &List, text: &str) -> bool {
    let others = source.knowledge.lists.iter();
    others
        .filter(|it| it.kind == ListKind::Inline && it.stem != asked.stem)
        .filter(|it| it.sentences.iter().any(|it| asked.sentences.contains(it)))
        .flat_map(|it| &it.members)
        .any(|it| it.text == text)
}

fn is_said_of(corpus: &Corpus<'_>, knowledge: &Knowledge, term: &str, text: &str) -> bool {
    knowledge.definitions.iter().any(|it| {
        corpus.same_term(&it.term, term)
            && (alike(&it.text, text) || it.slots.iter().any(|slot| alike(&slot.filler, text)))
    })
}

/// Whether one sentence holds both: it may well say the one of the other.
fn says_both(source: &Source<'_>, term: &str, text: &str) -> bool {
    source
        .paper
        .sentences
        .iter()
        .any(|it| it.text.contains(term) && it.text.contains(text))
}
