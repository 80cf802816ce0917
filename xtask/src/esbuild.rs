//! Scripts and styles without what only their readers need, and modules of npm as one script.
//! Knows which browsers the page promises; esbuild refuses what they cannot run and does the rest.

use crate::child;
use crate::npm::Pinned;
use crate::workspace::Workspace;
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};

const ESBUILD: Pinned = Pinned { name: "esbuild", version: "0.25.12" };
const PROMISED: &str = "--target=chrome109,firefox115";

#[derive(Debug, Clone, Copy)]
pub enum Source {
    /// What must run, and speak, in browsers that cannot run the program.
    OldScript,
    Script,
    Style,
}

/// `text` with the same meaning in fewer bytes, all ASCII. Names at a script's top level stay.
pub fn minify(workspace: &Workspace, text: &str, source: Source) -> Result<String> {
    let mut esbuild = ESBUILD.node(workspace, "bin/esbuild")?;
    esbuild.args(["--minify", "--charset=ascii", "--log-level=warning"]);
    esbuild.args(match source {
        Source::OldScript => ["--loader=js", "--target=es5"],
        Source::Script => ["--loader=js", PROMISED],
        Source::Style => ["--loader=css", PROMISED],
    });
    let minified = child::filter(&mut esbuild, text)?;
    let minified = minified.trim_end();
    ensure!(!minified.contains("</") && !minified.contains("<!--"), "a part holds what would end it");
    Ok(minified.to_owned())
}

/// The module `entry` and all it imports from `packages` (`node_modules` folders) as one script.
pub fn bundle(workspace: &Workspace, entry: &Path, packages: &[PathBuf]) -> Result<String> {
    let mut esbuild = ESBUILD.node(workspace, "bin/esbuild")?;
    esbuild.args(["--bundle", "--minify", "--charset=utf8", "--format=iife", PROMISED]);
    esbuild.args(["--legal-comments=none", "--log-level=warning"]).arg(entry);
    esbuild.env("NODE_PATH", std::env::join_paths(packages)?);
    child::output(&mut esbuild)
}
