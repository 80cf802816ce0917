//! Everything ever written about the target of the unit, figures and what stands beside them.

use super::looked::Looked;
use super::said;
use crate::ledger::{Cell, Entry, Ledger, Period, Place};
use crate::resolution::{TargetId, UnitId};
use crate::text::phrases::{entry, target as words};
use crate::ui::parts::section::section;
use crate::ui::parts::written::{Written, items};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The section.
pub fn history(look: Looked) -> AnyView {
    let Looked { target, store, lang, unit } = look;
    let shown = move || {
        let unit = unit.get();
        let items = store.read(&target.id, &unit, |ledger| {
            items(ledger, &places(ledger, &target.id, &unit, store.data().year))
        });
        if items.is_empty() {
            return view! { <p class="soft">{words::history_empty(lang)}</p> }.into_any();
        }
        let said = |entry: &Entry| (said::content(entry, target, lang), said::place(&entry.place, lang));
        let withdraw = entry::withdraw(lang);
        Written { store, lang, heading: "history", withdraw, may_write: true }.list(items, &said)
    };
    let note = view! { <span class="section__note">{move || look.unit_name()}</span> };
    section("history", words::history(lang), note.into_any(), shown.into_any())
}

/// Every place in which anything can have been written about the target of the unit.
fn places(ledger: &Ledger, target: &TargetId, unit: &UnitId, year: i16) -> Vec<Place> {
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
    let all: BTreeSet<_> = figures.chain(last).chain(conclusions).chain(singles).collect();
    all.into_iter().collect()
}
