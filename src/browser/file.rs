//! Reads a file that the learner chose.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{File, FileReader};

/// Calls back with the text of a file; `None` where it cannot be read.
pub fn read(file: &File, then: impl FnOnce(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        then(None);
        return;
    };
    let source = reader.clone();
    // Fires once, whether the file was read or not, and frees itself then.
    let on_end = Closure::once_into_js(move || {
        then(source.result().ok().and_then(|it| it.as_string()));
    });
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    // A failure to begin ends in `loadend` too.
    let _ = reader.read_as_text(file);
}
