//! Judgements that follow the ledger: each is made when first asked for, and again only after
//! something that it looked at has changed.

use super::Store;
use super::following::followed;
use crate::ledger::{Content, Entry, Ledger, Place, Window};
use crate::progress::{self, Forecast, Judgement, NoForecast, Settings, TargetYear};
use crate::resolution::{DataSet, TargetId, UnitId};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use time::Date;

/// Every judgement asked for so far, and what all of them share.
pub(super) struct Judging {
    /// Owns the memos, so that they outlive the screens that asked for them.
    owner: Owner,
    memos: HashMap<(TargetId, UnitId), ArcMemo<Option<Arc<Judgement>>>>,
    settings: Option<ArcMemo<Arc<Settings>>>,
}

impl Judging {
    pub(super) fn new() -> Judging {
        Judging { owner: Owner::current().unwrap_or_default(), memos: HashMap::new(), settings: None }
    }
}

impl Store {
    /// Where a target of a unit stands from the as-of date, followed. `None` for a target or unit
    /// that the data set does not have.
    pub fn judgement(&self, target: &TargetId, unit: &UnitId) -> Option<Arc<Judgement>> {
        let store = *self;
        let memo = self.with_judging(|judging| {
            let key = (target.clone(), unit.clone());
            let owner = judging.owner.clone();
            let make = || {
                let (target, unit) = key.clone();
                owner.with(|| ArcMemo::new(move |_| store.judge(&target, &unit).map(Arc::new)))
            };
            judging.memos.entry(key.clone()).or_insert_with(make).clone()
        });
        followed(memo).get()
    }

    /// The settings that every judgement reads, followed.
    pub fn settings(&self) -> Arc<Settings> {
        let store = *self;
        let memo = self.with_judging(|judging| {
            let owner = judging.owner.clone();
            let make = || {
                owner.with(|| {
                    ArcMemo::new(move |_| {
                        store.follow_settings();
                        Arc::new(store.peek(Settings::of))
                    })
                })
            };
            judging.settings.get_or_insert_with(make).clone()
        });
        followed(memo).get()
    }

    /// The date that everything is looked at from: the chosen one, else the end of the last period
    /// that has a figure.
    pub fn as_of(&self) -> Date {
        self.chosen_as_of().unwrap_or_else(|| self.suggested_as_of())
    }

    fn judge(&self, target: &TargetId, unit: &UnitId) -> Option<Judgement> {
        let (settings, as_of) = self.follow_judged(target, unit)?;
        self.peek(|ledger| progress::judge(self.data(), ledger, &settings, target, unit, as_of))
    }

    /// What a target of a unit would come to, followed. Reckoned anew at each call: for the one screen
    /// that shows it.
    pub fn forecast(&self, target: &TargetId, unit: &UnitId) -> Option<Result<Forecast, NoForecast>> {
        let (settings, as_of) = self.follow_judged(target, unit)?;
        self.peek(|ledger| progress::forecast(self.data(), ledger, &settings, target, unit, as_of))
    }

    /// Follows all that a judgement of the target and unit looks at.
    fn follow_judged(&self, target: &TargetId, unit: &UnitId) -> Option<(Arc<Settings>, Date)> {
        let data = self.data();
        let settings = self.settings();
        let as_of = self.as_of();
        self.follow(target, unit);
        for other in progress::judged_with(data, &settings, data.target(target)?, unit, as_of) {
            self.follow(target, &other.id);
        }
        Some((settings, as_of))
    }
}

/// The as-of date that a ledger suggests, found by looking at all of it: at the start, and after a
/// withdrawal.
pub(super) fn suggested_by_all(data: &DataSet, ledger: &Ledger, today: Date) -> Date {
    let window = Settings::of(ledger).window;
    progress::as_of_date_of_all(data, ledger, window, today).unwrap_or(today)
}

/// The as-of date after one more entry, without looking at the others; `None` where only a look at
/// all of them can tell.
pub(super) fn suggested_after(data: &DataSet, window: Window, before: Date, entry: &Entry) -> Option<Date> {
    let Place::Figure(cell) = &entry.place else { return Some(before) };
    if entry.content == Content::Withdrawn {
        return None;
    }
    let end = data
        .target(&cell.target)
        .filter(|_| cell.period.year == data.year)
        .and_then(|target| TargetYear::of(target, data.year, window).until(cell.period));
    Some(end.map_or(before, |end| end.max(before)))
}
