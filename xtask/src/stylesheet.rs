//! One stylesheet for all: each is a request that the first painting waits for.

use std::fs;
use std::path::Path;

use crate::failure::{Advise as _, Failure, Outcome};
use crate::seal::digest;

/// Joins the stylesheets that the page of `folder` names, in their order, into one.
pub(crate) fn join(folder: &Path) -> Outcome {
    let page = folder.join("index.html");
    let html = read(&page)?;
    let links = links(&html);
    let mut css = String::new();
    for (_, name) in &links {
        css.push_str(&read(&folder.join(name))?);
        css.push('\n');
    }
    let Some((first, _)) = links.first() else {
        return Err(Failure::new(
            "the page names no stylesheet",
            "index.html links them: git diff index.html",
        ));
    };
    let joined = format!("style-{}.css", digest(&[css.as_bytes()]));
    let html = links
        .iter()
        .skip(1)
        .fold(html.clone(), |html, (tag, _)| html.replacen(tag, "", 1));
    let html = html.replacen(first, &format!("<link rel=stylesheet href=./{joined}>"), 1);
    for (_, name) in &links {
        fs::remove_file(folder.join(name)).advise(format!("{name} cannot be removed"), AGAIN)?;
    }
    for (path, text) in [(folder.join(joined), css), (page.clone(), html)] {
        fs::write(&path, text).advise(
            format!("{} cannot be written", path.display()),
            "Is the disk full?",
        )?;
    }
    Ok(())
}

const AGAIN: &str = "Build again: cargo xtask build";

/// Each stylesheet's tag, and the name of its file.
fn links(html: &str) -> Vec<(&str, &str)> {
    let tags = html
        .match_indices("<link")
        .filter_map(|(at, _)| html[at..].split_inclusive('>').next());
    tags.filter(|tag| tag.contains("rel=stylesheet") || tag.contains("rel=\"stylesheet\""))
        .filter_map(|tag| {
            Some((
                tag,
                crate::parcel::addresses(tag)
                    .first()?
                    .trim_start_matches("./"),
            ))
        })
        .collect()
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).advise(format!("{} cannot be read", path.display()), AGAIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stylesheets_become_one_in_their_order() {
        let folder = std::env::temp_dir().join(format!("wengu-stylesheet-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let page = "<title>t</title><link href=./b-1.css rel=stylesheet><link href=./i.svg rel=icon>\
            <link rel=\"stylesheet\" href=\"./a-1.css\"/><p>text";
        for (name, text) in [
            ("index.html", page),
            ("a-1.css", "a { }"),
            ("b-1.css", "@layer b, a;"),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        join(&folder).unwrap();
        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        let [(_, name)] = links(&html)[..] else {
            panic!("{html}")
        };
        assert_eq!(
            html,
            format!(
                "<title>t</title><link rel=stylesheet href=./{name}><link href=./i.svg rel=icon><p>text"
            )
        );
        assert_eq!(
            fs::read_to_string(folder.join(name)).unwrap(),
            "@layer b, a;\na { }\n"
        );
        assert!(!folder.join("a-1.css").exists() && !folder.join("b-1.css").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
