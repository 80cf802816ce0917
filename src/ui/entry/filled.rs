//! How much of the view is entered, and until when it should be.

use super::grid::Across;
use super::lines::{self, Line};
use crate::progress;
use crate::state::Store;
use crate::text::phrases::entry as words;
use crate::text::{Lang, date, period as periods};
use leptos::prelude::*;

/// "Đã nhập 12/30 · hạn 14/10", with a bar.
#[component]
pub fn Completeness(due: Memo<Vec<Line>>, across: Across, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let filled = Memo::new(move |_| {
        let (data, settings) = (store.data(), store.settings());
        let rows = lines::rows(due.get());
        for (unit, row) in &rows {
            store.follow(&row.target, unit);
        }
        store.peek(|ledger| {
            progress::completeness_of(data, &settings, ledger, rows.iter().map(|(unit, row)| (unit, row)))
        })
    });
    let deadline = move || {
        if across == Across::Periods || filled.with(|filled| filled.of == 0) {
            return None;
        }
        let is_complete = filled.with(|filled| filled.entered == filled.of);
        let due = progress::deadline(&store.settings(), store.period()).filter(|_| !is_complete)?;
        let day = date::day(due);
        Some(if due < store.today() { words::overdue_since(lang, &day) } else { words::deadline(lang, &day) })
    };
    let estimated = move || {
        let count = filled.with(|filled| filled.estimated as usize);
        (count > 0).then_some(count)
    };
    let is_empty =
        move || across == Across::Targets && filled.with(|filled| filled.of > 0 && filled.entered == 0);
    // The sentence goes with the first figure, its place only with the form: nothing may move under the
    // hands of who types.
    let place = Memo::new(move |before: Option<&(Vec<Line>, bool)>| {
        let lines = due.get();
        let was_kept = before.is_some_and(|(of, kept)| *kept && *of == lines);
        (lines, was_kept || is_empty())
    });
    let keeps_place = Memo::new(move |_| place.with(|(_, kept)| *kept));
    let width = move || filled.with(|filled| format!("width:{}%", 100 * filled.entered / filled.of.max(1)));
    view! {
        {move || keeps_place.get().then(|| view! {
            <p class="page-head__lead screen-only" data-empty=move || is_empty().then_some("form")
                style:visibility=move || (!is_empty()).then_some("hidden")>
                {words::empty(lang, &periods::name(store.period(), lang))}
            </p>
        })}
        <div class="progress-line page-head__lead">
            <span>
                <span class="progress-line__count">
                    {move || filled.with(|filled| words::entered_of(lang, filled.entered as usize, filled.of as usize))}
                </span>
                {move || estimated().map(|count| words::of_them_estimated(lang, count))}
                {move || deadline().map(|due| format!(" · {due}"))}
            </span>
            <span class="meter progress-line__bar" aria-hidden="true">
                <span class="meter__fill" style=width></span>
            </span>
        </div>
    }
}
