//! Everything ever written of one record, the latest first: who put what where.

use crate::ledger::{Content, Entry, Ledger};
use crate::resolution::RecordId;
use crate::state::Store;
use crate::text::phrases::work as words;
use crate::text::{Lang, date, domain};
use crate::ui::parts::clash;
use crate::work::Register;
use leptos::prelude::*;
use std::sync::Arc;

/// How many lines are shown.
const SHOWN: usize = 60;

/// The lines, folded away.
pub fn history(store: Store, register: Register, record: RecordId, lang: Lang) -> AnyView {
    let lines = move || {
        store.follow_register(register);
        let mut entries = store.peek(|ledger| written(ledger, register, &record));
        entries.sort_by_key(|(entry, _)| std::cmp::Reverse(entry.at.unix_seconds));
        entries.truncate(SHOWN);
        if entries.is_empty() {
            return view! { <p class="soft">{words::nothing_written(lang)}</p> }.into_any();
        }
        let added = store.all_records(Register::Body);
        let line = |(entry, is_past): (Arc<Entry>, bool)| {
            let class = if is_past { "history__item history__item--superseded" } else { "history__item" };
            let what = match &entry.content {
                Content::Withdrawn => crate::text::phrases::target::withdrawn(lang).to_owned(),
                _ => domain::said(&entry, store.data(), &added, lang),
            };
            view! {
                <li class=class>
                    <span class="history__when">{date::moment(entry.at)}</span>
                    <span>
                        <span class="soft">{domain::place(&entry.place, lang)}</span>": "
                        <span class="history__what">{what}</span><br/>
                        <span class="history__who">{clash::author(&entry.author, lang)}</span>
                    </span>
                </li>
            }
        };
        view! { <ul class="history">{entries.into_iter().map(line).collect_view()}</ul> }.into_any()
    };
    let was_opened = RwSignal::new(false);
    view! {
        <details class="panel panel--quiet" data-history="" on:toggle=move |_| was_opened.set(true)>
            <summary>{words::history(lang)}</summary>
            {move || was_opened.get().then(lines.clone())}
        </details>
    }
    .into_any()
}

/// Each entry, and whether another took its place.
fn written(ledger: &Ledger, register: Register, record: &RecordId) -> Vec<(Arc<Entry>, bool)> {
    let of_record = ledger.register(register.code()).filter(|(id, ..)| *id == record);
    let both = of_record.flat_map(|(_, _, written)| {
        let current = written.current.iter().map(|entry| (Arc::clone(entry), false));
        current.chain(written.past.iter().map(|entry| (Arc::clone(entry), true)))
    });
    both.collect()
}
