//! The embedded library and its ways in: decoded once, shared by all pages.

use bank::{Item, ItemId, Kind, Library, PointId};
use paper::{Paper, SectionId, SentenceId};
use std::collections::BTreeMap;
use std::rc::Rc;
use study::Course;
use study::marking::Terms;

/// The library with its indexes. Cheap to clone; equal only to itself.
#[derive(Clone)]
pub struct Books(Rc<Inner>);

struct Inner {
    library: Library,
    course: Course,
    terms: Terms,
    items: BTreeMap<ItemId, usize>,
    by_sentence: BTreeMap<(String, SentenceId), Vec<usize>>,
    by_point: BTreeMap<PointId, Vec<usize>>,
}

impl PartialEq for Books {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Books {
    /// The library that was pressed into the program.
    pub fn embedded() -> Result<Self, postcard::Error> {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin")))
            .map(Self::new)
    }

    /// Indexes a library.
    pub fn new(library: Library) -> Self {
        let mut items = BTreeMap::new();
        let mut by_sentence: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut by_point: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, item) in library.bank.items.iter().enumerate() {
            items.insert(item.id, index);
            by_point.entry(item.point).or_default().push(index);
            for proof in &item.evidence {
                let places = by_sentence
                    .entry((proof.paper.clone(), proof.sentence))
                    .or_default();
                if places.last() != Some(&index) {
                    places.push(index);
                }
            }
        }
        Self(Rc::new(Inner {
            course: Course::new(&library.bank, &library.papers),
            terms: Terms::of(&library.bank),
            library,
            items,
            by_sentence,
            by_point,
        }))
    }

    /// The library itself.
    pub fn library(&self) -> &Library {
        &self.0.library
    }

    /// The bank, arranged for asking.
    pub fn course(&self) -> &Course {
        &self.0.course
    }

    /// The terms that a near miss must not be.
    pub fn terms(&self) -> &Terms {
        &self.0.terms
    }

    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.0
            .items
            .get(&id)
            .map(|&it| &self.0.library.bank.items[it])
    }

    /// The paper with this id, and its place in the library.
    pub fn paper(&self, id: &str) -> Option<(usize, &Paper)> {
        self.0
            .library
            .papers
            .iter()
            .enumerate()
            .find(|(_, it)| it.id == id)
    }

    /// What is asked with this sentence as proof.
    pub fn items_of_sentence(&self, paper: &str, sentence: SentenceId) -> Vec<&Item> {
        self.0
            .by_sentence
            .get(&(paper.to_owned(), sentence))
            .map(|places| self.at(places))
            .unwrap_or_default()
    }

    /// The probes of one memory.
    pub fn items_of_point(&self, point: PointId) -> Vec<&Item> {
        self.0
            .by_point
            .get(&point)
            .map(|places| self.at(places))
            .unwrap_or_default()
    }

    /// What is asked of a node of the outline and all below it.
    pub fn items_of_section<'a>(
        &'a self,
        paper: &'a Paper,
        section: SectionId,
    ) -> impl Iterator<Item = &'a Item> {
        self.items_of_paper(&paper.id)
            .filter(move |it| paper.is_within(it.section, section))
    }

    /// What is asked of a paper.
    pub fn items_of_paper<'a>(&'a self, paper: &'a str) -> impl Iterator<Item = &'a Item> {
        self.0
            .library
            .bank
            .items
            .iter()
            .filter(move |it| it.paper == paper)
    }

    /// How many items of this kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.0
            .library
            .bank
            .items
            .iter()
            .filter(|it| it.content.kind() == kind)
            .count()
    }

    fn at(&self, places: &[usize]) -> Vec<&Item> {
        places
            .iter()
            .map(|&it| &self.0.library.bank.items[it])
            .collect()
    }
}
