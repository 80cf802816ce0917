//! A report's table on the screen. A row that speaks of a target leads to its figures.

use crate::report::{Align, Cell, Row, RowKind, Table};
use crate::state::Route;
use crate::text::phrases::reports as words;
use leptos::prelude::*;

/// The table with its caption and marks.
pub fn table(of: &Table) -> AnyView {
    let heads = of.head.iter().map(|column| {
        let width = format!("width:{}%", share(of, column.width));
        view! { <th scope="col" class:number=column.align == Align::End style=width>{column.title.clone()}</th> }
    });
    let marks = (!of.marks.is_empty())
        .then(|| view! { <span class="report-page__mark">{of.marks.join(" · ")}</span> });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=of.caption.clone()>
            <table class="report-page__table">
                <caption>{of.caption.clone()} {marks}</caption>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{of.rows.iter().map(|line| row(of, line)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A column's part of the width, in percent.
fn share(of: &Table, width: u16) -> u32 {
    let all: u32 = of.head.iter().map(|column| u32::from(column.width)).sum();
    u32::from(width) * 100 / all.max(1)
}

fn row(of: &Table, row: &Row) -> AnyView {
    if row.kind == RowKind::Group {
        let name = row.cells.first().map(|cell| cell.printed(of.lang));
        let across = of.head.len().to_string();
        return view! { <tr class="report-page__group"><th scope="colgroup" colspan=across>{name}</th></tr> }
            .into_any();
    }
    let way = row.about.as_ref().map(|about| Route::Target(about.target.clone()).hash());
    // The name leads there for who goes by the keyboard: one stop a row is enough.
    let name = row.cells.iter().position(|cell| matches!(cell, Cell::Text(text) if text.chars().count() > 4));
    let cells = of.head.iter().enumerate().map(|(at, column)| {
        let cell = row.cells.get(at).unwrap_or(&Cell::Empty);
        let printed = cell.printed(of.lang);
        let is_number = column.align == Align::End;
        let shown = match (&way, cell) {
            (_, Cell::Box | Cell::TextBox) => {
                view! { <span class="report-page__box" title=words::empty_box(of.lang)></span> }.into_any()
            }
            (Some(way), _) if cell.is_figure() || Some(at) == name => {
                let stop = (Some(at) != name).then_some("-1");
                view! { <a class="report-page__way" href=way.clone() tabindex=stop>{printed}</a> }.into_any()
            }
            _ => printed.into_any(),
        };
        match Some(at) == name {
            true => view! { <th scope="row" class="report-page__name">{shown}</th> }.into_any(),
            false => {
                view! { <td class:number=is_number class:report-page__figure=cell.is_figure()>{shown}</td> }
                    .into_any()
            }
        }
    });
    view! { <tr class:report-page__total=row.kind == RowKind::Total>{cells.collect_view()}</tr> }.into_any()
}
