//! The heading block of an official letter: who issues it, under which heading, and what it is.
//!
//! State: Decree 30/2020/NĐ-CP, Annex I (heading 13, motto 14, offices 13, number 13, place and day
//! 14, kind and subject 14 points; lines as long as the motto and a third to a half of the words).
//! Party: Guideline 36-HD/VPTW, 2018 (heading 15, offices and number 14, kind 16 points; an asterisk
//! below the office, a line as long as the heading, five hyphens below the subject).

use super::element::Element;
use super::measure::{Orientation, Twips, balanced};
use super::paragraph::Paragraph;
use super::style::{Look, Style};
use super::tabular::{AtPageEnd, Ruling, cell, row, table};
use crate::report::typeface::Weight;
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

/// What stays free beside the subject, as `parts/styles.xml` has it.
const SUBJECT_INSET: Twips = 283;

/// Between the block and the first sentence.
const BELOW_BLOCK: Twips = 160;

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
    let [left, right] = STATE_COLUMNS;
    let mut office = office(of, 13, left);
    office.push(rule(left, balanced(&of.issuer, Weight::Bold, 13, left).1 * 2 / 5).element());
    let heading = vec![
        centred(letter::state(LANG), Look::STRONG.sized(13)),
        centred(letter::motto(LANG), Look::STRONG.sized(14)),
        rule(right, MOTTO).element(),
    ];
    let number = centred(&letter::state_number(LANG, of.number_or_gap()), Look::PLAIN.sized(13));
    let rows = [(office, heading), (vec![number], vec![place_and_day(of)])];
    side_by_side(STATE_COLUMNS, rows)
}

fn party(of: &Letterhead) -> Element {
    let mut office = office(of, 14, PARTY_COLUMNS[0]);
    office.push(centred("*", Look::PLAIN.sized(14)));
    office.push(centred(&letter::party_number(LANG, of.number_or_gap()), Look::PLAIN.sized(14)));
    let heading = vec![
        centred(letter::party(LANG), Look::STRONG.sized(15)),
        rule(PARTY_COLUMNS[1], PARTY).element(),
        place_and_day(of),
    ];
    side_by_side(PARTY_COLUMNS, [(office, heading)])
}

/// The superior body, where there is one, above the issuer.
fn office(of: &Letterhead, points: u32, width: Twips) -> Vec<Element> {
    let name = |words: &str, look: Look, weight: Weight| {
        centred(&balanced(words, weight, points, width).0, look.sized(points))
    };
    let superior = (!of.superior.is_empty()).then(|| name(&of.superior, Look::PLAIN, Weight::Regular));
    superior.into_iter().chain([name(&of.issuer, Look::STRONG, Weight::Bold)]).collect()
}

fn place_and_day(of: &Letterhead) -> Element {
    centred(&of.place_and_day, Look::PLAIN.italic().sized(14))
}

fn kind_and_subject(of: &Letterhead) -> Vec<Element> {
    let points = match of.form {
        Form::State => 14,
        Form::Party => 16,
    };
    let kind = Paragraph::new(Style::Title).text(&of.kind, Look::PLAIN.sized(points));
    if of.subject.is_empty() {
        return vec![kind.above(BELOW_BLOCK).element()];
    }
    let (words, length) = balanced(&of.subject, Weight::Bold, 14, WIDTH - 2 * SUBJECT_INSET);
    let subject = Paragraph::new(Style::Subtitle).text(&words, Look::PLAIN);
    let end = match of.form {
        Form::State => rule(WIDTH, length * 2 / 5),
        Form::Party => Paragraph::new(Style::Letterhead).text("-----", Look::PLAIN),
    };
    vec![kind.element(), subject.element(), end.above(BELOW_BLOCK).element()]
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
