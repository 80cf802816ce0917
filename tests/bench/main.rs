//! How long the page takes, held against an empty TiddlyWiki and a plain static page with the same
//! text and table of targets, merging against Automerge and Yjs, searching against MiniSearch, and writing workbooks
//! against SheetJS and ExcelJS. Prints medians of interleaved runs; judges nothing.
//!
//! Run by `cargo xtask bench`, which builds the page and names the drivers in the environment.
#![cfg(not(target_arch = "wasm32"))]
// A failing step must stop the run where it stands; a table is what this program is for.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../e2e/appearance.rs"]
#[allow(dead_code)] // the tests look at more screens
mod appearance;
mod edits;
mod grid;
#[path = "../e2e/harness/mod.rs"]
#[allow(unused_imports)] // tests ask more of a browser than measurements do
mod harness;
mod heap;
mod ledgers;
#[path = "../e2e/lent_folder.rs"]
mod lent_folder;
mod merging;
mod openings;
mod others;
mod parts;
mod reports;
mod searching;
mod statuses;
#[path = "../e2e/steps.rs"]
#[allow(dead_code)] // the tests take more steps than the measurements
mod steps;
mod times;

use harness::Browser;

fn main() {
    let rounds = times::rounds();
    parts::print(&harness::named("SNQ_HTML"));
    statuses::print(rounds);
    for browser in [Browser::Chromium, Browser::Firefox] {
        let laptops = ledgers::SIZES.map(|entries| ledgers::Laptop::filled(browser, entries));
        openings::print(&laptops, rounds);
        edits::print(&laptops, rounds);
        grid::print(browser, rounds);
        heap::print(&laptops);
        drop(laptops);
        merging::print(browser, rounds);
        searching::print(browser, rounds);
        reports::print(browser, rounds);
    }
}
