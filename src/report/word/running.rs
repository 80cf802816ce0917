//! The running head: the page's number, and what must stand on every page.

use super::element::Element;
use super::paragraph::Paragraph;
use super::style::{Look, Style};
use crate::report::Document;

/// The relation of the first page's head.
pub(super) const FIRST: &str = "rIdHeadFirst";
/// The relation of every later page's.
pub(super) const LATER: &str = "rIdHeadLater";

/// The first page has no number (Decree 30, Annex I; Guideline 36 as well).
pub(super) fn first(document: &Document) -> Element {
    let marks = marks(document).unwrap_or_else(|| Paragraph::new(Style::Header).element());
    head().with(marks)
}

/// Later pages have it in the middle of the upper margin, in the style's 13 points.
pub(super) fn later(document: &Document) -> Element {
    head().with(Paragraph::new(Style::Header).field("PAGE", "2").element()).with_all(marks(document))
}

fn marks(document: &Document) -> Option<Element> {
    let words = document.marks.join(" · ");
    let marks = Paragraph::new(Style::Marks).text(&words, Look::PLAIN);
    (!words.is_empty()).then(|| marks.element())
}

fn head() -> Element {
    Element::new("w:hdr").attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
}
