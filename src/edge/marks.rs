//! User Timing marks: the moments that `cargo xtask bench` and the tests wait for.

use wasm_bindgen::prelude::*;

/// The first screen stands with the user's figures in it.
pub const USABLE: &str = "snq:usable";
/// A commit became durable.
pub const SAVED: &str = "snq:saved";
/// A committed figure is on the screen.
pub const PAINTED: &str = "snq:painted";

/// Somebody asked for a file.
pub const FILE_BEGUN: &str = "snq:file-begun";
/// The bytes of a file that was asked for are there.
pub const FILE_WRITTEN: &str = "snq:file-written";

/// Sets `mark` now.
pub fn set(mark: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        // A browser that refuses a mark loses a measurement, nothing else.
        drop(performance.mark(mark));
    }
}

/// Sets `mark` in the next animation frame, when what was just changed is about to be painted.
pub fn set_in_next_frame(mark: &'static str) {
    in_next_frame(move || set(mark));
}

/// Runs `work` in the next animation frame.
pub fn in_next_frame(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        // Without a frame there is no screen to speak of.
        drop(window.request_animation_frame(work.unchecked_ref()));
    }
}
