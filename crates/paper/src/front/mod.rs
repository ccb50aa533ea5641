//! Front matter: title, authors, affiliations, keywords.

mod affiliation;
mod english;
mod keywords;
mod names;
mod top;

pub(crate) use english::{english, read_english};
pub(crate) use keywords::keywords;
pub(crate) use names::leading_authors;
pub(crate) use top::{TopLine, is_masthead, read_top, top};
