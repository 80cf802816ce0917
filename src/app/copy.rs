//! A copy of the file that carries a ledger: asked about first, then only looked at, or held against
//! this laptop's own.

use super::{Opening, put_up, store_name};
use crate::edge::copies::{self, Carried};
use crate::edge::keeper::{Found, Keeper};
use crate::edge::{files, marks, page};
use crate::illustration;
use crate::persist::{self, Kind, Loaded};
use crate::resolution::{self, DataSet};
use crate::text::Lang;
use crate::ui::{self, CopyChoice};
use leptos::mount::mount_to;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What the previewed file is called that comes out of a copy.
const NAME: &str = "so-nghi-quyet.snq.json";

/// Opens a copy: as it was chosen in this tab, else by asking.
pub(super) async fn open(lang: Lang) {
    let bytes = match copies::carried().await {
        Carried::Ledger(bytes) => Some(bytes),
        Carried::Nothing => return super::open_own(Opening::default()).await,
        Carried::Damaged => None,
    };
    let loaded = bytes.as_deref().and_then(|bytes| persist::decode(bytes).ok());
    let chosen = CopyChoice::held(bytes.as_deref().unwrap_or_default());
    match (chosen, bytes.zip(loaded)) {
        (Some(choice), Some((bytes, loaded))) => act(choice, bytes, loaded).await,
        (Some(CopyChoice::Own), None) => super::open_own(Opening::default()).await,
        (_, carried) => ask(lang, carried),
    }
}

fn ask(lang: Lang, carried: Option<(Vec<u8>, Loaded)>) {
    let Some(place) = page::mount_point() else { return };
    page::speak(lang);
    let asked = Rc::new(RefCell::new(None));
    let gate = asked.clone();
    let shown = carried.as_ref().map(|(_, loaded)| loaded.clone());
    let carried = RefCell::new(carried);
    let choose: Rc<dyn Fn(CopyChoice)> = Rc::new(move |choice| {
        let carried = carried.take();
        let gate = gate.clone();
        spawn_local(async move {
            drop(gate.take());
            match carried {
                Some((bytes, loaded)) => act(choice, bytes, loaded).await,
                None => super::open_own(Opening::default()).await,
            }
        });
    });
    let mounted = mount_to(place, move || ui::copy_question(shown, lang, choose));
    asked.replace(Some(mounted));
    marks::set_in_next_frame(marks::USABLE);
}

async fn act(choice: CopyChoice, bytes: Vec<u8>, loaded: Loaded) {
    choice.hold(&bytes);
    match choice {
        CopyChoice::Look => match its_ledger(&loaded) {
            Some((data, kind)) => look(data, kind, loaded),
            // Of a resolution that this file does not hold: the preview says so.
            None => preview(&bytes).await,
        },
        CopyChoice::Own => super::open_own(Opening::default()).await,
        CopyChoice::Merge => preview(&bytes).await,
    }
}

/// Holds the copy's ledger against this laptop's own, once: whoever loads the page again has decided.
async fn preview(bytes: &[u8]) {
    CopyChoice::Own.hold(bytes);
    let brought = files::made(NAME, bytes).into_iter().collect();
    super::open_own(Opening { brought, ..Opening::default() }).await;
}

/// Shows the copy's ledger and keeps nothing.
fn look(data: &'static DataSet, kind: Kind, loaded: Loaded) {
    let keeper = Keeper::of_copy(loaded.origin);
    let found = Found { entries: loaded.entries, troubles: Vec::new() };
    let opening = Opening { only_looks: true, ..Opening::default() };
    put_up(data, kind, &store_name(data, kind), keeper, found, opening);
}

/// The data set that the copy's ledger speaks of: one that is packed here, or its illustration.
fn its_ledger(loaded: &Loaded) -> Option<(&'static DataSet, Kind)> {
    let sets = resolution::packed().iter();
    match loaded.origin.kind {
        Kind::Real => Some((sets.into_iter().find(|set| set.id == loaded.origin.data_set)?, Kind::Real)),
        Kind::Illustration => sets
            .map(illustration::data_set)
            .find(|set| set.id == loaded.origin.data_set)
            .map(|set| (&*Box::leak(Box::new(set)), Kind::Illustration)),
    }
}
