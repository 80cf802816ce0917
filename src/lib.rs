//! Sổ Nghị quyết: a ledger for carrying out a yearly resolution, in one HTML file.
//!
//! The modules stand in layers (see the table in `README.md`, held by `tests/architecture.rs`).
//! Everything up to `charts` is pure: no clock, randomness, language of the moment or web type.
#![warn(missing_docs)]

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod charts;
#[cfg(target_arch = "wasm32")]
pub mod edge;
pub mod illustration;
pub mod import;
pub mod ledger;
pub mod persist;
pub mod progress;
pub mod report;
pub mod resolution;
pub mod search;
pub mod sharing;
pub mod state;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod work;
