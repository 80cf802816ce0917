//! Sections: stretches of pages that are held the same way.

use super::element::Element;
use super::measure::Orientation;
use super::running;

/// The settings of a section. Every one names the running head, which counts on; only the document's
/// first page has another.
pub(super) fn settings(orientation: Orientation, index: usize) -> Element {
    let (width, height) = orientation.paper();
    let margins = orientation.margins();
    let head = |kind, relation| {
        Element::new("w:headerReference").attribute("w:type", kind).attribute("r:id", relation)
    };
    let mut paper = Element::new("w:pgSz").attribute("w:w", width).attribute("w:h", height);
    if orientation == Orientation::Sideways {
        paper = paper.attribute("w:orient", "landscape");
    }
    let white = Element::new("w:pgMar")
        .attribute("w:top", margins.top)
        .attribute("w:right", margins.right)
        .attribute("w:bottom", margins.bottom)
        .attribute("w:left", margins.left)
        .attribute("w:header", margins.header)
        .attribute("w:footer", margins.bottom / 2)
        .attribute("w:gutter", 0);
    let mut made = Element::new("w:sectPr").with(head("default", running::LATER));
    if index == 0 {
        made = made.with(head("first", running::FIRST));
    }
    made = made
        .with(Element::value("w:type", "nextPage"))
        .with(paper)
        .with(white)
        .with(Element::new("w:cols").attribute("w:space", 708));
    if index == 0 { made.with(Element::new("w:titlePg")) } else { made }
}
