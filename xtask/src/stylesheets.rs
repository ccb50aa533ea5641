//! After Trunk: one stylesheet instead of one for each component.
//!
//! Trunk links every file by itself. Thirty requests before the first paint are what a phone waits for longest.

use std::fs;
use std::path::Path;

use crate::failure::{Advise as _, Outcome};
use crate::seal;

const ADVICE: &str = "Build again: cargo xtask build. Should it happen again, remove target/ first.";

/// Joins the stylesheets that the page links, in their order, under a name made from their content.
pub(crate) fn join(folder: &Path) -> Outcome {
    let page_path = folder.join("index.html");
    let page = read(&page_path)?;
    let links = links(&page);
    let mut joined = String::new();
    for (_, name) in &links {
        joined.push_str(&read(&folder.join(name))?);
        joined.push('\n');
    }
    let Some((first, _)) = links.first() else {
        return Ok(());
    };
    let name = format!("wengu-{}.css", seal::digest(&[joined.as_bytes()]));
    let one = format!(r#"<link rel="stylesheet" href="./{name}">"#);
    let mut sealed = page.replacen(first, &one, 1);
    for (tag, _) in &links[1..] {
        sealed = sealed.replacen(tag, "", 1);
    }
    for (_, name) in &links {
        fs::remove_file(folder.join(name)).advise(format!("{name} cannot be removed"), ADVICE)?;
    }
    write(&folder.join(name), &joined)?;
    write(&page_path, &sealed)
}

/// The tags that link stylesheets, with the names of their files.
fn links(page: &str) -> Vec<(String, String)> {
    page.match_indices("<link")
        .filter_map(|(at, _)| {
            let tag = page[at..].split_inclusive('>').next()?;
            let file = tag
                .split(['"', '\'', ' ', '=', '>'])
                .find(|it| it.ends_with(".css"))?;
            let name = file.strip_prefix("./").unwrap_or(file);
            Some((tag.to_owned(), name.to_owned()))
        })
        .collect()
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).advise(format!("{} cannot be read", file.display()), ADVICE)
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).advise(
        format!("{} cannot be written", file.display()),
        "Is the disk full?",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stylesheets_become_one_in_their_order() {
        let folder = std::env::temp_dir().join(format!("wengu-styles-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let page = r#"<head><link rel="icon" href="i.svg"><link rel="stylesheet" href="./b-1.css"/><link href=./a-2.css rel=stylesheet></head>"#;
        for (name, text) in [("index.html", page), ("b-1.css", "b{}"), ("a-2.css", "a{}")] {
            fs::write(folder.join(name), text).unwrap();
        }
        join(&folder).unwrap();
        let names: Vec<String> = seal::files(&folder)
            .unwrap()
            .iter()
            .map(|it| it.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        let [page, style] = &names[..] else {
            panic!("a page and a stylesheet: {names:?}");
        };
        assert_eq!(fs::read_to_string(folder.join(style)).unwrap(), "b{}\na{}\n");
        let text = fs::read_to_string(folder.join(page)).unwrap();
        let link = format!(r#"<link rel="stylesheet" href="./{style}">"#);
        assert_eq!(text, format!(r#"<head><link rel="icon" href="i.svg">{link}</head>"#));
        fs::remove_dir_all(&folder).unwrap();
    }
}
