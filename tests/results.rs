//! Reports on results: what an officer hands in, of a whole year's figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

use so_nghi_quyet::illustration;
use so_nghi_quyet::ledger::{Author, Entry, Ledger, Period, Place, SessionId, Statement, Timestamp, Writer};
use so_nghi_quyet::progress::{Settings, TargetYear};
use so_nghi_quyet::report::results::{Asked, Chapter, Kind, progress_report, table_of_targets};
use so_nghi_quyet::report::{Block, Document, plain};
use so_nghi_quyet::resolution::{DataSet, RecordId, packed};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::work::{Record, Register, records};
use std::sync::Arc;

/// The illustrative year up to October, with what people wrote into registers.
struct Year {
    set: DataSet,
    ledger: Ledger,
    writer: Writer,
}

impl Year {
    fn new() -> Self {
        let set = illustration::data_set(&packed()[0]);
        let october = Period::month(set.year, 10);
        let ledger = illustration::ledger(&set, october, illustration::SEED).into_iter().collect();
        Self { set, ledger, writer: Writer::new(SessionId([7; 12]), Author::default()) }
    }

    fn says(&mut self, register: Register, record: &str, field: &str, text: &str) {
        let at = Timestamp { unix_seconds: 1_700_000_000, offset_minutes: 420 };
        let statement: Statement = register.says(&RecordId::new(record), field, text);
        let written = self.writer.write_all(&self.ledger, at, vec![statement]).unwrap();
        self.ledger.merge(written.into_iter().map(Arc::new));
    }

    fn ask<T>(&self, unit: &str, period: Period, lang: Lang, make: impl FnOnce(&Asked<'_>) -> T) -> T {
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
            as_of: Asked::last_day(&settings, period).unwrap(),
            lang,
            own: &own,
            is_illustration: true,
            build: "test",
        })
    }

    fn root(&self) -> String {
        self.set.root_unit().id.to_string()
    }

    fn october(&self, lang: Lang) -> Document {
        let all = Chapter::ALL.into_iter().collect();
        self.ask(&self.root(), Period::month(self.set.year, 10), lang, |asked| progress_report(asked, &all))
    }
}

/// A document as plain text, for snapshots and for searching.
fn told(document: &Document) -> String {
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

#[test]
fn the_report_of_october_says_what_the_ledger_holds() {
    let mut year = Year::new();
    let root = year.root();
    for (field, text) in [
        ("results", "Kinh tế tiếp tục phục hồi."),
        ("issuer", "THÀNH ỦY MINH HỌA"),
        ("superior", "TỈNH ỦY ĐỒNG NAI"),
        ("number", "12-BC/TU"),
        ("place", "Long Khánh"),
        ("date", "2023-11-05"),
        ("recipients", "Ban Thường vụ Tỉnh ủy\nLưu Văn phòng"),
        ("signed-as", "T/M BAN THƯỜNG VỤ\nBÍ THƯ"),
    ] {
        year.says(Register::Report, &root, field, text);
    }
    for (field, text) in [
        ("title", "Thiếu mặt bằng khởi công hai tuyến đường"),
        ("cause", "chưa chi trả xong bồi thường"),
        ("proposal", "bố trí vốn bồi thường"),
        ("addressee", "ubnd-tinh"),
    ] {
        year.says(Register::Difficulty, "d1", field, text);
    }
    let vietnamese = told(&year.october(Lang::Vi));
    for words in ["Kinh tế tiếp tục phục hồi.", "Kiến nghị UBND tỉnh: bố trí vốn bồi thường."]
    {
        assert!(vietnamese.contains(words), "{words}");
    }
    insta::assert_snapshot!("october_vi", vietnamese);
    insta::assert_snapshot!("october_en", told(&year.october(Lang::En)));
}

#[test]
fn the_same_ledger_and_day_give_the_same_document() {
    assert_eq!(Year::new().october(Lang::Vi), Year::new().october(Lang::Vi));
}

#[test]
fn an_earlier_months_report_is_not_changed_by_later_figures() {
    let year = Year::new();
    let march = Period::month(year.set.year, 3);
    let settings = Settings::of(&year.ledger);
    let last = Asked::last_day(&settings, march).unwrap();
    let ends_later = |entry: &Entry| match &entry.place {
        Place::Figure(cell) => {
            let target = year.set.target(&cell.target).unwrap();
            TargetYear::of(target, year.set.year, settings.window).until(cell.period).unwrap() > last
        }
        _ => false,
    };
    let then: Ledger = year.ledger.entries().filter(|entry| !ends_later(entry)).cloned().collect();
    assert!(then.len() < year.ledger.len());
    let short = Year { ledger: then, ..Year::new() };
    let table = |year: &Year| year.ask(&year.root(), march, Lang::Vi, table_of_targets).blocks;
    assert_eq!(table(&year), table(&short));
}

#[test]
fn every_unit_gets_its_own_targets_and_the_whole_gets_all() {
    let year = Year::new();
    let rows = |unit: &str| {
        let document = year.ask(unit, Period::month(year.set.year, 9), Lang::Vi, table_of_targets);
        document.tables().flat_map(|table| &table.rows).filter(|row| row.about.is_some()).count()
    };
    assert_eq!(rows(&year.root()), year.set.targets.len());
    for unit in year.set.units.iter().skip(1) {
        let count = rows(unit.id.as_str());
        assert!(count > 0 && count < year.set.targets.len(), "{}: {count}", unit.id);
    }
}

#[test]
fn a_kind_is_known_by_its_code_and_makes_its_document() {
    let year = Year::new();
    let all = Chapter::ALL.into_iter().collect();
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
        let october = Period::month(year.set.year, 10);
        let document = year.ask(&year.root(), october, Lang::Vi, |asked| kind.document(asked, &all));
        assert!(document.tables().next().is_some(), "{}", kind.code());
    }
    assert_eq!(Kind::from_code("leaflet"), None);
}
