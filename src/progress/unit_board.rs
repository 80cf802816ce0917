//! Where every unit stands on every target that it reports, and how units compare by that. A fold over
//! statuses that are already at hand. Names no unit before another without the rule in [`Place`].

use super::{Settings, Status, reporting_units};
use crate::resolution::{DataSet, Target, TargetId, Unit, UnitId, UnitKind};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use time::Date;

/// Units × targets by status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitBoard {
    /// The units below the root that report anything at the date, in the data set's order.
    pub units: Vec<UnitId>,
    /// The targets that any of them reports, in the order of the text.
    pub rows: Vec<BoardRow>,
}

/// One target's statuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// The target.
    pub target: TargetId,
    /// Its group, from 1.
    pub group: u8,
    /// By the unit's place in [`UnitBoard::units`]; `None` where the unit does not report it.
    pub statuses: Vec<Option<Status>>,
}

/// One unit among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The unit.
    pub unit: UnitId,
    /// Targets that are met, on track or within their limit.
    pub good: u32,
    /// Targets with a verdict, those among them.
    pub judged: u32,
    /// Targets that are due: reported by the unit and not "not yet due".
    pub due: u32,
    /// From 1; equal shares have equal places, and the next place is skipped. `None` where fewer than
    /// half of what is due has a verdict: too little to be compared by.
    pub place: Option<u32>,
}

impl UnitBoard {
    /// Puts together the statuses that `status` tells.
    pub fn of(
        set: &DataSet,
        settings: &Settings,
        as_of: Date,
        mut status: impl FnMut(&Target, &Unit) -> Option<Status>,
    ) -> Self {
        let reporters: Vec<(&Target, Vec<&Unit>)> =
            set.targets.iter().map(|target| (target, children(set, settings, target, as_of))).collect();
        let reporting: BTreeSet<&UnitId> =
            reporters.iter().flat_map(|(_, units)| units.iter().map(|unit| &unit.id)).collect();
        let units: Vec<&Unit> = set.units.iter().filter(|unit| reporting.contains(&unit.id)).collect();
        let row = |(target, reporters): &(&Target, Vec<&Unit>)| {
            let mut of = |unit: &&Unit| {
                let reports = reporters.iter().any(|reporter| reporter.id == unit.id);
                if reports { status(target, unit) } else { None }
            };
            BoardRow {
                target: target.id.clone(),
                group: target.group,
                statuses: units.iter().map(&mut of).collect(),
            }
        };
        Self {
            rows: reporters.iter().filter(|(_, units)| !units.is_empty()).map(row).collect(),
            units: units.into_iter().map(|unit| unit.id.clone()).collect(),
        }
    }

    /// How many of a unit's targets have a status that `is` names.
    pub fn count(&self, place: usize, is: impl Fn(Status) -> bool) -> u32 {
        let statuses = self.rows.iter().filter_map(|row| row.statuses.get(place).copied().flatten());
        u32::try_from(statuses.filter(|status| is(*status)).count()).unwrap_or(u32::MAX)
    }

    /// How many of all have a status.
    pub fn count_of(&self, status: Status) -> u32 {
        (0..self.units.len()).map(|place| self.count(place, |other| other == status)).sum()
    }

    /// The units by the share of their judged targets that are met, on track or within their limit,
    /// largest first; then those that cannot be compared, in the data set's order.
    pub fn ranking(&self) -> Vec<Place> {
        let place = |(at, unit): (usize, &UnitId)| Place {
            unit: unit.clone(),
            good: self.count(at, Status::is_good),
            judged: self.count(at, Status::is_verdict),
            due: self.count(at, |status| status != Status::NotYetDue),
            place: None,
        };
        let all = self.units.iter().enumerate().map(place);
        let (mut compared, others): (Vec<Place>, Vec<Place>) = all.partition(Place::can_be_compared);
        // Stable, so equal ones keep the data set's order.
        compared.sort_by(|one, other| other.share_against(one));
        let mut before: Option<Place> = None;
        for (at, one) in compared.iter_mut().enumerate() {
            let shared = before.as_ref().filter(|before| before.share_against(one).is_eq());
            one.place = match shared {
                Some(before) => before.place,
                None => u32::try_from(at).ok().and_then(|at| at.checked_add(1)),
            };
            before = Some(one.clone());
        }
        compared.into_iter().chain(others).collect()
    }
}

impl Place {
    /// 100 × good / judged; `None` where nothing is judged.
    pub fn share_percent(&self) -> Option<Decimal> {
        (Decimal::from(self.good) * Decimal::ONE_HUNDRED).checked_div(self.judged.into())
    }

    /// At least half of what is due has a verdict.
    fn can_be_compared(&self) -> bool {
        self.judged > 0 && self.judged.saturating_mul(2) >= self.due
    }

    /// By cross-multiplication, so that nothing is rounded.
    fn share_against(&self, other: &Self) -> std::cmp::Ordering {
        let cross = |one: u32, other: u32| u64::from(one) * u64::from(other);
        cross(self.good, other.judged).cmp(&cross(other.good, self.judged))
    }
}

/// The units below the root that report a target at a date.
fn children<'a>(set: &'a DataSet, settings: &Settings, target: &Target, as_of: Date) -> Vec<&'a Unit> {
    let mut units = reporting_units(set, settings, target, as_of);
    units.retain(|unit| unit.kind != UnitKind::Root);
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{Behind, Met, NoData, NotYetDue, OnTrack};

    fn board(columns: &[&[Status]]) -> UnitBoard {
        let most = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        let row = |at: usize| BoardRow {
            target: TargetId::new(format!("t{at}")),
            group: 1,
            statuses: columns.iter().map(|column| column.get(at).copied()).collect(),
        };
        UnitBoard {
            units: (0..columns.len()).map(|at| UnitId::new(format!("u{at}"))).collect(),
            rows: (0..most).map(row).collect(),
        }
    }

    fn places(board: &UnitBoard) -> Vec<(String, Option<u32>)> {
        board.ranking().into_iter().map(|place| (place.unit.to_string(), place.place)).collect()
    }

    #[test]
    fn equal_shares_have_equal_places() {
        let board = board(&[&[Behind, Met], &[Met, OnTrack], &[Met, OnTrack, Behind, Behind], &[Behind]]);
        let expected = [("u1", 1), ("u0", 2), ("u2", 2), ("u3", 4)];
        assert_eq!(places(&board), expected.map(|(unit, place)| (unit.to_owned(), Some(place))));
    }

    #[test]
    fn who_has_reported_too_little_has_no_place_and_is_not_last() {
        let board = board(&[&[Met, NoData, NoData], &[Behind, NoData, NotYetDue], &[NotYetDue], &[Met]]);
        let expected = [("u3", Some(1)), ("u1", Some(2)), ("u0", None), ("u2", None)];
        assert_eq!(places(&board), expected.map(|(unit, place)| (unit.to_owned(), place)));
    }

    #[test]
    fn what_a_unit_does_not_report_is_not_counted() {
        let board = board(&[&[Met, NoData], &[Met]]);
        assert_eq!(board.count(1, |_| true), 1);
        assert_eq!([Met, NoData, Behind].map(|status| board.count_of(status)), [2, 1, 0]);
    }
}
