//! npm packages, exactly as their lock file says.

use std::fs;
use std::path::Path;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::process;
use crate::step::step;

/// Whether there is a Node to run anything with.
pub(crate) fn is_there() -> bool {
    process::find("node").is_some() && process::find("npm").is_some()
}

/// Makes `folder/node_modules` what `folder/package-lock.json` says.
pub(crate) fn ensure(folder: &Path) -> Outcome {
    let (lock, modules) = (
        folder.join("package-lock.json"),
        folder.join("node_modules"),
    );
    let wanted = fs::read(&lock).advise(
        format!("{} cannot be read", lock.display()),
        "It belongs to the repository: git checkout e2e",
    )?;
    // Written last, so that an interrupted installation is begun again.
    let stamp = modules.join(".installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let Some(npm) = process::find("npm") else {
        return Err(Failure::new(
            "there is no npm",
            "Install Node.js 20 or newer: https://nodejs.org",
        ));
    };
    let name = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    step(
        &format!("installing the npm packages of {name}/ (about 30 s, once)"),
        || {
            let advice = format!(
                "Is the network there? By hand: cd {} && npm ci",
                folder.display()
            );
            let quiet = [
                "ci",
                "--prefer-offline",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ];
            process::run(
                process::command(npm).args(quiet).current_dir(folder),
                &advice,
            )?;
            fs::write(&stamp, wanted)
                .advise(format!("{} cannot be written", stamp.display()), advice)
        },
    )
}
