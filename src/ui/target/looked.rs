//! What the screen looks at: a target, of a unit that can be switched.

use crate::progress::{self, Judgement};
use crate::resolution::{Target, Unit, UnitId, UnitKind};
use crate::state::{Action, Role, Route, Store};
use crate::text::Lang;
use crate::text::phrases::entry;
use leptos::prelude::*;
use std::sync::Arc;

/// The target and the unit looked at. Copies share the unit.
#[derive(Clone, Copy)]
pub struct Looked {
    /// The target.
    pub target: &'static Target,
    /// Whose figures.
    pub unit: RwSignal<UnitId>,
    /// The page's state.
    pub store: Store,
    /// The language of the screen.
    pub lang: Lang,
}

impl Looked {
    /// Where it stands now, followed.
    pub fn judged(&self) -> Option<Arc<Judgement>> {
        self.store.judgement(&self.target.id, &self.unit.get())
    }

    /// Whether the unit looked at stands for the whole, followed.
    pub fn is_root(&self) -> bool {
        self.unit.with(|unit| *unit == self.store.data().root_unit().id)
    }

    /// Whether the person came to write; who only looks is shown no boxes.
    pub fn may_write(&self) -> bool {
        self.store.person().is_none_or(|person| person.role != Role::Viewer)
    }

    /// Says that different figures stand in a place, with the way to where one of them is chosen.
    pub fn two_figures(&self) -> AnyView {
        let of_unit = self.store.person().is_some_and(|person| matches!(person.role, Role::Unit(_)));
        let settled_at = if of_unit { Route::Files } else { Route::Office };
        let words = entry::two_figures(self.lang);
        view! { <a class="status status--behind" data-disputed="" href=settled_at.hash()>{words}</a> }
            .into_any()
    }

    /// Its name; an unknown unit's id.
    pub fn unit_name(&self) -> String {
        let unit = self.unit.get();
        let known = self.store.data().unit(&unit);
        known.map_or_else(|| unit.to_string(), |known| self.lang.of(&known.name).to_owned())
    }

    /// The units below the root that report the target now, followed, and those that ended within the
    /// year: what they had is still counted.
    pub fn units(&self) -> Vec<&'static Unit> {
        let data = self.store.data();
        let (settings, as_of) = (self.store.settings(), self.store.as_of());
        let units = progress::judged_with(data, &settings, self.target, &data.root_unit().id, as_of);
        units.into_iter().filter(|unit| unit.kind != UnitKind::Root).collect()
    }

    /// The units below the root that report the target now, followed.
    pub fn reporters(&self) -> Vec<&'static Unit> {
        let data = self.store.data();
        let settings = self.store.settings();
        let units = progress::reporting_units(data, &settings, self.target, self.store.as_of());
        units.into_iter().filter(|unit| unit.kind != UnitKind::Root).collect()
    }

    /// Writes; `false` where the ledger refused, which only texts beyond its bounds bring about.
    pub fn write(&self, statement: crate::ledger::Statement) -> bool {
        self.store.dispatch(Action::Write(statement)).is_ok()
    }

    /// Writes all of them or none; `false` as for [`Looked::write`].
    pub fn write_all(&self, statements: Vec<crate::ledger::Statement>) -> bool {
        self.store.dispatch(Action::WriteAll(statements)).is_ok()
    }
}
