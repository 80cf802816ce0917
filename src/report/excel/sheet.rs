//! One table as one sheet: titles, head, typed rows, and the remark below.

use super::boxes::Boxes;
use super::coat::Coat;
use super::formula::Formulas;
use super::height::Size;
use super::layout::{Layout, TitleKind, TitleLine};
use super::looks::Look;
use super::{chart, figure, height, looks, page, wording};
use crate::report::{Align, Cell, Document, Formula, Row, RowKind, Table};
use crate::text::{Lang, number};
use rust_xlsxwriter::{
    ConditionalFormatDataBar, ConditionalFormatType, Format, IgnoreError, Worksheet, XlsxError,
};

/// Writes a table into an empty sheet of this name. Gives the sheet's row of the table's first row.
pub(super) fn write(
    sheet: &mut Worksheet,
    name: &str,
    document: &Document,
    table: &Table,
) -> Result<u32, XlsxError> {
    let layout = Layout::new(document, table)?;
    for (column, width) in (0..).zip(&layout.widths) {
        sheet.set_column_width(column, *width)?;
    }
    for (row, line) in (0..).zip(&layout.titles) {
        across(sheet, row, line, &layout, table.lang)?;
    }
    for (at, column) in (0..).zip(&table.head) {
        words(sheet, layout.head, at, &column.title, table.lang, &looks::head())?;
    }
    rows(sheet, table, &layout)?;
    bars(sheet, table, &layout)?;
    let lines = height::lines(table, &layout);
    height::fit(sheet, &lines, &layout)?;
    let remark = &document.provenance.sentence;
    spread(sheet, layout.remark(), remark, (&looks::remark(), Size::Usual), &layout, table.lang)?;
    let drawn = chart::draw(sheet, name, table, (&layout, &lines))?;
    let printed = drawn.unwrap_or((layout.remark(), layout.last_column()));
    page::set_up(sheet, document, table, &layout, printed)?;
    Ok(layout.first)
}

fn rows(sheet: &mut Worksheet, table: &Table, layout: &Layout<'_>) -> Result<(), XlsxError> {
    let mut formulas = Formulas::new(table, layout.first);
    let mut boxes = Boxes::default();
    let mut coat = Coat::default();
    for (at, (row, sheet_row)) in table.rows.iter().zip(layout.first..).enumerate() {
        for (index, (column, sheet_column)) in table.head.iter().zip(0_u16..).enumerate() {
            let cell = row.cells.get(index).unwrap_or(&Cell::Empty);
            let look = if row.kind == RowKind::Group {
                if sheet_column == 0 {
                    value(sheet, sheet_row, sheet_column, &cell.printed(table.lang), table.lang)?;
                }
                Look::Group { is_first: sheet_column == 0, is_last: sheet_column == layout.last_column() }
            } else {
                let formula = formulas.of(at, index);
                let place = (sheet_row, sheet_column);
                typed(sheet, place, cell, formula, (row, column.align, table.lang))?
            };
            if matches!(look, Look::Box(..)) {
                boxes.add(sheet_row, sheet_column);
            }
            coat.add(sheet_row, sheet_column, look);
        }
    }
    coat.lay(sheet)?;
    if !table.rows.is_empty() && !table.head.is_empty() {
        let (first, last) = (layout.first, layout.behind - 1);
        sheet.ignore_error_range(first, 0, last, layout.last_column(), IgnoreError::NumberStoredAsText)?;
    }
    boxes.validate(sheet, table.lang)
}

