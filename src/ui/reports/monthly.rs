//! "Báo cáo tháng": one press on the form, and the browser has the Word file, with all defaults.

use super::composer::Composer;
use super::lacks;
use super::wanted::Wanted;
use super::writing::Writing;
use crate::edge::office::Job;
use crate::resolution::UnitId;
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{reports as words, sheets};
use leptos::prelude::*;

/// The button, the way to the composer beside it, and what came of the last press.
#[component]
pub fn MonthlyReport(
    /// Whose form is open.
    unit: Signal<UnitId>,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let writing = Writing::expect();
    let press = move |_| {
        let wanted = untrack(|| Wanted::monthly(unit.get(), store.period()));
        writing.begin(Job::Word, &wanted.clone(), lang, move || wanted.made(store, lang));
    };
    view! {
        <div class="cluster screen-only" data-monthly="">
            <button class="button" type="button" data-action="monthly-report" aria-disabled=move || writing.is_busy().to_string()
                on:click=press>{words::monthly(lang)}</button>
            <a href=Route::Reports.hash()>{words::compose(lang)}</a>
            <a href=Route::Import.hash() data-action="import">{sheets::title(lang)}</a>
        </div>
        {move || lacks::lacks(store, Composer::expect(), unit.get(), lang)}
        {writing.state(lang)}
    }
}
