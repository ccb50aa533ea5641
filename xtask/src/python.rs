//! ralph, a validator of xAPI statements that PyPI alone has: exactly as `e2e/ralph/requirements.txt` says.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Advise as _, Outcome};
use crate::place;
use crate::process::{command, find, run};
use crate::step::step;

/// The Python that ralph is installed for. Where it cannot be, statements are read by the other validators, and what
/// is missing is said: the app needs no Python.
pub(crate) fn ralph() -> Option<PathBuf> {
    let Some(python) = find("python3") else {
        eprintln!("there is no Python: statements are not read by ralph");
        return None;
    };
    let home = place::root().join("target").join("xtask").join("ralph");
    let installed = home.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let wanted = place::root().join("e2e/ralph/requirements.txt");
    // Written last, so that an interrupted installation is begun again.
    let stamp = home.join("installed-requirements.txt");
    if fs::read(&stamp).is_ok_and(|it| fs::read(&wanted).is_ok_and(|wanted| it == wanted)) {
        return Some(installed);
    }
    let ready = step("installing ralph by pip (about 20 s, once)", || {
        install(&python, &home, &installed, &wanted)?;
        fs::copy(&wanted, &stamp).advise(
            format!("{} cannot be written", stamp.display()),
            "Is there room on the disk?",
        )
    });
    match ready {
        Ok(_) => Some(installed),
        Err(failure) => {
            eprintln!("{failure}");
            None
        }
    }
}

fn install(python: &Path, home: &Path, installed: &Path, wanted: &Path) -> Outcome {
    let advice =
        "Statements are not read by ralph. It needs Python 3.9 with venv, and the network, once.";
    run(
        command(python).args(["-m", "venv", "--clear"]).arg(home),
        advice,
    )?;
    let quiet = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    run(
        command(installed)
            .args(quiet)
            .args(["--require-hashes", "--requirement"])
            .arg(wanted),
        advice,
    )
}
