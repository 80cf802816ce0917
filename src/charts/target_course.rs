//! One target's year: reported figures against the planned path, the target or the ceiling.

use super::course_series as series;
use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, LABEL_PX, colour, whole};
use super::scale::{Grain, Scale};
use crate::ledger::Standing;
use crate::text::Lang;
use crate::text::number;
use crate::text::phrases::{charts as words, shell};
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;

/// One target's year, already reckoned by `progress`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetCourse {
    /// The chart's name: the target's short name.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// The unit of measure; may be empty.
    pub measure: String,
    /// How the year is judged, as far as the drawing depends on it.
    pub shape: Shape,
    /// The periods along the axis, in order, without gaps.
    pub periods: Vec<PeriodName>,
    /// Each period's own figure, by the period's place.
    pub in_period: Vec<Option<Point>>,
    /// The running total or latest level at each period's end, by the period's place.
    pub course: Vec<Option<Point>>,
    /// The planned path at each period's end, by the period's place.
    pub path: Vec<Option<Decimal>>,
    /// What the year must reach, or must not pass.
    pub goal: Option<Decimal>,
    /// The bands under the path.
    pub bands: Option<Bands>,
    /// The place of the period that the judgement stands on.
    pub as_of: Option<usize>,
    /// Where the year would end if it went on so; `None` where there is no forecast, or nothing left
    /// to forecast.
    pub forecast: Option<Ahead>,
}

/// A forecast as it is drawn: from a figure to the last period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The place of the figure that it starts from.
    pub from: usize,
    /// That figure.
    pub figure: Decimal,
    /// What the year would come to, rounded as it is shown.
    pub point: Decimal,
}

/// How a year is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Adds up towards a target along a path.
    Flow,
    /// A level, rate or change held against a target.
    Level,
    /// A count under a ceiling.
    Limit,
    /// Percent done, 0 to 100.
    Milestone,
}

/// A period's names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodName {
    /// For the axis: "T9".
    pub short: String,
    /// For tips and the table: "Tháng 9/2023".
    pub full: String,
}

/// One figure and how firm it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// In the target's unit of measure.
    pub value: Decimal,
    /// Estimated figures are drawn hollow.
    pub standing: Standing,
}

/// Shares of the path, in percent, at which the judgement changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    /// From here up: on track.
    pub on_track_percent: Decimal,
    /// From here up to `on_track_percent`: behind. Below: at risk.
    pub behind_percent: Decimal,
}

pub(super) const PLOT_PX: u32 = 260;
const AXIS_PX: u32 = 34;

/// Draws the year.
pub fn target_course(figure: &TargetCourse, frame: &Frame<'_>) -> Drawing {
    let (palette, lang) = (frame.palette, frame.lang);
    let scale = scale(figure);
    let lines = series::lines(figure, frame, &scale);
    let top = layout::top(frame, &figure.title, &figure.note, &lines.names);
    // Above the plot the measure stands as the axis' name.
    let plot_top_px = top.plot_px + 26;
    let ticks: Vec<String> = scale.ticks().map(|tick| number::format(tick, lang)).collect();
    let (sheet, mut finish) = layout::sheet(frame, &top);
    let mut chart = sheet
        .grid(
            Grid::new()
                .left(12)
                .right(20)
                .top(whole(plot_top_px))
                .height(whole(PLOT_PX + AXIS_PX))
                .contain_label(true),
        )
        .x_axis(
            Axis::new()
                .type_(AxisType::Category)
                .data(figure.periods.iter().map(|period| period.short.as_str()).collect::<Vec<_>>())
                .axis_line(AxisLine::new())
                .axis_tick(AxisTick::new().show(false))
                .axis_label(AxisLabel::new().color(colour(&palette.text)).font_size(LABEL_PX)),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .name(figure.measure.as_str())
                .min(drawn(scale.min))
                .max(drawn(scale.max))
                .interval(drawn(scale.step))
                .axis_label(AxisLabel::new().color(colour(&palette.text)).font_size(LABEL_PX))
                .split_line(SplitLine::new().line_style(LineStyle::new().color(colour(&palette.grid)))),
        );
    for bar in lines.bars {
        chart = chart.series(bar);
    }
    for line in lines.lines {
        chart = chart.series(line);
    }
    finish["tooltip"]["axisPointer"] = json!({ "type": "line", "lineStyle": { "color": palette.path } });
    finish["xAxis"] = json!({
        "axisLabel": { "hideOverlap": true }, "axisLine": { "lineStyle": { "color": palette.path } },
    });
    finish["yAxis"] = json!({
        "nameTextStyle": { "align": "left", "color": palette.text, "fontSize": LABEL_PX, "padding": [0, 0, 0, -8] },
        "nameGap": 12,
    });
    finish["series"] = json!(lines.finish);
    Drawing {
        chart,
        finish,
        ticks,
        tips: (0..figure.periods.len()).map(|place| tip(figure, lang, place)).collect(),
        twin: twin(figure, lang),
        alt: alt(figure, lang),
        height_px: plot_top_px + PLOT_PX + AXIS_PX + 8,
    }
}

/// Everything that must be in sight. Bars and running totals stand on zero; levels need not.
fn scale(figure: &TargetCourse) -> Scale {
    let points = || figure.course.iter().chain(&figure.in_period).flatten().map(|point| point.value);
    let are_whole = points().chain(figure.goal).all(|value| value.is_integer());
    let grain = if are_whole { Grain::Whole } else { Grain::Any };
    let values = points().chain(figure.path.iter().flatten().copied()).chain(figure.goal);
    let values = values.chain(figure.forecast.map(|ahead| ahead.point));
    match figure.shape {
        Shape::Flow => Scale::from_zero(values, grain),
        Shape::Limit => Scale::from_zero(values, Grain::Whole),
        Shape::Milestone => Scale::from_zero([Decimal::ONE_HUNDRED], Grain::Whole),
        Shape::Level => Scale::around(values, grain),
    }
}

