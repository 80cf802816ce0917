//! Somebody's own sheet: which sheet, where its headings stand, which column is what, and whose figures of
//! which period they are.

use super::remembered;
use crate::import::mapping::{Asked, Heads, Mapped, Mapping, mapped};
use crate::import::workbook::{Grid, Workbook};
use crate::ledger::{Period, Standing};
use crate::resolution::UnitId;
use crate::state::Store;
use crate::text::Lang;
use leptos::prelude::*;

/// What a person says about a sheet. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Columns {
    store: Store,
    /// Which sheet, counted from 0.
    pub sheet: RwSignal<usize>,
    /// The row with the headings; `None` is the one that says most.
    pub row: RwSignal<Option<usize>>,
    /// Which column is what.
    pub mapping: RwSignal<Mapping>,
    /// The columns were known from before.
    pub is_known: RwSignal<bool>,
    /// Whose figures, where rows do not say it.
    pub unit: RwSignal<UnitId>,
    /// Of which period, where rows do not say it.
    pub period: RwSignal<Period>,
    /// Estimates or official.
    pub standing: RwSignal<Standing>,
}

impl Columns {
    /// What the words of the first sheet that says anything propose.
    pub fn propose(store: Store, book: &Workbook) -> Columns {
        let found = Heads::first_in(book);
        let shown = || book.sheets.iter().position(|sheet| !sheet.is_hidden);
        let first = found.map(|(at, _)| at).or_else(shown);
        let columns = untrack(|| Columns {
            store,
            sheet: RwSignal::new(first.unwrap_or(0)),
            row: RwSignal::new(None),
            mapping: RwSignal::new(Mapping::default()),
            is_known: RwSignal::new(false),
            unit: RwSignal::new(store.own_unit()),
            period: RwSignal::new(store.period()),
            standing: RwSignal::new(store.standing()),
        });
        columns.propose_columns(book);
        columns
    }

    /// The sheet chosen, followed.
    fn grid(self, workbook: &Workbook) -> Option<&Grid> {
        workbook.sheets.get(self.sheet.get())
    }

    /// Its headings, followed.
    pub fn heads(self, workbook: &Workbook) -> Option<Heads> {
        let grid = self.grid(workbook)?;
        match self.row.get() {
            Some(row) => Some(Heads::at(grid, row)),
            None => Heads::of(grid),
        }
    }

    /// What the words above the columns say, or what was said about them before.
    pub fn propose_columns(self, book: &Workbook) {
        let heads = untrack(|| self.heads(book)).unwrap_or_default();
        let known = remembered::recall(self.store.data(), &heads);
        self.is_known.set(known.is_some());
        self.mapping.set(known.unwrap_or_else(|| Mapping::proposed(&heads)));
    }

    /// What the sheet proposes, followed; nothing while its columns do not say enough.
    pub fn mapped(self, workbook: &Workbook, lang: Lang) -> Option<Mapped> {
        let (grid, heads) = (self.grid(workbook)?, self.heads(workbook)?);
        let settings = self.store.settings();
        let unit = self.unit.get();
        let asked = Asked {
            data: self.store.data(),
            settings: &settings,
            unit: &unit,
            period: self.period.get(),
            standing: self.standing.get(),
            lang,
        };
        self.mapping.with(|mapping| mapping.is_enough().then(|| mapped(grid, &heads, mapping, asked)))
    }

    /// Keeps what was said about the columns.
    pub fn remember(self, workbook: &Workbook) {
        if let Some(heads) = untrack(|| self.heads(workbook)) {
            self.mapping.with_untracked(|mapping| remembered::remember(self.store.data(), &heads, mapping));
        }
    }
}
