//! Requests of `exchange::cmi5`, sent.

use exchange::cmi5::{Answer, Request, Trouble};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// Sends a request and waits for the answer.
pub(super) async fn answer(request: Request) -> Result<Answer, Trouble> {
    let unheard = |_: JsValue| Trouble::Status(0);
    let response = JsFuture::from(fetch(&request, false).ok_or(Trouble::Status(0))?)
        .await
        .map_err(unheard)?;
    let response: Response = response.unchecked_into();
    let text = JsFuture::from(response.text().map_err(unheard)?)
        .await
        .map_err(unheard)?;
    Ok(Answer {
        status: response.status(),
        body: text.as_string().unwrap_or_default(),
    })
}

/// Sends a request. `last`: the browser sends it though the page goes.
pub(super) fn fetch(request: &Request, last: bool) -> Option<js_sys::Promise> {
    let options = RequestInit::new();
    options.set_method(request.method);
    let headers = Object::new();
    for (name, value) in &request.headers {
        // A plain object takes any property.
        let _ = Reflect::set(
            &headers,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        );
    }
    options.set_headers(&headers);
    if let Some(body) = &request.body {
        options.set_body(&JsValue::from_str(body));
    }
    // At most 64 KiB at once; what does not fit is told by the next launch.
    let _ = Reflect::set(&options, &"keepalive".into(), &last.into());
    Some(web_sys::window()?.fetch_with_str_and_init(&request.url, &options))
}
