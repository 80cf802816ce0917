//! What stands above a table and below a picture, with its number.

use super::paragraph::Paragraph;
use super::style::{Look, Style};
use crate::text::Lang;
use crate::text::phrases::letter;

/// The numbers given so far. A report numbers its tables and pictures; a bare table has one caption,
/// as it is.
pub(super) struct Numbering {
    lang: Lang,
    numbers: Option<Numbers>,
}

#[derive(Default)]
struct Numbers {
    tables: u32,
    pictures: u32,
}

impl Numbering {
    pub(super) fn of_a_report(lang: Lang) -> Self {
        Self { lang, numbers: Some(Numbers::default()) }
    }

    pub(super) const fn of_bare_tables(lang: Lang) -> Self {
        Self { lang, numbers: None }
    }

    pub(super) fn table(&mut self, caption: &str) -> Paragraph {
        let number = self.numbers.as_mut().map(|numbers| {
            numbers.tables += 1;
            numbers.tables
        });
        numbered(letter::table(self.lang), number, caption)
    }

    pub(super) fn picture(&mut self, caption: &str) -> Paragraph {
        let number = self.numbers.as_mut().map(|numbers| {
            numbers.pictures += 1;
            numbers.pictures
        });
        numbered(letter::picture(self.lang), number, caption)
    }
}

/// The number is a field, so that Word counts anew when somebody adds a table, and lists them.
fn numbered(label: &str, number: Option<u32>, caption: &str) -> Paragraph {
    let made = Paragraph::new(Style::Caption);
    match number {
        Some(number) => made
            .text(&format!("{label} "), Look::PLAIN)
            .field(&format!("SEQ {label} \\* ARABIC"), &number.to_string())
            .text(&format!(". {caption}"), Look::PLAIN),
        None => made.text(caption, Look::PLAIN),
    }
}
