//! The page's style sheets: the files in their order.

use crate::esbuild::{Source, minify};
use crate::workspace::Workspace;
use anyhow::{Result, ensure};

/// What the page looks like before its program is up, and where none can run.
const GROUND: [&str; 2] = ["css/tokens.css", "css/base.css"];

/// What the screens look like. Later files win over earlier ones; print must undo what screens want.
const SCREENS: [&str; 14] = [
    "css/layout.css",
    "css/controls.css",
    "css/icons.css",
    "css/components.css",
    "css/tables.css",
    "css/entry.css",
    "css/reading.css",
    "css/overview.css",
    "css/progress.css",
    "css/checks.css",
    "css/units.css",
    "css/work.css",
    "css/reports.css",
    "css/print.css",
];

/// The guard's own rules hold whatever the others say, so they come last.
const GUARD: [&str; 1] = ["guard.css"];

/// The sheets in the order in which they stand on the page: ground, screens, guard.
pub fn sheets(workspace: &Workspace) -> Result<[String; 3]> {
    for entry in std::fs::read_dir(workspace.root.join("public/css"))? {
        let name = format!("css/{}", entry?.file_name().to_string_lossy());
        ensure!(
            GROUND.contains(&&*name) || SCREENS.contains(&&*name),
            "public/{name} has no place in the order of styles.rs"
        );
    }
    Ok([sheet(workspace, &GROUND)?, sheet(workspace, &SCREENS)?, sheet(workspace, &GUARD)?])
}

fn sheet(workspace: &Workspace, files: &[&str]) -> Result<String> {
    let mut sheet = String::new();
    for file in files {
        sheet.push_str(&workspace.read(&format!("public/{file}"))?);
        sheet.push('\n');
    }
    minify(workspace, &sheet, Source::Style)
}
