//! Workbooks as other programs would save them, written by hand: so that what is read of their files is
//! tested where no such program is installed.

use so_nghi_quyet::import::workbook::{Held, Workbook};
use std::io::{Cursor, Write};

/// As OpenDocument's spreadsheet.
pub fn as_ods(book: &Workbook) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let cell = |held: &Held| match held {
        Held::Number { value, is_percent } => {
            let kind = if *is_percent { "percentage" } else { "float" };
            format!("<table:table-cell office:value-type=\"{kind}\" office:value=\"{value}\"/>")
        }
        Held::Text(text) => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            escaped(text).replace('\n', "</text:p><text:p>").replace("  ", " <text:s/>")
        ),
        _ => "<table:table-cell table:number-columns-repeated=\"1\"/>".to_owned(),
    };
    let sheets: String = book
        .sheets
        .iter()
        .map(|sheet| {
            let look = if sheet.is_hidden { "h" } else { "v" };
            let rows: String = sheet
                .rows
                .iter()
                .map(|row| {
                    format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>())
                })
                .collect();
            format!(
                "<table:table table:name=\"{}\" table:style-name=\"{look}\">{rows}</table:table>",
                escaped(&sheet.name)
            )
        })
        .collect();
    let content = format!(
        "<office:document-content><style:style style:name=\"v\"><style:table-properties table:display=\"true\"/></style:style>\
         <style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>{sheets}</office:document-content>"
    );
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)]
    {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// As the workbook of Excel 97.
pub fn as_xls(book: &Workbook) -> Vec<u8> {
    let sheets: Vec<Vec<u8>> = book.sheets.iter().map(|sheet| cells(&sheet.rows)).collect();
    let mut globals =
        [record(0x0809, &[0, 6, 5, 0]), record(0x00e0, &[0; 20]), record(0x00e0, &[0, 0, 9, 0])].concat();
    let names: Vec<Vec<u8>> = book.sheets.iter().map(|sheet| units(&sheet.name)).collect();
    let listed: usize = names.iter().map(|name| 4 + 8 + name.len()).sum();
    let mut at = globals.len() + listed + 4;
    for ((sheet, name), cells) in book.sheets.iter().zip(&names).zip(&sheets) {
        let length = u8::try_from(name.len() / 2).unwrap();
        let head =
            [&u32::try_from(at).unwrap().to_le_bytes()[..], &[u8::from(sheet.is_hidden), 0, length, 1]];
        globals.extend(record(0x0085, &[&head.concat()[..], name].concat()));
        at += cells.len();
    }
    globals.extend(record(0x000a, &[]));
    compound("Workbook", &[globals, sheets.concat()].concat())
}

fn cells(rows: &[Vec<Held>]) -> Vec<u8> {
    let mut stream = record(0x0809, &[0, 6, 16, 0]);
    for (row, cells) in (0_u16..).zip(rows) {
        for (column, held) in (0_u16..).zip(cells) {
            let place = |look: u16| {
                [row, column, look].iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>()
            };
            match held {
                Held::Number { value, is_percent } => {
                    let number: f64 = value.to_string().parse().unwrap();
                    let look = place(u16::from(*is_percent));
                    stream.extend(record(0x0203, &[&look[..], &number.to_le_bytes()].concat()));
                }
                Held::Text(text) => {
                    let text = units(text);
                    let length = u16::try_from(text.len() / 2).unwrap();
                    let look = place(0);
                    stream.extend(record(0x0204, &[&look[..], &length.to_le_bytes(), &[1], &text].concat()));
                }
                _ => {}
            }
        }
    }
    stream.extend(record(0x000a, &[]));
    stream
}

pub fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

pub fn units(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A compound file with one stream: its sectors stand behind the tables and the directory.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    const END: u32 = 0xffff_fffe;
    let size = stream.len().max(4_096).next_multiple_of(SECTOR);
    let sectors = size / SECTOR;
    let tables = (sectors + 1).div_ceil(SECTOR / 4 - 1);
    let first = tables + 1;
    let number = |at: usize| u32::try_from(at).unwrap();
    let mut next: Vec<u32> = vec![0xffff_fffd; tables];
    next.push(END);
    next.extend((1..sectors).map(|at| number(first + at)));
    next.push(END);
    next.resize(tables * SECTOR / 4, 0xffff_ffff);
    let mut head = vec![0_u8; SECTOR];
    head[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    head[26..34].copy_from_slice(&[3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    for (at, word) in [(44, number(tables)), (48, number(tables)), (56, 4_096), (60, END), (68, END)] {
        head[at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    for at in 0..109 {
        let table = if at < tables { number(at) } else { 0xffff_ffff };
        head[76 + 4 * at..80 + 4 * at].copy_from_slice(&table.to_le_bytes());
    }
    let entry = |name: &str, kind: u8, first: u32, size: usize| {
        let mut entry = vec![0_u8; 128];
        let name = units(name);
        entry[..name.len()].copy_from_slice(&name);
        entry[64] = u8::try_from(name.len() + 2).unwrap();
        entry[66] = kind;
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&number(size).to_le_bytes());
        entry
    };
    let mut file = head;
    file.extend(next.iter().flat_map(|word| word.to_le_bytes()));
    file.extend([entry("Root Entry", 5, END, 0), entry(name, 2, number(first), size), vec![0; 256]].concat());
    file.extend_from_slice(stream);
    file.resize(SECTOR * (1 + first + sectors), 0);
    file
}
