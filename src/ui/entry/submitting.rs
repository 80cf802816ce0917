//! "Chốt và tạo tệp nộp", the lock that follows, and "Mở lại để sửa": what the form says and asks
//! about its own submission. What a lock covers is `progress`'s.

use crate::edge::{marks, page};
use crate::ledger::{Entry, Period, Statement};
use crate::progress::{self, Lock, Locked};
use crate::resolution::{Target, TargetId, UnitId};
use crate::state::{Action, Route, Store};
use crate::text::phrases::{files, progress as words, shell};
use crate::text::{Lang, date};
use crate::ui::files::saving::{Offered, offered_words};
use crate::ui::files::sharing::{Sharing, SharingChoice};
use crate::ui::parts::clash::author;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The submission of one unit's form. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Submitting {
    store: Store,
    unit: Memo<UnitId>,
    lang: Lang,
    /// The state of the form of the period shown.
    pub lock: Memo<Lock>,
    /// What is asked just now.
    asks: RwSignal<Option<Asks>>,
    /// What stands in the note or reason box.
    typed: RwSignal<String>,
    error: RwSignal<Option<&'static str>>,
    offered: RwSignal<Option<Offered>>,
}

/// A question that waits for its answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Submit,
    Reopen,
}

impl Submitting {
    /// For the form of a unit in the period of the page.
    pub fn new(store: Store, unit: Memo<UnitId>, lang: Lang) -> Submitting {
        let asks = RwSignal::new(None);
        let offered = RwSignal::new(None);
        // Another period or unit is another form: what was asked or said about this one goes.
        Effect::new(move |before: Option<(Period, UnitId)>| {
            let form = (store.period(), unit.get());
            if before.is_some_and(|before| before != form) {
                asks.set(None);
                offered.set(None);
            }
            form
        });
        let submitting = Submitting {
            store,
            unit,
            lang,
            lock: Memo::new(move |_| unit.with(|unit| store.lock_of(unit, store.period()))),
            asks,
            typed: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            offered,
        };
        provide_context(submitting);
        submitting
    }

    /// Whether something in the row of a target came after the lock, followed.
    pub fn is_after(self, target: &TargetId) -> bool {
        self.lock.with(|lock| lock.locked().is_some_and(|locked| locked.is_after(target)))
    }

    fn ask(self, asks: Asks) {
        let is_open = self.asks.get_untracked() == Some(asks);
        self.typed.set(String::new());
        self.error.set(None);
        self.asks.set((!is_open).then_some(asks));
        if !is_open {
            marks::in_next_frame(|| page::focus("submitting"));
        }
    }

    fn done(self) {
        self.asks.set(None);
        self.error.set(None);
        marks::in_next_frame(page::focus_main_if_lost);
    }

    /// Writes the submission and hands the file to the browser, with what was chosen for it.
    fn submit(self, sharing: Sharing) {
        let Submitting { store, unit, .. } = self;
        let settings = untrack(|| store.settings());
        let period = untrack(|| store.period());
        let statement = unit.with_untracked(|unit| {
            store.peek(|ledger| progress::submission(store.data(), &settings, ledger, unit, period))
        });
        if self.write(Statement { note: self.typed.get_untracked().trim().into(), ..statement }) {
            self.offered.set(Some(sharing.hand_out(Some(period))));
        }
    }

    fn reopen(self) {
        let period = untrack(|| self.store.period());
        let reason = self.typed.get_untracked();
        match self.unit.with_untracked(|unit| progress::reopening(unit, period, &reason)) {
            Some(statement) => {
                if self.write(statement) {
                    self.offered.set(None);
                }
            }
            None => {
                self.error.set(Some(words::reason_missing(self.lang)));
                page::focus("submitting");
            }
        }
    }

    /// The lock that stands, said anew by somebody who knows of the reopening beside it.
    fn keep(self, locked: &Entry) {
        let statement = Statement::new(locked.place.clone(), locked.content.clone());
        self.write(Statement { note: locked.note.clone(), ..statement });
    }

    fn write(self, statement: Statement) -> bool {
        let written = self.store.dispatch(Action::Write(statement)).is_ok();
        if written {
            self.done();
        } else {
            self.error.set(Some(words::too_long(self.lang)));
        }
        written
    }
}

