//! The built page, opened by `file://` in real browsers.
//!
//! Every test body runs unchanged in Chromium and in Firefox. Nothing here knows how the page is
//! made: it sees addresses, roles, labels, and the few attributes that the README lists as stable.
//! `cargo xtask test` builds the page, finds the drivers and names both in the environment.
//!
//! What the page promises to tests, beside roles and labels:
//! - addresses `#/`, `#/entry`, `#/checks`, `#/overview`, `#/targets`, `#/target/<id>`, `#/text/<clause>`,
//!   `#/files`, `#/guide`, `#/about`;
//! - User Timing marks `snq:usable`, `snq:saved` (at each durable commit), `snq:chart-drawn`;
//! - first start: `[data-choice="unit:<id>"]`, `[data-choice="office|leader|view"]`;
//! - header: `[data-action="lang|theme|undo"]`, `[data-save-state="saved|saving|failed|unsaved"]`;
//! - a row of a form: `[data-target="<id>"]`, in every view of the grid `[data-row="<key>"]`, with
//!   inputs `[data-field="figure|numerator|denominator|percent"]`, its message `.field__error` and its
//!   echo `.field__echo`;
//! - a finding of `#/checks`: `[data-finding="must-fix|look-again|note"]` with `data-target`, `data-unit`;
//! - a task's row `tr[data-task="<id>"]`, a record's `tr[data-record="<id>"]`, boxes `[id="<record>-<field>"]`;
//! - a status wherever it stands: `[data-status="<code>"]`.
#![cfg(not(target_arch = "wasm32"))]
// A failing step must stop the test where it stands.
#![allow(clippy::unwrap_used)]

mod access;
mod appearance;
mod browsing;
mod changing;
mod charts;
mod checking;
mod concluding;
mod copies;
mod death;
mod demonstration;
mod endurance;
mod entering;
mod faults;
mod first_start;
mod forecast;
mod form;
mod grid;
mod guard;
mod handing_in;
mod handover;
mod harness;
mod hostile;
mod illustration;
mod importing;
mod keeping;
mod lent_folder;
mod looking;
#[path = "../import/made.rs"]
mod made;
mod merging;
mod mismatch;
mod oldest;
mod pasting;
mod reading;
mod registers;
mod reports;
mod resolutions;
mod saving;
mod screens;
mod sharing;
mod steps;
mod stores;
mod tasks;
mod unikey;
mod units;
mod watching;
