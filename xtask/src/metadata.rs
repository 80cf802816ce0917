//! What `cargo metadata` says of the workspace, as far as packing needs it.

use crate::child;
use crate::toolchain::TARGET;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Metadata {
    pub target_directory: PathBuf,
    pub packages: Vec<Package>,
    /// Package id to the ids it depends on when the product (not its tests or its build) runs.
    runtime_edges: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Clone)]
pub struct Package {
    pub id: String,
    pub name: String,
    pub version: String,
    /// SPDX expression.
    pub license: Option<String>,
    /// `None` for packages of this workspace.
    pub source: Option<String>,
    pub folder: PathBuf,
    /// Runs in the compiler; nothing of it is packed.
    pub is_proc_macro: bool,
}

impl Metadata {
    /// As the page's build sees the workspace.
    pub fn read(root: &Path) -> Result<Self> {
        Self::read_for(root, TARGET)
    }

    fn read_for(root: &Path, platform: &str) -> Result<Self> {
        let mut command = child::cargo(root);
        // What the runner of browser tests needs is optional, and no less bound by licences.
        command.args(["metadata", "--format-version=1", "--locked", "--all-features"]);
        command.args(["--filter-platform", platform]);
        let value: Value = serde_json::from_str(&child::output(&mut command)?)?;
        Self::parse(&value).context("cargo metadata has an unknown form")
    }

    fn parse(value: &Value) -> Option<Self> {
        let packages = value["packages"].as_array()?.iter().map(package).collect::<Option<Vec<_>>>()?;
        let nodes = value["resolve"]["nodes"].as_array()?;
        let runtime_edges = nodes.iter().map(runtime_node).collect::<Option<BTreeMap<_, _>>>()?;
        let target_directory = PathBuf::from(value["target_directory"].as_str()?);
        Some(Self { target_directory, packages, runtime_edges })
    }

    pub fn package(&self, name: &str) -> Result<&Package> {
        self.packages
            .iter()
            .find(|package| package.name == name)
            .with_context(|| format!("no package `{name}` in the lock file"))
    }

    /// All packages that a build for the page or for this machine may use, tests and tools too.
    pub fn everything(&self, root: &Path) -> Result<Vec<Package>> {
        let version = child::output(Command::new("rustc").arg("-vV").current_dir(root))?;
        let host =
            version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
        let mut packages = Self::read_for(root, host)?.packages;
        packages.extend(self.packages.iter().cloned());
        packages.sort_by(|a, b| a.id.cmp(&b.id));
        packages.dedup_by(|a, b| a.id == b.id);
        Ok(packages)
    }

    /// `name` and everything that its wasm module may contain code of, by name and version.
    pub fn packed_with(&self, name: &str) -> Result<Vec<&Package>> {
        let mut seen = BTreeSet::new();
        let mut open = vec![self.package(name)?.id.clone()];
        while let Some(id) = open.pop() {
            let is_proc_macro = self.packages.iter().any(|package| package.id == id && package.is_proc_macro);
            if is_proc_macro || !seen.insert(id.clone()) {
                continue;
            }
            open.extend(self.runtime_edges.get(&id).into_iter().flatten().cloned());
        }
        let mut packed: Vec<&Package> =
            self.packages.iter().filter(|package| seen.contains(&package.id)).collect();
        packed.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        Ok(packed)
    }
}

fn package(value: &Value) -> Option<Package> {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let kinds = value["targets"].as_array()?.iter().filter_map(|target| target["kind"].as_array()).flatten();
    Some(Package {
        id: text("id")?,
        name: text("name")?,
        version: text("version")?,
        license: text("license"),
        source: text("source"),
        folder: Path::new(value["manifest_path"].as_str()?).parent()?.to_owned(),
        is_proc_macro: kinds.into_iter().any(|kind| kind == "proc-macro"),
    })
}

fn runtime_node(node: &Value) -> Option<(String, Vec<String>)> {
    let is_runtime = |dependency: &&Value| {
        dependency["dep_kinds"]
            .as_array()
            .is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
    };
    let id = |dependency: &Value| dependency["pkg"].as_str().map(str::to_owned);
    let edges = node["deps"].as_array()?.iter().filter(is_runtime).map(id).collect::<Option<Vec<_>>>()?;
    Some((node["id"].as_str()?.to_owned(), edges))
}
