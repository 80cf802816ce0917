//! The project's commands. Knows the order of steps; each step's how stands in its own file.

mod build_id;
mod child;
mod dist;
mod metadata;
mod pack;
mod packages;
mod policy;
mod slots;
mod step;
mod styles;
mod template;
mod toolchain;
mod wasm;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask open    build dist/so-nghi-quyet.html and open it
cargo xtask test    run everything that CI runs
cargo xtask dist    build dist/so-nghi-quyet.html
cargo xtask dev     build dist/dev/so-nghi-quyet.html fast, for people at work";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["dist"] => dist::dist().map(drop),
        ["dev"] => dist::dev().map(drop),
        [] | ["help" | "--help" | "-h"] => {
            eprintln!("{USAGE}");
            Ok(())
        }
        other => bail!("no command `{}`; there are:\n{USAGE}", other.join(" ")),
    }
}
