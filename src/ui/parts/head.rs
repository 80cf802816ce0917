//! The top of a screen: its title, a line on what it shows, and its tools.

use leptos::prelude::*;

/// A head with tools beside the words; they stay off paper.
pub fn head(title: &'static str, lead: impl IntoAny, tools: impl IntoAny) -> AnyView {
    framed(title, lead.into_any(), Some(tools.into_any()))
}

/// A head of words alone.
pub fn words_alone(title: &'static str, lead: impl IntoAny) -> AnyView {
    framed(title, lead.into_any(), None)
}

fn framed(title: &'static str, lead: AnyView, tools: Option<AnyView>) -> AnyView {
    view! {
        <header class="page-head">
            <div class="page-head__words">
                <h1>{title}</h1>
                <p class="page-head__lead">{lead}</p>
            </div>
            {tools.map(|tools| view! { <div class="page-head__tools">{tools}</div> })}
        </header>
    }
    .into_any()
}
