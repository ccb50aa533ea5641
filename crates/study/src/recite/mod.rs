//! 背诵: a passage hidden step by step, and what was recited laid against it.
//!
//! Reciting is practice: a passage holds many knowledge points, and who has just read it shows
//! little of his memory. Nothing here goes into the log.

mod align;
mod mask;

pub use align::{Alignment, Mark, Span, align};
pub use mask::{Rung, mask};
