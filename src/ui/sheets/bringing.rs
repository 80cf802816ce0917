//! The sheet that is being brought in, with what a person said about it. Kept in one place for as long as
//! the page is open, so that a look elsewhere does not lose it.

use super::columns::Columns;
use super::line::Answers;
use crate::edge::office::Office;
use crate::edge::{address, files, marks, page};
use crate::import::long::{self, LongError};
use crate::import::preview::Proposed;
use crate::import::trail::{self, Returned, TrailError};
use crate::import::workbook::{Limit, Workbook, WorkbookError};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::sheets as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

/// How far bringing has come.
#[derive(Clone)]
pub enum Step {
    /// Nobody chose a file yet.
    Waiting,
    /// The file of this name is read.
    Reading(String),
    /// The file of this name was not taken, and why.
    Failed(String, Why),
    /// It was read.
    Read(Arc<Read>),
}

/// Why a file was not taken.
#[derive(Clone)]
pub enum Why {
    /// The browser does not let it be read: another program holds it, or it was moved.
    Unread,
    /// The worker did not start.
    NoWorker,
    /// It is no workbook that can be read.
    Workbook(WorkbookError),
    /// It is none of this resolution's.
    Trail(TrailError),
    /// It is no long table of this resolution.
    Long(LongError),
}

impl Why {
    /// What is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unread => words::unreadable(lang).to_owned(),
            Self::NoWorker => words::worker_failed(lang).to_owned(),
            Self::Workbook(error) => error.sentence(lang).to_owned(),
            Self::Trail(error) => error.sentence(lang),
            Self::Long(error) => error.sentence(lang),
        }
    }
}

/// A file that was read, and what was said about it.
pub struct Read {
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: What,
    /// What was said about its columns; only of somebody's own sheet.
    pub columns: Option<Columns>,
    /// What was answered about its cells.
    pub answers: Answers,
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
    worker: StoredValue<Option<Rc<Office>>, LocalStorage>,
    /// Owns what was said about the file.
    owner: StoredValue<Owner>,
    /// Counts files: whoever still reads an earlier one stops.
    turn: StoredValue<u32>,
}

/// A file of more bytes is not even read.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;

impl Bringing {
    /// Nothing is brought yet.
    pub fn new(store: Store) -> Bringing {
        Bringing {
            store,
            step: RwSignal::new(Step::Waiting),
            worker: StoredValue::new_local(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            turn: StoredValue::new(0),
        }
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
            self.worker.set_value(None);
            self.step.set(match read {
                Ok(what) => Step::Read(Arc::new(self.looked_at(name, what))),
                Err(why) => Step::Failed(name, why),
            });
            marks::in_next_frame(|| page::focus("sheet-read"));
        });
    }

    /// Ends the reading, and forgets what was read.
    pub fn stop(self) {
        self.next_turn();
        self.step.set(Step::Waiting);
    }

    fn next_turn(self) -> u32 {
        if let Some(worker) = self.worker.get_value() {
            worker.stop();
            self.worker.set_value(None);
        }
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    fn looked_at(self, name: String, what: What) -> Read {
        self.owner.with_value(|owner| {
            owner.with(|| {
                let columns = match &what {
                    What::Own(book) => Some(Columns::propose(self.store, book)),
                    What::Ours(_) | What::Long(_) => None,
                };
                Read { name, what, columns, answers: Answers::none() }
            })
        })
    }

    async fn read(self, file: &web_sys::File) -> Result<What, Why> {
        let (data, lang) = (self.store.data(), untrack(|| self.store.lang()));
        if file.size() > LARGEST {
            return Err(Why::Workbook(WorkbookError::TooLarge(Limit::File)));
        }
        let bytes = files::bytes_of(file).await.map_err(|_| Why::Unread)?;
        if file.name().to_lowercase().ends_with(".csv") {
            return long::read(&bytes, data, lang).map(What::Long).map_err(Why::Long);
        }
        let worker = Rc::new(Office::begin().map_err(|_| Why::NoWorker)?);
        self.worker.set_value(Some(Rc::clone(&worker)));
        let workbook = worker.read(&bytes).await.map_err(|_| Why::NoWorker)?.map_err(Why::Workbook)?;
        match trail::is_ours(&workbook) {
            true => trail::read(&workbook, data).map(What::Ours).map_err(Why::Trail),
            false => Ok(What::Own(workbook)),
        }
    }
}

/// Whether a file is a sheet, by its name.
pub fn is_sheet(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xlsx", ".xls", ".xlsb", ".ods", ".csv"].iter().any(|ending| name.ends_with(ending))
}
