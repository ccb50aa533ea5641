//! Packages for learning platforms: the built app, its settings and a manifest, in one zip.

mod cmi5;
mod page;
mod scorm12;
mod scorm2004;

use crate::archive::{ArchiveError, Files, is_safe_name, zip};
use crate::settings::{Platform, Settings};
use std::fmt;

pub use page::bake;

/// The page that a platform opens.
pub const PAGE: &str = "index.html";

/// What a platform shows of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The title in the platform's list.
    pub title: String,
    /// What learners do in it, in a sentence.
    pub description: String,
    /// Names the course across versions: lower-case ASCII letters, digits and `-`.
    pub id: String,
}

impl Course {
    /// A course of this title. The id comes from the title and the scope: packed again with a newer
    /// app or other settings it is the same course, of another part of the library another.
    pub fn named(title: &str, settings: &Settings) -> Self {
        let scope = settings.scope.as_deref().unwrap_or_default();
        let hash = paper::hash::base32(paper::hash::fnv1a(&[title, scope]), 13);
        Self {
            title: title.to_owned(),
            description: "温故而知新：卡片和题目，每一题都有原文为证。".to_owned(),
            id: format!("wengu-{hash}"),
        }
    }
}

/// Why there is no package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackageError {
    /// The built app has no `index.html`, or one without a `<meta>`.
    NoPage,
    /// The course's id is not usable.
    Id(String),
    /// Not a kind of package.
    Web,
    /// The files cannot be a zip.
    Archive(ArchiveError),
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPage => write!(
                f,
                "the built app has no {PAGE} with a <meta>; build it first"
            ),
            Self::Id(id) => write!(
                f,
                "{id:?} cannot name a course: use 1 to 60 of a-z, 0-9 and '-', beginning with a letter"
            ),
            Self::Web => write!(
                f,
                "a web page needs no package: copy the built app to a server"
            ),
            Self::Archive(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for PackageError {}

/// The package for `settings.platform` that holds `site`, the files of the built app.
///
/// # Errors
///
/// See [`PackageError`].
pub fn package(
    site: &Files,
    course: &Course,
    settings: &Settings,
) -> Result<Vec<u8>, PackageError> {
    if !is_course_id(&course.id) {
        return Err(PackageError::Id(course.id.clone()));
    }
    let mut files: Files = site
        .iter()
        .filter(|(name, _)| belongs(name))
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .collect();
    let page = files
        .get(PAGE)
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .and_then(|html| bake(html, settings))
        .ok_or(PackageError::NoPage)?;
    files.insert(PAGE.to_owned(), page.into_bytes());
    // A name that no zip may hold is told before a manifest would list it.
    if let Some(name) = files.keys().find(|name| !is_safe_name(name)) {
        return Err(PackageError::Archive(ArchiveError::Name(name.clone())));
    }
    let (name, manifest) = match settings.platform {
        Platform::Scorm12 => ("imsmanifest.xml", scorm12::manifest(course, &files)),
        Platform::Scorm2004 => ("imsmanifest.xml", scorm2004::manifest(course, &files)),
        Platform::Cmi5 => ("cmi5.xml", cmi5::structure(course, settings)),
        Platform::Web => return Err(PackageError::Web),
    };
    files.insert(name.to_owned(), manifest.into_bytes());
    zip(&files).map_err(PackageError::Archive)
}

/// Whether a file of the built app is of use inside a platform: not the service worker and what only an installed app needs,
/// and not the single-file edition, which holds the whole app once more.
pub fn belongs(name: &str) -> bool {
    !matches!(
        name,
        "sw.js" | "files.json" | "manifest.webmanifest" | "embed.js"
    ) && !name.starts_with("icons/")
        && !name.starts_with("single/")
        && !name.ends_with(".map")
}

fn is_course_id(id: &str) -> bool {
    id.len() <= 60
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// One `<file>` element a file, for the manifests of SCORM.
fn file_elements(files: &Files) -> String {
    files
        .keys()
        .map(|name| format!("      <file href=\"{name}\"/>\n"))
        .collect()
}

#[cfg(test)]
mod tests;
