//! Published security advisories against the lock file. The database lies on a code host, not in
//! a package registry, so this needs a wider network than building does.

use crate::child;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::process::Command;

/// Fails on an advisory that `.cargo/audit.toml` does not list with its reason. Where the tool
/// or the database is out of reach it says so and passes: a network is not a property of a commit.
pub fn check(workspace: &Workspace) -> Result<()> {
    if child::find("cargo-audit").is_none() {
        eprintln!(
            "  advisories were not checked: install cargo-audit (`cargo install cargo-audit --locked`) to check them"
        );
        return Ok(());
    }
    let run = |arguments: &[&str]| {
        child::run(Command::new("cargo-audit").arg("audit").args(arguments).current_dir(&workspace.root))
    };
    // An empty lock file has no advisories: what fails here is the way to the database.
    let empty = workspace.scratch("empty.lock");
    std::fs::create_dir_all(workspace.scratch(""))?;
    std::fs::write(&empty, "version = 4\n")?;
    if run(&["--quiet", "--file", &empty.to_string_lossy()]).is_err() {
        eprintln!("  advisories were not checked: the advisory database is out of reach from here");
        return Ok(());
    }
    if run(&["--deny", "warnings", "--no-fetch"]).is_err() {
        bail!("an advisory stands against a package of the lock file");
    }
    Ok(())
}
