//! What a file holds that goes to somebody else: one unit, without authors and notes, unless the person
//! chooses otherwise. The choice stands open before the file is made, and begins anew each time.

use super::saving::{MEDIA_TYPE, Offered, dated_name, offered_words};
use crate::edge::files;
use crate::ledger::{Ledger, Period};
use crate::persist::{self, FILE_ENDING, Share, Signed};
use crate::resolution::UnitId;
use crate::state::{Action, Store};
use crate::text::fold::slug;
use crate::text::phrases::files as words;
use crate::text::{Lang, domain, number, period as periods};
use crate::work::{Record, Register};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is chosen for one file. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Sharing {
    store: Store,
    lang: Lang,
    /// Whose figures; all units' where there is none.
    whose: RwSignal<Option<UnitId>>,
    signed: RwSignal<Signed>,
    /// How many entries are written as the file is made.
    coming: usize,
}

impl Sharing {
    /// Of one unit, without authors and notes; `coming` entries are written as the file is made.
    pub fn of(store: Store, unit: UnitId, coming: usize, lang: Lang) -> Sharing {
        let (whose, signed) = (RwSignal::new(Some(unit)), RwSignal::new(Signed::default()));
        Sharing { store, lang, whose, signed, coming }
    }

    fn share(self) -> Share {
        let signed = self.signed.get();
        self.whose.with(|whose| match whose {
            Some(unit) => Share::of_unit(self.store.data(), unit, signed),
            None => Share { units: None, signed },
        })
    }

    /// Hands the file to the browser, with the period in its name that it is handed in for. Where it happens
    /// to hold all that is here, everything is in a file.
    pub fn hand_out(self, handed_in: Option<Period>) -> Offered {
        let Sharing { store, lang, .. } = self;
        let share = untrack(|| self.share());
        let (bytes, is_all) = store.peek(|ledger| {
            let part = share.of(ledger);
            let is_all = (part.len(), part.fingerprint()) == (ledger.len(), ledger.fingerprint());
            (persist::encode(&store.origin(), &part), is_all)
        });
        let whose = self.whose.get_untracked().unwrap_or_else(|| store.data().root_unit().id.clone());
        let period = handed_in.map(|period| format!("-{}", slug(&periods::name(period, lang))));
        let about = format!("{whose}-{}{}", words::sent_mark(lang), period.unwrap_or_default());
        let name = dated_name(store, &about, FILE_ENDING);
        match files::download(&name, MEDIA_TYPE, &bytes) {
            Ok(()) => {
                if is_all {
                    store.surely(Action::SavedToFile);
                }
                Offered::Named(name)
            }
            Err(_) => Offered::Refused,
        }
    }

    /// The sentences that say what the file will hold, followed.
    fn holds(self) -> AnyView {
        let Sharing { store, lang, .. } = self;
        let share = self.share();
        let count = store.read_all(|ledger| share.of(ledger).len()) + self.coming;
        let whose = match &share.units {
            Some(units) => domain::units(units, store.data(), lang),
            None => words::send_everybody(lang).to_owned(),
        };
        let names = match share.signed {
            Signed::Bare => words::send_bare(lang),
            Signed::Whole => words::send_whole(lang),
        };
        view! {
            <p>{words::send_holds(lang, &number::count(count, lang), &whose)}</p>
            <p>{names}</p>
        }
        .into_any()
    }
}

/// The choice, and what the file will hold by it.
#[component]
pub fn SharingChoice(
    sharing: Sharing,
    /// The units to choose from, beside all of them.
    units: Vec<UnitId>,
    lang: Lang,
) -> impl IntoView {
    let Sharing { store, whose, signed, .. } = sharing;
    let option = |unit: UnitId| {
        let name = domain::units([&unit], store.data(), lang);
        let (value, is_chosen) = (unit.to_string(), whose.get_untracked().as_ref() == Some(&unit));
        view! { <option value=value selected=is_chosen>{name}</option> }
    };
    let options = units.into_iter().map(option).collect_view();
    let choose = move |event| {
        let id = event_target_value(&event);
        whose.set((!id.is_empty()).then(|| UnitId::new(id)));
    };
    let sign = move |event| {
        signed.set(if event_target_checked(&event) { Signed::Whole } else { Signed::Bare });
    };
    view! {
        <div class="field send__whose">
            <label class="field__label" for="send-whose">{words::send_whose(lang)}</label>
            <select class="select" id="send-whose" aria-describedby="send-holds" on:change=choose>
                {options}
                <option value="">{words::send_everybody(lang)}</option>
            </select>
        </div>
        <label class="check">
            <input type="checkbox" data-field="send-signed" aria-describedby="send-holds"
                prop:checked=move || signed.get() == Signed::Whole on:change=sign/>
            {words::send_signed(lang)}
        </label>
        <div class="soft prose" id="send-holds" role="status">{move || sharing.holds()}</div>
    }
}

/// "Gửi cho người khác": a file of one unit, beside the backup of everything.
#[component]
pub(super) fn Sending(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let is_empty = Memo::new(move |_| store.read_all(Ledger::is_empty));
    move || (!is_empty.get()).then(|| view! { <SendOne lang/> })
}

#[component]
fn SendOne(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let own = untrack(|| store.own_unit());
    let mut units: BTreeSet<UnitId> =
        store.peek(|ledger| ledger.subjects().map(|(_, unit)| unit.clone()).collect());
    for register in Register::ALL {
        units.extend(untrack(|| store.all_records(register)).iter().filter_map(Record::unit));
    }
    let others = store.data().units.iter().map(|unit| unit.id.clone());
    let others = others.filter(|unit| *unit != own && units.contains(unit));
    let mut choice: Vec<UnitId> = others.collect();
    // An office that only gathers begins at a unit that has something to send.
    if units.contains(&own) || choice.is_empty() {
        choice.insert(0, own);
    }
    let sharing = Sharing::of(store, choice[0].clone(), 0, lang);
    let offered = RwSignal::new(None::<Offered>);
    view! {
        <section class="section" aria-labelledby="files-send">
            <div class="section__head"><h2 id="files-send">{words::send(lang)}</h2></div>
            <p>{words::send_explain(lang)}</p>
            <SharingChoice sharing units=choice lang/>
            <div>
                <button class="button" type="button" data-action="send" aria-describedby="send-holds"
                    on:click=move |_| offered.set(Some(sharing.hand_out(None)))>{words::send_now(lang)}</button>
            </div>
            {move || offered.with(|offered| offered.as_ref().map(|offered| offered_words(offered, lang)))}
        </section>
    }
}
