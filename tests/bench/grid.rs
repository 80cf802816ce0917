//! The city office at the grid and the heat map, over the largest ledger.

use crate::harness::Browser;
use crate::ledgers::{Laptop, SIZES};
use crate::steps::set_list;
use crate::times::{Micros, median, to_painted};
use serde_json::json;

/// Prints medians of `rounds`, in Chromium also at a quarter of the speed.
pub fn print(browser: Browser, rounds: usize) {
    let laptop = Laptop::of("office", browser, SIZES[SIZES.len() - 1]);
    println!("\n{browser:?}: the office's screens over {} entries, median of {rounds}", laptop.entries);
    let paces: &[u64] = if browser == Browser::Chromium { &[1, 4] } else { &[1] };
    for pace in paces {
        if browser == Browser::Chromium {
            laptop.page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": pace }));
        }
        let slowed = if *pace == 1 { "" } else { ", 4× slower processor" };
        for (name, measure) in MEASURES {
            let times = (0..rounds).map(|_| measure(&laptop)).collect();
            println!("  {:<44} {:>10}", format!("{name}{slowed}"), median(times));
        }
    }
}

/// A count by wards and communes, with one box a row.
const COUNT: &str = "xd-ket-nap";

type Measure = fn(&Laptop) -> Micros;

const MEASURES: [(&str, Measure); 4] = [
    ("moving one row down", down),
    ("changing the grid's view", to_units),
    ("changing it back", to_form),
    ("opening the heat map", heat_map),
];

fn down(laptop: &Laptop) -> Micros {
    let page = &laptop.page;
    at_the_grid(laptop, "units");
    set_list(page, "#entry-target", COUNT);
    page.find("[data-row] [data-field='figure']");
    page.eval("document.querySelector(\"[data-row] [data-field='figure']\").focus()", &[]);
    page.settle();
    to_painted(
        page,
        "const from = window.from = document.activeElement;
         from.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));",
        "document.activeElement !== window.from",
    )
}

/// From a unit's form to one target of all units.
fn to_units(laptop: &Laptop) -> Micros {
    at_the_grid(laptop, "targets");
    looking_across(laptop, "units")
}

fn to_form(laptop: &Laptop) -> Micros {
    at_the_grid(laptop, "units");
    looking_across(laptop, "targets")
}

/// To the first row of the view. Views share the rows' elements, so it is known by its key.
fn looking_across(laptop: &Laptop, view: &str) -> Micros {
    let choose = format!(
        "window.from = document.querySelector('[data-row]').dataset.row;
         document.querySelector(\"[data-across='{view}'] input\").click();"
    );
    to_painted(&laptop.page, &choose, "document.querySelector('[data-row]').dataset.row !== window.from")
}

fn heat_map(laptop: &Laptop) -> Micros {
    at_the_grid(laptop, "units");
    to_painted(&laptop.page, "location.hash = '#/units';", "document.querySelector('.heat td')")
}

fn at_the_grid(laptop: &Laptop, view: &str) {
    laptop.page.go("#/entry");
    laptop.page.click(&format!("[data-across='{view}']"));
    laptop.page.find("[data-row] input[data-field]");
    laptop.page.settle();
}
