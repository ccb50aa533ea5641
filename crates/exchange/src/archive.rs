//! Files in a zip, as every learning platform unpacks them: lower-case ASCII names, no entries for
//! folders, sorted, without time or owner. The same files give the same bytes.

use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::collections::BTreeMap;
use std::fmt;
use std::io::Write;

/// The files of a package or a site: name to bytes. Names are paths with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Why files could not become a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArchiveError {
    /// A name that some platform unpacks wrongly or not at all.
    Name(String),
    /// The zip could not be written; only when memory or a limit of the format is exceeded.
    Write(String),
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(
                f,
                "file name {name:?} is not safe in a package: use a-z, 0-9, '.', '_', '-' and '/' only"
            ),
            Self::Write(why) => write!(f, "the zip could not be written: {why}"),
        }
    }
}

impl std::error::Error for ArchiveError {}

/// Whether every platform can hold a file of this name: GBK and UTF-8 names, capitals on a
/// case-blind disk, `.mjs` (served as text) and paths that climb all broke somewhere.
pub fn is_safe_name(name: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b))
    };
    name.len() <= 200 && name.split('/').all(plain) && !name.ends_with(".mjs")
}

/// The zip that holds `files`.
///
/// # Errors
///
/// [`ArchiveError::Name`] for a name that is not [safe](is_safe_name).
pub fn zip(files: &Files) -> Result<Vec<u8>, ArchiveError> {
    if let Some(name) = files.keys().find(|name| !is_safe_name(name)) {
        return Err(ArchiveError::Name(name.clone()));
    }
    let mut writer = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in files {
        add(&mut writer, name, bytes).map_err(|why| ArchiveError::Write(why.to_string()))?;
    }
    writer
        .finish()
        .map_err(|why| ArchiveError::Write(why.to_string()))
}

fn add(
    writer: &mut ZipArchiveWriter<Vec<u8>>,
    name: &str,
    bytes: &[u8],
) -> Result<(), rawzip::Error> {
    // Level 9 costs a second at most for a whole site, once.
    let deflated = miniz_oxide::deflate::compress_to_vec(bytes, 9);
    let (mut entry, config) = writer
        .new_file(name)
        .compression_method(CompressionMethod::DEFLATE)
        // The first day that a zip can hold; without one it would be "month 0".
        .last_modified(UtcDateTime::from_unix(315_532_800))
        .start()?;
    // `rawzip` counts and sums what goes through its data writer, which is the plain text; the
    // deflated bytes go to the entry itself.
    let mut counted = config.wrap(std::io::sink());
    counted.write_all(bytes)?;
    let (_, sums) = counted.finish()?;
    entry.write_all(&deflated)?;
    entry.finish(sums)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &[u8])]) -> Files {
        list.iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect()
    }

    fn unzip(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
        let archive = rawzip::ZipArchive::from_slice(zip).unwrap();
        let mut found = Vec::new();
        for entry in archive.entries() {
            let entry = entry.unwrap();
            let name = entry
                .file_path()
                .try_normalize()
                .unwrap()
                .as_ref()
                .to_owned();
            let wayfinder = entry.wayfinder();
            let deflated = archive.get_entry(wayfinder).unwrap();
            let bytes = miniz_oxide::inflate::decompress_to_vec(deflated.data()).unwrap();
            assert_eq!(entry.uncompressed_size_hint(), bytes.len() as u64);
            assert_eq!(entry.crc32(), rawzip::crc32(&bytes));
            found.push((name, bytes));
        }
        found
    }

    #[test]
    fn holds_what_was_put_in_sorted_and_the_same_each_time() {
        let files = files(&[
            ("b/page.html", "温故".as_bytes()),
            ("a.js", &[0; 5000]),
            ("empty", b""),
        ]);
        let first = zip(&files).unwrap();
        assert_eq!(first, zip(&files).unwrap());
        let names: Vec<_> = unzip(&first).into_iter().collect();
        assert_eq!(names, files.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn refuses_names_that_break_somewhere() {
        for name in [
            "论文.html",
            "A.html",
            "a b",
            "../a",
            "/a",
            "a//b",
            "a/",
            "",
            "x.mjs",
            ".hidden",
            "a\\b",
        ] {
            assert_eq!(
                zip(&files(&[(name, b"")])),
                Err(ArchiveError::Name(name.to_owned()))
            );
        }
    }
}
