//! Finds a compiler for wasm32-unknown-unknown: (a) the current toolchain has the standard
//! library; (b) rustup may fetch it; (c) Debian's compiler builds it from Debian's sources;
//! (d) a sentence that says how to get one.

use crate::child;
use crate::packages::Need;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

pub const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CLIPPY: &str = "/usr/bin/clippy-driver";
const DEBIAN: Need = Need {
    what: "a compiler for wasm",
    debian: &["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"],
};

pub enum Toolchain {
    /// The toolchain that runs cargo has the target's standard library.
    Current,
    /// Debian's compiler with the standard library built from source.
    Debian { linker: PathBuf },
}

impl Toolchain {
    pub fn find(root: &Path) -> Result<Self> {
        if current_has_target(root) {
            return Ok(Self::Current);
        }
        let may_fetch = std::env::var("RUSTUP_AUTO_INSTALL").as_deref() != Ok("0");
        if may_fetch && child::find("rustup").is_some() {
            match child::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root)) {
                Ok(()) => return Ok(Self::Current),
                Err(error) => eprintln!("  {error:#}; trying Debian's compiler"),
            }
        }
        if debian().is_none() && child::find("apt-get").is_some() {
            DEBIAN.install()?;
        }
        match debian() {
            Some(toolchain) => Ok(toolchain),
            None => bail!(
                "no compiler for {TARGET}: run `rustup target add {TARGET}`, or on Debian `apt-get install {}`",
                DEBIAN.debian.join(" ")
            ),
        }
    }

    /// `cargo <subcommand>` for the wasm target; the caller adds package, profile and the rest.
    pub fn cargo(&self, root: &Path, subcommand: &str) -> Command {
        let mut command = child::cargo(root);
        command.args([subcommand, "--target", TARGET, "--locked"]);
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags());
        if let Self::Debian { linker } = self {
            // Variables of this one child: in a config file the first has no effect, and
            // `build-std` there would break native builds.
            command.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", DEBIAN_RUSTC);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            // Built from source, the library can be the small one: sorting alone was 140 KB.
            command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        }
        command
    }

    /// Lints of the page's own code, with warnings as errors. Runs the lint driver of the compiler
    /// in use: `cargo clippy` would bring the current toolchain's, which has no wasm library.
    pub fn clippy(&self, root: &Path) -> Command {
        let mut command = self.cargo(root, "check");
        command.args(["--package", "so-nghi-quyet", "--lib", "--bins", "--examples", "--profile", "release"]);
        let driver = match self {
            Self::Current => PathBuf::from("clippy-driver"),
            Self::Debian { .. } => PathBuf::from(DEBIAN_CLIPPY),
        };
        command.env("RUSTC_WORKSPACE_WRAPPER", driver).env("CLIPPY_ARGS", "-Dwarnings");
        command
    }
}

/// Leptos joins views by type; with this, components meet as one type, which saves compile time
/// and bytes alike.
const ERASED_VIEWS: &str = "--cfg erase_components";

/// Panic messages name source files; without the map they would name the builder's home folder,
/// and one commit would give different bytes on different machines.
fn rust_flags() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|folder| folder.join(".cargo"))).unwrap_or_default();
    format!("--remap-path-prefix={}=crates {ERASED_VIEWS}", home.join("registry/src").display())
}

fn current_has_target(root: &Path) -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command.args(["--print", "target-libdir", "--target", TARGET]).current_dir(root);
    child::output(&mut command).is_ok_and(|folder| holds_core(Path::new(folder.trim())))
}

fn holds_core(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
}

fn debian() -> Option<Toolchain> {
    let sysroot = child::output(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"])).ok()?;
    let has_sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir();
    let linker = ["wasm-ld-22", "wasm-ld"].into_iter().find_map(child::find)?;
    (has_sources && Path::new(DEBIAN_CLIPPY).exists()).then_some(Toolchain::Debian { linker })
}
