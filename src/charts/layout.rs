//! Where the parts of a chart stand: name, mark, legend, plot. Estimates text by its characters,
//! because a pure function cannot measure a font; a little too much room is better than an overlap.

use super::drawing::{Frame, Medium};
use charming::Chart;
use charming::component::{Legend, LegendItem, Title};
use charming::datatype::CompositeValue;
use charming::element::{Color, Icon, TextStyle, Tooltip, Trigger};
use serde_json::{Value, json};

/// Size of labels in pixels, the page's small text.
pub const LABEL_PX: f64 = 12.5;
/// About the width of one character of a label.
const CHARACTER_PX: u32 = 7;
/// A line of a legend with the gap that ECharts leaves below it, which is [`LEGEND_GAP_PX`].
const LEGEND_LINE_PX: u32 = 27;
/// What ECharts keeps free on both sides of a legend together.
const LEGEND_PADDING_PX: u32 = 10;
const LEGEND_ICON_PX: u32 = 36;
const LEGEND_GAP_PX: u32 = 14;

/// What stands above the plot.
pub struct Top {
    /// Where the plot may begin, from the top.
    pub plot_px: u32,
    /// Name and note, for pictures, and the mark.
    pub titles: Vec<Title>,
    /// The legend, when there is something to tell apart.
    pub legend: Option<Legend>,
}

/// One entry of a legend.
pub struct Key {
    /// The name of the series that it explains.
    name: String,
    icon: Option<Icon>,
}

impl Key {
    /// Explains a line or a mark by its own look.
    pub const fn of_line(name: String) -> Self {
        Self { name, icon: None }
    }

    /// Explains a bar or an area by a patch of it.
    pub const fn of_area(name: String) -> Self {
        Self { name, icon: Some(Icon::RoundRect) }
    }
}

/// Places name, note, mark and legend under each other.
pub fn top(frame: &Frame<'_>, title: &str, note: &str, keys: &[Key]) -> Top {
    let palette = frame.palette;
    let mut y = 4;
    let mut titles = Vec::new();
    if frame.medium == Medium::Picture {
        let lines = broken(title, frame.width_px.saturating_sub(24) / (CHARACTER_PX + 2));
        titles.push(
            Title::new()
                .text(lines.join("\n"))
                .subtext(note)
                .left(12)
                .top(whole(y + 6))
                .text_style(
                    TextStyle::new()
                        .color(palette.ink.as_str())
                        .font_size(16)
                        .font_weight("bold")
                        .line_height(21),
                )
                .subtext_style(TextStyle::new().color(palette.text.as_str()).font_size(LABEL_PX)),
        );
        y += 10 + 21 * count(lines.len()) + if note.is_empty() { 6 } else { 30 };
    }
    if let Some(mark) = frame.mark {
        // A title of its own: it can have a ground, and no further component is packed for it.
        titles.push(
            Title::new()
                .text(mark)
                .left(12)
                .top(whole(y))
                .padding((2, 8, 2, 8))
                .background_color(colour(&palette.target))
                .text_style(
                    TextStyle::new()
                        .color(palette.paper.as_str())
                        .font_size(12)
                        .font_weight("bold")
                        .line_height(17),
                ),
        );
        y += 30;
    }
    let mut legend = None;
    let items: Vec<LegendItem> =
        keys.iter().map(|key| LegendItem { name: key.name.clone(), icon: key.icon.clone() }).collect();
    if !keys.is_empty() {
        legend = Some(
            Legend::new()
                .left(8)
                .top(whole(y))
                .width(whole(frame.width_px.saturating_sub(16)))
                .item_gap(LEGEND_GAP_PX)
                .item_width(18)
                .item_height(10)
                .text_style(TextStyle::new().color(palette.text.as_str()).font_size(LABEL_PX))
                .data(items),
        );
        y += legend_lines(frame.width_px.saturating_sub(16 + LEGEND_PADDING_PX), keys) * LEGEND_LINE_PX + 6;
    }
    Top { plot_px: y, titles, legend }
}

/// How many lines a legend takes.
fn legend_lines(width_px: u32, keys: &[Key]) -> u32 {
    let mut lines = 1;
    let mut used = 0;
    for key in keys {
        let item = LEGEND_ICON_PX + text_px(&key.name) + LEGEND_GAP_PX;
        if used > 0 && used + item > width_px {
            lines += 1;
            used = 0;
        }
        used += item;
    }
    lines
}

/// About how wide a label is.
pub fn text_px(text: &str) -> u32 {
    CHARACTER_PX * count(text.chars().count())
}

/// How many lines a name takes in a column.
pub fn name_lines(name: &str, column_px: u32) -> u32 {
    count(broken(name, column_px / CHARACTER_PX).len())
}

/// A text broken at spaces into lines of at most `characters` where its words allow.
fn broken(text: &str, characters: u32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        let joined = count(line.chars().count() + 1 + word.chars().count());
        if line.is_empty() {
            line.push_str(word);
        } else if joined <= characters {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// A chart with everything above its plot, and what is common to all charts but has no word in
/// charming.
pub fn sheet(frame: &Frame<'_>, top: &Top) -> (Chart, Value) {
    let palette = frame.palette;
    let mut chart = Chart::new().animation(false).tooltip(Tooltip::new().trigger(Trigger::Axis));
    for title in &top.titles {
        chart = chart.title(title.clone());
    }
    if let Some(legend) = top.legend.clone() {
        chart = chart.legend(legend);
    }
    let finish = json!({
        "textStyle": { "fontFamily": palette.font, "color": palette.text },
        "tooltip": {
            "confine": true, "transitionDuration": 0, "borderColor": palette.grid,
            "backgroundColor": palette.paper, "textStyle": { "color": palette.ink, "fontSize": 13 },
            "extraCssText": "max-width: 22rem; white-space: normal; font-variant-numeric: tabular-nums",
        },
    });
    (chart, finish)
}

/// A colour as charming takes it.
pub fn colour(text: &str) -> Color {
    Color::Value(text.to_owned())
}

/// A count as a number of an option.
pub fn whole(n: u32) -> CompositeValue {
    CompositeValue::from(i64::from(n))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
