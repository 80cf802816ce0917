//! The chart library with the parts that our charts use, from npm's packages. Whole, it is twice
//! as large and would be half of the file. Knows whose licences that brings into the page.

use crate::esbuild;
use crate::npm::Pinned;
use crate::workspace::{self, Workspace};
use anyhow::{Result, ensure};
use std::path::PathBuf;

/// The version that the crate `charming` writes options for.
const ECHARTS: Pinned = Pinned { name: "echarts", version: "5.5.1" };
const PARTS: &str = "public/charts.js";
/// Packages whose code is in the script, and the file of each one's licence.
const PACKED: [(&str, &str); 3] = [("echarts", "LICENSE"), ("zrender", "LICENSE"), ("tslib", "LICENSE.txt")];

pub fn script(workspace: &Workspace) -> Result<String> {
    let charming = workspace.metadata.package("charming")?.folder.join("src/asset");
    ensure!(
        charming.join(format!("echarts-{}.min.js", ECHARTS.version)).is_file(),
        "charming no longer writes options for ECharts {}: pin the version that it carries",
        ECHARTS.version
    );
    esbuild::bundle(workspace, &workspace.root.join(PARTS), &[packages(workspace)?])
}

/// Name, and licence text, of every package in the script.
pub fn licences(workspace: &Workspace) -> Result<Vec<(String, String)>> {
    let folder = packages(workspace)?;
    let licence = |(name, file): (&str, &str)| {
        Ok((format!("{name} (npm)"), workspace::read(&folder.join(name).join(file))?))
    };
    PACKED.into_iter().map(licence).collect()
}

fn packages(workspace: &Workspace) -> Result<PathBuf> {
    ECHARTS.neighbours(workspace)
}
