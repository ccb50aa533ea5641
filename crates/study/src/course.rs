//! A bank, arranged for asking: which items probe a point, and which points are relatives.

use crate::kin::Kin;
use bank::{Bank, Item, ItemId, Kind, PointId};
use paper::order;
use paper::order::{SortedMap, SortedSet};
use paper::{Paper, SectionId};

/// A bank with the indices that sessions, quizzes and exams need. Built once for a library.
#[derive(Debug, Clone, Default)]
pub struct Course {
    items: Vec<Item>,
    by_id: SortedMap<ItemId, usize>,
    points: SortedMap<PointId, Asked>,
    /// For each section the sections above it.
    above: SortedMap<(String, SectionId), Vec<SectionId>>,
}

/// How a point is asked.
#[derive(Debug, Clone, Default)]
struct Asked {
    /// Indices of its items, in the order of the bank.
    items: Vec<usize>,
    /// Hashes of the sentences that prove its items, sorted.
    sentences: Vec<u64>,
}

impl Course {
    /// Arranges a bank. The papers say which sections lie in which.
    pub fn new(bank: &Bank, papers: &[Paper]) -> Self {
        Self::of(bank.items.clone(), papers)
    }

    /// Arranges the items of a bank, which it takes.
    pub fn of(items: Vec<Item>, papers: &[Paper]) -> Self {
        let mut course = Self {
            items,
            ..Self::default()
        };
        for (index, item) in course.items.iter().enumerate() {
            course.by_id.entry(item.id).or_insert(index);
            let asked = course.points.entry(item.point).or_default();
            asked.items.push(index);
            asked.sentences.extend(
                item.evidence
                    .iter()
                    .map(|it| paper::hash::fnv1a(&[&it.paper]) ^ u64::from(it.sentence.0)),
            );
        }
        for (_, asked) in course.points.iter_mut() {
            order::sort(&mut asked.sentences);
            asked.sentences.dedup();
        }
        for paper in papers {
            for index in 0..paper.sections.len() {
                let id = SectionId(u16::try_from(index).unwrap_or(u16::MAX));
                course.above.insert((paper.id.clone(), id), paper.path(id));
            }
        }
        course
    }

    /// All items, in the order of the bank.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(*self.by_id.get(&id)?)
    }

    /// The items of a point, in the order of the bank.
    pub fn items_of(&self, point: PointId) -> impl Iterator<Item = &Item> {
        self.points
            .get(&point)
            .into_iter()
            .flat_map(|it| &it.items)
            .filter_map(|it| self.items.get(*it))
    }

    /// The points, each once, in the order in which the bank first asks them.
    pub fn points(&self) -> Vec<PointId> {
        let mut seen = SortedSet::new();
        self.items
            .iter()
            .filter(|it| seen.insert(it.point))
            .map(|it| it.point)
            .collect()
    }

    /// The relatives of every point, for the [learner](crate::Learner::with_kin).
    pub fn kin(&self) -> Kin {
        let mut by_sentence: SortedMap<u64, Vec<PointId>> = SortedMap::new();
        for (point, asked) in &self.points {
            for sentence in &asked.sentences {
                by_sentence.entry(*sentence).or_default().push(*point);
            }
        }
        Kin::new(by_sentence.into_iter().map(|(_, points)| points))
    }

    /// Whether two points are proven by a common sentence, so that one gives the other away: the
    /// gaps of a sentence, a list and its members.
    pub fn are_relatives(&self, one: PointId, other: PointId) -> bool {
        let sentences = |it| {
            self.points
                .get(&it)
                .map_or(&[][..], |it: &Asked| &it.sentences)
        };
        let (one, other) = (sentences(one), sentences(other));
        let (few, many) = if one.len() < other.len() {
            (one, other)
        } else {
            (other, one)
        };
        few.iter().any(|it| many.binary_search(it).is_ok())
    }

    fn is_within(&self, item: &Item, above: SectionId) -> bool {
        item.section == above
            || above == SectionId(0)
            || self
                .above
                .get(&(item.paper.clone(), item.section))
                .is_some_and(|it| it.contains(&above))
    }
}

/// A part of the course. Every field narrows it; an empty one does not.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Scope {
    /// These papers only.
    pub papers: SortedSet<String>,
    /// These sections only, with all below them.
    pub sections: SortedSet<(String, SectionId)>,
    /// These kinds only.
    pub kinds: SortedSet<Kind>,
    /// These items only: a teacher's list.
    pub items: SortedSet<ItemId>,
    /// Only what the learner starred.
    pub starred: bool,
    /// Only what stands in the book of mistakes.
    pub mistakes: bool,
    /// Only the core set.
    pub core: bool,
}

impl Scope {
    /// Whether an item lies within, whatever the learner did with it. Kinds are not looked at:
    /// what they mean depends on who asks.
    pub(crate) fn holds_place(&self, course: &Course, item: &Item) -> bool {
        (self.papers.is_empty() || self.papers.contains(&item.paper))
            && (self.sections.is_empty()
                || self.sections.iter().any(|(paper, section)| {
                    *paper == item.paper && course.is_within(item, *section)
                }))
            && (self.items.is_empty() || self.items.contains(&item.id))
            && (!self.core || item.core)
    }

    /// Whether an item lies within.
    pub fn holds(&self, course: &Course, learner: &crate::Learner, item: &Item) -> bool {
        self.holds_kind(item.content.kind()) && self.holds_but_kind(course, learner, item)
    }

    /// Whether a kind lies within.
    pub fn holds_kind(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// As [`holds`](Self::holds), for a caller that chooses the kind himself.
    pub(crate) fn holds_but_kind(
        &self,
        course: &Course,
        learner: &crate::Learner,
        item: &Item,
    ) -> bool {
        self.holds_place(course, item)
            && (!self.starred || learner.point(item.point).starred)
            && (!self.mistakes || learner.item(item.id).mistake.is_open())
    }
}
