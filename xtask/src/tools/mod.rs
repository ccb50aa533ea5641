//! What building needs besides cargo: found, or installed into the cache.

mod cargo_tool;
mod wasm_target;

pub(crate) use cargo_tool::{trunk, wasm_bindgen, wasm_split};
pub(crate) use wasm_target::ensure as wasm_target;
