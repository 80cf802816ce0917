//! What the checks of one unit's targets found, as a list that follows the ledger. Shows nothing.

use crate::progress::{self, Check, Fix, Importance, Spot, TargetYear};
use crate::resolution::{Target, TargetId, Unit, UnitId, UnitKind};
use crate::state::{Role, Route, Store};
use leptos::prelude::untrack;

/// One check of one target of one unit.
#[derive(Clone, PartialEq)]
pub struct Finding {
    /// Whose figures.
    pub unit: &'static Unit,
    /// Of what.
    pub target: &'static Target,
    /// What was found.
    pub check: Check,
}

impl Finding {
    /// Where it leads. Of a target that only units report the root has no figure of its own to enter:
    /// one typed there would take the place of what the units' figures come to.
    pub fn fix(&self, store: Store) -> Fix {
        self.check.fix_of(self.target, self.unit, &untrack(|| store.settings()))
    }

    /// The figure that it asks about, where that is one of this target and unit.
    pub fn spot_of(&self, target: &TargetId, unit: &UnitId) -> Option<Spot> {
        self.check.spot().filter(|_| self.target.id == *target && self.unit.id == *unit)
    }
}

/// Everything found for a unit.
#[derive(Clone, Default, PartialEq)]
pub struct Findings {
    /// In the order of the text.
    pub list: Vec<Finding>,
    /// How many figures of the year were looked at, up to the as-of date.
    pub figures: usize,
}

impl Findings {
    /// Looks at every target that the unit reports, and follows each. For the root at all of them:
    /// the units' figures taken together are its matter too.
    pub fn of(store: Store, unit: &'static Unit) -> Findings {
        let (data, settings) = (store.data(), store.settings());
        let concerns =
            |target: &&Target| unit.kind == UnitKind::Root || settings.reporters(target).include(unit.kind);
        let mut found = Findings::default();
        for target in data.targets.iter().filter(concerns) {
            let Some(judgement) = store.judgement(&target.id, &unit.id) else { continue };
            let checks = judgement.checks.iter().cloned();
            found.list.extend(checks.map(|check| Finding { unit, target, check }));
            let year = TargetYear::of(target, data.year, settings.window);
            found.figures += store.read(&target.id, &unit.id, |ledger| {
                progress::looked_at(ledger, &target.id, &unit.id, &year, store.as_of())
            });
        }
        found
    }
}

/// The units that this person looks at: their own, or all of them.
pub fn units(store: Store) -> Vec<&'static Unit> {
    let data = store.data();
    match store.person().map(|person| person.role) {
        Some(Role::Unit(own)) => data.unit(&own).into_iter().collect(),
        _ => data.units.iter().collect(),
    }
}

/// Where a finding is settled: at its target, or where one of several figures is chosen.
pub fn way(finding: &Finding, role: Option<&Role>, store: Store) -> Route {
    match finding.fix(store) {
        Fix::Choose | Fix::Setting if matches!(role, Some(Role::Unit(_))) => Route::Files,
        Fix::Choose | Fix::Setting => Route::Office,
        Fix::Correct(_) | Fix::Enter(_) | Fix::Units | Fix::Look => Route::Target(finding.target.id.clone()),
    }
}

/// The word under which tests and the filter know an importance.
pub const fn code(importance: Importance) -> &'static str {
    match importance {
        Importance::MustFix => "must-fix",
        Importance::LookAgain => "look-again",
        Importance::Note => "note",
    }
}

/// The tone that it is shown in.
pub const fn tone(importance: Importance) -> &'static str {
    match importance {
        Importance::MustFix => "status--not-met",
        Importance::LookAgain => "status--behind",
        Importance::Note => "status--not-yet-due",
    }
}
