//! A workbook of ours that comes back: for every cell tied to the ledger, what stands in it now.
//!
//! Its hidden sheet ([`crate::report::trail`]) says where each cell stood, and by which words its row
//! and column were known. Only the words count: a row or a column that was moved is found by them, and
//! where they are gone or stand there twice, the figure is refused and never put in another's place.

mod rows;
mod tied;

use super::preview::{Found, Proposed, Reason};
use super::workbook::{Grid, Held, Workbook};
use crate::ledger::Place;
use crate::report::trail as layout;
use crate::resolution::DataSet;
use crate::text::Lang;
use crate::text::phrases::import as words;
use rows::Rows;
use std::collections::BTreeMap;
use tied::Tied;

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// The seeds of the resolution were in another state when it was made: a reason to tell, not to
    /// refuse, since ids are stable and every figure is held to today's rules.
    pub has_other_seeds: bool,
    /// The language that its figures are written in, and so are to be read in; the words of a ratio
    /// such as `4.734/5.000` mean something else in the other.
    pub lang: Lang,
    /// The tied cells.
    pub proposed: Vec<Proposed>,
    /// Rows with figures in tied columns that the workbook did not have when it was made.
    pub passed_over: Vec<PassedOver>,
    /// Rows that were taken out, by their words.
    pub gone: Vec<String>,
}

/// A row that is not taken, for a person to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it begins: `Sheet!A9`.
    pub at: String,
    /// Its words.
    pub words: String,
}

/// Why a workbook is not taken as one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrailError {
    /// It has no hidden sheet of ours: somebody's own sheet.
    NotOurs,
    /// A newer build made it, or its hidden sheet was changed.
    OtherLayout,
    /// It is of another resolution, or of made-up figures.
    OtherResolution {
        /// The id that it names.
        found: String,
    },
}

impl TrailError {
    /// What the officer reads.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotOurs => words::not_ours(lang).to_owned(),
            Self::OtherLayout => words::other_layout(lang).to_owned(),
            Self::OtherResolution { found } => words::other_resolution(lang, found),
        }
    }
}

/// Whether a workbook says that it is one of ours.
pub fn is_ours(workbook: &Workbook) -> bool {
    workbook.sheet(layout::SHEET).is_some()
}

/// What came back in a workbook of this resolution.
///
/// # Errors
/// Where it is none; nothing of it is taken then.
pub fn read(workbook: &Workbook, data: &DataSet) -> Result<Returned, TrailError> {
    let trail = workbook.sheet(layout::SHEET).ok_or(TrailError::NotOurs)?;
    let about_at = |name: &str, column: usize| {
        let row = trail.rows.iter().take(layout::HEAD_ROW as usize).find(|row| said(row, 0) == name);
        row.map(|row| said(row, column)).unwrap_or_default()
    };
    let about = |name: &str| about_at(name, 1);
    if about("layout") != layout::LAYOUT || !tied::has_head(trail) {
        return Err(TrailError::OtherLayout);
    }
    let found = about("data-set");
    if found != data.id.as_str() {
        return Err(TrailError::OtherResolution { found: found.to_owned() });
    }
    let mut returned = Returned {
        has_other_seeds: about_at("data-set", 2) != &*data.fingerprint,
        lang: Lang::from_code(about("lang")).unwrap_or_default(),
        ..Returned::default()
    };
    let mut sheets: BTreeMap<String, Vec<Tied>> = BTreeMap::new();
    for tied in tied::all(trail) {
        sheets.entry(tied.sheet.clone()).or_default().push(tied);
    }
    for (name, ties) in sheets {
        let sheet = workbook.sheet(&name).filter(|_| name != layout::SHEET);
        match sheet {
            Some(sheet) => returned.take(sheet, &ties),
            None => {
                let gone = || Reason::SheetGone { sheet: name.clone() };
                returned.proposed.extend(ties.iter().map(|tied| tied.refused(gone())));
            }
        }
    }
    Ok(returned)
}

impl Returned {
    fn take(&mut self, sheet: &Grid, ties: &[Tied]) {
        let rows = Rows::of(sheet, ties);
        // Where figures stand in rows that nobody knows, a lost row may be one of them.
        let strays = rows.strays(sheet);
        for tied in ties {
            match rows.place(tied) {
                Ok(at) => self.proposed.push(Proposed {
                    found_at: sheet.address(at),
                    found: match tied.place {
                        Some(_) => Found::Cell(sheet.held(at).clone()),
                        None => Found::Refused(Reason::TrailBroken),
                    },
                    note: rows.note(sheet, at.row),
                    ..tied.proposed()
                }),
                Err(Reason::RowMoved { row }) if strays.is_empty() => {
                    if !self.gone.contains(&row) {
                        self.gone.push(row);
                    }
                }
                Err(reason) => self.proposed.push(tied.refused(reason)),
            }
        }
        self.passed_over.extend(strays);
    }
}

impl Tied {
    fn proposed(&self) -> Proposed {
        Proposed {
            place: self.place.clone().unwrap_or_else(|| Place::Unknown([].into())),
            found_at: format!("{}!{}", self.sheet, self.at),
            found: Found::Refused(Reason::TrailBroken),
            written: Some(self.written.clone()),
            note: String::new(),
        }
    }

    fn refused(&self, reason: Reason) -> Proposed {
        Proposed { found: Found::Refused(reason), ..self.proposed() }
    }
}

/// The words of a row's cell; nothing where it has none.
fn said(row: &[Held], column: usize) -> &str {
    row.get(column).and_then(Held::words).unwrap_or_default()
}
