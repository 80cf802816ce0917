//! The theme's colours as the page's style computes them, and word when they change.

use crate::charts::Palette;
use wasm_bindgen::prelude::*;

/// The attribute by which the page's root chooses a theme.
const THEME: &str = "data-theme";

/// The colours on the screen now.
pub fn on_screen() -> Palette {
    let style = root().and_then(|root| web_sys::window()?.get_computed_style(&root).ok()?);
    Palette::from_tokens(|token| {
        let value = style.as_ref()?.get_property_value(token).ok()?;
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    })
}

/// The colours of the light theme, for pictures and paper, whatever the screen shows. The page's
/// theme is changed and changed back before anything is painted.
pub fn on_paper() -> Palette {
    let Some(root) = root() else { return on_screen() };
    let theme = root.get_attribute(THEME);
    // Attributes of an element can always be set; at worst the screen's colours are taken.
    drop(root.set_attribute(THEME, "light"));
    let palette = on_screen();
    drop(match theme {
        Some(theme) => root.set_attribute(THEME, &theme),
        None => root.remove_attribute(THEME),
    });
    palette
}

/// Calls back whenever another theme may show. Ends when dropped.
pub struct Watch {
    observer: Option<web_sys::MutationObserver>,
    media: Option<web_sys::MediaQueryList>,
    changed: Closure<dyn Fn()>,
}

impl Watch {
    /// Starts to watch the page's theme attribute and the system's wish.
    pub fn new(changed: impl Fn() + 'static) -> Self {
        let changed = Closure::<dyn Fn()>::new(changed);
        let callback = changed.as_ref().unchecked_ref();
        let observer = web_sys::MutationObserver::new(callback).ok();
        if let (Some(observer), Some(root)) = (&observer, root()) {
            let attributes = web_sys::MutationObserverInit::new();
            attributes.set_attributes(true);
            attributes.set_attribute_filter(&js_sys::Array::of1(&THEME.into()));
            // Without it the charts keep their colours until they are drawn anew.
            drop(observer.observe_with_options(&root, &attributes));
        }
        let media = web_sys::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
        if let Some(media) = &media {
            drop(media.add_event_listener_with_callback("change", callback));
        }
        Self { observer, media, changed }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(media) = &self.media {
            drop(media.remove_event_listener_with_callback("change", self.changed.as_ref().unchecked_ref()));
        }
    }
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
