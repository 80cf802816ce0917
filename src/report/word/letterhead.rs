//! The heading block of an official letter: who issues it, under which heading, and what it is.
//!
//! State: Decree 30/2020/NĐ-CP, Annex I (heading 13, motto 14, offices 13, number 13, place and day
//! 14, kind and subject 14 points; lines as long as the motto and a third to a half of the words).
//! Party: Guideline 36-HD/VPTW, 2018 (heading 15, offices and number 14, kind 16 points; an asterisk
//! below the office, a line as long as the heading, five hyphens below the subject).

use super::element::Element;
use super::measure::{Orientation, Twips, capitals};
use super::paragraph::Paragraph;
use super::style::{Look, Style};
use super::tabular::{AtPageEnd, Ruling, cell, row, table};
use crate::report::{Form, Letterhead};
use crate::text::Lang;
use crate::text::phrases::letter;

/// The right columns are as wide as the headings need: the State's runs to 5,424 twips at 13 points in
/// bold Times New Roman, and must not break. The rest is for the office.
const STATE_COLUMNS: [Twips; 2] = [WIDTH - 5_600, 5_600];
const PARTY_COLUMNS: [Twips; 2] = [WIDTH - 4_700, 4_700];
const WIDTH: Twips = Orientation::Upright.text_width();

/// How long the motto runs at 14 points and the Party's name at 15, in the same typeface.
const MOTTO: Twips = 3_415;
const PARTY: Twips = 4_133;

/// Between the block and the first sentence.
const BELOW_BLOCK: Twips = 160;

/// What stands where the number is still to be written by hand.
const OPEN: &str = "……";

/// The heading block stays Vietnamese whatever the report's language.
const LANG: Lang = Lang::Vi;

/// The block, with the kind and the subject below it.
pub(super) fn elements(of: &Letterhead) -> Vec<Element> {
    let mut made = vec![match of.form {
        Form::State => state(of),
        Form::Party => party(of),
    }];
    made.extend(kind_and_subject(of));
    made
}

/// The office's number stands level with the place and the day.
fn state(of: &Letterhead) -> Element {
    let mut office = office(of, 13);
    let [left, right] = STATE_COLUMNS;
    office.push(rule(left, capitals(&of.issuer, 13).min(left) * 2 / 5).element());
    let heading = vec![
        centred(letter::state(LANG), Look::STRONG.sized(13)),
        centred(letter::motto(LANG), Look::STRONG.sized(14)),
        rule(right, MOTTO).element(),
    ];
    let number = centred(&letter::state_number(LANG, given(&of.number)), Look::PLAIN.sized(13));
    let rows = [(office, heading), (vec![number], vec![place_and_day(of)])];
    side_by_side(STATE_COLUMNS, rows)
}

fn party(of: &Letterhead) -> Element {
    let mut office = office(of, 14);
    office.push(centred("*", Look::PLAIN.sized(14)));
    office.push(centred(&letter::party_number(LANG, given(&of.number)), Look::PLAIN.sized(14)));
    let heading = vec![
        centred(letter::party(LANG), Look::STRONG.sized(15)),
        rule(PARTY_COLUMNS[1], PARTY).element(),
        place_and_day(of),
    ];
    side_by_side(PARTY_COLUMNS, [(office, heading)])
}

/// The superior body, where there is one, above the issuer.
fn office(of: &Letterhead, points: u32) -> Vec<Element> {
    let superior = (!of.superior.is_empty()).then(|| centred(&of.superior, Look::PLAIN.sized(points)));
    superior.into_iter().chain([centred(&of.issuer, Look::STRONG.sized(points))]).collect()
}

fn place_and_day(of: &Letterhead) -> Element {
    centred(&of.place_and_day, Look::PLAIN.italic().sized(14))
}

fn kind_and_subject(of: &Letterhead) -> Vec<Element> {
    let (points, end) = match of.form {
        Form::State => (14, rule(WIDTH, subject_line(&of.subject))),
        Form::Party => (16, Paragraph::new(Style::Letterhead).text("-----", Look::PLAIN)),
    };
    let kind = Paragraph::new(Style::Title).text(&of.kind, Look::PLAIN.sized(points)).element();
    let subject = Paragraph::new(Style::Subtitle).text(&of.subject, Look::PLAIN);
    let subject = (!of.subject.is_empty()).then(|| subject.element());
    std::iter::once(kind).chain(subject).chain([end.above(BELOW_BLOCK).element()]).collect()
}

/// A third of the subject, and neither a dash nor a whole line.
fn subject_line(subject: &str) -> Twips {
    const SHORTEST: Twips = 1_200;
    const LONGEST: Twips = 2_400;
    (capitals(subject, 14) / 4).clamp(SHORTEST, LONGEST)
}

fn given(number: &str) -> &str {
    if number.is_empty() { OPEN } else { number }
}

fn centred(words: &str, look: Look) -> Element {
    Paragraph::new(Style::Letterhead).text(words, look).element()
}

/// A line of that length in the middle.
const fn rule(width: Twips, length: Twips) -> Paragraph {
    Paragraph::new(Style::Rule).inset(width.saturating_sub(length) / 2)
}

fn side_by_side(
    columns: [Twips; 2],
    rows: impl IntoIterator<Item = (Vec<Element>, Vec<Element>)>,
) -> Element {
    let rows = rows
        .into_iter()
        .map(|(left, right)| row(AtPageEnd::Moves, [cell(columns[0], left), cell(columns[1], right)]));
    table(&columns, Ruling::Bare, rows)
}
