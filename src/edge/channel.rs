//! A word between tabs that stand open over one store: "read again".
//!
//! In Chromium any local page can hear and forge it, so it carries no data and is believed only
//! as far as looking into the store again.

use wasm_bindgen::prelude::*;

/// One named channel between tabs.
pub struct Channel(Option<web_sys::BroadcastChannel>);

impl Channel {
    /// Opens the channel; `heard` runs at every word from another tab and whenever this tab
    /// comes to the front, for browsers that keep local files' channels apart.
    pub fn open(name: &str, heard: impl Fn() + Clone + 'static) -> Channel {
        let channel = web_sys::BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            let word = heard.clone();
            let listener = Closure::<dyn Fn()>::new(word);
            channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
            listener.forget();
        }
        if let Some(window) = web_sys::window() {
            let listener = Closure::<dyn Fn()>::new(heard);
            // Without the event the other tab's entries show at the next start.
            drop(window.add_event_listener_with_callback("focus", listener.as_ref().unchecked_ref()));
            listener.forget();
        }
        Channel(channel)
    }

    /// Tells the other tabs to read again.
    pub fn say_changed(&self) {
        if let Some(channel) = &self.0 {
            // A tab that hears nothing reads when it comes to the front.
            drop(channel.post_message(&JsValue::from_str("changed")));
        }
    }
}
