//! `cargo xtask build`: the app for release, in `dist/`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Advise as _, Outcome};
use crate::step::step;
use crate::{halves, parcel, place, precache, process, seal, single, stylesheet, tools};

const HELD: &str = "Close the program that holds it and try again.";

/// Builds the app and gives the folder it is in.
pub(crate) fn build() -> Outcome<PathBuf> {
    let mut trunk = trunk()?;
    // Where a crate lies on this machine is in the text of every panic: it makes the wasm larger, and another one on
    // another machine.
    if let Some(flags) = without_places() {
        trunk.env("CARGO_ENCODED_RUSTFLAGS", flags);
    }
    let raw = place::workshop().join("trunk");
    step(
        "compiling the app for release (some minutes when nothing is compiled yet)",
        || {
            process::run(
                trunk
                    .args(["build", "--release", "--features", "split", "--dist"])
                    .arg(&raw),
                "The compiler's message above says where. Is it about a paper in seeds/, its place and advice stand there too.",
            )
        },
    )?;
    step(
        "making the files small and naming them by their content",
        || {
            stylesheet::join(&raw)?;
            halves::cut(&raw)?;
            seal::seal(&raw)?;
            // Not by Trunk: under `serve --watch` a service worker would keep what was just changed.
            copy(&place::root().join("public"), &raw)?;
            precache::write(&raw)?;
            parcel::check(&raw)?;
            single::write(&raw)
        },
    )?;
    let dist = place::dist();
    replace(&raw, &dist)?;
    Ok(dist)
}

/// What has rustc forget where cargo unpacked the crates. `None` where somebody has flags of their own.
fn without_places() -> Option<OsString> {
    let given = |name: &str| env::var_os(name).filter(|it| !it.is_empty());
    if given("RUSTFLAGS")
        .or(given("CARGO_ENCODED_RUSTFLAGS"))
        .is_some()
    {
        return None;
    }
    let home = given("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| given("HOME").map(|it| Path::new(&it).join(".cargo")))?;
    let mut places: Vec<PathBuf> = fs::read_dir(home.join("registry/src"))
        .ok()?
        .filter_map(|it| Some(it.ok()?.path()))
        .collect();
    places.sort();
    let flags = places.iter().map(|it| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(it);
        flag.push("=");
        flag
    });
    let flags: Vec<OsString> = flags.collect();
    (!flags.is_empty()).then(|| flags.join(OsStr::new("\u{1f}")))
}

/// Trunk with all its tools on the PATH: it never downloads any.
pub(crate) fn trunk() -> Outcome<Command> {
    tools::wasm_target()?;
    let (trunk, wasm_bindgen) = (tools::trunk()?, tools::wasm_bindgen()?);
    let mut command = process::command(trunk.join("trunk"));
    command
        .env("PATH", process::path_with(&[trunk, wasm_bindgen])?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a bool and stops at `NO_COLOR=1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}

/// Whoever serves `dist/` sees the old app or the new one, and never half of each.
fn replace(new: &Path, old: &Path) -> Outcome {
    remove()?;
    fs::rename(new, old).advise(format!("{} cannot be written", old.display()), HELD)
}

/// Removes `dist/`.
pub(crate) fn remove() -> Outcome {
    let dist = place::dist();
    if !dist.exists() {
        return Ok(());
    }
    fs::remove_dir_all(&dist).advise(format!("{} cannot be removed", dist.display()), HELD)
}

/// Copies a folder with all below it.
pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    for file in seal::files(from)? {
        let target = to.join(file.strip_prefix(from).unwrap_or(&file));
        target
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::copy(&file, &target))
            .advise(
                format!("{} cannot be copied", file.display()),
                "Is the disk full?",
            )?;
    }
    Ok(())
}
