//! From committing a figure to the painted result.

use crate::harness::Browser;
use crate::ledgers::Laptop;
use crate::steps::{RATIO, field};
use crate::times::{Micros, median};
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
                if browser == Browser::Chromium {
                    laptop.page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": pace }));
                }
                times.push(commit(laptop, 4000 + round));
            }
        }
        for (laptop, times) in laptops.iter().zip(times) {
            let slowed = if *pace == 1 { "" } else { ", 4× slower processor" };
            println!("  {:<44} {:>10}", format!("{} entries{slowed}", laptop.entries), median(times));
        }
    }
}

/// Commits a numerator at the start of a frame and waits until that frame, which shows what came of
/// it, has been painted. The wait for the frame is left out; the work and the painting are in.
fn commit(laptop: &Laptop, numerator: usize) -> Micros {
    let time = laptop.page.eval_async(
        "const [numerator, denominator, digits, done] = arguments;
         const type = (input, text) => {
            input.focus();
            input.value = text;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
         };
         type(document.querySelector(denominator), '10000');
         const input = document.querySelector(numerator);
         type(input, digits);
         const waits = () => !input.hasAttribute('data-kept');
         requestAnimationFrame(() => requestAnimationFrame(() => {
            if (!waits()) throw new Error('nothing waits to be committed');
            const start = performance.now();
            input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
            input.dispatchEvent(new Event('change', { bubbles: true }));
            (function painted() {
                // A message posted in a frame arrives when it has been painted.
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    if (!waits()) done(Math.round((performance.now() - start) * 1000));
                    else requestAnimationFrame(painted);
                };
                channel.port2.postMessage(0);
            })();
         }));",
        &[json!(field(RATIO, "numerator")), json!(field(RATIO, "denominator")), json!(numerator.to_string())],
    );
    Micros(time.as_u64().unwrap())
}
