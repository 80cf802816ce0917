//! A page's state with nothing around it: what it asks of the world is written down.

use any_spawner::Executor;
use leptos::prelude::{Effect, Owner};
use so_nghi_quyet::edge::clock;
use so_nghi_quyet::ledger::{
    Basis, Cell, Content, Entry, Ledger, Period, Place, Slot, Standing, Statement, Value,
};
use so_nghi_quyet::persist::Kind;
use so_nghi_quyet::resolution::{DataSet, TargetId, UnitId, packed};
use so_nghi_quyet::state::{self, Drafts, Remembered, Route, Store, Theme, World};
use so_nghi_quyet::text::Lang;
use std::cell::{Cell as Slate, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use time::Date;

/// Counted for the city alone.
pub const INVESTMENT: &str = "kt-von-dau-tu";
/// Rolled up from what the units report.
pub const INSURED: &str = "as-bhyt";
pub const CITY: &str = "long-khanh";
pub const WARD: &str = "bao-vinh";

/// One open page. What it owns ends with it.
pub struct Page {
    pub store: Store,
    asked: Rc<RefCell<Vec<state::Effect>>>,
    _owner: Owner,
}

impl Page {
    /// A page with an empty ledger.
    pub fn new() -> Self {
        Self::with_drafts(Drafts::default())
    }

    /// A page whose boxes held something before it was loaded again.
    pub fn with_drafts(drafts: Drafts) -> Self {
        // All tests share one; only the first can start it.
        Executor::init_wasm_bindgen().ok();
        let owner = Owner::new();
        owner.set();
        let data: &'static DataSet = &packed()[0];
        let asked = Rc::<RefCell<Vec<state::Effect>>>::default();
        let heard = asked.clone();
        let world = World {
            now: clock::now,
            today: Date::from_ordinal_date(i32::from(data.year), 300).unwrap(),
            draw_session: clock::draw_session,
            carry_out: Box::new(move |effect| heard.borrow_mut().push(effect)),
            only_looks: false,
        };
        let remembered = Remembered {
            lang: Lang::Vi,
            theme: Theme::System,
            person: None,
            period: Period::month(data.year, 9),
            standing: Standing::Official,
            route: Route::Home,
            saved_file: None,
            drafts,
        };
        let store = Store::new(data, Kind::Real, Ledger::default(), remembered, world);
        Self { store, asked, _owner: owner }
    }

    /// What was handed over for keeping since the last call, one item for each time.
    pub fn handed_over(&self) -> Vec<Vec<Arc<Entry>>> {
        let asked = self.asked.take();
        let kept = asked.into_iter().filter_map(|effect| match effect {
            state::Effect::Keep(entries) => Some(entries),
            _ => None,
        });
        kept.collect()
    }

    /// What the tab was last told to hold.
    pub fn held(&self) -> Option<String> {
        let asked = self.asked.borrow();
        asked.iter().rev().find_map(|effect| match effect {
            state::Effect::HoldTyped(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// The figure that stands in a cell.
    pub fn figure(&self, cell: &Cell) -> Option<Value> {
        self.store.peek(|ledger| match ledger.current(&Place::Figure(cell.clone())).content() {
            Some(Content::Value(value)) => Some(value.clone()),
            _ => None,
        })
    }
}

/// The official cumulative figure of a month.
pub fn cell(target: &str, unit: &str, month: u8) -> Cell {
    Cell {
        target: TargetId::new(target),
        unit: UnitId::new(unit),
        period: Period::month(packed()[0].year, month),
        slot: Slot::new(Basis::Cumulative, Standing::Official),
    }
}

pub fn number(value: i64) -> Value {
    Value::Number(value.into())
}

pub fn says(cell: Cell, value: Value) -> Statement {
    Statement::new(Place::Figure(cell), Content::Value(value))
}

/// How often an effect ran that looks at what `look` looks at.
pub fn runs(look: impl Fn() + 'static) -> Rc<Slate<u32>> {
    let runs = Rc::new(Slate::new(0));
    let count = runs.clone();
    Effect::new(move |_| {
        look();
        count.set(count.get() + 1);
    });
    runs
}
