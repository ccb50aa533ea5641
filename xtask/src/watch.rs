//! `cargo xtask serve --watch`: Trunk builds at every change, unoptimised and uncut.
//!
//! Trunk alone would not do. It puts a script into the page that loads it anew after a build, and the page's policy
//! refuses scripts that stand in the page; and it knows nothing of `public/`. So it calls back here after each build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::arguments::Serving;
use crate::dist::{self, copy};
use crate::failure::{Advise as _, Failure, Outcome};
use crate::serve::{FIRST_PORT, has_desktop};
use crate::{place, process};

/// What Trunk calls after a build.
pub(crate) const FINISH: &str = "finish-watched";

const RELOADER: &str = "reload.js";
/// What Trunk's script holds in place of the address, for its server to fill in; it does so in the page alone.
const HOST: &str = "'{{__TRUNK_ADDRESS__}}'";
const BASE: &str = "'{{__TRUNK_WS_BASE__}}'";
const ADVICE: &str = "Trunk's version stands in xtask/src/tools/cargo_tool.rs; what is expected of its page in xtask/src/watch.rs.";

pub(crate) fn watch(options: &Serving) -> Outcome {
    let settings = place::workshop().join("watch.toml");
    let exe = std::env::current_exe().advise("this program has no path", "Try again.")?;
    fs::create_dir_all(place::workshop())
        .and_then(|()| fs::write(&settings, configuration(&place::root(), &exe)))
        .advise(
            format!("{} cannot be written", settings.display()),
            "Is the disk full?",
        )?;
    let mut trunk = dist::trunk()?;
    let port = options.port.unwrap_or(FIRST_PORT).to_string();
    trunk
        .arg("--config")
        .arg(&settings)
        .args(["serve", "--address", "127.0.0.1", "--port", &port]);
    println!(
        "\n  温故 Wengu: http://127.0.0.1:{port}/, built again at every change.\n  The first build takes some minutes. Stop with Ctrl-C.\n"
    );
    if !options.quiet && has_desktop() {
        trunk.arg("--open");
    }
    process::run(
        &mut trunk,
        "Is the port taken? Choose another with --port: cargo xtask --help",
    )
}

/// Trunk's settings for watching: `Trunk.toml` with a folder of its own, so that `dist/` stays the release build, and with
/// the call back. Trunk stops where a folder that it is to ignore is not there, so only those of a fresh clone are named.
fn configuration(root: &Path, exe: &Path) -> String {
    // A literal string of TOML: Windows' paths need no escapes in it.
    let at = |path: PathBuf| format!("'{}'", path.display());
    let ignored = ["target", "e2e", "docs"].map(|it| at(root.join(it)));
    format!(
        "[build]\ntarget = {}\ndist = {}\npublic_url = \"./\"\npattern_script = \"\"\nno_sri = true\n\
         [watch]\nignore = [{}]\n\
         [[hooks]]\nstage = \"post_build\"\ncommand = {}\ncommand_arguments = [\"{FINISH}\"]\n",
        at(root.join("index.html")),
        at(place::workshop().join("watched")),
        ignored.join(", "),
        at(exe.to_owned()),
    )
}

/// Finishes what Trunk has built.
pub(crate) fn finish() -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or_else(|| {
        Failure::new(
            "Trunk does not say where it builds",
            "This task is for Trunk to call: see `cargo xtask --help`.",
        )
    })?;
    copy(&place::root().join("public"), &folder)?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).advise("Trunk wrote no page", ADVICE)?;
    let (html, script) = apart(&html)?;
    fs::write(&page, html)
        .and_then(|()| fs::write(folder.join(RELOADER), script))
        .advise("the page cannot be written", "Is the disk full?")
}

/// The page with Trunk's script in a file of its own, and that file.
fn apart(html: &str) -> Outcome<(String, String)> {
    let found = html.rfind("<script>").and_then(|from| {
        let inner = from + "<script>".len();
        let length = html[inner..].find("</script>")?;
        Some((from, inner, inner + length))
    });
    let (from, inner, to) = found
        .ok_or_else(|| Failure::new("Trunk's script to load the page anew is not in it", ADVICE))?;
    let script = html[inner..to]
        .replace(HOST, "location.host")
        .replace(BASE, "'/'");
    if script.contains("{{__TRUNK_ADDRESS") || script.contains("{{__TRUNK_WS_BASE") {
        return Err(Failure::new(
            "Trunk's script takes its address in another way",
            ADVICE,
        ));
    }
    let page = format!(
        "{}<script src=\"{RELOADER}\">{}",
        &html[..from],
        &html[to..]
    );
    Ok((page, script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reloading_script_becomes_a_file() {
        let html = "<script type=\"module\" src=\"a.js\"></script><script>\"use strict\";\n\
            const address = '{{__TRUNK_ADDRESS__}}';\nconst base = '{{__TRUNK_WS_BASE__}}';</script></body>";
        let (page, script) = apart(html).unwrap();
        assert_eq!(
            page,
            "<script type=\"module\" src=\"a.js\"></script><script src=\"reload.js\"></script></body>"
        );
        assert_eq!(
            script,
            "\"use strict\";\nconst address = location.host;\nconst base = '/';"
        );
    }

    #[test]
    fn another_trunk_is_noticed() {
        for html in [
            "<body></body>",
            "<script>const address = \"{{__TRUNK_ADDRESS__}}\"</script>",
        ] {
            let failure = apart(html).err().unwrap().to_string();
            assert!(failure.contains("cargo_tool.rs"), "{failure}");
        }
    }

    #[test]
    fn a_fresh_clone_has_all_that_is_ignored() {
        let text = configuration(&place::root(), Path::new("x"));
        let list = text
            .split_once("ignore = [")
            .and_then(|it| it.1.split_once(']'));
        for path in list.unwrap().0.split(", ") {
            let path = path.trim_matches('\'');
            assert!(Path::new(path).is_dir(), "{path}");
            assert!(!path.ends_with("dist"), "made by a build: {path}");
        }
    }
}
