//! `dist` and `dev`: from sources to the one file.

use crate::pack::Programs;
use crate::step::step;
use crate::wasm::{self, Effort, Module};
use crate::workspace::Workspace;
use crate::{build_id, pack};
use anyhow::Result;
use std::path::{Path, PathBuf};

const FILE: &str = "so-nghi-quyet.html";

/// The finished page, and what it was packed from.
pub struct Built {
    pub path: PathBuf,
    pub page: Vec<u8>,
    pub programs: Programs,
}

/// The file that is handed out.
pub fn dist(workspace: &Workspace) -> Result<Built> {
    build(workspace, Effort::Release, "dist")
}

/// The same page, built in seconds, for people at work.
pub fn dev(workspace: &Workspace) -> Result<Built> {
    build(workspace, Effort::Quick, "dist/dev")
}

/// The page with the tests' own resolution beside the real one. The office program carries none, so it is
/// the one of the page that is handed out.
pub fn with_two_resolutions(workspace: &Workspace, office: Module) -> Result<Built> {
    let app = wasm::build(workspace, "app", Effort::Release, &["fixture-seeds"])?;
    packed(workspace, Effort::Release, Programs { app, office }, "dist/two-resolutions")
}

fn build(workspace: &Workspace, effort: Effort, folder: &str) -> Result<Built> {
    let app = wasm::build(workspace, "app", effort, &[])?;
    let office = wasm::build(workspace, "office", effort, &[])?;
    packed(workspace, effort, Programs { app, office }, folder)
}

fn packed(workspace: &Workspace, effort: Effort, programs: Programs, folder: &str) -> Result<Built> {
    let build_id = build_id::build_id(&workspace.root);
    let page = step("pack", || pack::page(workspace, &programs, &build_id, effort))?;
    let path = write(&workspace.root.join(folder), &page)?;
    eprintln!("{}", path.display());
    Ok(Built { path, page, programs })
}

/// Written beside and renamed: somebody may have the old file open, and a half-written one must
/// never be mistaken for the product.
fn write(folder: &Path, page: &[u8]) -> Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join(FILE);
    let unfinished = folder.join(format!(".{FILE}.{}", std::process::id()));
    std::fs::write(&unfinished, page)?;
    std::fs::rename(&unfinished, &path)?;
    Ok(path)
}
