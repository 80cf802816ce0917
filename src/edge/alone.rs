//! One tab of several does what two must not do at once.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

/// Calls `work` once no other tab has this right, and holds it as long as this page lives.
pub fn alone(name: &str, work: impl FnOnce() + 'static) {
    let begin = Closure::once_into_js(move || {
        work();
        js_sys::Promise::new(&mut |_, _| {})
    });
    let locks = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"locks".into()).ok())
        .filter(|locks| !locks.is_undefined());
    let request = locks.as_ref().and_then(|locks| Reflect::get(locks, &"request".into()).ok());
    match (locks, request.and_then(|request| request.dyn_into::<Function>().ok())) {
        (Some(locks), Some(request)) => {
            // Denied, the folder rests; the section says that it is not kept up.
            drop(request.call2(&locks, &name.into(), &begin));
        }
        _ => drop(begin.unchecked_into::<Function>().call0(&JsValue::NULL)),
    }
}
