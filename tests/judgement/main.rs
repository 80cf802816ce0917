//! Judging, from entries of a ledger to statuses, on the packed data set of 2023.
#![allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]

mod allotment;
mod book;
mod checks;
mod every_target;
mod figures;
mod forecast;
mod forms;
mod handing_in;
mod laws;
mod mergers;
mod paths;
mod units;
