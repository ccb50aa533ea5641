//! After Trunk: the program is cut in two, so that the first screen does not wait for the second half.
//!
//! What Trunk laid into the folder came from the uncut program, which only links (the feature `split` of Cargo.toml). Here
//! its two files are replaced, and the second half is put beside them.

use std::fs;
use std::path::Path;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::seal::{name_of, only};
use crate::{place, process, tools};

/// How the file of the second half ends; before it stands the program's name.
pub(crate) const HALF: &str = "_half.wasm";

/// What wasm-split-cli writes: the code that fetches, and one module for what `src/later.rs` calls `pages`.
const LINK: &str = "__wasm_split.js";
const PAGES: &str = "split_pages.wasm";

const ADVICE: &str = "The tools' versions stand in xtask/src/tools/cargo_tool.rs; what is expected of their output in xtask/src/halves.rs.";

/// Replaces the glue and the wasm in `folder` by those of the first half.
pub(crate) fn cut(folder: &Path) -> Outcome {
    let wasm = only(folder, "_bg.wasm")?;
    let name = name_of(&wasm).replace("_bg.wasm", "");
    let workshop = place::workshop().join("halves");
    let _ = fs::remove_dir_all(&workshop);
    fs::create_dir_all(&workshop).advise(
        format!("{} cannot be made", workshop.display()),
        "Is the disk full?",
    )?;
    let first = workshop.join(&name).with_extension("wasm");
    process::run(
        process::command(tools::wasm_split()?.join("wasm-split-cli"))
            .args(["--target", "web", "--out-name", &name])
            .arg(place::compiled())
            .arg(&workshop),
        ADVICE,
    )?;
    process::run(
        process::command(tools::wasm_bindgen()?.join("wasm-bindgen"))
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--keep-lld-exports",
                "--out-name",
                &name,
            ])
            .arg("--out-dir")
            .arg(folder)
            .arg(&first),
        ADVICE,
    )?;
    let half = format!("{name}{HALF}");
    fs::copy(workshop.join(PAGES), folder.join(&half))
        .advise("the second half is missing", ADVICE)?;
    let glue = folder.join(format!("{name}.js"));
    let read = |path: &Path| {
        fs::read_to_string(path).advise(format!("{} cannot be read", path.display()), ADVICE)
    };
    let joined = joined(&read(&glue)?, &read(&workshop.join(LINK))?, &half)?;
    fs::write(&glue, joined).advise("the glue cannot be written", "Is the disk full?")
}

/// The glue with the code that fetches the second half inside: one file less to fetch, and the single-file edition, which
/// may fetch nothing, can hand the half over.
fn joined(glue: &str, link: &str, half: &str) -> Outcome<String> {
    let import = format!("import * as import1 from \"./{LINK}\"");
    let own = link
        .lines()
        .filter(|it| !it.starts_with("import "))
        .collect::<Vec<_>>()
        .join("\n");
    let fetched = format!("fetch(new URL(\"./{PAGES}\", import.meta.url))");
    let found =
        format!("(globalThis.wenguInlined?.half() ?? fetch(new URL(\"{half}\", import.meta.url)))");
    // The glue's own way also reads a wasm that a server calls something else.
    let own = replaced(&own, &fetched, &found)?;
    let own = replaced(
        &own,
        "(WebAssembly.instantiateStreaming(src, imports))",
        "__wbg_load(await src, imports)",
    )?;
    let own = replaced(
        &own,
        "export const __wasm_split_load_pages",
        "const __wasm_split_load_pages",
    )?;
    replaced(
        glue,
        &import,
        &format!("const import1 = (() => {{\n{own}\nreturn {{ __wasm_split_load_pages }};\n}})();"),
    )
}

fn replaced(text: &str, old: &str, new: &str) -> Outcome<String> {
    if text.matches(old).count() == 1 {
        return Ok(text.replace(old, new));
    }
    Err(Failure::new(
        format!("the tools that cut the program wrote no `{old}`, or several"),
        ADVICE,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nfunction initSync() {}\nfunction __wbg_load() {}";
    const FETCHER: &str = "import { initSync } from \"./main.js\";\n\
        export const __wasm_split_load_pages = makeLoad(() => {\n\
        const src = fetch(new URL(\"./split_pages.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});";

    #[test]
    fn the_glue_fetches_the_second_half_by_its_name() {
        let glue = joined(GLUE, FETCHER, "app-0a_half.wasm").unwrap();
        assert!(
            !glue.contains("import ") && !glue.contains("export "),
            "{glue}"
        );
        for part in [
            "\"app-0a_half.wasm\"",
            "__wbg_load(await src, imports)",
            "return { __wasm_split_load_pages };",
        ] {
            assert!(glue.contains(part), "{part} in {glue}");
        }
    }

    /// Another version of the tools is noticed at the build, not by who clicks.
    #[test]
    fn output_of_another_shape_is_refused() {
        assert!(joined("import * as import2", FETCHER, "h").is_err());
        assert!(joined(GLUE, &FETCHER.replace("Streaming", ""), "h").is_err());
    }
}
