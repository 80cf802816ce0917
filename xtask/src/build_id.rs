//! The build's name: from the commit alone, never from a clock, so that one commit gives one
//! file.

use crate::child;
use std::path::Path;
use std::process::Command;

/// `1a2b3c4d5e 2023-12-31`, with `+` after the commit when files differ from it;
/// `no-commit` outside a repository.
pub fn build_id(root: &Path) -> String {
    let git = |arguments: &[&str]| child::output(Command::new("git").args(arguments).current_dir(root));
    let Ok(commit) = git(&["log", "-1", "--abbrev=10", "--format=%h %cs"]) else {
        return "no-commit".to_owned();
    };
    let is_dirty = git(&["status", "--porcelain"]).map_or(true, |changes| !changes.trim().is_empty());
    match (commit.trim().split_once(' '), is_dirty) {
        (Some((hash, date)), true) => format!("{hash}+ {date}"),
        _ => commit.trim().to_owned(),
    }
}
