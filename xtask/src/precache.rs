//! After sealing: tells the service worker what the app is made of.
//!
//! The same list lies beside the app as `files.json`, for the app packs itself for learning platforms.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use crate::failure::{Advise as _, Failure, Outcome};
use crate::seal;

const WORKER: &str = "sw.js";
const LIST: &str = "files.json";
const BUILD_MARK: &str = r#"const BUILD = "none";"#;
const FILES_MARK: &str = "const FILES = {};";
const ADVICE: &str = "public/sw.js belongs to the repository: git checkout public";

/// Fills in the worker that lies in `folder`, and writes the list.
pub(crate) fn write(folder: &Path) -> Outcome {
    let files = hashes(folder)?;
    let list = json(&files);
    let build: String = digest(list.as_bytes())
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(16)
        .collect();
    let path = folder.join(WORKER);
    let worker = fs::read_to_string(&path).advise("the service worker cannot be read", ADVICE)?;
    let filled = fill(&worker, &build, &list).ok_or_else(|| {
        Failure::new(
            "public/sw.js has lost a mark that the build fills in",
            ADVICE,
        )
    })?;
    for (path, text) in [(path, filled), (folder.join(LIST), list)] {
        fs::write(&path, text).advise(
            format!("{} cannot be written", path.display()),
            "Is the disk full?",
        )?;
    }
    Ok(())
}

/// What the app needs at run time, and its hashes. Not the worker, which browsers keep by rules of
/// their own, and not what other pages take from here.
fn hashes(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for path in seal::files(folder)? {
        let name = path
            .strip_prefix(folder)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if ![WORKER, LIST, "embed.js"].contains(&name.as_str()) {
            let bytes = fs::read(&path).advise(
                format!("{name} cannot be read"),
                "Build again: cargo xtask build",
            )?;
            files.insert(name, digest(&bytes));
        }
    }
    Ok(files)
}

fn json(files: &BTreeMap<String, String>) -> String {
    // Names are plain ASCII (the packages refuse others), so nothing is to be escaped.
    let lines: Vec<_> = files
        .iter()
        .map(|(name, sum)| format!("  \"{name}\": \"{sum}\""))
        .collect();
    format!("{{\n{}\n}}", lines.join(",\n"))
}

fn fill(worker: &str, build: &str, list: &str) -> Option<String> {
    let both = worker.contains(BUILD_MARK) && worker.contains(FILES_MARK);
    both.then(|| {
        worker
            .replace(BUILD_MARK, &format!("const BUILD = \"{build}\";"))
            .replace(FILES_MARK, &format!("const FILES = {list};"))
    })
}

/// SHA-256 in base64, as browsers write it.
pub(crate) fn digest(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worker that is really shipped has the marks, and a change of any file changes its name.
    #[test]
    fn the_worker_knows_what_it_keeps() {
        let folder = std::env::temp_dir().join(format!("wengu-precache-{}", std::process::id()));
        let worker = include_str!("../../public/sw.js");
        let made = |page: &str| {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(folder.join("icons")).unwrap();
            for (name, text) in [
                (WORKER, worker),
                ("index.html", page),
                ("icons/a.png", "a"),
                ("embed.js", ""),
            ] {
                fs::write(folder.join(name), text).unwrap();
            }
            write(&folder).unwrap();
            let read = |name| fs::read_to_string(folder.join(name)).unwrap();
            let made = (read(WORKER), read(LIST));
            fs::remove_dir_all(&folder).unwrap();
            made
        };
        let (filled, list) = made("one");
        assert_eq!(
            list,
            "{\n  \"icons/a.png\": \"ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\",\n  \"index.html\": \"dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=\"\n}"
        );
        assert!(filled.contains(&list) && !filled.contains(BUILD_MARK));
        assert_eq!(made("one").0, filled);
        let build = |worker: &str| {
            worker
                .split("const BUILD")
                .nth(1)
                .unwrap()
                .lines()
                .next()
                .unwrap()
                .to_owned()
        };
        assert_ne!(build(&made("two").0), build(&filled));
    }
}