/// The buttons of the form's bar.
#[component]
pub fn SubmitButtons(submitting: Submitting) -> impl IntoView {
    let Submitting { store, unit, lang, lock, .. } = submitting;
    let button = move || {
        let (asks, action, label) = match lock.with(Lock::is_locked) {
            true => (Asks::Reopen, "reopen", words::reopen(lang)),
            false => (Asks::Submit, "submit", words::submit(lang)),
        };
        let is_empty = move || {
            let statement = unit.with_untracked(|unit| {
                let (set, settings, period) = (store.data(), store.settings(), store.period());
                store.peek(|ledger| progress::stands_empty(set, &settings, ledger, unit, period))
            });
            asks == Asks::Submit && statement
        };
        let press = move |_| match untrack(is_empty) {
            true => store.say(words::nothing_to_submit(lang).to_owned()),
            false => submitting.ask(asks),
        };
        view! {
            <button class="button button--main" type="button" data-action=action
                aria-expanded=move || (submitting.asks.get() == Some(asks)).to_string() on:click=press>{label}</button>
        }
        .into_any()
    };
    view! { {button} }
}

/// The way to the form's own blank sheet of paper.
#[component]
pub fn PaperLink(submitting: Submitting) -> impl IntoView {
    let paper = move || submitting.unit.with(|unit| Route::Paper(Some(unit.clone())).hash());
    view! { <p class="screen-only"><a href=paper>{words::paper(submitting.lang)}</a></p> }
}

/// The mark beside a row's figure that came after the lock of the form around it.
pub fn after_mark(target: &'static Target, lang: Lang) -> AnyView {
    let submitting = use_context::<Submitting>();
    let is_after = Memo::new(move |_| submitting.is_some_and(|submitting| submitting.is_after(&target.id)));
    let mark = move || {
        is_after.get().then(|| {
            view! { <span class="status status--bare status--behind" data-after>{words::is_after(lang)}</span> }
        })
    };
    mark.into_any()
}

/// What the form says about its lock, and what is asked before it changes.
#[component]
pub fn SubmitState(submitting: Submitting) -> impl IntoView {
    let Submitting { lang, lock, asks, offered, .. } = submitting;
    view! {
        {move || lock.with(|lock| state(submitting, lock))}
        {move || offered.with(|offered| offered.as_ref().map(|offered| offered_words(offered, lang)))}
        {move || asks.get().map(|asks| question(submitting, asks))}
    }
}

fn state(submitting: Submitting, lock: &Lock) -> Option<AnyView> {
    let Submitting { store, lang, .. } = submitting;
    let locked = match lock {
        Lock::Locked(locked) => locked,
        Lock::Open { reopened: None } => return None,
        Lock::Open { reopened: Some(entry) } => {
            let said =
                words::reopened_by(lang, &date::moment(entry.at), &author(&entry.author, lang), &entry.note);
            return Some(view! { <p class="notice" data-lock="reopened">{said}</p> }.into_any());
        }
    };
    let by = &locked.by;
    let said = words::locked_by(lang, &date::moment(by.at), &author(&by.author, lang));
    let note = Some(by.note.to_string()).filter(|note| !note.is_empty());
    let after: BTreeSet<&TargetId> = locked.after.iter().map(|after| &after.target).collect();
    let names =
        after.into_iter().filter_map(|id| store.data().target(id)).map(|target| lang.of(&target.name));
    let names = names.collect::<Vec<_>>().join(", ");
    let count = locked.after.len();
    Some(
        view! {
            <div class="notice status--met" data-lock="locked">
                <div class="notice__words">
                    <p class="notice__title">{said}</p>
                    <p class="soft">
                        {words::submitted(lang, locked.covers)}" · "{words::by_own_clock(lang)}
                        {note.map(|note| format!(" · {note}"))}
                    </p>
                    <p class="screen-only"><a href=Route::Progress.hash()>{words::see_board(lang)}</a></p>
                </div>
            </div>
            {(count > 0).then(|| view! {
                <div class="notice status--behind" data-lock="after">
                    <div class="notice__words">
                        <p class="notice__title">{words::after_title(lang, count)}</p>
                        <p>{names}</p>
                    </div>
                </div>
            })}
            {beside(submitting, locked)}
        }
        .into_any(),
    )
}

