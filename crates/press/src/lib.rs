//! Host only: presses the papers of a folder into the embedded library.
//!
//! The app, the command line and the tests come here for the whole engine with jieba and its
//! dictionary, so that they cannot differ.

mod jieba;
mod readings;
mod seed;

pub use jieba::Dictionary;
pub use seed::{Seed, Unusable, read_files, read_folder, read_seed, refuse_unusable};

use bank::{Audit, Library};
use paper::Notice;
use std::path::Path;

/// A library with what was noticed on the way.
#[derive(Debug)]
pub struct Pressed {
    /// The library.
    pub library: Library,
    /// What generation rejected, and why.
    pub audit: Audit,
}

impl Pressed {
    /// The library as the app embeds it: postcard, [trimmed](Library::trimmed). The same papers give the same bytes.
    ///
    /// # Errors
    /// Never for a library that [`analyse`] made; the encoder's own error otherwise.
    pub fn bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&self.library.clone().trimmed())
    }

    /// All notices with the paper's id, in library order.
    pub fn notices(&self) -> impl Iterator<Item = (&str, &Notice)> {
        let papers = self.library.papers.iter();
        papers.flat_map(|it| it.notices.iter().map(|notice| (it.id.as_str(), notice)))
    }
}

/// Presses all papers of a folder.
///
/// # Errors
/// A paper that cannot be used: which, why, and what to do.
pub fn press(folder: &Path) -> Result<Pressed, Unusable> {
    let seeds = read_folder(folder)?;
    let pressed = analyse(&seeds, &Dictionary::load());
    refuse_unusable(&seeds, &pressed.library.papers)?;
    seed::refuse_barren(&seeds, &pressed.library)?;
    Ok(pressed)
}

/// The whole engine on papers as received.
///
/// Each paper starts from the bare dictionary, so that what one paper yields does not depend on
/// the others.
pub fn analyse(seeds: &[Seed], dictionary: &Dictionary) -> Pressed {
    let papers: Vec<_> = seeds
        .iter()
        .map(|it| paper::read(&it.id, &it.received, &it.about))
        .collect();
    let knowledge: Vec<_> = papers
        .iter()
        .map(|it| knowledge::extract(it, &mut dictionary.clone()))
        .collect();
    let contrasts = knowledge::contrast(&papers, &knowledge);
    let (bank, audit) = bank::generate(&papers, &knowledge, &contrasts);
    let readings = readings::of_terms(&knowledge);
    Pressed {
        library: Library {
            papers,
            knowledge,
            contrasts,
            bank,
            readings,
        },
        audit,
    }
}
