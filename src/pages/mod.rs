//! One file for each place.

pub mod cards;
pub mod exam;
pub mod glossary;
mod leech;
pub mod mistakes;
pub mod more;
pub mod not_found;
pub mod paper;
pub mod papers;
pub mod quiz;
pub mod round_end;
pub mod settings;
pub mod starred;
pub mod statistics;
pub mod today;