/// Writes one cell's value by what it is. Gives the look that it is to have.
fn typed(
    sheet: &mut Worksheet,
    (at, column): (u32, u16),
    cell: &Cell,
    formula: Option<String>,
    (row, align, lang): (&Row, Align, Lang),
) -> Result<Look, XlsxError> {
    let kind = row.kind;
    let as_words = |sheet: &mut Worksheet, text: &str| {
        value(sheet, at, column, text, lang)?;
        Ok(Look::of_words(kind, align, text))
    };
    let as_number = |sheet: &mut Worksheet, value: f64, pattern: String| {
        sheet.write_number(at, column, value)?;
        Ok(Look::Number(kind, align, pattern))
    };
    match cell {
        Cell::Empty => Ok(Look::Bare(kind, align)),
        Cell::Box => Ok(Look::Box(kind, align)),
        Cell::TextBox => Ok(Look::TextBox(kind, align)),
        Cell::Text(text) => as_words(sheet, text),
        Cell::Number { value, decimals } => match figure::whole(*value, *decimals) {
            Some(whole) => as_number(sheet, whole, figure::pattern(*value, *decimals)),
            None => as_words(sheet, &number::format(*value, lang)),
        },
        Cell::Bound { sign, value, decimals } => match figure::whole(*value, *decimals) {
            Some(whole) => as_number(sheet, whole, figure::signed_pattern(sign, *value, *decimals)),
            None => as_words(sheet, &cell.printed(lang)),
        },
        Cell::Percent { value, decimals } => match figure::whole_percent(*value, *decimals) {
            Some(whole) => as_number(sheet, whole, figure::pattern(*value, *decimals) + "%"),
            None => as_words(sheet, &number::percent(*value, lang)),
        },
        Cell::Reckoned { value, decimals, by } => {
            let pattern = match by {
                Formula::Gap { .. } => figure::gap_pattern(*value, *decimals, lang),
                _ => figure::pattern(*value, *decimals),
            };
            match (figure::nearest(*value), formula) {
                (Some(result), Some(formula)) => {
                    let formula = rust_xlsxwriter::Formula::new(formula).set_result(result.to_string());
                    sheet.write_formula(at, column, formula)?;
                    Ok(Look::Number(kind, align, pattern))
                }
                (Some(result), None) => as_number(sheet, result, pattern),
                (None, _) => as_words(sheet, &cell.printed(lang)),
            }
        }
    }
}

/// A bar behind each live percentage, from 0 to 100: how much, and no judgement of it.
fn bars(sheet: &mut Worksheet, table: &Table, layout: &Layout<'_>) -> Result<(), XlsxError> {
    for (index, column) in (0..table.head.len()).zip(0_u16..) {
        let is_share = |row: &Row| {
            matches!(row.cells.get(index), Some(Cell::Reckoned { by: Formula::Percentage { .. }, .. }))
        };
        if table.rows.iter().any(is_share) {
            let bar = ConditionalFormatDataBar::new()
                .set_minimum(ConditionalFormatType::Number, 0)
                .set_maximum(ConditionalFormatType::Number, 100)
                .set_fill_color("D9D9D9")
                .set_solid_fill(true)
                .set_border_off(true);
            sheet.add_conditional_format(layout.first, column, layout.behind - 1, column, &bar)?;
        }
    }
    Ok(())
}

/// A title over the whole width of the table.
fn across(
    sheet: &mut Worksheet,
    row: u32,
    line: &TitleLine<'_>,
    layout: &Layout<'_>,
    lang: Lang,
) -> Result<(), XlsxError> {
    let look = match line.kind {
        TitleKind::Great => (&looks::great_title(), Size::Great),
        TitleKind::Heading => (&looks::title(), Size::Usual),
        TitleKind::Mark => (&looks::mark(), Size::Usual),
    };
    spread(sheet, row, line.text, look, layout, lang)
}

/// Words over the whole width of the table, in as many lines as they need.
fn spread(
    sheet: &mut Worksheet,
    row: u32,
    text: &str,
    (look, size): (&Format, Size),
    layout: &Layout<'_>,
    lang: Lang,
) -> Result<(), XlsxError> {
    let text = wording::cell(text, lang);
    if layout.columns > 1 {
        sheet.merge_range(row, 0, row, layout.last_column(), &text, look)?;
    } else {
        sheet.write_string_with_format(row, 0, &*text, look)?;
    }
    sheet.set_row_height_pixels(row, height::across(&text, size, layout.characters()))?;
    Ok(())
}

fn words(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    lang: Lang,
    look: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column, look)?;
    } else {
        sheet.write_string_with_format(row, column, wording::cell(text, lang), look)?;
    }
    Ok(())
}

/// Words without a look; nothing where there are none.
fn value(sheet: &mut Worksheet, row: u32, column: u16, text: &str, lang: Lang) -> Result<(), XlsxError> {
    if !text.is_empty() {
        sheet.write_string(row, column, wording::cell(text, lang))?;
    }
    Ok(())
}
