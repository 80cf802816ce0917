//! Everything that was ever stated of units. The office withdraws here; nothing is removed.

use crate::ledger::{Content, Entry, Place};
use crate::progress::UnitSetting;
use crate::state::Store;
use crate::text::phrases::unit_changes as words;
use crate::text::{Lang, domain};
use crate::ui::parts::written::{Written, items};
use leptos::prelude::*;

/// The heading's id, for the keyboard.
pub const HEADING: &str = "stated";

/// The section.
pub fn stated(store: Store, lang: Lang) -> AnyView {
    let list = move || {
        store.follow_settings();
        let items = store.peek(|ledger| {
            let keys = ledger.settings().filter(|(key, _)| UnitSetting::about(key).is_some());
            let places: Vec<_> = keys.map(|(key, _)| Place::Setting(key.into())).collect();
            items(ledger, &places)
        });
        if items.is_empty() {
            return view! { <p class="soft">{words::stated_none(lang)}</p> }.into_any();
        }
        let (withdraw, may_write) = (words::withdraw(lang), store.is_office());
        let said = |entry: &Entry| said(store, entry, lang);
        Written { store, lang, heading: HEADING, withdraw, may_write }.list(items, &said)
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <div class="section__head"><h2 id=HEADING tabindex="-1">{words::stated(lang)}</h2></div>
            {list}
        </section>
    }
    .into_any()
}

/// What an entry says of its unit, and what kind of change that is.
fn said(store: Store, entry: &Entry, lang: Lang) -> (String, String) {
    let kind = domain::place(&entry.place, lang);
    let what = match entry.content {
        Content::Withdrawn => words::withdrawn(lang).to_owned(),
        _ => domain::said(entry, store.data(), &[], lang),
    };
    let unit = match &entry.place {
        Place::Setting(key) => UnitSetting::about(key).map(|(_, unit)| unit),
        _ => None,
    };
    let unit = unit.map(|unit| domain::unit_before(&unit, store.data(), lang)).unwrap_or_default();
    (format!("{unit}: {what}"), kind)
}
