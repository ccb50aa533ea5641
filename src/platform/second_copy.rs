//! The second copy of what is kept, over `boot/second_copy.js`.
//!
//! Nothing here may stop the page: browsers that refuse a database, or never answer, leave it with
//! one copy, and [`SecondCopy::holds`] says so.

use js_sys::{Array, Function, Reflect};
use progress::Copies;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// The copy, of the keys below a prefix.
#[derive(Clone)]
pub(super) struct SecondCopy {
    prefix: String,
}

impl Copies for SecondCopy {
    fn put(&self, key: &str, text: &str) {
        self.write(key, &JsValue::from_str(text));
    }

    fn remove(&self, key: &str) {
        self.write(key, &JsValue::UNDEFINED);
    }
}

impl SecondCopy {
    /// The copy of what lies below `prefix`.
    pub(super) fn new(prefix: &str) -> Self {
        Self {
            prefix: prefix.to_owned(),
        }
    }

    /// Whether all that was to be copied is in the database.
    pub(super) fn holds(&self) -> bool {
        call("holds", &[]).is_some_and(|it| it.is_truthy())
    }

    /// Calls back when [`holds`](Self::holds) has changed.
    pub(super) fn on_change(&self, changed: impl Fn() + 'static) {
        let changed = Closure::<dyn Fn()>::new(changed);
        call("watch", &[changed.as_ref()]);
        // As long as the page lives.
        changed.forget();
    }

    /// Reads the whole copy. Where there is no database nothing is called.
    pub(super) fn read(&self, found: impl FnOnce(Vec<(String, String)>) + 'static) {
        let prefix = self.prefix.clone();
        let found = Closure::once_into_js(move |keys: Array, texts: Array| {
            let pairs = keys.iter().zip(texts.iter()).filter_map(|(key, text)| {
                let own = key.as_string()?.strip_prefix(&prefix)?.to_owned();
                Some((own, text.as_string()?))
            });
            found(pairs.collect());
        });
        call("read", &[&found]);
    }

    /// Drops the copies of all keys but these.
    pub(super) fn keep_only(&self, kept: Vec<String>) {
        let copy = self.clone();
        self.read(move |texts| {
            for (key, _) in texts.iter().filter(|it| !kept.contains(&it.0)) {
                copy.remove(key);
            }
        });
    }

    fn write(&self, key: &str, text: &JsValue) {
        let key = JsValue::from_str(&format!("{}{key}", self.prefix));
        call("write", &[&key, text]);
    }
}

/// Calls a function of `wenguCopy`; `None` where the page has none.
fn call(name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let copy = Reflect::get(&js_sys::global(), &JsValue::from_str("wenguCopy")).ok()?;
    let function: Function = Reflect::get(&copy, &JsValue::from_str(name))
        .ok()?
        .dyn_into()
        .ok()?;
    let arguments: Array = arguments.iter().copied().collect();
    Reflect::apply(&function, &copy, &arguments).ok()
}
