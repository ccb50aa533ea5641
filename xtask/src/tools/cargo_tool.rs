//! Tools that cargo compiles: Trunk, wasm-bindgen in the very version of the lock file, and what cuts the program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::step::step;
use crate::{place, process};

const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    // Only downloads and update checks are left out: every tool Trunk may call is already on its PATH.
    options: &["--no-default-features"],
    wait: "about 4 min, once",
};
const TRUNK_VERSION: &str = "0.21.14";

const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    options: &["--bin", "wasm-bindgen"],
    wait: "about 1 min, once",
};

const WASM_SPLIT: Tool = Tool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    options: &["--features", "build-binary"],
    wait: "about 1 min, once",
};
/// Of the same authors and the same form of marks as the crate `wasm_split_helpers`.
const WASM_SPLIT_VERSION: &str = "0.2.4";

struct Tool {
    package: &'static str,
    program: &'static str,
    options: &'static [&'static str],
    wait: &'static str,
}

/// The folder with `trunk`.
pub(crate) fn trunk() -> Outcome<PathBuf> {
    TRUNK.ensure(TRUNK_VERSION)
}

/// The folder with `wasm-bindgen`: program and crate must be of one version.
pub(crate) fn wasm_bindgen() -> Outcome<PathBuf> {
    let lock = fs::read_to_string(place::root().join("Cargo.lock")).advise(
        "Cargo.lock cannot be read",
        "It belongs to the repository: git checkout Cargo.lock",
    )?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new(
            "Cargo.lock names no wasm-bindgen",
            "The app needs it: git checkout Cargo.lock",
        )
    })?;
    WASM_BINDGEN.ensure(version)
}

/// The folder with `wasm-split-cli`.
pub(crate) fn wasm_split() -> Outcome<PathBuf> {
    WASM_SPLIT.ensure(WASM_SPLIT_VERSION)
}

impl Tool {
    fn ensure(&self, version: &str) -> Outcome<PathBuf> {
        let home = place::cache()
            .join("tools")
            .join(format!("{}-{version}", self.package));
        let folder = home.join("bin");
        let program = folder
            .join(self.program)
            .with_extension(std::env::consts::EXE_EXTENSION);
        if program.is_file() {
            return Ok(folder);
        }
        step(
            &format!("compiling {} {version} ({})", self.package, self.wait),
            || self.install(version, &home),
        )?;
        Ok(folder)
    }

    fn install(&self, version: &str, home: &Path) -> Outcome {
        // Kept until it succeeds: a second try goes on where the first one stopped.
        let workshop = home.join("build");
        let advice = format!(
            "Is the network there? By hand: cargo install {}@{version} --locked --root {}",
            self.package,
            home.display()
        );
        // The dependencies as its authors tested them; where those no longer compile, the newest that fit.
        process::run(
            &mut self.recipe(version, home, &workshop, &["--locked"]),
            &advice,
        )
        .or_else(|_| process::run(&mut self.recipe(version, home, &workshop, &[]), &advice))?;
        fs::remove_dir_all(&workshop).advise(
            format!("{} cannot be removed", workshop.display()),
            "Remove it by hand.",
        )
    }

    /// Compiled for being there soon: they run for seconds, so optimising them for minutes never pays.
    fn recipe(&self, version: &str, home: &Path, workshop: &Path, more: &[&str]) -> Command {
        let mut command = process::cargo();
        command
            .args(["install", self.package, "--version", &format!("={version}")])
            .args(self.options)
            .args(more)
            .arg("--root")
            .arg(home)
            .arg("--target-dir")
            .arg(workshop)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        command
    }
}

/// The version of `package` in a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, entry) = lock.split_once(&format!("name = \"{package}\"\n"))?;
    let (_, version) = entry.lines().next()?.split_once("version = \"")?;
    version.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn the_version_is_that_of_the_lock_file() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
