//! Why a cell is not taken, and the sentence that says what to do.

use crate::text::Lang;
use crate::text::draft::Problem;
use crate::text::phrases::{import as words, long};

/// Why a cell is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is no figure of the target, as the entry screen would say.
    Unread(Problem),
    /// A percentage where the target is measured otherwise.
    PercentOfOther,
    /// A day.
    Date,
    /// Yes or no.
    Truth,
    /// A formula that went wrong.
    Fault {
        /// Such as `#REF!`.
        fault: String,
    },
    /// A formula that nobody reckoned.
    Unreckoned,
    /// The unit does not report the target, or does not exist then.
    NotReported,
    /// The target takes only cumulative figures.
    OnlyCumulative,
    /// The resolution has no such target.
    UnknownTarget {
        /// As it is called.
        name: String,
    },
    /// The resolution has no such unit.
    UnknownUnit {
        /// As it is called.
        name: String,
    },
    /// No period, or a place that holds no figures.
    NoSuchPlace,
    /// A word of a long table that says nothing there.
    Malformed {
        /// The column.
        column: &'static str,
        /// The word.
        word: String,
    },
    /// The form is handed in.
    Locked,
    /// Different figures stand there; one of them is chosen first.
    Disputed,
    /// Another cell says something else about the same figure.
    Twice {
        /// The other cell.
        other: String,
    },
    /// The row that named the target is gone or names something else.
    RowMoved {
        /// What it was called.
        row: String,
    },
    /// Several rows are called so.
    RowTwice {
        /// What they are called.
        row: String,
    },
    /// The column is gone, or there are several of its name.
    ColumnMoved {
        /// Its title.
        column: String,
    },
    /// The sheet is gone.
    SheetGone {
        /// Its name.
        sheet: String,
    },
    /// The hidden sheet that says which figure this is was changed.
    TrailBroken,
}

impl Reason {
    /// What the officer reads: what is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unread(problem) => problem.sentence(lang),
            Self::PercentOfOther => words::percent_of_other(lang).to_owned(),
            Self::Date => words::cell_date(lang).to_owned(),
            Self::Truth => words::cell_truth(lang).to_owned(),
            Self::Fault { fault } => words::cell_fault(lang, fault),
            Self::Unreckoned => words::cell_unreckoned(lang).to_owned(),
            Self::NotReported => words::not_reported(lang).to_owned(),
            Self::OnlyCumulative => words::only_cumulative(lang).to_owned(),
            Self::UnknownTarget { name } => words::unknown_target(lang, name),
            Self::UnknownUnit { name } => words::unknown_unit(lang, name),
            Self::NoSuchPlace => words::no_such_place(lang).to_owned(),
            Self::Malformed { column, word } => long::wrong_value(lang, column, word),
            Self::Locked => words::form_locked(lang).to_owned(),
            Self::Disputed => words::disputed(lang).to_owned(),
            Self::Twice { other } => words::twice(lang, other),
            Self::RowMoved { row } => words::row_moved(lang, row),
            Self::RowTwice { row } => words::row_twice(lang, row),
            Self::ColumnMoved { column } => words::column_moved(lang, column),
            Self::SheetGone { sheet } => words::sheet_gone(lang, sheet),
            Self::TrailBroken => words::trail_broken(lang).to_owned(),
        }
    }
}
