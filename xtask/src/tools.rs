//! What the browser tests drive: browsers, their drivers, and packages of npm. Debian's come by
//! apt; the others are kept in the target directory at the pinned versions.

use crate::child;
use crate::esbuild;
use crate::npm::{self, Pinned};
use crate::packages::Need;
use crate::step::step;
use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

const CHROMIUM: Need = Need { what: "Chromium with its driver", debian: &["chromium", "chromium-driver"] };
const FIREFOX: Need = Need { what: "Firefox ESR", debian: &["firefox-esr"] };
const FONTS: Need = Need { what: "a font with Vietnamese letters", debian: &["fonts-dejavu-core"] };

const PYTHON: Need = Need {
    what: "Python with python-docx and openpyxl",
    debian: &["python3", "python3-docx", "python3-openpyxl"],
};
const LIBREOFFICE: Need =
    Need { what: "LibreOffice", debian: &["libreoffice-writer-nogui", "libreoffice-calc-nogui"] };

const GECKODRIVER: &str = "0.37.1";
/// Carries the browser itself in the package; the oldest Chromium the page promises to run in.
const CHROMIUM_109: Pinned = Pinned { name: "@sparticuz/chromium", version: "109.0.6" };
const AXE: Pinned = Pinned { name: "axe-core", version: "4.14.1" };
const TIDDLYWIKI: Pinned = Pinned { name: "tiddlywiki", version: "5.4.1" };
const AUTOMERGE: Pinned = Pinned { name: "@automerge/automerge", version: "3.5.0" };
const YJS: Pinned = Pinned { name: "yjs", version: "13.6.33" };
const SHEETJS: Pinned = Pinned { name: "xlsx", version: "0.18.5" };
const EXCELJS: Pinned = Pinned { name: "exceljs", version: "4.4.0" };
const MINISEARCH: Pinned = Pinned { name: "minisearch", version: "7.2.0" };

/// Variables by which tests find their tools.
pub type Variables = Vec<(&'static str, PathBuf)>;

/// All that tests ask for, but the page itself.
pub fn for_tests(workspace: &Workspace) -> Result<Variables> {
    if !Path::new("/usr/share/fonts/truetype/dejavu").is_dir() && cfg!(target_os = "linux") {
        FONTS.install()?;
    }
    let chromedriver = program("chromedriver", &CHROMIUM)?;
    program("chromium", &CHROMIUM)?;
    program("firefox-esr", &FIREFOX)?;
    let axe = AXE.folder(workspace)?.join("axe.min.js");
    Ok(vec![
        ("SNQ_CHROMEDRIVER", chromedriver),
        ("SNQ_GECKODRIVER", geckodriver(workspace)?),
        ("SNQ_CHROMIUM109", chromium_109(workspace)?),
        ("SNQ_AXE", axe),
        ("SNQ_PYTHON", python()?),
        ("SNQ_SOFFICE", program("soffice", &LIBREOFFICE)?),
    ])
}

/// A Python that has the packages, or gets them. The first one in `PATH` may be somebody's own, which
/// Debian's packages do not reach.
fn python() -> Result<PathBuf> {
    let has_packages = |python: &PathBuf| {
        let mut command = std::process::Command::new(python);
        command.args(["-c", "import docx, openpyxl"]).stderr(std::process::Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let with_packages = || child::find_all("python3").into_iter().find(has_packages);
    if let Some(python) = with_packages() {
        return Ok(python);
    }
    PYTHON.install()?;
    with_packages()
        .with_context(|| format!("no `python3` in PATH is {}, though it was installed", PYTHON.what))
}

/// What `tests/bench` asks for beyond that.
pub fn for_bench(workspace: &Workspace) -> Result<Variables> {
    let mut variables = for_tests(workspace)?;
    variables.push(("SNQ_TIDDLYWIKI", TIDDLYWIKI.folder(workspace)?.join("tiddlywiki.js")));
    variables.push(("SNQ_PEERS", bundled(workspace, "peers.js", &[AUTOMERGE, YJS])?));
    variables.push(("SNQ_BOOKS", bundled(workspace, "books.js", &[SHEETJS, EXCELJS])?));
    variables.push(("SNQ_FOUND", bundled(workspace, "found.js", &[MINISEARCH])?));
    Ok(variables)
}

/// Libraries that we are held against, with what drives them, as one script.
fn bundled(workspace: &Workspace, name: &str, libraries: &[Pinned]) -> Result<PathBuf> {
    let packages: Vec<PathBuf> =
        libraries.iter().map(|library| library.neighbours(workspace)).collect::<Result<_>>()?;
    let script = workspace.scratch(name);
    let bundled = esbuild::bundle(workspace, &workspace.root.join("tests/bench").join(name), &packages)?;
    std::fs::write(&script, bundled)?;
    Ok(script)
}

fn program(name: &str, need: &Need) -> Result<PathBuf> {
    if child::find(name).is_none() {
        need.install()?;
    }
    child::find(name).with_context(|| format!("`{name}` is not in PATH after {} was installed", need.what))
}

fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(found) = child::find("geckodriver") {
        return Ok(found);
    }
    let folder = workspace.scratch("tools");
    let binary = folder.join("bin/geckodriver");
    if !binary.is_file() {
        step("install geckodriver (a few minutes)", || {
            let mut cargo = child::cargo(&workspace.root);
            cargo
                .args(["install", "--quiet", "--locked", "--version", GECKODRIVER, "--root"])
                .arg(&folder)
                .arg("geckodriver");
            // Beside this workspace's own builds, whose lock it must not wait for.
            cargo.env("CARGO_TARGET_DIR", workspace.scratch("tools-build"));
            child::run(&mut cargo)
        })?;
    }
    Ok(binary)
}

/// The package holds the browser compressed with Brotli, which Node unpacks.
fn chromium_109(workspace: &Workspace) -> Result<PathBuf> {
    let package = CHROMIUM_109.folder(workspace)?;
    let browser = package.join("chromium-109");
    if !browser.is_file() {
        let script = "const fs = require('fs');\
            const [from, to] = process.argv.slice(1);\
            fs.writeFileSync(to + '.part', require('zlib').brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });\
            fs.renameSync(to + '.part', to);";
        step("unpack Chromium 109", || {
            let mut node = npm::node()?;
            child::run(node.args(["-e", script]).arg(package.join("bin/chromium.br")).arg(&browser))
        })?;
    }
    ensure!(browser.is_file(), "the package of Chromium 109 holds no browser");
    Ok(browser)
}
