//! Everything ever written about the target of the unit: who, when, what, why, and what still holds.
//! Figures are withdrawn, brought back and chosen here; nothing is ever removed.

use super::looked::Looked;
use super::said;
use super::section::section;
use crate::edge::page;
use crate::ledger::{Cell, Content, Entry, Ledger, Period, Place, Statement, undo};
use crate::resolution::{TargetId, UnitId};
use crate::text::date;
use crate::text::phrases::{entry as boxes, shell, target as words};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// One entry as the history shows it.
struct Item {
    entry: Arc<Entry>,
    standing: Standing,
    /// What would bring back what stood before; only for what holds now.
    undo: Option<Statement>,
}

/// How an entry stands among those of its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It holds.
    Current,
    /// It holds beside others that say something else.
    Disputed,
    /// A later one took its place.
    Superseded,
}

/// The section.
pub fn history(look: Looked) -> AnyView {
    let Looked { target, store, lang, unit } = look;
    let shown = move || {
        let unit = unit.get();
        let items =
            store.read(&target.id, &unit, |ledger| items(ledger, &target.id, &unit, store.data().year));
        if items.is_empty() {
            return view! { <p class="soft">{words::history_empty(lang)}</p> }.into_any();
        }
        let lines = items.into_iter().map(|item| line(look, item)).collect_view();
        view! { <ol class="history">{lines}</ol> <p class="soft">{shell::claims(lang)}</p> }.into_any()
    };
    let note = view! { <span class="section__note">{move || look.unit_name()}</span> };
    section("history", words::history(lang), note.into_any(), shown.into_any())
}

/// The latest first; a clock that somebody set wrong changes the order and nothing else.
fn items(ledger: &Ledger, target: &TargetId, unit: &UnitId, year: i16) -> Vec<Item> {
    let mut items: Vec<Item> = places(ledger, target, unit, year)
        .iter()
        .flat_map(|place| {
            let current = ledger.current_entries(place);
            let disputed = ledger.current(place).is_conflict();
            ledger.history(place).into_iter().map(move |entry| {
                let holds = current.iter().any(|own| Arc::ptr_eq(own, entry));
                let standing = match (holds, disputed) {
                    (false, _) => Standing::Superseded,
                    (true, true) => Standing::Disputed,
                    (true, false) => Standing::Current,
                };
                let undo = holds.then(|| undo(ledger, place).ok()).flatten();
                Item { entry: Arc::clone(entry), standing, undo }
            })
        })
        .collect();
    items.reverse();
    items.sort_by_key(|item| std::cmp::Reverse(item.entry.at.unix_seconds));
    items
}

/// Every place in which anything can have been written about the target of the unit.
fn places(ledger: &Ledger, target: &TargetId, unit: &UnitId, year: i16) -> BTreeSet<Place> {
    let (target, unit) = (target.clone(), unit.clone());
    let cell = |period, slot| Cell { target: target.clone(), unit: unit.clone(), period, slot };
    let figures = ledger.cells_of(&target, &unit).map(|(period, slot, _)| Place::Figure(cell(period, slot)));
    let last = ledger.last_year_of(&target, &unit);
    let last = last.map(|(period, slot, _)| Place::LastYear(cell(period, slot)));
    let conclusions = Period::of_year(year).map(|period| Place::Conclusion {
        target: target.clone(),
        unit: unit.clone(),
        period,
    });
    let singles = [
        Place::Assigned { target: target.clone(), unit: unit.clone() },
        Place::OwnAim { target: target.clone(), unit: unit.clone() },
        Place::Opening { target: target.clone(), unit: unit.clone() },
    ];
    figures.chain(last).chain(conclusions).chain(singles).collect()
}

fn line(look: Looked, item: Item) -> AnyView {
    let Looked { target, lang, .. } = look;
    let Item { entry, standing, undo } = item;
    let class = match standing {
        Standing::Superseded => "history__item history__item--superseded",
        Standing::Current | Standing::Disputed => "history__item",
    };
    let tag = match standing {
        Standing::Superseded => words::superseded(lang),
        Standing::Current => words::current(lang),
        Standing::Disputed => boxes::two_figures(lang),
    };
    let what = said::content(&entry, target, lang);
    let why = said::why(&entry).map(|why| view! { <p class="history__why">{why}</p> });
    view! {
        <li class=class>
            <time class="history__when">{date::moment(entry.at)}</time>
            <div>
                <p class="history__what">{what}</p>
                <p>{said::place(&entry.place, lang)} " " <span class="tag">{tag}</span></p>
                <p class="history__who">{said::author(&entry, lang)}</p>
                {why}
                {buttons(look, &entry, standing, undo)}
            </div>
        </li>
    }
    .into_any()
}

fn buttons(look: Looked, entry: &Entry, standing: Standing, undo: Option<Statement>) -> AnyView {
    let Looked { lang, store, .. } = look;
    // A form that is handed in only takes a choice between figures that differ.
    let is_locked = matches!(&entry.place, Place::Figure(cell) if store.is_locked(cell));
    let withdrawal = (entry.content != Content::Withdrawn && standing == Standing::Current && !is_locked)
        .then(|| Statement::withdrawal(entry.place.clone(), ""));
    let choice = (standing == Standing::Disputed).then(|| Statement::choice(entry, entry.note.clone()));
    let back = undo.filter(|statement| !is_locked && Some(statement) != withdrawal.as_ref());
    let offers = [
        (choice, boxes::choose_this(lang), "choose"),
        (back, shell::undo(lang), "undo"),
        (withdrawal, boxes::withdraw(lang), "withdraw"),
    ];
    let button = |(statement, word, action): (Option<Statement>, &'static str, &'static str)| {
        let statement = statement?;
        let write = move |_| {
            look.write(statement.clone());
            // The list is made anew, the button with it.
            page::focus("history");
        };
        Some(view! {
            <button type="button" class="button button--small" data-action=action on:click=write>{word}</button>
        })
    };
    let buttons: Vec<_> = offers.into_iter().filter_map(button).collect();
    if buttons.is_empty() { ().into_any() } else { view! { <div class="cluster">{buttons}</div> }.into_any() }
}
