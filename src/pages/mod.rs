//! One file for each place.

pub mod cards;
pub mod class;
pub mod embed;
pub mod exam;
pub mod glossary;
mod leech;
pub mod map;
pub mod mistakes;
pub mod more;
pub mod not_found;
pub mod paper;
pub mod papers;
pub mod print;
pub mod quiz;
pub mod recite;
pub mod round_end;
pub mod settings;
pub mod starred;
pub mod statistics;
pub mod today;
