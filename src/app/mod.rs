//! The composition root: opens the store, reads what is in it, and puts the first screen up.

mod copy;

use crate::edge::copies;
use crate::edge::keeper::{Found, Keeper, Told};
use crate::edge::saver::Saver;
use crate::edge::sharer::Sharer;
use crate::edge::{address, backups, clock, guard, keys, marks, page, preferences};
use crate::illustration;
use crate::ledger::{Ledger, Period, Standing};
use crate::persist::{Kind, Origin};
use crate::progress::{self, Settings};
use crate::resolution::{self, DataSet};
use crate::state::memory::{self, Memory, SavedFile};
use crate::state::{Action, Drafts, Effect, Person, Remembered, Role, Store, Theme, Trouble, World};
use crate::text::Lang;
use crate::text::phrases::files;
use crate::ui;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// How long the store may take to open before the page says that another one holds it.
const WAITING: Duration = Duration::from_secs(4);

/// After opening, until what can wait is done.
const RESTED: Duration = Duration::from_secs(10);

/// Starts the page. Called once, by the binary.
pub fn start() {
    guard::cover_on_panic();
    spawn_local(open());
}

/// How the page opens.
#[derive(Default)]
struct Opening {
    /// Nothing is kept, and nothing of this laptop's own is shown.
    only_looks: bool,
    /// Files that are looked at first, as if somebody had dropped them.
    brought: Vec<web_sys::File>,
}

async fn open() {
    match copies::is_copy() {
        true => copy::open(language()).await,
        false => open_own(Opening::default()).await,
    }
}

/// Opens this laptop's own ledger.
async fn open_own(opening: Opening) {
    let (data, kind) = chosen_ledger();
    let name = store_name(data, kind);
    let origin = Origin { data_set: data.id.clone(), fingerprint: data.fingerprint.clone(), kind };
    let waiting = set_timeout_with_handle(|| page::tell_waiting(files::waiting(language())), WAITING);
    let (keeper, found) = Keeper::open(&name, origin).await;
    if let Ok(waiting) = waiting {
        waiting.clear();
    }
    put_up(data, kind, &name, keeper, found, opening);
}

fn put_up(data: &'static DataSet, kind: Kind, name: &str, keeper: Keeper, found: Found, opening: Opening) {
    let Opening { only_looks, brought } = opening;
    let mut ledger = Ledger::default();
    ledger.merge(found.entries);
    let Some(place) = page::mount_point() else { return };
    let name = name.to_owned();
    let handle = mount_to(place, move || {
        let remembered = if only_looks { looking(data) } else { remembered(data, kind) };
        let store = Store::new(data, kind, ledger, remembered, world(keeper.clone(), data, only_looks));
        provide_context(store);
        provide_context(StoredValue::new_local(keeper.clone()));
        address::follow(move |route| store.surely(Action::Visit(route)));
        if only_looks {
            return ui::Shell(ui::ShellProps { brought });
        }
        keeper.begin(&name, move |told| hear(store, told));
        provide_context(StoredValue::new_local(Sharer::begin(store, &name)));
        provide_context(Saver::begin(store, &name));
        provide_context(ui::LedgerName(name.clone()));
        keep_daily_copy(store, &name);
        keys::on_undo(move || ui::take_back(store, store.lang()), move || ui::do_again(store, store.lang()));
        keys::ask_before_leaving(move || store.would_lose());
        // Damaged or newer records say themselves where the figures are.
        let is_told = found.troubles.iter().any(|trouble| *trouble != Trouble::Fallback);
        for trouble in found.troubles {
            store.surely(Action::Warn(trouble));
        }
        if !is_told && store.peek(Ledger::is_empty) && has_kept(data) {
            store.surely(Action::Warn(Trouble::Lost));
        }
        note_kept(store);
        preferences::remember(preferences::STORE, &name);
        if kind == Kind::Illustration && store.peek(Ledger::is_empty) {
            let shown = illustration::ledger(data, illustrated_until(data), illustration::SEED);
            store.surely(Action::Merge(shown));
        }
        ui::Shell(ui::ShellProps { brought })
    });
    handle.forget();
    marks::set_in_next_frame(marks::USABLE);
}

fn hear(store: Store, told: Told) {
    match told {
        Told::Arrived(entries) => store.surely(Action::Arrive(entries)),
        Told::Kept(count) => {
            store.surely(Action::Kept(count));
            note_kept(store);
        }
        Told::Failed(trouble) => store.surely(Action::KeepFailed(trouble)),
        Told::Warned(trouble) => store.surely(Action::Warn(trouble)),
    }
}

