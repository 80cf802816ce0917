//! Excel files in openpyxl and LibreOffice.

use crate::documents;
use crate::programs::Desk;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;
use so_nghi_quyet::report::{Cell, Document, excel};
use std::collections::BTreeMap;

/// How often each figure stands in a document's tables, to nine digits: formulas reckon anew.
fn figures(document: &Document) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for cell in document.tables().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
        if let Cell::Number { value, .. } | Cell::Bound { value, .. } | Cell::Reckoned { value, .. } = cell {
            *counts.entry(digits(value.to_f64().unwrap())).or_default() += 1;
        }
    }
    counts
}

fn digits(figure: f64) -> String {
    format!("{figure:.8e}")
}

/// The sheets that are shown: of those each table has one.
fn shown(seen: &Value) -> impl Iterator<Item = &Value> {
    seen.as_array().unwrap().iter().filter(|sheet| sheet["state"] == "visible")
}

/// The figures that a program finds in the cells, wherever they stand.
fn found(seen: &Value) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for cell in shown(seen).flat_map(|sheet| sheet["cells"].as_object().unwrap().values()) {
        if let Some(figure) = cell["value"].as_f64() {
            *counts.entry(digits(figure)).or_default() += 1;
        }
    }
    counts
}

#[test]
fn openpyxl_finds_every_figure_as_a_number() {
    let desk = Desk::new();
    for (name, document) in documents() {
        let seen = desk.opened("xlsx", &desk.put(&format!("{name}.xlsx"), &excel(&document).unwrap()));
        assert_eq!(shown(&seen).count(), document.tables().count(), "{name}");
        assert_eq!(found(&seen), figures(&document), "{name}");
        for sheet in shown(&seen) {
            assert!(sheet["frozen"].is_string() && sheet["filter"].is_string(), "{name}: {}", sheet["name"]);
        }
        assert!(
            seen.as_array().unwrap().iter().any(|sheet| sheet["state"] != "visible"),
            "{name}: the trail"
        );
        let boxes = document.tables().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        let boxes = boxes.filter(|cell| matches!(cell, Cell::Box)).count();
        let checked = shown(&seen).any(|sheet| sheet["validations"].as_u64().unwrap() > 0);
        assert_eq!(checked, boxes > 0, "{name}: a box takes figures only");
    }
}

#[test]
fn libreoffice_reckons_what_we_reckoned() {
    let desk = Desk::new();
    let documents = documents();
    let files =
        documents.iter().map(|(name, document)| desk.put(&format!("{name}.xlsx"), &excel(document).unwrap()));
    let files: Vec<_> = files.collect();
    for (((name, _), ours), theirs) in documents.iter().zip(&files).zip(desk.converted("xlsx", &files)) {
        let (ours, theirs) = (desk.opened("xlsx", ours), desk.opened("xlsx", &theirs));
        let mut formulas = 0;
        for (ours, theirs) in shown(&ours).zip(shown(&theirs)) {
            for (at, cell) in ours["cells"].as_object().unwrap() {
                let other = &theirs["cells"][at];
                if cell["kind"] == "f" {
                    formulas += 1;
                    assert_eq!(other["kind"], "f", "{name} {at} stays a formula");
                }
                match (cell["value"].as_f64(), other["value"].as_f64()) {
                    (Some(ours), Some(theirs)) => assert_eq!(digits(ours), digits(theirs), "{name} {at}"),
                    _ => assert_eq!(cell["value"], other["value"], "{name} {at}"),
                }
            }
        }
        assert!(formulas > 0 || !name.starts_with("targets"), "{name}: the table reckons");
    }
}

#[test]
fn libreoffice_prints_a_workbook_on_a4() {
    let desk = Desk::new();
    let documents = documents();
    let files =
        documents.iter().map(|(name, document)| desk.put(&format!("{name}.xlsx"), &excel(document).unwrap()));
    for ((name, _), pdf) in documents.iter().zip(desk.converted("pdf", &files.collect::<Vec<_>>())) {
        let pages = desk.pages(&pdf);
        assert!(
            !pages.is_empty() && pages.iter().all(|page| [(595, 841), (841, 595)].contains(page)),
            "{name}: {pages:?}"
        );
    }
}

/// Else the comparison above would hold our own values against themselves.
#[test]
fn libreoffice_does_reckon_anew() {
    let desk = Desk::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let wrong = rust_xlsxwriter::Formula::new("=1+2").set_result("99");
    book.add_worksheet().write(0, 0, wrong).unwrap();
    let file = desk.put("wrong.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(desk.opened("xlsx", &file)[0]["cells"]["A1"]["value"], 99);
    let saved = desk.converted("xlsx", &[file]).remove(0);
    assert_eq!(desk.opened("xlsx", &saved)[0]["cells"]["A1"]["value"], 3);
}
