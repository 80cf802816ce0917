//! What the page holds in memory with ledgers of several sizes. Only Chromium tells: Firefox has no
//! such question for drivers.

use crate::harness::Browser;
use crate::ledgers::Laptop;
use serde_json::json;

/// Keeps hold of the program's memory, which no heap of scripts counts.
const HOLD: &str = "const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        window.memory = (made.instance || made).exports.memory;
        return made;
    };";

/// Prints, after a collection, the heap of scripts and the program's memory.
pub fn print(laptops: &[Laptop]) {
    if laptops.first().unwrap().session.browser() != Browser::Chromium {
        return;
    }
    println!("\nChromium: memory after a collection, in KiB (scripts, program)");
    for laptop in laptops {
        laptop.page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD }));
        laptop.page.reload();
        laptop.page.until_usable();
        laptop.page.go("#/targets");
        laptop.page.devtools("HeapProfiler.collectGarbage", json!({}));
        let usage = laptop.page.devtools("Runtime.getHeapUsage", json!({}));
        let scripts = usage["usedSize"].as_f64().unwrap_or_default() as u64 / 1024;
        let program = laptop.page.value("memory.buffer.byteLength").as_u64().unwrap() / 1024;
        println!("  {:<28} {scripts:>10} {program:>10}", format!("{} entries", laptop.entries));
    }
}
