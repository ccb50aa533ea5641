//! The browser's side of the ports: page, storage, clock, looks. Nothing else touches `web_sys`
//! but event handlers.

pub mod appearance;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file;
pub mod page;
pub mod shelf;
