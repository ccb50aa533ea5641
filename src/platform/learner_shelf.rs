//! A part of a shelf, for one learner of those who share it.

use progress::{Shelf, ShelfError};

/// The part of a shelf that belongs to one learner.
#[derive(Debug, Clone)]
pub(super) struct LearnerShelf<S> {
    shelf: S,
    prefix: String,
}

/// What the keys of the learner begin with whom the platform names so. The name itself is not kept.
pub(super) fn prefix(learner: &str) -> String {
    let name = paper::hash::base32(paper::hash::fnv1a(&[learner]), 13);
    format!("wengu/of/{name}/")
}

impl<S: Shelf> LearnerShelf<S> {
    /// The part of `shelf` under this [`prefix`].
    pub(super) fn new(shelf: S, prefix: &str) -> Self {
        Self {
            shelf,
            prefix: prefix.to_owned(),
        }
    }

    fn key(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}

impl<S: Shelf> Shelf for LearnerShelf<S> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.shelf.get(&self.key(key))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.shelf.put(&self.key(key), text)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.shelf.remove(&self.key(key))
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let own = |key: String| Some(key.strip_prefix(&self.prefix)?.to_owned());
        Ok(self.shelf.keys()?.into_iter().filter_map(own).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use progress::MemoryShelf;

    #[test]
    fn keeps_the_contract_beside_others() {
        let shared = MemoryShelf::default();
        let other = LearnerShelf::new(shared.clone(), &prefix("s2"));
        other.put("a", "theirs").unwrap();
        shared.put("wengu/log/x", "nobody's").unwrap();
        progress::shelf::contract(&LearnerShelf::new(shared, &prefix("s1"))).unwrap();
        assert_eq!(other.get("a").unwrap().as_deref(), Some("theirs"));
    }

    #[test]
    fn a_damaged_log_is_set_aside() {
        let shared = MemoryShelf::default();
        let page = || Box::new(LearnerShelf::new(shared.clone(), &prefix("s1"))) as Box<dyn Shelf>;
        progress::salvage::contract(&page).unwrap();
    }
}
