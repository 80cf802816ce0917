//! The chart that a table asks for, drawn by Excel itself from the sheet's cells, below the table.
//!
//! Bars differ in how dark they are, so that they can be told apart on a black-and-white page.

use super::height::{self, LINE_PIXELS};
use super::layout::Layout;
use super::wording;
use crate::report::{Cell, ChartKind, RowKind, Table, TableChart};
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartRange,
    ChartSolidFill, Color, Worksheet, XlsxError,
};

const FACE: &str = "Times New Roman";
/// From dark to light; the fifth column of figures begins again.
const SHADES: [Color; 4] =
    [Color::RGB(0x1F_4E_79), Color::RGB(0x9D_C3_E6), Color::RGB(0x59_59_59), Color::RGB(0xD0_CE_CE)];
/// Excel's limit for a text of a chart.
const LONGEST: usize = 255;
/// A character of the sheet, in pixels.
const CHARACTER_PIXELS: u32 = 8;
/// A column that no table reaches, in pixels.
pub(super) const COLUMN_PIXELS: u32 = 72;
/// Narrower, a chart cannot be read; wider, it leaves the page.
const WIDTHS: (u32, u32) = (560, 1_100);
const HEIGHTS: (u32, u32) = (260, 540);
/// What is printed on a page at full size, in pixels; what is wider is printed smaller. Of the height
/// a little is left, since programs differ.
const PAGE: (u32, u32) = (1_026, 640);

/// Draws the table's chart below the remark, where there is one: on the page of the table if it fits. Gives the last row and column that it
/// covers.
pub(super) fn draw(
    sheet: &mut Worksheet,
    name: &str,
    table: &Table,
    (layout, lines): (&Layout<'_>, &[u32]),
) -> Result<Option<(u32, u16)>, XlsxError> {
    let Some((asked, (first, last))) = table.chart.as_ref().zip(body(table, layout)) else {
        return Ok(None);
    };
    let is_there = |column: &u16| *column < layout.columns;
    let figures: Vec<u16> = asked.figures.iter().copied().filter(is_there).collect();
    if figures.is_empty() || !is_there(&asked.names) {
        return Ok(None);
    }
    let mut chart = match asked.kind {
        ChartKind::Bars => Chart::new_bar(),
        ChartKind::Columns => Chart::new_column(),
    };
    let stretch = |column: u16| ChartRange::new_from_range(name, first, column, last, column);
    for (column, shade) in figures.iter().zip(SHADES.into_iter().cycle()) {
        let mut look = ChartFormat::new()
            .set_solid_fill(ChartSolidFill::new().set_color(shade))
            .set_border(ChartLine::new().set_color(Color::Black).set_width(0.5))
            .clone();
        chart
            .add_series()
            .set_categories(&stretch(asked.names))
            .set_values(&stretch(*column))
            .set_name(&ChartRange::new_from_range(name, layout.head, *column, layout.head, *column))
            .set_format(&mut look)
            .set_gap(60);
    }
    title(&mut chart, table, asked, &figures);
    begin_at_zero(&mut chart, table, asked, &figures);
    let bars = (last - first + 1).saturating_mul(u32::try_from(figures.len()).unwrap_or(1));
    let height = match asked.kind {
        ChartKind::Bars => bars.saturating_mul(20).saturating_add(120),
        ChartKind::Columns => 340,
    }
    .clamp(HEIGHTS.0, HEIGHTS.1);
    let table_width = u32::try_from(layout.characters()).unwrap_or(u32::MAX).saturating_mul(CHARACTER_PIXELS);
    let width = table_width.clamp(WIDTHS.0, WIDTHS.1);
    chart.set_width(width).set_height(height);
    let page = layout.remark() + 2;
    let on_paper = PAGE.1.saturating_mul(table_width.max(width).max(PAGE.0)) / PAGE.0;
    if height::of_table(lines, layout).saturating_add(height) > on_paper {
        sheet.set_page_breaks(&[page])?;
    }
    // Not in the page's first row, whose upper edge is also the lower one of the page before.
    let top = page + 1;
    sheet.insert_chart(top, 0, &chart)?;
    let beyond = width.saturating_sub(table_width).div_ceil(COLUMN_PIXELS);
    let right = layout.last_column().saturating_add(u16::try_from(beyond).unwrap_or(0));
    Ok(Some((top + height.div_ceil(LINE_PIXELS), right)))
}

/// What stands above the chart and beside its axes, and what is read out.
fn title(chart: &mut Chart, table: &Table, asked: &TableChart, figures: &[u16]) {
    let titled = |column: u16| {
        table.head.get(usize::from(column)).map(|column| label(&column.title)).unwrap_or_default()
    };
    let font = |size: u8| {
        let mut font = ChartFont::new();
        font.set_name(FACE).set_size(size);
        font
    };
    chart.set_alt_text(wording::line(&asked.alternative, LONGEST));
    chart.title().set_name(&label(&asked.title)).set_font(font(14).set_bold());
    let of_figures = match figures {
        [only] => {
            chart.legend().set_hidden();
            titled(*only)
        }
        _ => {
            chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(11));
            String::new()
        }
    };
    let (across, upright) = match asked.kind {
        ChartKind::Bars => (of_figures, titled(asked.names)),
        ChartKind::Columns => (titled(asked.names), of_figures),
    };
    chart.x_axis().set_name(&across).set_name_font(font(11).set_bold()).set_font(&font(11));
    chart.y_axis().set_name(&upright).set_name_font(font(11).set_bold()).set_font(&font(11));
    if asked.kind == ChartKind::Bars {
        // The first row on top, as in the table, and every name said; figures stay below.
        chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max).set_label_interval(1);
    }
}

/// Bars that began elsewhere would make small differences look large; Excel would let them.
fn begin_at_zero(chart: &mut Chart, table: &Table, asked: &TableChart, figures: &[u16]) {
    let cells = table.rows.iter().flat_map(|row| figures.iter().map(|at| row.cells.get(usize::from(*at))));
    let is_below = |cell: &Cell| match cell {
        Cell::Number { value, .. }
        | Cell::Bound { value, .. }
        | Cell::Percent { value, .. }
        | Cell::Reckoned { value, .. } => value.is_sign_negative() && !value.is_zero(),
        Cell::Empty | Cell::Box | Cell::TextBox | Cell::Text(_) => false,
    };
    if cells.flatten().any(is_below) {
        return;
    }
    match asked.kind {
        ChartKind::Bars => chart.x_axis().set_min(0),
        ChartKind::Columns => chart.y_axis().set_min(0),
    };
}

/// Words of a chart. The writer takes `=(…` and `A!B1` for references to cells, unless spaces are
/// around them.
fn label(text: &str) -> String {
    let text = wording::line(text, LONGEST - 2);
    if text.starts_with('=') || text.contains('!') { format!(" {text} ") } else { text }
}

/// From the first row of values to the last, as rows of the sheet.
fn body(table: &Table, layout: &Layout<'_>) -> Option<(u32, u32)> {
    let is_body = |kind: RowKind| kind == RowKind::Body;
    let first = table.rows.iter().position(|row| is_body(row.kind))?;
    let last = table.rows.iter().rposition(|row| is_body(row.kind))?;
    let row = |at: usize| layout.first.checked_add(u32::try_from(at).ok()?);
    row(first).zip(row(last))
}
