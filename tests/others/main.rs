//! Reports held against programs of other people: python-docx, openpyxl and LibreOffice open what we
//! write, for every kind of report, and what they save comes back. `cargo xtask test` installs them and
//! names them in the environment.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

mod back;
#[path = "../import/everything.rs"]
mod everything;
mod excel;
#[path = "../import/made.rs"]
mod made;
mod programs;
#[path = "../import/table.rs"]
mod table;
mod word;
#[allow(dead_code)] // other tests tell documents as text, too
#[path = "../results/year.rs"]
mod year;

use so_nghi_quyet::ledger::Period;
use so_nghi_quyet::report::Document;
use so_nghi_quyet::report::results::{Chapter, Kind};
use so_nghi_quyet::text::Lang;
use year::Year;

/// Every kind of report on the illustrative October, in both languages, of the whole or of one unit.
fn documents() -> Vec<(String, Document)> {
    let year = Year::new();
    let chapters = Chapter::ALL.into_iter().collect();
    let october = Period::month(year.set.year, 10);
    let root = year.root();
    let unit = year.set.units.iter().find(|unit| *unit.id.as_str() != *root).unwrap().id.to_string();
    let mut made = Vec::new();
    for lang in [Lang::Vi, Lang::En] {
        for kind in Kind::ALL {
            for whose in [&root, &unit] {
                if *whose == root || kind.is_of_a_unit() {
                    let document = year.ask(whose, october, lang, |asked| kind.document(asked, &chapters));
                    made.push((format!("{}-{whose}-{}", kind.code(), lang.code()), document));
                }
            }
        }
    }
    made
}
