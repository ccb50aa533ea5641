//! How large the packages for learning platforms are: teachers upload them, students on phones fetch them.

use std::fs;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::{place, process};

/// Format, file name and the most bytes that it may have.
const PACKAGES: [(&str, &str, u64); 4] = [
    ("scorm12", "scorm12.zip", 1_000_000),
    ("scorm2004", "scorm2004.zip", 1_000_000),
    ("cmi5", "cmi5.zip", 1_000_000),
    ("single", "wengu.html", 1_200_000),
];

/// Packs the built app in each format, prints the sizes, and fails when one is too large.
pub(crate) fn check() -> Outcome {
    let folder = place::root().join("target").join("xtask").join("packages");
    fs::create_dir_all(&folder).advise(
        format!("{} cannot be made", folder.display()),
        "Is there room on the disk?",
    )?;
    let mut large = Vec::new();
    for (format, name, most) in PACKAGES {
        let file = folder.join(name);
        // The profile of the tests: there it is compiled already.
        let mut pack = process::cargo();
        pack.args(["run", "--quiet", "--profile", "test", "--package", "wengu"])
            .args(["--", "package", "--format", format, "--dist"])
            .arg(place::dist())
            .arg("--out")
            .arg(&file);
        process::run(&mut pack, "What is wrong stands above.")?;
        let bytes = fs::metadata(&file)
            .advise(
                format!("{} was not written", file.display()),
                "What is wrong stands above.",
            )?
            .len();
        println!(
            "  {:>5} KB of {} allowed  {name}",
            bytes / 1000,
            most / 1000
        );
        if bytes > most {
            large.push(name);
        }
    }
    if large.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("too large for its budget: {}", large.join(", ")),
        "See what it holds (unzip -v): crates/exchange/src/package/mod.rs says what belongs in it.",
    ))
}
