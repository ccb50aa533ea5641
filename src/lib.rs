//! The app: the only place that knows Yew and the browser.
//!
//! A library beside a tiny `main`, so that tests can render every component on the host.

pub mod app;
pub mod browser;
pub mod components;
pub mod hooks;
pub mod later;
pub mod live;
pub mod pages;
pub mod platform;
pub mod rare;
#[cfg(test)]
mod rendered;
pub mod route;
pub mod state;
pub mod words;

/// Draws the app into the page.
pub fn start() {
    platform::dress();
    if let Some(place) = browser::page::place() {
        yew::Renderer::<app::App>::with_root(place).render();
    }
}
