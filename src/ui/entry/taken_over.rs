//! What a merger means for whoever types: a unit that ended is asked nothing more, and who took over
//! types its own figures only.

use super::grid::{Across, Grid};
use crate::ledger::Calendar;
use crate::state::Store;
use crate::text::phrases::unit_changes as words;
use crate::text::{Lang, domain, period};
use leptos::prelude::*;

/// The sentence, followed; nothing for units that no merger concerns by the form's period.
pub fn taken_over(store: Store, grid: Grid, lang: Lang) -> Option<AnyView> {
    let data = store.data();
    let unit = data.unit(&grid.unit()).filter(|_| grid.across() != Across::Units)?;
    let month = store.period().end(Calendar::CIVIL);
    let said = match unit.handed_over().filter(|(from, _)| *from <= month) {
        Some((from, successor)) => {
            let successor = domain::units([successor], data, lang);
            words::merged_asks_nothing(lang, &successor, &period::month(from, lang))
        }
        None => {
            let gone: Vec<_> = data.predecessors(&unit.id, month).map(|unit| &unit.id).collect();
            if gone.is_empty() {
                return None;
            }
            words::took_over(lang, &domain::units(gone, data, lang))
        }
    };
    Some(view! { <p class="notice" data-merged="">{said}</p> }.into_any())
}
