//! A row's course in a few pixels, as the path of an inline SVG: no chart library, cheap by the dozen.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// An inline SVG of `WIDTH` × `HEIGHT` user units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sparkline {
    /// `d` of the line through the figures; empty when there are fewer than two.
    pub line: String,
    /// The last figure's place from the left and the top, so that it can be marked; `None` without
    /// figures.
    pub last: Option<(String, String)>,
    /// `d` of the level line of the target; empty without a target or without figures.
    pub goal: String,
}

/// Width of the drawing in user units.
pub const WIDTH: i64 = 88;
/// Height of the drawing in user units.
pub const HEIGHT: i64 = 28;
/// Free room at each edge in tenths of a unit, so that line ends and the last mark are not cut.
const EDGE_TENTHS: i64 = 30;

/// Draws figures by period (`None` where there is none) under the target's level.
///
/// ```
/// # use so_nghi_quyet::charts::sparkline;
/// let drawn = sparkline(&[Some(0.into()), None, Some(10.into())], None);
/// assert_eq!(drawn.line, "M3 25L85 3");
/// ```
pub fn sparkline(figures: &[Option<Decimal>], goal: Option<Decimal>) -> Sparkline {
    let known = || figures.iter().flatten().copied();
    let bounds = || known().chain(goal);
    let (Some(low), Some(high)) = (bounds().min(), bounds().max()) else {
        return Sparkline { line: String::new(), last: None, goal: String::new() };
    };
    let y_tenths = |value: Decimal| {
        let room = HEIGHT * 10 - 2 * EDGE_TENTHS;
        let risen = (value - low).checked_div(high - low).unwrap_or(Decimal::new(5, 1));
        let risen = (risen * Decimal::from(room)).round().to_i64().unwrap_or(0);
        HEIGHT * 10 - EDGE_TENTHS - risen
    };
    let steps = i64::try_from(figures.len()).unwrap_or(i64::MAX).saturating_sub(1).max(1);
    let room = WIDTH * 10 - 2 * EDGE_TENTHS;
    let spots: Vec<(String, String)> = (0..)
        .zip(figures)
        .filter_map(|(place, figure)| {
            let x = tenths(EDGE_TENTHS + room * place / steps);
            figure.map(|value| (x, tenths(y_tenths(value))))
        })
        .collect();
    let mut line = String::new();
    if spots.len() > 1 {
        for (place, (x, y)) in spots.iter().enumerate() {
            let step = if place == 0 { 'M' } else { 'L' };
            line += &format!("{step}{x} {y}");
        }
    }
    let level = match goal {
        Some(goal) if !spots.is_empty() => format!("M0 {}H{WIDTH}", tenths(y_tenths(goal))),
        _ => String::new(),
    };
    Sparkline { line, last: spots.into_iter().next_back(), goal: level }
}

/// A length of tenths as an SVG writes it.
fn tenths(length: i64) -> String {
    match length % 10 {
        0 => (length / 10).to_string(),
        rest => format!("{}.{rest}", length / 10),
    }
}
