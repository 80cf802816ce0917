//! The browser's print dialogue.

/// Opens it for the screen as it stands; `print.css` decides what reaches paper.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // A browser without a printer says so itself.
        drop(window.print());
    }
}
