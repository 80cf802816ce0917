//! How many targets stand where: one bar, each status a part of it with its count inside. A screen
//! names the statuses beside the bar; a picture names them itself.

use super::drawing::{Drawing, Frame, Medium, Tip, Twin};
use super::layout::{self, Key, whole};
use super::stacked::{Part, stacked};
use crate::progress::Status;
use crate::text::phrases::charts as words;
use charming::component::{Axis, Grid};
use charming::element::AxisType;
use serde_json::json;

/// How many targets stand where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusCounts {
    /// The chart's name.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// The statuses in the order of the bar.
    pub slices: Vec<Slice>,
}

/// One status and how many have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Gives colour and pattern.
    pub status: Status,
    /// Its word.
    pub name: String,
    /// How many have it.
    pub count: u32,
}

const BAR_PX: u32 = 44;

/// Draws the counts.
pub fn status_counts(figure: &StatusCounts, frame: &Frame<'_>) -> Drawing {
    let palette = frame.palette;
    let keys: Vec<Key> = match frame.medium {
        Medium::Picture => figure.slices.iter().map(|slice| Key::of_area(slice.name.clone())).collect(),
        Medium::Screen => Vec::new(),
    };
    let top = layout::top(frame, &figure.title, &figure.note, &keys);
    let total: u32 = figure.slices.iter().map(|slice| slice.count).sum();
    let parts: Vec<Part<'_>> = figure
        .slices
        .iter()
        .map(|slice| Part { status: slice.status, name: &slice.name, counts: vec![slice.count] })
        .collect();
    let (sheet, mut finish) = layout::sheet(frame, &top);
    finish["tooltip"]["axisPointer"] = json!({ "type": "none" });
    let sheet = sheet
        .grid(Grid::new().left(0).right(0).top(whole(top.plot_px)).height(whole(BAR_PX)))
        .x_axis(Axis::new().type_(AxisType::Value).show(false).min(0).max(whole(total.max(1))))
        .y_axis(Axis::new().type_(AxisType::Category).show(false).data(vec![figure.title.as_str()]));
    let count = |slice: &Slice| (slice.name.clone(), format!("{}/{total}", slice.count));
    Drawing {
        chart: stacked(sheet, &mut finish, &parts, BAR_PX, palette),
        finish,
        ticks: Vec::new(),
        tips: vec![Tip { head: figure.title.clone(), rows: figure.slices.iter().map(count).collect() }],
        twin: Twin {
            caption: figure.title.clone(),
            head: vec![words::status(frame.lang).to_owned(), words::targets(frame.lang).to_owned()],
            rows: figure
                .slices
                .iter()
                .map(|slice| vec![slice.name.clone(), slice.count.to_string()])
                .collect(),
        },
        alt: said(&figure.title, figure.slices.iter().map(|s| (s.name.as_str(), s.count.to_string()))),
        height_px: top.plot_px + BAR_PX + 4,
    }
}

/// "Title: name figure; name figure." for readers who hear the chart.
pub(super) fn said<'a>(title: &str, parts: impl Iterator<Item = (&'a str, String)>) -> String {
    let parts: Vec<String> = parts.map(|(name, figure)| format!("{name} {figure}")).collect();
    format!("{title}: {}.", parts.join("; "))
}
