//! The whole log at once: as a file, deleted, put back.

use super::{Study, new_journal};
use progress::{Erased, ImportError, ShelfError};

impl Study {
    /// The whole log as the text of a file.
    pub fn export(&self) -> String {
        self.journal.borrow().export()
    }

    /// Takes in a file, and returns how many events were new.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn import(&self, text: &str) -> Result<usize, ImportError> {
        let result = self.journal.borrow_mut().import(text);
        self.tell(match &result {
            Err(ImportError::Shelf(fault)) => Some(fault.clone()),
            _ => None,
        });
        result
    }

    /// Deletes all that is kept, whatever tab wrote it, and gives it back for
    /// [`put_back`](Self::put_back). What could not be read goes once it was offered.
    ///
    /// # Errors
    ///
    /// Why nothing was deleted.
    pub fn delete(&self) -> Result<Erased, ShelfError> {
        let unreadable: Vec<String> = self.unreadable().into_iter().map(|it| it.0).collect();
        let offered = self.aside.offered.borrow().clone();
        let erased = progress::erase(&*self.keeping.shelf(), &unreadable, &offered);
        if erased.is_ok() {
            self.keeping.forget();
        }
        self.open_anew(erased.as_ref().err().cloned());
        erased
    }

    /// Takes a deletion back.
    ///
    /// # Errors
    ///
    /// Why part of it is still away.
    pub fn put_back(&self, erased: &Erased) -> Result<(), ShelfError> {
        let result = erased.put_back(&*self.keeping.shelf());
        self.open_anew(result.clone().err());
        result
    }

    /// Reads again what is on the shelf.
    fn open_anew(&self, fault: Option<ShelfError>) {
        let (journal, read) = new_journal(&self.keeping, self.desk.books());
        *self.journal.borrow_mut() = journal;
        self.aside.sort_out(&self.keeping);
        self.aside.changed.set(self.aside.changed.get() + 1);
        self.keep();
        self.tell(fault.or(read.err()));
    }
}
