//! Excel's workbook since 2007: the list of sheets, and the way to each.

mod sheet;
mod strings;
mod styles;

use super::bounds::{self, Budget};
use super::marks::{Mark, Marks};
use super::package::Package;
use super::{Grid, Limit, Part, WorkbookError};
use std::collections::BTreeMap;

/// What the cells of all sheets share.
#[derive(Default)]
struct Shared {
    strings: Vec<String>,
    shown: Vec<super::format::Shown>,
    /// Days count from 1904, as on the first Macintosh.
    is_1904: bool,
}

/// What one part refers to: by its id the kind and the part's name.
type Relations = BTreeMap<String, (String, String)>;

/// The sheets of cells; charts on sheets of their own hold none.
pub(super) fn sheets(package: &mut Package<'_>, workbook: &str) -> Result<Vec<Grid>, WorkbookError> {
    let lacking = WorkbookError::Broken(Part::Contents);
    let relations = relations(package, workbook)?;
    let contents = package.text(workbook)?.ok_or(lacking)?;
    let mut shared = Shared::default();
    let of_kind = |kind: &str| {
        let mut all = relations.values();
        all.find(|(of, _)| of == kind).map(|(_, target)| target.clone())
    };
    if let Some(text) = of_kind("sharedStrings").map(|part| package.text(&part)).transpose()?.flatten() {
        shared.strings = strings::read(&text)?;
    }
    if let Some(text) = of_kind("styles").map(|part| package.text(&part)).transpose()?.flatten() {
        shared.shown = styles::read(&text)?;
    }
    let mut listed = Vec::new();
    let mut marks = Marks::of(&contents, Part::Contents);
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        if element.is("workbookPr") {
            shared.is_1904 |= element.says("date1904").unwrap_or(false);
        } else if element.is("sheet") {
            let is_hidden = element.attribute("state").is_some_and(|state| state != "visible");
            let name = element.attribute("name").unwrap_or_default();
            let target = element.attribute("id").and_then(|id| relations.get(&id));
            let (kind, target) = target.ok_or(lacking)?;
            if kind == "worksheet" {
                listed.push((Grid::named(name, is_hidden), target.clone()));
            }
        }
    }
    if listed.len() > bounds::SHEETS {
        return Err(WorkbookError::TooLarge(Limit::Sheets));
    }
    let mut budget = Budget::default();
    let mut sheets = Vec::with_capacity(listed.len());
    for (grid, part) in listed {
        let text = package.text(&part)?.ok_or(lacking)?;
        sheets.push(sheet::read(&text, grid, &shared, &mut budget)?);
    }
    Ok(sheets)
}

/// What a part refers to. Kinds are the last words of their addresses, which transitional and strict
/// files have alike.
fn relations(package: &mut Package<'_>, part: &str) -> Result<Relations, WorkbookError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let list =
        if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let text = package.text(&list)?.ok_or(WorkbookError::Broken(Part::Contents))?;
    let mut relations = Relations::new();
    let mut marks = Marks::of(&text, Part::Contents);
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        let (id, kind, target) =
            (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"));
        if let (true, Some(id), Some(kind), Some(target)) = (element.is("Relationship"), id, kind, target) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.insert(id, (kind, within(folder, &target)));
        }
    }
    Ok(relations)
}

/// A part's name as seen from a folder.
fn within(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
