//! The project's commands. Knows the order of steps; each step's how stands in its own file.

mod advisories;
mod build_id;
mod child;
mod dist;
mod echarts;
mod esbuild;
mod inside;
mod licences;
mod metadata;
mod npm;
mod open;
mod order;
mod pack;
mod packages;
mod policy;
mod size;
mod slots;
mod step;
mod styles;
mod template;
mod test;
mod toolchain;
mod tools;
mod wasm;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask open        build dist/so-nghi-quyet.html and open it
cargo xtask test        run everything that CI runs
cargo xtask inside      run the tests inside the browser alone
cargo xtask dist        build dist/so-nghi-quyet.html
cargo xtask dev         build dist/dev/so-nghi-quyet.html fast, for people at work
cargo xtask fuzz        give ten million hostile inputs to the readers of files and records
cargo xtask bench       measure the built file against others, or only what is named behind it
cargo xtask licences    hold every package's licence and source against the committed list
cargo xtask advisories  look for published advisories against the lock file";

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
    let workspace = match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            eprintln!("{USAGE}");
            return Ok(());
        }
        _ => Workspace::find()?,
    };
    match words.as_slice() {
        ["open"] => open::open(&dist::dist(&workspace)?.path),
        ["test"] => test::test(&workspace),
        ["inside"] => inside::test(&workspace, &tools::for_tests(&workspace)?),
        ["dist"] => dist::dist(&workspace).map(drop),
        ["dev"] => dist::dev(&workspace).map(drop),
        ["fuzz", numbers @ ..] if numbers.len() <= 3 => test::fuzz(&workspace, numbers),
        ["bench", parts @ ..] => test::bench(&workspace, parts),
        ["licences"] => licences::check(&workspace),
        ["advisories"] => advisories::check(&workspace),
        other => bail!("no command `{}`; there are:\n{USAGE}", other.join(" ")),
    }
}
