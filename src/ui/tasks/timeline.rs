//! The tasks over the year, as a chart with its table.

use super::listing::Listing;
use super::row::{look, name_of};
use crate::charts::{Figure, Timeline, TimelineRow};
use crate::progress::Status;
use crate::state::Store;
use crate::text::phrases::{shell, work as words};
use crate::text::{Lang, date, domain};
use crate::ui::chart::ChartView;
use crate::work::{Task, Timing};
use leptos::prelude::*;
use rust_decimal::Decimal;
use std::sync::Arc;
use time::Date;

/// Before its due day a task without a first day is drawn this long.
const SHORT_MONTHS: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// The chart, or the sentence that nothing can be drawn.
pub fn timeline(store: Store, listing: Memo<Listing>, lang: Lang) -> AnyView {
    let shown = Memo::new(move |_| {
        let (ids, tasks) = (listing.with(Listing::tasks), store.tasks());
        let task = |id| tasks.iter().find(|task| task.record.id == id).cloned();
        Arc::new(ids.into_iter().filter_map(task).collect::<Vec<Task>>())
    });
    let is_dated = move || shown.with(|shown| shown.iter().any(|task| task.due.is_some()));
    let figure = Signal::derive(move || Figure::Timeline(shown.with(|shown| of(shown, store, lang))));
    let undated = move || shown.with(|shown| shown.iter().filter(|task| task.due.is_none()).count());
    view! {
        {move || match is_dated() {
            true => view! { <ChartView figure lang illustrative=store.is_illustration()/> }.into_any(),
            false => view! { <p class="empty">{words::timeline_none(lang)}</p> }.into_any(),
        }}
        {move || (undated() > 0 && is_dated()).then(|| view! {
            <p class="soft">{words::timeline_undated(lang, undated())}</p>
        })}
    }
    .into_any()
}

fn of(tasks: &[Task], store: Store, lang: Lang) -> Timeline {
    let today = store.due_seen_from();
    let year = i32::from(store.data().year);
    let row = |task: &Task| {
        let due = task.due?;
        let to = month_of(due, year);
        let from =
            task.start().map_or(to - SHORT_MONTHS, |start| month_of(start, year)).clamp(Decimal::ONE, to);
        let timing = task.timing(today);
        let status = if timing.is_overdue() { Status::NotMet } else { look(task.progress()) };
        let state = domain::progress(task.progress(), lang).to_owned();
        let late = domain::timing(timing, lang).filter(|_| timing != Timing::Undated);
        let days = match task.start() {
            Some(start) => words::timeline_span(lang, &date::day(start), &date::day(due)),
            None => date::day(due),
        };
        let said = [Some(state), late].into_iter().flatten().collect::<Vec<_>>().join(", ");
        Some(TimelineRow { name: name_of(task, lang), from, to, status, said, days })
    };
    let now = Some(month_of(today, year)).filter(|_| today.year() == year);
    Timeline {
        title: words::timeline(lang).to_owned(),
        note: shell::as_of(lang, &date::day(today)),
        rows: tasks.iter().filter_map(row).collect(),
        now,
    }
}

/// A day as a month with its part: 1 is the first of January; days of other years stand at the ends.
fn month_of(day: Date, year: i32) -> Decimal {
    match day.year().cmp(&year) {
        std::cmp::Ordering::Less => Decimal::ONE,
        std::cmp::Ordering::Greater => Decimal::from(13),
        std::cmp::Ordering::Equal => {
            let days = Decimal::from(day.month().length(year));
            Decimal::from(u8::from(day.month())) + Decimal::from(day.day() - 1) / days
        }
    }
}
