//! One table: what is printed, pasted into Word, Excel or a chat. Knows no encoding.

use crate::ledger::{Period, Slot};
use crate::resolution::{TargetId, UnitId};
use crate::text::phrases::report as words;
use crate::text::{Lang, number};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A table with its heading. Rows may be shorter than the head; what lacks is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its language: it decides how figures are printed.
    pub lang: Lang,
    /// The heading above it; may be empty.
    pub caption: String,
    /// What must travel with every copy, such as "SỐ LIỆU MINH HỌA" or the as-of date.
    pub marks: Vec<String>,
    /// The columns.
    pub head: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// A chart of some of its columns, where a spreadsheet should draw one.
    pub chart: Option<TableChart>,
}

/// A chart of a table's columns: a bar for each row of values. It suits tables whose rows stand
/// together, since groups and totals between the first and the last of them would be drawn too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableChart {
    /// What stands above it.
    pub title: String,
    /// What it shows, in words, for who cannot see it.
    pub alternative: String,
    /// Where its bars lie.
    pub kind: ChartKind,
    /// The column of names, counted from 0.
    pub names: u16,
    /// The columns of figures, counted from 0.
    pub figures: Vec<u16>,
}

/// Where the bars of a chart lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChartKind {
    /// Side by side, from the left: for many or long names.
    Bars,
    /// Upright: for few and short names, such as months.
    Columns,
}

/// A column's heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Where its cells stand.
    pub align: Align,
    /// Its share of the page's width beside the other columns', as about so many characters.
    pub width: u16,
    /// Whose figures of the ledger stand in it, together with the row's [`About`].
    pub slot: Option<Slot>,
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    /// Words.
    Start,
    /// Figures.
    End,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// A heading or a row of values.
    pub kind: RowKind,
    /// Its cells, in the order of the head.
    pub cells: Vec<Cell>,
    /// What it speaks of, so that a figure leads back to its entries.
    pub about: Option<About>,
}

/// What a row or a sentence speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The target.
    pub target: TargetId,
    /// Whose figures.
    pub unit: UnitId,
    /// The period asked about.
    pub period: Period,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowKind {
    /// The name of a group, in its first cell, across the whole table.
    Group,
    /// Values.
    Body,
    /// What the rows above come to.
    Total,
}

/// One cell. "No figure" is `Empty`, never 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A figure that is asked for: in a spreadsheet a box to be filled in, elsewhere nothing.
    Box,
    /// As `Box`, for what no spreadsheet may take for a figure or a day: `14/15`, "Đã hoàn thành".
    TextBox,
    /// Words; also what only looks like a figure, such as `14/15`.
    Text(String),
    /// A figure that a spreadsheet may add up.
    Number {
        /// The figure.
        value: Decimal,
        /// Digits after the decimal mark that are shown at most.
        decimals: u32,
    },
    /// A figure behind a sign that says how it is meant: `≤ 13`, `> 90`. A spreadsheet reckons with it.
    Bound {
        /// The sign, without the space behind it.
        sign: String,
        /// The figure.
        value: Decimal,
        /// Digits after the decimal mark that are shown at most.
        decimals: u32,
    },
    /// A figure that is already in percent: 99.5 is `99,5%`.
    Percent {
        /// The figure.
        value: Decimal,
        /// Digits after the decimal mark that are shown at most.
        decimals: u32,
    },
    /// A figure that comes from others of the table: a spreadsheet gets the formula, everybody else
    /// the figure.
    Reckoned {
        /// The figure as we reckon it, unrounded.
        value: Decimal,
        /// Digits after the decimal mark that are shown at most.
        decimals: u32,
        /// How it comes from the others.
        by: Formula,
    },
}

/// How a figure comes from others of its table. Columns and rows are counted from 0; group rows count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Formula {
    /// 100 × one column / another, in this row.
    Percentage {
        /// The column above the line.
        of: u16,
        /// The column below it.
        base: u16,
    },
    /// One column less another, in this row.
    Difference {
        /// The column.
        of: u16,
        /// What is taken away.
        base: u16,
    },
    /// One column less another, in this row, told as what is left to a limit or over it.
    Gap {
        /// The column.
        of: u16,
        /// The limit.
        base: u16,
    },
    /// What the rows of this column come to.
    Sum {
        /// The first row.
        from: u16,
        /// The last row, itself included.
        to: u16,
    },
}

impl Table {
    /// An empty table.
    pub fn new(lang: Lang, caption: impl Into<String>) -> Self {
        Self {
            lang,
            caption: caption.into(),
            marks: Vec::new(),
            head: Vec::new(),
            rows: Vec::new(),
            chart: None,
        }
    }

