//! Hostile bytes for the readers of files and records, and for what stands behind those.
//!
//! `cargo xtask fuzz [inputs [seed [first]]]` tries many; among the other tests this tries few. Each
//! input follows from the seed and its number. Of one that fails, the smallest found is printed and
//! kept in `target/fuzz/`.
#![cfg(not(target_arch = "wasm32"))]
// Its words are for a terminal.
#![allow(clippy::print_stdout)]

mod bytes;
mod dice;
#[path = "../laws/entries.rs"]
#[allow(dead_code)] // the laws look at entries from more sides
mod entries;
mod inputs;
mod oracle;
mod smallest;
mod text;

use inputs::Inputs;
use oracle::Oracle;
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::process::{ExitCode, abort};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// What runs among the other tests.
const FEW: u64 = 12_000;
/// No input has more than some tens of thousands of bytes: one that takes so long never ends.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the last panic said.
static SAID: Mutex<String> = Mutex::new(String::new());
/// The input at work.
static AT: AtomicU64 = AtomicU64::new(0);

fn main() -> ExitCode {
    let (count, seed, first) =
        (named("SNQ_FUZZ_INPUTS", FEW), named("SNQ_FUZZ_SEED", 1), named("SNQ_FUZZ_FIRST", 0));
    println!("fuzz: {count} inputs from number {first}, seed {seed}");
    panic::set_hook(Box::new(|said| {
        if let Ok(mut last) = SAID.lock() {
            *last = said.to_string();
        }
    }));
    watch(seed);
    let (inputs, start) = (Inputs::of(seed), Instant::now());
    let oracle = Oracle::of(&inputs.nth(0));
    let mut tally = Tally::default();
    for number in first..first + count {
        AT.store(number, Ordering::Relaxed);
        let input = inputs.nth(number);
        let begun = Instant::now();
        match attempt(&oracle, &input) {
            Ok(outcome) => tally.add(&outcome, begun.elapsed()),
            Err(said) => return failed(&oracle, input, seed, number, &said),
        }
        if (number + 1).is_multiple_of(1_000_000) {
            println!("  {} million, {} s", (number + 1) / 1_000_000, start.elapsed().as_secs());
        }
    }
    tally.print();
    println!("fuzz: {count} inputs, {:.1} s, nothing failed", start.elapsed().as_secs_f64());
    match tally.lacks() {
        lacks if first == 0 && !lacks.is_empty() => {
            println!("fuzz: no input came to {lacks:?}: this tests less than it claims");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn named(variable: &str, usual: u64) -> u64 {
    let said = std::env::var(variable).ok();
    said.map_or(usual, |said| said.parse().unwrap_or_else(|_| panic!("{variable} is no number: {said}")))
}

fn attempt(oracle: &Oracle, input: &[u8]) -> Result<oracle::Outcome, String> {
    panic::catch_unwind(AssertUnwindSafe(|| oracle.check(input)))
        .map_err(|_| SAID.lock().map_or_else(|_| "a panic".to_owned(), |said| said.clone()))
}

/// Ends a run whose input never ends.
fn watch(seed: u64) {
    thread::spawn(move || {
        loop {
            let before = AT.load(Ordering::Relaxed);
            thread::sleep(PATIENCE);
            if AT.load(Ordering::Relaxed) == before {
                println!("fuzz: input {before} of seed {seed} does not end");
                abort();
            }
        }
    });
}

fn failed(oracle: &Oracle, input: Vec<u8>, seed: u64, number: u64, said: &str) -> ExitCode {
    println!("fuzz: input {number} of seed {seed} failed: {said}");
    println!("fuzz: again by `cargo xtask fuzz 1 {seed} {number}`");
    let small = smallest::smallest(input, |input| attempt(oracle, input).is_err());
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
    let path = folder.join(format!("{seed}-{number}.snq"));
    match std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, &small)) {
        Ok(()) => println!("fuzz: the smallest input found has {} bytes: {}", small.len(), path.display()),
        Err(error) => println!("fuzz: cannot keep it in {}: {error}", path.display()),
    }
    println!("{}", small.escape_ascii());
    ExitCode::FAILURE
}

/// What inputs came to.
#[derive(Default)]
struct Tally {
    whole: BTreeMap<&'static str, u64>,
    /// Inputs of which each reason left something out.
    refused: BTreeMap<String, u64>,
    /// Inputs whose entries were looked at one by one.
    entered: u64,
    /// Inputs of which entries were taken.
    taken: u64,
    slowest: Duration,
}

impl Tally {
    fn add(&mut self, outcome: &oracle::Outcome, time: Duration) {
        *self.whole.entry(outcome.whole).or_default() += 1;
        self.entered += u64::from(outcome.taken + outcome.refused.len() > 0);
        self.taken += u64::from(outcome.taken > 0);
        let mut reasons = outcome.refused.clone();
        reasons.sort_unstable();
        reasons.dedup();
        for reason in reasons {
            *self.refused.entry(reason).or_default() += 1;
        }
        self.slowest = self.slowest.max(time);
    }

    fn print(&self) {
        println!("  read, or not and why: {:?}", self.whole);
        println!("  entries looked at: {}, some taken: {}", self.entered, self.taken);
        println!("  entries left out, and why: {:?}", self.refused);
        println!("  the slowest took {} ms", self.slowest.as_millis());
    }

    /// What has to come up among so many inputs: a run that never gets past the checksum proves little.
    fn lacks(&self) -> Vec<&'static str> {
        const ERRORS: [&str; 8] =
            ["Empty", "Malformed", "Newer", "NotOurs", "NotUtf8", "Truncated", "Utf16", "read"];
        const REASONS: [&str; 12] = [
            "ContentDoesNotFit",
            "ControlCharacter",
            "CutOffInPeriod",
            "Decimal",
            "EmptyId",
            "Malformed",
            "Moment",
            "NegativeDenominator",
            "NumberZero",
            "Percent",
            "Period",
            "TextTooLong",
        ];
        let errors = ERRORS.into_iter().filter(|name| !self.whole.contains_key(name));
        let reasons = REASONS.into_iter().filter(|name| !self.refused.contains_key(*name));
        let all: u64 = self.whole.values().sum();
        let few = (self.entered * 3 < all).then_some("the entries of a third of all inputs");
        errors.chain(reasons).chain(few).collect()
    }
}
