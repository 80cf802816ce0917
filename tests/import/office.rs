//! LibreOffice, where it is installed: turns our workbooks into other files.

use std::path::PathBuf;
use std::process::Command;

/// A folder of its own, gone with it.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("snq-import-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The workbook as LibreOffice saves it, by the ending of the new file; `None`, and loudly, where it is
/// not installed.
pub fn saved_as(folder: &Folder, bytes: &[u8], ending: &str) -> Option<Vec<u8>> {
    let (from, profile) = (folder.0.join("from.xlsx"), folder.0.join("profile"));
    let out = folder.0.join(ending);
    std::fs::write(&from, bytes).unwrap();
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", ending, "--outdir"])
        .arg(&out)
        .arg(&from)
        .output();
    let Ok(run) = run else {
        eprintln!("NOT TESTED: LibreOffice (soffice) is not installed, so nothing was saved as .{ending}");
        return None;
    };
    let written = out.join(format!("from.{ending}"));
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    Some(std::fs::read(&written).unwrap_or_else(|_| panic!("LibreOffice wrote no .{ending}: {said}")))
}
