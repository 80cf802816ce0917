//! What the reader of the table has chosen: filters, order, whose figures. Kept in one place for as
//! long as the page is open, so that it stands again after a look at one target. Shows nothing.

use super::distance::Distance;
use crate::progress::{Judgement, Status};
use crate::resolution::{Frequency, Reporters, Target, UnitId, UnitKind};
use crate::search::Query;
use crate::state::{Role, Store, followed};
use crate::text::Lang;
use crate::text::fold::fold;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The choices made on the table of targets. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Browsing {
    /// What is let through.
    pub filter: RwSignal<Filter>,
    /// The order of rows.
    pub order: RwSignal<Order>,
    /// Whose figures; `None` follows the role.
    unit: RwSignal<Option<UnitId>>,
}

/// What rows must have in common. Everything empty lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// As typed into the search box.
    pub words: String,
    /// The group's number.
    pub group: Option<u8>,
    /// The computed status.
    pub status: Option<Status>,
    /// Whether only figures that lack parts are let through.
    pub incomplete: bool,
    /// A kind of unit that reports it.
    pub reporter: Option<UnitKind>,
    /// How often it is due.
    pub frequency: Option<Frequency>,
}

/// How rows are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the text has them, under their groups.
    #[default]
    Text,
    /// By a column, smallest first.
    Rising(Key),
    /// By a column, largest first.
    Falling(Key),
}

/// A column that orders rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// By name.
    Name,
    /// By the latest figure.
    Latest,
    /// By how far it stands from what the year asks.
    Plan,
    /// By how much attention the status asks for.
    Status,
}

impl Browsing {
    /// Nothing chosen yet.
    pub fn new() -> Self {
        Self { filter: RwSignal::default(), order: RwSignal::default(), unit: RwSignal::new(None) }
    }

    /// The one that the shell provides.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// The unit whose figures are shown: the chosen one, else the one that the role works for.
    pub fn unit(&self, store: Store) -> UnitId {
        followed(self.unit).get().unwrap_or_else(|| store.own_unit())
    }

    /// Shows the figures of another unit.
    pub fn look_at(&self, unit: UnitId, store: Store) {
        let own = untrack(|| store.own_unit());
        self.unit.set((unit != own).then_some(unit));
    }

    /// The units to choose from: the role's own and the root; all of them where the role is no unit.
    pub fn units(store: Store) -> Vec<UnitId> {
        let data = store.data();
        match store.person().map(|person| person.role) {
            Some(Role::Unit(own)) => {
                let root = data.root_unit().id.clone();
                if own == root { vec![root] } else { vec![own, root] }
            }
            _ => data.units.iter().map(|unit| unit.id.clone()).collect(),
        }
    }
}

impl Filter {
    /// What is typed, read once for all rows.
    pub fn query(&self) -> Option<Query> {
        Query::new(&self.words)
    }

    /// Whether a judgement passes.
    pub fn admits_judged(&self, judged: &Judgement) -> bool {
        self.status.is_none_or(|status| judged.status == status)
            && (!self.incomplete || judged.partial.is_some())
    }

    /// Whether a target passes everything that needs no judgement.
    pub fn admits(&self, target: &Target, reporters: Reporters, quote: &str, query: Option<&Query>) -> bool {
        let named = |query: &Query| {
            [&target.name.vi, &target.name.en].into_iter().any(|name| query.matches(name))
                || query.matches(quote)
        };
        self.group.is_none_or(|group| group == target.group)
            && self.reporter.is_none_or(|kind| reporters.include(kind))
            && self.frequency.is_none_or(|frequency| frequency == target.frequency)
            && query.is_none_or(named)
    }
}

impl Order {
    /// What a press on a column's heading makes of it: its first way, its second, the text's again.
    pub fn pressed(self, key: Key) -> Self {
        let (first, second) = match key {
            Key::Name | Key::Plan => (Self::Rising(key), Self::Falling(key)),
            Key::Latest | Key::Status => (Self::Falling(key), Self::Rising(key)),
        };
        if self == first {
            second
        } else if self == second {
            Self::Text
        } else {
            first
        }
    }

    /// How `aria-sort` says it for a column.
    pub fn of(self, key: Key) -> &'static str {
        if self == Self::Rising(key) {
            "ascending"
        } else if self == Self::Falling(key) {
            "descending"
        } else {
            "none"
        }
    }
}

/// What a row is ordered by. Rows without come last either way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Words, folded.
    Words(String),
    /// A number.
    Number(Decimal),
}

impl Rank {
    /// A row's rank in a column.
    pub fn of(key: Key, target: &Target, judgement: Option<&Judgement>, lang: Lang) -> Option<Self> {
        let number = match key {
            Key::Name => return Some(Self::Words(fold(lang.of(&target.name)))),
            Key::Latest => judgement?.amount,
            Key::Plan => Distance::of(target, judgement?).and_then(|distance| distance.rank()),
            Key::Status => Some(Decimal::from(judgement?.status.severity())),
        };
        number.map(Self::Number)
    }
}
