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

use gloo::timers::callback::Timeout;
use state::library::Books;
use state::opening::Opening;

/// How long the opening of the library may hold the thread: on a phone four times as slow as a laptop, a press that comes
/// in between is answered within a frame or two.
const SPELL_MS: f64 = 4.0;

/// Opens the library and draws the app into the page, which shows what it is in the meantime.
pub fn start() {
    platform::dress();
    // Not in the task that instantiates the program, which is long enough by itself.
    next(|| match Opening::embedded() {
        Ok(opening) => open(opening),
        Err(_) => draw(None),
    });
}

fn open(mut opening: Opening) {
    let begun = js_sys::Date::now();
    while js_sys::Date::now() - begun < SPELL_MS {
        match opening.step() {
            Ok(None) => {}
            Ok(Some(books)) => return next(move || draw(Some(books))),
            Err(_) => return draw(None),
        }
    }
    next(move || open(opening));
}

/// Lets the page paint and answer first.
fn next(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}

fn draw(books: Option<Books>) {
    if books.is_none() {
        browser::page::begin();
    }
    if let Some(place) = browser::page::place() {
        let props = yew::props!(app::AppProps { books });
        yew::Renderer::<app::App>::with_root_and_props(place, props).render();
    }
}
