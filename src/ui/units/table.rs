//! The heat map as a table, written as text: a thousand cells at once cost the browser less so than
//! one by one. Each carries colour, icon and words. Every name is escaped.

use crate::progress::{BoardRow, Status, UnitBoard};
use crate::resolution::{DataSet, Unit};
use crate::state::Route;
use crate::state::moves::At;
use crate::text::phrases::units as words;
use crate::text::{Lang, domain};

/// What of the board is shown. Everything empty shows all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The group's number.
    pub group: Option<u8>,
    /// Rows that have this status somewhere; their other cells step back.
    pub status: Option<Status>,
}

/// The table's inside and the last of its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Caption, head and body.
    pub html: String,
    /// Row and column of the last cell; the head is row 0, the names are column 0.
    pub last: At,
}

impl Filter {
    /// The rows that pass, in the order of the text.
    pub fn rows(self, board: &UnitBoard) -> impl Iterator<Item = &BoardRow> {
        board.rows.iter().filter(move |row| {
            self.group.is_none_or(|group| group == row.group)
                && self.status.is_none_or(|status| row.statuses.contains(&Some(status)))
        })
    }
}

/// Writes the table.
pub fn write(board: &UnitBoard, filter: Filter, set: &DataSet, lang: Lang) -> Written {
    let units: Vec<&Unit> = board.units.iter().filter_map(|id| set.unit(id)).collect();
    let mut html = format!("<caption class=\"unseen\">{}</caption>", escaped(words::board(lang)));
    head(&mut html, board, &units, lang);
    html += "<tbody>";
    let mut group = None;
    let mut last = 0;
    for row in filter.rows(board) {
        if group != Some(row.group) {
            group = Some(row.group);
            group_head(&mut html, row.group, units.len(), set, lang);
        }
        last += 1;
        target_row(&mut html, row, last, filter, &units, set, lang);
    }
    html += "</tbody>";
    Written { html, last: (last, units.len()) }
}

fn head(html: &mut String, board: &UnitBoard, units: &[&Unit], lang: Lang) {
    let attention = escaped(words::attention(lang));
    add(html, format_args!("<thead><tr><td class=\"heat__corner\">{attention}</td>"));
    for (place, unit) in units.iter().enumerate() {
        let stop = if place == 0 { "0" } else { "-1" };
        let address = escaped(&Route::Unit(unit.id.clone()).hash());
        let name = escaped(lang.of(&unit.name));
        let count = board.count(place, Status::needs_attention);
        add(
            html,
            format_args!(
                "<th scope=\"col\"><a class=\"heat__unit\" href=\"{address}\" tabindex=\"{stop}\" \
                 data-at=\"0-{}\">{name}</a><span class=\"unseen\">{attention}: </span>\
                 <span class=\"heat__count\">{count}</span></th>",
                place + 1
            ),
        );
    }
    *html += "</tr></thead>";
}

fn group_head(html: &mut String, number: u8, units: usize, set: &DataSet, lang: Lang) {
    let name = escaped(&domain::group(number, set, lang));
    add(
        html,
        format_args!(
            "<tr class=\"heat__group\"><th scope=\"rowgroup\" colspan=\"{}\"><span>{name}</span></th></tr>",
            units + 1
        ),
    );
}

fn target_row(
    html: &mut String,
    row: &BoardRow,
    at: usize,
    filter: Filter,
    units: &[&Unit],
    set: &DataSet,
    lang: Lang,
) {
    let Some(target) = set.target(&row.target) else { return };
    let (id, name) = (escaped(target.id.as_str()), escaped(lang.of(&target.name)));
    let address = escaped(&Route::Target(target.id.clone()).hash());
    add(
        html,
        format_args!(
            "<tr data-target=\"{id}\"><th scope=\"row\"><a class=\"target-name\" href=\"{address}\" \
             tabindex=\"-1\" data-at=\"{at}-0\">{name}</a></th>"
        ),
    );
    for (place, (unit, status)) in units.iter().zip(&row.statuses).enumerate() {
        let Some(status) = status else {
            *html += "<td></td>";
            continue;
        };
        let code = status.code();
        let back = if filter.status.is_some_and(|only| only != *status) { " heat__cell--back" } else { "" };
        let said = escaped(&words::cell(lang, domain::status(*status, lang), lang.of(&unit.name)));
        let unit = escaped(unit.id.as_str());
        add(
            html,
            format_args!(
                "<td><a class=\"heat__cell status status--{code}{back}\" href=\"{address}\" tabindex=\"-1\" \
                 data-at=\"{at}-{}\" data-unit=\"{unit}\" data-status=\"{code}\" aria-label=\"{said}\"></a></td>",
                place + 1
            ),
        );
    }
    *html += "</tr>";
}

fn add(html: &mut String, text: std::fmt::Arguments<'_>) {
    *html += &text.to_string();
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
