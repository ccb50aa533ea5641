//! Stored forms of drafts, kept as files: what one version wrote, the next has to read.

use expect_test::expect_file;
use progress::{MemoryShelf, Shelf as _, draft};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// Whether a draft is stored as in the file of this name, and read from it as it was.
pub(super) fn is_kept<T>(file: &str, value: &T)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let path = format!("{}/src/state/fixtures/{file}", env!("CARGO_MANIFEST_DIR"));
    let shelf = MemoryShelf::default();
    draft::keep(&shelf, "x", value).unwrap();
    let written = shelf.get("wengu/draft/x").unwrap().unwrap();
    expect_file![&path].assert_eq(&written);
    let kept = std::fs::read_to_string(path).unwrap();
    shelf.put("wengu/draft/x", &kept).unwrap();
    assert_eq!(
        draft::resume::<T>(&shelf, "x").unwrap().as_ref(),
        Some(value)
    );
}
