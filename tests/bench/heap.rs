//! What the page holds in memory with ledgers of several sizes. Only Chromium tells: Firefox has no
//! such question for drivers.

use crate::harness::Browser;
use crate::ledgers::Laptop;
use serde_json::json;

/// Prints, after a collection, the heap of scripts and what buffers hold, the program's memory among
/// them.
pub fn print(laptops: &[Laptop]) {
    if laptops.first().unwrap().session.browser() != Browser::Chromium {
        return;
    }
    println!("\nChromium: memory after a collection, in KiB (scripts, buffers with the program's memory)");
    for laptop in laptops {
        laptop.page.go("#/targets");
        laptop.page.devtools("HeapProfiler.collectGarbage", json!({}));
        let usage = laptop.page.devtools("Runtime.getHeapUsage", json!({}));
        let kibibytes = |name: &str| (usage[name].as_f64().unwrap_or_default() as u64) / 1024;
        println!(
            "  {:<28} {:>10} {:>10}",
            format!("{} entries", laptop.entries),
            kibibytes("usedSize"),
            kibibytes("backingStorageSize")
        );
    }
}
