//! The review log, its stored form and migrations, statistics.
//!
//! The log is append-only and the only truth about the learner; [`Progress`] is folded from it.

mod armor;
mod bytes;
pub mod draft;
mod erase;
mod event;
mod flat;
mod fold;
mod journal;
mod live;
mod log;
mod rare;
pub mod salvage;
pub mod shelf;
pub mod statistics;
pub mod stored;
pub mod twin;

pub use erase::{Erased, erase};
pub use event::{Adopted, Deed, Event, EventId, ExamRecord, Replica};
pub use fold::Progress;
pub use journal::{Aside, ImportError, Journal, PREFIX};
pub use live::Live;
pub use log::Log;
pub use shelf::{MemoryShelf, Shelf, ShelfError};
pub use stored::Unreadable;
pub use twin::{Copies, TwinShelf};
