//! The browsers that the journeys run in: Chromium, which all of them need, and the engines beside it.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process::{command, find, run};
use crate::step::step;

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/// Without them every Chinese character is the same empty box, and pictures show nothing.
const FONTS: &str = "fonts-noto-cjk";
/// An engine, the programs that have to be there for it (`e2e/browsers.js`, `e2e/engines`), and Debian's packages that bring them.
const OTHERS: [(&str, &[&str], &[&str]); 2] = [
    ("Firefox", &["firefox"], &["firefox-esr"]),
    (
        "WebKitGTK",
        &["WebKitWebDriver", "Xvfb"],
        &["webkit2gtk-driver", "xvfb"],
    ),
];

/// Finds a Chromium, or installs one where that is possible.
pub(crate) fn ensure() -> Outcome<PathBuf> {
    if let Some(chrome) = std::env::var_os("CHROME").filter(|it| !it.is_empty()) {
        let chrome = PathBuf::from(chrome);
        let advice = "Let CHROME be the path of the browser's program, or unset it.";
        return chrome
            .is_file()
            .then_some(chrome)
            .ok_or_else(|| Failure::new("CHROME names no file", advice));
    }
    if let Some(found) = present() {
        return Ok(found);
    }
    let advice =
        "Install Chromium or Google Chrome, or name it: CHROME=/path/to/chrome cargo xtask test";
    if find("apt-get").is_none() || !is_root() {
        return Err(Failure::new("there is no Chromium to test with", advice));
    }
    step("installing Chromium by apt-get (about 1 min, once)", || {
        install(&["chromium", FONTS], advice)
    })?;
    present().ok_or_else(|| Failure::new("apt-get installed no Chromium", advice))
}

/// Installs the other engines where that is possible. Where it is not, their journeys are skipped and say why: not
/// every system packages them.
pub(crate) fn ensure_others() {
    for (engine, programs, packages) in OTHERS {
        let is_there = programs.iter().all(|it| find(it).is_some());
        if is_there || find("apt-get").is_none() || !is_root() {
            continue;
        }
        let advice = "The journeys in this engine are skipped.";
        let name = format!("installing {engine} by apt-get (about 1 min, once)");
        if let Err(failure) = step(&name, || install(packages, advice)) {
            eprintln!("{failure}");
        }
    }
}

fn install(packages: &[&str], advice: &str) -> Outcome {
    run(command("apt-get").args(["update", "-qq"]), advice)?;
    run(
        command("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
        advice,
    )
}

fn present() -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| find(name))
        .or_else(|| Some(PathBuf::from(MAC)).filter(|it| it.is_file()))
}

fn is_root() -> bool {
    command("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
