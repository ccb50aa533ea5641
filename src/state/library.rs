//! The embedded library and its ways in: decoded once, shared by all pages.

use crate::state::opening::Opening;
use bank::{Item, ItemId, Kind, Library, PointId};
use paper::{Paper, SectionId, SentenceId};
use std::cell::OnceCell;
use std::rc::Rc;
use study::Course;
use study::marking::Terms;

/// The library with its indexes. Cheap to clone; equal only to itself.
#[derive(Clone)]
pub struct Books(Rc<Inner>);

struct Inner {
    library: Library,
    course: Course,
    /// Made by the first answer that is marked: a visit that reads or flips cards needs none.
    terms: OnceCell<Terms>,
}

impl PartialEq for Books {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Books {
    /// The library that was pressed into the program, decoded at a stretch.
    ///
    /// # Errors
    ///
    /// The library and the program are not of one build.
    pub fn embedded() -> Result<Self, postcard::Error> {
        let mut opening = Opening::embedded()?;
        loop {
            if let Some(books) = opening.step()? {
                return Ok(books);
            }
        }
    }

    /// Arranges a library.
    pub fn new(mut library: Library) -> Self {
        // Moved, not copied: these are most of the library.
        let items = std::mem::take(&mut library.bank.items);
        Self(Rc::new(Inner {
            course: Course::of(items, &library.papers),
            library,
            terms: OnceCell::new(),
        }))
    }

    /// The library itself, but for its items: they are the course's.
    pub fn library(&self) -> &Library {
        &self.0.library
    }

    /// The bank, arranged for asking.
    pub fn course(&self) -> &Course {
        &self.0.course
    }

    /// The terms that a near miss must not be.
    pub fn terms(&self) -> &Terms {
        let terms = || Terms::of(self.0.course.items());
        self.0.terms.get_or_init(terms)
    }

    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.0.course.item(id)
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
        let proves = |it: &&Item| {
            let mut evidence = it.evidence.iter();
            evidence.any(|it| it.sentence == sentence && it.heading.is_none() && it.paper == paper)
        };
        self.0.course.items().iter().filter(proves).collect()
    }

    /// The probes of one memory.
    pub fn items_of_point(&self, point: PointId) -> Vec<&Item> {
        self.0.course.items_of(point).collect()
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
        let items = self.0.course.items().iter();
        items.filter(move |it| it.paper == paper)
    }

    /// How many items of this kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        let items = self.0.course.items().iter();
        items.filter(|it| it.content.kind() == kind).count()
    }
}