/// Once a day, when the page has come to rest, a copy of the ledger goes beside its store.
fn keep_daily_copy(store: Store, name: &str) {
    let (name, today) = (name.to_owned(), clock::today().to_string());
    let key = preferences::copied_key(store.data());
    if store.is_illustration() || preferences::recall(&key).as_deref() == Some(&today) {
        return;
    }
    let copy = move || {
        let bytes = store
            .peek(|ledger| (!ledger.is_empty()).then(|| crate::persist::encode(&store.origin(), ledger)));
        if let Some(bytes) = bytes {
            spawn_local(async move {
                if backups::keep(&name, &bytes).await {
                    preferences::remember(&key, &today);
                }
            });
        }
    };
    set_timeout(copy, RESTED);
}

/// Remembers beside the store that it held something, so that an empty one is not taken for new.
fn note_kept(store: Store) {
    if !store.peek(Ledger::is_empty) {
        preferences::remember(&preferences::key(Memory::HasKept, store.data()), "1");
    }
}

fn has_kept(data: &DataSet) -> bool {
    preferences::recall(&preferences::key(Memory::HasKept, data)).is_some()
}

/// The data set and the kind of ledger that were open last; else the first packed one, with real
/// figures. Illustrative figures stand over fictional units, and so over a data set of their own.
fn chosen_ledger() -> (&'static DataSet, Kind) {
    let sets = resolution::packed();
    let remembered = preferences::recall(preferences::DATA_SET);
    let data = sets.iter().find(|set| Some(set.id.as_str()) == remembered.as_deref()).unwrap_or(&sets[0]);
    match preferences::recall(preferences::LEDGER).as_deref() {
        // Made at most once in a page's life, which it outlives.
        Some(preferences::ILLUSTRATION) => {
            (Box::leak(Box::new(illustration::data_set(data))), Kind::Illustration)
        }
        _ => (data, Kind::Real),
    }
}

/// The last period of the illustration: late enough to show everything, early enough that the year
/// still runs.
fn illustrated_until(data: &DataSet) -> Period {
    Period::month(data.year, 10)
}

/// Named by product, data set and kind: one for every copy of this file in a browser that keeps one
/// store for all local pages.
fn store_name(data: &DataSet, kind: Kind) -> String {
    match kind {
        Kind::Real => format!("so-nghi-quyet/{}", data.id),
        Kind::Illustration => format!("so-nghi-quyet/{}/minh-hoa", data.id),
    }
}

fn language() -> Lang {
    let remembered = preferences::recall(preferences::LANGUAGE);
    remembered.and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::Vi)
}

fn remembered(data: &DataSet, kind: Kind) -> Remembered {
    let recall = |key| preferences::recall(&preferences::key(key, data));
    let closed = progress::last_closed_period(data, &Settings::default(), clock::today());
    Remembered {
        lang: language(),
        theme: theme(data),
        person: recall(Memory::Person).and_then(|text| memory::person_from(&text)),
        period: recall(Memory::Period)
            .and_then(|text| memory::chosen_period_from(&text, closed))
            .unwrap_or_else(|| match kind {
                Kind::Real => closed,
                Kind::Illustration => illustrated_until(data),
            }),
        standing: memory::standing_from(&recall(Memory::Standing).unwrap_or_default()),
        route: address::current(),
        saved_file: recall(Memory::SavedFile).and_then(|text| SavedFile::from_text(&text)),
        drafts: preferences::held(&preferences::typed_key(data))
            .map_or_else(Drafts::default, |text| Drafts::from_text(&text)),
    }
}

/// What a page that only looks begins with: nothing of whoever works at this laptop.
fn looking(data: &DataSet) -> Remembered {
    Remembered {
        lang: language(),
        theme: theme(data),
        person: Some(Person { role: Role::Viewer, name: String::new(), position: String::new() }),
        period: progress::last_closed_period(data, &Settings::default(), clock::today()),
        standing: Standing::Official,
        route: address::current(),
        saved_file: None,
        drafts: Drafts::default(),
    }
}

fn theme(data: &DataSet) -> Theme {
    let code = preferences::recall(&preferences::key(Memory::Theme, data));
    code.map_or(Theme::System, |code| Theme::from_code(&code))
}

fn world(keeper: Keeper, data: &'static DataSet, only_looks: bool) -> World {
    // Of whoever looks only language and theme are remembered.
    let remembers = move |what| !only_looks || matches!(what, Memory::Language | Memory::Theme);
    World {
        now: clock::now,
        today: clock::today(),
        draw_session: clock::draw_session,
        carry_out: Box::new(move |effect| match effect {
            Effect::Keep(entries) => keeper.keep(entries),
            Effect::Remember(what, _) if !remembers(what) => {}
            Effect::Remember(what, text) => preferences::remember(&preferences::key(what, data), &text),
            Effect::HoldTyped(text) => preferences::hold(&preferences::typed_key(data), &text),
            Effect::Paint(theme) => page::paint(theme),
            Effect::Speak(lang) => page::speak(lang),
        }),
        only_looks,
    }
}
