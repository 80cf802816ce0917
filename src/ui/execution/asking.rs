//! "Đề nghị báo cáo nguyên nhân": asking a unit for the cause, and what waits for its answer.

use crate::edge::{address, clock};
use crate::ledger::Place;
use crate::progress::Judgement;
use crate::resolution::{RecordId, Target, UnitId};
use crate::state::{Action, Role, Route, Said, Store, Way};
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::work::{Register, day_text};
use leptos::prelude::*;

/// The office's button on a unit's target that needs attention: writes the request and opens it.
pub fn ask_why(store: Store, target: &'static Target, judged: &Judgement, lang: Lang) -> Option<AnyView> {
    let unit = store.data().unit(&judged.unit).filter(|unit| unit.parent.is_some())?;
    let may_ask = store.may_assign() && judged.status.needs_attention();
    let question = words::ask_question(lang, lang.of(&target.name), domain::status(judged.status, lang));
    let name = lang.of(&unit.name);
    let ask = move |_| {
        let id = RecordId::new(clock::draw_name());
        let says = |field: &str, text: &str| Register::Request.says(&id, field, text);
        let today = day_text(store.today());
        store.surely(Action::WriteAll(vec![
            says(Place::UNIT_FIELD, unit.id.as_str()),
            says("target", target.id.as_str()),
            says("question", &question),
            says("asked", &today),
        ]));
        store.tell(Said { sentence: words::asked_why(lang, name), way: Some(Way::Undo) });
        address::go(&Route::Execution(Some(Register::Request)));
    };
    may_ask.then(|| {
        view! {
            <button type="button" class="button screen-only" data-action="ask-why" on:click=ask>{words::ask_why(lang)}</button>
        }
        .into_any()
    })
}

/// What waits for the answer of the unit whose officer sits here.
#[component]
pub fn Awaited(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    move || {
        let unit: UnitId = match store.person().map(|person| person.role) {
            Some(Role::Unit(unit)) => unit,
            _ => return None,
        };
        let records = store.records(Register::Request);
        let waits =
            |record: &&crate::work::Record| record.may_concern(&unit) && Register::Request.is_open(record);
        let count = records.iter().filter(waits).count();
        (count > 0).then(|| {
            view! {
                <p class="notice status--behind" data-awaited=count.to_string()>
                    <a href=Route::Execution(Some(Register::Request)).hash()>{words::asked_of_you(lang, count)}</a>
                </p>
            }
        })
    }
}
