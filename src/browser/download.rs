//! Hands a file to the learner. Nothing leaves the page but into his own folder.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers a text as a file of this name.
pub fn text(name: &str, text: &str) {
    // It fails where the browser forbids downloads (a frame without `allow-downloads`).
    let _ = offer(name, "text/plain;charset=utf-8", &JsValue::from_str(text));
}

/// Offers a zip of this name.
pub fn zip(name: &str, bytes: &[u8]) {
    let bytes = js_sys::Uint8Array::from(bytes);
    let _ = offer(name, "application/zip", &bytes);
}

fn offer(name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    // A sequence of parts of any type; its two bindings differ in their names alone.
    let parts = js_sys::Array::of1(part);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|it| it.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
