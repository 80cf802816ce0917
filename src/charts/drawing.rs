//! A finished chart as a value: what ECharts is told, and the same content as a table and in words.
//!
//! Knows nothing of the DOM: `edge::echarts` draws it. No function stands in the option, because the
//! page's policy forbids to compile one; what ECharts asks of a function is answered from lists
//! ([`Drawing::ticks`], [`Drawing::tips`]).

use super::Palette;
use crate::text::Lang;
use charming::Chart;
use serde_json::Value;

/// For whom and where a chart is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The language of numbers and of the chart's own words.
    pub lang: Lang,
    /// The theme's colours.
    pub palette: &'a Palette,
    /// The room that there is, in CSS pixels.
    pub width_px: u32,
    /// What it is drawn on.
    pub medium: Medium,
    /// A mark that the chart must carry wherever it goes, such as "SỐ LIỆU MINH HỌA".
    pub mark: Option<&'a str>,
}

/// What a chart is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A page that has the chart's name as a heading of its own.
    Screen,
    /// A picture that leaves the page and so carries its name and note inside.
    Picture,
}

/// A chart as a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The chart, as far as charming has words for it.
    pub chart: Chart,
    /// What charming has no words for (fonts, patterns, wrapped labels), laid over the chart.
    pub finish: Value,
    /// The labels of the value axis, from its first tick to its last; empty when it has none.
    pub ticks: Vec<String>,
    /// What a pointer on a category reads, by the category's place.
    pub tips: Vec<Tip>,
    /// The same content as a table.
    pub twin: Twin,
    /// The same content in one or two sentences.
    pub alt: String,
    /// The height that it needs at the frame's width, in CSS pixels.
    pub height_px: u32,
}

impl Drawing {
    /// What ECharts' `setOption` takes.
    pub fn option(&self) -> Value {
        // A chart holds strings, numbers and lists only, which all have a JSON form; were that ever
        // to fail, the chart would be empty and its table would still stand.
        let mut option = serde_json::to_value(&self.chart).unwrap_or_default();
        lay_over(&mut option, &self.finish);
        option
    }
}

/// The table that says what a chart says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The table's name.
    pub caption: String,
    /// The names of the columns; the first column names the row.
    pub head: Vec<String>,
    /// As many cells each as `head` has.
    pub rows: Vec<Vec<String>>,
}

/// What a pointer on one category reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// The category.
    pub head: String,
    /// Names and figures.
    pub rows: Vec<(String, String)>,
}

impl Tip {
    /// The tip as HTML, every text escaped.
    pub fn html(&self) -> String {
        let mut html = format!("<strong>{}</strong>", escaped(&self.head));
        for (name, figure) in &self.rows {
            html += &format!("<br>{}: <b>{}</b>", escaped(name), escaped(figure));
        }
        html
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Lays `over` on `under`: objects member by member, lists place by place, anything else replaced.
/// `null` in `over` leaves what is there. One object under a list counts as a list of one, which is
/// how charming writes a single axis.
fn lay_over(under: &mut Value, over: &Value) {
    match (under, over) {
        (_, Value::Null) => {}
        (Value::Object(under), Value::Object(over)) => {
            for (name, value) in over {
                lay_over(under.entry(name).or_insert(Value::Null), value);
            }
        }
        (under @ Value::Object(_), over @ Value::Array(_)) => {
            *under = Value::Array(vec![under.take()]);
            lay_over(under, over);
        }
        (Value::Array(under), Value::Array(over)) => {
            under.resize(under.len().max(over.len()), Value::Null);
            under.iter_mut().zip(over).for_each(|(under, over)| lay_over(under, over));
        }
        (under, over) => *under = over.clone(),
    }
}
