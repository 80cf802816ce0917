//! Everything that was ever stated of units: what, who, when, and whether it still holds. The office
//! withdraws here; nothing is removed.

use crate::edge::page;
use crate::ledger::{Content, Entry, Place, Statement};
use crate::progress::UnitSetting;
use crate::state::{Action, Store};
use crate::text::phrases::{entry, shell, target, unit_changes as words};
use crate::text::{Lang, date, domain};
use crate::ui::parts::clash::author;
use leptos::prelude::*;
use std::sync::Arc;

/// The heading's id, for the keyboard.
pub const HEADING: &str = "stated";

/// The section.
pub fn stated(store: Store, lang: Lang) -> AnyView {
    let list = move || {
        store.follow_settings();
        let items = items(store);
        if items.is_empty() {
            return view! { <p class="soft">{words::stated_none(lang)}</p> }.into_any();
        }
        let lines = items.into_iter().map(|(entry, tag)| line(store, entry, tag, lang)).collect_view();
        view! { <ol class="history">{lines}</ol> <p class="soft">{shell::claims(lang)}</p> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby=HEADING>
            <div class="section__head"><h2 id=HEADING tabindex="-1">{words::stated(lang)}</h2></div>
            {list}
        </section>
    }
    .into_any()
}

/// How an entry stands among those of its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Current,
    Disputed,
    Superseded,
}

/// The latest first; a clock that somebody set wrong changes the order and nothing else.
fn items(store: Store) -> Vec<(Arc<Entry>, Standing)> {
    let mut items: Vec<_> = store.peek(|ledger| {
        let keys = ledger.settings().filter(|(key, _)| UnitSetting::about(key).is_some());
        let places = keys.map(|(key, current)| (Place::Setting(key.into()), current.is_conflict()));
        let of_place = |(place, disputed): (Place, bool)| {
            let current = ledger.current_entries(&place);
            let standing = |entry: &Arc<Entry>| match current.contains(entry) {
                false => Standing::Superseded,
                true if disputed => Standing::Disputed,
                true => Standing::Current,
            };
            let history = ledger.history(&place);
            history.into_iter().map(|entry| (Arc::clone(entry), standing(entry))).collect::<Vec<_>>()
        };
        places.flat_map(of_place).collect()
    });
    items.reverse();
    items.sort_by_key(|(entry, _)| std::cmp::Reverse(entry.at.unix_seconds));
    items
}

fn line(store: Store, entry: Arc<Entry>, standing: Standing, lang: Lang) -> AnyView {
    let (class, tag) = match standing {
        Standing::Superseded => ("history__item history__item--superseded", target::superseded(lang)),
        Standing::Current => ("history__item", target::current(lang)),
        Standing::Disputed => ("history__item", entry::two_figures(lang)),
    };
    let what = match entry.content {
        Content::Withdrawn => words::withdrawn(lang, &domain::place(&entry.place, lang)),
        _ => domain::said(&entry, store.data(), lang),
    };
    let unit = match &entry.place {
        Place::Setting(key) => UnitSetting::about(key).map(|(_, unit)| unit),
        _ => None,
    };
    let unit = unit.map(|unit| domain::unit_before(&unit, store.data(), lang)).unwrap_or_default();
    let may_withdraw =
        standing == Standing::Current && entry.content != Content::Withdrawn && store.is_office();
    let place = entry.place.clone();
    let withdraw = move |_| {
        // A withdrawal is within the ledger's bounds.
        drop(store.dispatch(Action::Write(Statement::withdrawal(place.clone(), ""))));
        request_animation_frame(|| page::focus(HEADING));
    };
    view! {
        <li class=class data-standing=(standing == Standing::Current).then_some("current")>
            <time class="history__when">{date::moment(entry.at)}</time>
            <div>
                <p class="history__what">{format!("{unit}: {what}")}</p>
                <p class="history__who">{author(&entry.author, lang)} " " <span class="tag">{tag}</span></p>
                {may_withdraw.then(|| view! {
                    <button class="button button--small" type="button" data-action="withdraw" on:click=withdraw>
                        {words::withdraw(lang)}
                    </button>
                })}
            </div>
        </li>
    }
    .into_any()
}
