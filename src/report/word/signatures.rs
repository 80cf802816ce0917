//! Who signs below a form's table, side by side, on one page.

use super::element::Element;
use super::measure::{Orientation, Twips};
use super::paragraph::Paragraph;
use super::style::{Look, Style};
use super::tabular::{AtPageEnd, Ruling, cell, row, table};
use crate::report::Signature;

const POINTS: u32 = 13;
const ABOVE: Twips = 160;

/// Where the hand and the seal go.
const SIGNED_BY_HAND: Twips = 1_400;

pub(super) fn element(of: &[Signature], orientation: Orientation) -> Element {
    let width = orientation.text_width() / Twips::try_from(of.len()).unwrap_or(Twips::MAX).max(1);
    // The days stand level, and so do the offices below them.
    let has_day = of.iter().any(|signature| !signature.place_and_day.is_empty());
    let days = has_day.then(|| {
        let day = |signature: &Signature| line(&signature.place_and_day, Look::PLAIN.italic(), 0, ABOVE);
        row(AtPageEnd::Moves, of.iter().map(|signature| cell(width, [day(signature)])))
    });
    let offices = of.iter().map(|signature| {
        let office = line(&signature.office, Look::STRONG, 0, 0);
        cell(width, [office, line(&signature.asked, Look::PLAIN.italic(), SIGNED_BY_HAND, 0)])
    });
    let offices = row(AtPageEnd::Moves, offices);
    table(&vec![width; of.len()], Ruling::Bare, days.into_iter().chain([offices]))
}

fn line(words: &str, look: Look, below: Twips, above: Twips) -> Element {
    let line = Paragraph::new(Style::Signature).kept_with_next().below(above).above(below);
    line.text(words, look.sized(POINTS)).element()
}
