//! The figures that stand in a ledger as one long table for other programs, a row a figure, and the
//! description that a Data Package has beside it.
//!
//! UTF-8 with a byte order mark, commas, CRLF, quotes as in RFC 4180; decimals have a point and nothing
//! groups thousands, whatever the language. Names are the only words in a language. What is in dispute
//! is left out and counted; so is what speaks of targets and units that the resolution does not have.

use super::delimited::harmless;
use crate::ledger::{Content, Ledger, Period, Slot, Value, codes};
use crate::resolution::{DataSet, Target, Unit};
use crate::text::Lang;
use crate::text::phrases::long as words;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The names of the columns, in their order.
pub const COLUMNS: [&str; 14] = [
    "resolution",
    "target",
    "target_name",
    "unit",
    "unit_name",
    "period",
    "basis",
    "standing",
    "kind",
    "value",
    "numerator",
    "denominator",
    "measure",
    "source",
];

/// What a figure is, as the column `kind` says it.
pub const KINDS: [&str; 5] = ["number", "ratio", "done", "not-done", "nothing-arose"];

/// A long table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Long {
    /// The file.
    pub csv: String,
    /// How many figures it holds.
    pub rows: usize,
    /// How many places are left out.
    pub left_out: usize,
}

/// Every figure that stands, by target, unit, period and slot.
pub fn long(data: &DataSet, ledger: &Ledger, lang: Lang) -> Long {
    let mut long = Long { csv: String::from("\u{feff}"), rows: 0, left_out: 0 };
    long.line(&COLUMNS.map(str::to_owned));
    for target in &data.targets {
        for unit in &data.units {
            for (period, slot, current) in ledger.cells_of(&target.id, &unit.id) {
                let stands = current.entry().map(|entry| (&entry.content, &*entry.source));
                if let Some((Content::Value(value), source)) = stands {
                    long.rows += 1;
                    long.line(&row(data, (target, unit, period, slot), value, source, lang));
                } else if current.is_conflict() {
                    long.left_out += 1;
                }
            }
        }
    }
    let strangers =
        ledger.subjects().filter(|(target, unit)| data.target(target).is_none() || data.unit(unit).is_none());
    let of_strangers = strangers.map(|(target, unit)| {
        ledger.cells_of(target, unit).filter(|(.., current)| current.has_figure()).count()
    });
    long.left_out += of_strangers.sum::<usize>();
    long
}

fn row(
    data: &DataSet,
    (target, unit, period, slot): (&Target, &Unit, Period, Slot),
    value: &Value,
    source: &str,
    lang: Lang,
) -> [String; COLUMNS.len()] {
    let [kind, figure, numerator, denominator] = said(value);
    let measure = target.counted.as_ref().unwrap_or(&target.measure);
    [
        data.id.to_string(),
        target.id.to_string(),
        harmless(lang.of(&target.name)),
        unit.id.to_string(),
        harmless(lang.of(&unit.name)),
        codes::of_period(period),
        codes::of_basis(slot.basis).to_owned(),
        codes::of_standing(slot.standing).to_owned(),
        kind,
        figure,
        numerator,
        denominator,
        harmless(lang.of(measure)),
        harmless(source),
    ]
}

/// Kind, value, numerator, denominator. What is done or not has its percentage as value.
fn said(value: &Value) -> [String; 4] {
    let kind = |at: usize| KINDS[at].to_owned();
    let nothing = String::new;
    match value {
        Value::Number(number) => [kind(0), number.to_string(), nothing(), nothing()],
        Value::Ratio { numerator, denominator } => {
            [kind(1), nothing(), numerator.to_string(), denominator.to_string()]
        }
        Value::Done { done, percent } => {
            let percent = percent.map(|percent| percent.to_string()).unwrap_or_default();
            [kind(if *done { 2 } else { 3 }), percent, nothing(), nothing()]
        }
        Value::NothingArose => [kind(4), nothing(), nothing(), nothing()],
    }
}

impl Long {
    fn line(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        self.csv.push_str(&cells.join(","));
        self.csv.push_str("\r\n");
    }
}

fn quoted(cell: &str) -> String {
    let needs_quotes = cell.contains([',', '"', '\r', '\n']) || cell.trim() != cell;
    if needs_quotes { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// `datapackage.json` for a long table in the file `path` beside it.
pub fn data_package(data: &DataSet, csv: &str, path: &str, lang: Lang) -> String {
    let digest = Sha256::digest(csv.as_bytes());
    let package = Package {
        profile: "tabular-data-package",
        name: name(data.id.as_str()),
        title: lang.of(&data.title),
        description: words::description(lang, lang.of(&data.issuer)),
        resources: [Resource {
            profile: "tabular-data-resource",
            name: "figures",
            path,
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            bytes: csv.len(),
            hash: format!("sha256:{digest:x}"),
            dialect: Dialect {
                delimiter: ",",
                line_terminator: "\r\n",
                quote_char: "\"",
                double_quote: true,
                header: true,
            },
            schema: Schema {
                fields: COLUMNS.iter().zip(0..).map(|(column, at)| field(column, at, lang)).collect(),
                missing_values: [""],
                primary_key: ["target", "unit", "period", "basis", "standing"],
            },
        }],
    };
    let json = serde_json::to_string_pretty(&package);
    json.expect("only names and counts, as tests/import_long.rs reads them") + "\n"
}

/// What names of packages may hold.
fn name(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c.to_ascii_lowercase() } else { '-' };
    id.chars().map(plain).collect()
}

fn field(name: &'static str, at: usize, lang: Lang) -> Field {
    let one_of = |words: &[&'static str]| Constraints { required: true, r#enum: Some(words.to_vec()) };
    let required = || Some(Constraints { required: true, r#enum: None });
    let (kind, constraints) = match name {
        "value" | "numerator" | "denominator" => ("number", None),
        "basis" => ("string", Some(one_of(&["in-period", "cumulative"]))),
        "standing" => ("string", Some(one_of(&["estimated", "official"]))),
        "kind" => ("string", Some(one_of(&KINDS))),
        "source" | "measure" => ("string", None),
        _ => ("string", required()),
    };
    let description = [
        words::field_resolution,
        words::field_target,
        words::field_target_name,
        words::field_unit,
        words::field_unit_name,
        words::field_period,
        words::field_basis,
        words::field_standing,
        words::field_kind,
        words::field_value,
        words::field_numerator,
        words::field_denominator,
        words::field_measure,
        words::field_source,
    ];
    let description = description.get(at).map_or("", |said| said(lang));
    Field { name, r#type: kind, description, constraints }
}

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: &'a str,
    description: String,
    resources: [Resource<'a>; 1],
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    name: &'static str,
    path: &'a str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    primary_key: [&'static str; 5],
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    r#type: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#enum: Option<Vec<&'static str>>,
}
