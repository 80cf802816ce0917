//! The form as a table for Word, Excel and chats. Notes and authors stay behind: what is copied travels
//! further than the ledger.

use super::asked::Asked;
use super::grid::{Across, Grid};
use super::lines::Line;
use super::typing::Held;
use crate::ledger::{Content, Value};
use crate::report::{Cell, Table};
use crate::state::Store;
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain};

/// The table, with the mark of illustrative data where it is due.
pub fn table(store: Store, lines: &[Line], grid: Grid, lang: Lang) -> Table {
    let (data, across) = (store.data(), grid.across());
    let mut table = Table::new(lang, super::caption(store, grid, lang))
        .words(words::column_number(lang))
        .words(super::column(across, lang))
        .words(words::column_measure(lang))
        .words(words::column_plan(lang))
        .figures(words::column_this_period(lang))
        .words(words::column_status(lang));
    if store.is_illustration() {
        table = table.mark(shell::illustrative(lang));
    }
    let mut last_group = 0;
    for (n, line) in lines.iter().enumerate() {
        let Some(asked) = Asked::of(store, line, grid) else { continue };
        let target = asked.target;
        let Some(judgement) = store.judgement(&target.id, &line.unit) else { continue };
        if across == Across::Targets && target.group != last_group {
            table.group(domain::group(target.group, data, lang));
        }
        last_group = target.group;
        let held = Held::of(store, &asked.cell);
        let figure = match held.content {
            Some(Content::Value(Value::Number(number))) => Cell::number(Some(number)),
            Some(Content::Value(value)) => Cell::text(domain::value(&value, lang)),
            _ => Cell::Empty,
        };
        table.row([
            Cell::text((n + 1).to_string()),
            Cell::text(lang.of(&line.name(store, across))),
            Cell::text(lang.of(&target.measure)),
            Cell::text(domain::effective_goal(&judgement.goal, target, lang)),
            figure,
            Cell::text(domain::reported_status(&judgement, lang)),
        ]);
    }
    table
}
