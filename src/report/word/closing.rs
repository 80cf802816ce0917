//! How an official letter ends: who gets it, and who signs it. It stands on one page.
//!
//! State: Decree 30/2020/NĐ-CP, Annex I ("Nơi nhận" slanted and bold at 12, its list at 11, the office
//! of the signer bold). Party: Guideline 36-HD/VPTW, 2018 ("Nơi nhận" underlined at 14, its list at 12,
//! in whose name is bold, the signer's own office is not).

use super::element::Element;
use super::measure::{Orientation, Twips};
use super::paragraph::Paragraph;
use super::style::{Look, Style};
use super::tabular::{AtPageEnd, Ruling, cell, row, table};
use crate::report::{Closing, Form};
use crate::text::Lang;
use crate::text::phrases::letter;

const LEFT: Twips = 4_300;
const RIGHT: Twips = Orientation::Upright.text_width() - LEFT;

/// Where the hand and the seal go.
const SIGNED_BY_HAND: Twips = 1_700;

pub(super) fn element(of: &Closing, form: Form, lang: Lang) -> Element {
    let recipients = or_empty(recipients(of, form, lang), Style::Recipients);
    let signature = or_empty(signature(of, form), Style::Signature);
    let only = row(AtPageEnd::Moves, [cell(LEFT, recipients), cell(RIGHT, signature)]);
    table(&[LEFT, RIGHT], Ruling::Bare, [only])
}

fn recipients(of: &Closing, form: Form, lang: Lang) -> Vec<Element> {
    if of.recipients.is_empty() {
        return Vec::new();
    }
    let (heading, list) = match form {
        Form::State => (Look::STRONG.italic().sized(12), Look::PLAIN.sized(11)),
        Form::Party => (Look::PLAIN.underlined().sized(14), Look::PLAIN.sized(12)),
    };
    let heading = Paragraph::new(Style::Recipients).text(letter::recipients(lang), heading);
    let lines = of.recipients.iter().map(|line| {
        let name = line.trim_start_matches(['-', ' ']);
        Paragraph::new(Style::Recipients).text(&format!("- {name}"), list)
    });
    std::iter::once(heading).chain(lines).map(|line| line.kept_with_next().element()).collect()
}

fn signature(of: &Closing, form: Form) -> Vec<Element> {
    let last = of.signed_as.len().saturating_sub(1);
    let offices = of.signed_as.iter().enumerate().map(|(index, line)| {
        let look = match form {
            Form::Party if index == last => Look::PLAIN,
            Form::Party | Form::State => Look::STRONG,
        };
        Paragraph::new(Style::Signature).text(line, look)
    });
    let name = Paragraph::new(Style::Signature).below(SIGNED_BY_HAND).text(&of.name, Look::STRONG);
    offices.chain([name]).map(|line| line.kept_with_next().element()).collect()
}

/// A cell of Word's ends with a paragraph, if only an empty one.
fn or_empty(paragraphs: Vec<Element>, style: Style) -> Vec<Element> {
    if paragraphs.is_empty() { vec![Paragraph::new(style).element()] } else { paragraphs }
}
