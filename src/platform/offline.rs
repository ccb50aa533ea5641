//! Use without network: the service worker that keeps the app, and its next version.

use gloo::events::EventListener;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};

/// A new version that waits.
#[derive(Clone)]
pub struct Update {
    worker: ServiceWorker,
    container: ServiceWorkerContainer,
}

impl PartialEq for Update {
    fn eq(&self, other: &Self) -> bool {
        self.worker == other.worker
    }
}

impl Update {
    /// Changes to the new version, which loads the page anew.
    pub fn take(&self) {
        let reload = Closure::once_into_js(|| {
            // It fails only in a document that is not shown any more.
            let _ = web_sys::window().map(|it| it.location().reload());
        });
        self.container
            .set_oncontrollerchange(Some(reload.unchecked_ref()));
        let _ = self.worker.post_message(&JsValue::from_str("take over"));
    }
}

/// Calls back when a new version waits, where `boot/start.js` could register the worker: not inside
/// of another page, not without an origin, and not from a file.
pub fn keep(in_platform: bool, on_update: impl Fn(Update) + 'static) {
    let Some(container) = container().filter(|_| !in_platform) else {
        return;
    };
    let Ok(registered) = container.ready() else {
        return;
    };
    let on_update: Rc<dyn Fn(Update)> = Rc::new(on_update);
    then(&registered, move |it| {
        let registration: ServiceWorkerRegistration = it.unchecked_into();
        if let Some(active) = registration.active() {
            let _ = active.post_message(&JsValue::from_str("tidy"));
        }
        watch(registration, container, on_update);
    });
}

fn container() -> Option<ServiceWorkerContainer> {
    let window = web_sys::window()?;
    let location = window.location();
    if !matches!(location.protocol().ok()?.as_str(), "http:" | "https:")
        || window.origin() == "null"
    {
        return None;
    }
    let navigator = JsValue::from(window.navigator());
    // Browsers leave it out where it may not be used, and in a sandbox its mention throws.
    let container = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.is_object().then(|| container.unchecked_into())
}

fn watch(
    registration: ServiceWorkerRegistration,
    container: ServiceWorkerContainer,
    on_update: Rc<dyn Fn(Update)>,
) {
    let offer = move |worker: ServiceWorker| {
        // Without a controller this is the first version, and nothing is replaced.
        if container.controller().is_some() {
            let container = container.clone();
            on_update(Update { worker, container });
        }
    };
    if let Some(waiting) = registration.waiting() {
        offer(waiting);
    }
    let offer = Rc::new(offer);
    let source = registration.clone();
    EventListener::new(&source, "updatefound", move |_| {
        let Some(worker) = registration.installing() else {
            return;
        };
        let (offer, changed) = (offer.clone(), worker.clone());
        EventListener::new(&worker, "statechange", move |_| {
            if changed.state() == ServiceWorkerState::Installed {
                offer(changed.clone());
            }
        })
        .forget();
    })
    // As long as the page lives.
    .forget();
}

/// Calls back with what the promise gives; a refusal is no failure of the app.
fn then(promise: &Promise, call: impl FnOnce(JsValue) + 'static) {
    let done = Closure::once_into_js(call);
    let failed = Closure::once_into_js(|_: JsValue| ());
    let chained = js_sys::Reflect::get(promise, &JsValue::from_str("then"))
        .ok()
        .and_then(|it| it.dyn_into::<js_sys::Function>().ok());
    if let Some(chain) = chained {
        let _ = chain.call2(promise, &done, &failed);
    }
}
