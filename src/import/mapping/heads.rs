//! The rows of a sheet that name its columns.

use crate::import::workbook::{At, Grid, Workbook};
use crate::text::heading::Heading;
use std::collections::BTreeSet;

/// The heads of a sheet's columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// The first row below them, counted from 0.
    pub body: u32,
    /// The columns with words above them.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Where it stands, counted from 0.
    pub at: u32,
    /// The words above it, those of a common heading first.
    pub title: String,
}

/// Heads are looked for in this many rows.
const TOP_ROWS: usize = 40;
/// Heads are at most so many rows high.
const HIGHEST: u32 = 3;

impl Heads {
    /// The first sheet that people see and that has heads, by its place among the sheets.
    pub fn first_in(workbook: &Workbook) -> Option<(usize, Self)> {
        let seen = workbook.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_hidden);
        let mut found = seen.filter_map(|(at, sheet)| Some((at, Self::of(sheet)?)));
        found.next()
    }

    /// The rows that say most about what stands below, as far as they say anything: of several the
    /// first. `None` where no row names a target and a figure.
    pub fn of(sheet: &Grid) -> Option<Self> {
        let rows = sheet.rows.len().min(TOP_ROWS);
        let said = |row: usize| -> BTreeSet<Heading> {
            let heads = Self::at(sheet, row).columns;
            heads.iter().filter_map(|column| Heading::of(&column.title)).collect()
        };
        let names = |said: &BTreeSet<Heading>| {
            said.iter().any(|heading| heading.is_figure())
                && (said.contains(&Heading::Target) || said.contains(&Heading::Number))
        };
        let all = (0..rows).map(|row| (row, said(row))).filter(|(_, said)| names(said));
        let most = all.rev().max_by_key(|(_, said)| said.len())?;
        Some(Self::at(sheet, most.0))
    }

    /// The heads that begin in this row, whatever they say: what a person chooses where none was found.
    pub fn at(sheet: &Grid, row: usize) -> Self {
        let first = u32::try_from(row).unwrap_or(u32::MAX);
        let last = sheet
            .merged
            .iter()
            .filter(|merged| merged.first.row == first)
            // What stands above several columns has each of their own heads below it.
            .map(|merged| merged.last.row.max(first + u32::from(merged.first.column < merged.last.column)))
            .max()
            .unwrap_or(first)
            .min(first.saturating_add(HIGHEST - 1));
        let width = u32::try_from(sheet.width()).unwrap_or(u32::MAX);
        let title = |column: u32| {
            let mut words: Vec<&str> = Vec::new();
            for row in first..=last {
                let said = sheet.seen(At::new(row, column)).words();
                words.extend(said.filter(|said| words.last() != Some(said)));
            }
            words.join(" ")
        };
        let columns = (0..width).map(|at| Column { at, title: title(at) });
        let columns = columns.filter(|column| !column.title.is_empty()).collect();
        Self { body: last.saturating_add(1), columns }
    }
}
