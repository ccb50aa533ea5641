//! Copies a text, where the browser lets the page.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Copies a text, and says whether it did.
pub fn copy(text: &str, then: impl FnOnce(bool) + Clone + 'static) {
    let Some(promise) = write(text) else {
        then(false);
        return;
    };
    let answer = |done: bool| {
        let then = then.clone();
        Closure::once(move |_: JsValue| then(done))
    };
    let (copied, refused) = (answer(true), answer(false));
    let _ = promise.then2(&copied, &refused);
    // The browser holds them until it answers. What is not called is a few bytes a copy.
    copied.forget();
    refused.forget();
}

/// `navigator.clipboard.writeText`; a page from a disk, or over plain HTTP, has none.
fn write(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    if !clipboard.is_object() {
        return None;
    }
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
