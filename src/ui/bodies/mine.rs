//! "Việc của tôi": what falls to one unit or one body.

use crate::edge::{address, print};
use crate::resolution::{Target, UnitId};
use crate::state::{Role, Route, Store};
use crate::text::phrases::{shell, work as words};
use crate::text::{Lang, date, domain};
use crate::ui::parts::head::head;
use crate::ui::parts::section::section;
use crate::ui::register::bodies;
use crate::ui::tasks::{name_of, state_of};
use crate::work::{Duty, Record, Register, Task, Whose};
use leptos::prelude::*;

/// The registers whose open records are told here.
const TOLD: [Register; 6] = [
    Register::Request,
    Register::Difficulty,
    Register::Inspection,
    Register::Material,
    Register::Dissemination,
    Register::Review,
];

/// The screen. Without an id it is the unit of whoever sits here.
#[component]
pub fn Mine(id: Option<Box<str>>, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let own = untrack(|| match store.person().map(|person| person.role) {
        Some(Role::Unit(unit)) => Some(unit.as_str().into()),
        _ => None,
    });
    let id: Option<Box<str>> = id.or(own);
    let data = store.data();
    let whose = id.as_deref().map(|id| match data.unit_named(id) {
        Some(unit) => Whose::Unit(unit.id.clone()),
        None => Whose::Body(id.into()),
    });
    let options = move || {
        let units = data.units.iter().map(|unit| (unit.id.to_string(), lang.of(&unit.name).to_owned()));
        let here = id.clone();
        let option = move |(value, word): (String, String)| {
            let is_here = here.as_deref() == Some(&*value);
            view! { <option value=value selected=is_here>{word}</option> }
        };
        units.chain(bodies(store, lang)).map(option).collect_view()
    };
    let choose = move |event: web_sys::Event| {
        let chosen = event_target_value(&event);
        address::go(&Route::Mine((!chosen.is_empty()).then(|| chosen.into())));
    };
    let shown = whose.map(|whose| shown(store, whose, lang));
    view! {
        <div class="page">
            {head(words::mine(lang), words::mine_lead(lang), view! {
                <div class="field">
                    <label class="field__label" for="mine">{words::mine_choose(lang)}</label>
                    <select class="select" id="mine" on:change=choose><option value="">"–"</option>{options}</select>
                </div>
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            {shown}
        </div>
    }
}

fn shown(store: Store, whose: Whose, lang: Lang) -> AnyView {
    let duties = whose.body(store.data()).map(|body| {
        let duty = |duty: &'static crate::resolution::Duty| {
            let address = Route::Text(Some(duty.clause.clone())).hash();
            view! { <li>{lang.of(&duty.duty).to_owned()} " " <a href=address>{duty.clause.to_string()}</a></li> }
        };
        let body = store.data().bodies.iter().find(|other| other.id == body.id);
        let list = body.map(|body| body.duties.iter().map(duty).collect_view());
        section("duties", words::duties(lang), ().into_any(), view! { <ul class="names">{list}</ul> }.into_any())
    });
    let tasks = {
        let whose = whose.clone();
        move || tasks(store, &whose, lang)
    };
    let led = {
        let whose = whose.clone();
        move || led(store, &whose, lang)
    };
    let open = TOLD.map(|register| {
        let whose = whose.clone();
        move || open_records(store, register, &whose, lang)
    });
    view! {
        {duties}
        {section("tasks", words::tasks(lang), ().into_any(), tasks.into_any())}
        {led}
        {open.into_iter().collect_view()}
    }
    .into_any()
}

fn tasks(store: Store, whose: &Whose, lang: Lang) -> AnyView {
    let tasks = store.tasks();
    let mut mine: Vec<(Duty, &Task)> =
        tasks.iter().filter_map(|task| Some((whose.duty(task)?, task))).collect();
    mine.sort_by_key(|(duty, task)| (*duty, task.due.is_none(), task.due));
    let line = |(duty, task): (Duty, &Task)| {
        let helps = (duty == Duty::Helps).then(|| view! { <span class="tag">{words::helps(lang)}</span> });
        let timing = domain::timing(task.timing(store.due_seen_from()), lang);
        let when = [task.due.map(date::day), timing].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! {
            <li>
                <a class="target-name" href=Route::Task(task.record.id.clone()).hash()>{name_of(task, lang)}</a> " "
                {helps} " " {state_of(task, lang)} " " <span class="soft">{when}</span>
            </li>
        }
    };
    match mine.is_empty() {
        true => view! { <p class="soft">{words::mine_none(lang)}</p> }.into_any(),
        false => view! { <ul class="stack" data-mine="">{mine.into_iter().map(line).collect_view()}</ul> }
            .into_any(),
    }
}

/// The targets that a body leads; a unit leads none.
fn led(store: Store, whose: &Whose, lang: Lang) -> Option<AnyView> {
    let Whose::Body(body) = whose else { return None };
    let records = store.records(Register::Lead);
    let leads = records.iter().filter(|record| record.text("lead") == &**body);
    let targets: Vec<&'static Target> =
        leads.filter_map(|record| store.data().target_named(record.id.as_str())).collect();
    let line = |target: &'static Target| {
        view! { <li><a href=Route::Target(target.id.clone()).hash()>{lang.of(&target.name).to_owned()}</a></li> }
    };
    (!targets.is_empty()).then(|| {
        let list = view! { <ul class="names">{targets.into_iter().map(line).collect_view()}</ul> };
        section("led", words::leads_targets(lang), ().into_any(), list.into_any())
    })
}

fn open_records(store: Store, register: Register, whose: &Whose, lang: Lang) -> Option<AnyView> {
    let records = store.records(register);
    let open: Vec<&Record> =
        records.iter().filter(|record| whose.concerns(record) && register.is_open(record)).collect();
    let line = |record: &&Record| {
        let unit = record.unit().map(|unit: UnitId| unit_name(store, &unit, lang));
        let what = ["title", "question", "cell"]
            .iter()
            .map(|field| record.text(field))
            .find(|text| !text.is_empty());
        let said = [unit.as_deref(), what].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! { <li>{said}</li> }
    };
    (!open.is_empty()).then(|| {
        let lines = open.iter().map(line).collect_view();
        let link = view! { <a href=Route::Execution(Some(register)).hash()>{words::open_register(lang)}</a> };
        let body = view! { <ul class="names" data-open=register.code()>{lines}</ul> };
        let id = register.code();
        section(id, domain::register(register, lang), link.into_any(), body.into_any())
    })
}

fn unit_name(store: Store, unit: &UnitId, lang: Lang) -> String {
    store.data().unit(unit).map_or_else(|| unit.to_string(), |unit| lang.of(&unit.name).to_owned())
}
