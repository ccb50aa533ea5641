//! A class without a server: each student's result as a short code, and what the codes of a class
//! say about the questions.

mod analysis;
mod code;

pub use analysis::{Analysis, FEW, ItemStatistics, Quality, analyse};
pub use code::{CodeError, ResultCode, codes_in, fingerprint};
