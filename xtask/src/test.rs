//! `test`: everything that CI runs, in an order in which the quick things fail first.

use crate::step::step;
use crate::toolchain::Toolchain;
use crate::tools::{self, Variables};
use crate::wasm::Effort;
use crate::workspace::Workspace;
use crate::{advisories, build_id, child, dist, inside, licences, pack, size};
use anyhow::{Result, ensure};

pub fn test(workspace: &Workspace) -> Result<()> {
    let root = &workspace.root;
    step("format", || child::run(child::cargo(root).args(["fmt", "--all", "--check"])))?;
    step("licences and sources of all packages", || licences::check(workspace))?;
    step("advisories", || advisories::check(workspace))?;
    step("lints, native", || {
        // What `bench` alone runs is no target among all.
        for targets in [&["--workspace", "--all-targets"][..], &["--test", "bench"]] {
            let mut cargo = child::cargo(root);
            child::run(cargo.arg("clippy").args(targets).args(["--locked", "--", "-D", "warnings"]))?;
        }
        Ok(())
    })?;
    let toolchain = Toolchain::find(root)?;
    step("lints, wasm", || child::run(&mut toolchain.clippy(root)))?;
    let built = dist::dist(workspace)?;
    size::check(&built.page)?;
    step("pack again: the same bytes", || {
        let again = pack::page(workspace, &built.programs, &build_id::build_id(root), Effort::Release)?;
        ensure!(again == built.page, "two packings of one build differ");
        Ok(())
    })?;
    let office = built.programs.office;
    let two = step("a page with two resolutions", || dist::with_two_resolutions(workspace, office))?;
    let mut variables = tools::for_tests(workspace)?;
    step("tests inside the browser", || inside::test(workspace, &variables))?;
    variables.push(("SNQ_HTML", built.path));
    variables.push(("SNQ_HTML_TWO", two.path));
    step("tests", || tests(workspace, variables))
}

fn tests(workspace: &Workspace, variables: Variables) -> Result<()> {
    let mut cargo = child::cargo(&workspace.root);
    child::run(cargo.args(["test", "--workspace", "--locked"]).envs(variables))
}

/// `fuzz [inputs [seed [first]]]`: what `test` tries with few inputs, with millions.
pub fn fuzz(workspace: &Workspace, numbers: &[&str]) -> Result<()> {
    const USUAL: [(&str, &str); 3] =
        [("SNQ_FUZZ_INPUTS", "10000000"), ("SNQ_FUZZ_SEED", "1"), ("SNQ_FUZZ_FIRST", "0")];
    let given =
        USUAL.iter().enumerate().map(|(at, (name, usual))| (*name, *numbers.get(at).unwrap_or(usual)));
    let mut cargo = child::cargo(&workspace.root);
    child::run(cargo.args(["test", "--locked", "--profile", "fuzz", "--test", "fuzz"]).envs(given))
}

/// `bench [part …]`: the page held against others, in both browsers; the parts stand in `tests/bench`.
pub fn bench(workspace: &Workspace, parts: &[&str]) -> Result<()> {
    let built = dist::dist(workspace)?;
    let mut variables = tools::for_bench(workspace)?;
    variables.push(("SNQ_HTML", built.path));
    child::run(
        child::cargo(&workspace.root)
            .args(["test", "--locked", "--profile", "bench", "--test", "bench", "--"])
            .args(parts)
            .envs(variables),
    )
}
