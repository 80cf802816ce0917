//! How many targets stand where: one bar a status, its word before it and its count behind it.

use super::decal::decal;
use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, colour, whole};
use super::rows::{Spacing, rows};
use crate::progress::Status;
use crate::text::phrases::charts as words;
use charming::datatype::{DataPoint, DataPointItem};
use charming::element::{ItemStyle, Label, LabelPosition};
use charming::series::Bar;
use serde_json::json;

/// How many targets stand where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusCounts {
    /// The chart's name.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// The statuses in the order of the rows.
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

const BAR_PX: u32 = 18;

/// Draws the counts.
pub fn status_counts(figure: &StatusCounts, frame: &Frame<'_>) -> Drawing {
    let palette = frame.palette;
    let top = layout::top(frame, &figure.title, &figure.note, &[]);
    let names: Vec<String> = figure.slices.iter().map(|slice| slice.name.clone()).collect();
    let total: u32 = figure.slices.iter().map(|slice| slice.count).sum();
    let rows = rows(frame, &top, &names, &Spacing { bar_px: BAR_PX, right_px: 44, full: None });
    let bars: Vec<DataPoint> = figure
        .slices
        .iter()
        .map(|slice| {
            DataPointItem::new(whole(slice.count))
                .item_style(ItemStyle::new().color(palette.status(slice.status)).border_radius(2))
                .into()
        })
        .collect();
    let patterns: Vec<_> = figure
        .slices
        .iter()
        .map(|slice| json!({ "itemStyle": { "decal": decal(slice.status, palette) } }))
        .collect();
    let chart = rows.chart.series(
        Bar::new()
            .bar_width(whole(BAR_PX))
            .label(
                Label::new()
                    .show(true)
                    .position(LabelPosition::Right)
                    .color(colour(&palette.ink))
                    .font_size(13),
            )
            .data(bars),
    );
    let mut finish = rows.finish;
    finish["series"] = json!([{ "label": { "fontWeight": 600 }, "data": patterns }]);
    Drawing {
        chart,
        finish,
        ticks: Vec::new(),
        tips: figure
            .slices
            .iter()
            .map(|slice| Tip {
                head: slice.name.clone(),
                rows: vec![(words::targets(frame.lang).to_owned(), format!("{}/{total}", slice.count))],
            })
            .collect(),
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
        height_px: rows.height_px,
    }
}

/// "Title: name figure; name figure." for readers who hear the chart.
pub(super) fn said<'a>(title: &str, parts: impl Iterator<Item = (&'a str, String)>) -> String {
    let parts: Vec<String> = parts.map(|(name, figure)| format!("{name} {figure}")).collect();
    format!("{title}: {}.", parts.join("; "))
}
