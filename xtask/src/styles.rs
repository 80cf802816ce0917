//! The page's one style sheet: the files in their order.

use crate::workspace::Workspace;
use anyhow::{Result, ensure};

/// Later files win over earlier ones, so tokens come first; print must undo what screens want,
/// and the guard's own rules hold whatever the others say.
const FILES: [&str; 17] = [
    "css/tokens.css",
    "css/base.css",
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
    "guard.css",
];

pub fn sheet(workspace: &Workspace) -> Result<String> {
    for entry in std::fs::read_dir(workspace.root.join("public/css"))? {
        let name = format!("css/{}", entry?.file_name().to_string_lossy());
        ensure!(FILES.contains(&&*name), "public/{name} has no place in the order of styles.rs");
    }
    let mut sheet = String::new();
    for file in FILES {
        sheet.push_str(&workspace.read(&format!("public/{file}"))?);
        sheet.push('\n');
    }
    Ok(sheet)
}
