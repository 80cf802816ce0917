//! The form as a table for Word, Excel and chats. Notes and authors stay behind: what is copied travels
//! further than the ledger.

use super::Kind;
use super::asked::Asked;
use super::typing::Held;
use crate::ledger::{Content, Value};
use crate::progress::Row;
use crate::report::{Cell, Table};
use crate::resolution::UnitId;
use crate::state::Store;
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain, period as periods};

/// The table, with the mark of illustrative data where it is due.
pub fn period_table(store: Store, unit: &UnitId, rows: &[Row], kind: Kind, lang: Lang) -> Table {
    let data = store.data();
    let name = data.unit(unit).map(|unit| lang.of(&unit.name)).unwrap_or_default();
    let period = periods::in_sentence(store.period(), lang);
    let mut table = Table::new(lang, words::caption(lang, &period, name))
        .words(words::column_number(lang))
        .words(words::column_target(lang))
        .words(words::column_measure(lang))
        .words(words::column_plan(lang))
        .figures(words::column_this_period(lang))
        .words(words::column_status(lang));
    if store.is_illustration() {
        table = table.mark(shell::illustrative(lang));
    }
    let mut last_group = 0;
    for (n, asked) in Asked::all(store, unit, rows, kind).into_iter().enumerate() {
        let target = asked.target;
        let Some(judgement) = store.judgement(&target.id, unit) else { continue };
        let group = data.groups.iter().find(|group| group.number == target.group);
        if let Some(group) = group.filter(|_| target.group != last_group) {
            table.group(format!("{}. {}", group.number, lang.of(&group.name)));
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
            Cell::text(lang.of(&target.name)),
            Cell::text(lang.of(&target.measure)),
            Cell::text(domain::effective_goal(&judgement.goal, target, lang)),
            figure,
            Cell::text(domain::reported_status(&judgement, lang)),
        ]);
    }
    table
}
