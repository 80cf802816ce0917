//! The illustrative year that reports are written from, and a document as plain text.

use so_nghi_quyet::illustration;
use so_nghi_quyet::ledger::{
    Author, Basis, Cell, Content, Ledger, Period, Place, SessionId, Slot, Standing, Statement, Timestamp,
    Value, Writer,
};
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::report::results::{Asked, Chapter, Kind};
use so_nghi_quyet::report::{Block, Document, plain};
use so_nghi_quyet::resolution::{DataSet, RecordId, packed};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::work::{Record, Register, records};
use std::sync::Arc;

/// The illustrative year up to October, with what people wrote into registers.
pub struct Year {
    pub set: DataSet,
    pub ledger: Ledger,
    pub writer: Writer,
}

impl Year {
    pub fn new() -> Self {
        let set = illustration::data_set(&packed()[0]);
        let october = Period::month(set.year, 10);
        let ledger = illustration::ledger(&set, october, illustration::SEED).into_iter().collect();
        Self { set, ledger, writer: Writer::new(SessionId([7; 12]), Author::default()) }
    }

    pub fn says(&mut self, register: Register, record: &str, field: &str, text: &str) {
        self.writes(register.says(&RecordId::new(record), field, text));
    }

    /// An official cumulative figure of a month.
    pub fn reports(&mut self, target: &str, unit: &str, month: u8, figure: i64) {
        self.notes(target, unit, month, figure, "");
    }

    /// The same with a note beside it.
    pub fn notes(&mut self, target: &str, unit: &str, month: u8, figure: i64, note: &str) {
        self.notes_value(target, unit, month, Value::Number(figure.into()), note);
    }

    /// The same of whatever is said of a target.
    pub fn notes_value(&mut self, target: &str, unit: &str, month: u8, value: Value, note: &str) {
        let cell = Cell {
            target: self.set.target_named(target).unwrap().id.clone(),
            unit: self.set.unit_named(unit).unwrap().id.clone(),
            period: Period::month(self.set.year, month),
            slot: Slot::new(Basis::Cumulative, Standing::Official),
        };
        let statement = Statement::new(Place::Figure(cell), Content::Value(value));
        self.writes(Statement { note: note.into(), ..statement });
    }

    fn writes(&mut self, statement: Statement) {
        let at = Timestamp { unix_seconds: 1_700_000_000, offset_minutes: 420 };
        let written = self.writer.write_all(&self.ledger, at, vec![statement]).unwrap();
        self.ledger.merge(written.into_iter().map(Arc::new));
    }

    pub fn ask<T>(&self, unit: &str, period: Period, lang: Lang, make: impl FnOnce(&Asked<'_>) -> T) -> T {
        let settings = Settings::of(&self.ledger);
        let own = records(&self.ledger, Register::Report);
        let own = own.into_iter().find(|record| *record.id.as_str() == *unit);
        let own = own.unwrap_or_else(|| Record::empty(RecordId::new(unit)));
        make(&Asked {
            data: &self.set,
            ledger: &self.ledger,
            settings: &settings,
            unit: self.set.unit_named(unit).unwrap(),
            period,
            since: None,
            as_of: Asked::last_day(&settings, period).unwrap(),
            lang,
            own: &own,
            is_illustration: true,
            build: "test",
        })
    }

    pub fn root(&self) -> String {
        self.set.root_unit().id.to_string()
    }

    /// The document of a kind, with all chapters.
    pub fn kind(&self, kind: Kind, unit: &str, month: u8, lang: Lang) -> Document {
        let all = Chapter::ALL.into_iter().collect();
        self.ask(unit, Period::month(self.set.year, month), lang, |asked| kind.document(asked, &all))
    }

    pub fn october(&self, lang: Lang) -> Document {
        self.kind(Kind::Progress, &self.root(), 10, lang)
    }
}

/// A document as plain text, for snapshots and for searching.
pub fn told(document: &Document) -> String {
    let mut out = Vec::new();
    if let Some(head) = &document.letterhead {
        let lines =
            [&head.superior, &head.issuer, &head.number, &head.place_and_day, &head.kind, &head.subject];
        out.extend(lines.into_iter().filter(|line| !line.is_empty()).cloned());
    }
    out.extend(document.blocks.iter().map(block));
    if let Some(closing) = &document.closing {
        out.extend(closing.recipients.iter().chain(&closing.signed_as).chain([&closing.name]).cloned());
    }
    for signature in &document.signatures {
        out.push(format!("{} | {} | {}", signature.place_and_day, signature.office, signature.asked));
    }
    for annex in &document.annexes {
        out.push(format!("# {}", annex.title));
        out.extend(annex.blocks.iter().map(block));
    }
    out.push(document.provenance.sentence.clone());
    out.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {text}", "#".repeat(usize::from(*level))),
        Block::Paragraph(paragraph) => paragraph.words(),
        Block::List(items) => {
            items.iter().map(|item| format!("- {}", item.words())).collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) | Block::WideTable(table) => plain(table),
        Block::Picture(picture) => format!("[{}: {}]", picture.caption, picture.alternative),
    }
}
