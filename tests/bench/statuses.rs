//! Every status of every unit from scratch, natively: what opening a page has to reckon at most.

use crate::ledgers::{SIZES, book};
use crate::times::{Micros, median};
use so_nghi_quyet::ledger::Window;
use so_nghi_quyet::progress::{Settings, as_of_date_of_all, judge};
use so_nghi_quyet::resolution::packed;
use std::time::Instant;

/// Prints medians of `rounds` over ledgers of each size.
pub fn print(rounds: usize) {
    let set = packed().first().unwrap();
    let count = set.targets.len() * set.units.len();
    println!("\nnative: all {count} statuses from scratch, median of {rounds}");
    for entries in SIZES {
        let ledger = book(entries);
        let settings = Settings::of(&ledger);
        let after =
            time::Date::from_calendar_date(i32::from(set.year) + 1, time::Month::January, 15).unwrap();
        let as_of = as_of_date_of_all(set, &ledger, Window::CalendarMonths, after).unwrap();
        let reckon = || {
            let start = Instant::now();
            let judged = set
                .units
                .iter()
                .flat_map(|unit| set.targets.iter().map(move |target| (unit, target)))
                .filter_map(|(unit, target)| judge(set, &ledger, &settings, &target.id, &unit.id, as_of))
                .count();
            assert!(judged > 0);
            Micros(u64::try_from(start.elapsed().as_micros()).unwrap())
        };
        let times = (0..rounds).map(|_| reckon()).collect();
        println!("  {:<44} {:>10}", format!("{entries} entries"), median(times));
    }
}
