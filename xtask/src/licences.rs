//! Licences: which may be packed or used at all, and the text that travels in the file.

use crate::echarts;
use crate::metadata::Package;
use crate::workspace::{self, Workspace};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;

/// One SPDX id a line, with `(not packed)` behind it where only tests and tools may have it;
/// `#` starts a remark.
const ALLOWED: &str = "xtask/allowed-licences.txt";
const NOT_PACKED: &str = "(not packed)";
const PRODUCT: &str = "so-nghi-quyet";
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Every package of the lock file, for the page and for this machine, must come from the
/// registry and may be used under some licence of the committed list.
pub fn check(workspace: &Workspace) -> Result<()> {
    let list = workspace.read(ALLOWED)?;
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let (for_tools, for_packing): (Vec<&str>, Vec<&str>) =
        lines.filter(|line| !line.is_empty()).partition(|line| line.ends_with(NOT_PACKED));
    let with_tools: Vec<&str> = for_tools
        .iter()
        .map(|line| line.trim_end_matches(NOT_PACKED).trim())
        .chain(for_packing.iter().copied())
        .collect();
    let packed = workspace.metadata.packed_with(PRODUCT)?;
    let mut refused = Vec::new();
    for package in workspace.metadata.everything(&workspace.root)? {
        let Some(source) = &package.source else {
            continue;
        };
        if source != REGISTRY {
            refused.push(format!("{} {} comes from {source}", package.name, package.version));
        }
        let is_packed = packed.iter().any(|packed| packed.id == package.id);
        let allowed = if is_packed { &for_packing } else { &with_tools };
        if !may_use(package.license.as_deref(), allowed)? {
            refused
                .push(format!("{} {} has the licence {:?}", package.name, package.version, package.license));
        }
    }
    ensure!(refused.is_empty(), "outside {ALLOWED}:\n{}", refused.join("\n"));
    Ok(())
}

/// Whether the expression can be met by allowed licences alone.
fn may_use(expression: Option<&str>, allowed: &[&str]) -> Result<bool> {
    let Some(expression) = expression else {
        return Ok(false);
    };
    let parsed = spdx::Expression::parse_mode(expression, spdx::ParseMode::LAX)
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(parsed.evaluate(|requirement| allowed.contains(&&*requirement.to_string())))
}

/// What the page shows under "Giới thiệu": each licence text once, under the names it covers.
pub fn text(workspace: &Workspace) -> Result<String> {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in workspace.metadata.packed_with(PRODUCT)? {
        if package.source.is_some() {
            by_text
                .entry(own_text(package)?)
                .or_default()
                .push(format!("{} {}", package.name, package.version));
        }
    }
    for (name, text) in echarts::licences(workspace)? {
        by_text.entry(tidy(&text)).or_default().push(name);
    }
    let mut parts: Vec<String> =
        by_text.into_iter().map(|(text, names)| format!("{}\n\n{text}\n", names.join(", "))).collect();
    parts.sort();
    parts.push(
        "Rust standard library (Copyright The Rust Project contributors): MIT OR Apache-2.0\n".to_owned(),
    );
    Ok(parts.join(&format!("\n{}\n\n", "=".repeat(72))))
}

/// The licence as its package carries it. Where a choice is offered and MIT is one, MIT: it is
/// the shortest to carry.
fn own_text(package: &Package) -> Result<String> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&package.folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|start| name.starts_with(start));
        if is_licence && entry.path().is_file() {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    let offers_choice =
        package.license.as_deref().is_some_and(|license| license.contains("OR") || license.contains('/'));
    if offers_choice && files.iter().any(|(name, _)| name.contains("MIT")) {
        files.retain(|(name, _)| name.contains("MIT") || name.starts_with("NOTICE"));
    }
    if files.is_empty() {
        return without_file(package);
    }
    let texts =
        files.iter().map(|(_, path)| Ok(tidy(&workspace::read(path)?))).collect::<Result<Vec<_>>>()?;
    Ok(texts.join("\n\n"))
}

/// A package that names a licence and carries no text of it: the licence's standard text.
fn without_file(package: &Package) -> Result<String> {
    let expression =
        package.license.as_deref().with_context(|| format!("{} names no licence", package.name))?;
    let parsed = spdx::Expression::parse_mode(expression, spdx::ParseMode::LAX)
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    let ids: Vec<&str> = parsed
        .requirements()
        .filter_map(|requirement| requirement.req.license.id())
        .map(|id| id.name)
        .collect();
    let chosen = ids
        .iter()
        .find(|id| **id == "MIT")
        .or(ids.first())
        .with_context(|| format!("{} has an unknown licence", package.name))?;
    Ok(format!("{expression}\n\n{}", known(chosen)?))
}

fn known(id: &str) -> Result<String> {
    Ok(tidy(spdx::license_id(id).with_context(|| format!("no licence {id}"))?.text()))
}

/// The same words with the same line ends are the same text, so that one copy serves many.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;

    fn check(expression: &str, passes: bool) {
        assert_eq!(may_use(Some(expression), &["MIT", "Zlib"]).unwrap(), passes, "{expression}");
    }

    #[test]
    fn an_expression_needs_only_allowed_licences() {
        check("MIT", true);
        check("Apache-2.0 OR MIT", true);
        check("Apache-2.0/MIT", true);
        check("(MIT OR Apache-2.0) AND Unicode-3.0", false);
        check("(MIT OR Apache-2.0) AND Zlib", true);
        check("GPL-3.0-only", false);
        assert!(!may_use(None, &["MIT"]).unwrap());
    }
}
