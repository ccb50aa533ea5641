//! The object that a SCORM platform puts into some window around the page.

use exchange::scorm::{Call, LmsApi, Version};
use js_sys::{Array, Function, Number, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// Windows looked at upwards; platforms nest a few, a page that frames itself has no end.
const MOST_PARENTS: usize = 100;

/// The platform's object.
#[derive(Debug)]
pub(super) struct WindowApi {
    object: JsValue,
    version: Version,
}

impl WindowApi {
    /// Looks for the object in the windows around this one, then around the one that opened it.
    /// A window of another origin throws when it is touched: it is passed over.
    pub(super) fn find(version: Version) -> Option<Self> {
        let window = JsValue::from(web_sys::window()?);
        let top = get(&window, "top").unwrap_or_default();
        upwards(&window, version)
            .or_else(|| upwards(&get(&window, "opener")?, version))
            // A platform's own pop-up: its top window was opened, not the frame in it.
            .or_else(|| upwards(&get(&top, "opener")?, version))
            .map(|object| Self { object, version })
    }
}

impl LmsApi for WindowApi {
    fn call(&mut self, call: Call, arguments: &[&str]) -> Option<String> {
        let function: Function = get(&self.object, self.version.function(call))?
            .dyn_into()
            .ok()?;
        let arguments: Array = arguments.iter().map(|it| JsValue::from_str(it)).collect();
        let answer = Reflect::apply(&function, &self.object, &arguments).ok()?;
        // Some platforms answer with a boolean or a number where the standard has texts.
        answer
            .as_string()
            .or_else(|| answer.as_bool().map(|it| it.to_string()))
            .or_else(|| {
                Some(String::from(
                    answer.dyn_ref::<Number>()?.to_string_with_radix(10).ok()?,
                ))
            })
    }
}

fn upwards(from: &JsValue, version: Version) -> Option<JsValue> {
    let mut window = from.clone();
    for _ in 0..MOST_PARENTS {
        if let Some(object) = get(&window, version.object()) {
            return Some(object);
        }
        let parent = get(&window, "parent")?;
        if parent == window {
            return None;
        }
        window = parent;
    }
    None
}

/// A property; `None` if it is not there or may not be looked at.
fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    if !of.is_object() {
        return None;
    }
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}
