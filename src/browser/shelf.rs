//! The storage port over the browser's localStorage.
//!
//! gloo's storage panics where storage is refused (a learning platform's frame), so this goes to
//! `web_sys` and treats refusal as a value.

use paper::order;
use progress::{Shelf, ShelfError};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, Storage};

/// The localStorage of the page's origin, which other pages of the origin may use as well.
#[derive(Debug, Clone, Copy)]
pub struct LocalShelf;

impl Shelf for LocalShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        storage()?.get_item(key).map_err(refusal)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        storage()?.set_item(key, text).map_err(refusal)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        storage()?.remove_item(key).map_err(refusal)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let storage = storage()?;
        let mut keys = Vec::new();
        for index in 0..storage.length().map_err(refusal)? {
            keys.extend(storage.key(index).map_err(refusal)?);
        }
        order::sort(&mut keys);
        Ok(keys)
    }
}

/// In some frames the mere mention of localStorage throws; in others it is null.
fn storage() -> Result<Storage, ShelfError> {
    web_sys::window()
        .ok_or_else(|| ShelfError::Refused("no window".into()))?
        .local_storage()
        .map_err(refusal)?
        .ok_or_else(|| ShelfError::Refused("localStorage is null".into()))
}

fn refusal(thrown: JsValue) -> ShelfError {
    match thrown.dyn_into::<DomException>() {
        Ok(it) if it.name() == "QuotaExceededError" => ShelfError::Full,
        Ok(it) => ShelfError::Refused(it.message()),
        Err(other) => ShelfError::Refused(format!("{other:?}")),
    }
}
