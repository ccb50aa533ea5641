//! After Trunk: the wasm is made small, and what changed is named by its content again.
//!
//! Trunk names files by what cargo gave, before wasm-opt. A cache that keeps files by their name (a learning
//! platform's keeps them for months) would then serve the bytes of another wasm-opt under the same name.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::failure::{Advise as _, Failure, Outcome};
use crate::{halves, npm, place, process};

/// What rustc's wasm32 target uses. Naming them keeps wasm-opt from using what older browsers lack.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Smaller after brotli than `-Oz`: like names are of like code, which it finds when it stands together.
const OPTIONS: [&str; 4] = [
    "-Os",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
];

const DAMAGED: &str =
    "Build again: cargo xtask build. Should it happen again, remove target/ first.";

/// Seals the folder that Trunk wrote, in place.
pub(crate) fn seal(folder: &Path) -> Outcome {
    let wasm = only(folder, "_bg.wasm")?;
    let parts = halves::parts(folder)?;
    let glue = wasm.with_file_name(name_of(&wasm).replace("_bg.wasm", ".js"));
    if npm::is_there() {
        for part in parts.iter().map(|it| &it.2).chain([&wasm]) {
            let small = optimised(&read(part)?)?;
            write(part, &small)?;
        }
        minify(&glue)?;
        for script in boot_scripts(folder, &glue)? {
            minify(&script)?;
            rename_by_content(folder, &script, ".js")?;
        }
    } else {
        println!(
            "  There is no Node, so no wasm-opt: the app works, and is about a third larger to download."
        );
    }
    rename_by_content(folder, &wasm, "_bg.wasm")?;
    for (_, ending, part) in &parts {
        rename_by_content(folder, part, ending)?;
    }
    // The glue names them all, so it comes after.
    rename_by_content(folder, &glue, ".js")
}

/// The smallest wasm for the same program. Kept by content: wasm-opt takes longer than all the rest of a warm build.
fn optimised(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let packages = place::root().join("e2e");
    npm::ensure(&packages)?;
    let lock = read(&packages.join("package-lock.json"))?;
    let kept = place::workshop().join("wasm-opt");
    let how = OPTIONS.concat() + &FEATURES.concat();
    let key = digest(&[&lock, how.as_bytes(), wasm]);
    let (before, after) = (
        kept.join(format!("{key}.in.wasm")),
        kept.join(format!("{key}.wasm")),
    );
    if after.is_file() {
        return read(&after);
    }
    let advice = "Remove e2e/node_modules and try again.";
    fs::create_dir_all(&kept).advise(format!("{} cannot be made", kept.display()), advice)?;
    write(&before, wasm)?;
    let unfinished = kept.join(format!("{key}.out.wasm"));
    process::run(
        process::command("node")
            .arg(packages.join("node_modules/binaryen/bin/wasm-opt"))
            .args(OPTIONS)
            .args(FEATURES)
            .arg(&before)
            .arg("-o")
            .arg(&unfinished),
        advice,
    )?;
    fs::remove_file(&before)
        .and_then(|()| fs::rename(&unfinished, &after))
        .advise("the small wasm cannot be kept", advice)?;
    read(&after)
}

/// The scripts of `boot/` as Trunk copied them: named by their content, none of them the glue.
fn boot_scripts(folder: &Path, glue: &Path) -> Outcome<Vec<PathBuf>> {
    let own = |it: &PathBuf| {
        let name = name_of(it);
        name.ends_with(".js") && name.contains('-') && it != glue
    };
    Ok(files(folder)?.into_iter().filter(own).collect())
}

/// Trunk's own minifier leaves wasm-bindgen's glue and copied files as they are, and writes the functions of a
/// script in another order from build to build: `index.html` keeps it from the scripts, so that all go through here.
fn minify(script: &Path) -> Outcome {
    let terser = place::root().join("e2e/node_modules/terser/bin/terser");
    let small = script.with_extension("min");
    let advice = "Remove e2e/node_modules and try again.";
    process::run(
        process::command("node")
            .arg(terser)
            .arg(script)
            .args(["--module", "--compress", "passes=2", "--mangle", "--output"])
            .arg(&small),
        advice,
    )?;
    fs::rename(&small, script).advise("the small script cannot be kept", advice)
}

