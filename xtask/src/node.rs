//! What runs in Node: journeys, pictures and Lighthouse on the built app with a real browser, and the comparisons with
//! what is not ours: the reference scheduler, validators of statements, schemas of manifests.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Advise as _, Outcome};
use crate::{browser, dist, npm, place, process, python};

const PICTURES: &str =
    "The picture that could not be taken stands above, with what was waited for.";
const LIGHTHOUSE: &str = "Is Node.js 20 or newer on the PATH? What Lighthouse says stands above.";

/// The journeys through the built app: a command that reports as `node --test` does.
pub(crate) fn journeys() -> Outcome<Command> {
    let folder = place::root().join("e2e");
    browser::ensure_others();
    compile_ours()?;
    let mut node = node_in(&folder)?;
    node.envs(ralph());
    // One browser at a time: journeys are about what happens, and time-outs lie on a busy machine.
    node.arg("--test-concurrency=1");
    reporting(node, &folder.join("journeys"))
}

/// The comparison of the memory with ts-fsrs, reporting in the same way.
pub(crate) fn parity() -> Outcome<Command> {
    let folder = place::root().join("e2e");
    npm::ensure(&folder)?;
    let mut node = process::command("node");
    node.current_dir(&folder).envs(ralph());
    reporting(node, &folder.join("parity"))
}

/// What journeys ask of our own programs, in the profile of the tests: they wait for a page, not for a compiler.
fn compile_ours() -> Outcome {
    for target in [
        ["--package", "wengu", "--bin", "wengu"],
        ["--package", "exchange", "--example", "valid_statements"],
    ] {
        let mut build = process::cargo();
        build.args(["build", "--quiet", "--profile", "test"]);
        process::run(build.args(target), "What does not compile stands above.")?;
    }
    Ok(())
}

/// Where `e2e/statements.js` finds ralph.
fn ralph() -> Option<(&'static str, PathBuf)> {
    Some(("RALPH", python::ralph()?))
}

/// Node with the tests of a folder.
fn reporting(mut node: Command, folder: &Path) -> Outcome<Command> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .advise(
            format!("{} cannot be read", folder.display()),
            "It belongs to the repository: git checkout e2e",
        )?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.js"))
        .collect();
    files.sort();
    node.args(["--test", "--test-reporter=spec"]).args(files);
    Ok(node)
}

/// `cargo xtask screens`.
pub(crate) fn screens() -> Outcome {
    dist::build()?;
    process::run(
        node_in(&place::root().join("e2e"))?.arg("screens.js"),
        PICTURES,
    )
}

/// `cargo xtask lighthouse`.
pub(crate) fn lighthouse() -> Outcome {
    dist::build()?;
    npm::ensure(&place::root().join("e2e"))?;
    process::run(
        node_in(&place::root().join("e2e/lighthouse"))?.arg("measure.js"),
        LIGHTHOUSE,
    )
}

/// Node in a folder of ours, with its packages and a browser.
fn node_in(folder: &Path) -> Outcome<Command> {
    let chrome = browser::ensure()?;
    npm::ensure(folder)?;
    let mut node = process::command("node");
    node.current_dir(folder).env("CHROME", chrome);
    Ok(node)
}
