//! The passages of a paper, to be recited: its paragraphs, by the section that they stand in.

use crate::route::Route;
use crate::state::library::Books;
use crate::state::manuscript::heading;
use paper::{Paper, SectionId};

/// Characters of a passage that name it in a list.
const OPENING: usize = 24;
/// Shorter ones are a heading or a stray line.
const SHORTEST: usize = 12;

/// A paragraph of a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The paper's id.
    pub paper: String,
    /// The paper's title.
    pub paper_title: String,
    /// Its place among the paragraphs of the paper.
    pub place: usize,
    /// The outline nodes that it stands under, the top one first.
    pub path: Vec<String>,
    /// Its words.
    pub text: String,
}

impl Passage {
    /// The passage at a place of a paper.
    pub fn at(books: &Books, paper: &str, place: usize) -> Option<Self> {
        Self::of(books.paper(paper)?.1, place)
    }

    fn of(paper: &Paper, place: usize) -> Option<Self> {
        let paragraph = paper.paragraphs.get(place)?;
        let sentences = paper.sentences_of(paragraph).iter();
        let text: String = sentences.map(|it| it.text.as_str()).collect();
        Some(Self {
            paper: paper.id.clone(),
            paper_title: paper.front.title.clone(),
            place,
            path: names(paper, paragraph.section),
            text,
        })
        .filter(|it| it.length() >= SHORTEST)
    }

    /// Its length in characters.
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// The words that name it in a list.
    pub fn opening(&self) -> String {
        let mut opening: String = self.text.chars().take(OPENING).collect();
        if self.length() > OPENING {
            opening.push('…');
        }
        opening
    }

    /// Where it is recited.
    pub fn route(&self) -> Route {
        Route::RecitePassage {
            id: self.paper.clone(),
            place: self.place,
        }
    }

    /// The passage after it.
    pub fn next(&self, books: &Books) -> Option<Route> {
        let (_, paper) = books.paper(&self.paper)?;
        (self.place + 1..paper.paragraphs.len())
            .find_map(|it| Self::of(paper, it))
            .map(|it| it.route())
    }

    /// Where it stands in its paper.
    pub fn in_paper(&self, books: &Books) -> Option<Route> {
        let (_, paper) = books.paper(&self.paper)?;
        let first = paper
            .sentences_of(paper.paragraphs.get(self.place)?)
            .first()?;
        Some(Route::PaperAt {
            id: self.paper.clone(),
            sentences: first.id.to_string(),
        })
    }

    /// The terms of its paper, with their other names.
    pub fn terms<'b>(&self, books: &'b Books) -> Vec<&'b str> {
        let knowledge = books
            .paper(&self.paper)
            .and_then(|(index, _)| books.library().knowledge.get(index));
        let terms = knowledge.into_iter().flat_map(|it| &it.terms);
        terms
            .flat_map(|it| std::iter::once(&it.text).chain(&it.aliases))
            .map(String::as_str)
            .collect()
    }
}

fn names(paper: &Paper, section: SectionId) -> Vec<String> {
    paper
        .path(section)
        .into_iter()
        .filter_map(|it| paper.section(it))
        // A node named by its first sentence would give the passage away.
        .filter(|it| it.topic.is_none())
        .map(|it| heading(&it.number, &it.title))
        .collect()
}

/// The passages of a paper under the headings that they stand under.
pub fn passages(books: &Books, paper: &str) -> Vec<(String, Vec<Passage>)> {
    let Some((_, paper)) = books.paper(paper) else {
        return Vec::new();
    };
    let mut groups: Vec<(String, Vec<Passage>)> = Vec::new();
    for passage in (0..paper.paragraphs.len()).filter_map(|it| Passage::of(paper, it)) {
        let head = passage.path.join(" › ");
        match groups.last_mut() {
            Some((last, passages)) if *last == head => passages.push(passage),
            _ => groups.push((head, vec![passage])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paragraph_of_the_library_is_offered_once() {
        let books = Books::embedded().unwrap();
        for paper in &books.library().papers {
            let offered: Vec<Passage> = passages(&books, &paper.id)
                .into_iter()
                .flat_map(|it| it.1)
                .collect();
            assert!(
                offered.len() * 10 >= paper.paragraphs.len() * 9,
                "{}",
                paper.id
            );
            for passage in &offered {
                assert_eq!(
                    Passage::at(&books, &paper.id, passage.place).as_ref(),
                    Some(passage)
                );
                assert!(passage.in_paper(&books).is_some());
                assert!(passage.opening().chars().count() <= OPENING + 1);
            }
            let nexts = offered.windows(2);
            assert!(
                nexts
                    .into_iter()
                    .all(|two| two[0].next(&books) == Some(two[1].route()))
            );
            assert_eq!(Passage::at(&books, &paper.id, usize::MAX), None);
        }
        assert!(passages(&books, "no such paper").is_empty());
    }
}
