//! The layer table of `README.md`, held against `src/**`, and the rules that a reader relies on.
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// One file of `src/`, comments taken out.
struct Source {
    /// Below `src/`, such as `text/number/read.rs`.
    path: String,
    /// As it stands.
    whole: String,
    /// Without comments.
    code: String,
}

impl Source {
    /// The module below the crate's root; `None` for `lib.rs`, the binaries and the root itself.
    fn module(&self) -> Option<&str> {
        let first = self.path.split('/').next()?;
        match first.strip_suffix(".rs") {
            Some("lib") => None,
            Some(name) => Some(name),
            None => (first != "bin").then_some(first),
        }
    }

    /// How many `super::` lead from this file to the crate's root.
    fn depth(&self) -> usize {
        let parts = self.path.trim_end_matches(".rs").split('/');
        parts.filter(|part| *part != "mod").count()
    }

    /// The code before the inline tests; nothing of a file of tests.
    fn shipped(&self) -> &str {
        if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            return "";
        }
        self.code.split("#[cfg(test)]").next().unwrap_or("")
    }

    /// Root modules that the file names by `crate::…` or by climbing out with `super::…`.
    fn names(&self, modules: &BTreeSet<String>) -> BTreeSet<String> {
        let climb = "super::".repeat(self.depth());
        let mut names = BTreeSet::new();
        for way in ["crate::", &climb] {
            for (at, _) in self.code.match_indices(way) {
                let is_longer_climb = way != "crate::" && self.code[..at].ends_with("super::");
                if !is_longer_climb {
                    names.extend(first_names(&self.code[at + way.len()..]));
                }
            }
        }
        names.into_iter().filter(|name| modules.contains(name)).collect()
    }
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(rest: &str) -> Vec<String> {
    let identifier =
        |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = rest.strip_prefix('{') else {
        return vec![identifier(rest)];
    };
    let mut depth = 1_usize;
    let mut names = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(String::new()),
            _ => {}
        }
        match (depth, names.last_mut()) {
            (0, _) => break,
            (1, Some(name)) if c != ',' => name.push(c),
            _ => {}
        }
    }
    names.iter().map(|name| identifier(name)).collect()
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, below: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, below, sources);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let whole = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(below).unwrap().to_str().unwrap().replace('\\', "/");
            sources.push(Source { path, code: without_comments(&whole), whole });
        }
    }
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut sources = Vec::new();
    collect(&src, &src, &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 50, "src/ was read");
    sources
}

/// Module → modules that it may use, in the order of the README's table.
fn layers() -> Vec<(String, BTreeSet<String>)> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut layers: Vec<(String, BTreeSet<String>)> = Vec::new();
    let table = readme.lines().skip_while(|line| !line.starts_with("| Module | Knows | May use |")).skip(2);
    for row in table.take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [module, _, uses] = cells.as_slice() else { panic!("three columns: {row}") };
        let quoted =
            |cell: &str| -> Vec<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        let allowed = if *uses == "every module above" {
            layers.iter().map(|(above, _)| above.clone()).collect()
        } else {
            quoted(uses).into_iter().collect()
        };
        layers.push((quoted(module).concat(), allowed));
    }
    assert!(layers.len() > 8, "README.md holds the layer table");
    layers
}

#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn modules_use_only_what_their_layer_may() {
    let layers: BTreeMap<String, BTreeSet<String>> = layers().into_iter().collect();
    let modules: BTreeSet<String> = sources()
        .iter()
        .filter_map(Source::module)
        .map(str::to_owned)
        .chain(layers.keys().cloned())
        .collect();
    let mut complaints = Vec::new();
    for source in sources() {
        let Some(module) = source.module() else {
            continue;
        };
        let Some(allowed) = layers.get(module) else {
            complaints.push(format!("src/{}: `{module}` has no row in README.md", source.path));
            continue;
        };
        for used in source.names(&modules) {
            if used != module && !allowed.contains(&used) {
                complaints.push(format!("src/{}: `{module}` may not use `{used}`", source.path));
            }
        }
    }
    none(&complaints);
}

#[test]
fn a_layer_uses_only_layers_above_it() {
    let mut above = BTreeSet::new();
    for (module, allowed) in layers() {
        assert!(allowed.is_subset(&above), "{module} looks down: {allowed:?}");
        above.insert(module);
    }
}

#[test]
fn only_the_edges_name_the_browser() {
    const BROWSER: [&str; 8] = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "indexed_db_futures",
        "serde_wasm_bindgen",
        "leptos_dom",
    ];
    const OUTER: [&str; 4] = ["state", "edge", "ui", "app"];
    let mut complaints = Vec::new();
    for source in sources() {
        if source.module().is_none_or(|module| OUTER.contains(&module)) {
            continue;
        }
        for name in BROWSER {
            if source.code.contains(&format!("{name}::")) || source.code.contains(&format!("use {name}")) {
                complaints.push(format!("src/{}: names `{name}`", source.path));
            }
        }
    }
    none(&complaints);
}

