//! How much is reported: one bar a unit or month, filled as far as its figures are in.

use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, colour, whole};
use super::rows::{Spacing, row_axis, rows};
use super::status_counts::said;
use crate::text::Lang;
use crate::text::phrases::{charts as words, shell};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{BackgroundStyle, ItemStyle};
use charming::series::Bar;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;

/// How much is reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportedShare {
    /// The chart's name.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// What a row is: the name of the table's first column.
    pub row: String,
    /// The rows in their order.
    pub rows: Vec<Reported>,
}

/// How much one unit has reported, or how much of one month is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Who or what.
    pub name: String,
    /// Figures that are in.
    pub done: u32,
    /// Figures that are due, those that are in among them.
    pub due: u32,
}

const BAR_PX: u32 = 14;

/// Draws the shares. A row with nothing due has an empty track and says so.
pub fn reported_share(figure: &ReportedShare, frame: &Frame<'_>) -> Drawing {
    let palette = frame.palette;
    let top = layout::top(frame, &figure.title, &figure.note, &[]);
    let names: Vec<String> = figure.rows.iter().map(|row| row.name.clone()).collect();
    let shares: Vec<String> = figure.rows.iter().map(|row| row.share(frame.lang)).collect();
    let rows = rows(frame, &top, &names, &Spacing { bar_px: BAR_PX, right_px: 64, full: Some(100) });
    let bars: Vec<DataPoint> = figure.rows.iter().map(|row| DataPoint::Value(row.percent())).collect();
    // Names stand before the bars, shares behind them as an axis of its own.
    let chart = rows.chart.y_axis(row_axis(frame, &shares)).series(
        Bar::new()
            .bar_width(whole(BAR_PX))
            .show_background(true)
            .background_style(BackgroundStyle::new().color(colour(&palette.grid)))
            .item_style(ItemStyle::new().color(palette.figure.as_str()))
            .data(bars),
    );
    let mut finish = rows.finish;
    if let Some(axes) = finish["yAxis"].as_array_mut() {
        axes.push(json!({ "axisLabel": { "fontWeight": 600 } }));
    }
    Drawing {
        chart,
        finish,
        ticks: Vec::new(),
        tips: figure
            .rows
            .iter()
            .map(|row| Tip {
                head: row.name.clone(),
                rows: vec![(words::reported(frame.lang).to_owned(), row.share(frame.lang))],
            })
            .collect(),
        twin: Twin {
            caption: figure.title.clone(),
            head: vec![
                figure.row.clone(),
                words::reported(frame.lang).to_owned(),
                words::due(frame.lang).to_owned(),
            ],
            rows: figure
                .rows
                .iter()
                .map(|row| vec![row.name.clone(), row.done.to_string(), row.due.to_string()])
                .collect(),
        },
        alt: said(&figure.title, figure.rows.iter().map(|row| (row.name.as_str(), row.share(frame.lang)))),
        height_px: rows.height_px,
    }
}

impl Reported {
    fn percent(&self) -> CompositeValue {
        let share = Decimal::from(self.done * 100).checked_div(Decimal::from(self.due));
        CompositeValue::from(share.and_then(|share| share.round_dp(2).to_f64()).unwrap_or(0.0))
    }

    /// "12/30"; a dash where nothing is due.
    fn share(&self, lang: Lang) -> String {
        match self.due {
            0 => shell::none(lang).to_owned(),
            due => format!("{}/{due}", self.done),
        }
    }
}
