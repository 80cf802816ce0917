//! The tests inside the browser: one module, run by `wasm-bindgen`'s own runner in each browser.
//! Knows what the runner is told; what is tested stands in `tests/browser`.

use crate::child;
use crate::step::step;
use crate::toolchain::{TARGET, Toolchain};
use crate::tools::Variables;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::process::Command;

const TESTS: &str = "inside-the-browser";
/// The page's own code less optimised than in `dist`: quicker to compile, and packages are shared.
const QUICKER: &str = "profile.release.package.so-nghi-quyet.opt-level=1";

struct Browser {
    name: &'static str,
    /// The variable that names its driver to our own tests.
    ours: &'static str,
    /// The runner's. It takes the first driver that any variable names.
    runners: &'static str,
    /// What the driver is asked for; headless, and what else it needs, the runner adds.
    capabilities: &'static str,
}

const BROWSERS: [Browser; 2] = [
    Browser {
        name: "Chromium",
        ours: "SNQ_CHROMEDRIVER",
        runners: "CHROMEDRIVER",
        capabilities: "tests/browser/chromium.json",
    },
    Browser {
        name: "Firefox",
        ours: "SNQ_GECKODRIVER",
        runners: "GECKODRIVER",
        capabilities: "tests/browser/firefox.json",
    },
];

pub fn test(workspace: &Workspace, variables: &Variables) -> Result<()> {
    let toolchain = Toolchain::find(&workspace.root)?;
    step("compile the tests inside the browser", || {
        let mut cargo = toolchain.cargo(&workspace.root, "build");
        cargo.args(["--package", "so-nghi-quyet", "--example", TESTS, "--profile", "release"]);
        child::run(cargo.args(["--config", QUICKER]))
    })?;
    step("compile their runner", || child::run(&mut runner(workspace, "build")))?;
    let module = workspace
        .metadata
        .target_directory
        .join(TARGET)
        .join("release/examples")
        .join(TESTS)
        .with_extension("wasm");
    for browser in &BROWSERS {
        let driver = variables.iter().find(|(name, _)| *name == browser.ours);
        let (_, driver) = driver.with_context(|| format!("{} names no driver", browser.ours))?;
        step(&format!("tests inside {}", browser.name), || {
            let mut run = runner(workspace, "run");
            for other in &BROWSERS {
                run.env_remove(other.runners);
            }
            run.env(browser.runners, driver);
            run.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", workspace.root.join(browser.capabilities));
            // Seconds; the machine may have other work.
            run.envs([("WASM_BINDGEN_TEST_TIMEOUT", "180"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")]);
            child::run(run.arg("--").arg(&module))
        })?;
    }
    Ok(())
}

/// `cargo <subcommand>` of the runner, which needs packages that no other command does.
fn runner(workspace: &Workspace, subcommand: &str) -> Command {
    let mut cargo = child::cargo(&workspace.root);
    cargo.args([subcommand, "--quiet", "--locked", "--profile", "tool", "--package", "xtask"]);
    cargo.args(["--features", "browser-tests", "--bin", "browser-test-runner"]);
    cargo
}
