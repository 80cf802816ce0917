//! Proves `seeds/` and packs what they say, so that a broken seed stops the build and no text format
//! is parsed when the page starts.

use std::path::Path;
use std::process::ExitCode;

// The types need no other module of the crate, and the build uses only part of what they offer.
#[allow(dead_code, unused_imports, unexpected_cfgs, unreachable_pub)]
#[path = "src/resolution/mod.rs"]
mod resolution;

fn main() -> ExitCode {
    for place in places() {
        tell(&format!("rerun-if-changed={place}"));
    }
    // Tells the crate, but not this build's own copy of the module, that the packed bytes exist.
    tell("rustc-check-cfg=cfg(seeds_packed)");
    tell("rustc-cfg=seeds_packed");
    match pack() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn pack() -> Result<(), String> {
    let sets = resolution::seed::read_all(places().map(Path::new)).map_err(|error| error.to_string())?;
    let bytes = resolution::encode(&sets).map_err(|error| error.to_string())?;
    let folder = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let file = Path::new(&folder).join("seeds.postcard");
    std::fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}

/// Where data sets lie. The tests' own stand beside the real ones only in the page that tests the
/// choice between them.
fn places() -> impl Iterator<Item = &'static str> {
    let fixtures = std::env::var_os("CARGO_FEATURE_FIXTURE_SEEDS").map(|_| "tests/fixtures/seeds");
    ["seeds"].into_iter().chain(fixtures)
}

/// Cargo listens on the standard output.
#[allow(clippy::print_stdout)]
fn tell(instruction: &str) {
    println!("cargo:{instruction}");
}
