//! The texts of the repository, by their paths.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{Advise as _, Outcome};
use crate::place;

/// Nothing of these is committed.
const NOT_OURS: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Path from the root, with `/`, to text. What is not UTF-8 has no text but is there.
pub(super) struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    pub(super) fn of_repository() -> Outcome<Tree> {
        let mut files = BTreeMap::new();
        gather(&place::root(), "", &mut files)?;
        Ok(Tree { files })
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Tree {
        Tree {
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
                .collect(),
        }
    }

    /// All files as (path, text), in order.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Whether there is such a file, or a folder with files in it.
    pub(super) fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.files.contains_key(path)
            || self.files.keys().any(|it| {
                it.strip_prefix(path)
                    .is_some_and(|rest| rest.starts_with('/'))
            })
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Outcome {
    let advice = "Is the repository complete? git status";
    let unreadable = || format!("{} cannot be read", folder.display());
    for entry in fs::read_dir(folder).advise(unreadable(), advice)? {
        let entry = entry.advise(unreadable(), advice)?;
        let (path, name) = (
            entry.path(),
            entry.file_name().to_string_lossy().into_owned(),
        );
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).advise(unreadable(), advice)?;
            files.insert(
                format!("{prefix}{name}"),
                String::from_utf8(bytes).unwrap_or_default(),
            );
        }
    }
    Ok(())
}
