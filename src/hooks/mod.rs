//! What pages share of behaviour.

pub mod around;
pub mod use_kept;
pub mod use_keys;
pub mod use_next_task;
pub mod use_overrule;
pub mod use_study;
pub mod use_taste;
pub mod use_words;

pub use around::Around;
pub use use_kept::{Kept, use_kept, use_new_kept};
pub use use_keys::use_keys;
pub use use_next_task::use_next_task;
pub use use_overrule::use_overrule;
pub use use_study::{Study, use_new_study, use_study};
pub use use_taste::use_taste;
pub use use_words::use_words;
