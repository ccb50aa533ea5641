//! One file for each place.

pub mod cards;
pub mod more;
pub mod not_found;
pub mod paper;
pub mod papers;
pub mod round_end;
pub mod settings;
pub mod today;
