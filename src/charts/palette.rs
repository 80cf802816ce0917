//! The colours that charts are drawn with, by meaning. Their values stand in `tokens.css` only:
//! `edge` reads them from the page's computed style, so charts follow the theme.

use crate::progress::Status;

/// One theme's colours and type, as CSS writes them (`#rrggbb`, `rgb(…)`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Names, values and whatever else must be read first.
    pub ink: String,
    /// Axis labels and notes.
    pub text: String,
    /// Grid lines.
    pub grid: String,
    /// What the chart stands on; also the ground of saved pictures.
    pub paper: String,
    /// Reported figures.
    pub figure: String,
    /// The planned path.
    pub path: String,
    /// The target line, a ceiling and the mark of illustrative data.
    pub target: String,
    /// The page's font family.
    pub font: String,
    statuses: [String; Status::ALL.len()],
}

impl Palette {
    /// Reads every token (`--ink`, `--status-met-fill`, …) through `value`. A colour that the page
    /// does not define becomes the ink, so that nothing is ever drawn invisibly.
    pub fn from_tokens(value: impl Fn(&str) -> Option<String>) -> Self {
        let ink = value("--ink").unwrap_or_else(|| "#000".to_owned());
        let colour = |name: &str| value(name).unwrap_or_else(|| ink.clone());
        Self {
            text: colour("--chart-text"),
            grid: colour("--chart-grid"),
            paper: value("--paper").unwrap_or_else(|| "#fff".to_owned()),
            figure: colour("--chart-figure"),
            path: colour("--chart-path"),
            target: colour("--chart-target"),
            font: value("--sans").unwrap_or_else(|| "sans-serif".to_owned()),
            statuses: Status::ALL.map(|status| colour(&format!("--status-{}-fill", status.code()))),
            ink,
        }
    }

    /// The colour of a status.
    pub fn status(&self, status: Status) -> &str {
        let place = Status::ALL.iter().position(|other| *other == status);
        place.and_then(|place| self.statuses.get(place)).unwrap_or(&self.ink)
    }
}
