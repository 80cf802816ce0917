//! Tasks over the months of a year: a bar from the first day to the due day, and where the year stands.

use super::decal::decal;
use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, whole};
use super::rows::{Spacing, rows};
use super::status_counts::said;
use super::target_course::drawn;
use crate::progress::Status;
use crate::text::phrases::charts as words;
use charming::element::ItemStyle;
use charming::series::Bar;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// Tasks that have a due day, already placed and worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The chart's name.
    pub title: String,
    /// What a picture says under it; may be empty.
    pub note: String,
    /// The tasks in their order.
    pub rows: Vec<TimelineRow>,
    /// Where the year stands, as a month with its part: 10.5 is the middle of October.
    pub now: Option<Decimal>,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// Its name.
    pub name: String,
    /// The first day, as a month with its part, from 1.
    pub from: Decimal,
    /// The due day, likewise; not before `from`.
    pub to: Decimal,
    /// Gives the bar's colour and pattern.
    pub status: Status,
    /// How far it has come, in words.
    pub said: String,
    /// From when to when, in words.
    pub days: String,
}

const BAR_PX: u32 = 12;
const FIRST_MONTH: u32 = 1;
const BEHIND_LAST_MONTH: u32 = 13;
/// Below the plot: the months.
const AXIS_PX: u32 = 26;

/// Draws the bars. What comes before one is a bar of no colour below it.
pub fn timeline(figure: &Timeline, frame: &Frame<'_>) -> Drawing {
    let palette = frame.palette;
    let top = layout::top(frame, &figure.title, &figure.note, &[]);
    let names: Vec<String> = figure.rows.iter().map(|row| row.name.clone()).collect();
    let spacing = Spacing { bar_px: BAR_PX, right_px: 20, full: Some(BEHIND_LAST_MONTH) };
    let rows = rows(frame, &top, &names, &spacing);
    let bar = || Bar::new().stack("days").bar_width(whole(BAR_PX));
    let chart = rows
        .chart
        .series(
            bar()
                .item_style(ItemStyle::new().opacity(0))
                .data(figure.rows.iter().map(|row| drawn(row.from)).collect::<Vec<_>>()),
        )
        .series(
            bar()
                .name(words::timeline(frame.lang))
                .data(figure.rows.iter().map(|row| drawn(row.to - row.from)).collect::<Vec<_>>()),
        );
    let mut finish = rows.finish;
    finish["xAxis"] = json!({
        "show": true, "min": FIRST_MONTH, "interval": 1, "position": "bottom",
        "axisLabel": {
            "formatter": words::month_tick(frame.lang), "showMaxLabel": false, "color": palette.text,
            "fontSize": layout::LABEL_PX, "align": "left",
        },
        "splitLine": { "lineStyle": { "color": palette.grid } },
        "axisLine": { "show": false }, "axisTick": { "show": false },
    });
    let style = |row: &TimelineRow| -> Value {
        let style = json!({ "color": palette.status(row.status), "decal": decal(row.status, palette) });
        json!({ "value": drawn(row.to - row.from), "itemStyle": style })
    };
    let mut now = json!({ "data": figure.rows.iter().map(style).collect::<Vec<_>>() });
    if let Some(at) = figure.now {
        now["markLine"] = json!({
            "silent": true, "symbol": "none", "animation": false,
            "lineStyle": { "color": palette.target, "width": 2, "type": "solid" },
            "label": { "show": false },
            "data": [{ "xAxis": drawn(at) }],
        });
    }
    finish["series"] = json!([{}, now]);
    let heads =
        [words::timeline_task(frame.lang), words::timeline_days(frame.lang), words::status(frame.lang)];
    Drawing {
        chart,
        finish,
        ticks: Vec::new(),
        tips: figure
            .rows
            .iter()
            .map(|row| Tip {
                head: row.name.clone(),
                rows: vec![(heads[1].to_owned(), row.days.clone()), (heads[2].to_owned(), row.said.clone())],
            })
            .collect(),
        twin: Twin {
            caption: figure.title.clone(),
            head: heads.map(str::to_owned).to_vec(),
            rows: figure
                .rows
                .iter()
                .map(|row| vec![row.name.clone(), row.days.clone(), row.said.clone()])
                .collect(),
        },
        alt: said(
            &figure.title,
            figure.rows.iter().map(|row| (row.name.as_str(), format!("{}, {}", row.days, row.said))),
        ),
        height_px: rows.height_px + AXIS_PX,
    }
}
