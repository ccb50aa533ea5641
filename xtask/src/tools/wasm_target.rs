//! The standard library for wasm32.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::step::step;

const TARGET: &str = "wasm32-unknown-unknown";
const TRIES: usize = 3;

/// Makes sure that rustc can compile for the browser.
pub(crate) fn ensure() -> Outcome {
    if is_there()? {
        return Ok(());
    }
    let by_hand = format!(
        "Install it with the package manager that brought Rust, or use rustup: rustup target add {TARGET}"
    );
    if process::find("rustup").is_none() {
        return Err(Failure::new(
            format!("Rust has no {TARGET} target, and there is no rustup to add it"),
            by_hand,
        ));
    }
    step(
        &format!("adding the Rust target {TARGET} (about 15 s)"),
        || {
            let advice = format!("Is the network there? By hand: rustup target add {TARGET}");
            let add = || {
                process::run(
                    process::command("rustup").args(["target", "add", TARGET]),
                    &advice,
                )
            };
            (1..TRIES).fold(add(), |outcome, _| outcome.or_else(|_| add()))
        },
    )
}

fn is_there() -> Outcome<bool> {
    let sysroot = process::read(
        process::command("rustc").args(["--print", "sysroot"]),
        "Install Rust from https://rustup.rs",
    )?;
    Ok(Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib")
        .is_dir())
}
