//! Keys of a page, as long as it is shown.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Calls back with the name of each key that no text field, control or other shortcut wants.
/// What returns true keeps the key from the page.
#[hook]
pub fn use_keys(on_key: Callback<String, bool>) {
    use_effect_with(on_key, |on_key| {
        let on_key = on_key.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                    && is_for_page(event)
                    && on_key.emit(event.key())
                {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

/// Not while a Chinese word is being composed, not with a modifier, not in a text field; and the
/// space bar and Enter belong to the control in focus.
fn is_for_page(event: &KeyboardEvent) -> bool {
    if event.is_composing()
        || event.default_prevented()
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
    {
        return false;
    }
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return true;
    };
    if matches_any(
        &target,
        "input:not([type=radio]):not([type=checkbox]),textarea,select",
    ) {
        return false;
    }
    let acts = matches!(event.key().as_str(), " " | "Enter");
    !(acts && matches_any(&target, "button,a,summary,input,[role=button]"))
}

fn matches_any(element: &Element, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}
