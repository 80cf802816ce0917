//! Spreadsheet files that came to harm or were made to do some: nothing panics, loops or swells.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "import/anew.rs"]
mod anew;
#[path = "import/made.rs"]
mod made;

use proptest::prelude::*;
use so_nghi_quyet::import::mapping::{Asked, Heads, Mapping, mapped};
use so_nghi_quyet::import::trail;
use so_nghi_quyet::import::workbook::{Limit, WorkbookError, read};
use so_nghi_quyet::ledger::{Ledger, Standing};
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::report::excel;
use so_nghi_quyet::text::Lang;
use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;

const ODS: &str =
    "<office:document-content><table:table table:name=\"a\">ROWS</table:table></office:document-content>";

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    packed_by(zip::CompressionMethod::Deflated, parts)
}

fn packed_by(method: zip::CompressionMethod, parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = zip::write::SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), deflated).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn ods(rows: &str) -> Vec<u8> {
    packed(&[
        ("mimetype".into(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml".into(), ODS.replace("ROWS", rows).into_bytes()),
    ])
}

fn xlsx(sheet: String, strings: String) -> Vec<u8> {
    const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELS}/{kind}\" Target=\"{target}\"/>")
    };
    let list = |all: String| format!("<Relationships>{all}</Relationships>").into_bytes();
    packed(&[
        ("_rels/.rels".into(), list(relation("a", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml".into(), b"<workbook><sheet name=\"S\" id=\"b\"/></workbook>".to_vec()),
        (
            "xl/_rels/workbook.xml.rels".into(),
            list(relation("b", "worksheet", "s.xml") + &relation("c", "sharedStrings", "t.xml")),
        ),
        ("xl/s.xml".into(), sheet.into_bytes()),
        ("xl/t.xml".into(), strings.into_bytes()),
    ])
}

#[test]
fn what_swells_is_refused() {
    let cell = "<c t=\"s\"><v>0</v></c>";
    let texts = |length: usize| format!("<sst><si><t>{}</t></si></sst>", "a".repeat(length));
    let one = |at: &str| format!("<worksheet><c r=\"{at}\"><v>1</v></c></worksheet>");
    for (bytes, limit) in [
        (vec![b'P'; 40 << 20], Limit::File),
        (xlsx(" ".repeat(130 << 20), String::new()), Limit::Unpacked),
        (xlsx(format!("<worksheet>{}</worksheet>", cell.repeat(900)), texts(200_000)), Limit::Text),
        (xlsx(format!("<worksheet>{cell}</worksheet>"), texts(1 << 19)), Limit::Text),
        (xlsx(one("A1048576"), String::new()), Limit::Rows),
        (xlsx(one("XFD1"), String::new()), Limit::Columns),
        (xlsx(one("ZZZZZ1"), String::new()), Limit::Columns),
        (
            xlsx((1..5_000).map(|row| one(&format!("ALL{row}"))).collect::<String>(), String::new()),
            Limit::Cells,
        ),
        (
            ods(
                "<table:table-row table:number-rows-repeated=\"999999999999\"><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
            ),
            Limit::Rows,
        ),
        (
            ods(
                "<table:table-row><table:table-cell table:number-columns-repeated=\"18446744073709551615\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
            ),
            Limit::Columns,
        ),
    ] {
        assert_eq!(read(&bytes), Err(WorkbookError::TooLarge(limit)));
    }
}

#[test]
fn what_repeats_nothing_may_say_any_number() {
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    let rows = format!(
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"5\"/>{empty}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"18446744073709551615\">{empty}</table:table-row>"
    );
    assert_eq!(read(&ods(&rows)).unwrap().sheets[0].rows.len(), 1);
}

/// Cut anywhere within its cells, a sheet says so and is not read on for ever.
#[test]
fn what_ends_too_early_is_broken() {
    let whole = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s/></text:p></table:table-cell></table:table-row>";
    for end in (1..whole.len()).filter(|end| !whole[..*end].ends_with("</table:table-row>")) {
        let content = ODS.split("ROWS").next().unwrap().to_owned() + &whole[..end];
        let parts = [
            ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
            ("content.xml".to_owned(), content.into_bytes()),
        ];
        assert!(matches!(read(&packed(&parts)), Err(WorkbookError::Broken(_))), "{}", &whole[..end]);
    }
}

static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let units = [made::unit(0), made::unit(1)];
    excel(&made::forms(&made::YEAR, &units, made::october(), Lang::Vi)).unwrap()
});
/// Ours as other programs would save it: as OpenDocument, and for the Excel of 1997.
static OPEN_DOCUMENT: LazyLock<Vec<u8>> = LazyLock::new(|| anew::as_ods(&read(&WHOLE).unwrap()));
static OLD: LazyLock<Vec<u8>> = LazyLock::new(|| anew::as_xls(&read(&WHOLE).unwrap()));

static PARTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| unpacked(&WHOLE));
static OPEN_PARTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| unpacked(&OPEN_DOCUMENT));

/// Everything that is done with a file: the form of ours, somebody's own sheet, and their previews.
fn taken_in(bytes: &[u8]) {
    let Ok(book) = read(bytes) else { return };
    let ledger = Ledger::default();
    if let Ok(returned) = trail::read(&book, &made::SET) {
        made::lines(returned.proposed, &ledger, returned.lang);
    }
    for sheet in &book.sheets {
        let heads = Heads::of(sheet).unwrap_or_else(|| Heads::at(sheet, 0));
        let asked = Asked {
            data: &made::SET,
            settings: &Settings::default(),
            unit: &made::SET.root_unit().id,
            period: made::october(),
            standing: Standing::Official,
            lang: Lang::Vi,
        };
        let mapped = mapped(sheet, &heads, &Mapping::proposed(&heads), asked);
        made::lines(mapped.proposed, &ledger, Lang::Vi);
    }
}

/// Changes bytes of a text at places drawn, mostly to what means something there.
fn spoilt(bytes: &mut Vec<u8>, changes: &[(usize, u8, u8)]) {
    const SIGNS: &[u8] = b"<>\"'=/&;0919AZr:-.%$!\\ \0\xff";
    for (place, kind, sign) in changes {
        if bytes.is_empty() {
            return;
        }
        let at = place % bytes.len();
        let sign = SIGNS[usize::from(*sign) % SIGNS.len()];
        match kind % 4 {
            0 => bytes[at] = sign,
            1 => bytes.insert(at, sign),
            2 => drop(bytes.drain(at..(at + usize::from(sign)).min(bytes.len()))),
            _ => {
                let piece = bytes[at..(at + 40).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn spoilt_bytes_never_panic(changes in prop::collection::vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..20), is_ods in any::<bool>()) {
        let mut bytes = if is_ods { OPEN_DOCUMENT.clone() } else { WHOLE.clone() };
        spoilt(&mut bytes, &changes);
        let _read = read(&bytes);
    }

    /// A compound file holds its records as they are, so that spoilt bytes get far.
    #[test]
    fn spoilt_old_workbooks_never_panic(changes in prop::collection::vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..8), is_head in any::<bool>()) {
        let mut bytes = OLD.clone();
        let most = if is_head { 4_096.min(bytes.len()) } else { bytes.len() };
        for (place, kind, sign) in changes {
            let at = place % most;
            bytes[at] = if kind % 2 == 0 { sign } else { [0, 1, 0x7f, 0xff][usize::from(sign % 4)] };
        }
        taken_in(&bytes);
        bytes.truncate(bytes.len() / 2);
        taken_in(&bytes);
    }

    /// Past the packing, which a changed byte does not get past: parts are spoilt and packed again.
    #[test]
    fn spoilt_parts_never_panic(
        part in any::<usize>(),
        changes in prop::collection::vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..6),
        is_ods in any::<bool>(),
    ) {
        let mut parts = if is_ods { OPEN_PARTS.clone() } else { PARTS.clone() };
        // What is read, more often than pictures and properties.
        let mut read_ones: Vec<usize> = (0..parts.len()).collect();
        read_ones.retain(|at| {
            let name = &parts[*at].0;
            name.contains("sheet") || name.contains("content") || name.contains("workbook")
                || name.contains("Strings") || name.contains("styles") || name.ends_with(".rels")
        });
        let at = read_ones[part % read_ones.len()];
        spoilt(&mut parts[at].1, &changes);
        taken_in(&packed_by(zip::CompressionMethod::Stored, &parts));
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000), head in 0_usize..4) {
        let heads: [&[u8]; 4] = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<?xml"];
        prop_assert!(read(&[heads[head], &bytes].concat()).is_err());
    }
}
