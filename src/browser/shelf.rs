//! What the browser keeps, behind a port that can refuse.
//!
//! gloo's storage panics where storage is refused (a learning platform's frame), so this goes to
//! `web_sys` and treats refusal as a value.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The text under this key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text. False where storage is refused or full.
pub fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|it| it.set_item(key, text).is_ok())
}
