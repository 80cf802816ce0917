//! Hears when another page wants the store for itself: a newer build that changes its form, or
//! somebody who deletes it. An open connection would make them wait for ever.
//!
//! Listens on a connection of its own, since the library's does not show its events.

use wasm_bindgen::prelude::*;
use web_sys::{Event, IdbDatabase, IdbOpenDbRequest};

/// Calls `wanted` once the store called `name` is wanted elsewhere, or was taken away.
pub fn follow(name: &str, wanted: impl Fn() + 'static) {
    let opening = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    // Whoever gets here has opened the store already; unheard, another page only waits longer.
    let Some(Ok(opening)) = opening.map(|factory| factory.open(name)) else { return };
    let opened = Closure::once_into_js(move |event: Event| {
        let request = event.target().and_then(|target| target.dyn_into::<IdbOpenDbRequest>().ok());
        let database = request.and_then(|request| request.result().ok()?.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            listen(&database, wanted);
        }
    });
    opening.set_onsuccess(Some(opened.unchecked_ref()));
}

fn listen(database: &IdbDatabase, wanted: impl Fn() + 'static) {
    let own = database.clone();
    let heard = Closure::<dyn Fn()>::new(move || {
        own.close();
        wanted();
    });
    let function = heard.as_ref().unchecked_ref();
    database.set_onversionchange(Some(function));
    // Nothing is said at a page's own `close`, only when the browser takes the store away.
    database.set_onclose(Some(function));
    heard.forget();
}
