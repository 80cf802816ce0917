//! The bars and lines of one target's year. Figures are solid when official, hollow when estimated;
//! the path is dashed; target, ceiling and as-of period are marked with their words.

use super::drawing::Frame;
use super::layout::{Key, LABEL_PX, colour};
use super::scale::Scale;
use super::target_course::{PLOT_PX, Point, Shape, TargetCourse, drawn};
use crate::ledger::Standing;
use crate::progress::Status;
use crate::text::number;
use crate::text::phrases::charts as words;
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{
    AreaStyle, BorderType, Color, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, MarkLine,
    MarkLineData, MarkLineVariant, Step, Symbol,
};
use charming::series::{Bar, Line};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A label and the measure that stands above the plot.
const NAME_PX: u32 = 24;

/// What [`lines`] gives: series, what charming cannot say of them, and the legend's names.
pub struct Lines {
    /// Drawn first.
    pub bars: Vec<Bar>,
    /// Drawn over the bars.
    pub lines: Vec<Line>,
    /// One object a series, bars first.
    pub finish: Vec<Value>,
    /// What the legend explains.
    pub names: Vec<Key>,
}

/// The series of a year.
pub fn lines(figure: &TargetCourse, frame: &Frame<'_>, scale: &Scale) -> Lines {
    let (palette, lang) = (frame.palette, frame.lang);
    let mut made = Lines { bars: Vec::new(), lines: Vec::new(), finish: Vec::new(), names: Vec::new() };
    let line_name = figure.course_name(lang).to_owned();
    made.names.push(Key::of_line(line_name.clone()));
    if figure.course.iter().flatten().any(is_estimated) {
        made.names.push(Key::of_line(words::estimated(lang).to_owned()));
    }
    if figure.in_period.iter().any(Option::is_some) {
        bars(figure, frame, &mut made);
    }
    if figure.path.iter().any(Option::is_some) {
        bands(figure, frame, &mut made);
        made.names.push(Key::of_line(words::path(lang).to_owned()));
        made.push(
            Line::new()
                .name(words::path(lang))
                .symbol(Symbol::None)
                .connect_nulls(true)
                .line_style(
                    LineStyle::new().color(colour(&palette.path)).width(1.5).type_(LineStyleType::Dashed),
                )
                .item_style(ItemStyle::new().color(palette.path.as_str()))
                .data(figure.path.iter().map(|value| data(*value)).collect()),
            json!({ "silent": true }),
        );
    }
    ahead(figure, frame, &mut made);
    let hollow =
        ItemStyle::new().color(palette.paper.as_str()).border_color(colour(&palette.figure)).border_width(2);
    let mut line = Line::new();
    if figure.shape == Shape::Limit {
        // Between two reports a count stays where it is.
        line = line.step(Step::End);
    }
    made.push(
        line.name(line_name)
            .symbol(Symbol::Circle)
            .symbol_size(7)
            .show_symbol(true)
            .connect_nulls(true)
            .line_style(LineStyle::new().color(colour(&palette.figure)).width(2.5))
            .item_style(ItemStyle::new().color(palette.figure.as_str()))
            .mark_line(marks(figure, frame, scale))
            .data(figure.course.iter().map(|point| data(point.map(|p| p.value))).collect()),
        json!({ "z": 4, "showAllSymbol": true, "markLine": marks_finish(figure, frame) }),
    );
    if figure.course.iter().flatten().any(is_estimated) {
        // The same places once more, hollow, over the solid ones.
        let only_estimated = |point: &Option<Point>| data(point.filter(is_estimated).map(|p| p.value));
        made.push(
            Line::new()
                .name(words::estimated(lang))
                .symbol(Symbol::Circle)
                .symbol_size(8)
                .show_symbol(true)
                .line_style(LineStyle::new().width(0).opacity(0))
                .item_style(hollow)
                .data(figure.course.iter().map(only_estimated).collect()),
            json!({ "z": 5, "showAllSymbol": true }),
        );
    }
    made
}

impl Lines {
    fn push(&mut self, line: Line, finish: Value) {
        self.lines.push(line);
        self.finish.push(finish);
    }
}

fn bars(figure: &TargetCourse, frame: &Frame<'_>, made: &mut Lines) {
    let palette = frame.palette;
    let name = words::in_period(frame.lang);
    made.names.push(Key::of_area(name.to_owned()));
    let of = |standing: Standing| -> Vec<DataPoint> {
        let keep = |point: &Option<Point>| point.filter(|p| p.standing == standing).map(|p| p.value);
        figure.in_period.iter().map(|point| data(keep(point))).collect()
    };
    let bar = |style: ItemStyle, data: Vec<DataPoint>| {
        Bar::new().name(name).stack("in-period").bar_width("46%").item_style(style).data(data)
    };
    made.bars
        .push(bar(ItemStyle::new().color(palette.figure.as_str()).opacity(0.45), of(Standing::Official)));
    made.bars.push(bar(
        ItemStyle::new()
            .color(palette.paper.as_str())
            .border_color(colour(&palette.figure))
            .border_width(1.5)
            .border_type(BorderType::Dashed),
        of(Standing::Estimated),
    ));
    made.finish.extend([json!({}), json!({})]);
}

