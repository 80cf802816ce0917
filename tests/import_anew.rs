//! Files as other programs save them, written by hand: what is read of them needs no such program.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "import/anew.rs"]
mod anew;
#[path = "import/made.rs"]
mod made;

use anew::{as_ods, as_xls, compound, record, units};
use made::{SET, YEAR, looked_at};
use so_nghi_quyet::import::workbook::{At, Day, Held, Merged, Part, Workbook, WorkbookError, read};
use so_nghi_quyet::ledger::Period;
use so_nghi_quyet::report::excel;
use so_nghi_quyet::resolution::Unit;
use so_nghi_quyet::text::Lang;

/// The law that LibreOffice's files are held to as well.
#[test]
fn every_figure_comes_back_from_other_kinds_of_files() {
    let units: Vec<&Unit> = SET.units.iter().collect();
    for lang in Lang::ALL {
        let ours = excel(&made::forms(&YEAR, &units, Period::month(SET.year, 6), lang)).unwrap();
        let book = read(&ours).unwrap();
        let before = looked_at(&ours, &YEAR);
        for (kind, saved) in [("ods", as_ods(&book)), ("xls", as_xls(&book))] {
            let without_merged = |book: Workbook| -> Vec<_> {
                book.sheets.into_iter().map(|sheet| (sheet.name, sheet.is_hidden, sheet.rows)).collect()
            };
            assert_eq!(without_merged(read(&saved).unwrap()), without_merged(book.clone()), "{kind}");
            assert_eq!(looked_at(&saved, &YEAR), before, "{kind}");
        }
    }
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A workbook of one sheet with these records, whose looks 0 to 2 are plain, percent and day.
fn old(shared: &[&[u8]], cells: &[Vec<u8>]) -> Vec<u8> {
    let look = |format: u16| record(0x00e0, &words(&[0, format]));
    let pattern = [&words(&[164, 4])[..], &[0], b"0.0%"].concat();
    let before = [
        record(0x0809, &words(&[0x0600, 5])),
        record(0x041e, &pattern),
        look(0),
        look(164),
        look(14),
        shared.iter().zip([0x00fc_u16, 0x003c]).flat_map(|(data, kind)| record(kind, data)).collect(),
    ]
    .concat();
    let at = u32::try_from(before.len() + 4 + 8 + 2 + 4).unwrap();
    let listed = record(0x0085, &[&at.to_le_bytes()[..], &[0, 0, 1, 1], &units("S")].concat());
    let sheet = [record(0x0809, &words(&[0x0600, 16])), cells.concat(), record(0x000a, &[])].concat();
    compound("Workbook", &[before, listed, record(0x000a, &[]), sheet].concat())
}

#[test]
fn old_workbooks_hold_what_people_saw_in_them() {
    let shared: [&[u8]; 2] = [&[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, b'T'], &[0, b'h', b'u']];
    let rk = |whole: i32| (whole.cast_unsigned() << 2 | 2).to_le_bytes();
    let at = |row, column, look| words(&[row, column, look]);
    let formula = |row, result: [u8; 8]| record(0x0006, &[&at(row, 0, 0)[..], &result, &[0; 8]].concat());
    let chart = [
        record(0x0809, &words(&[0x0600, 32])),
        record(0x0203, &[&at(0, 0, 0)[..], &9.0_f64.to_le_bytes()].concat()),
        record(0x000a, &[]),
    ];
    let number = |text: &str| Held::Number { value: text.parse().unwrap(), is_percent: false };
    let cells = [
        record(0x00fd, &[&at(0, 0, 0)[..], &[0; 4]].concat()),
        record(0x0203, &[&at(1, 0, 0)[..], &18_531.9_f64.to_le_bytes()].concat()),
        record(0x0203, &[&at(2, 0, 1)[..], &0.12_f64.to_le_bytes()].concat()),
        record(0x027e, &[&at(3, 0, 2)[..], &rk(45_204)].concat()),
        record(0x00bd, &[&words(&[4, 0, 0])[..], &rk(-5), &words(&[1]), &rk(1), &words(&[1])].concat()),
        record(0x0205, &[&at(5, 0, 0)[..], &[1, 0]].concat()),
        record(0x0205, &[&at(6, 0, 0)[..], &[0x17, 1]].concat()),
        formula(7, 2.5_f64.to_le_bytes()),
        formula(8, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x0207, &[&words(&[1])[..], &[0, b'x']].concat()),
        formula(9, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        formula(10, [2, 0, 7, 0, 0, 0, 0xff, 0xff]),
        formula(11, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
        chart.concat(),
        record(0x00e5, &words(&[1, 0, 1, 0, 2])),
    ];
    let sheet = read(&old(&shared, &cells)).unwrap().sheets.remove(0);
    for (address, held) in [
        ("A1", Held::Text("Thu".into())),
        ("A2", number("18531.9")),
        ("A3", Held::Number { value: "0.12".parse().unwrap(), is_percent: true }),
        ("A4", Held::Date(Day { year: 2023, month: 10, day: 5 })),
        ("A5", number("-5")),
        ("B5", Held::Number { value: 1.into(), is_percent: true }),
        ("C5", Held::Empty),
        ("A6", Held::Truth(true)),
        ("A7", Held::Fault("#REF!".into())),
        ("A8", number("2.5")),
        ("A9", Held::Text("x".into())),
        ("A10", Held::Unreckoned),
        ("A11", Held::Fault("#DIV/0!".into())),
        ("A12", Held::Empty),
    ] {
        assert_eq!(*sheet.held(At::read(address).unwrap()), held, "{address}");
    }
    assert_eq!(sheet.merged, [Merged { first: At::new(0, 0), last: At::new(1, 2) }]);
}

#[test]
fn old_workbooks_that_are_not_read_are_refused_by_name() {
    let stream = |name: &str, records: &[Vec<u8>]| read(&compound(name, &records.concat()));
    let begins = |version| record(0x0809, &words(&[version, 5]));
    assert_eq!(stream("Book", &[begins(0x0500)]), Err(WorkbookError::OldExcel));
    assert_eq!(stream("Workbook", &[begins(0x0500)]), Err(WorkbookError::OldExcel));
    assert_eq!(stream("Workbook", &[begins(0x0600), record(0x002f, &[1, 0])]), Err(WorkbookError::Encrypted));
    assert_eq!(stream("Workbook", &[begins(0x0600)]), Err(WorkbookError::NoSheet));
    let mut circle = old(&[], &[]);
    // The directory's sector follows itself.
    circle[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
    assert_eq!(read(&circle), Err(WorkbookError::Broken(Part::Package)));
    let sheet_without_end = old(&[], &[record(0x00fd, &[0; 3])]);
    assert!(matches!(read(&sheet_without_end), Err(WorkbookError::Broken(_))));
}
