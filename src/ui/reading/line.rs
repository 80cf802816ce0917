//! One line of the text: emphasis as it is set, and over it what somebody asked to see.

use super::Wanted;
use crate::resolution::{Clause, DataSet, Erratum, Piece, Span, Style};
use crate::search::Query;
use leptos::prelude::*;

/// Whether doubtful places are marked. Hidden until somebody asks: the text comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errata {
    Hidden,
    Shown,
}

/// What lies over a clause's lines.
pub(super) struct Overlay {
    /// How many of the spans are highlighted words.
    quotes: usize,
    /// The highlighted words first, then the doubtful places.
    spans: Vec<Span>,
    /// The doubtful places, where somebody asked for them.
    pub(super) errata: Vec<&'static Erratum>,
    /// Whether the text is shown as it stands or as it is likely meant.
    pub(super) reading: Errata,
}

impl Overlay {
    /// Over a clause: its targets' words where it is the one arrived at, and the words looked for.
    pub(super) fn of(data: &'static DataSet, clause: &Clause, wanted: &Wanted) -> Overlay {
        let bullet = data.bullet(&clause.id).filter(|_| wanted.here.as_ref() == Some(&clause.id));
        let targets = bullet.map_or(&[][..], |bullet| &bullet.targets);
        let mut spans: Vec<Span> = targets
            .iter()
            .filter_map(|id| data.target(id))
            .flat_map(|target| [Some(target.quote), target.value_quote])
            .flatten()
            .collect();
        if let Some(query) = &wanted.sought {
            spans.extend(clause.lines.iter().flat_map(|line| hits(data, *line, query)));
        }
        let quotes = spans.len();
        let lines = match wanted.errata {
            Errata::Shown => &clause.lines[..],
            Errata::Hidden => &[],
        };
        let errata: Vec<&Erratum> = lines.iter().flat_map(|line| data.errata_of(*line)).collect();
        spans.extend(errata.iter().map(|erratum| erratum.span));
        Overlay { quotes, spans, errata, reading: wanted.errata }
    }
}

fn hits(data: &DataSet, line: u32, query: &Query) -> impl Iterator<Item = Span> {
    let ranges = query.ranges(data.line(line)).into_iter();
    ranges.map(move |range| Span { line, col: range.start, len: range.end.saturating_sub(range.start) })
}

/// A line under its overlay. Most are one text.
pub(super) fn line(data: &'static DataSet, of: u32, overlay: &Overlay) -> AnyView {
    let piece = |piece: Piece| {
        let words = data.slice(piece.span);
        let words = match piece.style {
            Style::Italic => view! { <em>{words}</em> }.into_any(),
            Style::Plain | Style::Bold => words.into_any(),
        };
        let quoted = piece.covered_by.iter().any(|at| *at < overlay.quotes);
        let doubted =
            piece.covered_by.iter().find_map(|at| overlay.errata.get(at.checked_sub(overlay.quotes)?));
        let words = match doubted {
            Some(erratum) => doubtful(erratum, piece.span, words),
            None => words,
        };
        match quoted {
            true => view! { <mark>{words}</mark> }.into_any(),
            false => words,
        }
    };
    data.pieces(of, &overlay.spans).into_iter().map(piece).collect_view().into_any()
}

/// Doubtful words, with what they likely were behind their end.
fn doubtful(erratum: &Erratum, span: Span, words: AnyView) -> AnyView {
    let likely = erratum.likely.as_ref().filter(|_| span.end() == erratum.span.end());
    let likely = likely.map(|likely| view! { " " <ins>{likely.to_string()}</ins> });
    match erratum.likely {
        Some(_) => view! { <span class="erratum"><del>{words}</del>{likely}</span> }.into_any(),
        None => view! { <span class="erratum">{words}</span> }.into_any(),
    }
}
