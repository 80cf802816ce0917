//! A section of the screen under its heading.

use leptos::prelude::*;

/// A section whose heading carries `id`; `aside` stands at the heading's end.
pub fn section(id: &'static str, title: &'static str, aside: AnyView, body: AnyView) -> AnyView {
    view! {
        <section class=format!("section section--{id}") aria-labelledby=id>
            <div class="section__head">
                <h2 id=id tabindex="-1">{title}</h2>
                {aside}
            </div>
            {body}
        </section>
    }
    .into_any()
}
