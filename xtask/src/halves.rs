//! After Trunk: the program is cut in two, so that the first screen does not wait for the second half.
//!
//! What Trunk laid into the folder came from the uncut program, which only links (the feature `split` of Cargo.toml). Here
//! its two files are replaced, and what was cut off is put beside them: the second half, which every visit fetches behind
//! the first screen, and what only some ask for (`src/rare.rs`), with what those two share.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Advise as _, Failure, Outcome};
use crate::seal::{files, name_of, only};
use crate::{place, process, tools};

/// What is cut off: how its file begins as wasm-split-cli writes it, and its name, which stands in its file's in `dist/`
/// and in what the single-file edition hands over.
const PARTS: [(&str, &str); 3] = [
    ("split_pages", HALF),
    ("chunk_", SHARED),
    ("split_rare", RARE),
];
pub(crate) const HALF: &str = "half";
pub(crate) const SHARED: &str = "shared";
const RARE: &str = "rare";

/// The code that fetches.
const LINK: &str = "__wasm_split.js";

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
    fs::remove_file(&first).advise("the first half cannot be moved", ADVICE)?;
    let mut written = Vec::new();
    for path in files(&workshop)? {
        let file = name_of(&path);
        if !file.ends_with(".wasm") {
            continue;
        }
        let part = PARTS.iter().find(|it| file.starts_with(it.0));
        let (_, part) = part.ok_or_else(|| {
            Failure::new(
                format!("{file} is no part of the program that is known"),
                ADVICE,
            )
        })?;
        let own = format!("{name}{}", ending(part));
        fs::copy(&path, folder.join(&own)).advise(format!("{file} cannot be copied"), ADVICE)?;
        written.push((file, own, *part));
    }
    let glue = folder.join(format!("{name}.js"));
    let read = |path: &Path| {
        fs::read_to_string(path).advise(format!("{} cannot be read", path.display()), ADVICE)
    };
    let joined = joined(&read(&glue)?, &read(&workshop.join(LINK))?, &written)?;
    fs::write(&glue, joined).advise("the glue cannot be written", "Is the disk full?")
}

/// How the file of a part ends; before it stands the program's name.
fn ending(part: &str) -> String {
    format!("_{part}.wasm")
}

/// The parts that lie in `folder`: each with its name and the ending of its file.
pub(crate) fn parts(folder: &Path) -> Outcome<Vec<(&'static str, String, PathBuf)>> {
    let all = files(folder)?;
    let found = PARTS.into_iter().flat_map(|(_, part)| {
        let paths = all
            .iter()
            .filter(move |it| name_of(it).ends_with(&ending(part)));
        paths.map(move |it| (part, ending(part), it.clone()))
    });
    Ok(found.collect())
}

/// The glue with the code that fetches the parts inside: one file less to fetch, and the single-file edition, which may
/// fetch nothing, can hand them over. `written`: the file of each part as the tool named it, its own name, its part.
fn joined(glue: &str, link: &str, written: &[(String, String, &str)]) -> Outcome<String> {
    let mut own = link
        .lines()
        .filter(|it| !it.starts_with("import "))
        .collect::<Vec<_>>()
        .join("\n");
    for (file, name, part) in written {
        let fetched = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        let found = format!(
            "(globalThis.wenguInlined?.part(\"{part}\") ?? fetch(new URL(\"{name}\", import.meta.url)))"
        );
        own = replaced(&own, &fetched, &found, 1)?;
    }
    // The glue's own way also reads a wasm that a server calls something else.
    let own = replaced(
        &own,
        "(WebAssembly.instantiateStreaming(src, imports))",
        "__wbg_load(await src, imports)",
        written.len(),
    )?;
    let export = "export const __wasm_split_load_";
    let loaders: Vec<_> = own
        .split(export)
        .skip(1)
        .filter_map(|it| Some(format!("__wasm_split_load_{}", it.split_once(' ')?.0)))
        .collect();
    let own = replaced(&own, export, "const __wasm_split_load_", loaders.len())?;
    let loaders = loaders.join(", ");
    // wasm-bindgen imports the same file once for each function of it.
    let from = format!(" from \"./{LINK}\"");
    let (imports, rest): (Vec<_>, Vec<_>) = glue.lines().partition(|it| it.contains(&from));
    let names: Option<Vec<_>> = imports
        .iter()
        .map(|it| {
            it.strip_prefix("import * as ")?
                .split_once(&from)
                .map(|it| it.0)
        })
        .collect();
    let names = names.filter(|it| !it.is_empty()).ok_or_else(|| {
        Failure::new(
            format!("the glue does not import {LINK} as expected"),
            ADVICE,
        )
    })?;
    let fetcher = format!("(() => {{\n{own}\nreturn {{ {loaders} }};\n}})()");
    let all: String = names
        .iter()
        .map(|it| format!("const {it} = wenguParts;\n"))
        .collect();
    Ok(format!(
        "const wenguParts = {fetcher};\n{all}{}\n",
        rest.join("\n")
    ))
}

fn replaced(text: &str, old: &str, new: &str, times: usize) -> Outcome<String> {
    if times > 0 && text.matches(old).count() == times {
        return Ok(text.replace(old, new));
    }
    Err(Failure::new(
        format!("the tools that cut the program did not write `{old}` {times} times"),
        ADVICE,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nfunction initSync() {}\nfunction __wbg_load() {}";
    const FETCHER: &str = "import { initSync } from \"./main.js\";\n\
        const __chunk_3 = makeLoad(() => {\n\
        const src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});\n\
        export const __wasm_split_load_pages = makeLoad(() => {\n\
        const src = fetch(new URL(\"./split_pages.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});";

    fn written() -> Vec<(String, String, &'static str)> {
        let part = |file: &str, name: &str, part| (file.to_owned(), name.to_owned(), part);
        vec![
            part("chunk_3.wasm", "app-0a_shared.wasm", SHARED),
            part("split_pages.wasm", "app-0a_half.wasm", HALF),
        ]
    }

    #[test]
    fn the_glue_fetches_the_parts_by_their_names() {
        let glue = joined(GLUE, FETCHER, &written()).unwrap();
        assert!(
            !glue.contains("import ") && !glue.contains("export "),
            "{glue}"
        );
        for part in [
            "part(\"half\") ?? fetch(new URL(\"app-0a_half.wasm\"",
            "part(\"shared\") ?? fetch(new URL(\"app-0a_shared.wasm\"",
            "__wbg_load(await src, imports)",
            "return { __wasm_split_load_pages };",
            "const import1 = wenguParts;",
        ] {
            assert!(glue.contains(part), "{part} in {glue}");
        }
    }

    /// Another version of the tools is noticed at the build, not by who clicks.
    #[test]
    fn output_of_another_shape_is_refused() {
        assert!(joined("import * as import2", FETCHER, &written()).is_err());
        assert!(joined(GLUE, &FETCHER.replace("Streaming", ""), &written()).is_err());
        assert!(joined(GLUE, FETCHER, &written()[1..]).is_err());
    }
}
