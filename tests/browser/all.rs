//! What only a browser can show: which readers a change wakes, and what its stores really do.
//!
//! An example to cargo (see `Cargo.toml`); `cargo xtask test` builds it for wasm and runs it in
//! each browser. Natively there is nothing here.
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

#[cfg(target_arch = "wasm32")]
mod database;
#[cfg(target_arch = "wasm32")]
mod fallback;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod typing;
#[cfg(target_arch = "wasm32")]
mod waking;
#[cfg(target_arch = "wasm32")]
mod writing;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

fn main() {}
