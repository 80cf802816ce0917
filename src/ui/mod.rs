//! The screens and their parts. Components take signals or plain data and callbacks; they decide
//! nothing that a pure module could decide.
//!
//! The language is plain data below [`Shell`]: changing it builds the screen anew.

mod about;
mod bodies;
mod chart;
mod checks;
mod copy;
mod entry;
mod execution;
mod files;
mod guide;
mod handover;
mod header;
mod leaflet;
mod links;
mod named;
mod navigation;
mod office;
mod overview;
mod paper;
mod parts;
mod present;
mod progress;
mod reading;
mod register;
mod reports;
mod sheets;
mod shell;
mod spark;
mod start;
mod target;
mod targets;
mod tasks;
mod unit_changes;
mod units;

pub use copy::{CopyChoice, copy_question};
pub use entry::{Typing, do_again, take_back};
pub use files::LedgerName;
pub use shell::{Shell, ShellProps};
