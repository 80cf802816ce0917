//! What the office assigned: the lead body of each target, the committee member in charge of each unit.

use crate::resolution::{DataSet, RecordId, UnitKind};
use crate::state::Store;
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::ui::register::{Spot, editor, facts};
use crate::work::{Record, Register};
use leptos::prelude::*;

/// The targets group by group, each with its lead body.
pub fn leads(store: Store, lang: Lang) -> AnyView {
    let data = store.data();
    let group = move |group: &'static crate::resolution::Group| {
        let targets = move || data.targets_of_group(group.number);
        let led = move || {
            let records = store.records(Register::Lead);
            let has = |id: &str| {
                records.iter().any(|record| record.id.as_str() == id && !record.text("lead").is_empty())
            };
            format!(" {}/{}", targets().filter(|target| has(target.id.as_str())).count(), targets().count())
        };
        let was_opened = RwSignal::new(false);
        let boxes = move || {
            was_opened.get().then(|| match store.may_assign() {
                true => {
                    let spots: Vec<Spot> = targets()
                        .filter_map(|target| {
                            let id = RecordId::new(target.id.as_str());
                            let spot =
                                Spot::new(store, Register::Lead, &id, Register::Lead.field("lead")?, lang);
                            Some(Spot { caption: Some(lang.of(&target.name).to_owned()), ..spot })
                        })
                        .collect();
                    editor(&spots)
                }
                false => shown(store, data, group.number, lang),
            })
        };
        view! {
            <details class="panel panel--quiet" data-leads=group.number.to_string() on:toggle=move |_| was_opened.set(true)>
                <summary>{lang.of(&group.name).to_owned()} <span class="soft">{led}</span></summary>
                {boxes}
            </details>
        }
    };
    view! { <div class="stack">{data.groups.iter().map(group).collect_view()}</div> }.into_any()
}

/// What is assigned in a group, for who only reads.
fn shown(store: Store, data: &'static DataSet, group: u8, lang: Lang) -> AnyView {
    let (records, added) = (store.records(Register::Lead), store.all_records(Register::Body));
    let line = |target: &'static crate::resolution::Target| {
        let record: Option<&Record> = records.iter().find(|record| record.id.as_str() == target.id.as_str());
        let lead = record.map_or("", |record| record.text("lead"));
        let lead = if lead.is_empty() { words::nobody(lang) } else { domain::body(lead, data, &added, lang) };
        view! { <li>{lang.of(&target.name).to_owned()}": "{lead.to_owned()}</li> }
    };
    view! { <ul class="names">{data.targets_of_group(group).map(line).collect_view()}</ul> }.into_any()
}

/// The units below the root, each with its member's name and position.
pub fn charges(store: Store, lang: Lang) -> AnyView {
    let data = store.data();
    let units = data.units.iter().filter(|unit| unit.kind != UnitKind::Root);
    let row = move |unit: &'static crate::resolution::Unit| {
        let id = RecordId::new(unit.id.as_str());
        let name = lang.of(&unit.name).to_owned();
        let cell = move |code: &'static str| {
            let field = Register::Charge.field(code)?;
            let label = domain::field(Register::Charge, code, lang);
            let spot = Spot::new(store, Register::Charge, &id, field, lang);
            let spot = Spot { caption: Some(format!("{label}: {}", lang.of(&unit.name))), ..spot };
            let shown = move || {
                if store.may_assign() {
                    editor(std::slice::from_ref(&spot))
                } else {
                    facts(std::slice::from_ref(&spot))
                }
            };
            Some(view! { <td data-label=label>{shown}</td> })
        };
        view! {
            <tr data-charge=unit.id.to_string()>
                <th scope="row">{name}</th>
                {cell("name")}
                {cell("position")}
            </tr>
        }
    };
    view! {
        <table class="table cards charges">
            <caption class="unseen">{words::charges(lang)}</caption>
            <thead><tr>
                <th scope="col">{domain::field(Register::Charge, "unit", lang)}</th>
                <th scope="col">{domain::field(Register::Charge, "name", lang)}</th>
                <th scope="col">{domain::field(Register::Charge, "position", lang)}</th>
            </tr></thead>
            <tbody>{units.map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