#[test]
fn the_core_reads_no_clock_and_draws_no_chance() {
    const OUTER: [&str; 4] = ["state", "edge", "ui", "app"];
    const IMPURE: [&str; 6] =
        ["SystemTime", "Instant::now", "now_utc", "now_local", "thread_local!", "rand::"];
    let mut complaints = Vec::new();
    for source in sources() {
        if source.module().is_none_or(|module| OUTER.contains(&module)) {
            continue;
        }
        for name in IMPURE {
            if source.shipped().contains(name) {
                complaints.push(format!("src/{}: `{name}`", source.path));
            }
        }
    }
    none(&complaints);
}

/// Letters that only Vietnamese words bring into a source.
fn is_vietnamese(c: char) -> bool {
    matches!(c, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}')
}

#[test]
fn vietnamese_stands_in_seeds_and_text_only() {
    const QUOTING: [&str; 3] = ["resolution", "illustration", "text"]; // seeds' own words, made-up names, phrases
    let mut complaints = Vec::new();
    for source in sources() {
        if source.module().is_none_or(|module| QUOTING.contains(&module)) {
            continue;
        }
        if let Some(line) = source.shipped().lines().find(|line| line.contains(is_vietnamese)) {
            complaints.push(format!("src/{}: {}", source.path, line.trim()));
        }
    }
    none(&complaints);
}

#[test]
fn every_phrase_is_said_somewhere() {
    let sources = sources();
    let (phrases, speakers): (Vec<_>, Vec<_>) =
        sources.iter().partition(|source| source.path.starts_with("text/phrases/"));
    let is_said = |name: &str| {
        let path = format!("::{name}");
        speakers.iter().any(|source| {
            let after = source.code.match_indices(&path).map(|(at, _)| &source.code[at + path.len()..]);
            after.into_iter().any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    };
    let silent: Vec<String> = phrases
        .iter()
        .filter(|source| !source.path.ends_with("/mod.rs"))
        .flat_map(|source| phrase_names(&source.code).map(|name| (&source.path, name)))
        .filter(|(_, name)| !is_said(name))
        .map(|(path, name)| format!("{path}: nobody says `{name}`"))
        .collect();
    none(&silent);
}

/// The names that a file of phrases declares: `name:` or `name(arguments):` at the start of a line.
fn phrase_names(code: &str) -> impl Iterator<Item = &str> {
    code.lines().filter_map(|line| {
        let line = line.strip_prefix("    ")?;
        let end = line.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))?;
        let (name, rest) = line.split_at(end);
        (!name.is_empty() && rest.starts_with([':', '('])).then_some(name)
    })
}

#[test]
fn every_file_is_one_concept_and_says_which() {
    const LINES: usize = 400;
    const NO_IDEA: [&str; 6] = ["utils", "util", "helpers", "common", "manager", "misc"];
    let mut complaints = Vec::new();
    for source in sources() {
        if !source.whole.starts_with("//!") {
            complaints.push(format!("src/{}: the first line is not `//!`", source.path));
        }
        let lines = source.whole.lines().count();
        if lines > LINES {
            complaints.push(format!("src/{}: {lines} lines; which second concept moved in?", source.path));
        }
        if source.path.trim_end_matches(".rs").split('/').any(|part| NO_IDEA.contains(&part)) {
            complaints.push(format!("src/{}: name the idea", source.path));
        }
    }
    none(&complaints);
}

#[test]
fn nothing_unwraps_outside_tests() {
    let complaints: Vec<String> = sources()
        .iter()
        .filter(|source| source.shipped().contains(".unwrap()"))
        .map(|source| format!("src/{}: unwrap()", source.path))
        .collect();
    none(&complaints);
}

#[test]
fn the_reader_of_sources_sees_every_way_of_naming() {
    let modules: BTreeSet<String> = ["ledger", "text", "ui"].map(String::from).into();
    for (path, code, seen) in [
        ("state/store.rs", "use crate::ledger::Entry;", "ledger"),
        ("state/store.rs", "use crate::{ledger::{Entry, ui}, text};", "ledger text"),
        ("state/store.rs", "use super::super::ui::Chart;", "ui"),
        ("state/store.rs", "use super::ui;", ""),
        ("state/mod.rs", "pub fn f(entry: super::ledger::Entry) {}", "ledger"),
        ("app.rs", "use super::text;", "text"),
        ("state/store.rs", "// crate::ui\nfn f() { crate::text::g() }", "text"),
    ] {
        let source = Source { path: path.into(), whole: code.into(), code: without_comments(code) };
        let names: Vec<String> = source.names(&modules).into_iter().collect();
        assert_eq!(names.join(" "), seen, "{code}");
    }
}
