//! Words of the resolution with some of them marked, and nothing of the line left out.

use crate::resolution::{DataSet, Piece, Span, Style};
use leptos::prelude::*;

/// A line (from 1) with these stretches marked.
pub fn marked(data: &'static DataSet, line: u32, spans: &[Span]) -> AnyView {
    let piece = |piece: Piece| {
        let text = data.slice(piece.span).to_owned();
        let text = match piece.style {
            Style::Plain => text.into_any(),
            Style::Italic => view! { <em>{text}</em> }.into_any(),
            Style::Bold => view! { <strong>{text}</strong> }.into_any(),
        };
        if piece.covered_by.is_empty() { text } else { view! { <mark>{text}</mark> }.into_any() }
    };
    let pieces = data.pieces(line, spans).into_iter().map(piece).collect_view();
    view! { {pieces} " " }.into_any()
}
