//! "Xóa khỏi máy này": only after a copy was saved and somebody has seen it.

use super::backups::LedgerName;
use super::saving::{Offered, offered_words, save_to_file};
use super::stored::save_unread;
use crate::edge::handles::{self, Kept};
use crate::edge::keeper::Keeper;
use crate::edge::{address, backups, preferences};
use crate::state::memory::Memory;
use crate::state::{Store, Trouble};
use crate::text::Lang;
use crate::text::phrases::{files as words, shell};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The section with the button, and the dialogue that it opens.
#[component]
pub(super) fn Deleting(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let dialog = NodeRef::<html::Dialog>::new();
    let steps =
        Steps { offered: RwSignal::new(None), seen: RwSignal::new(false), failed: RwSignal::new(None) };
    let show = move |_| {
        // Every time anew: what was copied last time may not be all there is now.
        steps.offered.set(None);
        steps.seen.set(false);
        if let Some(dialog) = dialog.get_untracked() {
            // Shown already: nothing to do.
            drop(dialog.show_modal());
        }
    };
    let unread = expect_context::<StoredValue<Keeper, LocalStorage>>()
        .with_value(|keeper| !keeper.unreadable().is_empty());
    let empty = move || store.read_all(|ledger| ledger.is_empty()) && !unread;
    view! {
        <section class="section" aria-labelledby="files-delete">
            <div class="section__head"><h2 id="files-delete">{words::delete(lang)}</h2></div>
            <p>{words::delete_explain(lang)}</p>
            <div>
                <button class="button button--danger" type="button" data-action="delete"
                    prop:disabled=empty on:click=show>{words::delete_open(lang)}</button>
            </div>
            <dialog class="dialog" aria-labelledby="files-delete-title" node_ref=dialog>
                <Asking dialog steps lang/>
            </dialog>
        </section>
    }
}

/// How far deleting has come.
#[derive(Clone, Copy)]
struct Steps {
    /// What came of the copy.
    offered: RwSignal<Option<Offered>>,
    /// Whether somebody has seen it where it lies.
    seen: RwSignal<bool>,
    /// Why nothing was deleted.
    failed: RwSignal<Option<String>>,
}

#[component]
fn Asking(dialog: NodeRef<html::Dialog>, steps: Steps, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let Steps { offered, seen, failed } = steps;
    // Another tab may write while this stands open: then the copy is no longer whole.
    let saved = move || {
        offered.with(|offered| matches!(offered, Some(Offered::Named(_)))) && store.beyond_file() == 0
    };
    let keeper = expect_context::<StoredValue<Keeper, LocalStorage>>();
    let save = move |_| {
        offered.set(Some(save_to_file(store)));
        save_unread(&keeper.with_value(Keeper::unreadable));
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let delete = {
        let keeper = keeper.get_value();
        let LedgerName(ledger) = expect_context();
        move |_| delete_all(store, keeper.clone(), ledger.clone(), failed)
    };
    view! {
        <div class="dialog__body">
            <h2 id="files-delete-title">{words::delete(lang)}</h2>
            <p>{words::delete_explain(lang)}</p>
            <p>{words::delete_step_save(lang)}</p>
            <div>
                <button class="button" type="button" data-action="delete-save" on:click=save>
                    {words::save_to_file(lang)}
                </button>
            </div>
            {move || offered.with(|offered| offered.as_ref().map(|offered| offered_words(offered, lang)))}
            <p>{words::delete_step_check(lang)}</p>
            <label class="check">
                <input type="checkbox" data-field="delete-seen" prop:disabled=move || !saved()
                    prop:checked=move || seen.get() on:change=move |event| seen.set(event_target_checked(&event))/>
                {words::delete_checked(lang)}
            </label>
            {move || failed.get().map(|said| view! {
                <p class="notice status--not-met" role="alert">{words::delete_failed(lang, &said)}</p>
            })}
        </div>
        <div class="dialog__actions">
            <button class="button" type="button" on:click=close>{shell::cancel(lang)}</button>
            <button class="button button--danger" type="button" data-action="delete-now"
                prop:disabled=move || !(saved() && seen.get()) on:click=delete>{words::delete_now(lang)}</button>
        </div>
    }
}

/// Empties the store and starts anew; where that fails, says so and changes nothing.
fn delete_all(store: Store, keeper: Keeper, ledger: String, failed: RwSignal<Option<String>>) {
    spawn_local(async move {
        match keeper.clear().await {
            Ok(()) => {
                for memory in [Memory::SavedFile, Memory::HasKept] {
                    preferences::forget(&preferences::key(memory, store.data()));
                }
                preferences::forget(&preferences::copied_key(store.data()));
                preferences::hold(&preferences::typed_key(store.data()), "");
                // The folder would bring everything back.
                for kept in [Kept::Folder, Kept::File] {
                    handles::keep(&ledger, kept, None).await;
                }
                backups::clear(&ledger).await;
                address::reload();
            }
            Err(trouble) => {
                let said = match trouble {
                    Trouble::Failed(said) => said,
                    other => format!("{other:?}"),
                };
                // The screen may be gone by now.
                let _ = failed.try_set(Some(said));
            }
        }
    });
}
