//! What `dist/` must be, so that any static host and any learning platform can serve it from any folder.

use std::fs;
use std::path::Path;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::seal::files;

/// Stops the build when a name or an address would break somewhere.
pub(crate) fn check(folder: &Path) -> Outcome {
    let mut names = Vec::new();
    let mut texts = Vec::new();
    for path in files(folder)? {
        let name = path
            .strip_prefix(folder)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if name.ends_with(".html") || name.ends_with(".css") {
            let text = fs::read_to_string(&path).advise(
                format!("{name} cannot be read"),
                "Build again: cargo xtask build",
            )?;
            texts.push((name.clone(), text));
        }
        names.push(name);
    }
    let troubles: Vec<_> = names
        .iter()
        .filter_map(|name| name_trouble(name))
        .chain(
            texts
                .iter()
                .flat_map(|(name, text)| address_troubles(name, text, &names)),
        )
        .collect();
    if troubles.is_empty() {
        return Ok(());
    }
    let advice = "Change index.html, boot/ or style/, where these stand.";
    Err(Failure::new(
        format!(
            "dist/ would not work everywhere:\n  {}",
            troubles.join("\n  ")
        ),
        advice,
    ))
}

fn name_trouble(name: &str) -> Option<String> {
    if !name
        .bytes()
        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b"._-/".contains(&it))
    {
        return Some(format!(
            "{name}: some platforms lose names that are not a-z, 0-9, `.`, `_`, `-`"
        ));
    }
    name.ends_with(".mjs")
        .then(|| format!("{name}: some platforms serve .mjs as text"))
}

fn address_troubles(name: &str, text: &str, names: &[String]) -> Vec<String> {
    let mut troubles = Vec::new();
    if name.ends_with(".html") {
        troubles.extend(
            inline_scripts(text)
                .map(|it| format!("{name}: the page's policy forbids inline scripts: {it}")),
        );
    }
    for address in addresses(text) {
        let local = address
            .trim_start_matches("./")
            .split(['?', '#'])
            .next()
            .unwrap_or_default();
        if address.starts_with('/') || address.contains("://") {
            troubles.push(format!("{name}: {address} is no relative address"));
        } else if !address.starts_with(['#'])
            && !address.starts_with("data:")
            && !names.iter().any(|it| it == local)
        {
            troubles.push(format!("{name}: {address} does not exist"));
        }
    }
    troubles
}

fn inline_scripts(html: &str) -> impl Iterator<Item = String> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, script) = rest.split_once('>')?;
        let empty = attributes.contains("src=") || script.trim_start().starts_with("</script");
        (!empty).then(|| script.chars().take(40).collect())
    })
}

/// Everything in `href`, `src` and `url(…)`, quoted or not.
pub(crate) fn addresses(text: &str) -> Vec<&str> {
    let ends = |it: char| it.is_whitespace() || "\"')>".contains(it);
    [" href=", " src=", "url("]
        .iter()
        .flat_map(|mark| text.split(mark).skip(1))
        .filter_map(|rest| rest.trim_start_matches(['"', '\'']).split(ends).next())
        .filter(|address| !address.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_get_lost_are_found() {
        for (name, fine) in [
            ("a-0f_bg.wasm", true),
            ("pictures/a.png", true),
            ("A.js", false),
            ("论文.json", false),
            ("a b.css", false),
            ("a.mjs", false),
        ] {
            assert_eq!(name_trouble(name).is_none(), fine, "{name}");
        }
    }

    #[test]
    fn addresses_that_break_elsewhere_are_found() {
        let names = ["a.js".to_owned(), "b.css".to_owned()];
        for (html, trouble) in [
            (
                r##"<script src="./a.js"></script><link href=./b.css rel=stylesheet><a href="#/cards">"##,
                "",
            ),
            (r#"<script src="/a.js"></script>"#, "no relative address"),
            (
                r#"<link href=https://fonts.example/x.css>"#,
                "no relative address",
            ),
            (r#"<script src=./gone.js></script>"#, "does not exist"),
            (
                "<script>alert(1)</script>",
                "forbids inline scripts: alert(1)",
            ),
            ("p { background: url(/x.png) }", "no relative address"),
            ("p { background: url(\"data:image/png;base64,AA\") }", ""),
        ] {
            let found = address_troubles("index.html", html, &names).join("\n");
            assert!(
                found.contains(trouble) && found.is_empty() == trouble.is_empty(),
                "{html}: {found}"
            );
        }
    }
}
