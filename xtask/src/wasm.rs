//! One binary of the workspace as a wasm module with its JavaScript glue.

use crate::child;
use crate::npm::Pinned;
use crate::order;
use crate::step::step;
use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::{self, Workspace};
use anyhow::{Context, Result};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Validator, WasmFeatures};

/// How much time a build may take for how small a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Without link-time optimisation, wasm-opt and an order of functions, for people at work.
    Quick,
    Release,
}

impl Effort {
    /// The name of cargo's profile, and of its folder.
    fn profile(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Release => "release",
        }
    }
}

pub struct Module {
    pub wasm: Vec<u8>,
    /// Defines the global `wasm_bindgen`.
    pub glue: String,
}

/// What Chromium 109 and Firefox 115 run without a switch, as wasm-opt names it. `-all` would
/// emit imports that Chromium rejects.
const OPT_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// Not Debian's: the one of Debian 12 joins the table of JavaScript values with that of functions,
/// and the module does not start.
const BINARYEN: Pinned = Pinned { name: "binaryen", version: "132.0.0" };

pub fn build(workspace: &Workspace, bin: &str, effort: Effort, features: &[&str]) -> Result<Module> {
    let toolchain = Toolchain::find(&workspace.root)?;
    step(&format!("compile {bin} ({})", effort.profile()), || {
        let mut cargo = toolchain.cargo(&workspace.root, "build");
        cargo.args(["--package", "so-nghi-quyet", "--bin", bin, "--profile", effort.profile()]);
        child::run(cargo.arg(format!("--features={}", features.join(","))))
    })?;
    let compiled =
        workspace.metadata.target_directory.join(TARGET).join(effort.profile()).join(format!("{bin}.wasm"));
    // A folder of this process's own: several work trees may pack at once in one target directory.
    let folder = workspace.scratch(&format!("bindgen-{}-{bin}", std::process::id()));
    let module = bind(workspace, &compiled, &folder, bin, effort);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let module = module?;
    check_features(&module.wasm)?;
    Ok(module)
}

fn bind(workspace: &Workspace, compiled: &Path, folder: &Path, bin: &str, effort: Effort) -> Result<Module> {
    step(&format!("bind {bin}"), || {
        let mut bindgen = Bindgen::new();
        bindgen.input_path(compiled).out_name(bin).typescript(false).remove_producers_section(true);
        bindgen.remove_name_section(effort == Effort::Release).keep_debug(false);
        bindgen.no_modules(true)?.generate_output()?.emit(folder)
    })?;
    let wasm_path = folder.join(format!("{bin}_bg.wasm"));
    let wasm = match effort {
        Effort::Quick => std::fs::read(&wasm_path)?,
        Effort::Release => {
            optimise(workspace, &wasm_path, bin)?;
            let optimised = std::fs::read(&wasm_path)?;
            step(&format!("order {bin}"), || order::like_beside_like(&optimised))?
        }
    };
    Ok(Module { wasm, glue: workspace::read(&folder.join(format!("{bin}.js")))? })
}

/// A function with one caller moves into it only below this size. Without a limit, all screens ended up
/// in one function of 186 KB, which a browser that compiles a function when it is first called compiles
/// whole for the first screen; and gzip found less that is alike.
const ONE_CALLER: &str = "--one-caller-inline-max-function-size=100";

fn optimise(workspace: &Workspace, wasm_path: &Path, bin: &str) -> Result<()> {
    let mut wasm_opt = BINARYEN.node(workspace, "bin/wasm-opt")?;
    step(&format!("optimise {bin}"), || {
        wasm_opt.args(OPT_FEATURES).args(["-Os", "--converge", ONE_CALLER, "--strip-producers", "-o"]);
        child::run(wasm_opt.arg(wasm_path).arg(wasm_path))
    })
}

/// The guard promises Chromium 109 and Firefox 115: a module that needs more fails here,
/// not on an officer's laptop.
fn check_features(wasm: &[u8]) -> Result<()> {
    let allowed = WasmFeatures::WASM2.difference(WasmFeatures::SIMD);
    Validator::new_with_features(allowed)
        .validate_all(wasm)
        .map(drop)
        .context("the module needs more than the promised browsers have")
}

#[cfg(test)]
mod tests {
    use super::check_features;

    const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";

    fn check(sections: &[u8], passes: bool) {
        let wasm = [&HEADER[..], sections].concat();
        assert_eq!(check_features(&wasm).is_ok(), passes, "{sections:?}");
    }

    #[test]
    fn modules_stay_within_the_promised_browsers() {
        check(&[], true);
        // A table of externref (reference types).
        check(&[4, 4, 1, 0x6f, 0, 0], true);
        // A function type with two results (multi-value).
        check(&[1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f], true);
        // A function type that takes v128 (SIMD).
        check(&[1, 5, 1, 0x60, 1, 0x7b, 0], false);
        // A 64-bit memory.
        check(&[5, 3, 1, 4, 1], false);
    }
}
