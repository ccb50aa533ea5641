//! The storage port: texts under keys, as localStorage, a learning platform or a file keep them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Why a shelf did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShelfError {
    /// No room is left. What was stored before is still there.
    Full,
    /// The browser or platform refuses, with its words.
    Refused(String),
}

impl std::fmt::Display for ShelfError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Full => f.write_str("no room is left in the storage"),
            Self::Refused(words) => write!(f, "the storage refuses: {words}"),
        }
    }
}

impl std::error::Error for ShelfError {}

/// Keeps texts under keys. Several pages may hold the same shelf at once. [`contract`] says what
/// every implementation must do.
pub trait Shelf {
    /// The text under a key.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Puts a text under a key, in place of what was there. On failure the old text stays.
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    /// Removes a key; nothing happens if it is not there.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
    /// All keys, sorted.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
}

/// A shelf in memory: for tests, and for a page whose browser refuses storage. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    capacity: Option<usize>,
}

impl MemoryShelf {
    /// A shelf that holds at most so many UTF-16 units, keys included, as browsers count.
    pub fn with_capacity(units: usize) -> Self {
        Self {
            capacity: Some(units),
            ..Self::default()
        }
    }

    /// UTF-16 units held, keys included.
    pub fn units(&self) -> usize {
        let units = |text: &str| text.encode_utf16().count();
        self.texts
            .borrow()
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum()
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        let before = self
            .texts
            .borrow_mut()
            .insert(key.to_owned(), text.to_owned());
        if self.capacity.is_some_and(|it| self.units() > it) {
            let mut texts = self.texts.borrow_mut();
            match before {
                Some(before) => texts.insert(key.to_owned(), before),
                None => texts.remove(key),
            };
            return Err(ShelfError::Full);
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// What every shelf must do; to be called with an empty one by the tests of each implementation.
///
/// # Errors
///
/// What it did wrong, in words.
pub fn contract(shelf: &dyn Shelf) -> Result<(), String> {
    let words = |it: ShelfError| it.to_string();
    let check = |holds: bool, what: &str| holds.then_some(()).ok_or_else(|| what.to_owned());

    check(
        shelf.keys().map_err(words)?.is_empty(),
        "a new shelf is empty",
    )?;
    check(
        shelf.get("a").map_err(words)?.is_none(),
        "a missing key has no text",
    )?;
    shelf.remove("a").map_err(words)?;

    let odd = "行首\n\u{4e00}\u{8dff}\t\"\\\u{0}<b>🙂";
    for (key, text) in [("b/2", odd), ("a", "一"), ("b/10", "")] {
        shelf.put(key, text).map_err(words)?;
        check(
            shelf.get(key).map_err(words)?.as_deref() == Some(text),
            "a text comes back as it was put",
        )?;
    }
    check(
        shelf.keys().map_err(words)? == ["a", "b/10", "b/2"],
        "keys are complete and sorted",
    )?;
    shelf.put("a", "二").map_err(words)?;
    check(
        shelf.get("a").map_err(words)?.as_deref() == Some("二"),
        "a text is replaced",
    )?;
    shelf.remove("a").map_err(words)?;
    check(
        shelf.get("a").map_err(words)?.is_none(),
        "a removed key is gone",
    )?;
    check(
        shelf.get("b/2").map_err(words)?.as_deref() == Some(odd),
        "removing one key leaves the others",
    )?;
    for key in shelf.keys().map_err(words)? {
        shelf.remove(&key).map_err(words)?;
    }
    check(
        shelf.keys().map_err(words)?.is_empty(),
        "all can be removed",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_shelf_keeps_the_contract() {
        contract(&MemoryShelf::default()).unwrap();
    }

    #[test]
    fn a_full_shelf_keeps_what_it_had() {
        let shelf = MemoryShelf::with_capacity(4);
        shelf.put("a", "123").unwrap();
        assert_eq!(shelf.put("a", "1234"), Err(ShelfError::Full));
        assert_eq!(shelf.put("b", "1"), Err(ShelfError::Full));
        assert_eq!(shelf.get("a").unwrap().as_deref(), Some("123"));
        assert_eq!(shelf.keys().unwrap(), ["a"]);
    }
}
