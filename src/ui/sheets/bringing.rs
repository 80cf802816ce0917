//! The sheet that is being brought in. Kept in one place for as long as the page is open, so that a look
//! elsewhere does not lose it.

use crate::edge::{address, files, marks, office, page};
use crate::import::long;
use crate::import::preview::Proposed;
use crate::import::trail::{self, Returned};
use crate::import::workbook::{Limit, Workbook, WorkbookError};
use crate::state::{Route, Store};
use crate::text::phrases::sheets as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// How far bringing has come.
#[derive(Clone)]
pub enum Step {
    /// Nobody chose a file yet.
    Waiting,
    /// The file of this name is read.
    Reading(String),
    /// The file of this name was not taken, and why.
    Failed(String, String),
    /// It was read.
    Read(Arc<Read>),
}

/// A file that was read.
pub struct Read {
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: What,
}

/// What a file turned out to be.
pub enum What {
    /// A workbook that was made here.
    Ours(Returned),
    /// A workbook that was not.
    Own(Workbook),
    /// A long table.
    Long(Vec<Proposed>),
}

/// One file after the other. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Bringing {
    store: Store,
    /// How far it has come.
    pub step: RwSignal<Step>,
    /// Counts files: whoever still reads an earlier one stops.
    turn: StoredValue<u32>,
}

/// A file of more bytes is not even read.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;

impl Bringing {
    /// Nothing is brought yet.
    pub fn new(store: Store) -> Bringing {
        Bringing { store, step: RwSignal::new(Step::Waiting), turn: StoredValue::new(0) }
    }

    /// The one that the shell keeps.
    pub fn expect() -> Bringing {
        expect_context::<Bringing>()
    }

    /// Reads a file and shows what it would bring.
    pub fn bring(self, file: web_sys::File) {
        address::go(&Route::Import);
        let turn = self.next_turn();
        let name = file.name();
        self.step.set(Step::Reading(name.clone()));
        spawn_local(async move {
            let read = self.read(&file).await;
            if self.turn.get_value() != turn {
                return;
            }
            self.step.set(match read {
                Ok(what) => Step::Read(Arc::new(Read { name, what })),
                Err(why) => Step::Failed(name, why),
            });
            marks::in_next_frame(|| page::focus("sheet-read"));
        });
    }

    /// Ends the reading.
    pub fn stop(self) {
        self.next_turn();
        self.step.set(Step::Waiting);
        office::stop();
    }

    /// Forgets what was read.
    pub fn finish(self) {
        self.next_turn();
        self.step.set(Step::Waiting);
    }

    fn next_turn(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    async fn read(self, file: &web_sys::File) -> Result<What, String> {
        let (data, lang) = (self.store.data(), untrack(|| self.store.lang()));
        let refused = |error: WorkbookError| error.sentence(lang).to_owned();
        if file.size() > LARGEST {
            return Err(refused(WorkbookError::TooLarge(Limit::File)));
        }
        let failed = |_| words::worker_failed(lang).to_owned();
        let bytes = files::bytes_of(file).await.map_err(failed)?;
        if file.name().to_lowercase().ends_with(".csv") {
            let long = long::read(&bytes, data, lang);
            return long.map(What::Long).map_err(|error| error.sentence(lang));
        }
        let workbook = office::read(&bytes).await.map_err(failed)?.map_err(refused)?;
        match trail::is_ours(&workbook) {
            true => trail::read(&workbook, data).map(What::Ours).map_err(|error| error.sentence(lang)),
            false => Ok(What::Own(workbook)),
        }
    }
}

/// Whether a file is a sheet, by its name.
pub fn is_sheet(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xlsx", ".xls", ".xlsb", ".ods", ".csv"].iter().any(|ending| name.ends_with(ending))
}
