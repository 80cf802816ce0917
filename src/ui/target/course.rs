//! The year as a chart: figures against the planned path and the target.

use super::forecast::Ahead;
use super::looked::Looked;
use crate::charts::{Figure, ReportedShare, TargetCourse};
use crate::progress::{self, Judgement, TargetYear};
use crate::text::phrases::target as words;
use crate::ui::chart::ChartView;
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// The section. The library that draws is fetched only where there is a figure to draw.
pub fn course(look: Looked, ahead: Ahead) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let figure = Memo::new(move |_| {
        let judged = Judgement::clone(&*look.judged()?);
        let (data, settings) = (store.data(), store.settings());
        let judged = store.peek(|ledger| progress::with_course(data, ledger, &settings, target, judged));
        if judged.series.is_empty() {
            return None;
        }
        let year = data.year;
        let months = TargetYear::of(target, year, settings.window);
        let made = ahead.get().and_then(Result::ok);
        let course = TargetCourse::of(target, &judged, &settings, year, lang);
        Some(Figure::TargetCourse(course.with_forecast(target, made.as_ref(), &months)))
    });
    let there = Memo::new(move |_| figure.with(Option::is_some));
    let drawn = Signal::derive(move || figure.get().unwrap_or_else(nothing));
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
fn nothing() -> Figure {
    Figure::ReportedShare(ReportedShare::default())
}