    /// Adds a mark that travels with every copy.
    pub fn mark(mut self, mark: impl Into<String>) -> Self {
        self.marks.push(mark.into());
        self
    }

    /// Adds a column of words.
    pub fn words(self, title: impl Into<String>) -> Self {
        self.column(title, Align::Start)
    }

    /// Adds a column of figures.
    pub fn figures(self, title: impl Into<String>) -> Self {
        self.column(title, Align::End)
    }

    /// Adds a group's heading.
    pub fn group(&mut self, name: impl Into<String>) {
        self.rows.push(Row { kind: RowKind::Group, cells: vec![Cell::Text(name.into())], about: None });
    }

    /// Adds a row of values.
    pub fn row(&mut self, cells: impl Into<Vec<Cell>>) {
        self.rows.push(Row { kind: RowKind::Body, cells: cells.into(), about: None });
    }

    /// Adds a row of values that leads back to what it speaks of.
    pub fn row_about(&mut self, about: About, cells: impl Into<Vec<Cell>>) {
        self.rows.push(Row { kind: RowKind::Body, cells: cells.into(), about: Some(about) });
    }

    /// Adds what the rows above come to.
    pub fn total(&mut self, cells: impl Into<Vec<Cell>>) {
        self.rows.push(Row { kind: RowKind::Total, cells: cells.into(), about: None });
    }

    /// The last column becomes so wide, in about so many characters.
    pub fn wide(mut self, width: u16) -> Self {
        if let Some(column) = self.head.last_mut() {
            column.width = width;
        }
        self
    }

    /// The last column holds figures of this slot of the ledger.
    pub fn of_slot(mut self, slot: Slot) -> Self {
        if let Some(column) = self.head.last_mut() {
            column.slot = Some(slot);
        }
        self
    }

    /// A spreadsheet draws this chart beside it.
    pub fn charted(mut self, chart: TableChart) -> Self {
        self.chart = Some(chart);
        self
    }

    fn column(mut self, title: impl Into<String>, align: Align) -> Self {
        self.head.push(Column { title: title.into(), align, width: Column::WIDTH, slot: None });
        self
    }
}

impl Column {
    /// What a column is wide that nobody gave a width, in characters.
    pub(super) const WIDTH: u16 = 12;
}

impl Cell {
    /// Words.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }

    /// A figure with at most 4 decimals; nothing where there is none.
    pub fn number(value: Option<Decimal>) -> Self {
        value.map_or(Self::Empty, |value| Self::Number { value, decimals: 4 })
    }

    /// A figure with at most 4 decimals behind its sign.
    pub fn bound(sign: impl Into<String>, value: Decimal) -> Self {
        Self::Bound { sign: sign.into(), value, decimals: 4 }
    }

    /// A percentage with at most 2 decimals; nothing where there is none.
    pub fn percent(value: Option<Decimal>) -> Self {
        value.map_or(Self::Empty, |value| Self::Percent { value, decimals: 2 })
    }

    /// A figure with at most 2 decimals that comes from others of the table; nothing where there is none.
    pub fn reckoned(value: Option<Decimal>, by: Formula) -> Self {
        value.map_or(Self::Empty, |value| Self::Reckoned { value, decimals: 2, by })
    }

    /// Whether it holds a figure, so that it is never broken into lines.
    pub const fn is_figure(&self) -> bool {
        matches!(
            self,
            Self::Number { .. } | Self::Bound { .. } | Self::Percent { .. } | Self::Reckoned { .. }
        )
    }

    /// As people read it: `18.531,9`, `99,5%`; empty for nothing.
    pub fn printed(&self, lang: Lang) -> String {
        match self {
            Self::Empty | Self::Box | Self::TextBox => String::new(),
            Self::Text(words) => words.clone(),
            Self::Reckoned { value, decimals, by: Formula::Gap { .. } } => {
                told_gap(*value, &number::rounded(value.abs(), *decimals, lang), lang)
            }
            Self::Number { value, decimals } | Self::Reckoned { value, decimals, .. } => {
                number::rounded(*value, *decimals, lang)
            }
            Self::Bound { sign, value, decimals } => {
                format!("{sign} {}", number::rounded(*value, *decimals, lang))
            }
            Self::Percent { value, decimals } => number::rounded_percent(*value, *decimals, lang),
        }
    }
}

/// What is left to a limit, or over it, around its figure without a sign.
pub(super) fn told_gap(gap: Decimal, figure: &str, lang: Lang) -> String {
    if gap > Decimal::ZERO { words::over(lang, figure) } else { words::left(lang, figure) }
}
