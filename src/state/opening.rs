//! The embedded library, decoded piece by piece.
//!
//! All at once it holds a phone's only thread for longer than a press may wait. A piece is short, and between two of them
//! the page paints and answers.

use crate::state::library::Books;
use bank::Library;
use postcard::Error;
use serde::Deserialize;

/// The library, as far as it is decoded.
pub struct Opening {
    rest: &'static [u8],
    library: Library,
    part: Part,
    /// Members of the part that are still to come.
    left: usize,
}

/// The fields of [`Library`], in their order: postcard writes one after the other, a list as its length and its members.
enum Part {
    Papers,
    Knowledge,
    Contrasts,
    Items,
    Whole,
}

impl Opening {
    /// The library that was pressed into the program.
    ///
    /// # Errors
    ///
    /// The library and the program are not of one build.
    pub fn embedded() -> Result<Self, Error> {
        Self::of(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin")))
    }

    fn of(bytes: &'static [u8]) -> Result<Self, Error> {
        let mut opening = Self {
            rest: bytes,
            library: Library::default(),
            part: Part::Papers,
            left: 0,
        };
        opening.left = opening.take()?;
        Ok(opening)
    }

    /// Decodes one piece more: a paper, an item. Gives the books with the last one.
    ///
    /// # Errors
    ///
    /// The library and the program are not of one build.
    pub fn step(&mut self) -> Result<Option<Books>, Error> {
        if self.left == 0 {
            self.turn()?;
            return Ok(match self.part {
                Part::Whole => Some(Books::new(std::mem::take(&mut self.library))),
                _ => None,
            });
        }
        self.left -= 1;
        match self.part {
            Part::Papers => {
                let paper = self.take()?;
                self.library.papers.push(paper);
            }
            Part::Knowledge => {
                let knowledge = self.take()?;
                self.library.knowledge.push(knowledge);
            }
            Part::Contrasts => {
                let contrast = self.take()?;
                self.library.contrasts.push(contrast);
            }
            Part::Items => {
                let item = self.take()?;
                self.library.bank.items.push(item);
            }
            Part::Whole => {}
        }
        Ok(None)
    }

    /// Goes to the next part.
    fn turn(&mut self) -> Result<(), Error> {
        self.part = match self.part {
            Part::Papers => Part::Knowledge,
            Part::Knowledge => Part::Contrasts,
            Part::Contrasts => Part::Items,
            Part::Items | Part::Whole => {
                self.library.bank.fingerprint = self.take()?;
                self.library.readings = self.take()?;
                self.part = Part::Whole;
                return Ok(());
            }
        };
        self.left = self.take()?;
        Ok(())
    }

    fn take<T: Deserialize<'static>>(&mut self) -> Result<T, Error> {
        let (value, rest) = postcard::take_from_bytes(self.rest)?;
        self.rest = rest;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn piece_by_piece_is_the_library_as_a_whole() {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));
        let mut whole: Library = postcard::from_bytes(bytes).unwrap();
        let items = std::mem::take(&mut whole.bank.items);
        let books = Books::embedded().unwrap();
        assert_eq!(*books.library(), whole);
        assert_eq!(books.course().items(), items);
    }

    #[test]
    fn bytes_that_are_no_library_are_refused() {
        let torn = Opening::of(&[2, 7]).and_then(|mut it| it.step());
        assert!(torn.is_err());
        assert!(Opening::of(&[]).is_err());
        let empty: &'static [u8] = &[0, 0, 0, 0, 0, 0];
        let mut opening = Opening::of(empty).unwrap();
        let steps: Vec<_> = (0..4).map(|_| opening.step().unwrap().is_some()).collect();
        assert_eq!(steps, [false, false, false, true]);
    }
}