/// Gives `file` the name `<stem>-<digest><ending>`, here and wherever it is mentioned.
fn rename_by_content(folder: &Path, file: &Path, ending: &str) -> Outcome {
    let old = name_of(file);
    let stem = old.strip_suffix(ending).unwrap_or(&old);
    let (stem, _) = stem.rsplit_once('-').unwrap_or((stem, ""));
    let new = format!("{stem}-{}{ending}", digest(&[&read(file)?]));
    fs::rename(file, file.with_file_name(&new))
        .advise(format!("{old} cannot be renamed"), DAMAGED)?;
    for path in files(folder)? {
        if !path
            .extension()
            .is_some_and(|it| ["html", "js", "json"].iter().any(|kind| it == *kind))
        {
            continue;
        }
        let text = String::from_utf8(read(&path)?)
            .advise(format!("{} is not text", path.display()), DAMAGED)?;
        if text.contains(&old) {
            write(&path, text.replace(&old, &new).as_bytes())?;
        }
    }
    Ok(())
}

/// Sixteen hexadecimal digits that change with the content.
pub(crate) fn digest(parts: &[&[u8]]) -> String {
    let sum = parts
        .iter()
        .fold(Sha256::new(), |sum, part| sum.chain_update(part))
        .finalize();
    sum.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// All files of a folder, in order.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let advice = "Build first: cargo xtask build";
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).advise(unreadable(), advice)? {
        let path = entry.advise(unreadable(), advice)?.path();
        if path.is_dir() {
            found.extend(files(&path)?)
        } else {
            found.push(path)
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn only(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let mut found = files(folder)?
        .into_iter()
        .filter(|it| name_of(it).ends_with(ending));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        _ => Err(Failure::new(
            format!(
                "Trunk should have written one file *{ending} into {}",
                folder.display()
            ),
            DAMAGED,
        )),
    }
}

pub(crate) fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).advise(format!("{} cannot be read", file.display()), DAMAGED)
}

fn write(file: &Path, content: &[u8]) -> Outcome {
    fs::write(file, content).advise(
        format!("{} cannot be written", file.display()),
        "Is the disk full?",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_their_content() {
        let folder = std::env::temp_dir().join(format!("wengu-seal-{}", std::process::id()));
        let names = |wasm: &[u8]| {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("wengu-app-0000_bg.wasm"), wasm).unwrap();
            fs::write(
                folder.join("wengu-app-0000.js"),
                "new URL('wengu-app-0000_bg.wasm')",
            )
            .unwrap();
            fs::write(
                folder.join("index.html"),
                r#"<script src="./wengu-app-0000.js"></script>"#,
            )
            .unwrap();
            rename_by_content(&folder, &folder.join("wengu-app-0000_bg.wasm"), "_bg.wasm").unwrap();
            rename_by_content(&folder, &folder.join("wengu-app-0000.js"), ".js").unwrap();
            let named = |ending| name_of(&only(&folder, ending).unwrap());
            let names = [named(".js"), named("_bg.wasm")];
            let page = fs::read_to_string(folder.join("index.html")).unwrap();
            assert!(page.contains(&names[0]), "{page} names {}", names[0]);
            let glue = fs::read_to_string(folder.join(&names[0])).unwrap();
            assert!(glue.contains(&names[1]), "{glue} names {}", names[1]);
            fs::remove_dir_all(&folder).unwrap();
            names
        };
        assert_eq!(names(b"one"), names(b"one"));
        // The glue did not change itself, but what it names did.
        let (one, two) = (names(b"one"), names(b"two"));
        assert!(one[0] != two[0] && one[1] != two[1]);
    }
}
