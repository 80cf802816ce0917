//! What a file says about itself: its title, the date its figures are from, and how they came to be.
//!
//! It names no author: who wrote a report stands in it, if anywhere.

use super::element::Element;
use crate::report::{Document, Provenance};
use crate::text::date;

/// `docProps/core.xml`. A date that is none is left out: Word calls a file damaged for it.
pub(super) fn core(document: &Document) -> Element {
    let as_of = &document.provenance.as_of;
    let moment = date::parse_day(as_of)
        .map(|day| format!("{:04}-{:02}-{:02}T00:00:00Z", day.year(), u8::from(day.month()), day.day()));
    let dated = |name| {
        let moment = moment.as_deref()?;
        Some(Element::new(name).attribute("xsi:type", "dcterms:W3CDTF").words(moment))
    };
    [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ]
    .into_iter()
    .fold(Element::new("cp:coreProperties"), |core, (name, space)| core.attribute(name, space))
    .with_all(dated("dcterms:created"))
    .with(Element::new("dc:language").words(super::package::language(document.lang)))
    .with_all(dated("dcterms:modified"))
    .with(Element::new("dc:title").words(&document.title))
}

/// `docProps/custom.xml`: what a second export has to have in common to be the same document.
pub(super) fn custom(of: &Provenance) -> Element {
    /// The property set that Office keeps for properties of one's own; its ids begin at 2.
    const SET: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    let properties = [
        ("DataSet", &of.data_set),
        ("AsOf", &of.as_of),
        ("Fingerprint", &of.fingerprint),
        ("Build", &of.build),
    ];
    let properties = properties.into_iter().zip(2_u32..).map(|((name, value), id)| {
        Element::new("property")
            .attribute("fmtid", SET)
            .attribute("pid", id)
            .attribute("name", name)
            .with(Element::new("vt:lpwstr").words(value))
    });
    Element::new("Properties")
        .attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
        .attribute("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
        .with_all(properties)
}
