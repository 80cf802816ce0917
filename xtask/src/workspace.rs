//! Where the workspace and its outputs lie.

use crate::metadata::Metadata;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

pub struct Workspace {
    pub root: PathBuf,
    pub metadata: Metadata,
}

impl Workspace {
    /// The root is asked at run time: several work trees may share one target directory,
    /// and with it one `xtask` binary.
    pub fn find() -> Result<Self> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().context("xtask stands in a workspace")?.to_owned();
        let metadata = Metadata::read(&root)?;
        Ok(Self { root, metadata })
    }

    /// A folder of cargo's target directory for what xtask makes or installs.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.metadata.target_directory.join("xtask").join(name)
    }

    pub fn read(&self, path: &str) -> Result<String> {
        read(&self.root.join(path))
    }
}

/// Text with Unix line ends, whatever the checkout did: hashes are taken of what a browser parses.
pub fn read(path: &Path) -> Result<String> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}
