//! The course of what only units report.

use super::{Judgement, Point, Resolved, Settings, TargetYear, judge};
use crate::ledger::Ledger;
use crate::resolution::{DataSet, Target};
use time::Date;

/// A judgement with the course that its chart shows: where a whole has no figures of its own, those that
/// its units make at each cut-off.
pub fn with_course(
    set: &DataSet,
    ledger: &Ledger,
    settings: &Settings,
    target: &Target,
    mut judged: Judgement,
) -> Judgement {
    if judged.series.is_empty() && judged.rollup.is_some() {
        judged.series = series_of_the_whole(set, ledger, settings, target, judged.as_of);
    }
    judged
}

/// The whole's figure at the end of each month of the target's year until `as_of`, out of its units'
/// figures; a month that brought nothing new has no point.
fn series_of_the_whole(
    set: &DataSet,
    ledger: &Ledger,
    settings: &Settings,
    target: &Target,
    as_of: Date,
) -> Vec<Point> {
    let year = TargetYear::of(target, set.year, settings.window);
    let ends = (1..=TargetYear::MONTHS).filter_map(|place| year.until_position(place));
    let mut points: Vec<Point> = Vec::new();
    for end in ends.filter(|end| *end <= as_of) {
        let judged = judge(set, ledger, settings, &target.id, &set.root_unit().id, end);
        let point = judged.and_then(|judged| {
            let Resolved { period, until, standing, .. } = judged.latest?;
            Some(Point { period, until, standing, amount: judged.amount? })
        });
        points.extend(point.filter(|point| points.last().is_none_or(|last| last.until < point.until)));
    }
    points
}
