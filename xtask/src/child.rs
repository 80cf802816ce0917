//! Child processes: what a failed one is called in an error. Knows no program by name.

use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs to its end with this terminal as its output; without standard input, as in CI.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs to its end and gives its standard output, which must be UTF-8.
pub fn output(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start `{line}`"))?;
    printed(output, &line)
}

/// Feeds `input` to the program and gives its standard output, which must be UTF-8.
pub fn filter(command: &mut Command, input: &str) -> Result<String> {
    let line = line(command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{line}`"))?;
    // Programs that filter text here read all of it before they write.
    child.stdin.take().context("the child has no input")?.write_all(input.as_bytes())?;
    printed(child.wait_with_output()?, &line)
}

/// What a program that succeeded wrote.
fn printed(output: Output, line: &str) -> Result<String> {
    if !output.status.success() {
        bail!("`{line}` failed ({})", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The program's place in `PATH`, if it is there.
pub fn find(program: &str) -> Option<PathBuf> {
    find_all(program).into_iter().next()
}

/// Every place in `PATH` where a program of this name lies, the one that a shell would take first.
pub fn find_all(program: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(program)).filter(|place| place.is_file()).collect()
}

/// The cargo that runs this program, so that children are of the same toolchain.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What `cargo run` told this program about itself must not reach other packages' builds.
    for (name, _) in std::env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
