//! A document as it will lie on paper. What speaks of a target leads to its figures.

use super::letter;
use super::pictures::Charts;
use super::table::table;
use crate::report::{Block, Document, Emphasis, Paragraph, Picture, Span};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::ui::chart::ChartView;
use leptos::prelude::*;

/// The sheets, one below the other: what goes on an upright page, and what needs it on its side.
pub fn preview(store: Store, document: &Document, charts: Option<&Charts>) -> AnyView {
    let show = |block: &Block| shown(store, block, charts, document.lang);
    let mut sheets: Vec<AnyView> = Vec::new();
    let mut upright: Vec<AnyView> = vec![opening(document)];
    for block in &document.blocks {
        if let Block::WideTable(wide) = block {
            if !upright.is_empty() {
                sheets.push(sheet(document, false, std::mem::take(&mut upright)));
            }
            sheets.push(sheet(document, true, vec![table(wide)]));
        } else {
            upright.push(show(block));
        }
    }
    upright.extend(document.closing.as_ref().map(|closing| letter::closing(closing, document)));
    if !upright.is_empty() {
        sheets.push(sheet(document, false, upright));
    }
    for annex in &document.annexes {
        let is_wide = annex.blocks.iter().any(|block| matches!(block, Block::WideTable(_)));
        let title = view! { <h2 class="paper__annex">{annex.title.clone()}</h2> }.into_any();
        let blocks = std::iter::once(title).chain(annex.blocks.iter().map(show));
        sheets.push(sheet(document, is_wide, blocks.collect()));
    }
    let source = view! { <p class="paper__source">{document.provenance.sentence.clone()}</p> };
    view! { {sheets} {source} }.into_any()
}

fn sheet(document: &Document, is_wide: bool, what: Vec<AnyView>) -> AnyView {
    let marks = (!document.marks.is_empty()).then(|| {
        view! { <p class="paper__marks">{document.marks.join(" · ")}</p> }
    });
    view! {
        <div class="paper" class:paper--wide=is_wide lang=document.lang.code()>
            {marks}
            {what}
        </div>
    }
    .into_any()
}

/// The heading block of a letter; of anything else its title, unless a table has it as its caption.
fn opening(document: &Document) -> AnyView {
    match &document.letterhead {
        Some(letterhead) => letter::heading(letterhead),
        None if document.tables().any(|table| table.caption == document.title) => ().into_any(),
        None => view! { <h2 class="paper__annex">{document.title.clone()}</h2> }.into_any(),
    }
}

fn shown(store: Store, block: &Block, charts: Option<&Charts>, lang: Lang) -> AnyView {
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
                view! { <a class="paper__way" href=to>{words}</a> }.into_any()
            }
            (None, Emphasis::Plain) => words.into_any(),
            (None, Emphasis::Strong) => view! { <strong>{words}</strong> }.into_any(),
            (None, Emphasis::Aside) => view! { <em>{words}</em> }.into_any(),
        }
    };
    paragraph.spans.iter().map(span).collect_view().into_any()
}

/// The chart itself, with its table; in Word stands a picture of it.
fn chart(store: Store, picture: &Picture, charts: Option<&Charts>, lang: Lang) -> AnyView {
    match charts.and_then(|charts| charts.figure(&picture.name)).cloned() {
        Some(figure) => view! {
            <ChartView figure=Signal::stored(figure) lang=Signal::stored(lang)
                illustrative=Signal::stored(store.is_illustration())/>
        }
        .into_any(),
        None => view! { <p>{picture.alternative.clone()}</p> }.into_any(),
    }
}
