//! From navigation to usable: ours with ledgers of several sizes, TiddlyWiki, the floor, and what
//! reading our file takes by itself.

use crate::harness::address;
use crate::ledgers::Laptop;
use crate::others;
use crate::times::{Micros, mark, median, ratio};

/// Prints medians of `rounds` interleaved openings on the laptops of one browser.
pub fn print(laptops: &[Laptop], rounds: usize) {
    let first = laptops.first().unwrap();
    let others = [
        ("plain page (floor)".to_owned(), others::plain().into_bytes()),
        ("empty TiddlyWiki".to_owned(), others::tiddlywiki(&first.session.downloads()).into_bytes()),
        ("our file, nothing started".to_owned(), others::unstarted()),
    ]
    .map(|(name, html)| {
        let file = first.session.put(&format!("{name}.html"), &html);
        (name, address(&file))
    });
    let ours = laptops
        .iter()
        .map(|laptop| (format!("ours, {} entries", laptop.entries), laptop, laptop.session.address()));
    let pages: Vec<_> =
        others.into_iter().map(|(name, address)| (name, first, address)).chain(ours).collect();

    let mut times: Vec<Vec<Micros>> = vec![Vec::new(); pages.len()];
    for _ in 0..rounds {
        for ((_, laptop, address), times) in pages.iter().zip(&mut times) {
            // A page on the way out would still be working while the next one starts.
            laptop.page.goto("about:blank");
            laptop.page.goto(address);
            times.push(mark(&laptop.page, "snq:usable"));
        }
    }
    let medians: Vec<Micros> = times.into_iter().map(median).collect();
    println!("\n{:?}: navigation to usable, median of {rounds}", first.session.browser());
    for ((name, ..), time) in pages.iter().zip(&medians) {
        println!("  {name:<28} {time:>10}   {:>6} × floor", ratio(*time, medians[0]));
    }
}
