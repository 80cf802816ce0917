//! `dist` and `dev`: from sources to the one file.

use crate::pack::{self, Parts};
use crate::step::step;
use crate::wasm::{self, Effort};
use crate::workspace::Workspace;
use crate::{build_id, policy};
use anyhow::Result;
use std::path::PathBuf;

const FILE: &str = "so-nghi-quyet.html";

/// The file that is handed out.
pub fn dist() -> Result<PathBuf> {
    build(Effort::Release, "dist")
}

/// The same page, built in seconds, for people at work.
pub fn dev() -> Result<PathBuf> {
    build(Effort::Quick, "dist/dev")
}

fn build(effort: Effort, folder: &str) -> Result<PathBuf> {
    let workspace = Workspace::find()?;
    let app = wasm::build(&workspace, "app", effort)?;
    let page = step("pack", || {
        let page = pack::page(&workspace, &Parts { app: &app, build_id: build_id::build_id(&workspace.root) }, effort)?;
        policy::check(&page)?;
        Ok(page)
    })?;
    let folder = workspace.root.join(folder);
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(FILE);
    // Written beside and renamed: somebody may have the old file open, and a half-written one
    // must never be mistaken for the product.
    let unfinished = folder.join(format!(".{FILE}.{}", std::process::id()));
    std::fs::write(&unfinished, &page)?;
    std::fs::rename(&unfinished, &path)?;
    eprintln!("{} bytes  {}", page.len(), path.display());
    Ok(path)
}
