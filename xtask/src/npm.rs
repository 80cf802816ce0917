//! Packages of npm at pinned versions, kept in the target directory. No package's own scripts run.

use crate::child;
use crate::packages::Need;
use crate::step::step;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

const NPM: Need = Need { what: "npm", debian: &["nodejs", "npm"] };

/// A package and its version. What it depends on comes with it.
#[derive(Debug, Clone, Copy)]
pub struct Pinned {
    pub name: &'static str,
    pub version: &'static str,
}

impl Pinned {
    /// The package's folder, installed first where it is not. Its dependencies lie beside it.
    pub fn folder(&self, workspace: &Workspace) -> Result<PathBuf> {
        let Self { name, version } = self;
        let folder = self.place(workspace);
        let package = folder.join("node_modules").join(name);
        if !package.join("package.json").is_file() {
            std::fs::create_dir_all(&folder)?;
            step(&format!("install {name} {version}"), || {
                let mut npm = Command::new(program("npm")?);
                npm.args([
                    "install",
                    "--silent",
                    "--no-save",
                    "--no-package-lock",
                    "--no-audit",
                    "--no-fund",
                ]);
                npm.args(["--omit=dev", "--ignore-scripts", "--prefix"]).arg(&folder);
                child::run(npm.arg(format!("{name}@{version}")))
            })?;
        }
        Ok(package)
    }

    /// The folder in which the package and all it depends on lie.
    pub fn neighbours(&self, workspace: &Workspace) -> Result<PathBuf> {
        self.folder(workspace)?;
        Ok(self.place(workspace).join("node_modules"))
    }

    fn place(&self, workspace: &Workspace) -> PathBuf {
        let Self { name, version } = self;
        workspace.scratch("npm").join(format!("{}-{version}", name.replace(['@', '/'], "")))
    }

    /// Node, about to run a script of the package.
    pub fn node(&self, workspace: &Workspace, script: &str) -> Result<Command> {
        let mut node = node()?;
        node.arg(self.folder(workspace)?.join(script));
        Ok(node)
    }
}

pub fn node() -> Result<Command> {
    program("node").map(Command::new)
}

fn program(name: &str) -> Result<PathBuf> {
    if child::find(name).is_none() {
        NPM.install()?;
    }
    child::find(name).with_context(|| format!("`{name}` is not in PATH after npm was installed"))
}
