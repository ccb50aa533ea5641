//! The document: its title, focus, and places in it.

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the app is drawn into.
pub fn place() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Takes away what the page shows while the program arrives (`index.html`).
pub fn begin() {
    if let Some(shell) = document().and_then(|it| it.get_element_by_id("boot")) {
        shell.remove();
    }
}

/// The address of the page, as it is open now, without the wish to be a part of another.
pub fn address() -> String {
    web_sys::window()
        .and_then(|it| it.location().href().ok())
        .unwrap_or_default()
        .replace("embed=1&", "")
        .replace("?embed=1", "")
}

/// The address of the page with another query, at a place of the app.
pub fn link(query: &str, place: &str) -> String {
    let address = address();
    let bare = address.split(['?', '#']).next().unwrap_or_default();
    format!("{bare}?{query}{place}")
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Gives the focus to the element with this id, without scrolling. False where there is none.
pub fn focus(id: &str) -> bool {
    document()
        .and_then(|it| it.get_element_by_id(id))
        // A drawing's parts (SVGElement) take the focus by the same method.
        .map(|it| it.unchecked_into::<HtmlElement>())
        .is_some_and(|it| it.focus_with_options(&unmoved()).is_ok())
}

fn unmoved() -> FocusOptions {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// Scrolls the element with this id to the middle of the screen. False where there is none.
pub fn reveal(id: &str) -> bool {
    let Some(element) = document().and_then(|it| it.get_element_by_id(id)) else {
        return false;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Scrolls as little as needed to bring the element with this id into sight.
pub fn reveal_softly(id: &str) {
    if let Some(element) = document().and_then(|it| it.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        options.set_behavior(ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the frame with this id so that a point of what it holds stands in the middle across and a quarter down, as
/// far as that goes: on a phone the lower half of a frame may lie below the screen. The page stays where it is.
pub fn show_within(id: &str, (x, y): (i32, i32)) {
    if let Some(frame) = document().and_then(|it| it.get_element_by_id(id)) {
        frame.set_scroll_left(x - frame.client_width() / 2);
        frame.set_scroll_top(y - frame.client_height() / 4);
    }
}

/// Opens the browser's window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // It fails where a frame forbids windows (`sandbox` without `allow-modals`).
        let _ = window.print();
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    web_sys::window()
        .and_then(|it| it.scroll_y().ok())
        .unwrap_or(0.0)
}

/// Scrolls the page to this height.
pub fn scroll_to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

thread_local! {
    static ARRIVED_BEFORE: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// After a change of page: its head takes the focus, so that it is read out and the next Tab starts
/// there. Not on the very first page, where the browser itself reads from the top.
pub fn arrive(id: &str) {
    if ARRIVED_BEFORE.replace(true) {
        scroll_to(0.0);
        focus(id);
    }
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Calls back when the page is put out of sight; until the listener is dropped.
#[must_use = "the listener stops when dropped"]
pub fn on_hide(call: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    let shown = document.clone();
    Some(EventListener::new(
        &document,
        "visibilitychange",
        move |_| {
            if shown.hidden() {
                call();
            }
        },
    ))
}

/// Calls back when the page goes for good; until the listener is dropped.
#[must_use = "the listener stops when dropped"]
pub fn on_leave(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", move |event| {
        // A page that the browser keeps for going back is not gone.
        let event: &web_sys::PageTransitionEvent = event.unchecked_ref();
        if !event.persisted() {
            call();
        }
    }))
}

/// Calls back when another tab changed the storage; until the listener is dropped.
#[must_use = "the listener stops when dropped"]
pub fn on_storage(on_change: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |_| on_change()))
}
