//! Spreadsheet files read as plain values: what cells hold, and files that are none.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "import/everything.rs"]
mod everything;
#[path = "excel/example.rs"]
mod example;

use calamine::{Data, Reader, Xlsx};
use everything::everything;
use so_nghi_quyet::import::workbook::{At, Day, Held, Merged, Workbook, read};
use so_nghi_quyet::report::excel;
use so_nghi_quyet::text::Lang;
use std::io::{Cursor, Write};

fn number(text: &str) -> Held {
    Held::Number { value: text.parse().unwrap(), is_percent: false }
}

fn percent(text: &str) -> Held {
    Held::Number { value: text.parse().unwrap(), is_percent: true }
}

fn text(words: &str) -> Held {
    Held::Text(words.to_owned())
}

fn at(address: &str) -> At {
    At::read(address).unwrap()
}

#[test]
fn cells_hold_what_people_see_in_them() {
    let book = read(&everything()).unwrap();
    let names: Vec<(&str, bool)> = book.sheets.iter().map(|sheet| (&*sheet.name, sheet.is_hidden)).collect();
    assert_eq!(names, [("Số liệu", false), ("ẩn", true)]);
    let sheet = book.sheet("Số liệu").unwrap();
    for (address, held) in [
        ("A1", text("Chỉ tiêu")),
        ("B1", number("18531.9")),
        ("C1", number("0.3")),
        ("A2", text("1.234,5")),
        ("B2", percent("0.12")),
        ("C2", number("0")),
        ("A3", Held::Date(Day { year: 2023, month: 10, day: 5 })),
        ("B3", Held::Truth(true)),
        ("C3", number("37063.8")),
        ("A4", text("ab")),
        ("B4", Held::Fault("#REF!".into())),
        ("A6", text("gộp")),
        ("B7", Held::Empty),
        ("D10", Held::Empty),
        ("ZZ99", Held::Empty),
    ] {
        assert_eq!(*sheet.held(at(address)), held, "{address}");
    }
    assert_eq!(sheet.merged, [Merged { first: at("A6"), last: at("B7") }]);
    assert_eq!(*sheet.seen(at("B7")), text("gộp"));
    assert_eq!(sheet.address(at("C7")), "Số liệu!C7");
}

/// Another program's eyes see the same in our largest workbook.
#[test]
fn calamine_reads_the_same() {
    let bytes = excel(&example::document()).unwrap();
    let book = read(&bytes).unwrap();
    let mut other: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(book.sheets.len(), other.sheet_names().len());
    let mut seen = 0_usize;
    for sheet in &book.sheets {
        let range = other.worksheet_range(&sheet.name).unwrap();
        for (row, column, data) in range.used_cells() {
            let (first_row, first_column) = range.start().unwrap();
            let place = At::new(first_row + row as u32, first_column + column as u32);
            let same = match (sheet.held(place), data) {
                (Held::Text(ours), Data::String(theirs)) => ours == theirs,
                (Held::Empty, Data::String(theirs)) => theirs.is_empty(),
                (Held::Number { value, .. }, Data::Float(theirs)) => {
                    let ours: f64 = value.to_string().parse().unwrap();
                    (ours - theirs).abs() <= theirs.abs() * 1e-14
                }
                _ => false,
            };
            assert!(same, "{}: {:?} {data:?}", sheet.address(place), sheet.held(place));
            seen += 1;
        }
    }
    assert!(seen > 2_000, "{seen}");
}

#[test]
fn a_workbook_travels_as_bytes() {
    let book = read(&everything()).unwrap();
    let bytes = postcard::to_stdvec(&book).unwrap();
    assert_eq!(postcard::from_bytes::<Workbook>(&bytes).unwrap(), book);
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of one sheet by its XML, with what other programs leave out left out.
fn bare(sheet: &str) -> Vec<u8> {
    const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{RELS}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
    );
    let book = "<x:workbook xmlns:x=\"x\"><x:sheets><x:sheet name=\"S\" sheetId=\"1\" r:id=\"b\"/></x:sheets></x:workbook>";
    let rels = format!(
        "<Relationships><Relationship Id=\"b\" Type=\"{RELS}/worksheet\" Target=\"Sheets/../sheet.xml\"/></Relationships>"
    );
    packed(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/Sheet.xml", format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>").as_bytes()),
    ])
}

