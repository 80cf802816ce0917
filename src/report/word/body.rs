//! The document's own part: its blocks in their order, in sections.

use super::caption::Numbering;
use super::element::Element;
use super::measure::{Orientation, Twips};
use super::paragraph::Paragraph;
use super::style::{Look, Style};
use super::{closing, letterhead, picture, section, signatures, table};
use crate::report::{self, Annex, Block, Document, Form, Picture, Signature, Table};

/// The part, and the pictures that it shows, in their order.
pub(super) struct Body<'a> {
    pub(super) part: Element,
    pub(super) pictures: Vec<&'a Picture>,
}

/// Between a bare document's title and what it says.
const BELOW_TITLE: Twips = 120;

/// One stretch of pages.
struct Stretch {
    orientation: Orientation,
    elements: Vec<Element>,
}

/// What is being put together.
struct Making<'a> {
    stretches: Vec<Stretch>,
    pictures: Vec<&'a Picture>,
    numbering: Numbering,
    /// Whether the last paragraph of a block stays with what follows it.
    is_kept_with_next: bool,
    /// How the pages of the annex lie that is being put together.
    annex: Option<Orientation>,
}

pub(super) fn body(document: &Document) -> Body<'_> {
    let numbering = match document.letterhead {
        Some(_) => Numbering::of_a_report(document.lang),
        None => Numbering::of_bare_tables(document.lang),
    };
    let mut making = Making {
        stretches: Vec::new(),
        pictures: Vec::new(),
        numbering,
        is_kept_with_next: false,
        annex: None,
    };
    if let Some(letterhead) = &document.letterhead {
        making.upright(letterhead::elements(letterhead));
    } else if !document.says_its_title() {
        let title = Paragraph::new(Style::Title).above(BELOW_TITLE).text(&document.title, Look::PLAIN);
        making.upright([title.element()]);
    }
    let last = document.blocks.len().saturating_sub(1);
    for (at, block) in document.blocks.iter().enumerate() {
        // Nobody signs on a page without a word above.
        making.is_kept_with_next = at == last && document.closing.is_some();
        making.block(block);
    }
    if let Some(closing) = &document.closing {
        let form = document.letterhead.as_ref().map_or(Form::State, |letterhead| letterhead.form);
        let gap = Paragraph::new(Style::Gap).kept_with_next().element();
        making.upright([gap, closing::element(closing, form, document.lang)]);
    }
    making.signatures(&document.signatures);
    making.is_kept_with_next = false;
    for annex in &document.annexes {
        making.annex(annex);
    }
    let provenance = Paragraph::new(Style::Provenance).text(&document.provenance.sentence, Look::PLAIN);
    making.last([provenance.element()]);
    Body { part: part(making.stretches), pictures: making.pictures }
}

impl<'a> Making<'a> {
    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { level, text } => {
                let heading = Paragraph::new(Style::Heading(*level)).text(text, Look::PLAIN);
                self.upright([heading.element()]);
            }
            Block::Paragraph(paragraph) => self.sentences(std::slice::from_ref(paragraph), Style::Body),
            Block::List(items) => self.sentences(items, Style::ListItem),
            Block::Table(of) => self.table(of, Orientation::Upright),
            Block::WideTable(of) => self.table(of, Orientation::Sideways),
            Block::Picture(of) if of.png.is_empty() => {}
            Block::Picture(of) => self.picture(of),
        }
    }

    fn sentences(&mut self, of: &[report::Paragraph], style: Style) {
        let last = of.len().saturating_sub(1);
        let is_kept = |at: usize| self.is_kept_with_next && at == last;
        let made: Vec<Element> = of
            .iter()
            .enumerate()
            .map(|(at, of)| match Paragraph::of(of, style) {
                made if is_kept(at) => made.kept_with_next().element(),
                made => made.element(),
            })
            .collect();
        self.upright(made);
    }

    fn picture(&mut self, of: &'a Picture) {
        self.pictures.push(of);
        let caption = self.numbering.picture(&of.caption);
        self.upright([picture::element(of, self.pictures.len()), caption.element()]);
    }

    /// Onto the last page, however it lies.
    fn signatures(&mut self, of: &[Signature]) {
        let orientation = self.stretches.last().map_or(Orientation::Upright, |last| last.orientation);
        if !of.is_empty() {
            self.put(orientation, [signatures::element(of, orientation)]);
        }
    }

    /// On pages of its own, which lie as its widest table needs them.
    fn annex(&mut self, annex: &'a Annex) {
        let orientation = if annex.is_wide() { Orientation::Sideways } else { Orientation::Upright };
        let heading = Paragraph::new(Style::Heading(1)).centred().text(&annex.title, Look::PLAIN);
        self.stretches.push(Stretch { orientation, elements: vec![heading.element()] });
        self.annex = Some(orientation);
        for block in &annex.blocks {
            self.block(block);
        }
    }

    fn table(&mut self, of: &Table, wanted: Orientation) {
        let orientation = self.annex.unwrap_or(wanted);
        let elements = table::elements(of, orientation, &mut self.numbering);
        self.put(orientation, elements);
    }

    /// Onto an upright page, unless an annex lies on its side.
    fn upright(&mut self, elements: impl IntoIterator<Item = Element>) {
        self.put(Orientation::Upright, elements);
    }

    /// Onto the last pages where they lie as wanted, else onto pages of its own.
    fn put(&mut self, wanted: Orientation, elements: impl IntoIterator<Item = Element>) {
        let orientation = self.annex.unwrap_or(wanted);
        match self.stretches.last_mut() {
            Some(stretch) if stretch.orientation == orientation => {
                // Word joins tables that no paragraph parts.
                let gap = stretch.elements.last().is_some_and(|last| last.is("w:tbl")).then(gap);
                stretch.elements.extend(gap.into_iter().chain(elements));
            }
            _ => self.stretches.push(Stretch { orientation, elements: elements.into_iter().collect() }),
        }
    }

    /// Onto whatever page is the last.
    fn last(&mut self, elements: impl IntoIterator<Item = Element>) {
        match self.stretches.last_mut() {
            Some(stretch) => stretch.elements.extend(elements),
            None => self.upright(elements),
        }
    }
}

/// A paragraph that nobody sees.
fn gap() -> Element {
    Paragraph::new(Style::Gap).element()
}

/// Each section but the last ends with a paragraph that carries its settings.
fn part(stretches: Vec<Stretch>) -> Element {
    let last = stretches.len().saturating_sub(1);
    let mut body = Element::new("w:body");
    for (index, stretch) in stretches.into_iter().enumerate() {
        let settings = section::settings(stretch.orientation, index);
        body = body.with_all(stretch.elements);
        body = if index == last {
            body.with(settings)
        } else {
            body.with(Paragraph::new(Style::Gap).ending(settings).element())
        };
    }
    [
        ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ]
    .into_iter()
    .fold(Element::new("w:document"), |document, (name, space)| document.attribute(name, space))
    .with(body)
}
