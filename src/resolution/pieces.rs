//! A line of the text cut for showing: where emphasis, quotes and doubtful places begin and end. The
//! characters stay the text's own; what is cut out are only the asterisks of emphasis.

use super::{DataSet, Erratum, Segment, Span, Style};
use std::collections::BTreeSet;

/// A stretch of a line over which nothing changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The stretch, without asterisks.
    pub span: Span,
    /// How it is set.
    pub style: Style,
    /// The positions, in the list that was asked with, of the spans that cover it.
    pub covered_by: Vec<usize>,
}

impl DataSet {
    /// Cuts a line (from 1) wherever emphasis or one of the spans begins or ends. Spans of other
    /// lines are passed over; the pieces together are the line without its asterisks.
    pub fn pieces(&self, line: u32, spans: &[Span]) -> Vec<Piece> {
        let text = self.line(line);
        let len = text.chars().count() as u32;
        let emphases: Vec<_> = self.emphases.iter().filter(|e| e.words.line == line).collect();
        let here = spans.iter().filter(|span| span.line == line).copied();
        let mut cuts: BTreeSet<u32> = [0, len].into();
        for span in emphases.iter().map(|e| e.words).chain(here) {
            cuts.extend([span.col.min(len), span.end().min(len)]);
        }
        for (at, _) in text.chars().enumerate().filter(|(_, sign)| *sign == '*') {
            cuts.extend([at as u32, at as u32 + 1]);
        }
        let cuts: Vec<u32> = cuts.into_iter().collect();
        cuts.windows(2)
            .map(|ends| Span { line, col: ends[0], len: ends[1] - ends[0] })
            .filter(|span| span.of(text) != Some("*"))
            .map(|span| Piece {
                span,
                style: emphases.iter().find(|e| e.words.contains(span)).map_or(Style::Plain, |e| e.style),
                covered_by: (0..).zip(spans).filter(|(_, s)| s.contains(span)).map(|(at, _)| at).collect(),
            })
            .collect()
    }

    /// The doubtful places of a line (from 1), in order.
    pub fn errata_of(&self, line: u32) -> &[Erratum] {
        let from = self.errata.partition_point(|erratum| erratum.span.line < line);
        let to = self.errata.partition_point(|erratum| erratum.span.line <= line);
        &self.errata[from..to]
    }

    /// A line (from 1) under the overlay of errata. The texts as they stand, joined, are the line.
    pub fn under_errata(&self, line: u32) -> Vec<Segment<'_>> {
        let len = self.line(line).chars().count() as u32;
        let mut segments = Vec::new();
        let mut shown = 0;
        let text = |from: u32, to: u32| {
            let span = Span { line, col: from, len: to - from };
            (from < to).then(|| Segment::Text(self.slice(span)))
        };
        for erratum in self.errata_of(line) {
            segments.extend(text(shown, erratum.span.col));
            segments.push(Segment::Doubtful { as_is: self.slice(erratum.span), erratum });
            shown = erratum.span.end();
        }
        segments.extend(text(shown, len));
        segments
    }
}
