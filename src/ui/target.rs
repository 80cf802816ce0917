//! One target.

use crate::resolution::TargetId;
use crate::state::Store;
use crate::text::Lang;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn TargetPage(id: TargetId, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let name = store.data().target(&id).map(|target| lang.of(&target.name).to_owned());
    view! { <h1>{name}</h1> }
}
