//! The papers of a folder, as received, with what stands beside them.

use bank::Library;
use paper::{About, Paper};
use std::fmt;
use std::path::{Path, PathBuf};

/// One paper as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// The file, for messages.
    pub file: PathBuf,
    /// The file name without its extension: the paper's id.
    pub id: String,
    /// The bytes, untouched.
    pub received: Vec<u8>,
    /// The sidecar; empty where there is none.
    pub about: About,
}

/// A paper that cannot be used: which, why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// The file or folder.
    pub file: PathBuf,
    /// What is wrong, with the place where it can be named.
    pub reason: String,
    /// What to do.
    pub advice: String,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}\n  {}",
            self.file.display(),
            self.reason,
            self.advice
        )
    }
}

impl std::error::Error for Unusable {}

/// Reads one paper and its sidecar (`<name>.toml`).
///
/// # Errors
/// The file cannot be read, its name is no usable id, or the sidecar is not valid.
pub fn read_seed(file: &Path) -> Result<Seed, Unusable> {
    let unusable = |reason: String, advice: &str| Unusable {
        file: file.to_owned(),
        reason,
        advice: advice.to_owned(),
    };
    let id = file
        .file_stem()
        .and_then(|it| it.to_str())
        .unwrap_or_default()
        .to_owned();
    if id.is_empty() {
        return Err(unusable(
            "the file name is not UTF-8".to_owned(),
            "Rename the file; letters, digits and hyphens are safest.",
        ));
    }
    let received = std::fs::read(file).map_err(|error| {
        unusable(
            error.to_string(),
            "Check that the file is there and readable.",
        )
    })?;
    let about = read_about(&file.with_extension("toml"))?;
    Ok(Seed {
        file: file.to_owned(),
        id,
        received,
        about,
    })
}

fn read_about(file: &Path) -> Result<About, Unusable> {
    let unusable = |reason: String| Unusable {
        file: file.to_owned(),
        reason,
        advice: "A sidecar may hold title, title_en, authors (a list), source and order."
            .to_owned(),
    };
    match std::fs::read_to_string(file) {
        Ok(text) => toml::from_str(&text).map_err(|error| unusable(error.to_string())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(About::default()),
        Err(error) => Err(unusable(error.to_string())),
    }
}

/// The papers named, with their sidecars, in the order given.
///
/// # Errors
/// One cannot be read, or two share an id.
pub fn read_files(files: &[PathBuf]) -> Result<Vec<Seed>, Unusable> {
    let seeds = files
        .iter()
        .map(|it| read_seed(it))
        .collect::<Result<Vec<_>, _>>()?;
    for (index, seed) in seeds.iter().enumerate() {
        if seeds[..index].iter().any(|it| it.id == seed.id) {
            return Err(Unusable {
                file: seed.file.clone(),
                reason: format!("two papers are named “{}”", seed.id),
                advice: "The name without its ending is the paper's id: rename one.".to_owned(),
            });
        }
    }
    Ok(seeds)
}

/// All papers (`.txt`, `.md`) of a folder: by `order` of their sidecars, then by name.
///
/// # Errors
/// The folder cannot be read, holds no paper, two papers share an id, or one is not readable.
pub fn read_folder(folder: &Path) -> Result<Vec<Seed>, Unusable> {
    let unusable = |reason: String, advice: &str| Unusable {
        file: folder.to_owned(),
        reason,
        advice: advice.to_owned(),
    };
    let entries = std::fs::read_dir(folder)
        .map_err(|error| unusable(error.to_string(), "Check that the folder is there."))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|it| it.path()))
        .filter(|it| it.extension().is_some_and(|it| it == "txt" || it == "md"))
        .collect();
    files.sort();
    let mut seeds = read_files(&files)?;
    if seeds.is_empty() {
        return Err(unusable(
            "no paper (.txt or .md) in this folder".to_owned(),
            "Put at least one paper there.",
        ));
    }
    seeds.sort_by_key(|it| (it.about.order.unwrap_or(u32::MAX), it.id.clone()));
    Ok(seeds)
}

/// Whether every paper holds something to study.
///
/// # Errors
/// The first that does not: which, why, and what to do.
pub fn refuse_unusable(seeds: &[Seed], papers: &[Paper]) -> Result<(), Unusable> {
    for (seed, paper) in seeds.iter().zip(papers) {
        let refuse = |reason: &str, advice: &str| Unusable {
            file: seed.file.clone(),
            reason: reason.to_owned(),
            advice: advice.to_owned(),
        };
        if let Some(why) = paper::unusable(paper) {
            return Err(refuse(why.message(), why.hint()));
        }
        if paper.sentences.is_empty() {
            return Err(refuse(
                "没有读到完整的句子。",
                "请检查是不是只复制了标题或目录，重新复制正文后再试。",
            ));
        }
    }
    Ok(())
}

/// Whether every paper yielded something to study: a paper that shows nothing in the app is a
/// mistake that its teacher should hear of at the build, not from the students.
///
/// # Errors
/// The first that did not: which, why, and what to do.
pub(crate) fn refuse_barren(seeds: &[Seed], library: &Library) -> Result<(), Unusable> {
    for (seed, paper) in seeds.iter().zip(&library.papers) {
        if !library.bank.items.iter().any(|it| it.paper == paper.id) {
            return Err(Unusable {
                file: seed.file.clone(),
                reason: format!(
                    "读到了 {} 个句子、{} 个标题，但没有能出题的内容。",
                    paper.sentences.len(),
                    paper.sections.len().saturating_sub(1),
                ),
                advice: "请运行 `cargo run -p wengu -- inspect` 看看读懂了什么；\
                         扫描件和乱码要重新复制文字。"
                    .to_owned(),
            });
        }
    }
    Ok(())
}
