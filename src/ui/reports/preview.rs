//! A document as it will lie on paper. What speaks of a target leads to its figures.
//!
//! Which sheets there are is known at once; what stands on them comes sheet by sheet, so that the page
//! answers in between.

use super::letter;
use super::pictures::Charts;
use super::table::table;
use super::wanted::Made;
use crate::edge::pause::pause;
use crate::report::{Block, Document, Emphasis, Paragraph, Picture, Span};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::ui::chart::ChartView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The sheets, one below the other.
pub fn preview(store: Store, made: &Arc<Made>) -> AnyView {
    let sheets = sheets(&made.document);
    let (all, come) = (sheets.len(), RwSignal::new(1));
    spawn_local(async move {
        for come_now in 2..=all {
            pause().await;
            if come.try_set(come_now).is_some() {
                // Another report has taken its place.
                break;
            }
        }
    });
    let show = |(at, sheet): (usize, Sheet)| {
        let (made, has_come) = (Arc::clone(made), Memo::new(move |_| come.get() > at));
        move || has_come.get().then(|| shown(store, &sheet, &made))
    };
    sheets.into_iter().enumerate().map(show).collect_view().into_any()
}

/// What goes onto pages that lie one way.
struct Sheet {
    is_wide: bool,
    parts: Vec<Part>,
}

/// Something on a sheet, by its place in the document.
#[derive(Clone, Copy)]
enum Part {
    Opening,
    Block(usize),
    Closing,
    Signatures,
    AnnexTitle(usize),
    AnnexBlock(usize, usize),
    Source,
}

impl Sheet {
    const fn upright(parts: Vec<Part>) -> Self {
        Self { is_wide: false, parts }
    }
}

/// What goes on an upright page, and what needs it on its side.
fn sheets(document: &Document) -> Vec<Sheet> {
    let has_opening = document.letterhead.is_some() || !document.says_its_title();
    let mut sheets = vec![Sheet::upright(has_opening.then_some(Part::Opening).into_iter().collect())];
    for (at, block) in document.blocks.iter().enumerate() {
        let is_wide = matches!(block, Block::WideTable(_));
        match sheets.last_mut() {
            Some(last) if is_wide == last.is_wide => last.parts.push(Part::Block(at)),
            _ => sheets.push(Sheet { is_wide, parts: vec![Part::Block(at)] }),
        }
    }
    if document.closing.is_some() {
        match sheets.last_mut() {
            Some(last) if !last.is_wide => last.parts.push(Part::Closing),
            _ => sheets.push(Sheet::upright(vec![Part::Closing])),
        }
    }
    if let Some(last) = sheets.last_mut().filter(|_| !document.signatures.is_empty()) {
        last.parts.push(Part::Signatures);
    }
    sheets.extend(document.annexes.iter().enumerate().map(|(annex, of)| {
        let blocks = (0..of.blocks.len()).map(|at| Part::AnnexBlock(annex, at));
        let parts = std::iter::once(Part::AnnexTitle(annex)).chain(blocks).collect();
        Sheet { is_wide: of.is_wide(), parts }
    }));
    sheets.retain(|sheet| !sheet.parts.is_empty());
    if let Some(last) = sheets.last_mut() {
        last.parts.push(Part::Source);
    }
    sheets
}

/// A sheet with what must stand on every page.
fn shown(store: Store, sheet: &Sheet, made: &Made) -> AnyView {
    let document = &made.document;
    let marks = (!document.marks.is_empty()).then(|| {
        view! { <p class="report-page__marks">{document.marks.join(" · ")}</p> }
    });
    let parts = sheet.parts.iter().map(|part| part_of(store, *part, made)).collect_view();
    view! {
        <div class="report-page" class:report-page--wide=sheet.is_wide lang=document.lang.code()>
            {marks}
            {parts}
        </div>
    }
    .into_any()
}

fn part_of(store: Store, part: Part, Made { document, charts }: &Made) -> Option<AnyView> {
    let block = |block: &Block| self::block(store, block, charts, document.lang);
    Some(match part {
        Part::Opening => opening(document),
        Part::Block(at) => block(document.blocks.get(at)?),
        Part::Closing => letter::closing(document.closing.as_ref()?, document),
        Part::Signatures => letter::signatures(&document.signatures),
        Part::AnnexTitle(annex) => title(document.annexes.get(annex)?.title.clone()),
        Part::AnnexBlock(annex, at) => block(document.annexes.get(annex)?.blocks.get(at)?),
        Part::Source => source(document),
    })
}

/// Where the figures come from, at the end of the last sheet.
fn source(document: &Document) -> AnyView {
    view! { <p class="report-page__source">{document.provenance.sentence.clone()}</p> }.into_any()
}

/// The heading block of a letter; of anything else its title.
fn opening(document: &Document) -> AnyView {
    match &document.letterhead {
        Some(letterhead) => letter::heading(letterhead, document.lang),
        None => title(document.title.clone()),
    }
}

fn title(words: String) -> AnyView {
    view! { <h2 class="report-page__annex">{words}</h2> }.into_any()
}

fn block(store: Store, block: &Block, charts: &Charts, lang: Lang) -> AnyView {
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