#[test]
fn other_programs_write_otherwise() {
    for (written, address, held) in [
        ("<x:row><x:c><x:v>5</x:v></x:c><x:c><x:v>6</x:v></x:c></x:row>", "B1", number("6")),
        (
            "<row r=\"3\"><c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>z</t></rPh></is></c></row>",
            "A3",
            text("ab"),
        ),
        ("<row><c t=\"str\"><f>A2</f><v>a &amp; b&#10;c</v></c></row>", "A1", text("a & b\nc")),
        ("<row><c><f>A2</f></c></row>", "A1", Held::Unreckoned),
        (
            "<row><c t=\"d\"><v>2023-10-05T00:00:00</v></c></row>",
            "A1",
            Held::Date(Day { year: 2023, month: 10, day: 5 }),
        ),
        ("<row><c t=\"e\"><v>#DIV/0!</v></c></row>", "A1", Held::Fault("#DIV/0!".into())),
        ("<row><c><v>1e500</v></c></row>", "A1", Held::Fault("1e500".into())),
        ("<row><c/><c s=\"99\"><v>7</v></c></row>", "B1", number("7")),
    ] {
        let book = read(&bare(written)).unwrap();
        assert_eq!(*book.sheets[0].held(at(address)), held, "{written}");
    }
}

#[test]
fn what_is_no_workbook_is_refused_by_name() {
    let compound = |name: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let open_document = |kind: &str, manifest: &str| {
        packed(&[
            ("mimetype", format!("application/vnd.oasis.opendocument.{kind}").as_bytes()),
            ("META-INF/manifest.xml", manifest.as_bytes()),
        ])
    };
    let whole = everything();
    let mut said = std::collections::BTreeSet::new();
    for (bytes, name) in [
        (Vec::new(), "Empty"),
        (vec![0; 5_000], "Empty"),
        (b" \r\n".to_vec(), "Empty"),
        ("Chỉ tiêu;Số\r\nThu;5\r\n".as_bytes().to_vec(), "PlainText"),
        (b"\xff\xfea\0;\0b\0".to_vec(), "PlainText"),
        (b"<html><table><tr><td>5</td></tr></table></html>".to_vec(), "WebPage"),
        (b"<?xml version=\"1.0\"?><Workbook/>".to_vec(), "WebPage"),
        (b"%PDF-1.7".to_vec(), "Document"),
        (compound("Workbook"), "Broken(Package)"),
        (compound("EncryptedPackage"), "Encrypted"),
        (compound("WordDocument"), "Document"),
        (compound("Contents"), "Unknown"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00".to_vec(), "OldExcel"),
        (b"\x89PNG\r\n\x1a\n\x00\x01".to_vec(), "Unknown"),
        (packed(&[("a.txt", b"a")]), "Unknown"),
        (packed(&[("[Content_Types].xml", b"<Types/>")]), "Broken(Contents)"),
        (
            packed(&[
                ("_rels/.rels", b"<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                ("word/document.xml", b"<w/>"),
            ]),
            "Document",
        ),
        (
            packed(&[
                ("_rels/.rels", b"<Relationships><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"),
                ("xl/workbook.bin", b"\0"),
            ]),
            "BinaryExcel",
        ),
        (open_document("text", "<manifest/>"), "Document"),
        (open_document("spreadsheet", "<m><encryption-data/></m>"), "Encrypted"),
        (open_document("spreadsheet", "<manifest/>"), "Broken(Contents)"),
        (whole[..whole.len() / 2].to_vec(), "Broken(Package)"),
        (whole[..40].to_vec(), "Broken(Package)"),
        (bare("<row><c><v>5</v>"), "Broken(Cells)"),
        (bare("<row><c t=\"s\"><v>5</v></c></row>"), "Broken(Shared)"),
        (bare("<row><c r=\"\u{e9}9\"><v>5</v></c></row>"), "Broken(Cells)"),
    ] {
        let refused = read(&bytes).unwrap_err();
        assert_eq!(refused.to_string(), name, "{:?}", &bytes[..bytes.len().min(40)]);
        for lang in Lang::ALL {
            said.insert(refused.sentence(lang));
        }
    }
    assert_eq!(said.len(), 2 * 9);
}
