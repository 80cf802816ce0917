//! What a file is, by its bytes: names lie.

use super::marks::{Mark, Marks};
use super::package::Package;
use super::{Part, WorkbookError};

/// A workbook that is read.
pub(super) enum Kind {
    /// Excel since 2007.
    Xlsx {
        /// The name of the part that lists the sheets.
        workbook: String,
    },
    /// OpenDocument.
    Ods,
}

/// Compound files: Office before 2007, and whatever newer Office locks by a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A file that may hold a workbook.
pub(super) enum Opened<'a> {
    /// A package of parts.
    Package(Package<'a>),
    /// A compound file with an old workbook in it.
    Compound,
}

/// What the file is packed in, or what it is instead of a workbook.
pub(super) fn opened(bytes: &[u8]) -> Result<Opened<'_>, WorkbookError> {
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(WorkbookError::Empty);
    }
    if bytes.starts_with(b"PK") {
        return Package::open(bytes).map(Opened::Package);
    }
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return Err(WorkbookError::Document);
    }
    Err(match readable(bytes) {
        Some(text) if text.trim_start().starts_with('<') => WorkbookError::WebPage,
        Some(text) if text.trim().is_empty() => WorkbookError::Empty,
        Some(_) => WorkbookError::PlainText,
        // Excel of the nineties wrote its records bare.
        None if bytes.starts_with(&[0x09, 0x08]) || bytes.starts_with(&[0x09, 0x04]) => {
            WorkbookError::OldExcel
        }
        None => WorkbookError::Unknown,
    })
}

/// What the package holds.
pub(super) fn of(package: &mut Package<'_>) -> Result<Kind, WorkbookError> {
    if let Some(mime) = package.text("mimetype")? {
        return match mime.trim() {
            SPREADSHEET => Ok(Kind::Ods),
            other if other.starts_with("application/vnd.oasis.opendocument.") => Err(WorkbookError::Document),
            _ => Err(WorkbookError::Unknown),
        };
    }
    let Some(relations) = package.text("_rels/.rels")? else {
        // Any other archive, or a package that lost its table of contents.
        return Err(if package.has("[content_types].xml") {
            WorkbookError::Broken(Part::Contents)
        } else {
            WorkbookError::Unknown
        });
    };
    let workbook = main_part(&relations)?.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    if workbook.ends_with(".bin") {
        Err(WorkbookError::BinaryExcel)
    } else if !package.has_below("xl/") && (package.has_below("word/") || package.has_below("ppt/")) {
        Err(WorkbookError::Document)
    } else if package.has(&workbook) {
        Ok(Kind::Xlsx { workbook })
    } else {
        Err(WorkbookError::Broken(Part::Contents))
    }
}

fn main_part(relations: &str) -> Result<Option<String>, WorkbookError> {
    let mut marks = Marks::of(relations, Part::Contents);
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        let is_main = element.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        if element.is("Relationship") && is_main {
            return Ok(element.attribute("Target").map(|target| target.trim_start_matches('/').to_owned()));
        }
    }
    Ok(None)
}

/// What a compound file is, by the names of its streams.
fn compound(bytes: &[u8]) -> Result<Opened<'_>, WorkbookError> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Err(WorkbookError::Encrypted)
    } else if has("Workbook") || has("Book") {
        Ok(Opened::Compound)
    } else if has("WordDocument") || has("PowerPoint Document") {
        Err(WorkbookError::Document)
    } else {
        Err(WorkbookError::Unknown)
    }
}

/// The bytes as text, where they are one: UTF-8, or UTF-16 by its mark.
fn readable(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).collect::<Result<String, _>>().ok()?
        }
        _ => std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').to_owned(),
    };
    let is_text = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    text.chars().all(is_text).then_some(text)
}
