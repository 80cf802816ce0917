//! One line of the text: emphasis as it is set, and over it what somebody asked to see.

use crate::resolution::{Clause, DataSet, Erratum, Piece, Span, Style, TargetId};
use leptos::prelude::*;

/// Whether doubtful places are marked. Hidden until somebody asks: the text comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errata {
    Hidden,
    Shown,
}

/// What lies over a clause's lines.
pub(super) struct Overlay {
    /// The words of the clause's targets, where it is the one arrived at.
    quotes: usize,
    /// The quotes first, then the doubtful places.
    spans: Vec<Span>,
    /// The doubtful places, where somebody asked for them.
    pub(super) errata: Vec<&'static Erratum>,
}

impl Overlay {
    /// Over a clause, with the words of `quoted` highlighted.
    pub(super) fn of(
        data: &'static DataSet,
        clause: &Clause,
        quoted: &[TargetId],
        errata: Errata,
    ) -> Overlay {
        let mut spans: Vec<Span> = quoted
            .iter()
            .filter_map(|id| data.target(id))
            .flat_map(|target| [Some(target.quote), target.value_quote])
            .flatten()
            .collect();
        let quotes = spans.len();
        let lines = match errata {
            Errata::Shown => &clause.lines[..],
            Errata::Hidden => &[],
        };
        let errata: Vec<&Erratum> = lines
            .iter()
            .flat_map(|line| data.errata_of(*line))
            .collect();
        spans.extend(errata.iter().map(|erratum| erratum.span));
        Overlay {
            quotes,
            spans,
            errata,
        }
    }
}

/// A line under its overlay. Most are one text.
pub(super) fn line(data: &'static DataSet, of: u32, overlay: &Overlay) -> AnyView {
    let piece = |piece: Piece| {
        let words = data.slice(piece.span);
        let words = match piece.style {
            Style::Italic => view! { <em>{words}</em> }.into_any(),
            Style::Plain | Style::Bold => words.into_any(),
        };
        let (quoted, doubted) = (
            piece.covered_by.iter().any(|at| *at < overlay.quotes),
            piece.covered_by.iter().any(|at| *at >= overlay.quotes),
        );
        let words = match doubted {
            true => view! { <span class="erratum">{words}</span> }.into_any(),
            false => words,
        };
        match quoted {
            true => view! { <mark>{words}</mark> }.into_any(),
            false => words,
        }
    };
    data.pieces(of, &overlay.spans)
        .into_iter()
        .map(piece)
        .collect_view()
        .into_any()
}
