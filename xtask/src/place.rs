//! Where things are: the repository, what is built, and the cache that later runs and other clones reuse.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The finished app.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The program as cargo wrote it for the page, with its names.
pub(crate) fn compiled() -> PathBuf {
    root().join("target/wasm32-unknown-unknown/web/wengu-app.wasm")
}

/// Intermediate results of `xtask` itself.
pub(crate) fn workshop() -> PathBuf {
    root().join("target").join("xtask").join("workshop")
}

/// Tools that take minutes to compile live outside the clone, each in a folder with its version in the name.
pub(crate) fn cache() -> PathBuf {
    let given = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    given("WENGU_CACHE")
        .or_else(|| given("XDG_CACHE_HOME").map(|it| it.join("wengu")))
        .or_else(|| given("HOME").map(|it| it.join(".cache").join("wengu")))
        .or_else(|| given("LOCALAPPDATA").map(|it| it.join("wengu")))
        .unwrap_or_else(|| root().join("target").join("wengu-cache"))
}
