//! A document as it will lie on paper. What speaks of a target leads to its figures.

use super::letter;
use super::pictures::Charts;
use super::table::table;
use super::wanted::Made;
use crate::report::{Block, Document, Emphasis, Paragraph, Picture, Span};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::ui::chart::ChartView;
use leptos::prelude::*;

/// The sheets, one below the other: what goes on an upright page, and what needs it on its side.
pub fn preview(store: Store, made: &Made) -> AnyView {
    let Made { document, charts } = made;
    let show = |block: &Block| shown(store, block, charts, document.lang);
    let mut sheets: Vec<Sheet> = vec![Sheet::upright(opening(document).into_iter().collect())];
    for block in &document.blocks {
        let is_wide = matches!(block, Block::WideTable(_));
        match sheets.last_mut() {
            Some(last) if is_wide == last.is_wide => last.what.push(show(block)),
            _ => sheets.push(Sheet { is_wide, what: vec![show(block)] }),
        }
    }
    if let Some(end) = document.closing.as_ref().map(|closing| letter::closing(closing, document)) {
        match sheets.last_mut() {
            Some(last) if !last.is_wide => last.what.push(end),
            _ => sheets.push(Sheet::upright(vec![end])),
        }
    }
    if let Some(last) = sheets.last_mut().filter(|_| !document.signatures.is_empty()) {
        last.what.push(letter::signatures(&document.signatures));
    }
    sheets.extend(document.annexes.iter().map(|annex| {
        let title = view! { <h2 class="report-page__annex">{annex.title.clone()}</h2> }.into_any();
        Sheet {
            is_wide: annex.is_wide(),
            what: std::iter::once(title).chain(annex.blocks.iter().map(show)).collect(),
        }
    }));
    sheets.retain(|sheet| !sheet.what.is_empty());
    if let Some(last) = sheets.last_mut() {
        last.what.push(source(document));
    }
    sheets.into_iter().map(|sheet| sheet.shown(document)).collect_view().into_any()
}

/// What goes onto pages that lie one way.
struct Sheet {
    is_wide: bool,
    what: Vec<AnyView>,
}

impl Sheet {
    const fn upright(what: Vec<AnyView>) -> Self {
        Self { is_wide: false, what }
    }

    /// With what must stand on every page.
    fn shown(self, document: &Document) -> AnyView {
        let marks = (!document.marks.is_empty()).then(|| {
            view! { <p class="report-page__marks">{document.marks.join(" · ")}</p> }
        });
        view! {
            <div class="report-page" class:report-page--wide=self.is_wide lang=document.lang.code()>
                {marks}
                {self.what}
            </div>
        }
        .into_any()
    }
}

/// Where the figures come from, at the end of the last sheet.
fn source(document: &Document) -> AnyView {
    view! { <p class="report-page__source">{document.provenance.sentence.clone()}</p> }.into_any()
}

/// The heading block of a letter; of anything else its title, unless it is said below.
fn opening(document: &Document) -> Option<AnyView> {
    match &document.letterhead {
        Some(letterhead) => Some(letter::heading(letterhead, document.lang)),
        None if document.says_its_title() => None,
        None => Some(view! { <h2 class="report-page__annex">{document.title.clone()}</h2> }.into_any()),
    }
}

fn shown(store: Store, block: &Block, charts: &Charts, lang: Lang) -> AnyView {
    match block {
        Block::Heading { level: 0 | 1, text } => view! { <h2>{text.clone()}</h2> }.into_any(),
        Block::Heading { text, .. } => view! { <h3>{text.clone()}</h3> }.into_any(),
        Block::Paragraph(paragraph) => view! { <p>{spans(paragraph)}</p> }.into_any(),
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{spans(item)}</li> }).collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Table(of) | Block::WideTable(of) => table(of),
        Block::Picture(picture) => chart(store, picture, charts, lang),
    }
}

fn spans(paragraph: &Paragraph) -> AnyView {
    let span = |span: &Span| {
        let words = span.text.clone();
        match (&span.about, span.emphasis) {
            (Some(about), _) => {
                let to = Route::Target(about.target.clone()).hash();
                view! { <a class="report-page__way" href=to>{words}</a> }.into_any()
            }
            (None, Emphasis::Plain) => words.into_any(),
            (None, Emphasis::Strong) => view! { <strong>{words}</strong> }.into_any(),
            (None, Emphasis::Aside) => view! { <em>{words}</em> }.into_any(),
        }
    };
    paragraph.spans.iter().map(span).collect_view().into_any()
}

/// The chart itself, with its table; in Word stands a picture of it.
fn chart(store: Store, picture: &Picture, charts: &Charts, lang: Lang) -> AnyView {
    match charts.figure(&picture.name).cloned() {
        Some(figure) => view! {
            <ChartView figure=Signal::stored(figure) lang=Signal::stored(lang)
                illustrative=Signal::stored(store.is_illustration())/>
        }
        .into_any(),
        None => view! { <p>{picture.alternative.clone()}</p> }.into_any(),
    }
}
