//! Files dropped anywhere on the page. Left to itself a browser would show one in the page's place.

use crate::edge::address;
use crate::state::Route;
use leptos::ev;
use leptos::prelude::*;

/// What was dropped and is not opened yet. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Dropped {
    files: RwSignal<Vec<web_sys::File>, LocalStorage>,
    is_over: RwSignal<bool>,
}

impl Dropped {
    /// Takes `brought` and whatever is dropped from now on, and goes to the screen that opens files.
    pub fn follow(brought: Vec<web_sys::File>) -> Dropped {
        if !brought.is_empty() {
            address::go(&Route::Files);
        }
        let dropped = Dropped { files: RwSignal::new_local(brought), is_over: RwSignal::new(false) };
        let enter = window_event_listener(ev::dragover, move |event| {
            event.prevent_default();
            dropped.is_over.set(true);
        });
        let leave = window_event_listener(ev::dragleave, move |_| dropped.is_over.set(false));
        let drop = window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            dropped.is_over.set(false);
            let files = listed(event.data_transfer().and_then(|carried| carried.files()));
            if !files.is_empty() {
                dropped.offer(files);
            }
        });
        on_cleanup(move || {
            enter.remove();
            leave.remove();
            drop.remove();
        });
        dropped
    }

    /// Looks at files as if somebody had dropped them.
    pub fn offer(&self, files: Vec<web_sys::File>) {
        self.files.set(files);
        address::go(&Route::Files);
    }

    /// The one that the shell follows.
    pub fn expect() -> Dropped {
        expect_context()
    }

    /// Whether something is held above the page, followed.
    pub fn is_over(&self) -> bool {
        self.is_over.get()
    }

    /// What was dropped, taken once; followed.
    pub fn take(&self) -> Vec<web_sys::File> {
        if self.files.with(Vec::is_empty) {
            return Vec::new();
        }
        let files = self.files.get_untracked();
        self.files.set(Vec::new());
        files
    }
}

/// The files of a list.
pub fn listed(files: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|at| files.item(at)).collect()
}
