//! One target's figures unit by unit, each against what the unit is judged by. Units without a figure
//! keep their row and say so; nothing is drawn for them.

use super::decal::decal;
use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, Key, whole};
use super::rows::{Spacing, row_axis, rows};
use super::scale::{Grain, Scale};
use super::status_counts::said;
use super::target_course::drawn;
use crate::progress::Status;
use crate::text::phrases::charts as words;
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{ItemStyle, LineStyle, Symbol};
use charming::series::{Bar, Line};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// One target's figures, already reckoned and worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFigures {
    /// The chart's name: the target's.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// The units in their order.
    pub rows: Vec<UnitFigure>,
}

/// One unit's figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFigure {
    /// The unit's name.
    pub name: String,
    /// Gives the bar's colour and pattern.
    pub status: Status,
    /// Its word.
    pub status_said: String,
    /// The figure as a length; `None` where there is none, and for what has no length.
    pub figure: Option<Decimal>,
    /// The figure in words, "chưa có số" where it lacks.
    pub said: String,
    /// What the unit is judged against, as a length.
    pub goal: Option<Decimal>,
    /// The same in words.
    pub goal_said: String,
}

const BAR_PX: u32 = 14;
const GOAL_PX: (u32, u32) = (3, 22);

/// Draws the figures as bars, and each goal as a mark across its bar.
pub fn unit_figures(figure: &UnitFigures, frame: &Frame<'_>) -> Drawing {
    let (palette, lang) = (frame.palette, frame.lang);
    let mut keys = vec![Key::of_area(words::actual(lang).to_owned())];
    if figure.rows.iter().any(|row| row.goal.is_some()) {
        keys.push(Key::of_line(words::unit_goal(lang).to_owned()));
    }
    let top = layout::top(frame, &figure.title, &figure.note, &keys);
    let names: Vec<String> = figure.rows.iter().map(|row| row.name.clone()).collect();
    let shares: Vec<String> = figure.rows.iter().map(|row| row.said.clone()).collect();
    let right_px = shares.iter().map(|share| layout::text_px(share)).max().unwrap_or(0) + 20;
    let right_px = right_px.min(frame.width_px / 3);
    let rows = rows(frame, &top, &names, &Spacing { bar_px: BAR_PX, right_px, full: None });
    let lengths = figure.rows.iter().flat_map(|row| [row.figure, row.goal]).flatten();
    let scale = Scale::from_zero(lengths, Grain::Any);
    let length = |value: Option<Decimal>| DataPoint::Value(CompositeValue::from(value.map(drawn)));
    let chart = rows
        .chart
        .y_axis(row_axis(frame, &shares))
        .series(
            Bar::new()
                .name(words::actual(lang))
                .bar_width(whole(BAR_PX))
                .item_style(ItemStyle::new().color(palette.figure.as_str()))
                .data(figure.rows.iter().map(|row| length(row.figure)).collect::<Vec<_>>()),
        )
        .series(
            Line::new()
                .name(words::unit_goal(lang))
                .symbol(Symbol::Rect)
                .show_symbol(true)
                .line_style(LineStyle::new().width(0).opacity(0))
                .item_style(ItemStyle::new().color(palette.target.as_str()))
                .data(figure.rows.iter().map(|row| length(row.goal)).collect()),
        );
    let mut finish = rows.finish;
    finish["xAxis"] = json!({ "min": drawn(scale.min), "max": drawn(scale.max) });
    if let Some(axes) = finish["yAxis"].as_array_mut() {
        axes.push(json!({ "axisLabel": { "fontWeight": 600, "width": right_px, "overflow": "truncate" } }));
    }
    let bar = |row: &UnitFigure| -> Value {
        let style = json!({ "color": palette.status(row.status), "decal": decal(row.status, palette) });
        row.figure.map_or(Value::Null, |figure| json!({ "value": drawn(figure), "itemStyle": style }))
    };
    finish["series"] = json!([
        { "data": figure.rows.iter().map(bar).collect::<Vec<_>>() },
        { "z": 4, "showAllSymbol": true, "symbolSize": [GOAL_PX.0, GOAL_PX.1] },
    ]);
    let against = |row: &UnitFigure| format!("{} ({}; {})", row.said, row.goal_said, row.status_said);
    let head = [words::reporter(lang), words::actual(lang), words::unit_goal(lang), words::status(lang)];
    Drawing {
        chart,
        finish,
        ticks: Vec::new(),
        tips: figure
            .rows
            .iter()
            .map(|row| Tip {
                head: row.name.clone(),
                rows: [&row.said, &row.goal_said, &row.status_said]
                    .into_iter()
                    .zip(&head[1..])
                    .map(|(said, name)| ((*name).to_owned(), said.clone()))
                    .collect(),
            })
            .collect(),
        twin: Twin {
            caption: figure.title.clone(),
            head: head.map(str::to_owned).to_vec(),
            rows: figure
                .rows
                .iter()
                .map(|row| {
                    vec![row.name.clone(), row.said.clone(), row.goal_said.clone(), row.status_said.clone()]
                })
                .collect(),
        },
        alt: said(&figure.title, figure.rows.iter().map(|row| (row.name.as_str(), against(row)))),
        height_px: rows.height_px,
    }
}
