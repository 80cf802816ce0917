//! The other programs, each run in a folder that goes when its test ends.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of one test's own.
pub struct Desk(tempfile::TempDir);

/// What `cargo xtask test` names in the environment.
fn named(variable: &str) -> PathBuf {
    match std::env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} is not set: run cargo xtask test"),
    }
}

fn python(script: &str) -> Command {
    let mut python = Command::new(named("SNQ_PYTHON"));
    python.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/others").join(script));
    python
}

#[track_caller]
fn succeeded(command: &mut Command, file: &Path) -> Output {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
    output
}

/// Left to itself LibreOffice believes the values that a file of Excel's keeps beside its formulas.
const RECKONS_ANEW: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// What python-docx or openpyxl see.
    pub fn opened(&self, kind: &str, file: &Path) -> Value {
        let output = succeeded(python("opened.py").arg(kind).arg(file), file);
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// A workbook as openpyxl saves it, with these cells filled in: `[sheet, address, value]` each.
    pub fn filled(&self, file: &Path, cells: &Value) -> Vec<u8> {
        let to = file.with_extension("filled.xlsx");
        let cells = std::fs::File::open(self.put("cells.json", cells.to_string().as_bytes())).unwrap();
        succeeded(python("filled.py").arg(file).arg(&to).stdin(Stdio::from(cells)), file);
        std::fs::read(to).unwrap()
    }

    /// Files as LibreOffice saves them in another format, all in one run; their paths in the same order.
    pub fn converted(&self, to: &str, files: &[PathBuf]) -> Vec<PathBuf> {
        let out = self.0.path().join(format!("as-{to}"));
        let profile = format!("-env:UserInstallation=file://{}", self.0.path().join("profile").display());
        let user = self.0.path().join("profile/user");
        std::fs::create_dir_all(&user).unwrap();
        std::fs::write(user.join("registrymodifications.xcu"), RECKONS_ANEW).unwrap();
        let output = Command::new(named("SNQ_SOFFICE"))
            .args([&*profile, "--headless", "--convert-to", to, "--outdir"])
            .arg(&out)
            .args(files)
            .output()
            .unwrap();
        let converted = files.iter().map(|file| out.join(file.file_name().unwrap()).with_extension(to));
        let converted: Vec<PathBuf> = converted.collect();
        for file in &converted {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(file.is_file(), "LibreOffice did not write {}: {said}", file.display());
        }
        converted
    }

    /// Width and height of each page of a PDF, in points.
    pub fn pages(&self, pdf: &Path) -> Vec<(u32, u32)> {
        let bytes = std::fs::read(pdf).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let pages = text.split("/Type/Page/").skip(1);
        pages
            .map(|page| {
                let sizes = page.split("/MediaBox[").nth(1).unwrap();
                let numbers = sizes.split(']').next().unwrap().split_whitespace();
                let numbers: Vec<u32> =
                    numbers.map(|number| number.split('.').next().unwrap().parse().unwrap()).collect();
                (numbers[2], numbers[3])
            })
            .collect()
    }
}
