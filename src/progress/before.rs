//! The figure before the one that a form asks for: what the writer compares with.

use crate::ledger::{Basis, Calendar, Content, Ledger, Period, Slot, Standing, Value};
use crate::resolution::{Target, UnitId};

/// The latest undisputed figure of the same basis that ended before `period`; official before
/// estimated.
pub fn figure_before(
    ledger: &Ledger,
    target: &Target,
    unit: &UnitId,
    period: Period,
    basis: Basis,
) -> Option<(Period, Slot, Value)> {
    let calendar = Calendar::of(target);
    let end = period.end(calendar);
    ledger
        .cells_of(&target.id, unit)
        .filter(|(held, slot, _)| slot.basis == basis && held.end(calendar) < end)
        .filter_map(|(held, slot, current)| match current.content() {
            Some(Content::Value(value)) => Some((held, slot, value.clone())),
            _ => None,
        })
        .max_by_key(|(held, slot, _)| (held.end(calendar), slot.standing == Standing::Official))
}
