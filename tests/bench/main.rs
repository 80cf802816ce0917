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
mod steps;
mod times;

use harness::Browser;

/// Prints what one browser takes, in medians of so many rounds.
type Measure = fn(Browser, usize);

/// What can be measured by itself, in the order in which it is.
const PARTS: [&str; 9] =
    ["size", "statuses", "openings", "edits", "grid", "heap", "merging", "searching", "reports"];

fn main() {
    let named: Vec<String> = std::env::args().skip(1).collect();
    for name in &named {
        assert!(PARTS.contains(&&**name), "no part `{name}`; there are: {}", PARTS.join(" "));
    }
    let is_wanted = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
    let rounds = times::rounds();
    if is_wanted("size") {
        parts::print(&harness::named("SNQ_HTML"));
    }
    if is_wanted("statuses") {
        statuses::print(rounds);
    }
    for browser in [Browser::Chromium, Browser::Firefox] {
        if ["openings", "edits", "heap"].iter().any(|part| is_wanted(part)) {
            let laptops = ledgers::SIZES.map(|entries| ledgers::Laptop::filled(browser, entries));
            let measures: [(&str, &dyn Fn()); 3] = [
                ("openings", &|| openings::print(&laptops, rounds)),
                ("edits", &|| edits::print(&laptops, rounds)),
                ("heap", &|| heap::print(&laptops)),
            ];
            measures.iter().filter(|(part, _)| is_wanted(part)).for_each(|(_, measure)| measure());
        }
        let measures: [(&str, Measure); 4] = [
            ("grid", grid::print),
            ("merging", merging::print),
            ("searching", searching::print),
            ("reports", reports::print),
        ];
        measures.iter().filter(|(part, _)| is_wanted(part)).for_each(|(_, measure)| measure(browser, rounds));
    }
}
