//! Patterns that tell statuses apart without colour: on paper, in grey, for eyes that see no red.

use super::Palette;
use crate::progress::Status;
use serde_json::{Value, json};

/// The pattern of a status as ECharts takes it. Good statuses are plain or carry
/// small signs, doubtful ones are striped, those not yet known dotted or lined; no two are alike.
pub fn decal(status: Status, palette: &Palette) -> Value {
    // ECharts turns patterns by radians.
    const EIGHTH: f64 = std::f64::consts::FRAC_PI_4;
    const THREE_EIGHTHS: f64 = 2.356_194_490_192_345;
    let stripes = |rotation: f64, line: u8, gap: u8| {
        json!({
            "symbol": "rect", "dashArrayX": [1, 0], "dashArrayY": [line, gap], "rotation": rotation,
        })
    };
    let signs = |symbol: &str, size: f64, gap: u8| {
        json!({
            "symbol": symbol, "symbolSize": size,
            "dashArrayX": [[gap, gap], [0, gap, gap, 0]], "dashArrayY": [gap, 0], "rotation": 0,
        })
    };
    let mut decal = match status {
        Status::Met => return json!({ "symbol": "none" }),
        Status::OnTrack => signs("triangle", 0.5, 7),
        Status::Exceeded => signs("circle", 0.5, 6),
        Status::WithinLimit => signs("diamond", 0.7, 7),
        Status::Behind => stripes(THREE_EIGHTHS, 1, 7),
        Status::AtRisk => stripes(EIGHTH, 2, 5),
        Status::NotMet => stripes(std::f64::consts::FRAC_PI_2, 2, 5),
        Status::NoData => signs("circle", 0.9, 5),
        Status::NotEnoughGround => signs("circle", 0.4, 4),
        Status::NotYetDue => stripes(0.0, 1, 4),
    };
    decal["color"] = json!(palette.paper);
    decal
}
