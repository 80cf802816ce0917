//! A chart in the line of the text, with its words for who cannot see it.

use super::element::Element;
use super::measure::{Twips, emu};
use super::paragraph::Paragraph;
use super::style::Style;
use crate::report::Picture;

/// The room that a picture has between upright margins, in millimetres, its caption left out.
const WIDEST: u32 = 165;
const HIGHEST: u32 = 220;

const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// The id under which the package relates the picture of that number (from 1).
pub(super) fn relation(number: usize) -> String {
    format!("rIdPicture{number}")
}

/// The picture of that number in a paragraph of its own.
pub(super) fn element(picture: &Picture, number: usize) -> Element {
    const ABOVE: Twips = 120;
    let line = Paragraph::new(Style::Picture).kept_with_next().below(ABOVE);
    line.holding(drawing(picture, number)).element()
}

fn drawing(picture: &Picture, number: usize) -> Element {
    let (width, height) = size(picture);
    let (width, height) = (emu(width), emu(height));
    let extent = |name| Element::new(name).attribute("cx", width).attribute("cy", height);
    let named = |name| {
        let named = Element::new(name).attribute("id", number).attribute("name", &picture.name);
        named.attribute("descr", &picture.alternative)
    };
    let locks = Element::new("a:graphicFrameLocks").attribute("noChangeAspect", 1);
    let fill = Element::new("pic:blipFill")
        .with(Element::new("a:blip").attribute("r:embed", relation(number)))
        .with(Element::new("a:stretch").with(Element::new("a:fillRect")));
    let shape = Element::new("pic:spPr")
        .with(
            Element::new("a:xfrm")
                .with(Element::new("a:off").attribute("x", 0).attribute("y", 0))
                .with(extent("a:ext")),
        )
        .with(Element::new("a:prstGeom").attribute("prst", "rect").with(Element::new("a:avLst")));
    let drawn = Element::new("pic:pic")
        .with(Element::new("pic:nvPicPr").with(named("pic:cNvPr")).with(Element::new("pic:cNvPicPr")))
        .with(fill)
        .with(shape);
    let inline = ["distT", "distB", "distL", "distR"]
        .into_iter()
        .fold(Element::new("wp:inline"), |inline, side| inline.attribute(side, 0))
        .with(extent("wp:extent"))
        .with(named("wp:docPr"))
        .with(Element::new("wp:cNvGraphicFramePr").with(locks))
        .with(
            Element::new("a:graphic")
                .with(Element::new("a:graphicData").attribute("uri", PICTURE).with(drawn)),
        );
    Element::new("w:drawing").with(inline)
}

/// Width and height in millimetres, made smaller in proportion where the page is smaller.
fn size(picture: &Picture) -> (u32, u32) {
    let (width, height) = (u32::from(picture.width_mm).max(1), u32::from(picture.height_mm).max(1));
    let (width, height) =
        if width > WIDEST { (WIDEST, (height * WIDEST / width).max(1)) } else { (width, height) };
    if height > HIGHEST { ((width * HIGHEST / height).max(1), HIGHEST) } else { (width, height) }
}