/// A figure as ECharts draws it. Its words are always taken from the exact decimal.
pub(super) fn drawn(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

impl TargetCourse {
    fn said(&self, value: Decimal, lang: Lang) -> String {
        let figure = number::format(value, lang);
        match self.measure.as_str() {
            "" => figure,
            "%" => figure + "%",
            measure => format!("{figure} {measure}"),
        }
    }

    /// What the line of reported figures says.
    pub(super) fn course_name(&self, lang: Lang) -> &'static str {
        match self.shape {
            Shape::Flow | Shape::Limit => words::actual_cumulative(lang),
            Shape::Level => words::actual(lang),
            Shape::Milestone => words::percent_done(lang),
        }
    }

    /// What the line across says.
    pub(super) fn goal_name(&self, lang: Lang) -> &'static str {
        match self.shape {
            Shape::Limit => words::limit(lang),
            Shape::Flow | Shape::Level | Shape::Milestone => words::target(lang),
        }
    }

    /// The forecast where it stands: at the last period.
    pub(super) fn forecast_at(&self, place: usize) -> Option<Decimal> {
        let is_last = place + 1 == self.periods.len();
        self.forecast.filter(|_| is_last).map(|ahead| ahead.point)
    }

    /// The period that the judgement stands on, with its place.
    pub(super) fn as_of_period(&self) -> Option<(usize, &PeriodName)> {
        let place = self.as_of?;
        Some((place, self.periods.get(place)?))
    }
}

fn standing_name(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Official => words::official(lang),
        Standing::Estimated => words::estimated(lang),
    }
}

fn tip(figure: &TargetCourse, lang: Lang, place: usize) -> Tip {
    let at = |points: &[Option<Point>]| points.get(place).copied().flatten();
    let with_standing = |point: Point| {
        format!("{} ({})", figure.said(point.value, lang), standing_name(point.standing, lang))
    };
    let mut rows = Vec::new();
    if let Some(point) = at(&figure.in_period) {
        rows.push((words::in_period(lang).to_owned(), with_standing(point)));
    }
    if let Some(point) = at(&figure.course) {
        rows.push((figure.course_name(lang).to_owned(), with_standing(point)));
    }
    if let Some(path) = figure.path.get(place).copied().flatten() {
        rows.push((words::path(lang).to_owned(), figure.said(path.round_dp(2), lang)));
    }
    if let Some(ahead) = figure.forecast_at(place) {
        rows.push((words::forecast(lang).to_owned(), figure.said(ahead, lang)));
    }
    if let Some(goal) = figure.goal {
        rows.push((figure.goal_name(lang).to_owned(), figure.said(goal, lang)));
    }
    Tip { head: figure.periods.get(place).map(|period| period.full.clone()).unwrap_or_default(), rows }
}

fn twin(figure: &TargetCourse, lang: Lang) -> Twin {
    let has_in_period = figure.in_period.iter().any(Option::is_some);
    let has_path = figure.path.iter().any(Option::is_some);
    let mut head = vec![words::period(lang).to_owned()];
    if has_in_period {
        head.push(words::in_period(lang).to_owned());
    }
    head.push(figure.course_name(lang).to_owned());
    head.push(words::standing(lang).to_owned());
    if has_path {
        head.push(words::path(lang).to_owned());
    }
    if figure.forecast.is_some() {
        head.push(words::forecast(lang).to_owned());
    }
    let none = || shell::none(lang).to_owned();
    let rows = figure
        .periods
        .iter()
        .enumerate()
        .map(|(place, period)| {
            let own = figure.in_period.get(place).copied().flatten();
            let course = figure.course.get(place).copied().flatten();
            let path = figure.path.get(place).copied().flatten();
            let mut row = vec![period.full.clone()];
            let said = |point: Option<Point>| point.map(|p| number::format(p.value, lang));
            if has_in_period {
                row.push(said(own).unwrap_or_else(none));
            }
            row.push(said(course).unwrap_or_else(none));
            row.push(
                course.or(own).map_or_else(none, |point| standing_name(point.standing, lang).to_owned()),
            );
            if has_path {
                row.push(path.map_or_else(none, |path| number::format(path.round_dp(2), lang)));
            }
            if figure.forecast.is_some() {
                let ahead = figure.forecast_at(place);
                row.push(ahead.map_or_else(none, |ahead| number::format(ahead, lang)));
            }
            row
        })
        .collect();
    let caption = match figure.measure.as_str() {
        "" => figure.title.clone(),
        measure => format!("{} ({measure})", figure.title),
    };
    Twin { caption, head, rows }
}

fn alt(figure: &TargetCourse, lang: Lang) -> String {
    let latest = figure
        .course
        .iter()
        .zip(&figure.periods)
        .rev()
        .find_map(|(point, period)| point.map(|point| (point, period)));
    let mut parts = Vec::new();
    match latest {
        Some((point, period)) => {
            let standing = standing_name(point.standing, lang);
            let said = figure.said(point.value, lang);
            parts.push(format!("{}, {}: {said} ({standing})", period.full, figure.course_name(lang)));
        }
        None => parts.push(words::no_figure(lang).to_owned()),
    }
    if let Some(goal) = figure.goal {
        parts.push(format!("{}: {}", figure.goal_name(lang), figure.said(goal, lang)));
    }
    format!("{}. {}.", figure.title, parts.join(". "))
}
