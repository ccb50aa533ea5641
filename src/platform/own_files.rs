//! The files that the app is made of, read from where it was loaded: it can pack itself.

use exchange::archive::Files;
use exchange::package::{PAGE, belongs};
use js_sys::{Array, JSON, Object, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// Name to SHA-256, as the build writes it (`xtask/src/precache.rs`).
const LIST: &str = "files.json";

/// Why the files cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// The page is one file, stands in a sandbox or in a package: there is nothing to fetch.
    Nothing,
    /// The host does not answer.
    Unreachable,
    /// The host has another version than the one that is open.
    Changed,
}

/// Fetches the files that belong in a package.
///
/// # Errors
///
/// See [`Withheld`].
pub async fn fetch() -> Result<Files, Withheld> {
    if !may_fetch() {
        return Err(Withheld::Nothing);
    }
    let list = get(LIST, None).await?;
    let list = String::from_utf8(list).map_err(|_| Withheld::Nothing)?;
    // Hosts that answer every address with some page are no rarity.
    let list = JSON::parse(&list).map_err(|_| Withheld::Nothing)?;
    let mut files = Files::new();
    for entry in Object::entries(list.unchecked_ref()) {
        let entry: Array = entry.unchecked_into();
        let (Some(name), Some(sum)) = (entry.get(0).as_string(), entry.get(1).as_string()) else {
            return Err(Withheld::Nothing);
        };
        if belongs(&name) {
            let bytes = get(&name, Some(&sum)).await?;
            files.insert(name, bytes);
        }
    }
    match files.contains_key(PAGE) {
        true => Ok(files),
        false => Err(Withheld::Nothing),
    }
}

/// Without an origin, and from a disk, a page may read no file, not even its own.
fn may_fetch() -> bool {
    web_sys::window().is_some_and(|it| {
        let protocol = it.location().protocol().unwrap_or_default();
        matches!(&*protocol, "http:" | "https:") && it.origin() != "null"
    })
}

/// The bytes of a file. The browser itself holds them against the sum.
async fn get(name: &str, sum: Option<&str>) -> Result<Vec<u8>, Withheld> {
    let window = web_sys::window().ok_or(Withheld::Nothing)?;
    let options = RequestInit::new();
    if let Some(sum) = sum {
        options.set_integrity(&format!("sha256-{sum}"));
    }
    let refused = |_: JsValue| match sum {
        // A network that worked a moment ago, and a file that is not the one listed.
        Some(_) => Withheld::Changed,
        None => Withheld::Unreachable,
    };
    let response = JsFuture::from(window.fetch_with_str_and_init(name, &options))
        .await
        .map_err(refused)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(Withheld::Nothing);
    }
    let buffer = response.array_buffer().map_err(refused)?;
    let buffer = JsFuture::from(buffer).await.map_err(refused)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
