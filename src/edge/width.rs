//! How wide an element stands, and word when that changes.

use wasm_bindgen::prelude::*;

/// Calls back with an element's width in CSS pixels at once and at every change. Ends when dropped.
pub struct Watch {
    observer: Option<web_sys::ResizeObserver>,
    _changed: Closure<dyn Fn()>,
}

impl Watch {
    /// Starts to watch `element`.
    pub fn new(element: &web_sys::Element, changed: impl Fn(u32) + 'static) -> Self {
        let watched = element.clone();
        let changed =
            Closure::<dyn Fn()>::new(move || changed(u32::try_from(watched.client_width()).unwrap_or(0)));
        let observer = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _changed: changed }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
