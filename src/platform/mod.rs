//! Where the page runs: on its own, in a frame, installed, or launched by a learning platform.

pub mod carried;
mod courier;
pub mod frame;
mod keeping;
mod late_store;
mod learner_shelf;
mod lms;
pub mod offline;
pub mod own_files;
pub mod record_store;
mod second_copy;
mod session;
mod start;
mod store;
mod token_shelf;

pub use keeping::{Keeper, Keeping};
pub use start::{dress, scope, settings, taste};
pub use store::Store;
