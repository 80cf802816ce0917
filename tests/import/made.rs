//! Forms of the illustrative year, and sheets changed as officers change them.
#![allow(dead_code, reason = "each test uses its part")]

use calamine::{Data, Reader, SheetVisible, Xlsx};
use rust_xlsxwriter::{Format, Workbook as Writer};
use so_nghi_quyet::illustration;
use so_nghi_quyet::import::preview::{Change, Line, Over, Proposed, preview};
use so_nghi_quyet::import::{trail, workbook};
use so_nghi_quyet::ledger::{
    Author, Entry, Ledger, Period, Place, SessionId, Statement, Timestamp, Writer as Hand,
};
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::report::Document;
use so_nghi_quyet::report::results::{Asked, Kind};
use so_nghi_quyet::resolution::{DataSet, RecordId, Unit, packed};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::work::Record;
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::{Arc, LazyLock};

pub static SET: LazyLock<DataSet> = LazyLock::new(|| illustration::data_set(&packed()[0]));
pub static YEAR: LazyLock<Ledger> = LazyLock::new(|| {
    illustration::ledger(&SET, Period::month(SET.year, 10), illustration::SEED).into_iter().collect()
});

pub fn october() -> Period {
    Period::month(SET.year, 10)
}

/// The forms of these units over a ledger, in one document.
pub fn forms(ledger: &Ledger, units: &[&Unit], period: Period, lang: Lang) -> Document {
    let settings = Settings::of(ledger);
    let own = Record::empty(RecordId::new(""));
    let forms = units.iter().map(|unit| {
        let asked = Asked {
            data: &SET,
            ledger,
            settings: &settings,
            unit,
            period,
            since: None,
            as_of: Asked::last_day(&settings, period).unwrap(),
            lang,
            own: &own,
            is_illustration: true,
            build: "abc1234",
        };
        Kind::UnitForm.document(&asked, &BTreeSet::new())
    });
    let joined = forms.reduce(|mut all, form| {
        all.blocks.extend(form.blocks);
        all
    });
    joined.unwrap()
}

pub fn unit(at: usize) -> &'static Unit {
    &SET.units[at]
}

/// The preview of a file over a ledger.
pub fn looked_at(bytes: &[u8], ledger: &Ledger) -> Vec<Line> {
    let book = workbook::read(bytes).unwrap();
    let returned = trail::read(&book, &SET).unwrap();
    lines(returned.proposed, ledger, returned.lang)
}

pub fn lines(proposed: Vec<Proposed>, ledger: &Ledger, lang: Lang) -> Vec<Line> {
    let settings = Settings::of(ledger);
    preview(Over { data: &SET, ledger, settings: &settings, lang }, proposed)
}

/// The ledger with these statements written in one act.
pub fn after(ledger: &Ledger, statements: Vec<Statement>) -> Ledger {
    let session = u8::try_from(ledger.len() % 251).unwrap();
    let mut hand = Hand::new(SessionId([session; 12]), Author::default());
    let at = Timestamp { unix_seconds: 1_700_000_000, offset_minutes: 420 };
    let entries: Vec<Entry> = hand.write_all(ledger, at, statements).unwrap();
    let mut ledger = ledger.clone();
    ledger.merge(entries.into_iter().map(Arc::new));
    ledger
}

/// How many lines there are of each kind, and what the refused ones say.
pub fn counted(lines: &[Line]) -> [usize; 6] {
    let count = |wanted: fn(&Change) -> bool| lines.iter().filter(|line| wanted(&line.change)).count();
    [
        count(|change| *change == Change::New),
        count(|change| *change == Change::Changed),
        count(|change| *change == Change::Same),
        count(|change| *change == Change::Untouched),
        count(|change| *change == Change::Empty),
        count(|change| matches!(change, Change::Refused(_))),
    ]
}

pub fn place_of(line: &Line) -> (&str, &str) {
    let Place::Figure(cell) = &line.place else { panic!("a figure") };
    (cell.target.as_str(), cell.unit.as_str())
}

/// A workbook as rows of texts and numbers, to be changed and written anew by another program.
pub struct Opened {
    pub sheets: Vec<Sheet>,
}

pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    pub rows: Vec<Vec<Data>>,
}

impl Opened {
    pub fn of(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let sheets = book.sheets_metadata().to_vec();
        let sheets = sheets.into_iter().map(|sheet| {
            let range = book.worksheet_range(&sheet.name).unwrap();
            let end = range.end().unwrap_or_default();
            let rows = (0..=end.0).map(|row| {
                let cell = |column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
                (0..=end.1).map(cell).collect()
            });
            Sheet {
                is_hidden: sheet.visible != SheetVisible::Visible,
                name: sheet.name,
                rows: rows.collect(),
            }
        });
        Self { sheets: sheets.collect() }
    }

    pub fn saved(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        let percent = Format::new().set_num_format("0.0%");
        for sheet in &self.sheets {
            let page = writer.add_worksheet();
            page.set_name(&sheet.name).unwrap().set_hidden(sheet.is_hidden);
            for (row, cells) in (0..).zip(&sheet.rows) {
                for (column, data) in (0..).zip(cells) {
                    let written = match data {
                        Data::String(text) => page.write_string(row, column, text),
                        Data::Float(number) => page.write_number(row, column, *number),
                        // Stands for a percentage: calamine gives no whole numbers of these files.
                        Data::Int(hundredths) => {
                            let share: f64 = format!("{hundredths}e-2").parse().unwrap();
                            page.write_number_with_format(row, column, share, &percent)
                        }
                        Data::Bool(truth) => page.write_boolean(row, column, *truth),
                        _ => continue,
                    };
                    assert!(written.is_ok());
                }
            }
        }
        writer.save_to_buffer().unwrap()
    }

    /// The row of the first sheet whose name holds these words.
    pub fn row_of(&mut self, words: &str) -> &mut Vec<Data> {
        let rows = self.sheets[0].rows.iter_mut();
        let mut named = rows.filter(|row| row.iter().any(|data| *data == Data::String(words.to_owned())));
        named.next().unwrap_or_else(|| panic!("no row {words}"))
    }
}

pub fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

/// The columns of a form: its figures of the period, the cumulative ones, and remarks.
pub const IN_PERIOD: usize = 6;
pub const CUMULATIVE: usize = 7;
pub const NOTE: usize = 8;
