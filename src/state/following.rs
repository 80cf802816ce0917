//! Readers that go take their names off what they followed. The reactive library leaves that to the
//! next change of what was followed; but most of the state outlives many screens without a change,
//! and would keep the names of all their parts.

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Source, ToAnySource};

/// `source`, to be read by whoever is running now; when they run anew or are gone, it forgets them.
pub fn followed<S: ToAnySource>(source: S) -> S {
    if let Some(reader) = Observer::get() {
        let name = source.to_any_source();
        on_cleanup(move || name.remove_subscriber(&reader));
    }
    source
}
