//! From committing a figure to the painted result.

use crate::harness::Browser;
use crate::ledgers::Laptop;
use crate::steps::{RATIO, field};
use crate::times::{Micros, median, to_painted};
use serde_json::json;

/// Prints medians of `rounds` commits on each laptop, in Chromium also at a quarter of the speed.
pub fn print(laptops: &[Laptop], rounds: usize) {
    let browser = laptops.first().unwrap().session.browser();
    println!("\n{browser:?}: commit of a figure to its painted result, median of {rounds}");
    for laptop in laptops {
        laptop.page.go("#/entry");
        laptop.page.find(&field(RATIO, "numerator"));
    }
    let paces: &[u64] = if browser == Browser::Chromium { &[1, 4] } else { &[1] };
    for pace in paces {
        let mut times = vec![Vec::new(); laptops.len()];
        for round in 0..rounds {
            for (laptop, times) in laptops.iter().zip(&mut times) {
                let slow_down = |rate: &u64| {
                    if browser == Browser::Chromium {
                        laptop.page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
                    }
                };
                slow_down(pace);
                times.push(commit(laptop, 4000 + round));
                // A slowed browser keeps a processor busy by itself, and the others would wait for it.
                slow_down(&1);
            }
        }
        for (laptop, times) in laptops.iter().zip(times) {
            let slowed = if *pace == 1 { "" } else { ", 4× slower processor" };
            println!("  {:<44} {:>10}", format!("{} entries{slowed}", laptop.entries), median(times));
        }
    }
}

/// Commits a numerator.
fn commit(laptop: &Laptop, numerator: usize) -> Micros {
    laptop.page.eval(
        "const [numerator, denominator, digits] = arguments;
         const type = (input, text) => {
            input.focus();
            input.value = text;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
         };
         type(document.querySelector(denominator), '10000');
         window.typed = document.querySelector(numerator);
         type(window.typed, digits);",
        &[json!(field(RATIO, "numerator")), json!(field(RATIO, "denominator")), json!(numerator.to_string())],
    );
    laptop.page.until("the figure waits to be committed", "!window.typed.hasAttribute('data-kept')");
    to_painted(
        &laptop.page,
        "const press = { key: 'Enter', bubbles: true, cancelable: true };
         window.typed.dispatchEvent(new KeyboardEvent('keydown', press));
         window.typed.dispatchEvent(new Event('change', { bubbles: true }));",
        "window.typed.hasAttribute('data-kept')",
    )
}
