//! The single-file edition: one page with everything inside, which starts from a disk and in a frame
//! without an origin, where a page may not even load files of its own.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::halves;
use crate::precache::digest;
use crate::seal;

const ADVICE: &str = "Build again: cargo xtask build. If index.html or boot/ changed, xtask/src/single.rs has to follow.";

/// Inflates the parts of the wasm that lie in the page, and hands the first with its glue to `boot/start.js`; the glue
/// asks for the others.
const HAND_OVER: &str = r#"
async function wenguInflated(id) {
  const text = document.getElementById(id).textContent;
  const packed = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}
globalThis.wenguInlined = {
  glue: { default: GLUE },
  wasm: () => wenguInflated("wengu-wasm"),
  part: (name) => wenguInflated(`wengu-${name}`),
};
"#;

/// Writes `single/wengu.html` into the folder of the sealed app.
pub(crate) fn write(folder: &Path) -> Outcome {
    let page = text(folder, "index.html")?;
    let single = inlined(&page, folder)?;
    let target = folder.join("single");
    fs::create_dir_all(&target)
        .and_then(|()| fs::write(target.join("wengu.html"), single))
        .advise(
            "the single-file edition cannot be written",
            "Is the disk full?",
        )
}

/// What becomes of a tag of the page.
enum Part {
    Kept,
    Gone,
    Style(String),
    Script { module: bool, code: String },
}

fn inlined(page: &str, folder: &Path) -> Outcome<String> {
    let mut out = String::new();
    let mut wasm = String::new();
    let mut glue = String::new();
    let (mut scripts, mut styles) = (Vec::new(), Vec::new());
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        let tag = tag_at(&rest[start..]);
        rest = &rest[start + tag.len()..];
        match part(tag, folder, &mut glue, &mut wasm)? {
            Part::Kept => out.push_str(tag),
            Part::Gone => {}
            Part::Style(code) => {
                styles.push(source(&code));
                out.push_str(&format!("<style>{code}</style>"));
            }
            Part::Script { module, code } => {
                rest = rest.strip_prefix("</script>").unwrap_or(rest);
                let code = match module {
                    // In the same module the glue's start is a name; what it exports hurts nobody.
                    true => {
                        let hand_over = HAND_OVER.replace("GLUE", &default_export(&glue)?);
                        let mut parts = vec![("wasm", wasm.clone())];
                        for (part, _, path) in halves::parts(folder)? {
                            parts.push((part, packed(&bytes(folder, &seal::name_of(&path))?)));
                        }
                        for (part, data) in parts {
                            out.push_str(&format!(
                                "<script type=\"text/plain\" id=\"wengu-{part}\">{data}</script>"
                            ));
                        }
                        let first = safe(&format!("{glue}{hand_over}"));
                        scripts.push(source(&first));
                        out.push_str(&format!("<script type=\"module\">{first}</script>"));
                        safe(&code)
                    }
                    false => safe(&code),
                };
                scripts.push(source(&code));
                let kind = if module { " type=\"module\"" } else { "" };
                out.push_str(&format!("<script{kind}>{code}</script>"));
            }
        }
    }
    out.push_str(rest);
    Ok(with_policy(&out, &scripts, &styles))
}

fn part(tag: &str, folder: &Path, glue: &mut String, wasm: &mut String) -> Outcome<Part> {
    if tag.starts_with("<script") {
        let Some(name) = attribute(tag, "src") else {
            return Ok(Part::Kept);
        };
        let module = attribute(tag, "type").as_deref() == Some("module");
        let code = text(folder, &name)?;
        return Ok(Part::Script { module, code });
    }
    if !tag.starts_with("<link") {
        return Ok(Part::Kept);
    }
    let name = attribute(tag, "href").unwrap_or_default();
    Ok(match attribute(tag, "rel").as_deref() {
        Some("stylesheet") => Part::Style(text(folder, &name)?),
        Some("modulepreload") => {
            *glue = text(folder, &name)?;
            Part::Gone
        }
        Some("preload") => {
            let bytes = bytes(folder, &name)?;
            *wasm = packed(&bytes);
            Part::Gone
        }
        // An icon and a manifest are files of an installed app.
        _ => Part::Gone,
    })
}

