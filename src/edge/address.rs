//! The page's address: reading what stands behind `#`, following it, and going elsewhere.

use super::scroll;
use crate::state::Route;
use wasm_bindgen::prelude::*;

/// The screen that the address names now.
pub fn current() -> Route {
    Route::parse(&hash())
}

/// Calls `moved` whenever the address names another screen, for as long as the page lives.
pub fn follow(moved: impl Fn(Route) + 'static) {
    scroll::follow(hash());
    let listener = Closure::<dyn Fn()>::new(move || {
        moved(current());
        scroll::arrive(&hash());
    });
    if let Some(window) = web_sys::window() {
        // Refusing a listener for its own event is not something a browser does.
        drop(window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref()));
    }
    listener.forget();
}

/// Goes to `route`, as a link would.
pub fn go(route: &Route) {
    scroll::go_on();
    if let Some(window) = web_sys::window() {
        // A refused hash leaves the reader where they are.
        drop(window.location().set_hash(&route.hash()));
    }
}

/// Starts the page anew, such as after another ledger was chosen.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Without a reload the page stays as it is, which harms nothing.
        drop(window.location().reload());
    }
}

fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}
