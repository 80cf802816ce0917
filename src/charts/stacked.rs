//! Bars that are stacked out of statuses: each part in its colour and pattern, its count inside.

use super::Palette;
use super::decal::decal;
use super::layout::{LABEL_PX, colour, whole};
use crate::progress::Status;
use charming::Chart;
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{ItemStyle, Label, LabelPosition};
use charming::series::Bar;
use serde_json::{Value, json};

/// One status along the bars.
pub struct Part<'a> {
    /// Gives colour and pattern.
    pub status: Status,
    /// Its word.
    pub name: &'a str,
    /// How many have it in each bar, by the bar's place.
    pub counts: Vec<u32>,
}

/// Lays the parts on a chart that lacks only its bars; `finish` takes what charming cannot say.
pub fn stacked(
    mut chart: Chart,
    finish: &mut Value,
    parts: &[Part<'_>],
    bar_px: u32,
    palette: &Palette,
) -> Chart {
    let mut patterns = Vec::new();
    for part in parts {
        let bars: Vec<DataPoint> = part
            .counts
            .iter()
            .map(|count| match count {
                0 => DataPoint::Value(CompositeValue::OptionalNumber(None)),
                count => DataPoint::Value(whole(*count)),
            })
            .collect();
        chart = chart.series(
            Bar::new()
                .name(part.name)
                .stack("statuses")
                .bar_width(whole(bar_px))
                .item_style(
                    ItemStyle::new()
                        .color(palette.status(part.status))
                        .border_color(colour(&palette.paper))
                        .border_width(1),
                )
                .label(
                    Label::new()
                        .show(true)
                        .position(LabelPosition::Inside)
                        .color(colour(&palette.ink))
                        .font_size(LABEL_PX),
                )
                .data(bars),
        );
        patterns.push(json!({
            "itemStyle": { "decal": decal(part.status, palette) },
            // A halo keeps the number legible on a pattern and leaves a narrow bar its colour.
            "label": { "textBorderColor": palette.paper, "textBorderWidth": 3, "fontWeight": 600 },
        }));
    }
    finish["series"] = json!(patterns);
    chart
}