/// A lock beside a reopening: both are told, and somebody decides.
fn beside(submitting: Submitting, locked: &Locked) -> Option<AnyView> {
    let lang = submitting.lang;
    let beside = locked.beside.as_ref()?;
    let said =
        words::reopened_by(lang, &date::moment(beside.at), &author(&beside.author, lang), &beside.note);
    let by = StoredValue::new(locked.by.clone());
    Some(
        view! {
            <div class="notice status--at-risk" data-lock="disputed" role="alert">
                <div class="notice__words">
                    <p class="notice__title">{words::beside_title(lang)}</p>
                    <p>{said}</p>
                    <p>{words::beside_explain(lang)}</p>
                </div>
                <div class="notice__actions screen-only">
                    <button class="button button--small" type="button" data-action="keep-lock"
                        on:click=move |_| submitting.keep(&by.get_value())>{words::keep_lock(lang)}</button>
                </div>
            </div>
        }
        .into_any(),
    )
}

fn question(submitting: Submitting, asks: Asks) -> AnyView {
    let Submitting { store, unit, lang, typed, error, .. } = submitting;
    let own = unit.get_untracked();
    // The submission itself goes with it.
    let sharing = Sharing::of(store, own.clone(), 1, lang);
    let (title, label, hint) = match asks {
        Asks::Submit => (words::submit(lang), words::submit_note(lang), ""),
        Asks::Reopen => (words::reopen(lang), words::reopen_reason(lang), words::reopen_hint(lang)),
    };
    let (told, lacks) = match asks {
        Asks::Submit => told(submitting),
        Asks::Reopen => (().into_any(), false),
    };
    let answer = match lacks {
        true => words::submit_anyway(lang),
        false => title,
    };
    let confirm = move |_| match asks {
        Asks::Submit => submitting.submit(sharing),
        Asks::Reopen => submitting.reopen(),
    };
    view! {
        <section class="panel screen-only" aria-label=title data-asks=if asks == Asks::Submit { "submit" } else { "reopen" }>
            {told}
            <div class="field" class:field--error=move || error.with(Option::is_some)>
                <label class="field__label" for="submitting">{label}</label>
                <input class="input" id="submitting" autocomplete="off" placeholder=hint
                    aria-describedby="submitting-error" prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        error.set(None);
                    }/>
                <p class="field__error" id="submitting-error" role="alert">
                    {move || error.get().map(|error| view! {
                        <span class="icon icon--warning" aria-hidden="true"></span>{error}
                    })}
                </p>
            </div>
            {(asks == Asks::Submit).then(|| view! {
                <fieldset class="stack">
                    <legend class="field__label">{files::sent_file(lang)}</legend>
                    <SharingChoice sharing units=vec![own] lang/>
                </fieldset>
            })}
            <div class="cluster">
                <button class="button button--main" type="button" data-action="confirm" on:click=confirm>{answer}</button>
                <button class="button" type="button" on:click=move |_| submitting.done()>{shell::cancel(lang)}</button>
            </div>
        </section>
    }
    .into_any()
}

/// What is missing before it is handed in, and whether anything is. Read once: the question is asked
/// anew by the next press.
fn told(submitting: Submitting) -> (AnyView, bool) {
    let Submitting { store, unit, lang, .. } = submitting;
    let data = store.data();
    let (rows, of, typed) = untrack(|| {
        let (settings, period) = (store.settings(), store.period());
        unit.with_untracked(|unit| {
            let rows = store.peek(|ledger| progress::missing(data, &settings, ledger, unit, period));
            let of = progress::expected_rows(data, &settings, unit, period).len();
            (rows, u32::try_from(of).unwrap_or(u32::MAX), store.typed_in(unit, period))
        })
    });
    let lacking = rows.len();
    let names = rows.iter().filter_map(|row| data.target(&row.target)).map(|target| {
        view! { <li>{lang.of(&target.name).to_owned()}</li> }
    });
    let said = match lacking {
        0 => view! { <p>{words::all_there(lang, of)}</p> }.into_any(),
        _ => view! {
            <p><strong>{words::lacking(lang, lacking, of)}</strong></p>
            <ul class="names">{names.collect_view()}</ul>
        }
        .into_any(),
    };
    let view = view! {
        {said}
        {(typed > 0).then(|| view! { <p>{words::still_typed(lang, typed)}</p> })}
        <p class="soft">{words::submit_explain(lang)}</p>
    };
    (view.into_any(), lacking > 0)
}
