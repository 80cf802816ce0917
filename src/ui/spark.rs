//! A row's course in a few pixels. Its figures stand in the row too, so it is silent for readers.

use crate::charts::{SPARKLINE_HEIGHT, SPARKLINE_WIDTH, Sparkline};
use leptos::prelude::*;

/// Shows an already computed sparkline.
#[component]
pub fn Spark(
    /// What to draw.
    #[prop(into)]
    drawn: Signal<Sparkline>,
) -> impl IntoView {
    let dot = move || {
        drawn.with(|drawn| drawn.last.clone()).map(|(x, y)| {
            view! { <circle class="spark__dot" cx=x cy=y r="2.5" /> }
        })
    };
    view! {
        <svg class="spark" viewBox=format!("0 0 {SPARKLINE_WIDTH} {SPARKLINE_HEIGHT}") aria-hidden="true">
            <path class="spark__path" d=move || drawn.with(|drawn| drawn.goal.clone()) />
            <path class="spark__line" d=move || drawn.with(|drawn| drawn.line.clone()) />
            {dot}
        </svg>
    }
}
