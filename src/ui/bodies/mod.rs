//! "Cơ quan và phân công": who has which duty by the text, and what the office assigned beyond it.

mod assigned;
mod mine;

pub use mine::Mine;

use crate::resolution::{Body, TargetId};
use crate::state::{Route, Store};
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::ui::parts::head::head;
use crate::ui::parts::section::section;
use crate::ui::register::Table;
use crate::work::Register;
use leptos::prelude::*;

/// The body that leads a target, where the office named one, followed.
pub fn lead_of(store: Store, target: &TargetId, lang: Lang) -> Option<String> {
    let records = store.records(Register::Lead);
    let record = records.iter().find(|record| record.id.as_str() == target.as_str())?;
    let lead = Some(record.text("lead")).filter(|lead| !lead.is_empty())?;
    Some(domain::body(lead, store.data(), &store.all_records(Register::Body), lang).to_owned())
}

/// The screen.
#[component]
pub fn Bodies(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let (with_duties, only_named): (Vec<&'static Body>, Vec<_>) =
        data.bodies.iter().partition(|body| !body.duties.is_empty());
    // Folded links would be stops of the keyboard to some; they are made when first unfolded.
    let was_opened = RwSignal::new(false);
    let named = move |body: &'static Body| {
        view! { <li><a href=Route::Mine(Some(body.id.as_str().into())).hash()>{lang.of(&body.name).to_owned()}</a></li> }
    };
    let named = move || was_opened.get().then(|| only_named.iter().copied().map(named).collect_view());
    let duties = view! {
        <table class="table cards">
            <caption class="unseen">{words::with_duties(lang)}</caption>
            <thead><tr>
                <th scope="col">{crate::text::phrases::registers::one_body(lang)}</th>
                <th scope="col">{words::duties(lang)}</th>
            </tr></thead>
            <tbody>{with_duties.into_iter().map(|body| duties_row(body, lang)).collect_view()}</tbody>
        </table>
        <details class="panel panel--quiet" on:toggle=move |_| was_opened.set(true)>
            <summary>{words::only_named(lang)}</summary>
            <ul class="names">{named}</ul>
        </details>
    };
    let added =
        view! { <Table register=Register::Body may_write=Signal::derive(move || store.may_assign()) lang/> };
    view! {
        <div class="page">
            {head(words::bodies(lang), words::bodies_lead(lang), view! {
                <a class="button" href=Route::Mine(None).hash()>{words::mine(lang)}</a>
            })}
            {section("duties", words::with_duties(lang), ().into_any(), duties.into_any())}
            {section("leads", words::lead_bodies(lang), ().into_any(), assigned::leads(store, lang))}
            {section("charges", words::charges(lang), ().into_any(), assigned::charges(store, lang))}
            {section("added", words::added_bodies(lang), ().into_any(), added.into_any())}
        </div>
    }
}

fn duties_row(body: &'static Body, lang: Lang) -> AnyView {
    let duty = |duty: &'static crate::resolution::Duty| {
        let address = Route::Text(Some(duty.clause.clone())).hash();
        view! { <li>{lang.of(&duty.duty).to_owned()} " " <a href=address>{duty.clause.to_string()}</a></li> }
    };
    view! {
        <tr data-body=body.id.to_string()>
            <th scope="row">
                <a class="target-name" href=Route::Mine(Some(body.id.as_str().into())).hash()>{lang.of(&body.name).to_owned()}</a>
            </th>
            <td data-label=words::duties(lang)><ul class="names">{body.duties.iter().map(duty).collect_view()}</ul></td>
        </tr>
    }
    .into_any()
}