/// The forecast, finely dashed, from the figure that it starts from to a diamond at the year's end.
fn ahead(figure: &TargetCourse, frame: &Frame<'_>, made: &mut Lines) {
    let Some(ahead) = figure.forecast else { return };
    let (palette, name) = (frame.palette, words::forecast(frame.lang));
    let at = |place: usize| figure.forecast_at(place).or((place == ahead.from).then_some(ahead.figure));
    made.names.push(Key::of_line(name.to_owned()));
    made.push(
        Line::new()
            .name(name)
            .symbol(Symbol::Diamond)
            .symbol_size(9)
            .show_symbol(true)
            .connect_nulls(true)
            .line_style(LineStyle::new().color(colour(&palette.figure)).width(2).type_(LineStyleType::Dotted))
            .item_style(ItemStyle::new().color(palette.figure.as_str()))
            .data((0..figure.periods.len()).map(|place| data(at(place))).collect()),
        json!({ "silent": true, "z": 3, "showAllSymbol": true }),
    );
}

/// Tints what lies under the path: at risk below the lower share, behind between the two.
fn bands(figure: &TargetCourse, frame: &Frame<'_>, made: &mut Lines) {
    let (Some(bands), Shape::Flow) = (figure.bands, figure.shape) else {
        return;
    };
    let lang = frame.lang;
    let share = |percent: Decimal| {
        move |value: &Option<Decimal>| data(value.map(|value| value * percent / Decimal::ONE_HUNDRED))
    };
    let lower = number::percent(bands.behind_percent, lang);
    let upper = number::percent(bands.on_track_percent, lang);
    let tints = [
        (words::below_share(lang, &lower), Status::AtRisk, bands.behind_percent),
        (
            words::between_shares(lang, &lower, &upper),
            Status::Behind,
            bands.on_track_percent - bands.behind_percent,
        ),
    ];
    for (name, status, percent) in tints {
        let tint = frame.palette.status(status);
        made.names.push(Key::of_area(name.clone()));
        made.push(
            Line::new()
                .name(name)
                .stack("bands")
                .symbol(Symbol::None)
                .connect_nulls(true)
                .line_style(LineStyle::new().width(0).opacity(0))
                .area_style(AreaStyle::new().color(colour(tint)).opacity(if status == Status::Behind {
                    0.28
                } else {
                    0.12
                }))
                .item_style(ItemStyle::new().color(tint).opacity(0.4))
                .data(figure.path.iter().map(share(percent)).collect()),
            json!({ "silent": true, "z": 1 }),
        );
    }
}

/// The target or ceiling across, and the period that the judgement stands on from top to bottom.
fn marks(figure: &TargetCourse, frame: &Frame<'_>, scale: &Scale) -> MarkLine {
    let (palette, lang) = (frame.palette, frame.lang);
    let label = |color: &str, position: LabelPosition| {
        Label::new()
            .show(true)
            .formatter("{b}")
            .position(position)
            .color(Color::Value(color.to_owned()))
            .background_color(colour(&palette.paper))
            .font_size(LABEL_PX)
            .padding((1, 4, 1, 4))
    };
    let goal_label = match figure.goal.is_some_and(|goal| is_near_the_top(goal, scale)) {
        true => LabelPosition::InsideStartBottom,
        false => LabelPosition::InsideStartTop,
    };
    let mut data: Vec<MarkLineVariant> = Vec::new();
    if let Some(goal) = figure.goal {
        let name = format!("{} {}", figure.goal_name(lang), number::format(goal, lang));
        data.push(MarkLineVariant::Simple(
            MarkLineData::new().name(name).y_axis(drawn(goal)).label(label(&palette.target, goal_label)),
        ));
    }
    if let Some((place, period)) = figure.as_of_period() {
        data.push(MarkLineVariant::Simple(
            MarkLineData::new()
                .name(words::as_of_period(lang, &period.short))
                .x_axis(i64::try_from(place).unwrap_or(0))
                .label(label(&palette.text, LabelPosition::InsideEndTop)),
        ));
    }
    MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None, Symbol::None])
        .line_style(LineStyle::new().color(colour(&palette.target)).width(1.5).type_(LineStyleType::Solid))
        .data(data)
}

/// Whether the words above a line would reach into the measure, which stands over the axis.
fn is_near_the_top(goal: Decimal, scale: &Scale) -> bool {
    let above = (scale.max - goal).checked_mul(PLOT_PX.into());
    let room = (scale.max - scale.min).checked_mul(NAME_PX.into());
    above.zip(room).is_some_and(|(above, room)| above < room)
}

/// The as-of period's line is quieter than the target's, and its word stands upright above the plot.
fn marks_finish(figure: &TargetCourse, frame: &Frame<'_>) -> Value {
    let as_of = json!({
        "lineStyle": { "color": frame.palette.text, "width": 1, "type": "dotted" },
        "label": { "position": "end", "rotate": 0, "distance": 4 },
    });
    let goal = figure.goal.map(|_| json!({}));
    let data: Vec<Value> = goal.into_iter().chain(figure.as_of_period().map(|_| as_of)).collect();
    json!({ "animation": false, "data": data })
}

fn data(value: Option<Decimal>) -> DataPoint {
    DataPoint::Value(CompositeValue::from(value.map(drawn)))
}

fn is_estimated(point: &Point) -> bool {
    point.standing == Standing::Estimated
}
