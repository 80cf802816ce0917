//! Tables as Word's elements: grid, rows, cells. Knows nothing of what stands in them.

use super::element::Element;
use super::measure::Twips;

/// What draws a table's lines.
pub(super) enum Ruling {
    /// None: it only places words side by side.
    Bare,
    /// The report's table style, with its words for who cannot see the table.
    Ruled {
        /// The table's caption; may be empty.
        caption: String,
    },
}

/// What a row does at the end of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtPageEnd {
    /// It moves on whole.
    Moves,
    /// It moves on whole, and stands on each page again.
    Repeats,
}

pub(super) fn table(widths: &[Twips], ruling: Ruling, rows: impl IntoIterator<Item = Element>) -> Element {
    let whole: Twips = widths.iter().sum();
    let columns = widths.iter().map(|width| Element::new("w:gridCol").attribute("w:w", width));
    let mut settings = Element::new("w:tblPr");
    if let Ruling::Ruled { .. } = ruling {
        settings = settings.with(Element::value("w:tblStyle", "ReportTable"));
    }
    settings = settings.with(length("w:tblW", whole));
    if let Ruling::Bare = ruling {
        settings = settings.with(length("w:tblInd", 0));
    }
    settings = settings.with(Element::new("w:tblLayout").attribute("w:type", "fixed"));
    settings = match ruling {
        Ruling::Bare => settings
            .with(Element::new("w:tblCellMar").with_all(["w:left", "w:right"].map(|side| length(side, 0)))),
        Ruling::Ruled { caption } => {
            let look =
                Element::value("w:tblLook", "0020").attribute("w:firstRow", 1).attribute("w:lastRow", 0);
            let look = look.attribute("w:firstColumn", 0).attribute("w:lastColumn", 0);
            let look = look.attribute("w:noHBand", 1).attribute("w:noVBand", 1);
            let settings = settings.with(look);
            if caption.is_empty() { settings } else { settings.with(Element::value("w:tblCaption", caption)) }
        }
    };
    Element::new("w:tbl").with(settings).with(Element::new("w:tblGrid").with_all(columns)).with_all(rows)
}

pub(super) fn row(at_page_end: AtPageEnd, cells: impl IntoIterator<Item = Element>) -> Element {
    let mut settings = Element::new("w:trPr").with(Element::new("w:cantSplit"));
    if at_page_end == AtPageEnd::Repeats {
        settings = settings.with(Element::new("w:tblHeader"));
    }
    Element::new("w:tr").with(settings).with_all(cells)
}

/// A cell over one column.
pub(super) fn cell(width: Twips, paragraphs: impl IntoIterator<Item = Element>) -> Element {
    let settings = Element::new("w:tcPr").with(length("w:tcW", width));
    Element::new("w:tc").with(settings).with_all(paragraphs)
}

/// A shaded cell over so many columns.
pub(super) fn band(width: Twips, columns: usize, paragraph: Element) -> Element {
    let shade = Element::value("w:shd", "clear").attribute("w:color", "auto").attribute("w:fill", "F2F2F2");
    let settings = Element::new("w:tcPr")
        .with(length("w:tcW", width))
        .with(Element::value("w:gridSpan", columns))
        .with(shade);
    Element::new("w:tc").with(settings).with(paragraph)
}

fn length(name: &'static str, twips: Twips) -> Element {
    Element::new(name).attribute("w:w", twips).attribute("w:type", "dxa")
}
