//! Units × targets by status, for pictures: on a screen the table itself is the heat map. Every cell
//! is a piece of one length in its row's bar, so that bars are all it needs.

use super::decal::decal;
use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, Key, LABEL_PX, colour, whole};
use super::rows::{Spacing, rows};
use super::status_counts::said;
use crate::progress::Status;
use crate::text::phrases::{charts as words, shell};
use charming::component::Axis;
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType};
use charming::series::Bar;
use serde_json::{Value, json};

/// Units × targets by status, worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardFigure {
    /// The chart's name.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// The columns.
    pub units: Vec<String>,
    /// The statuses with their words, in the order of the legend.
    pub statuses: Vec<(Status, String)>,
    /// The rows: a target's name, and its status by the unit's place.
    pub rows: Vec<(String, Vec<Option<Status>>)>,
}

const CELL_PX: u32 = 16;

/// Draws the cells. Statuses that no cell has take no room in the legend.
pub fn unit_board(figure: &BoardFigure, frame: &Frame<'_>) -> Drawing {
    let palette = frame.palette;
    let count = |status: Status| {
        figure.rows.iter().flat_map(|(_, cells)| cells).filter(|cell| **cell == Some(status)).count()
    };
    let present: Vec<&(Status, String)> =
        figure.statuses.iter().filter(|(status, _)| count(*status) > 0).collect();
    let keys: Vec<Key> = present.iter().map(|(_, word)| Key::of_area(word.clone())).collect();
    let mut top = layout::top(frame, &figure.title, &figure.note, &keys);
    top.plot_px += figure.units.iter().map(|unit| layout::text_px(unit)).max().unwrap_or(0) + 12;
    let names: Vec<String> = figure.rows.iter().map(|(name, _)| name.clone()).collect();
    let units = u32::try_from(figure.units.len()).unwrap_or(0);
    let spacing = Spacing { bar_px: CELL_PX, right_px: 12, full: Some(units.max(1)) };
    let rows = rows(frame, &top, &names, &spacing);
    let mut chart = rows.chart.x_axis(
        Axis::new()
            .type_(AxisType::Category)
            .position("top")
            .data(figure.units.clone())
            .axis_line(AxisLine::new().show(false))
            .axis_tick(AxisTick::new().show(false))
            .axis_label(
                AxisLabel::new().color(colour(&palette.ink)).font_size(LABEL_PX).rotate(90).interval(0),
            ),
    );
    let mut over: Vec<Value> = Vec::new();
    for place in 0..figure.units.len() {
        chart = chart.series(Bar::new().stack("cells").bar_width(whole(CELL_PX)));
        let cell = |(_, cells): &(String, Vec<Option<Status>>)| match cells.get(place).copied().flatten() {
            Some(status) => json!({ "value": 1, "itemStyle": style(status, frame) }),
            None => json!({ "value": 1, "itemStyle": { "color": palette.paper } }),
        };
        over.push(json!({ "data": figure.rows.iter().map(cell).collect::<Vec<_>>() }));
    }
    // A legend names series, and those of a status hold nothing but its look.
    for (status, word) in &present {
        chart = chart.series(Bar::new().name(word.as_str()).stack("cells"));
        over.push(json!({ "itemStyle": style(*status, frame), "data": [] }));
    }
    let mut finish = rows.finish;
    finish["series"] = json!(over);
    let word = |cell: &Option<Status>| {
        let known = figure.statuses.iter().find(|(status, _)| Some(*status) == *cell);
        known.map_or_else(|| shell::none(frame.lang).to_owned(), |(_, word)| word.clone())
    };
    let named = |cells: &[Option<Status>]| {
        figure.units.iter().cloned().zip(cells.iter().map(word)).collect::<Vec<(String, String)>>()
    };
    Drawing {
        chart,
        finish,
        ticks: Vec::new(),
        tips: figure
            .rows
            .iter()
            .map(|(name, cells)| Tip { head: name.clone(), rows: named(cells) })
            .collect(),
        twin: Twin {
            caption: figure.title.clone(),
            head: [words::target(frame.lang).to_owned()]
                .into_iter()
                .chain(figure.units.iter().cloned())
                .collect(),
            rows: figure
                .rows
                .iter()
                .map(|(name, cells)| [name.clone()].into_iter().chain(cells.iter().map(word)).collect())
                .collect(),
        },
        alt: said(
            &figure.title,
            present.iter().map(|(status, word)| (word.as_str(), count(*status).to_string())),
        ),
        height_px: rows.height_px,
    }
}

fn style(status: Status, frame: &Frame<'_>) -> Value {
    let palette = frame.palette;
    json!({
        "color": palette.status(status), "decal": decal(status, palette),
        "borderColor": palette.paper, "borderWidth": 1,
    })
}
