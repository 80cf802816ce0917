//! The exchange file's JSON Schema, as README.md publishes it, held against what the program writes and
//! reads: every file is of it, what it rejects is not read, and no rule stands in it for nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[allow(dead_code, reason = "the laws use more of them")]
#[path = "laws/entries.rs"]
mod entries;

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use so_nghi_quyet::persist;
use std::fs;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/persist");
const SCHEMA: &str = include_str!("../schemas/snq-1.schema.json");

struct Checker(Schemas, SchemaIndex);

impl Checker {
    fn of(schema: &Value) -> Self {
        const ADDRESS: &str = "urn:so-nghi-quyet:snq-1";
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource(ADDRESS, schema.clone()).unwrap();
        let index = compiler.compile(ADDRESS, &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn accepts(&self, file: &Value) -> bool {
        self.0.validate(file, self.1).is_ok()
    }
}

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn fixture(name: &str) -> Value {
    serde_json::from_slice(&fs::read(format!("{FIXTURES}/{name}")).unwrap()).unwrap()
}

/// A file of one entry for each entry of the fixtures that hold every kind.
fn files_of_one() -> Vec<Value> {
    let of_fixture = |name: &str| {
        let file = fixture(name);
        let entries = file["body"]["entries"].as_array().unwrap().clone();
        entries.into_iter().map(move |entry| {
            let mut one = file.clone();
            one["body"]["entries"] = json!([entry]);
            one["counts"]["entries"] = json!(1);
            one
        })
    };
    let names = ["v1-every-kind.snq.json", "v1-submissions.snq.json", "v1-records.snq.json"];
    names.into_iter().flat_map(of_fixture).collect()
}

/// Every node of a value below `at`, by JSON pointer.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let below: Vec<String> = match value {
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(n, item)| pointers(item, &format!("{at}/{n}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, field)| pointers(field, &format!("{at}/{name}"))).collect()
        }
        _ => Vec::new(),
    };
    [at.to_owned()].into_iter().chain(below).collect()
}

/// What a node may be broken into: other types, edges of every bound, parts too many or too few.
fn broken(node: &Value) -> Vec<Value> {
    match node {
        Value::String(_) => {
            let words = [
                "",
                "x",
                "\u{7}",
                "1e3",
                "1234567890123456",
                "0.1234567",
                "101",
                "-1",
                "2023-M13",
                "2301",
                "2023-6M",
                "in-period",
                "withdrawn",
                "number",
                "setting",
                "2023-13-01T00:00:00+07:00",
            ];
            let long = [101, 401, 16_385].map(|length| "x".repeat(length));
            let words = words.into_iter().map(str::to_owned).chain(long).map(Value::from);
            words.chain([json!(5), Value::Null]).collect()
        }
        Value::Number(_) => {
            vec![json!(-1), json!(0), json!(1.5), json!(4_294_967_296_u64), json!("1"), Value::Null]
        }
        Value::Array(items) => {
            let added = |item: Value| Value::from([&items[..], &[item]].concat());
            let many: Vec<Value> = (1..=257).map(|n| json!([0, n])).collect();
            let cut = Value::from(items[..items.len().saturating_sub(1)].to_vec());
            let last = items.last().cloned().unwrap_or_default();
            vec![
                Value::Null,
                json!([]),
                json!({}),
                cut,
                added(last),
                added(json!("x")),
                added(json!(5)),
                many.into(),
            ]
        }
        Value::Object(fields) => {
            let without = fields.keys().map(|name| {
                let mut rest = fields.clone();
                rest.remove(name);
                Value::from(rest)
            });
            let mut more = fields.clone();
            more.insert("rank".into(), json!(3));
            without.chain([Value::Null, json!([]), more.into()]).collect()
        }
        _ => Vec::new(),
    }
}

/// Files broken in one place: one whole file, and of the others the entry.
fn broken_files() -> Vec<(String, Value)> {
    let files = files_of_one().into_iter().enumerate();
    let of_file = |(n, file): (usize, Value)| {
        let below = if n == 0 { "" } else { "/body/entries/0" };
        let nodes = pointers(file.pointer(below).unwrap(), below);
        nodes.into_iter().flat_map(move |at| {
            let file = file.clone();
            broken(file.pointer(&at).unwrap()).into_iter().map(move |other| {
                let mut broken = file.clone();
                *broken.pointer_mut(&at).unwrap() = other;
                (at.clone(), broken)
            })
        })
    };
    files.flat_map(of_file).collect()
}

/// Whether the program takes the file in without a word.
fn is_read(mut file: Value) -> bool {
    // Whoever changes a body can reckon its checksum too.
    if let Some(body) = file.get("body").map(Value::to_string)
        && file["sha256"].as_str().is_some_and(|sum| sum.len() == 64)
    {
        file["sha256"] =
            Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect::<String>().into();
    }
    let loaded = persist::decode(file.to_string().as_bytes());
    loaded.is_ok_and(|loaded| loaded.refused.is_empty() && loaded.notes.is_empty())
}

#[test]
fn every_fixture_is_of_the_schema_or_of_another() {
    let checker = Checker::of(&schema());
    for name in ["v1-every-kind", "v1-submissions", "v1-records", "v1-illustration"] {
        assert!(checker.accepts(&fixture(&format!("{name}.snq.json"))), "{name}");
    }
    assert!(!checker.accepts(&fixture("v2-from-the-future.snq.json")));
    for file in files_of_one() {
        assert!(checker.accepts(&file) && is_read(file));
    }
}

#[test]
fn what_the_schema_rejects_is_not_read() {
    let checker = Checker::of(&schema());
    let mut rejected = 0;
    for (at, file) in broken_files() {
        // What no entry refers to is not looked at.
        if !checker.accepts(&file) && !at.starts_with("/body/sessions") && !at.starts_with("/body/authors") {
            rejected += 1;
            assert!(!is_read(file.clone()), "{at}: {file}");
        }
    }
    assert!(rejected > 1000, "{rejected}");
}

/// Takes each rule out of the schema: without it, some broken file passes that did not before.
#[test]
fn every_rule_rejects_some_file() {
    const NOT_RULES: [&str; 6] = ["$schema", "$id", "$defs", "title", "description", "properties"];
    let whole = schema();
    let checker = Checker::of(&whole);
    let rejected: Vec<Value> =
        broken_files().into_iter().map(|(_, file)| file).filter(|file| !checker.accepts(file)).collect();
    // Rules that stand together reject files that stand together: the search goes on where it was.
    let (mut rules, mut from) = (0, 0);
    for at in pointers(&whole, "") {
        let holder = at.rsplit('/').next().unwrap();
        let Some(rule) = whole.pointer(&at).unwrap().as_object() else { continue };
        if ["$defs", "properties", "not"].contains(&holder) {
            continue;
        }
        // Words whose own rules are gone would be held against those of the rest.
        let is_order = |keyword: &str| keyword == "prefixItems" && rule.contains_key("items");
        let is_rule = |keyword: &&String| !NOT_RULES.contains(&keyword.as_str()) && !is_order(keyword);
        for keyword in rule.keys().filter(is_rule) {
            let mut without = whole.clone();
            without.pointer_mut(&at).unwrap().as_object_mut().unwrap().remove(keyword);
            let laxer = Checker::of(&without);
            let mut all = (0..rejected.len()).map(|n| (from + n) % rejected.len());
            let passes = all.find(|n| laxer.accepts(&rejected[*n]));
            assert!(passes.is_some(), "{at} {keyword} rejects nothing");
            from = passes.unwrap();
            rules += 1;
        }
    }
    assert!(rules > 100, "{rules}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_ledger_is_written_as_the_schema_says(entries in entries::entries()) {
        let file = persist::encode(&entries::origin(), &entries::ledger(&entries));
        let file: Value = serde_json::from_slice(&file).unwrap();
        prop_assert!(Checker::of(&schema()).accepts(&file), "{file}");
    }
}