fn packed(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(miniz_oxide::deflate::compress_to_vec(bytes, 9))
}

/// From `<` to `>`, not minding those in quotes.
fn tag_at(text: &str) -> &str {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return &text[..=at],
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    text
}

/// The value of an attribute, with or without quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split([' ', '>']).next()?,
    };
    Some(value.to_owned())
}

/// The local name of what the glue exports by default.
fn default_export(glue: &str) -> Outcome<String> {
    let missing = || Failure::new("the glue of the wasm has no default export", ADVICE);
    let (before, _) = glue.split_once(" as default").ok_or_else(missing)?;
    let name = before.rsplit([' ', ',', '{']).next().unwrap_or_default();
    (!name.is_empty())
        .then(|| name.to_owned())
        .ok_or_else(missing)
}

/// Code that cannot end its own element.
fn safe(code: &str) -> String {
    code.replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

fn source(code: &str) -> String {
    format!("'sha256-{}'", digest(code.as_bytes()))
}

/// The page's policy, with what is inside instead of what lay beside it: nothing is loaded at all.
fn with_policy(page: &str, scripts: &[String], styles: &[String]) -> String {
    page.replace(
        "script-src 'self'",
        &format!("script-src {}", scripts.join(" ")),
    )
    .replace(
        "style-src 'self'",
        &format!("style-src {}", styles.join(" ")),
    )
    .replace(" connect-src 'self';", "")
    .replace(" manifest-src 'self';", "")
    .replace(" worker-src 'self';", "")
}

fn text(folder: &Path, name: &str) -> Outcome<String> {
    String::from_utf8(bytes(folder, name)?).advise(format!("{name} is not text"), ADVICE)
}

fn bytes(folder: &Path, name: &str) -> Outcome<Vec<u8>> {
    let path = folder.join(name.trim_start_matches("./"));
    fs::read(&path).advise(format!("{} cannot be read", path.display()), ADVICE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_inside_and_named_in_the_policy() {
        let folder = std::env::temp_dir().join(format!("wengu-single-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [
            ("theme.js", "theme('</script>')"),
            ("style.css", "p{}"),
            (
                "app.js",
                "function init() {}\nexport { initSync, init as default };",
            ),
            ("app.wasm", "wasm"),
            ("app_half.wasm", "half"),
            ("start.js", "start()"),
            (
                "index.html",
                "<html><meta content=\"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; base-uri 'none'\"><link href=i.svg rel=icon>\
                <script src=./theme.js></script><link rel=stylesheet href=./style.css>\
                <link rel=modulepreload href=./app.js><link rel=preload href=\"./app.wasm\">\
                <p title='a > b'>温故<script src=./start.js type=module></script>",
            ),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        write(&folder).unwrap();
        let single = fs::read_to_string(folder.join("single/wengu.html")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(
            !single.contains("src=") && !single.contains("href="),
            "{single}"
        );
        for inside in [
            "theme('<\\/script>')",
            "<style>p{}</style>",
            "glue: { default: init }",
            "start()",
            "<p title='a > b'>温故",
        ] {
            assert!(single.contains(inside), "{inside} in {single}");
        }
        // A browser runs only what the policy names.
        for code in single
            .split("<script")
            .skip(1)
            .filter(|it| !it.contains("type=\"text/plain\""))
        {
            let code = code
                .split_once('>')
                .unwrap()
                .1
                .split("</script>")
                .next()
                .unwrap();
            assert!(single.contains(&source(code)), "{code}");
        }
        assert!(single.contains(&source("p{}")) && !single.contains("connect-src"));
    }
}
