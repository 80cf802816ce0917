//! Progress on the terminal: one line when a step starts, one with its seconds when it ends.

use anyhow::{Context, Result};
use std::time::Instant;

/// Runs `work` between the two lines; a failure names the step.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("» {name}");
    let start = Instant::now();
    let result = work().with_context(|| name.to_owned())?;
    eprintln!("  {:.1} s  {name}", start.elapsed().as_secs_f64());
    Ok(result)
}
