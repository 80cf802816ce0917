//! Filling the whole screen, for a wall.

/// Lets an element fill the screen. A browser that refuses leaves it as large as the page.
pub fn fill(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        drop(element.request_fullscreen());
    }
}

/// Gives the screen back.
pub fn leave_full() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document.filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}
