//! Bank and progress become files of other tools and packages for learning platforms.
//!
//! Pure: what a platform is asked for and told are values, or go through the port
//! [`scorm::LmsApi`]; time, seeds and bytes of files come in as arguments.

pub mod archive;
mod bits;
pub mod cmi5;
pub mod embed;
mod item_list;
pub mod memory;
pub mod package;
pub mod report;
pub mod scorm;
mod settings;
mod standing;
pub mod suspend;
mod xml;

pub use item_list::{ItemList, Listed};
pub use settings::{META as SETTINGS_META, Platform, Settings};
pub use standing::Standing;

#[cfg(test)]
mod tests;
