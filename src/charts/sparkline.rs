//! A row's course in a few pixels, as the path of an inline SVG: no chart library, cheap by the dozen.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::fmt::Write;

/// An inline SVG of `WIDTH` × `HEIGHT` user units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sparkline {
    /// `d` of the line through the figures; empty when there are fewer than two.
    pub line: String,
    /// The last figure's place in tenths of a unit, so that it can be marked; `None` without figures.
    pub last: Option<Spot>,
    /// `d` of the level line of the target; empty without a target or without figures.
    pub goal: String,
}

/// A place in tenths of a user unit, from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// From the left.
    pub x_tenths: i64,
    /// From the top.
    pub y_tenths: i64,
}

/// Width of the drawing in user units.
pub const WIDTH: i64 = 96;
/// Height of the drawing in user units.
pub const HEIGHT: i64 = 24;
/// Free room at each edge in tenths of a unit, so that line ends and the last mark are not cut.
const EDGE_TENTHS: i64 = 30;

/// Draws figures by period (`None` where there is none) under the target's level.
///
/// ```
/// # use so_nghi_quyet::charts::sparkline;
/// let drawn = sparkline(&[Some(0.into()), None, Some(10.into())], None);
/// assert_eq!(drawn.line, "M3 21L93 3");
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
    let spots: Vec<Spot> = (0..)
        .zip(figures)
        .filter_map(|(place, figure)| {
            let room = WIDTH * 10 - 2 * EDGE_TENTHS;
            figure
                .map(|value| Spot { x_tenths: EDGE_TENTHS + room * place / steps, y_tenths: y_tenths(value) })
        })
        .collect();
    let mut line = String::new();
    if spots.len() > 1 {
        for (place, spot) in spots.iter().enumerate() {
            line.push(if place == 0 { 'M' } else { 'L' });
            push_tenths(&mut line, spot.x_tenths);
            line.push(' ');
            push_tenths(&mut line, spot.y_tenths);
        }
    }
    let mut level = String::new();
    if let (Some(goal), false) = (goal, spots.is_empty()) {
        level.push_str("M0 ");
        push_tenths(&mut level, y_tenths(goal));
        level.push_str(&format!("H{WIDTH}"));
    }
    Sparkline { line, last: spots.last().copied(), goal: level }
}

fn push_tenths(path: &mut String, tenths: i64) {
    // Writing to a string cannot fail.
    let written = match tenths % 10 {
        0 => write!(path, "{}", tenths / 10),
        rest => write!(path, "{}.{rest}", tenths / 10),
    };
    debug_assert!(written.is_ok());
}
