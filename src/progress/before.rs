//! The figures before the one that a form asks for: what the writer compares with.

use crate::ledger::{Basis, Calendar, Content, Ledger, Period, Slot, Standing, Value};
use crate::resolution::{Target, UnitId};
use std::collections::BTreeMap;

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

/// The undisputed figures of the same basis that ended before `period`, this year's and last year's,
/// the latest `most` of them, oldest first; of one period official before estimated.
pub fn recent_figures(
    ledger: &Ledger,
    target: &Target,
    unit: &UnitId,
    period: Period,
    basis: Basis,
    most: usize,
) -> Vec<(Period, Slot, Value)> {
    let calendar = Calendar::of(target);
    let ends = |period: Period| (period.end(calendar), period.length_months());
    let this_year = ledger.cells_of(&target.id, unit);
    let last_year = ledger
        .last_year_of(&target.id, unit)
        .map(|(held, slot, current)| (held.a_year_before(), slot, current));
    let mut found: BTreeMap<_, (Period, Slot, Value)> = BTreeMap::new();
    for (held, slot, current) in this_year.chain(last_year) {
        if slot.basis != basis || held.end(calendar) >= period.end(calendar) {
            continue;
        }
        if let Some(Content::Value(value)) = current.content() {
            let stands =
                found.get(&ends(held)).is_some_and(|(_, held, _)| held.standing == Standing::Official);
            if !stands {
                found.insert(ends(held), (held, slot, value.clone()));
            }
        }
    }
    let skipped = found.len().saturating_sub(most);
    found.into_values().skip(skipped).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::ledger::{Author, Cell, Place, SessionId, Statement, Timestamp, Writer};
    use crate::resolution::packed;
    use std::sync::Arc;

    #[test]
    fn the_latest_figures_come_oldest_first_with_last_years_before_them() {
        let data = &packed()[0];
        let target = data.target_named("kt-thu-ngan-sach").unwrap();
        let unit = data.root_unit().id.clone();
        let cell = |month, standing| Cell {
            target: target.id.clone(),
            unit: unit.clone(),
            period: Period::month(2023, month),
            slot: Slot::new(Basis::Cumulative, standing),
        };
        let mut ledger = Ledger::default();
        let mut writer = Writer::new(SessionId([1; 12]), Author::default());
        let mut write = |place: Place, figure: i64| {
            let statement = Statement::new(place, Content::Value(Value::Number(figure.into())));
            let at = Timestamp { unix_seconds: 0, offset_minutes: 0 };
            let written = writer.write_all(&ledger, at, vec![statement]).unwrap();
            ledger.merge(written.into_iter().map(Arc::new));
        };
        for (month, figure) in [(11, 90), (12, 100)] {
            write(Place::LastYear(cell(month, Standing::Official)), figure);
        }
        write(Place::Figure(cell(1, Standing::Estimated)), 11);
        write(Place::Figure(cell(1, Standing::Official)), 10);
        write(Place::Figure(cell(2, Standing::Estimated)), 20);
        write(Place::Figure(cell(3, Standing::Official)), 30);
        let recent = |most| {
            let found =
                recent_figures(&ledger, target, &unit, Period::month(2023, 3), Basis::Cumulative, most);
            let shown = found.into_iter().map(|(period, _, value)| match value {
                Value::Number(number) => (period.year, number.to_string()),
                other => panic!("{other:?}"),
            });
            shown.collect::<Vec<_>>()
        };
        let all = [(2022, "90"), (2022, "100"), (2023, "10"), (2023, "20")];
        let expected =
            |from: usize| all[from..].iter().map(|(y, t)| (*y, (*t).to_owned())).collect::<Vec<_>>();
        assert_eq!(recent(12), expected(0));
        assert_eq!(recent(3), expected(1));
    }
}
