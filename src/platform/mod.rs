//! Where the page runs: on its own, in a frame, installed, or launched by a learning platform.

pub mod frame;
mod keeping;
mod learner_shelf;
mod lms;
pub mod offline;
mod session;
mod start;

pub use keeping::{Keeper, Keeping};
pub use start::{dress, scope, settings, taste};
