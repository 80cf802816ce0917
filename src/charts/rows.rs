//! What charts of named rows have in common: names before the bars, a row as high as its name needs.

use super::drawing::Frame;
use super::layout::{self, LABEL_PX, Top, colour, whole};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType};
use serde_json::{Value, json};

const LINE_PX: u32 = 16;

/// A chart that lacks only its bars.
pub struct Rows {
    /// Without series.
    pub chart: Chart,
    /// What charming has no words for; its `series` are still to be set.
    pub finish: Value,
    /// The height of the whole.
    pub height_px: u32,
}

/// How the rows stand.
pub struct Spacing {
    /// The thickness of a bar.
    pub bar_px: u32,
    /// Free room behind the bars.
    pub right_px: u32,
    /// What a bar of full width would show; `None` leaves it to the longest bar.
    pub full: Option<u32>,
}

/// Lays out rows with these names, from the top down.
pub fn rows(frame: &Frame<'_>, top: &Top, names: &[String], spacing: &Spacing) -> Rows {
    let names_px = names_px(frame, names);
    let lines = names.iter().map(|name| layout::name_lines(name, names_px)).max().unwrap_or(1);
    let count = u32::try_from(names.len()).unwrap_or(0);
    let plot_px = count * (spacing.bar_px + 12).max(LINE_PX * lines + 8);
    let (chart, mut finish) = layout::sheet(frame, top);
    let mut length = Axis::new().type_(AxisType::Value).show(false).min(0);
    if let Some(full) = spacing.full {
        length = length.max(whole(full));
    }
    finish["tooltip"]["axisPointer"] = json!({ "type": "shadow" });
    finish["yAxis"] = json!([{
        "axisLabel": { "width": names_px, "overflow": "break", "lineHeight": LINE_PX },
    }]);
    Rows {
        chart: chart
            .grid(
                Grid::new()
                    .left(whole(names_px + 20))
                    .right(whole(spacing.right_px))
                    .top(whole(top.plot_px))
                    .height(whole(plot_px)),
            )
            .x_axis(length)
            .y_axis(row_axis(frame, names)),
        finish,
        height_px: top.plot_px + plot_px + 8,
    }
}

/// A bare axis of words; a second one stands behind the bars.
pub fn row_axis(frame: &Frame<'_>, words: &[String]) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .inverse(true)
        .data(words.to_vec())
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(AxisLabel::new().color(colour(&frame.palette.ink)).font_size(LABEL_PX).interval(0))
}

/// The room for the names: enough for the longest, at most two fifths of the chart.
fn names_px(frame: &Frame<'_>, names: &[String]) -> u32 {
    let longest = names.iter().map(|name| layout::text_px(name)).max().unwrap_or(0);
    (longest + 8).min(frame.width_px * 2 / 5).max(60)
}
