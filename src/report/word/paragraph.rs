//! Paragraphs and their runs. The one place that knows in which order Word reads their settings.

use super::element::Element;
use super::measure::Twips;
use super::style::{Look, Style};
use super::unbroken;
use crate::report::{self, Emphasis};

/// A paragraph being put together.
pub(super) struct Paragraph {
    style: Style,
    is_kept_with_next: bool,
    before: Option<Twips>,
    after: Option<Twips>,
    inset: Option<Twips>,
    alignment: Option<&'static str>,
    section: Option<Element>,
    runs: Vec<Element>,
}

impl Paragraph {
    pub(super) const fn new(style: Style) -> Self {
        Self {
            style,
            is_kept_with_next: false,
            before: None,
            after: None,
            inset: None,
            alignment: None,
            section: None,
            runs: Vec::new(),
        }
    }

    /// A document's sentences.
    pub(super) fn of(paragraph: &report::Paragraph, style: Style) -> Self {
        let last = paragraph.spans.len().saturating_sub(1);
        paragraph.spans.iter().enumerate().fold(Self::new(style), |made, (at, span)| {
            let look = match span.emphasis {
                Emphasis::Plain => Look::PLAIN,
                Emphasis::Strong => Look::STRONG,
                Emphasis::Aside => Look::EMPHASIS,
            };
            let words = unbroken::sentence(&span.text);
            made.text(&if at == last { unbroken::ending(&words) } else { words }, look)
        })
    }

    /// On one page with what follows.
    pub(super) const fn kept_with_next(mut self) -> Self {
        self.is_kept_with_next = true;
        self
    }

    /// Further below what stands above.
    pub(super) const fn below(mut self, twips: Twips) -> Self {
        self.before = Some(twips);
        self
    }

    /// Further above what stands below.
    pub(super) const fn above(mut self, twips: Twips) -> Self {
        self.after = Some(twips);
        self
    }

    /// Narrower on both sides.
    pub(super) const fn inset(mut self, twips: Twips) -> Self {
        self.inset = Some(twips);
        self
    }

    pub(super) const fn centred(mut self) -> Self {
        self.alignment = Some("center");
        self
    }

    pub(super) const fn at_the_right(mut self) -> Self {
        self.alignment = Some("right");
        self
    }

    /// The section that ends with it.
    pub(super) fn ending(mut self, section: Element) -> Self {
        self.section = Some(section);
        self
    }

    pub(super) fn text(mut self, words: &str, look: Look) -> Self {
        if !words.is_empty() {
            self.runs.push(run(words, look));
        }
        self
    }

    /// A field: what Word reckons, and what stands there until it does.
    pub(super) fn field(mut self, instruction: &str, shown: &str) -> Self {
        let field = Element::new("w:fldSimple").attribute("w:instr", format!(" {instruction} "));
        self.runs.push(field.with(run(shown, Look::PLAIN)));
        self
    }

    /// A run that holds something else than words.
    pub(super) fn holding(mut self, what: Element) -> Self {
        self.runs.push(Element::new("w:r").with(what));
        self
    }

    pub(super) fn element(self) -> Element {
        let mut settings = Element::new("w:pPr").with(Element::value("w:pStyle", self.style.id()));
        if self.is_kept_with_next {
            settings = settings.with(Element::new("w:keepNext"));
        }
        if self.before.is_some() || self.after.is_some() {
            let distance = [("w:before", self.before), ("w:after", self.after)].into_iter();
            let distance = distance.filter_map(|(name, twips)| twips.map(|twips| (name, twips)));
            let spacing = Element::new("w:spacing");
            settings = settings
                .with(distance.fold(spacing, |spacing, (name, twips)| spacing.attribute(name, twips)));
        }
        if let Some(inset) = self.inset {
            let indent = Element::new("w:ind").attribute("w:left", inset).attribute("w:right", inset);
            settings = settings.with(indent);
        }
        if let Some(alignment) = self.alignment {
            settings = settings.with(Element::value("w:jc", alignment));
        }
        if let Some(section) = self.section {
            settings = settings.with(section);
        }
        Element::new("w:p").with(settings).with_all(self.runs)
    }
}

/// Words of one look. Breaks and tabs become Word's own.
fn run(words: &str, look: Look) -> Element {
    let mut run = Element::new("w:r").with_all(look.element());
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    for (index, line) in words.split('\n').enumerate() {
        if index > 0 {
            run = run.with(Element::new("w:br"));
        }
        for (index, piece) in line.split('\t').enumerate() {
            if index > 0 {
                run = run.with(Element::new("w:tab"));
            }
            if !piece.is_empty() {
                run = run.with(Element::new("w:t").attribute("xml:space", "preserve").words(piece));
            }
        }
    }
    run
}
