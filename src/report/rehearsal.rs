//! A document that nobody sees. Written in a worker that waits, it has the browser compile what the next
//! document needs, so that whoever presses first waits no longer than whoever presses next.

use super::{Block, Cell, ChartKind, Document, Formula, Paragraph, Provenance, Table, TableChart};
use crate::text::Lang;
use crate::text::phrases::workbook as words;
use rust_decimal::Decimal;

/// As many rows as make the browser take the program for one in use.
const ROWS: u16 = 48;

/// A table of all kinds of cells with its chart, and a sentence.
pub fn rehearsal() -> Document {
    let lang = Lang::Vi;
    let words = words::box_message(lang);
    Document {
        lang,
        title: String::new(),
        marks: vec![words.to_owned()],
        letterhead: None,
        blocks: vec![Block::Paragraph(Paragraph::plain(words)), Block::Table(table(lang, words))],
        closing: None,
        signatures: Vec::new(),
        annexes: Vec::new(),
        provenance: Provenance {
            data_set: String::new(),
            seeds: String::new(),
            as_of: "2000-01-01".to_owned(),
            fingerprint: String::new(),
            build: String::new(),
            sentence: words.to_owned(),
        },
    }
}

fn table(lang: Lang, words: &str) -> Table {
    let mut table =
        Table::new(lang, words).words(words).figures(words).figures(words).figures(words).figures(words);
    table.group(words);
    for row in 0..ROWS {
        let name = format!("{row} {words}");
        let (of, base) = (Decimal::from(row), Decimal::new(125, 1));
        let share = of.checked_mul(Decimal::ONE_HUNDRED).and_then(|of| of.checked_div(base));
        let asked = if row % 2 == 0 { Cell::Box } else { Cell::percent(share) };
        let reckoned = Cell::reckoned(share, Formula::Percentage { of: 1, base: 2 });
        table.row([Cell::text(name), Cell::number(Some(of)), Cell::number(Some(base)), reckoned, asked]);
    }
    let sum = (0..ROWS).map(Decimal::from).sum();
    table.total([Cell::text(words), Cell::reckoned(Some(sum), Formula::Sum { from: 1, to: ROWS })]);
    table.charted(TableChart {
        title: words.to_owned(),
        alternative: words.to_owned(),
        kind: ChartKind::Bars,
        names: 0,
        figures: vec![1, 2],
    })
}
