//! The archive: which parts there are, how they hang together, in which order they stand.

use super::element::Element;
use super::{WordError, body, picture, properties, running};
use crate::report::Document;
use crate::text::Lang;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const STYLES: &str = include_str!("parts/styles.xml");
const NUMBERING: &str = include_str!("parts/numbering.xml");
const SETTINGS: &str = include_str!("parts/settings.xml");

/// What stands for the document's language in the parts above.
const LANGUAGE: &str = "{language}";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The language as Word names it.
pub(super) const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-US",
    }
}

/// The parts of the document, in the order in which readers need them.
pub(super) fn package(document: &Document) -> Result<Vec<u8>, WordError> {
    let body = body::body(document);
    let spoken = |part: &str| part.replace(LANGUAGE, language(document.lang)).into_bytes();
    let mut archive = Archive::new();
    archive.add("[Content_Types].xml", &content_types().file()?)?;
    archive.add("_rels/.rels", &package_relations().file()?)?;
    archive.add("word/document.xml", &body.part.file()?)?;
    archive.add("word/_rels/document.xml.rels", &document_relations(body.pictures.len()).file()?)?;
    archive.add("word/styles.xml", &spoken(STYLES))?;
    archive.add("word/numbering.xml", &spoken(NUMBERING))?;
    archive.add("word/settings.xml", &spoken(SETTINGS))?;
    archive.add("word/header1.xml", &running::first(document).file()?)?;
    archive.add("word/header2.xml", &running::later(document).file()?)?;
    for (index, picture) in body.pictures.iter().enumerate() {
        archive.add(&format!("word/media/picture{}.png", index + 1), &picture.png)?;
    }
    archive.add("docProps/core.xml", &properties::core(document).file()?)?;
    archive.add("docProps/custom.xml", &properties::custom(&document.provenance).file()?)?;
    archive.finish()
}

/// A zip whose entries carry no time but the earliest that there is.
struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    fn new() -> Self {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        Self { writer: ZipWriter::new(Cursor::new(Vec::new())), options }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), WordError> {
        self.writer.start_file(name, self.options)?;
        self.writer.write_all(bytes)?;
        Ok(())
    }

    fn finish(self) -> Result<Vec<u8>, WordError> {
        Ok(self.writer.finish()?.into_inner())
    }
}

fn content_types() -> Element {
    let default = |extension, kind| {
        Element::new("Default").attribute("Extension", extension).attribute("ContentType", kind)
    };
    let part = |name, kind: String| {
        Element::new("Override").attribute("PartName", name).attribute("ContentType", kind)
    };
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    let custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    Element::new("Types").attribute("xmlns", format!("{PACKAGE}/content-types")).with_all([
        default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        default("xml", "application/xml"),
        default("png", "image/png"),
        part("/word/document.xml", format!("{WORD}.document.main+xml")),
        part("/word/styles.xml", format!("{WORD}.styles+xml")),
        part("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        part("/word/settings.xml", format!("{WORD}.settings+xml")),
        part("/word/header1.xml", format!("{WORD}.header+xml")),
        part("/word/header2.xml", format!("{WORD}.header+xml")),
        part("/docProps/core.xml", core.into()),
        part("/docProps/custom.xml", custom.into()),
    ])
}

fn package_relations() -> Element {
    relations([
        ("rIdDocument".into(), format!("{OFFICE}/officeDocument"), "word/document.xml".into()),
        (
            "rIdCore".into(),
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml".into(),
        ),
        ("rIdCustom".into(), format!("{OFFICE}/custom-properties"), "docProps/custom.xml".into()),
    ])
}

fn document_relations(pictures: usize) -> Element {
    let of = |id: &str, kind: &str, target: &str| (id.into(), format!("{OFFICE}/{kind}"), target.into());
    let parts = [
        of("rIdStyles", "styles", "styles.xml"),
        of("rIdNumbering", "numbering", "numbering.xml"),
        of("rIdSettings", "settings", "settings.xml"),
        of(running::FIRST, "header", "header1.xml"),
        of(running::LATER, "header", "header2.xml"),
    ];
    let pictures = (1..=pictures)
        .map(|number| of(&picture::relation(number), "image", &format!("media/picture{number}.png")));
    relations(parts.into_iter().chain(pictures))
}

/// Each an id, a kind and where it leads.
fn relations(all: impl IntoIterator<Item = (String, String, String)>) -> Element {
    let all = all.into_iter().map(|(id, kind, target)| {
        Element::new("Relationship").attribute("Id", id).attribute("Type", kind).attribute("Target", target)
    });
    Element::new("Relationships").attribute("xmlns", format!("{PACKAGE}/relationships")).with_all(all)
}
