//! Word that the page is about to be printed, and that it has been.

use wasm_bindgen::prelude::*;

/// Calls `before` a print and `after` it. Ends when dropped.
pub struct Watch {
    before: Closure<dyn Fn()>,
    after: Closure<dyn Fn()>,
}

/// The width of an A4 page between its margins, in CSS pixels.
const PAGE_PX: u32 = 640;
/// The same of a report's upright sheet: 165 mm. What is wider makes Firefox shrink every page.
const SHEET_PX: u32 = 623;

/// How wide a chart in `area` may be on paper, in CSS pixels.
pub fn width_px(area: &web_sys::Element) -> u32 {
    match area.closest(".report-page") {
        Ok(Some(_)) => SHEET_PX,
        _ => PAGE_PX,
    }
}

impl Watch {
    /// Starts to watch.
    pub fn new(before: impl Fn() + 'static, after: impl Fn() + 'static) -> Self {
        let (before, after) = (Closure::<dyn Fn()>::new(before), Closure::<dyn Fn()>::new(after));
        if let Some(window) = web_sys::window() {
            // Without these events a print shows the chart as it stands on the screen.
            drop(window.add_event_listener_with_callback("beforeprint", before.as_ref().unchecked_ref()));
            drop(window.add_event_listener_with_callback("afterprint", after.as_ref().unchecked_ref()));
        }
        Self { before, after }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let (before, after) = (self.before.as_ref(), self.after.as_ref());
            drop(window.remove_event_listener_with_callback("beforeprint", before.unchecked_ref()));
            drop(window.remove_event_listener_with_callback("afterprint", after.unchecked_ref()));
        }
    }
}
