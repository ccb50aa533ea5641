//! The page as a part of another: tells it how high it is, and nothing else.
//!
//! Two protocols that platforms already listen to: H5P's resizer (Moodle and many sites) and
//! Canvas's `lti.frameResize`.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

/// Changes below this are passed over: a parent that adds a border would answer each with another.
const LEAST_CHANGE: i32 = 2;

/// Whether the page is in a frame.
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // A parent of another origin may be compared, though not looked into.
    window
        .parent()
        .ok()
        .flatten()
        .is_some_and(|it| it != window)
}

/// Tells the page around how high this one is, whenever that changes, until the page goes.
pub fn tell_height() {
    if !is_framed() {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(parent) = window.parent().ok().flatten() else {
        return;
    };
    post(&parent, "context", "h5p", "hello", None);
    answer(&window, &parent);
    observe(parent);
}

/// H5P's resizer answers a greeting, and before each change wants to be asked.
fn answer(window: &Window, parent: &Window) {
    let parent = parent.clone();
    EventListener::new(window, "message", move |event| {
        let event: &MessageEvent = event.unchecked_ref();
        if event.source().map(JsValue::from) != Some(JsValue::from(parent.clone())) {
            return;
        }
        let said = |name: &str| {
            Reflect::get(&event.data(), &JsValue::from_str(name))
                .ok()?
                .as_string()
        };
        if said("context").as_deref() != Some("h5p") {
            return;
        }
        match said("action").as_deref() {
            Some("hello") => post(&parent, "context", "h5p", "prepareResize", None),
            Some("resizePrepared") => post(&parent, "context", "h5p", "resize", height()),
            _ => {}
        }
    })
    .forget();
}

fn observe(parent: Window) {
    let told = Cell::new(0);
    let on_resize = Closure::<dyn FnMut()>::new(move || {
        let Some(now) = height() else { return };
        if (now - told.get()).abs() < LEAST_CHANGE {
            return;
        }
        told.set(now);
        post(&parent, "context", "h5p", "prepareResize", None);
        post(&parent, "context", "h5p", "resize", Some(now));
        post(&parent, "subject", "lti.frameResize", "", Some(now));
    });
    if let Ok(observer) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
        if let Some(place) = content() {
            observer.observe(&place);
        }
        // Both live as long as the page.
        on_resize.forget();
        std::mem::forget(observer);
    }
}

fn content() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}

fn height() -> Option<i32> {
    Some(content()?.scroll_height()).filter(|it| *it > 0)
}

fn post(to: &Window, kind: &str, name: &str, action: &str, height: Option<i32>) {
    let message = Object::new();
    let set = |key: &str, value: JsValue| {
        // A plain object takes any property.
        let _ = Reflect::set(&message, &JsValue::from_str(key), &value);
    };
    set(kind, name.into());
    if !action.is_empty() {
        set("action", action.into());
    }
    if let Some(height) = height {
        set("scrollHeight", height.into());
        set("height", height.into());
    }
    // Heights are no secret: any page around may know them.
    let _ = to.post_message(&message, "*");
}
