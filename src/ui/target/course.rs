//! The year as a chart: figures against the planned path and the target.

use super::looked::Looked;
use super::section::section;
use crate::charts::{Figure, ReportedShare, TargetCourse};
use crate::text::phrases::target as words;
use crate::ui::chart::ChartView;
use leptos::prelude::*;

/// The section. The library that draws is fetched only where there is a figure to draw.
pub fn course(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let figure = Memo::new(move |_| {
        let judged = look.judged().filter(|judged| !judged.series.is_empty())?;
        let year = store.data().year;
        let course = TargetCourse::of(target, &judged, &store.settings(), year, lang);
        Some(Figure::TargetCourse(course))
    });
    let there = Memo::new(move |_| figure.with(Option::is_some));
    let drawn = Signal::derive(move || figure.get().unwrap_or_else(|| nothing(look)));
    let body = view! {
        <Show when=move || there.get()
            fallback=move || view! { <p class="soft">{words::chart_empty(lang)}</p> }>
            <ChartView figure=drawn lang=lang illustrative=store.is_illustration()/>
        </Show>
    };
    let measure = lang.of(&target.measure).to_owned();
    let note = view! { <span class="section__note">{measure}</span> };
    section("course", words::chart(lang), note.into_any(), body.into_any())
}

/// For the moment between the last figure's going and the chart's.
fn nothing(look: Looked) -> Figure {
    Figure::ReportedShare(ReportedShare::of([], "", look.lang))
}
